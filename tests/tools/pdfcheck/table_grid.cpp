// Tables as grids: rows of the same width, and headers that say what they are headers of.
#include <map>
#include <set>

#include "checks.hpp"

namespace reso::pdfcheck {

namespace {

class Grid {
public:
  Grid(const Structure& structure, Findings& findings) : m_structure(structure), m_findings(findings) {}

  void check(const Element& table) {
    add_rows(table);
    const int number = number_of(table.object);
    std::map<int, int> widths;
    for (const auto& [row, column] : m_taken) ++widths[row];
    for (const auto& [row, width] : widths)
      if (width != widths.begin()->second || row >= m_rows)
        m_findings.report(Rule::table_grid, number,
                          "the row " + std::to_string(row + 1) + " has " + std::to_string(width) +
                              " cells, the first " + std::to_string(widths.begin()->second));
    if (!m_has_header) m_findings.report(Rule::table_header, number, "a table has no header cell");
  }

private:
  void add_rows(const Element& element) {
    for (const int child : element.children) {
      const Element& one = m_structure.at(child);
      if (one.type == "TR")
        add_row(one);
      else if (one.type == "THead" || one.type == "TBody" || one.type == "TFoot")
        add_rows(one);
    }
  }

  int span_of(const Element& cell, const char* key) {
    Object value = attribute_of(cell.object, key);
    if (value.isNull()) return 1;
    if (value.isInteger() && value.getIntValueAsInt() >= 1) return value.getIntValueAsInt();
    m_findings.report(Rule::table_grid, number_of(cell.object), std::string(key) + " is no number of cells");
    return 1;
  }

  void add_row(const Element& row) {
    int column = 0;
    for (const int child : row.children) {
      const Element& cell = m_structure.at(child);
      while (m_taken.contains({m_rows, column})) ++column;
      const int rows = span_of(cell, "/RowSpan"), columns = span_of(cell, "/ColSpan");
      for (int i = 0; i < rows; ++i)
        for (int j = 0; j < columns; ++j)
          if (!m_taken.emplace(m_rows + i, column + j).second)
            m_findings.report(Rule::table_grid, number_of(cell.object), "a cell stands on another");
      column += columns;
      if (cell.type == "TH") check_header(cell);
    }
    ++m_rows;
  }

  void check_header(const Element& cell) {
    m_has_header = true;
    Object scope = attribute_of(cell.object, "/Scope");
    if (!is_name(scope, "Row") && !is_name(scope, "Column") && !is_name(scope, "Both"))
      m_findings.report(Rule::table_header, number_of(cell.object), "a header cell does not say of what");
  }

  const Structure& m_structure;
  Findings& m_findings;
  std::set<std::pair<int, int>> m_taken;
  int m_rows = 0;
  bool m_has_header = false;
};

} // namespace

void check_tables(const Structure& structure, Findings& findings) {
  for (const Element& element : structure.elements)
    if (element.type == "Table") Grid(structure, findings).check(element);
}

} // namespace reso::pdfcheck
