// docs/reference/indicateurs.md: every figure that the shipped indicators compute.
#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/reference_pages.hpp"
#include "diag/catalogue_reference.hpp"
#include "input/project.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;
using model::Condition;
using model::Indicator;
using model::Measure;
using model::Operand;

namespace {

class Reference {
public:
  explicit Reference(diag::Language language) : m_language(language) {}

  std::string make(const model::Indicators& indicators, const diag::SourceMap& sources) {
    std::string out =
        reference_head(m_language, phrase::reference_indicators_title, phrase::reference_indicators_intro);
    std::string chapter;
    std::vector<std::vector<std::string>> rows;
    const auto end_table = [&] {
      if (!rows.empty()) out += fmt::format("\n## {}\n\n{}", chapter, reference_table(rows));
      rows.clear();
    };
    for (const Indicator& indicator : indicators.list) {
      if (std::string here = chapter_of(indicator, sources); here != chapter) {
        end_table();
        chapter = std::move(here);
      }
      if (rows.empty())
        rows.push_back({say(phrase::reference_figure), say(phrase::reference_meaning), say(phrase::reference_unit),
                        say(phrase::reference_measure)});
      rows.push_back({fmt::format("`{}`", indicator.id), meaning(indicator),
                      indicator.unit.value_or(say(phrase::reference_no_unit)), measure(indicator)});
    }
    end_table();
    return out;
  }

private:
  template <class... Args>
  std::string say(const diag::Phrase<Args...>& text, const std::type_identity_t<Args>&... args) const {
    return text.say(m_language, args...);
  }

  // The file's own chapters: the last "# --- Clauses sociales ---" above the indicator.
  static std::string chapter_of(const Indicator& indicator, const diag::SourceMap& sources) {
    constexpr std::string_view mark = "# --- ";
    const std::string_view above = sources.text(indicator.key_span.file).substr(0, indicator.key_span.begin);
    const std::size_t at = above.rfind(mark);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = above.substr(at + mark.size());
    return std::string(rest.substr(0, rest.find(" ---")));
  }

  // "{seuil_regulier}" stands for the parameter's value, which each project sets.
  static std::string with_parameters(const std::string& text) {
    std::string out;
    for (const char c : text) out += c == '{' || c == '}' ? '`' : c;
    return out;
  }

  std::string meaning(const Indicator& indicator) const {
    std::string text = fmt::format("**{}.**", indicator.label.value_or(indicator.id));
    if (indicator.definition) text += " " + with_parameters(*indicator.definition);
    std::vector<std::string> fields;
    for (const std::vector<std::string>& one : indicator.breakdowns)
      fields.push_back(fmt::format("`{}`", base::join(one, "` × `")));
    if (!fields.empty()) text += say(phrase::reference_broken_down, base::join(fields, ", "));
    return text;
  }

  std::string measure(const Indicator& indicator) const {
    const std::string key = fmt::format("`{}`", model::measure_key(indicator.measure));
    if (indicator.of && indicator.over)
      return say(phrase::reference_ratio, key, operand(*indicator.of), operand(*indicator.over));
    return say(phrase::reference_measure_of, key, measured(indicator.operand)) + conditions(indicator.operand);
  }

  static std::string measured(const Operand& operand) {
    if (operand.figure) return fmt::format("`{}`", *operand.figure);
    if (operand.parameter) return fmt::format("`{}`", *operand.parameter);
    return fmt::format("`{}{}{}`", operand.set, operand.field.empty() ? "" : ".", operand.field);
  }

  // A term of a ratio: a figure or a parameter by its name, or a measure of its own.
  std::string operand(const Operand& one) const {
    if (one.figure || one.parameter) return measured(one);
    return say(phrase::reference_measure_of, fmt::format("`{}`", model::measure_key(one.measure)), measured(one)) +
           conditions(one);
  }

  std::string conditions(const Operand& operand) const {
    std::string out;
    for (const Condition& one : operand.filter) out += say(phrase::reference_where, condition(one));
    for (const Condition& one : operand.except) out += say(phrase::reference_except, condition(one));
    if (operand.at_least_times) out += say(phrase::reference_times, *operand.at_least_times);
    if (operand.first_time) out += say(phrase::reference_first_time);
    if (!operand.once_per.empty()) out += say(phrase::reference_once_per, operand.once_per);
    if (!operand.per.empty()) out += say(phrase::reference_per, operand.per);
    return out;
  }

  static std::string condition(const Condition& one) {
    return fmt::format("`{}: {}`", one.field, base::join(one.words, ", "));
  }

  diag::Language m_language;
};

} // namespace

std::string reference_of_indicators(diag::Language language, const input::Files& built_in) {
  const input::MemoryFiles no_project;
  diag::SourceMap sources;
  diag::Diagnostics diagnostics(language);
  input::Project project(no_project, built_in, sources, diagnostics);
  return Reference(language).make(project.read_indicators(), sources);
}

} // namespace reso::cli
