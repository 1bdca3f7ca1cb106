#include "edit/tidy.hpp"

#include <algorithm>
#include <functional>
#include <vector>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "edit/bracket_quotes.hpp"
#include "edit/lines.hpp"
#include "edit/reading.hpp"
#include "edit/yaml_text.hpp"
#include "input/beginner.hpp"
#include "input/gate.hpp"

namespace reso::edit {

namespace rule = diag::rule;
using schema::Node;
using schema::NodeKind;

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view end_of(std::string_view line) {
  return line.ends_with("\r\n") ? "\r\n" : line.ends_with('\n') ? "\n" : "";
}

bool mixed_line_ends(std::string_view text) {
  const std::size_t all = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  std::size_t returned = 0;
  for (std::size_t at = text.find("\r\n"); at != text.npos; at = text.find("\r\n", at + 1)) ++returned;
  return returned > 0 && returned < all;
}

// How many lines of `after` are not those of `before`, line by line.
std::size_t changed_lines(std::string_view before, std::string_view after) {
  const auto a = lines_of(before), b = lines_of(after);
  std::size_t changed = std::max(a.size(), b.size()) - std::min(a.size(), b.size());
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) changed += a[i] != b[i] ? 1 : 0;
  return changed;
}

// --- YAML that cannot be read: what input::find_beginner_faults says of it, cured line by line ---

struct Mend {
  std::size_t line; // from 1
  std::string text;
  Cure cure;
};

std::string without_tabs(std::string_view line, std::size_t width) {
  std::string indent;
  std::size_t at = 0;
  for (; at < line.size() && (line[at] == ' ' || line[at] == '\t'); ++at)
    indent += line[at] == '\t' ? std::string(width, ' ') : " ";
  return indent + std::string(line.substr(at));
}

std::size_t blank_bytes(std::string_view text, std::size_t at) {
  for (const std::string_view sign : {"\t", "\u00A0", "\u202F"})
    if (text.substr(at).starts_with(sign)) return sign.size();
  return 0;
}

// "titre:<tab>Le Phare": the blank that YAML wants, and no other sign.
std::optional<Mend> blank_behind_colon(std::string_view line, std::size_t colon) {
  std::size_t end = colon + 1;
  if (blank_bytes(line, end) == 0) return std::nullopt;
  for (std::size_t bytes = 1; bytes > 0; end += bytes)
    bytes = end < line.size() && line[end] == ' ' ? 1 : blank_bytes(line, end);
  return Mend{0, std::string(line.substr(0, colon + 1)) + " " + std::string(line.substr(end)),
              line[colon + 1] == '\t' ? Cure::tab : Cure::hidden_space};
}

class Curer {
public:
  explicit Curer(std::size_t tab_width) : m_tab_width(tab_width) {}

  Tidied cure(std::string text) {
    Tidied out;
    // Curing one sign of a line can show the next one.
    for (int pass = 0; pass < most_passes; ++pass) {
      const std::vector<Mend> mends = find(text);
      if (mends.empty()) break;
      for (const Mend& mend : mends) ++out.cures[mend.cure];
      text = replaced(text, mends);
    }
    out.readable = read_tree(text).has_value();
    out.text = std::move(text);
    return out;
  }

private:
  static constexpr int most_passes = 20;

  std::vector<Mend> find(const std::string& text) const {
    diag::SourceMap sources;
    diag::Diagnostics found(diag::Language::fr);
    const diag::FileId file = sources.add("text", text);
    input::find_beginner_faults(file, 0, text.size(), sources, found);
    std::vector<Mend> mends;
    for (const diag::Diagnostic* one : found.sorted()) {
      const auto line = static_cast<std::size_t>(sources.place(one->span).line);
      if (!mends.empty() && mends.back().line == line) continue;
      const std::string_view written = sources.line(file, static_cast<int>(line));
      if (auto mend = mend_of(*one, written, line_begin(text, one->span.begin)); mend && mend->text != written) {
        mend->line = line;
        mends.push_back(std::move(*mend));
      }
    }
    return mends;
  }

  std::optional<Mend> mend_of(const diag::Diagnostic& finding, std::string_view line, std::size_t begin) const {
    const std::string_view code = finding.rule->code;
    if (code == rule::tab_indent.info.code) return Mend{0, without_tabs(line, m_tab_width), Cure::tab};
    if (code == rule::hidden_space.info.code) return Mend{0, finding.paste, Cure::hidden_space};
    if (code == rule::curly_quotes.info.code) return Mend{0, finding.paste, Cure::curly_quotes};
    if (code == rule::glued_colon.info.code) return blank_behind_colon(line, finding.span.end - begin - 1);
    return std::nullopt;
  }

  static std::string replaced(std::string_view text, const std::vector<Mend>& mends) {
    const auto lines = lines_of(text);
    std::string out;
    auto mend = mends.begin();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (mend == mends.end() || mend->line != i + 1) {
        out += lines[i];
        continue;
      }
      out += mend++->text;
      out += end_of(lines[i]);
    }
    return out;
  }

  std::size_t m_tab_width;
};

Tidied cured(const std::string& text) {
  Tidied first;
  for (const std::size_t width : {std::size_t{2}, std::size_t{4}, std::size_t{8}}) {
    Tidied one = Curer(width).cure(text);
    if (one.readable || !one.cures.contains(Cure::tab)) return one;
    if (width == 2) first = std::move(one);
  }
  return first;
}

// --- YAML that can be read ---

// Every line that a value of several lines takes: its blanks may be meant.
void mark_long_values(const Node& node, std::string_view text, std::vector<bool>& kept) {
  if (node.kind == NodeKind::scalar && node.span.somewhere()) {
    const auto line_of = [&](std::size_t at) {
      return static_cast<std::size_t>(std::ranges::count(text.substr(0, at), '\n'));
    };
    if (text.substr(node.span.begin, node.span.end - node.span.begin).find('\n') != text.npos)
      for (std::size_t line = line_of(node.span.begin); line <= line_of(node.span.end) && line < kept.size(); ++line)
        kept[line] = true;
  }
  for (const Node& item : node.items) mark_long_values(item, text, kept);
  for (const schema::Entry& entry : node.entries) mark_long_values(entry.value, text, kept);
}

std::string without_line_end_blanks(const std::string& text, const Node& tree) {
  const auto lines = lines_of(text);
  std::vector<bool> kept(lines.size(), false);
  mark_long_values(tree, text, kept);
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (kept[i]) {
      out += lines[i];
      continue;
    }
    out += without_end_blanks(lines[i]);
    out += end_of(lines[i]);
  }
  return out;
}

// Uses `change` when the tree stays.
void try_on(Tidied& tidied, const Node& tree, Cure cure, std::string change) {
  if (change == tidied.text) return;
  const auto read = read_tree(change);
  if (!read || !same_tree(*read, tree)) return;
  tidied.cures[cure] += changed_lines(tidied.text, change);
  tidied.text = std::move(change);
}

std::string with_final_line_end(const std::string& text) {
  if (text.empty() || text.ends_with('\n')) return text;
  return text + std::string(line_end_of(text));
}

// A document without its byte-order mark. `ends`: the last line is the file's, and is to have an end.
Tidied tidy_document(std::string text, bool ends) {
  Tidied out = cured(text);
  if (!out.readable) {
    // Nothing that reading could confirm; a mixture of line ends is none of a reader's concern.
    if (mixed_line_ends(out.text)) {
      std::string even = with_line_ends(out.text, line_end_of(out.text));
      out.cures[Cure::line_ends] += changed_lines(out.text, even);
      out.text = std::move(even);
      out.readable = read_tree(out.text).has_value();
    }
    return out;
  }
  if (BracketQuotes straight = cure_bracket_quotes(out.text); straight.cured > 0) {
    out.cures[Cure::curly_quotes] += straight.cured;
    out.text = std::move(straight.text);
  }
  const Node tree = *read_tree(out.text);
  if (mixed_line_ends(out.text)) try_on(out, tree, Cure::line_ends, with_line_ends(out.text, line_end_of(out.text)));
  if (const auto now = read_tree(out.text))
    try_on(out, tree, Cure::end_blanks, without_line_end_blanks(out.text, *now));
  if (ends) try_on(out, tree, Cure::final_line_end, with_final_line_end(out.text));
  return out;
}

// --- Markdown ---

// Where the head's lines begin and end, and where the body begins; nothing when the file has no head.
struct Head {
  std::size_t begin = 0, end = 0, body = 0;
};

std::optional<Head> find_head(std::string_view text) {
  const auto dashes = [&](std::size_t at) {
    return without_end_blanks(text.substr(at, line_end(text, at) - at)) == "---";
  };
  if (text.empty() || !dashes(0)) return std::nullopt;
  const std::size_t begin = next_line(text, 0);
  for (std::size_t at = begin; at < text.size(); at = next_line(text, at))
    if (dashes(at)) return Head{begin, at, next_line(text, at)};
  return std::nullopt;
}

std::string dashes_alone(std::string_view line) { return "---" + std::string(end_of(line)); }

bool readable_page(const std::string& text) {
  diag::SourceMap sources;
  diag::Diagnostics unread(diag::Language::fr);
  return input::read_markdown("text", text, sources, unread).has_value();
}

Tidied tidy_page(std::string text) {
  Tidied out;
  if (mixed_line_ends(text)) {
    std::string even = with_line_ends(text, line_end_of(text));
    out.cures[Cure::line_ends] += changed_lines(text, even);
    text = std::move(even);
  }
  if (const auto head = find_head(text)) {
    const std::string_view all = text;
    Tidied inside = tidy_document(text.substr(head->begin, head->end - head->begin), false);
    for (const auto& [cure, count] : inside.cures) out.cures[cure] += count;
    const std::string open = dashes_alone(all.substr(0, head->begin)),
                      close = dashes_alone(all.substr(head->end, head->body - head->end));
    std::string whole = open + inside.text + close + text.substr(head->body);
    if (open.size() + close.size() < head->begin + head->body - head->end) ++out.cures[Cure::end_blanks];
    text = std::move(whole);
  }
  if (!text.empty() && !text.ends_with('\n')) {
    text = with_final_line_end(text);
    ++out.cures[Cure::final_line_end];
  }
  out.readable = readable_page(text);
  out.text = std::move(text);
  return out;
}

// --- Tables ---

// Line ends inside quotation marks are the cell's own: a spreadsheet writes "\n" there and "\r\n" behind the row.
std::string with_row_ends(std::string_view text, std::string_view end, char separator) {
  std::string out;
  bool quoted = false, start = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' && (quoted || start)) quoted = !quoted;
    // A doubled mark closes and opens again.
    start = c == separator || c == '\n' || (quoted && c == '"');
    if (!quoted && c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (!quoted && c == '\n')
      out += end;
    else
      out += c;
  }
  return out;
}

bool same_table(const std::string& a, const std::string& b) {
  const auto one = read_table(a), other = read_table(b);
  return one && other && one->titles == other->titles && one->rows == other->rows;
}

Tidied tidy_table(std::string text) {
  Tidied out{std::move(text), {}, false};
  const auto table = read_table(out.text);
  out.readable = table.has_value();
  if (!table) return out;
  const auto use = [&](Cure cure, std::string change) {
    if (change == out.text || !same_table(out.text, change)) return;
    out.cures[cure] += changed_lines(out.text, change);
    out.text = std::move(change);
  };
  if (mixed_line_ends(out.text)) use(Cure::line_ends, with_row_ends(out.text, line_end_of(out.text), table->separator));
  use(Cure::final_line_end, with_final_line_end(out.text));
  return out;
}

} // namespace

std::optional<FileKind> kind_of_file(std::string_view path) {
  const std::string ending = base::fold_id(path.substr(std::min(path.rfind('.'), path.size())));
  if (ending == ".yaml" || ending == ".yml") return FileKind::yaml;
  if (ending == ".md") return FileKind::markdown;
  if (ending == ".csv") return FileKind::csv;
  return std::nullopt;
}

Tidied tidy(FileKind kind, std::string bytes) {
  if (kind == FileKind::csv) return tidy_table(std::move(bytes));
  const bool marked = bytes.starts_with(byte_order_mark);
  if (marked) bytes.erase(0, byte_order_mark.size());
  Tidied out = kind == FileKind::yaml ? tidy_document(std::move(bytes), true) : tidy_page(std::move(bytes));
  if (marked) ++out.cures[Cure::byte_order_mark];
  return out;
}

} // namespace reso::edit
