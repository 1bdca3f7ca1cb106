#include "edit/append.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "edit/lines.hpp"
#include "edit/reading.hpp"
#include "edit/yaml_text.hpp"

namespace reso::edit {

using schema::Node;
using schema::NodeKind;

namespace {

struct Insertion {
  std::size_t at = 0;
  std::string text; // with "\n"; whole lines stand at the beginning of a line
};

std::size_t column_of(std::string_view text, std::size_t at) { return at - line_begin(text, at); }

// Blanks before the first sign of a line.
std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

bool blank(std::string_view line) { return without_end_blanks(line).empty(); }
bool comment(std::string_view line) { return indent_of(line) < line.size() && line[indent_of(line)] == '#'; }

// Comments below the last item and deeper than its dash are that item's own: fields not yet filled in.
std::size_t after_own_comments(std::string_view text, std::size_t at, std::size_t dash) {
  std::size_t end = at;
  while (at < text.size()) {
    const std::string_view line = text.substr(at, next_line(text, at) - at);
    if (comment(line) && indent_of(line) > dash)
      end = next_line(text, at);
    else if (!blank(line))
      break;
    at = next_line(text, at);
  }
  return end;
}

class Places {
public:
  Places(const std::string& text, std::string_view key, const Node& record)
      : m_text(text), m_key(key), m_record(record) {}

  // Where the record could go, the likeliest first.
  std::vector<Insertion> find(const Node& file) {
    const auto found = std::ranges::find(file.entries, base::fold_id(m_key), &schema::Entry::folded);
    if (found == file.entries.end()) return new_list(file);
    const std::size_t after =
        found + 1 == file.entries.end() ? m_text.size() : line_begin(m_text, (found + 1)->key_span.begin);
    const Node& list = found->value;
    if (list.kind == NodeKind::null) {
      const std::size_t column = column_of(m_text, found->key_span.begin);
      return {{next_line(m_text, found->key_span.end), item(column + 2, column + 4)}};
    }
    if (list.kind != NodeKind::sequence) return {};
    return m_text[list.span.begin] == '[' ? in_brackets(list) : below_items(list, after);
  }

private:
  std::string item(std::size_t dash, std::size_t fields) const {
    std::string lines = yaml_block(m_record, fields);
    lines[dash] = '-';
    return lines;
  }

  std::vector<Insertion> new_list(const Node& file) const {
    if (!file.entries.empty() && m_text[file.span.begin] == '{') return {};
    const std::size_t column = file.entries.empty() ? 0 : column_of(m_text, file.entries.front().key_span.begin);
    const bool apart = !blank(m_text);
    return {{m_text.size(), (apart ? "\n" : "") + std::string(column, ' ') + std::string(m_key) + ":\n" +
                                item(column + 2, column + 4)}};
  }

  std::vector<Insertion> in_brackets(const Node& list) const {
    const std::string flow = yaml_flow(m_record);
    if (list.items.empty()) return {{list.span.begin + 1, flow}};
    return {{list.items.back().span.end, ", " + flow}};
  }

  std::vector<Insertion> below_items(const Node& list, std::size_t after) const {
    if (list.items.empty()) return {};
    const Node& last = list.items.back();
    const std::size_t dash = column_of(m_text, list.span.begin);
    const bool same_line = line_begin(m_text, list.items.front().span.begin) == line_begin(m_text, list.span.begin);
    const std::size_t inside = column_of(m_text, list.items.front().span.begin);
    std::string text = item(dash, same_line && inside > dash + 1 ? inside : dash + 2);
    if (list.items.size() > 1 && blank_line_above(last.span.begin)) text = "\n" + text;
    const std::size_t below = next_line(m_text, std::max(last.span.end, last.span.begin + 1) - 1);
    return {{after_own_comments(m_text, below, dash), text}, {below, text}, {after, text}};
  }

  // Whether records are set apart by blank lines.
  bool blank_line_above(std::size_t at) const {
    for (std::size_t begin = line_begin(m_text, at); begin > 0;) {
      begin = line_begin(m_text, begin - 1);
      const std::string_view line = std::string_view(m_text).substr(begin, next_line(m_text, begin) - begin);
      if (!comment(line)) return blank(line);
    }
    return false;
  }

  const std::string& m_text;
  std::string_view m_key;
  const Node& m_record;
};

// What the file must hold afterwards.
Node with_record(Node file, std::string_view key, const Node& record) {
  auto found = std::ranges::find(file.entries, base::fold_id(key), &schema::Entry::folded);
  if (found == file.entries.end()) {
    file.entries.push_back({std::string(key), base::fold_id(key), {}, {}});
    found = file.entries.end() - 1;
  }
  found->value.kind = NodeKind::sequence;
  found->value.items.push_back(record);
  return file;
}

std::string inserted(const std::string& text, const Insertion& insertion, std::string_view end) {
  std::string out = text.substr(0, insertion.at);
  std::string piece = insertion.text;
  const bool whole_lines = piece.ends_with('\n');
  if (whole_lines && !out.empty() && !out.ends_with('\n')) out += end;
  // A file whose last line has no end keeps it so.
  if (whole_lines && insertion.at == text.size() && !text.empty() && !text.ends_with('\n')) piece.pop_back();
  return out + with_line_ends(piece, end) + text.substr(insertion.at);
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

} // namespace

std::optional<std::string> append_to_yaml(const std::string& text, std::string_view key, const Node& record) {
  if (record.kind != NodeKind::mapping || record.entries.empty()) return std::nullopt;
  const bool marked = text.starts_with(byte_order_mark);
  const std::string body = marked ? text.substr(byte_order_mark.size()) : text;
  const std::optional<Node> before = read_tree(body);
  if (!before) return std::nullopt;
  const Node wanted = with_record(*before, key, record);
  for (const Insertion& insertion : Places(body, key, record).find(*before)) {
    std::string after = inserted(body, insertion, line_end_of(body));
    const std::optional<Node> read = read_tree(after);
    if (read && same_tree(*read, wanted)) return (marked ? std::string(byte_order_mark) : "") + after;
  }
  return std::nullopt;
}

// --- Tables ---

namespace {

constexpr std::string_view value_separators[] = {",", "|", ";", " / ", " + "};

// Several values in one cell; nothing when one of them would be taken for several.
std::optional<std::string> cell_text(const Node& value) {
  if (value.kind == NodeKind::scalar) return value.text.text;
  if (value.kind != NodeKind::sequence) return std::nullopt;
  std::string out;
  for (const Node& item : value.items) {
    const auto parts = [&](std::string_view sign) { return item.text.text.find(sign) != std::string::npos; };
    if (item.kind != NodeKind::scalar || std::ranges::any_of(value_separators, parts)) return std::nullopt;
    out += (out.empty() ? "" : " | ") + item.text.text;
  }
  return out;
}

std::string quoted_cell(const std::string& text, char separator) {
  const bool plain =
      text.find_first_of(std::string("\"\r\n") + separator) == std::string::npos && base::trim(text) == text;
  if (plain) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

} // namespace

NewRow append_to_csv(const std::string& text, const Node& record) {
  NewRow out;
  const std::optional<Table> before = read_table(text);
  if (!before || base::first_invalid_utf8(text)) return out;
  std::vector<std::string> cells(before->titles.size());
  for (const schema::Entry& entry : record.entries) {
    const auto title = std::ranges::find(before->titles, entry.folded);
    const auto cell = cell_text(entry.value);
    if (!cell)
      out.no_cell.push_back(entry.key);
    else if (title == before->titles.end())
      out.without_column.push_back(entry.key);
    else
      cells[static_cast<std::size_t>(title - before->titles.begin())] = *cell;
  }
  out.separator = before->separator;
  if (!out.without_column.empty() || !out.no_cell.empty()) return out;
  std::string row;
  for (const std::string& cell : cells)
    row += (&cell == cells.data() ? "" : std::string(1, before->separator)) + quoted_cell(cell, before->separator);
  std::string after = inserted(text, {text.size(), row + "\n"}, line_end_of(text));
  const std::optional<Table> read = read_table(after);
  std::vector<std::vector<std::string>> wanted = before->rows;
  wanted.push_back(std::move(cells));
  if (read && read->rows == wanted) out.text = std::move(after);
  return out;
}

} // namespace reso::edit
