// Years side by side, saying what is not comparable.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/change.hpp"
#include "model/settings.hpp"
#include "stats/figure.hpp"

namespace reso::stats {

// The break of reso.yaml (`ruptures`) that stands between two years of a figure; null when there is none.
const model::Break* find_break(const model::Settings& settings, std::string_view figure, int first, int last);

// What stands between two years of a figure: a break of reso.yaml, another unit, another champ that both years state.
// Empty when nothing does. `later` is the figure of the later year.
std::string obstacle_between(const Figure& earlier, const Figure& later, const model::Settings& settings);

struct ComparedValue {
  int year = 0;
  const Figure* figure = nullptr; // nullptr when the year does not have it
  base::Quantity value;           // of the figure or the cell
};

// What a reader must know beside the numbers.
enum class Remark {
  bound_to_bound, // two minima
  other_basis,    // declared in one year, computed in the other
  stated_scope,   // only one of the years states its champ
  to_comment,     // changed by more than `seuil_commentaire`
};

struct Comparison {
  std::string id; // figure, or "figure.breakdown.cell"
  std::string label;
  std::string unit;
  std::vector<ComparedValue> values; // one per year, in the order asked
  bool comparable = true;
  std::string why_not; // a break's motive
  // From the first to the last of the years that know the figure, when they are comparable and something is certain.
  // The gap of shares is in points, and has no percent.
  std::optional<base::Change> change;
  const ComparedValue* first() const;
  const ComparedValue* last() const;
  std::vector<Remark> remarks;
};

// One row per figure (and cell) that at least one of the years has: by figure id, each followed by its cells in the
// order of their breakdown (months by the calendar, bands from the lowest).
std::vector<Comparison> compare_years(const std::vector<const Figures*>& years, const model::Settings& settings);

} // namespace reso::stats
