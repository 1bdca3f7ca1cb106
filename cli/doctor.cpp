#include "cli/doctor.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <sstream>

#include "base/text.hpp"
#include "cli/libraries.hpp"
#include "cli/pipeline.hpp"
#include "cli/registers.hpp"
#include "cli/report.hpp"
#include "cli/schema.hpp"
#include "cli/version.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/catalogue_doctor.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view examples[] = {"reso doctor", "reso doctor -v", "reso doctor -C mon-pole"};

// Prints a line for each check as soon as it is known, and remembers the worst.
class Report {
public:
  Report(Host& host, diag::Language language) : m_host(host), m_language(language) {}

  template <class... Args>
  std::string say(const diag::Phrase<Args...>& phrase, const std::type_identity_t<Args>&... args) const {
    return phrase.say(m_language, args...);
  }
  void fine(const std::string& text) { line(phrase::doctor_fine, text); }
  void look(const std::string& text, const std::string& help) {
    line(phrase::doctor_look, text);
    advise(help);
  }
  void broken(int status, const std::string& text, const std::string& help) {
    line(phrase::doctor_broken, text);
    advise(help);
    if (m_status != cannot_work) m_status = status;
  }
  // A line that says more about the last one.
  void detail(const std::string& text) { *m_host.out << "          " << text << '\n'; }
  int status() const { return m_status; }

private:
  void line(const diag::Phrase<>& mark, const std::string& text) { *m_host.out << say(mark) << "  " << text << '\n'; }
  void advise(const std::string& help) {
    if (!help.empty()) detail(say(phrase::to_do, help));
  }

  Host& m_host;
  diag::Language m_language;
  int m_status = done;
};

// --- reso itself ---

// TrueType, OpenType with CFF outlines, a collection: the signatures of the OpenType specification.
bool is_font(const input::Files& files, const std::string& path) {
  constexpr std::array<std::string_view, 4> signatures = {std::string_view("\0\1\0\0", 4), "OTTO", "true", "ttcf"};
  const auto start = files.read_start(path, 4);
  return start && *start && std::ranges::find(signatures, std::string_view(**start)) != signatures.end();
}

void check_fonts(Report& report, const input::Files& built_in) {
  std::size_t readable = 0;
  for (const std::string& path : built_in.list("fonts")) {
    if (!path.ends_with(".ttf") && !path.ends_with(".otf")) continue;
    if (!is_font(built_in, path))
      report.broken(cannot_work, report.say(phrase::doctor_bad_font, path), report.say(phrase::reinstall));
    else
      ++readable;
  }
  if (readable == 0)
    report.broken(cannot_work, report.say(phrase::doctor_no_fonts), report.say(phrase::reinstall));
  else
    report.fine(report.say(phrase::doctor_fonts, readable));
}

void check_patterns(Report& report, const input::Files& built_in) {
  const auto patterns = built_in.read("hyphenation/hyph_fr.dic");
  if (patterns && *patterns && !(*patterns)->empty())
    report.fine(report.say(phrase::doctor_patterns));
  else
    report.broken(cannot_work, report.say(phrase::doctor_no_patterns), report.say(phrase::reinstall));
}

// "report-templates/annuel/report.md" -> "annuel".
std::string names(const input::Files& files, const std::string& folder, std::string_view ending) {
  std::vector<std::string> found;
  for (const std::string& path : files.list(folder))
    if (path.ends_with(ending))
      found.push_back(path.substr(folder.size() + 1, path.size() - folder.size() - 1 - ending.size()));
  return base::join(found, ", ");
}

void check_reso(Report& report, const Invocation& invocation, const Host& host) {
  report.fine(report.say(phrase::doctor_version, std::string(version)));
  if (invocation.has("verbose"))
    for (const Library& one : libraries()) report.detail(one.name + " " + one.version);
  if (host.built_in == nullptr) {
    report.broken(cannot_work, report.say(phrase::no_built_in), report.say(phrase::reinstall));
    return;
  }
  report.fine(report.say(phrase::doctor_folder, host.data_folder));
  check_fonts(report, *host.built_in);
  check_patterns(report, *host.built_in);
  const std::string templates = names(*host.built_in, "report-templates", "/report.md");
  if (templates.empty())
    report.broken(cannot_work, report.say(phrase::doctor_no_templates), report.say(phrase::reinstall));
  else
    report.fine(
        report.say(phrase::doctor_templates, templates, names(*host.built_in, "report-templates/themes", ".yaml")));
}

void check_terminal(Report& report, const Host& host) {
  std::string locale;
  for (const std::string_view name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (locale.empty()) locale = host.variable(name);
  const std::string folded = base::fold_id(locale);
  if (locale.empty())
    report.look(report.say(phrase::doctor_no_locale), report.say(phrase::doctor_set_locale));
  else if (folded.find("utf_8") == std::string::npos && folded.find("utf8") == std::string::npos)
    report.look(report.say(phrase::doctor_not_utf8, locale), report.say(phrase::doctor_set_locale));
  else
    report.fine(report.say(phrase::doctor_terminal, locale));
}

// --- The project ---

void check_registers(Report& report, Session& session) {
  if (!session.project().settings().registers) return;
  const std::string folder = *session.project().settings().registers;
  const Registers found = find_registers(session, folder);
  const std::size_t files = session.project().list_files(folder).size();
  if (found.tracked > 0)
    report.look(report.say(phrase::doctor_registers_tracked, folder, found.tracked),
                report.say(phrase::doctor_untrack, git_command(session, found, "rm -r --cached")));
  else if (found.place == RegistersPlace::in_reach)
    report.look(
        report.say(found.repository ? phrase::doctor_registers_in_git : phrase::doctor_registers_not_ignored, folder),
        report.say(phrase::doctor_ignore, found.path, session.from_here(found.gitignore())));
  else if (files == 0)
    report.look(report.say(phrase::doctor_registers_absent, folder), report.say(phrase::doctor_registers_help, folder));
  else
    report.fine(report.say(phrase::doctor_registers, folder, files));
  if (!found.index_read)
    report.look(report.say(phrase::doctor_index_unread),
                report.say(phrase::doctor_index_by_hand, git_command(session, found, "ls-files")));
}

// A project inside another one is an example, whose people are invented, or a copy.
bool inside_another(const Host& host, const Session& session) {
  return !session.root().empty() && host.open_project(session.root() + "/..").has_value();
}

void check_names(Report& report, const Host& host, Session& session, int year) {
  const model::Dataset* dataset = session.project().read_dataset(year);
  if (dataset == nullptr || inside_another(host, session)) return;
  const auto& registers = session.project().settings().registers;
  for (const auto& [path, names] : names_in_reach(session, *dataset)) {
    const std::string folder = registers ? *registers : new_registers(session);
    const std::string table = folder + path.substr(4, path.find('/', 5) - 4);
    report.look(report.say(phrase::doctor_names, session.from_here(path), names),
                registers ? report.say(phrase::doctor_move_names, table)
                          : report.say(phrase::doctor_begin_registers, folder, table));
  }
}

void check_outputs(Report& report, Session& session) {
  const model::Settings& settings = session.project().settings();
  report.fine(report.say(phrase::doctor_formats, base::join(settings.formats, ", ")));
  if (session.writer().may_write(settings.output))
    report.fine(report.say(phrase::doctor_may_write, session.from_here(settings.output)));
  else
    report.broken(cannot_work, report.say(phrase::doctor_may_not_write, session.from_here(settings.output)),
                  report.say(phrase::doctor_allow_writing));
}

void check_schemas(Report& report, Session& session) {
  const auto outdated = outdated_schemas(session);
  if (!outdated)
    report.fine(report.say(phrase::doctor_no_schemas));
  else if (outdated->empty())
    report.fine(report.say(phrase::doctor_schemas));
  else
    report.look(report.say(phrase::doctor_old_schemas, outdated->size()), session.command_line("schema --write"));
}

// The latest year that is published.
std::optional<int> year_to_report(Session& session) {
  const std::vector<int>& years = session.project().years();
  for (auto year = years.rbegin(); year != years.rend(); ++year)
    if (session.project().read_year_settings(*year).report) return *year;
  return std::nullopt;
}

// What `report --check` says, whose findings `check` prints.
void check_report(Report& report, const Invocation& invocation, Host& host, const Session& session, int year) {
  std::ostringstream out, err;
  Host silent = host;
  silent.out = &out;
  silent.err = &err;
  silent.out_is_terminal = silent.err_is_terminal = false;
  Invocation asked;
  asked.command = &report_command;
  asked.values = {{"check", "1"}, {"quiet", "1"}};
  if (invocation.has("directory")) asked.values["directory"] = invocation.value("directory");
  asked.arguments = {std::to_string(year)};
  asked.language = session.language();
  asked.language_given = true;
  const int status = report_command.run(asked, silent);
  const std::string said = status == stale ? out.str() : err.str();
  switch (status) {
  case done: report.fine(report.say(phrase::doctor_fresh, year)); return;
  case stale:
    report.look(report.say(phrase::doctor_stale, year), session.command_line("report " + asked.arguments[0]));
    for (const std::string_view line : base::split(said, '\n'))
      if (!line.empty()) report.detail(std::string(line));
    return;
  case data_errors:
    report.broken(data_errors, report.say(phrase::doctor_data, year),
                  session.command_line("check " + asked.arguments[0]));
    return;
  case refused:
    report.broken(data_errors, report.say(phrase::doctor_privacy, year),
                  session.command_line("check " + asked.arguments[0]));
    return;
  default:
    report.broken(cannot_work, report.say(phrase::doctor_cannot_report, year), {});
    for (const std::string_view line : base::split(said, '\n'))
      if (!line.empty()) report.detail(std::string(line));
  }
}

void check_project(Report& report, const Invocation& invocation, Host& host, Session& session) {
  const input::Project& project = session.project();
  if (!session.root().empty()) report.fine(report.say(phrase::doctor_root, session.root()));
  if (session.diagnostics().has_errors())
    report.broken(data_errors, report.say(phrase::doctor_settings_unread), session.command_line("check"));
  if (project.years().empty()) {
    report.look(report.say(phrase::doctor_no_year), report.say(phrase::create_year));
    return;
  }
  std::vector<std::string> years;
  for (const int year : project.years()) years.push_back(std::to_string(year));
  report.fine(report.say(phrase::doctor_project, base::join(years, ", "), project.list_files("data").size(),
                         project.settings().schema));
  check_registers(report, session);
  check_outputs(report, session);
  check_schemas(report, session);
  const auto year = year_to_report(session);
  if (year) check_names(report, host, session, *year);
  if (year) check_report(report, invocation, host, session, *year);
}

bool in_a_project(const Invocation& invocation, const Host& host) {
  const std::string folder(invocation.has("directory") ? invocation.value("directory") : ".");
  return !host.folder_exists(folder) || host.open_project(folder).has_value();
}

int run_doctor(const Invocation& invocation, Host& host) {
  Report report(host, invocation.language);
  check_reso(report, invocation, host);
  check_terminal(report, host);
  if (host.built_in == nullptr) return report.status();
  if (!in_a_project(invocation, host)) {
    report.look(report.say(phrase::doctor_no_project), report.say(phrase::doctor_start_project));
    return report.status();
  }
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  check_project(report, invocation, host, session);
  return report.status();
}

} // namespace

const Command doctor_command{
    "doctor",
    "diagnostic",
    {"dire si reso peut travailler ici, et sinon que faire", "say whether reso can work here, and what to do if not"},
    {},
    {},
    examples,
    run_doctor};

} // namespace reso::cli
