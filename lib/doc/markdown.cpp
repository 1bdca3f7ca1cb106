#include "doc/markdown.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include "base/text.hpp"
#include "diag/catalogue.hpp"

namespace reso::doc {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

constexpr std::array<std::string_view, 3> fence_words{"chiffres-cles", "tableau", "graphique"};
constexpr std::array<std::string_view, 3> extra_fences{"faits", "fiches", "noms"};

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using NodePtr = std::unique_ptr<cmark_node, FreeNode>;

NodePtr parse(std::string_view text) {
  cmark_gfm_core_extensions_ensure_registered();
  std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(CMARK_OPT_DEFAULT), &cmark_parser_free);
  for (const char* name : {"table", "autolink"})
    if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name)) cmark_parser_attach_syntax_extension(parser.get(), extension);
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return NodePtr(cmark_parser_finish(parser.get()));
}

std::string_view literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text != nullptr ? std::string_view(text) : std::string_view();
}

// A slot's number when `c` stands for an inserted value.
std::optional<std::size_t> slot_number(char32_t c) {
  if (c < first_slot || c >= first_slot + most_slots) return std::nullopt;
  return static_cast<std::size_t>(c - first_slot);
}

class Converter {
public:
  Converter(std::string_view text, const MarkdownContext& context, BlockMaker* maker) : m_text(text), m_context(context), m_maker(maker) {
    m_lines.push_back(0);
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text[i] == '\n') m_lines.push_back(i + 1);
  }

  void blocks(cmark_node* parent, Blocks& out) {
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) block(node, out);
  }

  Inlines inlines(cmark_node* parent) {
    Inlines out;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) inline_node(node, out);
    return out;
  }

private:
  // --- Places ---

  std::size_t offset(int line, int column) const {
    std::size_t row = static_cast<std::size_t>(std::clamp(line, 1, static_cast<int>(m_lines.size()))) - 1;
    return std::min(m_lines[row] + static_cast<std::size_t>(std::max(0, column - 1)), m_text.size());
  }
  // The place in a file of text[begin, end), through the pieces it was expanded from.
  diag::Span origin(std::size_t begin, std::size_t end) const {
    const auto& pieces = m_context.pieces;
    auto after = std::upper_bound(pieces.begin(), pieces.end(), begin, [](std::size_t at, const Piece& piece) { return at < piece.in_text; });
    if (after == pieces.begin()) return {};
    const Piece& piece = *(after - 1);
    std::size_t limit = after == pieces.end() ? m_text.size() : after->in_text;
    auto shift = static_cast<std::uint32_t>(begin - piece.in_text);
    auto length = static_cast<std::uint32_t>(std::min(end, limit) - begin);
    std::uint32_t at = std::min(piece.origin.begin + shift, piece.origin.end);
    return {piece.origin.file, at, std::max(at, std::min(at + length, piece.origin.end))};
  }
  diag::Span origin(cmark_node* node) const {
    std::size_t begin = offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    std::size_t end = m_text.find('\n', begin);
    return origin(begin, end == std::string_view::npos ? m_text.size() : end);
  }

  // --- Inlines ---

  void add_text(std::string_view text, const diag::Span& place, Inlines& out) {
    std::string run;
    auto flush = [&] {
      if (run.empty()) return;
      Inline one = Text{m_context.typography(run)};
      one.origin = place;
      out.push_back(std::move(one));
      run.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
      base::CodePoint point = base::code_point_at(text, at);
      if (auto number = slot_number(point.value); number && *number < m_context.slots.size()) {
        flush();
        add_slot(m_context.slots[*number], out);
      } else {
        run += text.substr(at, point.bytes);
      }
      at += point.bytes;
    }
    flush();
  }

  void add_slot(const Slot& slot, Inlines& out) {
    if (auto* content = std::get_if<Inlines>(&slot.content)) {
      for (Inline one : *content) {
        if (!one.origin.somewhere()) one.origin = slot.origin;
        out.push_back(std::move(one));
      }
    }
  }

  void inline_node(cmark_node* node, Inlines& out) {
    diag::Span place = origin(node);
    Inline one;
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT: return add_text(literal(node), place, out);
    case CMARK_NODE_CODE: one = Text{std::string(literal(node))}; break;
    case CMARK_NODE_SOFTBREAK: one = Text{" "}; break;
    case CMARK_NODE_LINEBREAK: one = LineBreak{}; break;
    case CMARK_NODE_STRONG: one = Strong{inlines(node)}; break;
    case CMARK_NODE_EMPH: one = Emphasis{inlines(node)}; break;
    case CMARK_NODE_LINK: one = Link{target_of(cmark_node_get_url(node)), inlines(node)}; break;
    case CMARK_NODE_HTML_INLINE:
      m_context.diagnostics.report(rule::html_forbidden, place).help(phrase::use_markdown);
      return;
    default:
      for (Inline& inner : inlines(node)) out.push_back(std::move(inner));
      return;
    }
    one.origin = place;
    out.push_back(std::move(one));
  }

  // A link's target may be an inserted value too.
  std::string target_of(const char* url) const {
    std::string out;
    for (char32_t c : base::decode_utf8(url != nullptr ? url : "")) {
      auto number = slot_number(c);
      if (!number) base::append_utf8(out, c);
      else if (*number < m_context.slots.size())
        if (auto* content = std::get_if<Inlines>(&m_context.slots[*number].content)) out += plain_text(*content);
    }
    return out;
  }

  // --- Blocks ---

  template <class T> void add(T block, cmark_node* node, Blocks& out) {
    Block one = std::move(block);
    one.origin = origin(node);
    out.push_back(std::move(one));
  }

  void block(cmark_node* node, Blocks& out) {
    // A table's type is a number made at run time: only its name can be compared.
    if (std::string_view(cmark_node_get_type_string(node)) == "table") return table(node, out);
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING: return heading(node, out);
    case CMARK_NODE_PARAGRAPH: return paragraph(node, out);
    case CMARK_NODE_LIST: return list(node, out);
    case CMARK_NODE_BLOCK_QUOTE: return quote(node, out);
    case CMARK_NODE_CODE_BLOCK: return fence(node, out);
    case CMARK_NODE_HTML_BLOCK: return html(node, out);
    case CMARK_NODE_THEMATIC_BREAK: return;
    default: blocks(node, out);
    }
  }

  void heading(cmark_node* node, Blocks& out) {
    Heading one;
    one.level = std::min(6, cmark_node_get_heading_level(node) + m_context.heading_shift);
    one.content = inlines(node);
    one.anchor = anchor_for(plain_text(one.content));
    add(std::move(one), node, out);
  }

  // A paragraph that is one inserted value of blocks is those blocks.
  const Blocks* whole_slot(cmark_node* node) const {
    cmark_node* child = cmark_node_first_child(node);
    if (child == nullptr || cmark_node_next(child) != nullptr || cmark_node_get_type(child) != CMARK_NODE_TEXT) return nullptr;
    std::u32string text = base::decode_utf8(base::trim(literal(child)));
    auto number = text.size() == 1 ? slot_number(text[0]) : std::nullopt;
    return number && *number < m_context.slots.size() ? std::get_if<Blocks>(&m_context.slots[*number].content) : nullptr;
  }

  void paragraph(cmark_node* node, Blocks& out) {
    if (const Blocks* inserted = whole_slot(node)) {
      out.insert(out.end(), inserted->begin(), inserted->end());
      return;
    }
    cmark_node* child = cmark_node_first_child(node);
    if (child != nullptr && cmark_node_get_type(child) == CMARK_NODE_IMAGE && cmark_node_next(child) == nullptr) {
      const char* title = cmark_node_get_title(child);
      Picture picture{target_of(cmark_node_get_url(child)), plain_text(inlines(child)), {}, {}};
      if (title != nullptr && *title != '\0') picture.caption = {Text{m_context.typography(title)}};
      return add(std::move(picture), node, out);
    }
    if (child != nullptr && cmark_node_get_type(child) == CMARK_NODE_TEXT && literal(child).starts_with(":::"))
      m_context.diagnostics.report(rule::colons_forbidden, origin(node)).help(phrase::use_markdown);
    Paragraph one{inlines(node)};
    bool empty = base::trim(plain_text(one.content)).empty();
    if (!empty) add(std::move(one), node, out);
  }

  void list(cmark_node* node, Blocks& out) {
    ListBlock one;
    one.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    one.start = one.ordered ? cmark_node_get_list_start(node) : 1;
    one.tight = cmark_node_get_list_tight(node) != 0;
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) blocks(item, one.items.emplace_back());
    add(std::move(one), node, out);
  }

  // "> [!question] Titre": the box's kind and title are its first line.
  void quote(cmark_node* node, Blocks& out) {
    Box box;
    blocks(node, box.content);
    box.kind = BoxKind::quotation;
    if (auto* first = box.content.empty() ? nullptr : std::get_if<Paragraph>(&box.content.front())) take_marker(*first, box, node);
    take_signature(box);
    add(std::move(box), node, out);
  }

  void take_marker(Paragraph& first, Box& box, cmark_node* node) {
    std::string words = plain_text(first.content);
    if (!words.starts_with("[!")) return;
    std::size_t close = words.find(']');
    std::string word = words.substr(2, close == std::string::npos ? close : close - 2);
    if (word == "question") box.kind = BoxKind::question;
    else if (word == "note") box.kind = BoxKind::note;
    else if (word != "citation") m_context.diagnostics.report(rule::unknown_box, origin(node), word).help(phrase::boxes_are, std::string("question, citation, note"));
    split_title(first, close + 1, box);
    if (first.content.empty()) box.content.erase(box.content.begin());
  }

  // The marker's line is the title; what follows the line's end (a soft break) is text.
  void split_title(Paragraph& first, std::size_t marker_bytes, Box& box) {
    Inlines rest;
    bool title = true;
    std::size_t skip = marker_bytes;
    for (Inline& one : first.content) {
      auto* text = std::get_if<Text>(&one);
      if (text != nullptr && skip > 0) {
        std::size_t cut = std::min(skip, text->text.size());
        text->text.erase(0, cut);
        skip -= cut;
        if (text->text.empty()) continue;
      }
      if (title && text != nullptr && text->text == " " ) {
        title = false;
        continue;
      }
      (title ? box.title : rest).push_back(std::move(one));
    }
    if (!box.title.empty())
      if (auto* text = std::get_if<Text>(&box.title.front())) text->text = std::string(base::trim(text->text));
    first.content = std::move(rest);
  }

  static void take_signature(Box& box) {
    auto* last = box.content.empty() ? nullptr : std::get_if<Paragraph>(&box.content.back());
    if (last == nullptr || last->content.empty()) return;
    auto* text = std::get_if<Text>(&last->content.front());
    if (text == nullptr || !text->text.starts_with("—")) return;
    text->text = std::string(base::trim(std::string_view(text->text).substr(std::string_view("—").size())));
    box.signature = std::move(last->content);
    box.content.pop_back();
  }

  void fence(cmark_node* node, Blocks& out) {
    const char* info_text = cmark_node_get_fence_info(node);
    std::string info = info_text != nullptr ? info_text : "";
    BlockRequest request;
    request.fence = true;
    std::size_t blank = info.find(' ');
    request.word = info.substr(0, blank);
    request.arguments = blank == std::string::npos ? "" : std::string(base::trim(info.substr(blank)));
    request.body = std::string(literal(node));
    std::size_t line = offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    std::size_t word = m_text.find_first_not_of("`~ ", line);
    request.word_span = origin(word, word + request.word.size());
    std::size_t arguments = request.arguments.empty() ? word : m_text.find(request.arguments, word);
    request.arguments_span = origin(arguments, arguments + request.arguments.size());
    std::size_t body = std::min(m_text.find('\n', line), m_text.size() - 1) + 1;
    request.body_span = origin(body, body + request.body.size());
    auto known = [&](const auto& words) { return std::find(words.begin(), words.end(), request.word) != words.end(); };
    if (m_maker == nullptr || !(known(fence_words) || known(extra_fences))) {
      m_context.diagnostics.report(rule::unknown_block, request.word_span, request.word).help(phrase::blocks_are, std::string("chiffres-cles, tableau, graphique"));
      return;
    }
    m_maker->make(request, out);
  }

  void html(cmark_node* node, Blocks& out) {
    std::string_view text = base::trim(literal(node));
    constexpr std::string_view open = "<!--", close = "-->";
    if (!text.starts_with(open) || !text.ends_with(close)) {
      m_context.diagnostics.report(rule::html_forbidden, origin(node)).help(phrase::use_markdown);
      return;
    }
    std::string_view inside = base::trim(text.substr(open.size(), text.size() - open.size() - close.size()));
    if (!inside.starts_with("reso:")) return; // a comment
    inside = base::trim(inside.substr(5));
    BlockRequest request;
    std::size_t blank = inside.find(' ');
    request.word = std::string(inside.substr(0, blank));
    request.arguments = blank == std::string_view::npos ? "" : std::string(base::trim(inside.substr(blank)));
    request.word_span = request.arguments_span = origin(node);
    if (m_maker != nullptr) m_maker->make(request, out);
  }

  void table(cmark_node* node, Blocks& out) {
    Table one;
    std::uint8_t* aligns = cmark_gfm_extensions_get_table_alignments(node);
    for (std::uint16_t i = 0; i < cmark_gfm_extensions_get_table_columns(node); ++i)
      one.columns.push_back({aligns[i] == 'r' ? Align::right : aligns[i] == 'c' ? Align::centre : Align::left, 0});
    for (cmark_node* line = cmark_node_first_child(node); line != nullptr; line = cmark_node_next(line)) {
      bool head = cmark_gfm_extensions_get_table_row_is_header(line) != 0;
      Row row;
      for (cmark_node* cell = cmark_node_first_child(line); cell != nullptr; cell = cmark_node_next(cell)) {
        Cell made;
        made.content = inlines(cell);
        made.header = head || row.cells.empty();
        row.cells.push_back(std::move(made));
      }
      (head ? one.head : one.rows).push_back(std::move(row));
    }
    add(std::move(one), node, out);
  }

  std::string_view m_text;
  const MarkdownContext& m_context;
  BlockMaker* m_maker;
  std::vector<std::size_t> m_lines;
};

} // namespace

void parse_markdown(std::string_view text, const MarkdownContext& context, BlockMaker& maker, Blocks& out) {
  NodePtr root = parse(text);
  Converter(text, context, &maker).blocks(root.get(), out);
}

Inlines parse_inlines(std::string_view text, const MarkdownContext& context) {
  NodePtr root = parse(text);
  Converter converter(text, context, nullptr);
  Inlines out;
  for (cmark_node* node = cmark_node_first_child(root.get()); node != nullptr; node = cmark_node_next(node)) {
    if (!out.empty()) out.push_back(Text{" "});
    for (Inline& one : converter.inlines(node)) out.push_back(std::move(one));
  }
  return out;
}

} // namespace reso::doc
