#include "check/passages.hpp"

#include <algorithm>

namespace reso::check {

Passage::Passage(Kind kind, int chapter, const doc::Inlines& inlines) : m_kind(kind), m_chapter(chapter) {
  add(inlines);
}

void Passage::add(const doc::Inlines& inlines) {
  for (const doc::Inline& one : inlines) {
    m_pieces.push_back({m_text.size(), one.origin, std::holds_alternative<doc::FigureText>(one)});
    if (const auto* text = std::get_if<doc::Text>(&one)) m_text += text->text;
    if (const auto* figure = std::get_if<doc::FigureText>(&one)) m_text += figure->text;
    if (const auto* strong = std::get_if<doc::Strong>(&one)) add(strong->content);
    if (const auto* emphasis = std::get_if<doc::Emphasis>(&one)) add(emphasis->content);
    if (const auto* link = std::get_if<doc::Link>(&one)) add(link->content), add_target(*link);
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
  const Piece* found = piece(begin);
  const diag::Span span = found != nullptr && found->origin.somewhere() ? found->origin : origin();
  if (!span.somewhere()) return span;
  // Of words that the piece repeats, those as far along.
  const std::string_view written = sources.text(span), wanted = std::string_view(m_text).substr(begin, end - begin);
  const std::string_view before = std::string_view(m_text).substr(found->begin, begin - found->begin);
  std::size_t at = written.find(wanted);
  for (std::size_t skipped = before.find(wanted); skipped != std::string_view::npos && at != std::string_view::npos;
       skipped = before.find(wanted, skipped + 1))
    at = written.find(wanted, at + 1);
  if (at == std::string_view::npos) return span;
  const auto first = static_cast<std::uint32_t>(span.begin + at);
  return {span.file, first, first + static_cast<std::uint32_t>(wanted.size())};
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
  void operator()(const doc::Picture& block) { rest(block.caption); }
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
    if (!inlines.empty()) m_out.emplace_back(kind, m_chapter, inlines);
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
