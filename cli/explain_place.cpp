#include "cli/explain_place.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <ostream>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/explanation.hpp"
#include "cli/findings.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "doc/figure_uses.hpp"
#include "stats/trace.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

// "data/2012/dla.yaml:4:13"
struct Asked {
  std::string file;
  int line = 0;
  int column = 0; // 0: the whole line
};

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 1) return std::nullopt;
  return value;
}

std::optional<Asked> parse(std::string text) {
  std::vector<int> numbers;
  while (numbers.size() < 2) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos) break;
    const auto value = number(std::string_view(text).substr(colon + 1));
    if (!value) break;
    numbers.insert(numbers.begin(), *value);
    text.resize(colon);
  }
  if (numbers.empty() || text.empty()) return std::nullopt;
  return Asked{std::move(text), numbers[0], numbers.size() > 1 ? numbers[1] : 0};
}

// The line, or the point in it, as a place of the file; nothing when the file has no such line.
std::optional<diag::Span> span_of(const diag::SourceMap& sources, diag::FileId file, const Asked& asked) {
  const std::string_view text = sources.text(file);
  const int lines = static_cast<int>(std::ranges::count(text, '\n')) + (text.ends_with('\n') ? 0 : 1);
  if (asked.line > lines) return std::nullopt;
  const std::uint32_t begin = sources.line_start(file, asked.line);
  const std::string_view line = sources.line(file, asked.line);
  if (asked.column == 0) {
    const std::size_t blank = std::min(line.find_first_not_of(' '), line.size());
    return diag::Span{file, begin + static_cast<std::uint32_t>(blank),
                      begin + static_cast<std::uint32_t>(std::max(line.size(), blank + 1))};
  }
  std::size_t at = 0;
  for (int column = 1; column < asked.column && at < line.size(); ++column) at += base::code_point_at(line, at).bytes;
  return diag::Span{file, begin + static_cast<std::uint32_t>(at), begin + static_cast<std::uint32_t>(at) + 1};
}

class PlaceAnswer {
public:
  PlaceAnswer(Session& session, const PreparedReport& prepared) : m_session(session), m_prepared(prepared) {}

  std::string of(const diag::Span& place) {
    const std::string out = fmt::format("{}\n  {}\n", place_words(m_session, place), line_of(place));
    const std::string given = resting(place), shown = printed(place);
    if (given.empty() && shown.empty()) return out + "  " + m_session.say(phrase::place_nothing) + '\n';
    return out + given + shown;
  }

private:
  // The public edition does not say what a record says of a person.
  std::string line_of(const diag::Span& place) const {
    if (!m_session.internal_edition() && of_person(place)) return m_session.say(phrase::place_of_persons);
    return std::string(base::trim(m_session.sources().line(place.file, m_session.sources().place(place).line)));
  }

  bool of_person(const diag::Span& place) const {
    const auto holds = [&](const report::YearData& year) {
      return year.dataset != nullptr && stats::says_of_person(*year.dataset, place);
    };
    return holds(m_prepared.figures.year) || std::ranges::any_of(m_prepared.figures.earlier, holds);
  }

  std::string resting(const diag::Span& place) {
    std::string direct, indirect;
    const stats::Figures& figures = *m_prepared.figures.year.figures;
    for (const stats::Resting& one : stats::resting_on(place, figures, m_session.project().read_indicators()))
      (one.directly ? direct : indirect) += "    " + named(one.id) + '\n';
    std::string out;
    if (!direct.empty()) out += "  " + m_session.say(phrase::place_gives) + '\n' + direct;
    if (!indirect.empty()) out += "  " + m_session.say(phrase::place_gives_through) + '\n' + indirect;
    return out;
  }

  std::string printed(const diag::Span& place) {
    if (!m_prepared.document) return {};
    std::string out;
    std::string last;
    for (const doc::FigureUse& one : doc::figure_uses(*m_prepared.document)) {
      const bool meets = one.origin.file == place.file && one.origin.begin < place.end && place.begin < one.origin.end;
      if (!meets || one.id == last) continue;
      last = one.id;
      out += "    " + named(one.id) + '\n';
    }
    return out.empty() ? out : "  " + m_session.say(phrase::place_prints) + '\n' + out;
  }

  // "adherents.total  72 adhérents"
  std::string named(const std::string& id) const {
    const std::string plain = id.ends_with(".part") ? id.substr(0, id.size() - 5) : id;
    const std::size_t at = plain.find('@');
    const stats::Figures* figures = m_prepared.figures.year.figures;
    if (at != std::string::npos)
      for (const report::YearData& year : m_prepared.figures.earlier)
        if (year.figures != nullptr && std::to_string(year.figures->year) == plain.substr(at + 1))
          figures = year.figures;
    const auto name = stats::resolve_name(plain.substr(0, at), *figures);
    const stats::Figure* figure = name ? figures->find(name->figure) : nullptr;
    if (figure == nullptr) return id;
    const stats::Cell* cell = name->cell.empty() ? nullptr : figure->find_cell(name->breakdown, name->cell);
    const stats::Breakdown* parts = name->cell.empty() ? nullptr : figure->find_breakdown(name->breakdown);
    return fmt::format("{}  {}", id,
                       value_words(cell != nullptr ? cell->value : figure->value,
                                   parts != nullptr && parts->percentages ? "%" : figure->unit));
  }

  Session& m_session;
  const PreparedReport& m_prepared;
};

int no_file(Session& session, const std::string& file) {
  std::vector<std::string> known;
  for (std::size_t i = 0; i < session.sources().files(); ++i)
    known.emplace_back(session.sources().path(static_cast<diag::FileId>(i)));
  const std::string_view near = base::nearest(file, {known.begin(), known.end()});
  return session.fail(bad_command_line, session.say(phrase::place_no_file, file),
                      near.empty() ? session.say(phrase::place_files)
                                   : session.say(phrase::did_you_mean, std::string(near)));
}

} // namespace

int explain_place(Session& session, Figures& figures, const std::string& asked, int year) {
  const std::optional<Asked> parsed = parse(asked);
  if (!parsed)
    return session.fail(bad_command_line, session.say(phrase::place_shape, asked), session.say(phrase::place_example));
  const PreparedReport prepared = prepare_report(session, figures, year, true, false);
  if (session.stop) return session.stop->status;
  if (prepared.figures.year.figures == nullptr) {
    print_findings(session, session.say(phrase::audit_not_run));
    return data_errors;
  }
  const std::string path = session.from_root(parsed->file);
  const diag::FileId file = session.sources().find(path);
  if (file == diag::no_file) return no_file(session, path);
  const auto span = span_of(session.sources(), file, *parsed);
  if (!span) return session.fail(bad_command_line, session.say(phrase::place_no_line, path, parsed->line));
  *session.host().out << PlaceAnswer(session, prepared).of(*span);
  return done;
}

} // namespace reso::cli
