#include <doctest/doctest.h>

#include "base/spelling.hpp"

using reso::base::jaro_winkler;

TEST_CASE("Jaro-Winkler: the examples of Winkler (1990)") {
  CHECK(jaro_winkler("martha", "marhta") == doctest::Approx(0.961).epsilon(0.001));
  CHECK(jaro_winkler("dwayne", "duane") == doctest::Approx(0.840).epsilon(0.001));
  CHECK(jaro_winkler("dixon", "dicksonx") == doctest::Approx(0.813).epsilon(0.001));
  CHECK(jaro_winkler("abc", "xyz") == 0);
  CHECK(jaro_winkler("", "") == 1);
  CHECK(jaro_winkler("", "a") == 0);
  CHECK(jaro_winkler("élise", "élise") == 1);
}
