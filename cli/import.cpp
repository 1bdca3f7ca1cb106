#include "cli/import.hpp"

#include <algorithm>
#include <istream>
#include <ostream>

#include <fmt/format.h>

#include "base/collation.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/findings.hpp"
#include "cli/import_check.hpp"
#include "cli/import_origin.hpp"
#include "cli/import_view.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/catalogue_import.hpp"
#include "diag/catalogue_import_persons.hpp"
#include "intake/said_name.hpp"
#include "intake/shell.hpp"
#include "intake/text_file.hpp"
#include "intake/xlsx.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr Argument arguments[] = {{{"FICHIER", "FILE"}, {"le .csv ou le .xlsx", "the .csv or .xlsx"}, true}};
constexpr Option options[] = {
    {"as", 0, {"GENRE", "KIND"}, {"presences, adherents, clauses_heures, dla…", "presences, adherents, dla…"}},
    {"year", 0, {"ANNEE", "YEAR"}, {"année des fiches ; sinon la dernière", "year of the records; else the last"}},
    {"activity", 0, {"ID", "ID"}, {"activité d'une feuille de présence", "activity of an attendance sheet"}},
    {"sheet", 0, {"NOM", "NAME"}, {"feuille du classeur", "sheet of the workbook"}},
    {"map", 0, {"TITRE=CHAMP", "TITLE=FIELD"}, {"« - » l'écarte", "\"-\" leaves it out"}, {}, true},
    {"set", 0, {"CHAMP=VALEUR", "FIELD=VALUE"}, {"pour toutes les lignes", "for every row"}, {}, true},
    {"match",
     0,
     {"NOM=ID", "NAME=ID"},
     {"qui est-ce (ou A7=ID) ; « + » : nouveau", "who is it (or A7=ID); \"+\": new"},
     {},
     true},
    {"source", 0, {"TEXTE", "TEXT"}, {"origine et date d'extraction", "origin and date of extraction"}},
    {"skip-bad", 0, {}, {"laisser ce qui n'est pas compris", "leave out what is not understood"}},
    {"yes", 'y', {}, {"écrire", "write"}},
};
constexpr std::string_view examples[] = {"reso import emargement.xlsx --as presences --activity vivier",
                                         "reso import heures.csv --as clauses_heures --map 'N° dossier=contrat'",
                                         "reso import adherents.csv --as adherents --yes"};

// Other words for lists.
constexpr std::pair<std::string_view, std::string_view> other_kinds[] = {
    {"emargements", "presences"}, {"emargement", "presences"}, {"dla", "dla_accompagnements"}};

struct Pair {
  std::string left, right;
};

// Options given several times come joined by commas, which a title may hold as well: a piece without "=" belongs to the
// next pair, or, behind the last one, to its value.
std::vector<Pair> pairs_of(std::string_view joined) {
  std::vector<Pair> out;
  std::string open;
  for (const std::string_view piece : joined.empty() ? std::vector<std::string_view>() : base::split(joined, ',')) {
    const std::size_t equals = piece.rfind('=');
    if (equals == std::string_view::npos) {
      open += std::string(piece) + ",";
      continue;
    }
    out.push_back({open + std::string(piece.substr(0, equals)), std::string(base::trim(piece.substr(equals + 1)))});
    open.clear();
  }
  if (!open.empty() && out.empty())
    out.push_back({open.substr(0, open.size() - 1), {}});
  else if (!open.empty())
    out.back().right += "," + open.substr(0, open.size() - 1);
  return out;
}

class Import {
public:
  explicit Import(Session& session) : m_session(session), m_invocation(session.invocation()) {}

  int run() {
    if (const int status = read_kind(); status != done) return status;
    if (const int status = read_pairs(); status != done) return status;
    if (const int status = read_file(); status != done) return status;
    const auto year = m_invocation.has("year") ? m_session.year_asked(std::string(m_invocation.value("year")))
                                               : m_session.latest_year();
    if (!year) return m_session.stop->status;
    m_request.year = *year;
    m_request.language = m_session.language();
    m_request.words = &m_session.project().settings().nomenclatures;
    m_dataset = m_session.project().read_dataset(*year);
    if (m_dataset == nullptr || m_session.diagnostics().has_errors()) {
      print_findings(m_session, m_session.say(phrase::import_nothing_written));
      return data_errors;
    }
    return plan_and_write();
  }

private:
  int usage(const std::string& message, const std::string& help) const {
    return m_session.fail(bad_command_line, message, help);
  }

  int read_kind() {
    if (!m_invocation.has("as"))
      return usage(m_session.say(phrase::import_no_kind), m_session.say(phrase::import_kinds, kinds()));
    std::string word = base::fold_id(m_invocation.value("as"));
    std::ranges::replace(word, '/', '_');
    for (const auto& [other, list] : other_kinds)
      if (word == other) word = list;
    if (word == intake::attendance_list || takes_rows(word)) {
      m_request.list = word;
      return done;
    }
    std::vector<std::string_view> known{intake::attendance_list};
    for (const model::RecordList& list : model::record_lists()) known.push_back(list.name);
    const std::string_view near = base::nearest(word, known);
    return usage(m_session.say(phrase::import_unknown_kind, std::string(m_invocation.value("as"))),
                 near.empty() ? m_session.say(phrase::import_kinds, kinds())
                              : m_session.say(phrase::import_meant, std::string(near)));
  }

  // Activities and texts are pages, and an organisation is one.
  static bool takes_rows(std::string_view list) {
    return list != "activites" && list != "textes" && list != "organisation" &&
           model::find_record_list(list) != nullptr;
  }

  static std::string kinds() {
    std::vector<std::string> words{std::string(intake::attendance_list)};
    for (const model::RecordList& list : model::record_lists())
      if (takes_rows(list.name)) words.emplace_back(list.name);
    return base::join(words, ", ");
  }

  // A field named on the command line, in its own spelling; empty when there is none.
  std::string field_named(const std::string& word) const {
    if (word == "-") return word;
    const model::RecordList* list = model::find_record_list(m_request.list);
    for (const intake::Target& target : intake::targets_of(m_request.list, list == nullptr ? nullptr : list->type))
      if (target.path == base::fold_id(word)) return target.path;
    return {};
  }

  int read_pairs() {
    for (const std::string option : {"map", "set", "match"})
      for (const Pair& pair : pairs_of(m_invocation.value(option))) {
        if (base::trim(pair.left).empty() || pair.right.empty())
          return usage(m_session.say(phrase::import_pair, option, pair.left + "=" + pair.right),
                       m_session.say(phrase::see_help, std::string("import")));
        if (option == "match") {
          const std::string left = intake::one_spaced(pair.left),
                            who = pair.right == "+" ? "+" : intake::id_from(pair.right);
          m_request.answers.push_back(left);
          m_request.names[base::fold_name(left)] = who;
          if (const auto cell = intake::parse_address(left)) m_request.cells[{cell->row, cell->column}] = who;
          continue;
        }
        const std::string word = option == "map" ? pair.right : pair.left;
        const std::string path = field_named(word);
        if (path.empty() || (option == "set" && path == "-"))
          return usage(m_session.say(phrase::import_unknown_field, option, word), fields());
        if (option == "map")
          m_request.columns[intake::bare_title(pair.left)] = path;
        else
          m_request.constants[path] = pair.right;
      }
    m_request.activity = m_invocation.value("activity");
    return done;
  }

  std::string fields() const {
    std::vector<std::string> names;
    const model::RecordList* list = model::find_record_list(m_request.list);
    for (const intake::Target& target : intake::targets_of(m_request.list, list == nullptr ? nullptr : list->type))
      if (target.path.find('.') == std::string::npos) names.push_back(target.path);
    return m_session.say(phrase::import_fields, base::join(names, ", "));
  }

  // From the folder of -C, as every path; else from the folder where the command was typed.
  std::optional<std::string> bytes_of(const std::string& path) const {
    const Host& host = m_session.host();
    if (m_invocation.has("directory") && !path.starts_with('/'))
      if (auto below = host.read_file(std::string(m_invocation.value("directory")) + "/" + path)) return below;
    return host.read_file(path);
  }

  int read_file() {
    m_file = m_invocation.arguments.front();
    const auto bytes = bytes_of(m_file);
    if (!bytes) return usage(m_session.say(phrase::import_no_file, m_file), {});
    const bool old_office = bytes->starts_with("\xD0\xCF\x11\xE0");
    if (intake::is_zip(*bytes)) {
      if (auto workbook = intake::read_xlsx(*bytes)) m_workbook = std::move(*workbook);
    } else if (!old_office && !bytes->starts_with("%PDF")) {
      m_workbook = intake::read_text_file(*bytes);
    }
    if (m_workbook.null_line > 0)
      return m_session.fail(data_errors, m_session.say(phrase::import_null_byte, m_file, m_workbook.null_line),
                            m_session.say(phrase::import_save_as));
    if (m_workbook.sheets.empty())
      return m_session.fail(data_errors, m_session.say(phrase::import_not_a_table, m_file),
                            m_session.say(phrase::import_save_as));
    return choose_sheet();
  }

  // The one that is named, else the first that holds something.
  int choose_sheet() {
    if (m_invocation.has("sheet") && m_workbook.kind == intake::FileKind::text)
      return usage(m_session.say(phrase::import_text_sheet, m_file), {});
    std::vector<std::string> names;
    for (const intake::Sheet& sheet : m_workbook.sheets) {
      names.push_back(sheet.name);
      const bool named = m_invocation.has("sheet");
      if (m_sheet == nullptr &&
          (named ? base::fold_name(sheet.name) == base::fold_name(m_invocation.value("sheet")) : !sheet.rows.empty()))
        m_sheet = &sheet;
    }
    if (m_sheet == nullptr && m_invocation.has("sheet"))
      return usage(m_session.say(phrase::import_no_sheet, std::string(m_invocation.value("sheet"))),
                   m_session.say(phrase::import_sheets, base::join(names, ", ")));
    if (m_sheet == nullptr) m_sheet = &m_workbook.sheets.front();
    return done;
  }

  int plan_and_write() {
    const intake::Plan plan = intake::make_plan(*m_sheet, m_request, *m_dataset);
    if (!plan.idle_answers.empty())
      return usage(m_session.say(phrase::import_idle_answer, base::join(plan.idle_answers, ", ")),
                   m_session.say(phrase::import_idle_help));
    const std::string source(m_invocation.has("source") ? m_invocation.value("source") : std::string_view());
    const model::Settings& settings = m_session.project().settings();
    const ImportOrigin origin =
        origin_of(m_session, *m_sheet, plan, m_request.list, *m_dataset, settings, m_file, source);
    const intake::Changes changes = intake::make_changes(
        plan, m_request, {m_session.files(), m_session.sources(), *m_dataset, settings, origin.comment});
    const ImportView view{
        m_file, m_workbook, *m_sheet, m_request, plan, changes, source.empty() ? plan.origin : source};
    const bool skips = m_invocation.has("skip-bad");
    const bool rows_only = std::ranges::all_of(plan.issues, [&](const intake::Issue& issue) {
      return issue.of_columns || (issue.place && issue.place->row > plan.header.row);
    });
    const bool blocked = !changes.issues.empty() || (!plan.issues.empty() && !(skips && rows_only));
    if (!m_invocation.has("yes")) show_understanding(m_session, view);
    show_issues(m_session, view);
    if (plan.columns.empty()) show_other_sheets();
    if (blocked) return refuse(!plan.nothing_new() && rows_only && changes.issues.empty());
    if (skips) show_skipped(m_session, view);
    if (m_invocation.has("yes")) show_left_columns(m_session, view);
    if (plan.nothing_new()) {
      m_session.talk(m_session.say(plan.issues.empty() ? phrase::import_nothing_new : phrase::import_nothing_left));
      return done;
    }
    if (!project_takes(m_session, m_request.year, changes)) return data_errors;
    show_privacy(m_session, view);
    if (origin.source_is_personal)
      *m_session.host().err << m_session.say(phrase::import_personal_source, source) << '\n';
    if (origin.kept_back) m_session.talk(m_session.say(phrase::import_kept_back));
    if (!m_invocation.has("yes") && !agreed()) {
      m_session.talk(m_session.say(phrase::import_to_write, command_line("--yes")));
      return done;
    }
    return write(changes);
  }

  // The first sheet may be a page of words.
  void show_other_sheets() const {
    std::vector<std::string> names;
    for (const intake::Sheet& sheet : m_workbook.sheets)
      if (&sheet != m_sheet) names.push_back(sheet.name);
    if (!names.empty())
      *m_session.host().err << m_session.say(phrase::import_read_other_sheet, base::join(names, ", ")) << '\n';
  }

  int refuse(bool may_skip) const {
    std::ostream& err = *m_session.host().err;
    err << m_session.say(phrase::import_nothing_written) << '\n';
    if (may_skip) err << m_session.say(phrase::import_to_skip, command_line("--skip-bad")) << '\n';
    return data_errors;
  }

  bool agreed() const {
    Host& host = m_session.host();
    if (host.in == nullptr || !host.in_is_terminal || !host.err_is_terminal) return false;
    *host.err << m_session.say(phrase::import_ask) << ' ' << std::flush;
    std::string line;
    std::getline(*host.in, line);
    const std::string word = base::fold_id(base::trim(line));
    return word == "oui" || word == "o" || word == "yes" || word == "y";
  }

  int write(const intake::Changes& changes) {
    std::vector<FileToWrite> files;
    for (const intake::FileChange& file : changes.files) files.push_back({file.path, file.bytes});
    if (const auto fault = m_session.writer().write_all(files))
      return m_session.fail(cannot_work,
                            m_session.say(phrase::cannot_write, m_session.from_here(fault->path), fault->why),
                            m_session.say(phrase::import_none_written));
    for (const FileToWrite& file : files) *m_session.host().out << m_session.from_here(file.path) << '\n';
    return done;
  }

  // The line that was typed, and one more word.
  std::string command_line(const std::string& more) const {
    std::string out = m_session.command_line("import " + intake::shell_word(m_file));
    for (const Option& option : options) {
      if (!m_invocation.has(option.name)) continue;
      if (option.is_switch())
        out += fmt::format(" --{}", option.name);
      else if (option.list)
        for (const Pair& pair : pairs_of(m_invocation.value(option.name)))
          out += fmt::format(" --{} {}", option.name, intake::shell_word(pair.left + "=" + pair.right));
      else
        out += fmt::format(" --{} {}", option.name, intake::shell_word(m_invocation.value(option.name)));
    }
    return out + " " + more;
  }

  Session& m_session;
  const Invocation& m_invocation;
  intake::Request m_request;
  std::string m_file;
  intake::Workbook m_workbook;
  const intake::Sheet* m_sheet = nullptr;
  const model::Dataset* m_dataset = nullptr;
};

int run_import(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  return Import(session).run();
}

} // namespace

const Command import_command{
    "import",
    "importer",
    {"importer un tableau (CSV, XLSX) parmi les fiches", "import a table (CSV, XLSX) among the records"},
    arguments,
    options,
    examples,
    run_import};

} // namespace reso::cli
