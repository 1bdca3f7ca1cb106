#include "cli/new.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/diff_paint.hpp"
#include "cli/new_place.hpp"
#include "cli/new_record.hpp"
#include "cli/reread.hpp"
#include "cli/starter.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/catalogue_edit.hpp"
#include "edit/append.hpp"
#include "edit/diff.hpp"
#include "edit/lines.hpp"
#include "edit/yaml_text.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;
using schema::FieldDesc;
using schema::Node;

namespace {

constexpr Argument arguments[] = {
    {{"GENRE", "KIND"},
     {"annee, activite, structure, accompagnement, contrat", "annee, activite, structure, accompagnement, contrat"},
     true,
     false,
     0,
     new_kind_names},
    {{"VALEUR", "VALUE"}, {"l'année, le titre, le nom, qui est concerné", "the year, title, name, whom it is about"}}};
constexpr Option options[] = {
    {"year", 0, {"ANNEE", "YEAR"}, {"année de la fiche ; sinon la plus récente", "its year; else the latest"}},
    {"file",
     0,
     {"FICHIER", "FILE"},
     {"fichier qui la reçoit, s'il y en a plusieurs", "file that takes it, of several"}},
    {"dry-run", 0, {}, {"ne rien écrire, montrer les différences", "write nothing, show the differences"}},
    {"yes", 'y', {}, {"ne rien demander", "ask nothing"}},
};
constexpr std::string_view examples[] = {
    "reso new annee 2013", "reso new activite \"Café des projets\" --frequence mensuelle", "reso new structure --help"};

// A line "# champ: …" of a new file becomes the field itself.
std::string with_field(std::string text, const schema::Entry& entry) {
  Node alone;
  alone.kind = schema::NodeKind::mapping;
  alone.entries = {entry};
  const std::string lines = edit::yaml_block(alone, 0), commented = "# " + entry.key + ":";
  for (std::size_t at = text.find(commented); at != std::string::npos; at = text.find(commented, at + 1))
    if (edit::line_begin(text, at) == at) return text.replace(at, edit::next_line(text, at) - at, lines);
  return text + lines;
}

class Maker {
public:
  Maker(Session& session, const NewKind& kind) : m_session(session), m_kind(kind) {}

  int run() {
    const bool in_list = m_kind.home == NewKind::common_list || m_kind.home == NewKind::year_list;
    if (m_session.invocation().has("file") && !in_list) return clash("--file");
    if (m_session.invocation().has("year") && m_kind.home == NewKind::year_file) return clash("--year");
    if (m_kind.home != NewKind::year_file && !find_year()) return m_session.stop->status;
    if (m_kind.home == NewKind::year_file && m_session.invocation().arguments.size() > 1)
      if (const std::string& year = m_session.invocation().arguments[1]; !is_starter_year(year))
        return refuse_year(year);
    NewRecord record(m_session, m_kind, m_dataset);
    if (!record.take_options()) return m_session.stop->status;
    const auto taken = [&](const std::string& id) { return m_kind.home == NewKind::page && exists(page_path(id)); };
    if (!record.ask(taken) || !record.complete(taken)) return m_session.stop->status;
    if (m_kind.home == NewKind::year_file) return make_year(record);
    return m_kind.home == NewKind::page ? make_page(record) : append(record);
  }

private:
  int clash(const std::string& option) const {
    const std::string line = fmt::format("new {}", m_kind.name);
    return m_session.fail(bad_command_line, m_session.say(phrase::options_clash, line, option),
                          m_session.say(phrase::see_help, line));
  }

  int refuse_year(const std::string& text) const {
    return m_session.fail(bad_command_line, m_session.say(phrase::not_a_year, text),
                          m_session.say(phrase::see_help, std::string("new annee")));
  }

  bool find_year() {
    const auto year = m_session.invocation().has("year")
                          ? m_session.year_asked(std::string(m_session.invocation().value("year")))
                          : m_session.latest_year();
    if (!year) return false;
    m_year = *year;
    m_dataset = m_session.project().read_dataset(m_year);
    // Of data with faults a part may be missing: what refers to it is judged when all is read again.
    if (m_session.diagnostics().has_errors()) m_dataset = nullptr;
    return true;
  }

  bool exists(const std::string& path) const {
    const auto bytes = m_session.files().read(path);
    return !bytes || *bytes;
  }

  std::string page_path(const std::string& id) const { return fmt::format("data/{:04}/activites/{}.md", m_year, id); }

  // The year's file, as `reso init` writes it.
  int make_year(const NewRecord& record) {
    const std::string year = record.text("annee");
    if (!is_starter_year(year)) return refuse_year(year);
    m_year = std::stoi(year);
    const auto model = m_session.host().built_in->read("debut/projet/data/ANNEE/annee.yaml");
    if (!model || !*model)
      return m_session.fail(cannot_work, m_session.say(phrase::no_built_in), m_session.say(phrase::reinstall));
    std::string text = filled_in(**model, "@ANNEE@", year);
    text = filled_in(std::move(text), "@SUIVANTE@", std::to_string(m_year + 1));
    for (const schema::Entry& entry : record.node({"annee"}).entries) text = with_field(std::move(text), entry);
    const int status = create(fmt::format("data/{}/annee.yaml", year), text);
    if (status == done && m_session.host().err_is_terminal)
      m_session.talk(m_session.say(phrase::year_ready,
                                   m_session.command_line(fmt::format("new activite --year {}", m_year)),
                                   m_session.command_line(fmt::format("check {}", m_year))));
    return status;
  }

  // A head with the fields given, the others as comments to fill in, then the text.
  int make_page(const NewRecord& record) {
    std::string head = edit::yaml_block(record.node({"id", "texte"}), 0);
    for (const FieldDesc& field : m_kind.type().fields) {
      if (record.has(field.name) || field.name == "id" || field.name == "texte") continue;
      const std::string example = record.example(field);
      head += fmt::format("# {}:{}{} # {}\n", field.name, example.empty() ? "" : " ", example, field.doc);
    }
    const std::string text = record.has("texte") ? record.text("texte") : phrase::first_text.say(diag::Language::fr);
    return create(page_path(record.id()), "---\n" + head + "---\n" + text + "\n");
  }

  int create(const std::string& path, const std::string& text) {
    if (exists(path))
      return m_session.fail(cannot_work, m_session.say(phrase::already_there, m_session.from_here(path)));
    return put(path, "", text, {m_year});
  }

  int append(const NewRecord& record) {
    const Node node = record.node();
    const auto place = place_of_list(m_session, m_kind, m_year, node);
    if (!place) return m_session.stop->status;
    const std::string before = place->text.value_or(""), shown = m_session.from_here(place->path);
    std::optional<std::string> after;
    if (place->table) {
      edit::NewRow row = edit::append_to_csv(before, node);
      if (!row.without_column.empty() || !row.no_cell.empty()) return refuse_table(*place, row);
      after = std::move(row.text);
    } else {
      after = edit::append_to_yaml(before, m_kind.list, node);
    }
    if (!after) return refuse_layout(shown, node);
    const bool common = m_kind.home == NewKind::common_list;
    return put(place->path, before, *after, common ? m_session.project().years() : std::vector<int>{m_year});
  }

  // Which fields the table cannot take, and what to do about each.
  int refuse_table(const NewPlace& place, const edit::NewRow& row) {
    const std::string shown = m_session.from_here(place.path);
    const std::string yaml = m_session.from_here(fmt::format("{}/{}.yaml", place.folder, m_kind.list));
    if (!row.no_cell.empty())
      return m_session.fail(cannot_work, m_session.say(phrase::no_cell, shown, base::join(row.no_cell, ", ")),
                            m_session.say(phrase::use_yaml, yaml));
    std::string titles;
    for (const std::string& title : row.without_column) titles += row.separator + title;
    return m_session.fail(cannot_work, m_session.say(phrase::no_column, shown, base::join(row.without_column, ", ")),
                          m_session.say(phrase::add_a_column, base::join(row.without_column, ", "), titles) + "\n  " +
                              m_session.say(phrase::or_use_yaml, yaml));
  }

  int refuse_layout(const std::string& shown, const Node& node) {
    std::string lines = edit::yaml_block(node, 4);
    lines[2] = '-';
    lines.pop_back(); // the last line's end
    return m_session.fail(cannot_work, m_session.say(phrase::odd_layout, shown),
                          m_session.say(phrase::paste_in_list, std::string(m_kind.list), lines));
  }

  // Shows what changes, then writes it, unless reading it finds a new fault.
  int put(const std::string& path, const std::string& before, const std::string& after, const std::vector<int>& years) {
    if (!reads_as_well(m_session, path, after, years)) return data_errors;
    const std::string shown = m_session.from_here(path);
    const std::string diff = edit::unified_diff(shown, before, after, m_session.language());
    Host& host = m_session.host();
    if (m_session.invocation().has("dry-run")) {
      *host.out << painted_diff(diff, m_session.colour_out());
      return done;
    }
    if (auto written = m_session.writer().write(path, after); !written)
      return m_session.fail(cannot_work, m_session.say(phrase::cannot_write, shown, written.message()));
    if (!m_session.invocation().has("quiet")) *host.err << painted_diff(diff, m_session.colour_err()) << std::flush;
    *host.out << shown << '\n';
    return done;
  }

  Session& m_session;
  const NewKind& m_kind;
  const model::Dataset* m_dataset = nullptr;
  int m_year = 0;
};

int run_new(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  return Maker(session, *find_new_kind(invocation.arguments[0])).run();
}

} // namespace

const Command new_command{
    "new",     "nouveau",    {"ajouter une année, une activité, une fiche", "add a year, an activity, a record"},
    arguments, options,      examples,
    run_new,   field_options};

} // namespace reso::cli
