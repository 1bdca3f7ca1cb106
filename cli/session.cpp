#include "cli/session.hpp"

#include <cstdlib>
#include <filesystem>
#include <ostream>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/kept.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "intake/shell.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

bool colour_wanted(std::string_view choice, bool terminal, const Host& host) {
  if (choice == "always") return true;
  if (choice == "never") return false;
  // NO_COLOR (no-color.org): any value but the empty one.
  return terminal && host.variable("NO_COLOR").empty() && host.variable("TERM") != "dumb";
}

bool is_year(const std::string& text) {
  return text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos;
}

// The one year that is a slip of the finger away: 3012 or 2102 for 2012, but 2013 is the year to come.
std::string meant_year(const std::string& text, const std::vector<int>& years) {
  std::string found;
  for (int year : years) {
    std::string known = std::to_string(year);
    if (base::spelling_distance(text, known) > 1 || (is_year(text) && std::abs(std::stoi(text) - year) < 10)) continue;
    if (!found.empty()) return {};
    found = known;
  }
  return found;
}

constexpr double long_step = 1.0;

} // namespace

Session::Session(const Invocation& invocation, Host& host)
    : m_invocation(invocation), m_host(host), m_language(invocation.language), m_diagnostics(invocation.language) {
  if (!open(std::string(invocation.value("directory")))) return;
  m_project = std::make_unique<input::Project>(*m_files->files, *host.built_in, m_sources, m_diagnostics);
  if (m_host.kept) m_project->keep_in(m_host.kept->readings);
  if (!invocation.language_given && m_project->settings().language == "en") {
    m_language = diag::Language::en;
    m_diagnostics.set_language(m_language);
  }
}

bool Session::open(const std::string& folder) {
  const std::string at = folder.empty() ? "." : folder;
  if (!m_host.folder_exists(at)) {
    stop = Stop{fail(cannot_work, say(phrase::no_folder, at), say(phrase::name_project))};
    return false;
  }
  m_files = m_host.open_project(at);
  if (!m_files) {
    std::string message = at == "." ? say(phrase::no_project_here) : say(phrase::no_project, folder);
    stop = Stop{fail(cannot_work, message, say(phrase::name_project))};
    return false;
  }
  if (!m_host.built_in) {
    stop = Stop{fail(cannot_work, say(phrase::no_built_in), say(phrase::reinstall))};
    return false;
  }
  return true;
}

int Session::fail(int status, const std::string& message, const std::string& help) const {
  *m_host.err << say(phrase::error_word) << message << '\n';
  if (!help.empty()) *m_host.err << "  " << help << '\n';
  return status;
}

void Session::talk(const std::string& message) const {
  if (!m_invocation.has("quiet")) *m_host.err << message << '\n';
}

std::string Session::hundredths(double seconds) const {
  std::string text = fmt::format("{:.2f}", seconds);
  if (m_language == diag::Language::fr) text.replace(text.find('.'), 1, ",");
  return text;
}

void Session::step(const std::string& name, double seconds) const {
  bool noticed = m_host.err_is_terminal && seconds > long_step;
  if (m_invocation.has("verbose") || noticed) talk(say(phrase::step, name, hundredths(seconds)));
}

bool Session::colour_out() const { return colour_wanted(m_invocation.value("color"), m_host.out_is_terminal, m_host); }
bool Session::colour_err() const { return colour_wanted(m_invocation.value("color"), m_host.err_is_terminal, m_host); }

std::optional<int> Session::year_asked(const std::string& text) {
  const std::vector<int>& years = m_project->years();
  if (years.empty()) return latest_year();
  std::vector<std::string> words;
  for (int year : years)
    if (words.emplace_back(std::to_string(year)) == text) return year;
  std::string help = say(phrase::years_present, base::join(words, ", "));
  if (std::string meant = meant_year(text, years); !meant.empty())
    help = say(phrase::did_you_mean, meant) + "\n  " + help;
  stop = Stop{
      fail(bad_command_line, is_year(text) ? say(phrase::year_absent, text) : say(phrase::not_a_year, text), help)};
  return std::nullopt;
}

std::optional<int> Session::latest_year() {
  const std::vector<int>& years = m_project->years();
  if (years.empty()) {
    stop = Stop{fail(cannot_work, say(phrase::no_years), say(phrase::create_year))};
    return std::nullopt;
  }
  if (m_host.err_is_terminal) talk(say(phrase::latest_year, years.back()));
  return years.back();
}

std::optional<int> Session::year_of_argument(std::size_t index) {
  const std::vector<std::string>& words = m_invocation.arguments;
  return index < words.size() ? year_asked(words[index]) : latest_year();
}

bool Session::internal_edition() const {
  if (m_invocation.has("edition")) return m_invocation.value("edition") == "interne";
  return m_project->settings().edition == model::Edition::interne;
}

std::string Session::from_root(const std::string& path) const {
  const std::filesystem::path given = std::filesystem::path(path).lexically_normal();
  if (given.is_absolute() && !m_files->root.empty()) {
    const std::string below = given.lexically_relative(m_files->root).generic_string();
    if (!below.empty() && !below.starts_with("..")) return below;
  }
  return (std::filesystem::path(m_files->here) / path).lexically_normal().generic_string();
}

std::string Session::from_here(const std::string& path) const {
  if (m_files->here.empty() || path.starts_with('/')) return path;
  return std::filesystem::path(path).lexically_relative(m_files->here).generic_string();
}

std::string Session::as_typed(const std::string& path) const {
  const std::string folder(m_invocation.has("directory") ? m_invocation.value("directory") : ".");
  const std::string typed = (std::filesystem::path(folder) / from_here(path)).lexically_normal().generic_string();
  return typed.size() > 1 && typed.ends_with('/') ? typed.substr(0, typed.size() - 1) : typed;
}

std::string Session::command_line(const std::string& words) const {
  if (!m_invocation.has("directory")) return "reso " + words;
  return "reso -C " + intake::shell_word(m_invocation.value("directory")) + " " + words;
}

std::string Session::on_disk(const std::string& path) const {
  return (std::filesystem::path(m_files->root) / path).lexically_normal().string();
}

} // namespace reso::cli
