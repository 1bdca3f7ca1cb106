#include "input/files.hpp"

namespace reso::input {

base::Result<std::optional<std::string>> Files::read_start(const std::string& path, std::size_t most) const {
  auto bytes = read(path);
  if (bytes && *bytes && (*bytes)->size() > most) (*bytes)->resize(most);
  return bytes;
}

base::Result<std::optional<std::string>> MemoryFiles::read(const std::string& path) const {
  auto found = m_files.find(path);
  return found == m_files.end() ? std::optional<std::string>() : std::optional<std::string>(found->second);
}

std::vector<std::string> MemoryFiles::list(const std::string& folder) const {
  std::vector<std::string> paths;
  std::string prefix = folder.empty() ? folder : folder + "/";
  for (auto at = m_files.lower_bound(prefix); at != m_files.end() && at->first.starts_with(prefix); ++at) {
    std::string name = at->first.substr(at->first.rfind('/') + 1);
    if (!name.starts_with('.') && !name.ends_with('~')) paths.push_back(at->first);
  }
  return paths;
}

} // namespace reso::input
