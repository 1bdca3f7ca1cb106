#include "cli/reread.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

#include "diag/catalogue_edit.hpp"
#include "diag/printer.hpp"
#include "input/project.hpp"

namespace reso::cli {

namespace {

// The files of a project with one more, or one that is different.
class ChangedFiles : public input::Files {
public:
  ChangedFiles(const input::Files& files, std::string path, const std::string& bytes)
      : m_files(files), m_path(std::move(path)), m_bytes(bytes) {}

  base::Result<std::optional<std::string>> read(const std::string& path) const override {
    if (path == m_path) return std::optional<std::string>(m_bytes);
    return m_files.read(path);
  }
  std::vector<std::string> list(const std::string& folder) const override {
    std::vector<std::string> paths = m_files.list(folder);
    if (m_path.starts_with(folder + "/") && std::ranges::find(paths, m_path) == paths.end()) {
      paths.push_back(m_path);
      std::ranges::sort(paths);
    }
    return paths;
  }

private:
  const input::Files& m_files;
  std::string m_path;
  const std::string& m_bytes;
};

struct Reading {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;

  Reading(Session& session, const input::Files& files, const std::vector<int>& years)
      : diagnostics(session.language()) {
    input::Project project(files, *session.host().built_in, sources, diagnostics);
    project.read_datasets(years);
  }

  // What each error is about, wherever its line has moved to; and its rule.
  std::multimap<std::string, std::string> errors() const {
    std::multimap<std::string, std::string> found;
    for (const diag::Diagnostic* one : diagnostics.sorted()) {
      if (one->severity != diag::Severity::error || !one->span.somewhere()) continue;
      const std::string_view line = sources.line(one->span.file, sources.place(one->span).line);
      found.emplace(std::string(sources.path(one->span.file)) + "\n" + one->message + "\n" + std::string(line),
                    one->rule->code);
    }
    return found;
  }
};

} // namespace

bool reads_as_well(Session& session, const std::string& path, const std::string& bytes, const std::vector<int>& years) {
  const ChangedFiles changed(session.files(), path, bytes);
  Reading after(session, changed, years);
  auto errors = after.errors();
  if (errors.empty()) return true;
  const Reading before(session, session.files(), years);
  for (const auto& [about, code] : before.errors())
    if (const auto known = errors.find(about); known != errors.end()) errors.erase(known);
  if (errors.empty()) return true;
  // Rules that find nothing new are not to drown the one that does.
  std::set<std::string> fresh;
  for (const auto& [about, code] : errors) fresh.insert(code);
  for (const diag::Diagnostic* one : after.diagnostics.sorted())
    if (!fresh.contains(std::string(one->rule->code)))
      after.diagnostics.set_severity(std::string(one->rule->code), diag::Severity::off);
  diag::PrintOptions how;
  how.colour = session.colour_err();
  *session.host().err << diag::print(after.diagnostics, after.sources, how) << session.say(diag::phrase::new_fault)
                      << '\n';
  return false;
}

} // namespace reso::cli
