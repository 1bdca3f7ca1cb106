#include "cli/fmt.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/diff_paint.hpp"
#include "cli/session.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/catalogue_edit.hpp"
#include "diag/printer.hpp"
#include "edit/diff.hpp"
#include "edit/tidy.hpp"
#include "input/csv.hpp"
#include "input/gate.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr Argument arguments[] = {
    {{"FICHIERS", "FILES"},
     {"fichiers ou dossiers ; sinon toutes les données", "files or folders; else all data"},
     false,
     true}};
constexpr Option options[] = {
    {"check", 0, {}, {"ne rien écrire ; 4 si un fichier est à reprendre", "write nothing; 4 if a file would change"}},
    {"diff", 0, {}, {"ne rien écrire, montrer les différences", "write nothing, show the differences"}},
};
constexpr std::string_view examples[] = {"reso fmt", "reso fmt --check", "reso fmt --diff data/2012/dla.yaml"};

// The project's own data, registers included.
std::vector<std::string> all_data(Session& session) {
  std::vector<std::string> paths{"reso.yaml"};
  const auto add = [&](const std::string& folder) {
    for (std::string& path : session.files().list(folder))
      if (edit::kind_of_file(path)) paths.push_back(std::move(path));
  };
  add("data");
  if (const auto& registers = session.project().settings().registers) add(*registers);
  return paths;
}

class Formatter {
public:
  explicit Formatter(Session& session)
      : m_session(session), m_found(session.language()), m_check(session.invocation().has("check")),
        m_diff(session.invocation().has("diff")) {}

  // Files that were named, or those of a folder that was.
  bool add(const std::string& name) {
    if (name.empty()) return refuse(phrase::no_such_file, "« »");
    const std::string path = m_session.from_root(name);
    if (read(path)) {
      if (!edit::kind_of_file(path)) return refuse(phrase::no_data_file, m_session.from_here(path));
      m_paths.push_back(path);
      return true;
    }
    const std::vector<std::string> inside = m_session.files().list(path);
    if (inside.empty()) return refuse(phrase::no_such_file, name);
    std::ranges::copy_if(inside, std::back_inserter(m_paths),
                         [](const std::string& one) { return edit::kind_of_file(one).has_value(); });
    return true;
  }
  void add_all() { m_paths = all_data(m_session); }

  int run() {
    for (const std::string& path : m_paths)
      if (!format(path)) return cannot_work;
    if (m_changed > 0 && m_check) m_session.talk(m_session.say(phrase::run_fmt, m_session.command_line("fmt")));
    if (m_found.has_errors()) {
      diag::PrintOptions how;
      how.colour = m_session.colour_err();
      *m_session.host().err << diag::print(m_found, m_sources, how) << diag::summary(m_found) << '\n';
      return data_errors;
    }
    if (m_changed == 0 && m_session.host().err_is_terminal)
      m_session.talk(m_paths.size() == 1 ? m_session.say(phrase::one_formatted)
                                         : m_session.say(phrase::all_formatted, std::to_string(m_paths.size())));
    return m_check && m_changed > 0 ? stale : done;
  }

private:
  bool refuse(const diag::Phrase<std::string>& what, const std::string& name) {
    m_session.stop = Stop{m_session.fail(cannot_work, m_session.say(what, name))};
    return false;
  }

  std::optional<std::string> read(const std::string& path) const {
    auto bytes = m_session.files().read(path);
    return bytes && *bytes ? std::move(**bytes) : std::optional<std::string>();
  }

  bool format(const std::string& path) {
    const auto before = read(path);
    if (!before) return true; // no reso.yaml
    const edit::FileKind kind = *edit::kind_of_file(path);
    const edit::Tidied tidied = edit::tidy(kind, *before);
    if (!tidied.readable) report(kind, path, tidied.text);
    if (tidied.text == *before) return true;
    ++m_changed;
    const std::string shown = m_session.from_here(path);
    tell(shown, tidied);
    if (m_diff) {
      const std::string diff = edit::unified_diff(shown, *before, tidied.text, m_session.language());
      *m_session.host().out << painted_diff(diff, m_session.colour_out());
      return true;
    }
    if (!m_check)
      if (auto written = m_session.writer().write(path, tidied.text); !written) {
        m_session.fail(cannot_work, m_session.say(phrase::cannot_write, shown, written.message()));
        return false;
      }
    *m_session.host().out << shown << '\n';
    return true;
  }

  // What is still wrong with a text, as `reso check` would say it.
  void report(edit::FileKind kind, const std::string& path, const std::string& text) {
    if (kind == edit::FileKind::yaml)
      input::read_yaml(path, text, m_sources, m_found);
    else if (kind == edit::FileKind::markdown)
      input::read_markdown(path, text, m_sources, m_found);
    else if (const auto table = input::open_csv(path, text, m_sources, m_found)) {
      schema::TextRow row;
      for (const input::CsvPart& part : input::split_rows(*table, 1)) {
        input::CsvRows rows(*table, part, m_found);
        while (rows.next(row)) {
        }
      }
    }
  }

  // "data/2012/dla.yaml : tabulations (3), guillemets courbes (1)"
  void tell(const std::string& path, const edit::Tidied& tidied) const {
    if (!m_session.host().err_is_terminal && !m_session.invocation().has("verbose")) return;
    std::vector<std::string> parts;
    for (const auto& [cure, count] : tidied.cures)
      parts.push_back(fmt::format("{} ({})", m_session.say(phrase::cures[static_cast<std::size_t>(cure)]), count));
    m_session.talk(m_session.say(phrase::about, path, base::join(parts, ", ")));
  }

  Session& m_session;
  diag::SourceMap m_sources;
  diag::Diagnostics m_found; // in what stays unreadable
  bool m_check, m_diff;
  std::vector<std::string> m_paths;
  std::size_t m_changed = 0;
};

int run_fmt(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  Formatter formatter(session);
  for (const std::string& name : invocation.arguments)
    if (!formatter.add(name)) return session.stop->status;
  if (invocation.arguments.empty()) formatter.add_all();
  return formatter.run();
}

} // namespace

const Command fmt_command{
    "fmt",
    "formater",
    {"ôter des données ce qu'un traitement de texte y laisse", "rid data of what word processors leave in them"},
    arguments,
    options,
    examples,
    run_fmt};

} // namespace reso::cli
