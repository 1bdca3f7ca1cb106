#include "report/names.hpp"

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "model/dataset.hpp"

namespace reso::report {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using Kind = Type::Kind;

namespace {

Type type_of(const schema::TypeDesc* desc) {
  if (desc == nullptr) return {};
  switch (desc->kind) {
  case schema::Kind::text: case schema::Kind::choice: case schema::Kind::prose: return {Kind::text, nullptr};
  case schema::Kind::reference: {
    const model::RecordList* list = model::find_record_list(desc->target);
    return list != nullptr ? Type{Kind::record, list->type} : Type{Kind::text, nullptr};
  }
  case schema::Kind::quantity: return {Kind::number, nullptr};
  case schema::Kind::boolean: return {Kind::boolean, nullptr};
  case schema::Kind::date: case schema::Kind::period: return {Kind::date, nullptr};
  case schema::Kind::list: return {Kind::list, desc->element};
  case schema::Kind::record: return {Kind::record, desc};
  default: return {};
  }
}

bool is_type(const schema::TypeDesc* desc, std::string_view name) { return desc != nullptr && desc->name == name; }

// Members that are not fields: what belongs to a section or an activity.
const schema::TypeDesc* virtual_list(const schema::TypeDesc* record, std::string_view member) {
  auto list_of = [](std::string_view name) { return model::find_record_list(name)->type; };
  if (is_type(record, "sections") && member == "activites") return list_of("activites");
  if (is_type(record, "sections") && member == "sections") return list_of("sections");
  if (is_type(record, "activites") && member == "attachees") return list_of("activites");
  return nullptr;
}

class Checker {
public:
  Checker(const IncludedFiles& includes, const KnownFigures& figures, diag::Diagnostics& diagnostics)
      : m_includes(includes), m_figures(figures), m_diagnostics(diagnostics) {}

  void check(const Statements& statements) {
    for (const Statement& statement : statements) {
      switch (statement.kind) {
      case Statement::Kind::text: break;
      case Statement::Kind::inclusion: check_included(statement.text); break;
      case Statement::Kind::output: {
        Type type = type_of_expression(*statement.expressions[0]);
        if (type.kind == Kind::list || type.kind == Kind::record) wrong(*statement.expressions[0], Kind::text, type.kind);
        break;
      }
      case Statement::Kind::loop: {
        Type list = type_of_expression(*statement.expressions[0]);
        if (list.kind != Kind::list && list.kind != Kind::any) wrong(*statement.expressions[0], Kind::list, list.kind);
        m_scope.emplace_back(statement.text, list.kind == Kind::list ? type_of(list.desc) : Type{});
        check(statement.bodies[0]);
        m_scope.pop_back();
        check(statement.bodies[1]);
        break;
      }
      case Statement::Kind::condition:
        for (const ExpressionPtr& one : statement.expressions) type_of_expression(*one);
        for (const Statements& body : statement.bodies) check(body);
        break;
      }
    }
  }

private:
  // A file that includes itself is seen once.
  void check_included(const std::string& name) {
    auto found = m_includes.find(name);
    if (found == m_includes.end() || std::find(m_open.begin(), m_open.end(), name) != m_open.end()) return;
    m_open.push_back(name);
    check(found->second);
    m_open.pop_back();
  }

  std::string said(Kind kind) const {
    switch (kind) {
    case Kind::text: return m_diagnostics.say(phrase::type_text);
    case Kind::number: case Kind::figure: return m_diagnostics.say(phrase::type_number);
    case Kind::date: return m_diagnostics.say(phrase::type_date);
    case Kind::boolean: return m_diagnostics.say(phrase::type_boolean);
    case Kind::list: return m_diagnostics.say(phrase::type_list);
    case Kind::record: return m_diagnostics.say(phrase::type_record);
    case Kind::any: break;
    }
    return m_diagnostics.say(phrase::type_any);
  }
  void wrong(const Expression& expression, Kind wanted, Kind found) { m_diagnostics.report(rule::wrong_type, expression.span, said(wanted), said(found)); }

  Type type_of_expression(const Expression& expression) {
    switch (expression.kind) {
    case Expression::Kind::text: return {Kind::text, nullptr};
    case Expression::Kind::number: return {Kind::number, nullptr};
    case Expression::Kind::name: return type_of_name(expression);
    case Expression::Kind::filter: return type_of_filter(expression);
    default:
      for (const ExpressionPtr& one : expression.operands) type_of_expression(*one);
      return {Kind::boolean, nullptr};
    }
  }

  Type type_of_filter(const Expression& expression) {
    Type in = type_of_expression(*expression.operands[0]);
    for (std::size_t i = 1; i < expression.operands.size(); ++i) type_of_expression(*expression.operands[i]);
    const auto& known = filters();
    auto found = std::find_if(known.begin(), known.end(), [&](const FilterDesc& one) { return one.name == expression.word; });
    if (found == known.end()) {
      std::vector<std::string_view> names;
      for (const FilterDesc& one : known) names.push_back(one.name);
      auto finding = m_diagnostics.report(rule::unknown_filter, expression.span, expression.word);
      if (std::string_view near = base::nearest(expression.word, names); !near.empty()) finding.help(phrase::did_you_mean, std::string(near));
      else finding.help(phrase::filters_are, base::join({names.begin(), names.end()}, ", "));
      return {};
    }
    Kind given = in.kind == Kind::figure ? Kind::number : in.kind;
    if (found->takes != Kind::any && given != Kind::any && given != found->takes) wrong(*expression.operands[0], found->takes, in.kind);
    return {found->gives, nullptr};
  }

  Type type_of_name(const Expression& expression) {
    auto parts = base::split(std::string_view(expression.word), '.');
    std::string first = base::fold_id(parts[0]);
    for (auto variable = m_scope.rbegin(); variable != m_scope.rend(); ++variable)
      if (variable->first == first) return members(expression, variable->second, parts, 1);
    if (first == "annee" || first == "annee_precedente") return {Kind::number, nullptr};
    if (first == "textes" && parts.size() >= 2) return members(expression, {Kind::record, model::find_record_list("textes")->type}, parts, 2);
    if (first == "organisation") return members(expression, {Kind::record, model::find_record_list("organisation")->type}, parts, 1);
    if (parts.size() == 1)
      if (const model::RecordList* list = model::find_record_list(first)) return {Kind::list, list->type};
    if (parts.size() >= 2 && m_figures.has(expression.word)) return {Kind::figure, nullptr};
    if (parts.size() >= 2 && !m_figures.complete) return {Kind::figure, nullptr};
    unknown(expression);
    return {};
  }

  Type members(const Expression& expression, Type type, const std::vector<std::string_view>& parts, std::size_t from) {
    for (std::size_t i = from; i < parts.size(); ++i) {
      if (type.kind == Kind::any) return type;
      if (type.kind != Kind::record) {
        m_diagnostics.report(rule::unknown_member, expression.span, std::string(parts[i]), said(type.kind));
        return {};
      }
      std::string member = base::fold_id(parts[i]);
      if (const schema::TypeDesc* list = virtual_list(type.desc, member)) {
        type = {Kind::list, list};
        continue;
      }
      const schema::FieldDesc* field = type.desc->find(member);
      if (field == nullptr) {
        std::vector<std::string_view> names;
        for (const schema::FieldDesc& one : type.desc->fields) names.push_back(one.name);
        auto finding = m_diagnostics.report(rule::unknown_member, expression.span, member, std::string(type.desc->name));
        if (std::string_view near = base::nearest(member, names); !near.empty()) finding.help(phrase::did_you_mean, std::string(near));
        return {};
      }
      type = type_of(field->type);
    }
    return type;
  }

  void unknown(const Expression& expression) {
    std::vector<std::string_view> names{"annee", "annee_precedente", "organisation", "textes"};
    for (const model::RecordList& list : model::record_lists()) names.push_back(list.name);
    for (const auto& [name, type] : m_scope) names.push_back(name);
    for (const std::string& id : m_figures.ids) names.push_back(id);
    for (const std::string& id : m_figures.cells) names.push_back(id);
    auto finding = m_diagnostics.report(rule::unknown_name, expression.span, expression.word);
    if (std::string_view near = base::nearest(expression.word, names); !near.empty()) finding.help(phrase::did_you_mean, std::string(near));
  }

  const IncludedFiles& m_includes;
  const KnownFigures& m_figures;
  diag::Diagnostics& m_diagnostics;
  std::vector<std::string> m_open;
  std::vector<std::pair<std::string, Type>> m_scope;
};

} // namespace

const std::vector<FilterDesc>& filters() {
  static const std::vector<FilterDesc> all{
      {"nombre", Kind::number, Kind::text},   {"nu", Kind::number, Kind::text},      {"lettres", Kind::number, Kind::text},
      {"unite", Kind::number, Kind::text},    {"pourcent", Kind::number, Kind::text}, {"euros", Kind::number, Kind::text},
      {"heures", Kind::number, Kind::text},   {"date", Kind::date, Kind::text},      {"date_longue", Kind::date, Kind::text},
      {"evolution", Kind::number, Kind::text}, {"ecart", Kind::number, Kind::text},  {"points", Kind::number, Kind::text},
      {"enumerer", Kind::list, Kind::text},   {"majuscule", Kind::any, Kind::text},  {"taille", Kind::list, Kind::number},
      {"connu", Kind::any, Kind::boolean}};
  return all;
}

const std::vector<std::string_view>& figure_members() {
  static const std::vector<std::string_view> all{"valeur", "unite", "numerateur", "denominateur", "precedent", "ecart",
                                                 "ecart_pct", "cellules", "libelle", "definition", "qualificatif", "part"};
  return all;
}

bool KnownFigures::has(std::string_view name) const {
  std::string bare(name.substr(0, name.find('@')));
  if (ids.contains(bare) || cells.contains(bare)) return true;
  std::size_t dot = bare.rfind('.');
  if (dot == std::string::npos) return false;
  const auto& members = figure_members();
  bool member = std::find(members.begin(), members.end(), std::string_view(bare).substr(dot + 1)) != members.end();
  bare.resize(dot);
  return member && (ids.contains(bare) || cells.contains(bare));
}

void check_names_in(const Statements& statements, const IncludedFiles& includes, const KnownFigures& figures, diag::Diagnostics& diagnostics) {
  Checker(includes, figures, diagnostics).check(statements);
}

} // namespace reso::report
