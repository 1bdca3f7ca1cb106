// The folders of tests/golden: projects whose report people have read.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace reso::tests {

struct Golden {
  std::filesystem::path folder;
  std::string source; // its project, from the root of the source tree
};

std::vector<Golden> goldens();

} // namespace reso::tests
