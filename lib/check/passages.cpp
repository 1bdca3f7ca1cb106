#include "check/passages.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "doc/notes.hpp"

namespace reso::check {

namespace {

// text[begin, end)
struct Words {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_blank(char32_t c) { return c == ' ' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x202F; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

// Where text[begin, …) says `wanted`, but for the blanks and apostrophes that typography changes; the end, or nothing.
std::optional<std::size_t> end_of_match(std::string_view text, std::size_t begin, std::string_view wanted) {
  std::size_t at = begin;
  for (std::size_t i = 0; i < wanted.size();) {
    if (at >= text.size()) return std::nullopt;
    const base::CodePoint a = base::code_point_at(text, at), b = base::code_point_at(wanted, i);
    const bool alike = (is_blank(a.value) && is_blank(b.value)) || (is_apostrophe(a.value) && is_apostrophe(b.value));
    if (a.value != b.value && !alike) return std::nullopt;
    at += a.bytes;
    i += b.bytes;
    // A line that was broken in the file, and its indent, print as one blank.
    while (is_blank(a.value) && at < text.size() && text[at] == ' ') ++at;
  }
  return at;
}

std::optional<Words> find_words(std::string_view text, std::string_view wanted, std::size_t from) {
  if (wanted.empty()) return std::nullopt;
  for (std::size_t at = text.find(wanted.front(), from); at != std::string_view::npos;
       at = text.find(wanted.front(), at + 1))
    if (const auto end = end_of_match(text, at, wanted)) return Words{at, *end};
  return std::nullopt;
}

} // namespace

Passage::Passage(Kind kind, int chapter, const doc::Inlines& inlines) : m_kind(kind), m_chapter(chapter) {
  add(inlines);
}

void Passage::add(const doc::Inlines& inlines) {
  for (const doc::Inline& one : inlines) {
    m_pieces.push_back({m_text.size(), one.origin, std::holds_alternative<doc::FigureText>(one)});
    if (const auto* text = std::get_if<doc::Text>(&one)) m_text += text->text;
    if (const auto* figure = std::get_if<doc::FigureText>(&one)) m_text += figure->text;
    if (const auto* content = doc::inside(one)) add(*content);
    if (const auto* link = std::get_if<doc::Link>(&one)) add_target(*link);
    if (std::holds_alternative<doc::LineBreak>(one)) m_text += '\n';
  }
}

// An address behind other words is given out as well.
void Passage::add_target(const doc::Link& link) {
  const std::string address = link.target.substr(link.target.find(':') + 1);
  if (link.target.starts_with("mailto:") && doc::plain_text(link.content).find(address) == std::string::npos)
    m_text += ' ' + address + ' ';
}

const Passage::Piece* Passage::piece(std::size_t at) const {
  const auto after = std::ranges::upper_bound(m_pieces, at, {}, &Piece::begin);
  return after == m_pieces.begin() ? nullptr : &*(after - 1);
}

bool Passage::in_figure(std::size_t at) const {
  const Piece* found = piece(at);
  return found != nullptr && found->figure;
}

diag::Span Passage::origin() const {
  const auto first = std::ranges::find_if(m_pieces, [](const Piece& one) { return one.origin.somewhere(); });
  return first == m_pieces.end() ? diag::Span() : first->origin;
}

diag::Span Passage::place(std::size_t begin, std::size_t end, const diag::SourceMap& sources) const {
  if (const auto exact = exact_place(begin, end, sources)) return *exact;
  const Piece* found = piece(begin);
  return found != nullptr && found->origin.somewhere() ? found->origin : origin();
}

std::optional<diag::Span> Passage::exact_place(std::size_t begin, std::size_t end,
                                               const diag::SourceMap& sources) const {
  const Piece* found = piece(begin);
  const diag::Span span = found != nullptr && found->origin.somewhere() ? found->origin : origin();
  if (!span.somewhere()) return std::nullopt;
  // Of words that the piece repeats, those as far along.
  const std::string_view written = sources.text(span), wanted = std::string_view(m_text).substr(begin, end - begin);
  const std::string_view before = std::string_view(m_text).substr(found->begin, begin - found->begin);
  std::optional<Words> at = find_words(written, wanted, 0);
  for (std::size_t skipped = before.find(wanted); skipped != std::string_view::npos && at;
       skipped = before.find(wanted, skipped + 1))
    at = find_words(written, wanted, at->begin + 1);
  if (!at) return std::nullopt;
  return diag::Span{span.file, static_cast<std::uint32_t>(span.begin + at->begin),
                    static_cast<std::uint32_t>(span.begin + at->end)};
}

std::string_view Passage::piece_around(std::size_t at) const {
  const Piece* found = piece(at);
  if (found == nullptr) return m_text;
  const auto next = std::ranges::upper_bound(m_pieces, at, {}, &Piece::begin);
  const std::size_t end = next == m_pieces.end() ? m_text.size() : next->begin;
  return std::string_view(m_text).substr(found->begin, end - found->begin);
}

namespace {

class Collector {
public:
  explicit Collector(std::vector<Passage>& out) : m_out(out) {}

  void blocks(const doc::Blocks& blocks) {
    for (const doc::Block& block : blocks) std::visit(*this, static_cast<const doc::Block::variant&>(block));
  }

  void operator()(const doc::Heading& block) {
    ++m_chapter;
    add(Passage::Kind::title, block.content);
  }
  void operator()(const doc::Lead& block) { add(Passage::Kind::prose, block.content); }
  void operator()(const doc::Paragraph& block) { add(Passage::Kind::prose, block.content); }
  void operator()(const doc::ListBlock& block) {
    for (const doc::Blocks& item : block.items) blocks(item);
  }
  void operator()(const doc::Table& block) {
    rest(block.caption);
    for (const auto* rows : {&block.head, &block.rows})
      for (const doc::Row& row : *rows)
        for (const doc::Cell& cell : row.cells) rest(cell.content);
    all(block.notes);
  }
  void operator()(const doc::Box& block) {
    rest(block.title);
    blocks(block.content);
    rest(block.signature);
  }
  void operator()(const doc::Chart& block) {
    rest(block.title);
    all(block.notes);
    if (block.table) (*this)(*block.table);
  }
  void operator()(const doc::Picture& block) {
    rest(block.caption);
    words(block.alternative); // printed by Markdown and HTML, heard in all
    words(block.credit);
  }
  void operator()(const doc::Facts& block) { all(block.items); }
  void operator()(const doc::Cards& block) {
    for (const doc::Card& card : block.items) {
      rest(card.name);
      all(card.lines);
    }
  }
  void operator()(const doc::Names& block) { all(block.items); }
  void operator()(const doc::Cover& block) {
    words(block.tagline);
    for (const std::string& line : block.lines) words(line);
  }
  template <class T>
  void operator()(const T&) {}

private:
  void add(Passage::Kind kind, const doc::Inlines& inlines) {
    if (inlines.empty()) return;
    m_out.emplace_back(kind, m_chapter, inlines);
    for (const doc::NoteCall* call : doc::notes_of(inlines)) m_out.emplace_back(kind, m_chapter, call->content);
  }
  void words(const std::string& text) { rest({doc::Text{text}}); }
  void rest(const doc::Inlines& inlines) { add(Passage::Kind::rest, inlines); }
  void all(const std::vector<doc::Inlines>& many) {
    for (const doc::Inlines& one : many) rest(one);
  }

  std::vector<Passage>& m_out;
  int m_chapter = 0;
};

} // namespace

std::vector<Passage> passages(const doc::Document& document) {
  std::vector<Passage> out;
  Collector(out).blocks(document.blocks);
  return out;
}

} // namespace reso::check
