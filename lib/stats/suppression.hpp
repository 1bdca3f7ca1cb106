// Secondary suppression: which numbers of a set of tables must be hidden beside those that tell of someone, so that no
// hidden number can be worked out from what is shown.
// Source: A. Hundepool et al., Statistical Disclosure Control (Wiley, 2012), chapter 4; the proof by moves along hidden
// cells is that of the network flow methods (4.4.3).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/rational.hpp"

namespace reso::stats {

// One number of the tables, with its true value.
struct TableNumber {
  base::Rational value;
  base::Rational least = 0;           // what readers know of a hidden one: it is no smaller
  std::optional<base::Rational> most; // and no larger
  base::Rational width = 0;           // how wide an interval readers must be left with
  bool hidden = false;
  bool may_hide = false;
  std::vector<std::size_t> with = {}; // hidden with it, where they may be
};

// The numbers `parts` add up to the number `whole`: readers know it.
struct TableSum {
  std::vector<std::size_t> parts;
  std::size_t whole = 0;
};

struct Tables {
  std::vector<TableNumber> numbers;
  std::vector<TableSum> sums;
};

// How wide an interval around a hidden number is proven to fit everything that is shown: other tables with the same
// sums and the same shown numbers hold its two ends. Never more than there is; stops once `enough` is reached.
base::Rational proven_width(const Tables& tables, std::size_t number, const base::Rational& enough);

// Hides more numbers, those that lose readers the least, until each hidden one has its width. Returns those that cannot
// have it whatever is hidden.
std::vector<std::size_t> suppress(Tables& tables);

} // namespace reso::stats
