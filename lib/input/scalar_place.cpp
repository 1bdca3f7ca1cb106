#include "input/scalar_place.hpp"

namespace reso::input {

namespace {

constexpr std::size_t none = std::string_view::npos;

std::size_t quoted_end(std::string_view source, std::size_t begin) {
  char quote = source[begin];
  for (std::size_t at = begin + 1; at < source.size(); ++at) {
    if (quote == '"' && source[at] == '\\')
      ++at;
    else if (source[at] == quote) {
      if (quote == '\'' && at + 1 < source.size() && source[at + 1] == quote)
        ++at;
      else
        return at + 1;
    }
  }
  return source.size();
}

// A plain scalar reads like its value, but for line ends and indentation folded to one blank.
std::size_t plain_end(std::string_view source, std::size_t begin, std::string_view value) {
  std::size_t at = begin;
  for (std::size_t i = 0; i < value.size() && at < source.size(); ++i) {
    if (source[at] == value[i]) {
      ++at;
      continue;
    }
    if (value[i] != ' ' && value[i] != '\n') break;
    while (at < source.size() && (source[at] == ' ' || source[at] == '\n' || source[at] == '\r')) ++at;
    while (i + 1 < value.size() && value[i + 1] == '\n') ++i;
  }
  return at;
}

std::size_t next_line(std::string_view source, std::size_t at) {
  std::size_t end = source.find('\n', at);
  return end == none ? source.size() : end + 1;
}

// Every non-blank source line of a block scalar stands whole in the value, in order.
void place_block_lines(std::string_view source, std::size_t first_line, schema::LocatedText& text,
                       std::size_t file_offset, std::size_t& end) {
  std::size_t in_text = 0;
  end = first_line;
  for (std::size_t at = first_line; at < source.size() && in_text < text.text.size(); at = next_line(source, at)) {
    std::size_t stop = source.find('\n', at);
    std::string_view line = source.substr(at, stop == none ? stop : stop - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    std::size_t indent = line.find_first_not_of(' ');
    if (indent == none) continue;
    std::size_t found = text.text.find(line.substr(indent), in_text);
    if (found == none) break;
    // Deeper lines keep the blanks that the value has before them.
    while (indent > 0 && found > in_text && text.text[found - 1] == ' ') {
      --indent;
      --found;
    }
    text.lines.push_back({static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(file_offset + at + indent)});
    in_text = found + line.size() - indent;
    end = at + line.size();
  }
}

} // namespace

schema::LocatedText locate_scalar(std::string_view source, std::size_t begin, std::string value, bool quoted,
                                  diag::FileId file, std::size_t file_offset) {
  schema::LocatedText out;
  out.text = std::move(value);
  std::size_t end = begin;
  if (begin < source.size() && quoted && (source[begin] == '"' || source[begin] == '\'')) {
    end = quoted_end(source, begin);
    // Without escapes or folds the inside is the value itself.
    out.lines.push_back({0, static_cast<std::uint32_t>(file_offset + begin + 1)});
  } else if (begin < source.size() && quoted) {
    place_block_lines(source, next_line(source, begin), out, file_offset, end);
  } else {
    end = plain_end(source, begin, out.text);
    out.lines.push_back({0, static_cast<std::uint32_t>(file_offset + begin)});
  }
  out.span = {file, static_cast<std::uint32_t>(file_offset + begin),
              static_cast<std::uint32_t>(file_offset + std::max(begin, end))};
  return out;
}

} // namespace reso::input
