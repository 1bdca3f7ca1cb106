#include "edit/lines.hpp"

#include <algorithm>

namespace reso::edit {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = next_line(text, at);
    lines.push_back(text.substr(at, next - at));
    at = next;
  }
  return lines;
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  return at == 0 ? 0 : text.rfind('\n', at - 1) + 1; // npos + 1 is the first line
}

std::size_t line_end(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

std::size_t next_line(std::string_view text, std::size_t at) { return std::min(line_end(text, at) + 1, text.size()); }

std::string_view line_end_of(std::string_view text) {
  std::size_t all = 0, returned = 0;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    ++all;
    if (at > 0 && text[at - 1] == '\r') ++returned;
  }
  return returned * 2 > all ? "\r\n" : "\n";
}

std::string with_line_ends(std::string_view text, std::string_view end) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (text[i] == '\n')
      out += end;
    else
      out += text[i];
  }
  return out;
}

std::string_view without_end_blanks(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t\r\n");
  return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

} // namespace reso::edit
