#include "cli/explain_place.hpp"

#include <algorithm>
#include <charconv>
#include <ostream>
#include <set>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/explanation.hpp"
#include "cli/findings.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "doc/figure_uses.hpp"
#include "render/explanation_json.hpp"
#include "stats/resting.hpp"

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

using render::PlaceFigure;

// The parameters and the bands of reso.yaml that the line names.
std::vector<std::string> parameters_on(std::string_view line, const stats::Figures& figures,
                                       const model::Settings& settings) {
  std::set<std::string> all;
  for (const auto& [name, limits] : settings.bands) all.insert(name);
  for (const auto& [id, figure] : figures.all())
    for (const auto& [name, value] : figure.parameters) all.insert(name);
  std::vector<std::string> found;
  for (std::string_view key : base::split(line.substr(0, line.find('#')), ','))
    if (const std::size_t colon = key.find(':'); colon != std::string_view::npos) {
      key = key.substr(0, colon);
      const std::string name = base::fold_id(base::trim(key.substr(key.rfind('{') + 1)));
      if (all.contains(name)) found.push_back(name);
    }
  return found;
}

class PlaceTrace {
public:
  PlaceTrace(Session& session, const PreparedReport& prepared) : m_session(session), m_prepared(prepared) {}

  render::PlaceAnswer of(const diag::Span& place) {
    render::PlaceAnswer answer;
    answer.place = place;
    answer.year = m_prepared.figures.year.figures->year;
    // The public edition does not say what a record says of a person.
    const bool told = m_session.internal_edition() || !of_person(place);
    if (told) answer.line = line_of(place);
    rest(place, told ? stats::Ties::all : stats::Ties::own_line, answer.resting);
    print(place, answer.printed);
    return answer;
  }

private:
  std::string line_of(const diag::Span& place) const {
    return std::string(base::trim(m_session.sources().line(place.file, m_session.sources().place(place).line)));
  }

  bool of_person(const diag::Span& place) const {
    const auto holds = [&](const report::YearData& year) {
      return year.dataset != nullptr && stats::says_of_person(*year.dataset, place);
    };
    return holds(m_prepared.figures.year) || std::ranges::any_of(m_prepared.figures.earlier, holds);
  }

  void rest(const diag::Span& place, stats::Ties ties, std::vector<PlaceFigure>& out) {
    const report::YearData& year = m_prepared.figures.year;
    std::vector<stats::Resting> all =
        stats::resting_on(place, *year.figures, *year.dataset, m_session.project().read_indicators(), ties);
    if (m_session.sources().path(place.file) == "reso.yaml") {
      const auto more = stats::resting_on_parameters(
          parameters_on(line_of(place), *year.figures, m_session.project().settings()), *year.figures);
      all.insert(all.end(), more.begin(), more.end());
    }
    for (const stats::Resting& one : all) {
      const auto name = stats::resolve_name(one.id, *year.figures);
      if (ties == stats::Ties::own_line && name && !name->cell.empty()) continue; // it says what the person is
      out.push_back(named(one.id, one.how));
    }
  }

  void print(const diag::Span& place, std::vector<PlaceFigure>& out) {
    if (!m_prepared.document) return;
    for (const doc::FigureUse& one : doc::figure_uses(*m_prepared.document)) {
      const bool meets = one.origin.file == place.file && one.origin.begin < place.end && place.begin < one.origin.end;
      if (meets && (out.empty() || out.back().id != one.id)) out.push_back(named(one.id, stats::Rests::directly));
    }
  }

  PlaceFigure named(const std::string& id, stats::Rests how) const {
    PlaceFigure out{id, how, {}, {}};
    const std::string plain = id.ends_with(".part") ? id.substr(0, id.size() - 5) : id;
    const std::size_t at = plain.find('@');
    const stats::Figures* figures = m_prepared.figures.year.figures;
    if (at != std::string::npos)
      for (const report::YearData& year : m_prepared.figures.earlier)
        if (year.figures != nullptr && std::to_string(year.figures->year) == plain.substr(at + 1))
          figures = year.figures;
    const auto name = stats::resolve_name(plain.substr(0, at), *figures);
    const stats::Figure* figure = name ? figures->find(name->figure) : nullptr;
    if (figure == nullptr) return out;
    const stats::Cell* cell = name->cell.empty() ? nullptr : figure->find_cell(name->breakdown, name->cell);
    const stats::Breakdown* parts = name->cell.empty() ? nullptr : figure->find_breakdown(name->breakdown);
    out.value = cell != nullptr ? cell->value : figure->value;
    out.unit = parts != nullptr && parts->percentages ? "%" : figure->unit;
    return out;
  }

  Session& m_session;
  const PreparedReport& m_prepared;
};

// The answer for people: what rests there, the strongest tie first, then what is printed there.
std::string in_words(const Session& session, const render::PlaceAnswer& answer) {
  std::string out = fmt::format("{}\n  {}\n", place_words(session, answer.place),
                                answer.line ? *answer.line : session.say(phrase::place_of_persons));
  const auto list = [&](const diag::Phrase<>& title, const std::vector<PlaceFigure>& figures, stats::Rests how) {
    std::string lines;
    for (const PlaceFigure& one : figures)
      if (one.how == how) lines += "    " + one.id + (one.value ? "  " + value_words(*one.value, one.unit) : "") + '\n';
    if (!lines.empty()) out += "  " + session.say(title) + '\n' + lines;
  };
  if (answer.resting.empty() && answer.printed.empty()) // of a person, nobody says that nothing does
    return answer.line ? out + "  " + session.say(phrase::place_nothing) + '\n' : out;
  list(phrase::place_gives, answer.resting, stats::Rests::directly);
  list(phrase::place_gives_through, answer.resting, stats::Rests::through_figures);
  list(phrase::place_is_named, answer.resting, stats::Rests::through_records);
  list(phrase::place_sets, answer.resting, stats::Rests::through_parameters);
  list(phrase::place_prints, answer.printed, stats::Rests::directly);
  return out;
}

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
  const render::PlaceAnswer answer = PlaceTrace(session, prepared).of(*span);
  *session.host().out << (session.invocation().value("format") == "json"
                              ? render::render_place_json(answer, session.sources())
                              : in_words(session, answer));
  return done;
}

} // namespace reso::cli
