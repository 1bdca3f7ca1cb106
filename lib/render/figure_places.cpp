#include "render/figure_places.hpp"

#include <algorithm>

namespace reso::render {

namespace {

bool has_row(const doc::Blocks& blocks, const std::string& anchor) {
  return std::ranges::any_of(blocks, [&](const doc::Block& block) {
    const auto* table = std::get_if<doc::Table>(&block);
    return table != nullptr && std::ranges::find(table->rows, anchor, &doc::Row::anchor) != table->rows.end();
  });
}

} // namespace

std::string origin_in(const doc::Blocks& blocks, const std::string& figure) {
  std::string id = figure.substr(0, figure.find('@'));
  while (!id.empty()) {
    const std::string anchor = doc::origin_anchor(id);
    if (has_row(blocks, anchor)) return anchor;
    const std::size_t dot = id.rfind('.');
    id.resize(dot == std::string::npos ? 0 : dot);
  }
  return {};
}

std::size_t qualifier_size(const std::string& number) {
  const std::size_t digit = number.find_first_of("0123456789");
  if (digit == std::string::npos) return 0;
  const std::size_t space = number.find_last_of(' ', digit);
  return space == std::string::npos ? 0 : space + 1;
}

} // namespace reso::render
