#include "report/checker.hpp"

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "model/dataset.hpp"
#include "report/filters.hpp"
#include "report/types.hpp"

namespace reso::report {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using Kind = Type::Kind;

namespace {

class Checker {
public:
  Checker(const Includes& includes, const FigureNames& figures, bool in_field, diag::Diagnostics& diagnostics)
      : m_includes(includes), m_figures(figures), m_in_field(in_field), m_diagnostics(diagnostics) {}

  // The names that hold something in the edition of one convention.
  void bind_convention() {
    m_scope.emplace_back("convention", record_type("conventions"));
    m_scope.emplace_back("actions", actions_type());
  }

  void check(const Statements& statements) {
    for (const Statement& one : statements) {
      switch (one.kind) {
      case Statement::Kind::text: break;
      case Statement::Kind::output: output(*one.expressions[0]); break;
      case Statement::Kind::loop: loop(one); break;
      case Statement::Kind::condition:
        for (const ExpressionPtr& condition : one.expressions) need_boolean(*condition);
        for (const Statements& body : one.bodies) check(body);
        break;
      // An included file sees the variables of the place it is included in.
      case Statement::Kind::inclusion:
        if (auto found = m_includes.find(one.text); found != m_includes.end()) check(found->second);
        break;
      }
    }
  }

private:
  using Scope = std::vector<std::pair<std::string, Type>>;

  // --- Statements ---

  void output(const Expression& expression) {
    const Type type = type_of(expression);
    if (type.prose && m_in_field)
      m_diagnostics.report(rule::template_syntax, whole(expression), m_diagnostics.say(phrase::no_text_in_text));
    if (type.is(Kind::list))
      wrong(expression, {Kind::text}, type).help(phrase::use_enumerer);
    else if (type.is(Kind::record) || type.is(Kind::figures))
      wrong(expression, {Kind::text}, type).help(phrase::add_member);
  }

  void loop(const Statement& one) {
    const Type list = type_of(*one.expressions[0]);
    if (!list.is(Kind::list) && !list.is(Kind::any)) wrong(*one.expressions[0], {Kind::list}, list);
    m_scope.emplace_back(one.text, list.is(Kind::list) ? element_type(list) : Type{});
    check(one.bodies[0]);
    m_scope.pop_back();
    check(one.bodies[1]);
  }

  void need_boolean(const Expression& expression) {
    const Type type = type_of(expression);
    if (!type.is(Kind::boolean) && !type.is(Kind::any))
      wrong(expression, {Kind::boolean}, type).help(phrase::use_connu);
  }

  diag::Finding wrong(const Expression& expression, const Type& wanted, const Type& found) {
    return m_diagnostics.report(rule::wrong_type, whole(expression), type_words(wanted, m_diagnostics),
                                type_words(found, m_diagnostics));
  }

  // From the first word of an expression to its last.
  static diag::Span whole(const Expression& expression) {
    diag::Span span = expression.span;
    for (const ExpressionPtr& one : expression.operands) {
      const diag::Span inner = whole(*one);
      span.begin = std::min(span.begin, inner.begin);
      span.end = std::max(span.end, inner.end);
    }
    return span;
  }

  // --- Expressions ---

  Type type_of(const Expression& expression) {
    switch (expression.kind) {
    case Expression::Kind::text: return {Kind::text};
    case Expression::Kind::number: return {Kind::number};
    case Expression::Kind::name: return type_of_name(expression);
    case Expression::Kind::filter: return type_of_filter(expression);
    case Expression::Kind::comparison: compare(expression); break;
    default:
      for (const ExpressionPtr& one : expression.operands) need_boolean(*one);
    }
    return {Kind::boolean};
  }

  void compare(const Expression& expression) {
    const Type left = type_of(*expression.operands[0]), right = type_of(*expression.operands[1]);
    if (left.is(Kind::any) || right.is(Kind::any)) return;
    const bool ordered = expression.word != "==" && expression.word != "!=";
    for (std::size_t i = 0; i < 2; ++i) {
      const Type& type = i == 0 ? left : right;
      const bool fits =
          type.numeric() || type.is(Kind::date) || (!ordered && (type.is(Kind::text) || type.is(Kind::boolean)));
      if (!fits) {
        wrong(*expression.operands[i], {Kind::number}, type);
        return;
      }
    }
    if (left.kind != right.kind && !(left.numeric() && right.numeric())) wrong(*expression.operands[1], left, right);
  }

  Type type_of_filter(const Expression& expression) {
    const Type in = type_of(*expression.operands[0]);
    std::vector<Type> arguments;
    for (std::size_t i = 1; i < expression.operands.size(); ++i) arguments.push_back(type_of(*expression.operands[i]));
    const FilterDesc* filter = find_filter(expression.word);
    if (filter == nullptr) return unknown_filter(expression);
    if (!accepts(*filter, in)) wrong(*expression.operands[0], {filter->takes}, in);
    if (arguments.size() > filter->most_arguments) {
      m_diagnostics.report(rule::filter_arguments, whole(*expression.operands[filter->most_arguments + 1]),
                           expression.word, filter->most_arguments);
      return {filter->gives};
    }
    for (std::size_t i = 0; i < arguments.size(); ++i)
      if (!arguments[i].is(Kind::any) && arguments[i].kind != filter->argument)
        wrong(*expression.operands[i + 1], {filter->argument}, arguments[i]);
    return {filter->gives};
  }

  Type unknown_filter(const Expression& expression) {
    std::vector<std::string_view> names;
    for (const FilterDesc& one : filters()) names.push_back(one.name);
    auto finding = m_diagnostics.report(rule::unknown_filter, expression.span, expression.word);
    if (auto near = base::nearest(expression.word, names); !near.empty())
      finding.help(phrase::did_you_mean, std::string(near));
    else
      finding.help(phrase::filters_are, base::join({names.begin(), names.end()}, ", "));
    return {};
  }

  // --- Names ---

  Type type_of_name(const Expression& expression) {
    const std::vector<NamePart>& parts = expression.parts;
    const std::string& first = parts[0].word;
    for (auto one = m_scope.rbegin(); one != m_scope.rend(); ++one)
      if (one->first == first) return members(one->second, parts, 1);
    if (first == "annee" || first == "annee_precedente") return members({Kind::number}, parts, 1);
    if (first == "organisation") return members(record_type("organisation"), parts, 1);
    if (first == "textes" && parts.size() > 1) return members(record_type("textes"), parts, 2);
    if (model::find_record_list(first) != nullptr && parts.size() == 1) return list_type(first);
    const auto path = m_figures.find(parts);
    if (!path || misspelt_record(parts, *path)) return unknown_name(expression);
    if (!path->breakdown.empty() && path->cell.empty())
      return members({Kind::list, nullptr, Kind::cell}, parts, path->length);
    return members({path->cell.empty() ? Kind::figure : Kind::cell}, parts, path->length);
  }

  // "organisatoin.nom": a project may declare figures of any name, but not one that reads as a record's field.
  bool misspelt_record(const std::vector<NamePart>& parts, const FigurePath& path) const {
    if (m_figures.has(path.figure)) return false;
    std::vector<std::pair<std::string, Type>> roots = m_scope;
    roots.emplace_back("organisation", record_type("organisation"));
    std::vector<std::string_view> names;
    for (const auto& [name, type] : roots) names.push_back(name);
    const std::string_view near = base::nearest(parts[0].word, names);
    return std::ranges::any_of(roots, [&](const auto& root) {
      return root.first == near && !root.second.is(Kind::any) && member_type(root.second, parts[1].word);
    });
  }

  Type members(Type type, const std::vector<NamePart>& parts, std::size_t from) {
    for (std::size_t i = from; i < parts.size(); ++i) {
      const auto next = member_type(type, parts[i].word);
      if (!next) return unknown_member(type, parts, i);
      type = *next;
    }
    return type;
  }

  Type unknown_member(const Type& type, const std::vector<NamePart>& parts, std::size_t at) {
    std::vector<std::string_view> names = member_names(type);
    std::string owner = type.is(Kind::record) ? std::string(type.desc->name) : type_words(type, m_diagnostics);
    if (type.is(Kind::figure)) {
      owner = joined(parts, 0, at);
      const auto breakdowns = m_figures.breakdowns(owner);
      names.insert(names.end(), breakdowns.begin(), breakdowns.end());
    }
    auto finding = m_diagnostics.report(rule::unknown_member, parts[at].span, parts[at].word, owner);
    // "clauses.participants.sexe.femme": the cell is nearest to a whole name.
    const std::string rest = joined(parts, 0, parts.size());
    const std::string_view near = base::nearest(parts[at].word, names), cell = base::nearest(rest, m_figures.names());
    if (type.is(Kind::figure) && cell.size() > owner.size())
      finding.help(phrase::did_you_mean, std::string(cell));
    else if (!near.empty())
      finding.help(phrase::did_you_mean, std::string(near));
    else if (!names.empty())
      finding.help(phrase::members_are, base::join({names.begin(), names.end()}, ", "));
    return {};
  }

  Type unknown_name(const Expression& expression) {
    std::vector<std::string_view> names{"annee", "annee_precedente", "organisation", "textes"};
    for (const model::RecordList& list : model::record_lists()) names.push_back(list.name);
    for (const auto& [name, type] : m_scope) names.push_back(name);
    const auto figures = m_figures.names();
    names.insert(names.end(), figures.begin(), figures.end());
    auto finding = m_diagnostics.report(rule::unknown_name, expression.span, expression.word);
    const std::string whole_name = joined(expression.parts, 0, expression.parts.size());
    std::string_view near = base::nearest(whole_name, names);
    // "sectoin.titre": the first word alone may be the wrong one.
    if (near.empty()) near = base::nearest(expression.parts[0].word, names);
    if (!near.empty())
      finding.help(phrase::did_you_mean, std::string(near));
    else if (expression.parts.size() > 1)
      finding.help(phrase::declare_new_figure);
    return {};
  }

  const Includes& m_includes;
  const FigureNames& m_figures;
  bool m_in_field;
  diag::Diagnostics& m_diagnostics;
  Scope m_scope;
};

} // namespace

void check_statements(const Statements& statements, const Includes& includes, const FigureNames& figures,
                      bool of_convention, diag::Diagnostics& diagnostics) {
  Checker checker(includes, figures, false, diagnostics);
  if (of_convention) checker.bind_convention();
  checker.check(statements);
}

void check_field(const Statements& statements, const FigureNames& figures, diag::Diagnostics& diagnostics) {
  const Includes none;
  Checker(none, figures, true, diagnostics).check(statements);
}

} // namespace reso::report
