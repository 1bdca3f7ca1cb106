#include "report/lost_texts.hpp"

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"

namespace reso::report {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

void add_names(const Expression& expression, std::set<std::string>& out) {
  if (expression.parts.size() > 1 && expression.parts[0].word == "textes") out.insert(expression.parts[1].word);
  for (const ExpressionPtr& operand : expression.operands) add_names(*operand, out);
}

void add_names(const Statements& statements, std::set<std::string>& out) {
  for (const Statement& one : statements) {
    for (const ExpressionPtr& expression : one.expressions) add_names(*expression, out);
    for (const Statements& body : one.bodies) add_names(body, out);
  }
}

// The first line with words; nothing when there is none.
diag::Span first_line(const schema::LocatedText& text) {
  const std::string_view words = base::trim(text.text);
  if (words.empty()) return {};
  const std::string_view line = words.substr(0, words.find('\n'));
  const std::size_t begin = text.text.find(line);
  return text.at(begin, begin + line.size());
}

} // namespace

std::set<std::string> texts_named(const Statements& statements, const Includes& includes) {
  std::set<std::string> names;
  add_names(statements, names);
  for (const auto& [name, included] : includes) add_names(included, names);
  return names;
}

void report_lost_texts(const model::Dataset& dataset, const Printed& printed, const std::set<std::string>& named,
                       diag::Diagnostics& diagnostics) {
  if (diagnostics.has_errors(diag::Family::loading)) return; // a key that could not be read may be what is missing
  const auto shown = [&](const auto& one) { return printed.fields.contains(&one.text); };
  const bool activities = std::ranges::any_of(dataset.activities, shown);
  for (const model::Activity& one : dataset.activities) {
    const diag::Span place = first_line(one.text);
    if (!activities || !place.somewhere() || shown(one) || !one.section.id.empty() || !one.attached_to.id.empty())
      continue;
    diagnostics.report(rule::text_unprinted, place, diagnostics.say(phrase::activity_without_section))
        .help(phrase::give_section);
  }
  const std::vector<std::string_view> names(named.begin(), named.end());
  for (const model::YearText& one : dataset.texts) {
    const diag::Span place = first_line(one.text);
    if (names.empty() || !place.somewhere() || shown(one) || named.contains(one.id)) continue;
    diag::Finding finding =
        diagnostics.report(rule::text_unprinted, place, diagnostics.say(phrase::text_not_named, one.id));
    if (const std::string_view near = base::nearest(one.id, names); !near.empty())
      finding.help(phrase::did_you_mean, std::string(near));
    else
      finding.help(phrase::texts_are, base::join({names.begin(), names.end()}, ", "));
  }
}

} // namespace reso::report
