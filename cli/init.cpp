#include "cli/init.hpp"

#include <algorithm>
#include <filesystem>
#include <istream>
#include <map>
#include <ostream>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/host.hpp"
#include "cli/invocation.hpp"
#include "cli/registers.hpp"
#include "cli/starter.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/catalogue_init.hpp"
#include "edit/lines.hpp"
#include "edit/yaml_text.hpp"
#include "intake/shell.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view templates[] = {"annuel", "bilan-dla", "bilan-clauses"};
constexpr std::string_view forges[] = {"github", "gitlab"};
constexpr Argument arguments[] = {
    {{"DIR", "DIR"}, {"dossier du projet ; sinon celui-ci", "folder of the project; else this one"}}};
constexpr Option options[] = {
    {"yes", 'y', {}, {"ne rien demander", "ask nothing"}},
    {"name", 0, {"NOM", "NAME"}, {"nom de l'association", "name of the association"}},
    {"year", 0, {"ANNEE", "YEAR"}, {"année du premier rapport", "year of the first report"}},
    {"template", 0, {"NOM", "NAME"}, {"modèle", "template"}, templates, false, "annuel"},
    {"ci", 0, {"FORGE", "FORGE"}, {"intégration continue", "continuous integration"}, forges},
};
constexpr std::string_view examples[] = {"reso init", "reso init mon-pole --yes --ci gitlab",
                                         "reso init --template bilan-dla"};

// What the files are made with.
struct Answers {
  std::string name;
  std::string year;
  std::string report_template;
  std::string forge; // empty: none
  std::string registers;
};

class Questions {
public:
  Questions(const Invocation& invocation, Host& host) : m_invocation(invocation), m_host(host) {}

  // Nothing when an answer cannot be used and nobody is there to give another.
  std::optional<Answers> ask() {
    m_asks = m_host.in != nullptr && m_host.in_is_terminal && !m_invocation.has("yes");
    Answers out;
    const diag::Language language = m_invocation.language;
    if (m_asks) *m_host.err << phrase::how_to_begin.say(language);
    out.name = answer("name", phrase::ask_name.say(language), phrase::some_name.say(language), {});
    out.year = answer("year", phrase::ask_year.say(language), std::to_string(m_host.this_year()), is_starter_year,
                      phrase::not_a_year);
    out.report_template = answer("template", phrase::ask_template.say(language, base::join(words(templates), ", ")),
                                 "annuel", [](std::string_view text) { return among(templates, text); });
    out.forge = answer("ci", phrase::ask_forge.say(language, base::join(words(forges), ", ")), "",
                       [](std::string_view text) { return text.empty() || among(forges, text); });
    if (!is_starter_year(out.year)) return std::nullopt;
    return out;
  }

  // Who closes the questions (Ctrl-D) wants no project.
  bool left() const { return m_left; }

private:
  using Test = std::function<bool(std::string_view)>;

  static bool among(std::span<const std::string_view> known, std::string_view text) {
    return std::ranges::find(known, text) != known.end();
  }
  static std::vector<std::string> words(std::span<const std::string_view> known) {
    return {known.begin(), known.end()};
  }

  // The option's value, else what is typed, else `otherwise`. A bad answer is asked for again.
  std::string answer(std::string_view option, const std::string& question, const std::string& otherwise,
                     const Test& fine, const diag::Phrase<std::string>& again = phrase::answer_again) {
    if (m_left) return otherwise;
    if (m_invocation.has(option) && !base::trim(m_invocation.value(option)).empty())
      return std::string(m_invocation.value(option));
    while (m_asks) {
      *m_host.err << question << (otherwise.empty() ? "" : " [" + otherwise + "]") << ' ' << std::flush;
      std::string line;
      if (!std::getline(*m_host.in, line)) {
        m_left = true;
        *m_host.err << '\n';
        break;
      }
      const std::string typed(base::trim(line));
      if (typed.empty()) break;
      if (!fine || fine(typed)) return typed;
      *m_host.err << "  " << again.say(m_invocation.language, typed) << '\n';
    }
    return otherwise;
  }

  const Invocation& m_invocation;
  Host& m_host;
  bool m_asks = false;
  bool m_left = false;
};

using FileTexts = std::map<std::string, std::string>; // path -> bytes

FileTexts forge_files(const input::Files& built_in, std::string_view forge) {
  FileTexts out;
  const auto add = [&](const char* source, const char* target) {
    if (auto bytes = built_in.read(source); bytes && *bytes) out[target] = std::move(**bytes);
  };
  if (forge == "github") add("debut/ci/github.yml", ".github/workflows/rapport.yml");
  if (forge == "gitlab") add("debut/ci/gitlab-ci.yml", ".gitlab-ci.yml");
  return out;
}

// All that a new project holds.
FileTexts project_files(const input::Files& built_in, const Answers& answers) {
  FileTexts out;
  const auto add = [&](const std::string& folder) {
    for (const std::string& path : built_in.list(folder)) {
      auto bytes = built_in.read(path);
      if (!bytes || !*bytes) continue;
      std::string text = filled_in(std::move(**bytes), "@ANNEE@", answers.year);
      text = filled_in(std::move(text), "@SUIVANTE@", std::to_string(std::stoi(answers.year) + 1));
      text = filled_in(filled_in(std::move(text), "@NOM@", edit::yaml_scalar(answers.name, edit::Style::block)),
                       "@MODELE@", answers.report_template);
      text = filled_in(std::move(text), "@REGISTRES@", edit::yaml_scalar(answers.registers, edit::Style::block));
      std::string name = filled_in(path.substr(folder.size() + 1), "ANNEE", answers.year);
      // Hidden names are not listed among reso's own files.
      for (const std::string_view hidden : {"gitignore", "editorconfig", "vscode/"})
        if (name.starts_with(hidden)) name = "." + name;
      out[name] = std::move(text);
    }
  };
  add("debut/projet");
  add("debut/modeles/" + answers.report_template);
  out.merge(forge_files(built_in, answers.forge));
  return out;
}

// A path that the project says, as seen from where the command is typed.
std::string seen_from_here(const std::string& folder, const std::string& path) {
  return (std::filesystem::path(folder) / path).lexically_normal().generic_string();
}

constexpr std::string_view gitignore = ".gitignore";

// `before` with the lines of `ours` that it does not have; as it is when it has all the patterns.
std::string completed(const std::string& before, const std::string& ours) {
  const auto lines = edit::lines_of(before);
  const auto there = [&](std::string_view line) {
    return std::ranges::any_of(lines, [&](std::string_view one) { return base::trim(one) == base::trim(line); });
  };
  std::string missing, comments; // a comment goes with the pattern below it
  for (const std::string_view line : edit::lines_of(ours)) {
    if (line.starts_with('#'))
      comments += line;
    else if (!there(line))
      missing += comments + std::string(line), comments.clear();
    else
      comments.clear();
  }
  if (missing.empty()) return before;
  const std::string_view end = edit::line_end_of(before);
  return before + (before.empty() || before.ends_with('\n') ? "" : std::string(end)) +
         edit::with_line_ends(missing, end);
}

// A folder of git has settings already: an editor's are left alone, .gitignore gets the lines that it lacks. What was
// done, in sentences.
std::vector<std::string> leave_settings(const Writer& writer, FileTexts& files, diag::Language language) {
  std::vector<std::string> told;
  for (const char* path : {".editorconfig", ".vscode/settings.json"})
    if (writer.read(path) && files.erase(path) > 0) told.push_back(phrase::left_alone.say(language, path));
  if (const auto before = writer.read(std::string(gitignore))) {
    std::string after = completed(*before, files[std::string(gitignore)]);
    if (after == *before) {
      files.erase(std::string(gitignore));
    } else {
      files[std::string(gitignore)] = std::move(after);
      told.push_back(phrase::completed.say(language, std::string(gitignore)));
    }
  }
  return told;
}

// Out of git's reach, never the registers of another project that are there already.
std::string registers_folder(const Host& host, const Writer& writer, const std::string& folder) {
  const std::string root = host.whole_path(folder);
  return new_registers(writer, root, [&](const std::string& registers) {
    return host.folder_exists(seen_from_here(folder, registers));
  });
}

// Where lists of persons go, when that is not simply beside the project; on a terminal in any case.
void tell_registers(const Invocation& invocation, Host& host, const std::string& folder, const std::string& registers) {
  const std::string shown = seen_from_here(folder, registers);
  if (!registers.starts_with("../"))
    *host.err << phrase::registers_inside.say(invocation.language, shown) << '\n';
  else if (registers.starts_with("../../"))
    *host.err << phrase::registers_above.say(invocation.language, shown) << '\n';
  else if (host.err_is_terminal)
    *host.err << phrase::registers_beside.say(invocation.language, shown) << '\n';
}

int fail(const Invocation& invocation, Host& host, int status, const std::string& message, const std::string& help) {
  *host.err << phrase::error_word.say(invocation.language) << message << '\n';
  if (!help.empty()) *host.err << "  " << help << '\n';
  return status;
}

// A project is there, not only above.
bool is_project(const Host& host, const std::string& folder) {
  const auto open = host.open_project(folder);
  return open && open->here.empty();
}

int run_init(const Invocation& invocation, Host& host) {
  const diag::Language language = invocation.language;
  std::string folder = invocation.has("directory") ? std::string(invocation.value("directory")) : ".";
  if (!invocation.arguments.empty())
    folder = folder == "." || invocation.arguments[0].starts_with('/') ? invocation.arguments[0]
                                                                       : folder + "/" + invocation.arguments[0];
  if (host.built_in == nullptr)
    return fail(invocation, host, cannot_work, phrase::no_built_in.say(language), phrase::reinstall.say(language));
  const std::unique_ptr<Writer> writer = host.writer_at(folder);
  FileTexts files;
  std::string registers;
  if (is_project(host, folder)) {
    if (!invocation.has("ci"))
      return fail(invocation, host, cannot_work,
                  folder == "." ? phrase::project_here.say(language) : phrase::project_there.say(language, folder),
                  phrase::choose_other_folder.say(language) + "\n  " +
                      phrase::forge_alone.say(language, intake::shell_word(folder)));
    files = forge_files(*host.built_in, invocation.value("ci"));
  } else {
    Questions questions(invocation, host);
    auto answers = questions.ask();
    if (questions.left()) {
      *host.err << phrase::nothing_begun.say(language);
      return bad_command_line;
    }
    if (!answers)
      return fail(invocation, host, bad_command_line,
                  phrase::not_a_year.say(language, std::string(invocation.value("year"))), {});
    answers->registers = registers = registers_folder(host, *writer, folder);
    files = project_files(*host.built_in, *answers);
  }
  const bool whole = !is_project(host, folder);
  const std::vector<std::string> told = whole ? leave_settings(*writer, files, language) : std::vector<std::string>();
  for (const auto& [path, bytes] : files)
    if (writer->read(path) && !(whole && path == gitignore))
      return fail(invocation, host, cannot_work, phrase::already_there.say(language, seen_from_here(folder, path)),
                  whole ? phrase::choose_other_folder.say(language) : phrase::compare_by_hand.say(language));
  // All of them or none: half a project would pass for a whole one.
  std::vector<FileToWrite> together;
  for (const auto& [path, bytes] : files) together.push_back({path, bytes});
  if (const auto fault = writer->write_all(together))
    return fail(invocation, host, cannot_work,
                phrase::cannot_write.say(language, seen_from_here(folder, fault->path), fault->why), {});
  for (const auto& [path, bytes] : files) *host.out << seen_from_here(folder, path) << '\n';
  if (!invocation.has("quiet"))
    for (const std::string& line : told) *host.err << line << '\n';
  if (!invocation.has("quiet") && !whole) *host.err << phrase::forge_added.say(language);
  if (!invocation.has("quiet") && whole) tell_registers(invocation, host, folder, registers);
  if (!invocation.has("quiet") && whole && host.err_is_terminal)
    *host.err << phrase::project_ready.say(language, folder == "." ? "" : "cd " + intake::shell_word(folder) + " && ");
  return done;
}

} // namespace

const Command init_command{
    "init",
    "commencer",
    {"commencer un projet, que « reso report » imprime", "start a project, which \"reso report\" prints"},
    arguments,
    options,
    examples,
    run_init};

} // namespace reso::cli
