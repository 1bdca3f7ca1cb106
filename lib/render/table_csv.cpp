#include "render/table_csv.hpp"

#include "base/text.hpp"

namespace reso::render {

namespace {

bool digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Numbers as spreadsheets read them: "−1 234,5" -> "-1234,5". Other no-break spaces become plain ones.
std::string plain_cell(std::string_view words) {
  const std::u32string text = base::decode_utf8(words);
  std::u32string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool before_digit = i + 1 < text.size() && digit(text[i + 1]);
    const bool blank = text[i] == 0x202F || text[i] == 0xA0 || text[i] == U'\n';
    if (blank && text[i] != U'\n' && before_digit && i > 0 && digit(text[i - 1])) continue;
    out += blank ? U' ' : text[i] == 0x2212 && before_digit ? U'-' : text[i];
  }
  return base::encode_utf8(out);
}

std::string field(const doc::Inlines& content) {
  const std::string text = plain_cell(doc::plain_text(content));
  if (text.find_first_of(";\"") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

void add_row(const doc::Row& row, std::string& out) {
  bool first = true;
  for (const doc::Cell& cell : row.cells) {
    out += (first ? "" : ";") + field(cell.content) + std::string(static_cast<std::size_t>(cell.span - 1), ';');
    first = false;
  }
  out += "\r\n";
}

} // namespace

std::string table_csv(const doc::Table& table) {
  std::string out = "\xEF\xBB\xBF";
  for (const doc::Row& row : table.head) add_row(row, out);
  for (const doc::Row& row : table.rows) add_row(row, out);
  return out;
}

} // namespace reso::render
