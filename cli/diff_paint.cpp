#include "cli/diff_paint.hpp"

#include "diag/paint.hpp"
#include "edit/lines.hpp"

namespace reso::cli {

std::string painted_diff(const std::string& diff, bool colour) {
  if (!colour) return diff;
  const diag::Paint paint(true);
  std::string out;
  for (const std::string_view line : edit::lines_of(diff)) {
    const std::string_view text = line.substr(0, line.find_last_not_of("\r\n") + 1);
    const std::string end(line.substr(text.size()));
    if (line.starts_with("@@"))
      out += paint(diag::Ink::blue, text) + end;
    else if (line.starts_with('-'))
      out += paint(diag::Ink::red, text) + end;
    else if (line.starts_with('+'))
      out += paint(diag::Ink::bold, text) + end;
    else
      out += line;
  }
  return out;
}

} // namespace reso::cli
