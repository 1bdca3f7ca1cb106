#include "cli/import_check.hpp"

#include <algorithm>
#include <ostream>

#include "diag/catalogue_import.hpp"
#include "diag/printer.hpp"

namespace reso::cli {

namespace {

// The project's files, some of them as they will be.
class ChangedFiles : public input::Files {
public:
  ChangedFiles(const input::Files& files, const intake::Changes& changes) : m_files(files) {
    for (const intake::FileChange& file : changes.files) m_changed[file.path] = file.bytes;
  }

  base::Result<std::optional<std::string>> read(const std::string& path) const override {
    if (const auto found = m_changed.find(path); found != m_changed.end()) return std::optional(found->second);
    return m_files.read(path);
  }

  std::vector<std::string> list(const std::string& folder) const override {
    std::vector<std::string> paths = m_files.list(folder);
    for (const auto& [path, bytes] : m_changed)
      if (path.starts_with(folder + "/") && std::ranges::find(paths, path) == paths.end()) paths.push_back(path);
    std::ranges::sort(paths);
    return paths;
  }

private:
  const input::Files& m_files;
  std::map<std::string, std::string> m_changed;
};

} // namespace

bool project_takes(Session& session, int year, const intake::Changes& changes) {
  const ChangedFiles files(session.files(), changes);
  diag::SourceMap sources;
  diag::Diagnostics found(session.language());
  input::Project project(files, *session.host().built_in, sources, found);
  project.read_dataset(year);
  if (!found.has_errors()) return true;
  *session.host().err << diag::print(found, sources, {diag::Format::human, session.colour_err()})
                      << session.say(diag::phrase::import_refused) << '\n';
  return false;
}

} // namespace reso::cli
