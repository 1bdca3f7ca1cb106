#include "doc/markdown.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>

#include <cmark-gfm-core-extensions.h>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_texts.hpp"
#include "doc/inline_reader.hpp"
#include "doc/note_definitions.hpp"

namespace reso::doc {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

constexpr std::array<std::string_view, 6> fence_words{"chiffres-cles", "tableau", "graphique",
                                                      "faits",         "fiches",  "noms"};
constexpr std::string_view dash = "—";
constexpr int deepest_nesting = 50;

NodePtr parse(std::string_view text) {
  cmark_gfm_core_extensions_ensure_registered();
  std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(CMARK_OPT_FOOTNOTES),
                                                                     &cmark_parser_free);
  for (const char* name : {"table", "autolink"})
    if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name))
      cmark_parser_attach_syntax_extension(parser.get(), extension);
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return NodePtr(cmark_parser_finish(parser.get()));
}

class Converter {
public:
  Converter(std::string_view text, const MarkdownContext& context, BlockMaker* maker)
      : m_reader(text, context), m_context(context), m_maker(maker) {}

  void blocks(cmark_node* parent, Blocks& out) {
    if (enter(parent))
      for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node))
        block(node, out);
    --m_depth;
  }

  Inlines inlines(const Range& range) { return m_reader.inlines(range); }

  // The whole of a text: its notes first, which any of its words may call.
  void document(cmark_node* root, Blocks& out) {
    notes(root);
    blocks(root, out);
    for (const NoteDefinition& one : definitions_in(source().text()))
      if (!m_notes.contains(one.begin) && !m_reader.calls_unknown(one.begin)) uncalled(one);
  }

  void notes(cmark_node* root) {
    std::vector<NoteText> texts;
    for (cmark_node* node = cmark_node_first_child(root); node != nullptr; node = cmark_node_next(node))
      if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION) texts.push_back(note(node));
    m_reader.set_notes(std::move(texts));
    m_reader.move_to(0);
  }

private:
  const ExpandedText& source() const { return m_reader.text(); }
  diag::Span origin(cmark_node* node) const { return m_reader.origin(node); }

  // False, with a finding, when lists and quotations are nested too deep.
  bool enter(cmark_node* node) {
    if (++m_depth == deepest_nesting + 1)
      m_context.diagnostics.report(rule::deep_markdown, origin(node), deepest_nesting);
    return m_depth <= deepest_nesting;
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
    case CMARK_NODE_FOOTNOTE_DEFINITION: return;
    default: blocks(node, out);
    }
  }

  void heading(cmark_node* node, Blocks& out) {
    Heading one;
    one.level = cmark_node_get_heading_level(node);
    Range words = children(node);
    take_pictogram(words, one);
    one.content = m_reader.inlines_without_notes(words, phrase::a_title);
    one.anchor = anchor_for(plain_text(one.content));
    if (!base::trim(plain_text(one.content)).empty()) add(std::move(one), node, out);
  }

  // "# ![](images/x.svg) Titre": a picture without words that opens a title.
  void take_pictogram(Range& words, Heading& heading) {
    cmark_node* image = words.first;
    if (image == nullptr || cmark_node_get_type(image) != CMARK_NODE_IMAGE || cmark_node_first_child(image) != nullptr)
      return;
    heading.pictogram = m_reader.target_of(cmark_node_get_url(image));
    words.first = cmark_node_next(image);
    if (words.first != nullptr && cmark_node_get_type(words.first) == CMARK_NODE_TEXT)
      words.skip = std::min(literal(words.first).find_first_not_of(' '), literal(words.first).size());
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
    for (Part& part : m_reader.parts(range, true)) {
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
    const std::size_t line = source().offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    const std::size_t word = source().text().find_first_not_of("`~ ", line);
    const std::size_t end = source().line_end(line);
    request.word_span = request.word.empty() ? origin(node) : source().origin(word, word + request.word.size());
    request.arguments_span = request.word_span;
    if (!request.arguments.empty()) {
      const std::size_t begin = source().text().find(request.arguments, word);
      request.arguments_span = source().origin(begin, begin + request.arguments.size());
    }
    const std::size_t body = std::min(end + 1, source().text().size());
    request.body_span = source().origin(body, std::min(body + request.body.size(), source().text().size()));
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
      const std::size_t end = source().line_end(std::min(at, source().text().size()));
      const std::size_t found = source().text().find(line, at);
      const std::size_t begin = found < end ? found : at;
      places.push_back(source().origin(std::min(begin, end), std::min(begin + line.size(), end)));
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
    const std::size_t line = source().offset(cmark_node_get_start_line(node), 1);
    request.word = inside.substr(0, inside.find_first_of(" \n"));
    request.arguments = base::trim(inside.substr(request.word.size()));
    const std::size_t word = source().text().find(inside, line);
    request.word_span = source().origin(word, word + request.word.size());
    request.arguments_span = request.word_span;
    if (!request.arguments.empty()) {
      const std::size_t begin = source().text().find(request.arguments, word + request.word.size());
      request.arguments_span = source().origin(begin, begin + request.arguments.size());
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

  // --- Notes ---

  NoteText note(cmark_node* node) {
    const std::string_view all = source().text();
    const std::size_t line = source().offset(cmark_node_get_start_line(node), 1);
    const std::size_t begin = std::min(all.find("[^", line), all.size()), end = source().line_end(begin);
    m_notes[begin] = all.substr(begin, note_call_size(all.substr(begin)));
    m_reader.move_to(begin + m_notes[begin].size());
    NoteText text{{}, source().origin(begin, end)};
    for (cmark_node* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
      if (cmark_node_get_type(child) != CMARK_NODE_PARAGRAPH) {
        const std::string words(source().line_at(cmark_node_get_start_line(child)));
        m_context.diagnostics
            .report(rule::note_misplaced, origin(child), words, m_context.diagnostics.say(phrase::a_note))
            .help(phrase::note_of_sentences);
        continue;
      }
      if (!text.content.empty()) text.content.push_back(LineBreak{});
      std::ranges::move(m_reader.inlines_without_notes(children(child), phrase::a_note),
                        std::back_inserter(text.content));
    }
    return text;
  }

  void uncalled(const NoteDefinition& note) {
    auto finding = m_context.diagnostics.report(
        rule::note_without_call, source().origin(note.begin, note.begin + note.label.size()), std::string(note.label));
    const bool twice = std::ranges::any_of(
        m_notes, [&](const auto& known) { return base::fold_id(known.second) == base::fold_id(note.label); });
    if (twice)
      finding.help(phrase::note_written_twice);
    else
      finding.help(phrase::call_note, std::string(note.label));
  }

  InlineReader m_reader;
  std::map<std::size_t, std::string> m_notes; // "[^1]" of the notes that are called, by their place
  const MarkdownContext& m_context;
  BlockMaker* m_maker;
  int m_depth = -1; // of lists and quotations; the document itself is none
};

} // namespace

std::optional<std::size_t> slot_number(char32_t c) {
  if (c < first_slot || c >= first_slot + most_slots) return std::nullopt;
  return static_cast<std::size_t>(c - first_slot);
}

void parse_markdown(std::string_view text, const MarkdownContext& context, BlockMaker& maker, Blocks& out) {
  NodePtr root = parse(text);
  Converter(text, context, &maker).document(root.get(), out);
}

Inlines parse_inlines(std::string_view text, const MarkdownContext& context) {
  NodePtr root = parse(text);
  Converter converter(text, context, nullptr);
  converter.notes(root.get());
  Inlines out;
  for (cmark_node* node = cmark_node_first_child(root.get()); node != nullptr; node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION) continue;
    if (!out.empty()) out.push_back(Text{" "});
    for (Inline& one : converter.inlines(children(node))) out.push_back(std::move(one));
  }
  return out;
}

} // namespace reso::doc
