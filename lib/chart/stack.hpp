// One bar cut in as many parts as there are series.
#pragma once

#include "chart/frame.hpp"

namespace reso::chart {

struct StackLength {
  double value = 0; // of what is known
  double slots = 0; // points for what is masked
};
StackLength stack_length(const Plot& plot, std::size_t category);

// From the series' first part at 0; numbers on small grounds of paper where they have room, the whole beyond the end
// when it is known.
void put_stack(doc::Drawing& drawing, const Frame& frame, const Plot& plot, std::size_t category, double middle,
               double thickness);

} // namespace reso::chart
