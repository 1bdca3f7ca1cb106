#include "stats/importance.hpp"

#include <algorithm>
#include <cmath>

namespace reso::stats {

namespace {

// The end of the gap that is nearest to nothing: at least that much is certain.
double certain_size(const base::Quantity& gap) {
  const double low = gap.min ? std::abs(gap.min->approximate()) : HUGE_VAL;
  const double high = gap.max ? std::abs(gap.max->approximate()) : HUGE_VAL;
  return std::min(low, high);
}

} // namespace

double importance(const Comparison& row) {
  if (!row.change) return 0;
  const double size = certain_size(row.change->gap);
  if (row.unit == "%") return 2 * size;
  const auto before = base::representative(row.first()->value);
  const double value = before ? std::abs(before->approximate()) : 0;
  const double percent = value > 0 ? std::min(100.0, 100 * size / value) : 100;
  return percent * std::log10(10 + value);
}

void sort_by_importance(std::vector<Comparison>& rows) {
  std::ranges::stable_sort(rows, [](const Comparison& a, const Comparison& b) {
    const double x = importance(a), y = importance(b);
    return x != y ? x > y : a.id < b.id;
  });
}

} // namespace reso::stats
