#include "doc/figure_uses.hpp"

namespace reso::doc {

namespace {

class Finder {
public:
  explicit Finder(std::vector<FigureUse>& out) : m_out(out) {}

  void blocks(const Blocks& blocks) {
    for (const Block& block : blocks) {
      const diag::Span around = m_block;
      if (block.origin.somewhere()) m_block = block.origin;
      std::visit(*this, static_cast<const Block::variant&>(block));
      m_block = around;
    }
  }

  void operator()(const Heading& block) {
    inlines(block.content);
    while (!m_levels.empty() && m_levels.back() >= block.level) m_levels.pop_back(), m_headings.pop_back();
    m_levels.push_back(block.level);
    m_headings.push_back(plain_text(block.content));
  }
  void operator()(const Lead& block) { inlines(block.content); }
  void operator()(const Paragraph& block) { inlines(block.content); }
  void operator()(const ListBlock& block) {
    for (const Blocks& item : block.items) blocks(item);
  }
  void operator()(const Table& block) {
    if (!block.figure.empty()) add(block.figure, m_block);
    inlines(block.caption);
    for (const Row& row : block.rows)
      for (const Cell& cell : row.cells) inlines(cell.content);
    for (const Inlines& note : block.notes) inlines(note);
  }
  void operator()(const KeyFigures& block) {
    for (const KeyFigure& one : block.items) add(one.id, one.origin.somewhere() ? one.origin : m_block);
  }
  void operator()(const Box& block) {
    inlines(block.title);
    blocks(block.content);
  }
  void operator()(const Chart& block) {
    if (!block.figure.empty()) add(block.figure, m_block);
    for (const Inlines& note : block.notes) inlines(note);
    if (block.table) (*this)(*block.table);
  }
  void operator()(const Picture& block) { inlines(block.caption); }
  void operator()(const Facts& block) {
    for (const Inlines& item : block.items) inlines(item);
  }
  void operator()(const Cards& block) {
    for (const Card& card : block.items)
      for (const Inlines& line : card.lines) inlines(line);
  }
  void operator()(const Names& block) {
    for (const Inlines& item : block.items) inlines(item);
  }
  template <class T>
  void operator()(const T&) {}

private:
  void inlines(const Inlines& content) {
    for (const Inline& one : content) {
      if (const auto* figure = std::get_if<FigureText>(&one))
        add(figure->id, one.origin.somewhere() ? one.origin : m_block);
      if (const auto* words = inside(one)) inlines(*words);
      if (const auto* call = std::get_if<NoteCall>(&one)) inlines(call->content);
    }
  }

  void add(const std::string& id, const diag::Span& origin) { m_out.push_back({id, m_headings, origin}); }

  std::vector<FigureUse>& m_out;
  std::vector<std::string> m_headings;
  std::vector<int> m_levels;
  diag::Span m_block;
};

} // namespace

std::vector<FigureUse> figure_uses(const Document& document) {
  std::vector<FigureUse> out;
  Finder(out).blocks(document.blocks);
  return out;
}

} // namespace reso::doc
