#include "doc/inline_reader.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "diag/catalogue.hpp"

namespace reso::doc {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

bool one_paragraph(const Blocks& blocks) {
  return blocks.size() == 1 && std::holds_alternative<Paragraph>(blocks.front());
}
Inlines flattened(const Blocks& blocks) {
  Inlines out;
  for (const Block& block : blocks)
    if (auto* paragraph = std::get_if<Paragraph>(&block)) {
      if (!out.empty()) out.push_back(Text{" "});
      out.insert(out.end(), paragraph->content.begin(), paragraph->content.end());
    }
  return out;
}

} // namespace

// Calls `words` for each stretch of text without slots and `insert` for each slot, in order.
template <class Words, class Insert>
void InlineReader::split_at_slots(std::string_view text, Words words, Insert insert) const {
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::code_point_at(text, at);
    if (auto number = slot_number(point.value); number && *number < m_context.slots.size()) {
      words(from, at);
      insert(m_context.slots[*number]);
      from = at + point.bytes;
    }
    at += point.bytes;
  }
  words(from, text.size());
}

Inlines InlineReader::inlines(const Range& range) {
  Inlines out;
  for (Part& part : parts(range, false)) std::ranges::move(part.inlines, std::back_inserter(out));
  return out;
}

diag::Span InlineReader::origin(cmark_node* node) const {
  const std::size_t begin = m_text.offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
  return m_text.origin(begin, m_text.line_end(begin));
}

// Where the words of an inline begin. Columns of cmark are off in tables and continued list items: what is written
// there is looked for on the line, after what was found before.
std::size_t InlineReader::begin_of(cmark_node* node, std::string_view words) {
  int line = cmark_node_get_start_line(node), column = cmark_node_get_start_column(node);
  std::size_t begin = line > 0 ? m_text.offset(line, column) : m_cursor;
  if (m_text.text().substr(begin, words.size()) != words) {
    const std::size_t line_begin = line > 0 ? m_text.offset(line, 1) : m_cursor;
    const std::size_t found = m_text.text().find(words, std::max(line_begin, m_cursor));
    if (found < m_text.line_end(line_begin)) begin = found;
  }
  m_cursor = std::min(begin + words.size(), m_text.text().size());
  return begin;
}

void InlineReader::flush(Run& run, std::vector<Part>& out, bool splits) {
  if (run.text.empty()) return;
  std::vector<diag::Span> places; // of the stretches as written; typography keeps their number and order
  split_at_slots(
      run.text,
      [&](std::size_t begin, std::size_t end) {
        const std::size_t from = begin < end ? run.in_text(begin) : 0;
        places.push_back(begin < end ? m_text.origin(from, run.in_text(end - 1) + 1) : diag::Span());
      },
      [](const Slot&) {});
  const std::string text = m_foreign > 0 ? run.text : m_context.typography(run.text);
  std::size_t stretch = 0;
  split_at_slots(
      text,
      [&](std::size_t begin, std::size_t end) {
        Inline one = Text{text.substr(begin, end - begin)};
        one.origin = places[stretch++];
        if (begin < end) out.back().inlines.push_back(std::move(one));
      },
      [&](const Slot& slot) { add_slot(slot, out, splits); });
  run = {};
}

void InlineReader::add_slot(const Slot& slot, std::vector<Part>& out, bool splits) const {
  const auto* inserted = std::get_if<Blocks>(&slot.content);
  if (splits && inserted != nullptr && !one_paragraph(*inserted)) {
    out.back().blocks = *inserted;
    out.emplace_back();
    return;
  }
  Inlines content = inserted != nullptr ? flattened(*inserted) : std::get<Inlines>(slot.content);
  for (Inline& one : content) {
    if (!one.origin.somewhere()) one.origin = slot.origin;
    out.back().inlines.push_back(std::move(one));
  }
}

std::vector<Part> InlineReader::parts(const Range& range, bool splits) {
  std::vector<Part> out(1);
  Run run;
  cmark_node* node = range.begin();
  std::string_view words = node != nullptr ? range.text(node) : std::string_view(); // of the node, not read yet
  while (node != nullptr) {
    const auto type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT) {
      const auto bracketed = next_bracketed(range, node, words);
      add_words(node, words.substr(0, bracketed ? bracketed->open : words.size()), run);
      if (bracketed) {
        flush(run, out, splits);
        add_foreign(*bracketed, out);
        node = bracketed->close;
        words = bracketed->rest;
        continue;
      }
    } else if (type == CMARK_NODE_SOFTBREAK) {
      run.add(" ", m_cursor);
    } else {
      flush(run, out, splits);
      other_inline(node, out, splits);
    }
    node = range.next(node);
    words = node != nullptr ? range.text(node) : std::string_view();
  }
  flush(run, out, splits);
  return out;
}

Inlines InlineReader::inlines_without_notes(const Range& range, const diag::Phrase<>& place) {
  m_no_notes = &place;
  Inlines out = inlines(range);
  m_no_notes = nullptr;
  return out;
}

void InlineReader::add_words(cmark_node* node, std::string_view words, Run& run) {
  if (words.empty()) return;
  const std::size_t begin = begin_of(node, words);
  check_words(words, begin, run.text.empty() || run.text.ends_with(' '));
  run.add(words, begin);
}

// `begin`: where the words stand in the text.
void InlineReader::check_words(std::string_view words, std::size_t begin, bool starts_line) {
  // The line that closes such a block has no words: one cause, one finding.
  if (starts_line && words.starts_with(":::") && words.find_first_not_of(":") != std::string_view::npos)
    m_context.diagnostics.report(rule::colons_forbidden, m_text.origin(begin, m_text.line_end(begin)))
        .help(phrase::use_markdown);
  check_calls(words, begin);
}

void InlineReader::other_inline(cmark_node* node, std::vector<Part>& out, bool splits) {
  Inline one;
  switch (cmark_node_get_type(node)) {
  case CMARK_NODE_CODE: one = Text{with_words(literal(node))}; break;
  case CMARK_NODE_LINEBREAK: one = LineBreak{}; break;
  case CMARK_NODE_STRONG: one = Strong{inlines(children(node))}; break;
  case CMARK_NODE_EMPH: one = Emphasis{inlines(children(node))}; break;
  case CMARK_NODE_LINK: one = Link{target_of(cmark_node_get_url(node)), inlines(children(node))}; break;
  case CMARK_NODE_IMAGE:
    if (splits) out.back().blocks.push_back(picture(node));
    if (splits) out.emplace_back();
    return;
  case CMARK_NODE_FOOTNOTE_REFERENCE: return call_note(node, out);
  case CMARK_NODE_HTML_INLINE: {
    const std::size_t begin = begin_of(node, literal(node));
    if (literal(node).starts_with("<!--")) return;
    const diag::Span place = m_text.origin(begin, begin + literal(node).size());
    m_context.diagnostics.report(rule::html_forbidden, place).help(phrase::use_markdown);
    return;
  }
  default: std::ranges::move(inlines(children(node)), std::back_inserter(out.back().inlines)); return;
  }
  one.origin = origin(node);
  out.back().inlines.push_back(std::move(one));
}

// A link's target may be an inserted value too.
std::string InlineReader::target_of(const char* url) const { return with_words(url != nullptr ? url : ""); }

// `text` with the words of inserted values in their places.
std::string InlineReader::with_words(std::string_view text) const {
  std::string out;
  split_at_slots(
      text, [&](std::size_t begin, std::size_t end) { out += text.substr(begin, end - begin); },
      [&](const Slot& slot) {
        if (auto* content = std::get_if<Inlines>(&slot.content)) out += plain_text(*content);
      });
  return out;
}

Block InlineReader::picture(cmark_node* node) {
  Picture one{target_of(cmark_node_get_url(node)), plain_text(inlines(children(node))), {}, {}};
  if (const std::string title = target_of(cmark_node_get_title(node)); !title.empty())
    one.caption = {Text{m_context.typography(title)}};
  Block block = std::move(one);
  block.origin = origin(node);
  return block;
}

} // namespace reso::doc
