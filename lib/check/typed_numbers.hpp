// Numbers that people type in their texts, and the figures that they may be.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/rational.hpp"
#include "stats/figure.hpp"

namespace reso::check {

// text[begin, end) is "140 000 heures": a number of 10 or more and the word or sign after it.
struct TypedNumber {
  std::size_t begin = 0;
  std::size_t end = 0;
  base::Rational value;
  base::Rational half = 0;        // half a unit of its last digit that counts: "140 000" may be 139 870
  std::vector<std::string> after; // folded words that follow, without plurals: {"heure", "d", "insertion"}; {"%"}
};
std::vector<TypedNumber> typed_numbers(std::string_view text);

// A figure or a cell that a typed number may be.
struct NamedFigure {
  std::string id; // "clauses.participants.sexe.femmes"
  base::Rational value;
  std::string unit;
  std::string activity; // whose own figure it is; empty for all
};

// The exact figures of a year, by the first word of their unit.
class KnownFigures {
public:
  KnownFigures(const stats::Figures& figures, const std::vector<std::string>& activities);

  // The figure that `number` equals, or nearly, with its unit: of `activity` first, never of another; the nearest.
  // Nothing when there is none. `end` becomes where the unit ends.
  const NamedFigure* find(const TypedNumber& number, std::string_view activity) const;

private:
  struct ByUnit {
    std::vector<std::string> unit;
    std::vector<NamedFigure> figures;
  };
  void add(const std::string& id, const base::Quantity& value, const std::string& unit);
  std::vector<std::string> m_activities;
  std::vector<ByUnit> m_all;
};

} // namespace reso::check
