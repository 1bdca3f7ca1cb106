#include "schema/text_row.hpp"

#include "base/text.hpp"

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

// Where one of several values ends: its place, and how many signs part it from the next.
std::pair<std::size_t, std::size_t> next_value(std::string_view text, std::size_t from) {
  std::size_t best = std::string_view::npos, width = 0;
  for (const std::string_view sign : {",", "|", ";", " / ", " + "})
    if (const std::size_t at = text.find(sign, from); at < best) best = at, width = sign.size();
  return {best, width};
}

// "RSA, DELD" is a list of two; the places of a cell between quotation marks are the cell's.
Node sequence(const TextCell& cell) {
  Node node;
  node.kind = NodeKind::sequence;
  node.span = cell.span;
  for (std::size_t from = 0; from <= cell.text.size();) {
    const auto [end, width] = next_value(cell.text, from);
    TextCell one = cell;
    one.text = base::trim(cell.text.substr(from, end == std::string_view::npos ? end : end - from));
    if (!cell.quoted) {
      one.span.begin = cell.span.begin + static_cast<std::uint32_t>(one.text.data() - cell.text.data());
      one.span.end = one.span.begin + static_cast<std::uint32_t>(one.text.size());
    }
    if (!one.text.empty()) node.items.push_back(scalar(one));
    if (end == std::string_view::npos) break;
    from = end + width;
  }
  return node;
}

} // namespace

Node mapping_of(const TextRow& row, const std::vector<Entry>& titles, const std::vector<Cells>& cells) {
  Node node;
  node.kind = NodeKind::mapping;
  node.span = row.span;
  for (std::size_t i = 0; i < row.cells.size() && i < titles.size(); ++i)
    if (cells[i] != Cells::unknown && !row.cells[i].text.empty())
      node.entries.push_back({titles[i].key, titles[i].folded, row.cells[i].span,
                              cells[i] == Cells::several ? sequence(row.cells[i]) : scalar(row.cells[i])});
  return node;
}

} // namespace reso::schema
