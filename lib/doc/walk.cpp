#include "doc/walk.hpp"

namespace reso::doc {

namespace {

struct Walker {
  const std::function<void(const Inlines&)>& inlines;
  const std::function<void(const KeyFigure&)>& key_figure;

  void all(const std::vector<Inlines>& many) const {
    for (const Inlines& one : many) inlines(one);
  }
  void rows(const std::vector<Row>& rows) const {
    for (const Row& row : rows)
      for (const Cell& cell : row.cells) inlines(cell.content);
  }

  void operator()(const Heading& block) const { inlines(block.content); }
  void operator()(const Lead& block) const { inlines(block.content); }
  void operator()(const Paragraph& block) const { inlines(block.content); }
  void operator()(const ListBlock& block) const {
    for (const Blocks& item : block.items) walk(item, inlines, key_figure);
  }
  void operator()(const Table& block) const {
    inlines(block.caption);
    rows(block.head);
    rows(block.rows);
    all(block.notes);
  }
  void operator()(const KeyFigures& block) const {
    for (const KeyFigure& one : block.items) key_figure(one);
  }
  void operator()(const Box& block) const {
    inlines(block.title);
    walk(block.content, inlines, key_figure);
    inlines(block.signature);
  }
  void operator()(const Chart& block) const {
    inlines(block.title);
    all(block.notes);
    if (block.table) (*this)(*block.table);
  }
  void operator()(const Picture& block) const { inlines(block.caption); }
  void operator()(const Facts& block) const { all(block.items); }
  void operator()(const Cards& block) const {
    for (const Card& card : block.items) {
      inlines(card.name);
      all(card.lines);
    }
  }
  void operator()(const Names& block) const { all(block.items); }
  template <class T>
  void operator()(const T&) const {}
};

} // namespace

void walk(const Blocks& blocks, const std::function<void(const Inlines&)>& inlines,
          const std::function<void(const KeyFigure&)>& key_figure) {
  Walker walker{inlines, key_figure};
  for (const Block& block : blocks) std::visit(walker, static_cast<const Block::variant&>(block));
}

} // namespace reso::doc
