#include "tests/support/goldens.hpp"

#include <algorithm>

#include "tests/support/page.hpp"

namespace reso::tests {

namespace fs = std::filesystem;

namespace {

// `projet/`, or the project that the file `projet` names.
std::string project_of(const fs::path& folder) {
  if (fs::is_directory(folder / "projet")) return fs::relative(folder / "projet", RESO_SOURCE_DIR).generic_string();
  const std::string named = read_source(fs::relative(folder / "projet", RESO_SOURCE_DIR).generic_string());
  return named.substr(0, named.find('\n'));
}

} // namespace

std::vector<Golden> goldens() {
  std::vector<Golden> all;
  for (const auto& entry : fs::directory_iterator(fs::path(RESO_SOURCE_DIR) / "tests/golden"))
    if (entry.is_directory()) all.push_back({entry.path(), project_of(entry.path())});
  std::ranges::sort(all, {}, &Golden::source);
  return all;
}

} // namespace reso::tests
