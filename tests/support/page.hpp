// Markdown pages that are tests: fences with files, fences with expected text, sections.
#pragma once

#include <string>
#include <vector>

namespace reso::tests {

struct Fence {
  std::string info;    // "yaml data/2012/x.yaml", empty for a plain fence
  std::string text;    // ends with a line end
  std::string section; // the "## " heading above, empty before the first
  int line = 0;        // of the opening fence

  // The path of a file fence ("yaml data/…"), empty for others.
  std::string path() const;
};

// Fences of three or more backquotes, in order.
std::vector<Fence> read_page(const std::string& markdown);

// The bytes of a file below the source tree; throws when absent.
std::string read_source(const std::string& path);

} // namespace reso::tests
