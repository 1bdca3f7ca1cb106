#include "doc/walk.hpp"

#include <type_traits>

#include "doc/notes.hpp"

namespace reso::doc {

namespace {

// `Run` is called with runs of inlines, `Key` with key figures; Fixed: of a document that must not change.
template <bool Fixed, class Run, class Key>
struct Walker {
  template <class T>
  using As = std::conditional_t<Fixed, const T, T>;

  const Run& run;
  const Key& key_figure;

  void blocks(As<Blocks>& many) const {
    for (auto& block : many) std::visit(*this, static_cast<As<Block::variant>&>(block));
  }
  void all(As<std::vector<Inlines>>& many) const {
    for (auto& one : many) run(one);
  }
  void rows(As<std::vector<Row>>& rows) const {
    for (auto& row : rows)
      for (auto& cell : row.cells) run(cell.content);
  }

  void operator()(As<Heading>& block) const { run(block.content); }
  void operator()(As<Lead>& block) const { run(block.content); }
  void operator()(As<Paragraph>& block) const { run(block.content); }
  void operator()(As<ListBlock>& block) const {
    for (auto& item : block.items) blocks(item);
  }
  void operator()(As<Table>& block) const {
    run(block.caption);
    rows(block.head);
    rows(block.rows);
    all(block.notes);
  }
  void operator()(As<KeyFigures>& block) const {
    for (auto& one : block.items) key_figure(one);
  }
  void operator()(As<Box>& block) const {
    run(block.title);
    blocks(block.content);
    run(block.signature);
  }
  void operator()(As<Chart>& block) const {
    run(block.title);
    all(block.notes);
    if (block.table) (*this)(*block.table);
  }
  void operator()(As<Picture>& block) const { run(block.caption); }
  void operator()(As<Facts>& block) const { all(block.items); }
  void operator()(As<Cards>& block) const {
    for (auto& card : block.items) {
      run(card.name);
      all(card.lines);
    }
  }
  void operator()(As<Names>& block) const { all(block.items); }
  template <class T>
  void operator()(T&) const {}
};

} // namespace

void walk(const Blocks& blocks, const std::function<void(const Inlines&)>& inlines,
          const std::function<void(const KeyFigure&)>& key_figure) {
  const auto run = [&](const Inlines& content) {
    inlines(content);
    for (const NoteCall* call : notes_of(content)) inlines(call->content);
  };
  Walker<true, decltype(run), std::function<void(const KeyFigure&)>>{run, key_figure}.blocks(blocks);
}

void walk(Blocks& blocks, const std::function<void(Inlines&)>& inlines) {
  const auto nothing = [](const KeyFigure&) {};
  Walker<false, std::function<void(Inlines&)>, decltype(nothing)>{inlines, nothing}.blocks(blocks);
}

} // namespace reso::doc
