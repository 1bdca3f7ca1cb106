#include "intake/text_file.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"

namespace reso::intake {

namespace {

std::string utf16_to_utf8(std::string_view bytes, bool big) {
  std::u32string out;
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big ? first << 8 | second : second << 8 | first);
  };
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t value = unit(at);
    if (value >= 0xD800 && value < 0xDC00 && at + 3 < bytes.size()) {
      value = 0x10000 + ((value - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
      at += 2;
    }
    out += value >= 0xD800 && value < 0xE000 ? char32_t{0xFFFD} : value;
  }
  return base::encode_utf8(out);
}

// Latin letters in UTF-16 have a zero in every other byte.
std::optional<bool> utf16_order(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return false;
  if (bytes.starts_with("\xFE\xFF")) return true;
  std::size_t zeros[2] = {0, 0};
  const std::size_t length = std::min<std::size_t>(bytes.size(), 1000);
  for (std::size_t at = 0; at < length; ++at)
    if (bytes[at] == '\0') ++zeros[at % 2];
  for (const std::size_t odd : {0u, 1u})
    if (length > 3 && zeros[odd] * 4 > length && zeros[1 - odd] * 20 < length) return odd == 0;
  return std::nullopt;
}

// Bytes that Windows-1252 leaves without a meaning become question marks: the cell is shown, and can be mended.
std::string windows_1252(std::string bytes) {
  for (char& c : bytes)
    if (const auto byte = static_cast<unsigned char>(c);
        byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D)
      c = '?';
  return base::from_windows_1252(bytes).value_or(std::string());
}

std::string decode(std::string_view bytes, Encoding& encoding) {
  if (bytes.starts_with("\xEF\xBB\xBF") && !base::first_invalid_utf8(bytes)) {
    encoding = Encoding::utf8_bom;
    return std::string(bytes.substr(3));
  }
  if (const auto big = utf16_order(bytes)) {
    encoding = Encoding::utf16;
    const bool marked = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    return utf16_to_utf8(bytes.substr(marked ? 2 : 0), *big);
  }
  if (!base::first_invalid_utf8(bytes)) {
    encoding = Encoding::utf8;
    return std::string(bytes);
  }
  encoding = Encoding::windows_1252;
  return windows_1252(std::string(bytes));
}

// Inside a cell a line break is a blank, as it is in a sentence.
std::string cell_text(std::string_view text) {
  std::string out(base::trim(text));
  std::ranges::replace_if(
      out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return out;
}

class Parser {
public:
  Parser(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

  std::vector<std::vector<Cell>> rows(std::size_t most) {
    std::vector<std::vector<Cell>> out;
    while (m_at < m_text.size() && out.size() < most) out.push_back(row());
    return out;
  }

private:
  std::vector<Cell> row() {
    std::vector<Cell> cells;
    for (;;) {
      cells.push_back({CellKind::text, cell_text(cell())});
      if (m_at >= m_text.size() || m_text[m_at] != m_separator) break;
      ++m_at;
    }
    if (m_at < m_text.size() && m_text[m_at] == '\r') ++m_at;
    if (m_at < m_text.size() && m_text[m_at] == '\n') ++m_at;
    return cells;
  }

  std::string cell() {
    std::string out;
    bool quoted = m_at < m_text.size() && m_text[m_at] == '"' && closes(m_at);
    if (quoted) ++m_at;
    for (; m_at < m_text.size(); ++m_at) {
      const char c = m_text[m_at];
      if (!quoted && (c == m_separator || c == '\n' || c == '\r')) break;
      if (quoted && c == '"') {
        if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"')
          ++m_at;
        else {
          quoted = false;
          continue;
        }
      }
      out += c;
    }
    return out;
  }

  // A mark that nobody closes is a sign like another: it must not swallow the rest of the file.
  bool closes(std::size_t open) const { return m_text.find('"', open + 1) != std::string_view::npos; }

  std::string_view m_text;
  char m_separator;
  std::size_t m_at = 0;
};

constexpr std::size_t rows_looked_at = 200;

// How many rows have the usual number of cells, which is more than one.
std::pair<std::size_t, std::size_t> agreement(std::string_view text, char separator) {
  std::map<std::size_t, std::size_t> rows_of;
  for (const auto& row : Parser(text, separator).rows(rows_looked_at))
    if (row.size() > 1) ++rows_of[row.size()];
  std::pair<std::size_t, std::size_t> best{0, 0};
  for (const auto& [cells, rows] : rows_of) best = std::max(best, {rows, cells});
  return best;
}

char separator_of(std::string_view text) {
  char best = ';';
  std::pair<std::size_t, std::size_t> most{0, 0};
  for (const char candidate : {';', '\t', '|', ','})
    if (const auto found = agreement(text, candidate); found > most) most = found, best = candidate;
  return best;
}

} // namespace

Workbook read_text_file(std::string_view bytes) {
  Workbook out;
  std::string text = decode(bytes, out.encoding);
  if (const std::size_t null = text.find('\0'); null != std::string::npos) {
    out.null_line =
        1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(null), '\n'));
    return out;
  }
  // "sep=;" tells Excel, and nobody else.
  if (text.starts_with("sep=") && text.size() > 5) {
    out.separator = text[4];
    text.erase(0, text.find('\n') == std::string::npos ? text.size() : text.find('\n') + 1);
    text.insert(0, "\n"); // rows keep their numbers
  } else {
    out.separator = separator_of(text);
  }
  out.sheets.push_back({{}, Parser(text, out.separator).rows(SIZE_MAX)});
  return out;
}

} // namespace reso::intake
