// Numbers that people type in their texts, and the figures that they may be.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/rational.hpp"
#include "check/number_units.hpp"
#include "stats/figure.hpp"

namespace reso::check {

// text[begin, end) is "140 000", or "deux" in letters; what follows it is its unit, perhaps.
struct TypedNumber {
  std::size_t begin = 0;
  std::size_t end = 0;
  base::Rational value;
  base::Rational half = 0;        // half a unit of its last digit that counts: "140 000" may be 139 870
  std::vector<std::string> after; // the words that follow, as TypedUnit has them: {"h", "d", "insertion"}; {"%"}
  std::vector<std::size_t> ends;  // where each of them ends in the text
  bool modest = false;            // less than ten, or in letters: many things are so many
};

// Those of ten and more, in digits. Times of day ("à 18 heures") and rates ("25 h par semaine") are none.
std::vector<TypedNumber> typed_numbers(std::string_view text);

// Those below ten and those in letters as well, in the order of the text.
std::vector<TypedNumber> quoted_numbers(std::string_view text);

// A figure or a cell that a typed number may be.
struct NamedFigure {
  std::string id; // "clauses.participants.sexe.femmes"
  base::Rational value;
  std::string unit;
  std::string activity;           // whose own figure it is; empty for all
  std::vector<std::string> about; // folded words of its label that say what it counts; of a cell, of the cell's
  bool cell = false;
  std::size_t unit_words = 0;
};

// The exact figures of a year, by the first word of their unit.
class KnownFigures {
public:
  // Those of `least` and more; `activities` are sorted ids.
  KnownFigures(const stats::Figures& figures, const std::vector<std::string>& activities, std::int64_t least = 10);

  // The figure that `number` equals, or nearly, with its unit: of `activity` first, never of another; the nearest.
  // A percentage, and a modest number, are a figure only when it is the activity's own or when `sentence` has a word of
  // its label: half of France is 45 % of something. Nothing when there is none.
  const NamedFigure* find(const TypedNumber& number, std::string_view activity, std::string_view sentence) const;

private:
  struct ByUnit {
    std::vector<std::string> unit;
    std::vector<NamedFigure> figures;
  };
  struct Entry {
    const base::Quantity& value;
    const std::string& unit;
    const std::string& label;
    bool cell;
  };
  void add(const std::string& id, const Entry& entry);
  std::vector<std::string> m_activities;
  base::Rational m_least;
  std::vector<ByUnit> m_all;
};

} // namespace reso::check
