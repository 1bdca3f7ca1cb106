#include "chart/scale.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace reso;

namespace {

std::string ticks(double highest, bool whole, int steps = 5) {
  const chart::Scale scale = chart::scale_for(highest, whole, steps);
  std::string out;
  for (const base::Rational& tick : scale.ticks)
    out += (out.empty() ? "" : " ") + base::plain_digits(tick, scale.decimals());
  return out;
}

} // namespace

TEST_CASE("ticks are round, begin at zero and pass the highest value") {
  CHECK(ticks(11, true) == "0 5 10 15");
  CHECK(ticks(10, true) == "0 2 4 6 8 10");
  CHECK(ticks(178, true) == "0 50 100 150 200");
  CHECK(ticks(1607, true) == "0 500 1000 1500 2000");
  CHECK(ticks(140000, true) == "0 50000 100000 150000");
  CHECK(ticks(86, false) == "0 20 40 60 80 100");
  CHECK(ticks(0.3, false) == "0.0 0.1 0.2 0.3");
  CHECK(ticks(3, true, 3) == "0 1 2 3");
}

TEST_CASE("things that are counted one by one have no halves") {
  CHECK(ticks(1, true) == "0 1");
  CHECK(ticks(2, true) == "0 1 2");
  CHECK(ticks(1, false) == "0.0 0.2 0.4 0.6 0.8 1.0");
}

TEST_CASE("an axis of nothing, and of what is immense, is an axis still") {
  CHECK(ticks(0, true) == "0 1");
  const chart::Scale huge = chart::scale_for(9e12, true);
  CHECK(huge.top >= 9e12);
  CHECK(huge.ticks.size() <= 12);
}
