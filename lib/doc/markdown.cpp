#include "doc/markdown.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "doc/expanded_text.hpp"

namespace reso::doc {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

constexpr std::array<std::string_view, 6> fence_words{"chiffres-cles", "tableau", "graphique",
                                                      "faits",         "fiches",  "noms"};
constexpr std::string_view dash = "—";
constexpr int deepest_nesting = 50;

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using NodePtr = std::unique_ptr<cmark_node, FreeNode>;

NodePtr parse(std::string_view text) {
  cmark_gfm_core_extensions_ensure_registered();
  std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(CMARK_OPT_DEFAULT),
                                                                     &cmark_parser_free);
  for (const char* name : {"table", "autolink"})
    if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name))
      cmark_parser_attach_syntax_extension(parser.get(), extension);
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return NodePtr(cmark_parser_finish(parser.get()));
}

std::string_view literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text != nullptr ? std::string_view(text) : std::string_view();
}

bool breaks_line(cmark_node* node) {
  return cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK || cmark_node_get_type(node) == CMARK_NODE_LINEBREAK;
}

// The inlines of one paragraph, and blocks that stand between them (inserted fields, pictures).
struct Part {
  Inlines inlines;
  Blocks blocks;
};

// Some of the inline children of a node: [first, last), `skip` bytes of the first one's text left out.
struct Range {
  cmark_node* first = nullptr;
  cmark_node* last = nullptr;
  std::size_t skip = 0;
};
Range children(cmark_node* node) { return {cmark_node_first_child(node), nullptr, 0}; }

class Converter {
public:
  Converter(std::string_view text, const MarkdownContext& context, BlockMaker* maker)
      : m_text(text, context.pieces), m_context(context), m_maker(maker) {}

  void blocks(cmark_node* parent, Blocks& out) {
    if (enter(parent))
      for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node))
        block(node, out);
    --m_depth;
  }

  Inlines inlines(const Range& range) {
    Inlines out;
    for (Part& part : parts(range, false)) std::ranges::move(part.inlines, std::back_inserter(out));
    return out;
  }

private:
  // False, with a finding, when lists and quotations are nested too deep.
  bool enter(cmark_node* node) {
    if (++m_depth == deepest_nesting + 1)
      m_context.diagnostics.report(rule::deep_markdown, origin(node), deepest_nesting);
    return m_depth <= deepest_nesting;
  }

  // --- Places ---

  diag::Span origin(cmark_node* node) const {
    const std::size_t begin = m_text.offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    return m_text.origin(begin, m_text.line_end(begin));
  }

  // Where the words of an inline begin. Columns of cmark are off in tables and continued list items: what is written
  // there is looked for on the line, after what was found before.
  std::size_t begin_of(cmark_node* node, std::string_view words) {
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

  // --- Inlines ---

  // Words run on over soft line ends, so that typography sees whole sentences.
  struct Run {
    std::string text;
    struct Segment {
      std::size_t in_run;
      std::size_t in_text;
    };
    std::vector<Segment> segments;

    void add(std::string_view words, std::size_t at) {
      segments.push_back({text.size(), at});
      text += words;
    }
    std::size_t in_text(std::size_t at) const {
      auto after = std::ranges::upper_bound(segments, at, {}, &Segment::in_run);
      return (after - 1)->in_text + (at - (after - 1)->in_run);
    }
  };

  // Calls `words` for each stretch of text without slots and `slot` for each slot, in order.
  template <class Words, class Slot>
  void split_at_slots(std::string_view text, Words words, Slot slot) const {
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size();) {
      const base::CodePoint point = base::code_point_at(text, at);
      if (auto number = slot_number(point.value); number && *number < m_context.slots.size()) {
        words(from, at);
        slot(m_context.slots[*number]);
        from = at + point.bytes;
      }
      at += point.bytes;
    }
    words(from, text.size());
  }

  void flush(Run& run, std::vector<Part>& out, bool splits) {
    if (run.text.empty()) return;
    std::vector<diag::Span> places; // of the stretches as written; typography keeps their number and order
    split_at_slots(
        run.text,
        [&](std::size_t begin, std::size_t end) {
          const std::size_t from = begin < end ? run.in_text(begin) : 0;
          places.push_back(begin < end ? m_text.origin(from, run.in_text(end - 1) + 1) : diag::Span());
        },
        [](const Slot&) {});
    const std::string text = m_context.typography(run.text);
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

  void add_slot(const Slot& slot, std::vector<Part>& out, bool splits) const {
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

  static bool one_paragraph(const Blocks& blocks) {
    return blocks.size() == 1 && std::holds_alternative<Paragraph>(blocks.front());
  }
  static Inlines flattened(const Blocks& blocks) {
    Inlines out;
    for (const Block& block : blocks)
      if (auto* paragraph = std::get_if<Paragraph>(&block)) {
        if (!out.empty()) out.push_back(Text{" "});
        out.insert(out.end(), paragraph->content.begin(), paragraph->content.end());
      }
    return out;
  }

  // `splits`: blocks may stand between the inlines; else they are flattened.
  std::vector<Part> parts(const Range& range, bool splits) {
    std::vector<Part> out(1);
    Run run;
    for (cmark_node* node = range.first; node != range.last; node = cmark_node_next(node)) {
      const auto type = cmark_node_get_type(node);
      if (type == CMARK_NODE_TEXT) {
        const std::string_view words = literal(node).substr(node == range.first ? range.skip : 0);
        const std::size_t begin = begin_of(node, words);
        check_words(words, begin, run.text.empty() || run.text.ends_with(' '));
        run.add(words, begin);
      } else if (type == CMARK_NODE_SOFTBREAK) {
        run.add(" ", m_cursor);
      } else {
        flush(run, out, splits);
        other_inline(node, out, splits);
      }
    }
    flush(run, out, splits);
    return out;
  }

  // `begin`: where the words stand in the text.
  void check_words(std::string_view words, std::size_t begin, bool starts_line) {
    // The line that closes such a block has no words: one cause, one finding.
    if (starts_line && words.starts_with(":::") && words.find_first_not_of(":") != std::string_view::npos)
      m_context.diagnostics.report(rule::colons_forbidden, m_text.origin(begin, m_text.line_end(begin)))
          .help(phrase::use_markdown);
    const std::size_t note = words.find("[^");
    if (note == std::string_view::npos) return;
    const std::string_view word = words.substr(note, words.find(']', note) - note + 1);
    m_context.diagnostics
        .report(rule::unknown_block, m_text.origin(begin + note, begin + note + word.size()), std::string(word))
        .help(phrase::no_footnotes);
  }

  void other_inline(cmark_node* node, std::vector<Part>& out, bool splits) {
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
  std::string target_of(const char* url) const { return with_words(url != nullptr ? url : ""); }

  // `text` with the words of inserted values in their places.
  std::string with_words(std::string_view text) const {
    std::string out;
    split_at_slots(
        text, [&](std::size_t begin, std::size_t end) { out += text.substr(begin, end - begin); },
        [&](const Slot& slot) {
          if (auto* content = std::get_if<Inlines>(&slot.content)) out += plain_text(*content);
        });
    return out;
  }

  Block picture(cmark_node* node) {
    Picture one{target_of(cmark_node_get_url(node)), plain_text(inlines(children(node))), {}, {}};
    if (const std::string title = target_of(cmark_node_get_title(node)); !title.empty())
      one.caption = {Text{m_context.typography(title)}};
    Block block = std::move(one);
    block.origin = origin(node);
    return block;
  }

  // --- Blocks ---

  void add(Block block, cmark_node* node, Blocks& out) {
    block.origin = origin(node);
    out.push_back(std::move(block));
  }

  void block(cmark_node* node, Blocks& out) {
    // A table's type is a number made at run time: only its name can be compared.
    if (std::string_view(cmark_node_get_type_string(node)) == "table") return table(node, out);
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING: return heading(node, out);
    case CMARK_NODE_PARAGRAPH: return paragraph(children(node), node, out);
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
    one.content = inlines(children(node));
    one.anchor = anchor_for(plain_text(one.content));
    if (!base::trim(plain_text(one.content)).empty()) add(std::move(one), node, out);
  }

  // A paragraph that is one inserted value of blocks is those blocks.
  const Blocks* whole_slot(const Range& range) const {
    if (range.first == nullptr || cmark_node_next(range.first) != range.last) return nullptr;
    if (cmark_node_get_type(range.first) != CMARK_NODE_TEXT) return nullptr;
    const std::u32string text = base::decode_utf8(base::trim(literal(range.first).substr(range.skip)));
    const auto number = text.size() == 1 ? slot_number(text[0]) : std::nullopt;
    return number && *number < m_context.slots.size() ? std::get_if<Blocks>(&m_context.slots[*number].content)
                                                      : nullptr;
  }

  void paragraph(const Range& range, cmark_node* node, Blocks& out) {
    if (const Blocks* inserted = whole_slot(range)) {
      out.insert(out.end(), inserted->begin(), inserted->end());
      return;
    }
    for (Part& part : parts(range, true)) {
      if (!base::trim(plain_text(part.inlines)).empty()) add(Paragraph{std::move(part.inlines)}, node, out);
      std::ranges::move(part.blocks, std::back_inserter(out));
    }
  }

  void list(cmark_node* node, Blocks& out) {
    ListBlock one;
    one.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    one.start = one.ordered ? cmark_node_get_list_start(node) : 1;
    one.tight = cmark_node_get_list_tight(node) != 0;
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
      Blocks content;
      blocks(item, content);
      if (!content.empty()) one.items.push_back(std::move(content)); // an item whose only value is not given
    }
    if (!one.items.empty()) add(std::move(one), node, out);
  }

  // "> [!question] Titre" opens a box; its last line "> — …" signs it.
  void quote(cmark_node* node, Blocks& out) {
    Box box;
    box.kind = BoxKind::quotation;
    for (cmark_node* child = enter(node) ? cmark_node_first_child(node) : nullptr; child != nullptr;
         child = cmark_node_next(child)) {
      if (cmark_node_get_type(child) != CMARK_NODE_PARAGRAPH) {
        block(child, box.content);
        continue;
      }
      Range range = children(child);
      if (child == cmark_node_first_child(node)) take_title(range, box, child);
      if (cmark_node_next(child) == nullptr) take_signature(range, box);
      if (range.first != range.last) paragraph(range, child, box.content);
    }
    --m_depth;
    add(std::move(box), node, out);
  }

  void take_title(Range& range, Box& box, cmark_node* node) {
    const std::string_view text = range.first != nullptr ? literal(range.first) : std::string_view();
    const std::size_t close = text.find(']');
    if (!text.starts_with("[!") || close == std::string_view::npos) return;
    const std::string word = base::fold_id(text.substr(2, close - 2));
    if (word == "question")
      box.kind = BoxKind::question;
    else if (word == "note")
      box.kind = BoxKind::note;
    else if (word != "citation")
      m_context.diagnostics.report(rule::unknown_box, origin(node), std::string(text.substr(2, close - 2)))
          .help(phrase::boxes_are, std::string("question, citation, note"));
    Range title{range.first, range.first, text.find_first_not_of(' ', close + 1)};
    if (title.skip == std::string_view::npos) title.skip = text.size();
    while (title.last != nullptr && !breaks_line(title.last)) title.last = cmark_node_next(title.last);
    box.title = inlines(title);
    range.first = title.last != nullptr ? cmark_node_next(title.last) : nullptr;
    range.skip = 0;
  }

  void take_signature(Range& range, Box& box) {
    cmark_node* line = range.first;
    for (cmark_node* node = range.first; node != nullptr; node = cmark_node_next(node))
      if (breaks_line(node)) line = cmark_node_next(node);
    if (line == nullptr || cmark_node_get_type(line) != CMARK_NODE_TEXT || !literal(line).starts_with(dash)) return;
    Range signature{line, nullptr, literal(line).find_first_not_of(' ', dash.size())};
    if (signature.skip == std::string_view::npos) signature.skip = literal(line).size();
    box.signature = inlines(signature);
    range.last = line == range.first ? line : cmark_node_previous(line);
  }

  void fence(cmark_node* node, Blocks& out) {
    const std::string_view info = cmark_node_get_fence_info(node) != nullptr ? cmark_node_get_fence_info(node) : "";
    BlockRequest request;
    request.fence = true;
    request.word = info.substr(0, info.find(' '));
    request.arguments = base::trim(info.substr(request.word.size()));
    request.body = literal(node);
    const std::size_t line = m_text.offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    const std::size_t word = m_text.text().find_first_not_of("`~ ", line);
    const std::size_t end = m_text.line_end(line);
    request.word_span = request.word.empty() ? origin(node) : m_text.origin(word, word + request.word.size());
    request.arguments_span = request.word_span;
    if (!request.arguments.empty()) {
      const std::size_t begin = m_text.text().find(request.arguments, word);
      request.arguments_span = m_text.origin(begin, begin + request.arguments.size());
    }
    const std::size_t body = std::min(end + 1, m_text.text().size());
    request.body_span = m_text.origin(body, std::min(body + request.body.size(), m_text.text().size()));
    request.body_places = places_of_lines(body, request.body);
    if (m_maker != nullptr && std::ranges::find(fence_words, request.word) != fence_words.end())
      return m_maker->make(request, out);
    auto finding = m_context.diagnostics.report(rule::unknown_block, request.word_span, request.word);
    const std::vector<std::string_view> known(fence_words.begin(), fence_words.end());
    if (request.word.empty())
      finding.help(phrase::no_code);
    else if (auto near = base::nearest(request.word, known); !near.empty())
      finding.help(phrase::did_you_mean, std::string(near));
    else
      finding.help(phrase::blocks_are, base::join({fence_words.begin(), fence_words.end()}, ", "));
  }

  std::vector<diag::Span> places_of_lines(std::size_t at, std::string_view body) const {
    std::vector<diag::Span> places;
    for (std::string_view line : base::split(body, '\n')) {
      // A fence inside a list is indented: its lines are found by their words.
      const std::size_t end = m_text.line_end(std::min(at, m_text.text().size()));
      const std::size_t found = m_text.text().find(line, at);
      const std::size_t begin = found < end ? found : at;
      places.push_back(m_text.origin(std::min(begin, end), std::min(begin + line.size(), end)));
      at = end + 1;
    }
    return places;
  }

  void html(cmark_node* node, Blocks& out) {
    const std::string_view text = base::trim(literal(node));
    constexpr std::string_view open = "<!--", close = "-->";
    if (!text.starts_with(open) || !text.ends_with(close)) {
      m_context.diagnostics.report(rule::html_forbidden, origin(node)).help(phrase::use_markdown);
      return;
    }
    std::string_view inside = base::trim(text.substr(open.size(), text.size() - open.size() - close.size()));
    if (!inside.starts_with("reso:")) return; // a comment
    inside = base::trim(inside.substr(5));
    BlockRequest request;
    const std::size_t line = m_text.offset(cmark_node_get_start_line(node), 1);
    request.word = inside.substr(0, inside.find_first_of(" \n"));
    request.arguments = base::trim(inside.substr(request.word.size()));
    const std::size_t word = m_text.text().find(inside, line);
    request.word_span = m_text.origin(word, word + request.word.size());
    request.arguments_span = request.word_span;
    if (!request.arguments.empty()) {
      const std::size_t begin = m_text.text().find(request.arguments, word + request.word.size());
      request.arguments_span = m_text.origin(begin, begin + request.arguments.size());
    }
    if (m_maker != nullptr) m_maker->make(request, out);
  }

  void table(cmark_node* node, Blocks& out) {
    Table one;
    const std::uint8_t* aligns = cmark_gfm_extensions_get_table_alignments(node);
    for (std::uint16_t i = 0; i < cmark_gfm_extensions_get_table_columns(node); ++i)
      one.columns.push_back({aligns[i] == 'r' ? Align::right : aligns[i] == 'c' ? Align::centre : Align::left, 0});
    for (cmark_node* line = cmark_node_first_child(node); line != nullptr; line = cmark_node_next(line)) {
      const bool head = cmark_gfm_extensions_get_table_row_is_header(line) != 0;
      Row row;
      for (cmark_node* cell = cmark_node_first_child(line); cell != nullptr; cell = cmark_node_next(cell)) {
        Cell made;
        made.content = inlines(children(cell));
        made.header = head || row.cells.empty();
        row.cells.push_back(std::move(made));
      }
      (head ? one.head : one.rows).push_back(std::move(row));
    }
    add(std::move(one), node, out);
  }

  ExpandedText m_text;
  const MarkdownContext& m_context;
  BlockMaker* m_maker;
  std::size_t m_cursor = 0; // where the last words were found
  int m_depth = -1;         // of lists and quotations; the document itself is none
};

} // namespace

std::optional<std::size_t> slot_number(char32_t c) {
  if (c < first_slot || c >= first_slot + most_slots) return std::nullopt;
  return static_cast<std::size_t>(c - first_slot);
}

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
    for (Inline& one : converter.inlines(children(node))) out.push_back(std::move(one));
  }
  return out;
}

} // namespace reso::doc
