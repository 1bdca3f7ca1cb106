#include "chart/cells.hpp"

#include "chart/sketch.hpp"

namespace reso::chart {

doc::Cell text_cell(std::string text, bool header) {
  doc::Cell cell;
  cell.content = {doc::Text{std::move(text)}};
  cell.header = header;
  return cell;
}

doc::Cell figure_cell(const std::string& id, const base::Quantity& quantity, const std::string& unit) {
  doc::Cell cell;
  cell.content = {doc::FigureText{id, value_words(quantity, unit), quantity}};
  return cell;
}

} // namespace reso::chart
