// Names of figures and cells: which of them exist, and what a dotted name says of them.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/indicator.hpp"
#include "report/syntax.hpp"
#include "stats/figure.hpp"

namespace reso::report {

// "clauses.participants.sexe.femmes.part": a figure, perhaps one of its breakdowns and cells, then members.
struct FigurePath {
  std::string figure;
  std::string breakdown; // may be empty; without a cell, its list of cells is asked
  std::string cell;
  std::size_t length = 0; // parts of the name used; members follow
};

// The figures that may be named.
class FigureNames {
public:
  // Figures of indicators alone: a project may declare others, so any dotted name passes.
  static FigureNames of_indicators(const model::Indicators& indicators);
  // Every figure of the years added and of the indicators: any other name is wrong.
  void add(const stats::Figures& figures);
  void close() { m_closed = true; }

  bool closed() const { return m_closed; }
  bool has(std::string_view figure) const { return m_all.find(figure) != m_all.end(); }
  // The longest figure that `parts` begins with, and a cell of it. Nothing when the name cannot be one of a figure.
  std::optional<FigurePath> find(const std::vector<NamePart>& parts) const;
  // For "did you mean": figures and cells, by their whole names.
  std::vector<std::string_view> names() const;
  std::vector<std::string_view> breakdowns(std::string_view figure) const;

private:
  struct Parts {
    std::set<std::string, std::less<>> breakdowns;
    std::set<std::string, std::less<>> cells; // "figure.breakdown.cell"
  };
  FigurePath guess(const std::vector<NamePart>& parts) const;

  std::map<std::string, Parts, std::less<>> m_all;
  bool m_closed = false;
};

std::string joined(const std::vector<NamePart>& parts, std::size_t first, std::size_t last);

} // namespace reso::report
