#include "schema/text_row.hpp"

namespace reso::schema {

namespace {

Node scalar(const TextCell& cell) {
  Node node;
  node.kind = NodeKind::scalar;
  node.quoted = cell.quoted;
  node.span = cell.span;
  node.text.text = std::string(cell.text);
  node.text.span = cell.span;
  return node;
}

} // namespace

Node mapping_of(const TextRow& row, const std::vector<Entry>& titles, const std::vector<bool>& known) {
  Node node;
  node.kind = NodeKind::mapping;
  node.span = row.span;
  for (std::size_t i = 0; i < row.cells.size() && i < titles.size(); ++i)
    if (known[i] && !row.cells[i].text.empty())
      node.entries.push_back({titles[i].key, titles[i].folded, row.cells[i].span, scalar(row.cells[i])});
  return node;
}

} // namespace reso::schema
