#include "layout/contrast.hpp"

#include <doctest/doctest.h>

using namespace reso::layout;

TEST_CASE("contrast ratios of WCAG 2.1") {
  CHECK(contrast_ratio(0x000000, 0xFFFFFF) == doctest::Approx(21));
  CHECK(contrast_ratio(0xFFFFFF, 0x000000) == doctest::Approx(21));
  CHECK(contrast_ratio(0x777777, 0x777777) == doctest::Approx(1));
  SUBCASE("the grey that is just readable on white, and the one that is not") {
    CHECK(contrast_ratio(0x767676, 0xFFFFFF) >= 4.5);
    CHECK(contrast_ratio(0x777777, 0xFFFFFF) < 4.5);
  }
}
