#include "cli/compare_poles.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "cli/figure_pattern.hpp"
#include "cli/text_table.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "render/poles.hpp"
#include "render/published.hpp"
#include "stats/side_by_side.hpp"
#include "wording/number.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

bool is_file(std::string_view argument) { return argument.ends_with(".json"); }

class PoleComparison {
public:
  PoleComparison(const Invocation& invocation, Host& host) : m_invocation(invocation), m_host(host) {}

  int run() {
    if (m_invocation.has("min-change")) return refuse(phrase::poles_no_change.say(m_invocation.language), {});
    for (const std::string& path : m_invocation.arguments)
      if (!read(path)) return bad_command_line;
    tell_apart();
    std::vector<const stats::Figures*> all;
    for (const render::PublishedFigures& one : m_poles) all.push_back(&one.figures);
    std::vector<stats::SideBySide> rows = stats::side_by_side(all);
    const std::string only(m_invocation.value("only"));
    if (!only.empty()) std::erase_if(rows, [&](const auto& row) { return !matches_pattern(only, row.id); });
    if (rows.empty() && !only.empty())
      return refuse(say(phrase::no_match, only), phrase::names_of_figures.say(m_invocation.language));
    print(rows);
    return done;
  }

private:
  template <class... Args>
  std::string say(const diag::Phrase<Args...>& phrase, const std::type_identity_t<Args>&... args) const {
    return phrase.say(m_invocation.language, args...);
  }

  int refuse(const std::string& message, const std::string& help) const {
    *m_host.err << say(phrase::error_word) << message << '\n';
    if (!help.empty()) *m_host.err << "  " << help << '\n';
    return bad_command_line;
  }

  // False after a sentence.
  bool read(const std::string& argument) {
    if (!is_file(argument)) return refuse(say(phrase::poles_or_years, argument), say(phrase::poles_help)), false;
    const std::string folder(m_invocation.value("directory"));
    const std::string path = folder.empty() || argument.starts_with('/') ? argument : folder + "/" + argument;
    const auto bytes = m_host.read_file(path);
    if (!bytes) return refuse(say(phrase::poles_no_file, path), say(phrase::poles_help)), false;
    auto figures = render::read_published_figures(*bytes);
    if (!figures) return refuse(say(phrase::poles_no_figures, path), say(phrase::poles_help)), false;
    if (figures->organisation.empty()) figures->organisation = argument;
    m_poles.push_back(std::move(*figures));
    return true;
  }

  // Two files of one pole are two years of it; otherwise the year is said when the years differ.
  void tell_apart() {
    const auto same = [](const auto& a, const auto& b) { return a.figures.year == b.figures.year; };
    const bool one_year = std::ranges::adjacent_find(m_poles, std::not_fn(same)) == m_poles.end();
    for (std::size_t i = 0; i < m_poles.size(); ++i) {
      std::string name = m_poles[i].organisation;
      if (!one_year) name += fmt::format(" ({})", m_poles[i].figures.year);
      if (std::ranges::find(m_names, name) != m_names.end()) name += fmt::format(" [{}]", m_invocation.arguments[i]);
      m_names.push_back(std::move(name));
    }
  }

  static std::string words(const base::Quantity& value, const std::string& unit) {
    return value.known() && wording::is_symbol(unit) ? wording::with_unit(value, unit) : wording::phrase(value);
  }

  void print(const std::vector<stats::SideBySide>& rows) const {
    const std::string_view format = m_invocation.value("format");
    if (format == "json") {
      *m_host.out << render::render_poles_json(m_names, m_poles, rows);
      return;
    }
    if (format == "csv") {
      *m_host.out << render::render_poles_csv(m_names, m_poles, rows);
      return;
    }
    std::vector<TextColumn> columns{{say(phrase::column_figure)}};
    for (const std::string& name : m_names) columns.push_back({name, true});
    columns.push_back({say(phrase::column_sum), true});
    columns.push_back({say(phrase::column_label)});
    std::vector<std::vector<std::string>> lines;
    for (const stats::SideBySide& row : rows) {
      std::vector<std::string> line{row.id};
      for (const base::Quantity& value : row.values) line.push_back(words(value, row.unit));
      line.push_back(row.sum ? words(*row.sum, row.unit) : std::string());
      line.push_back(row.units_differ ? row.label + say(phrase::not_comparable, say(phrase::units_differ)) : row.label);
      lines.push_back(std::move(line));
    }
    *m_host.out << (format == "md" ? markdown_table(columns, lines) : text_table(columns, lines));
  }

  const Invocation& m_invocation;
  Host& m_host;
  std::vector<render::PublishedFigures> m_poles;
  std::vector<std::string> m_names;
};

} // namespace

bool names_published_figures(const Invocation& invocation) {
  return std::ranges::any_of(invocation.arguments, [](const std::string& one) { return is_file(one); });
}

int compare_poles(const Invocation& invocation, Host& host) { return PoleComparison(invocation, host).run(); }

} // namespace reso::cli
