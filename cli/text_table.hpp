// Aligned columns for a terminal.
#pragma once

#include <string>
#include <vector>

namespace reso::cli {

struct TextColumn {
  std::string title;
  bool right = false;
};

// Rows under titles, two blanks between columns, aligned by display width; no trailing blanks.
std::string text_table(const std::vector<TextColumn>& columns, const std::vector<std::vector<std::string>>& rows);

// The same as a Markdown table; signs that would be marks are escaped.
std::string markdown_table(const std::vector<TextColumn>& columns, const std::vector<std::vector<std::string>>& rows);

} // namespace reso::cli
