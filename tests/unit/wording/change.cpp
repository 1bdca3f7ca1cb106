#include "wording/change.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace reso;
using namespace reso::wording;

namespace {

base::Quantity quantity(std::string_view text) { return *base::parse_quantity(text); }

} // namespace

TEST_CASE("a change is said with what its two ends allow") {
  struct Row {
    std::string before;
    std::string after;
    std::string said;
  };
  for (const Row& one : std::initializer_list<Row>{
           {"168", "178", "10 de plus qu’en 2011 (+6\u00A0%)"},
           {"178", "168", "10 de moins qu’en 2011 (\u22126\u00A0%)"},
           {"178", "178", "autant qu’en 2011"},
           {"au moins 317", "au moins 333", "16 de plus que le minimum compté en 2011 (+5\u00A0%)"},
           {"au moins 333", "au moins 317", "16 de moins que le minimum compté en 2011 (\u22125\u00A0%)"},
           {"au moins 317", "au moins 317", "autant que le minimum compté en 2011"},
           {"0", "4", "4 de plus qu’en 2011"}, // no percent of nothing
           {"3,25", "3,5", "0,25 de plus qu’en 2011 (+8\u00A0%)"},
           {"1000", "1001", "1 de plus qu’en 2011"}, // less than half a percent is no percent
           {"100 000", "140 000", "40\u202F000 de plus qu’en 2011 (+40\u00A0%)"}}) {
    CAPTURE(one.before);
    CAPTURE(one.after);
    CHECK(evolution(quantity(one.before), quantity(one.after), 2011) == one.said);
  }
}

TEST_CASE("nothing is said of a change that is not certain") {
  for (const auto& [before, after] :
       std::initializer_list<std::pair<std::string, std::string>>{{"environ 5", "6"},
                                                                  {"5", "environ 6"},
                                                                  {"317", "au moins 333"},
                                                                  {"au moins 317", "333"},
                                                                  {"au plus 8", "au plus 9"},
                                                                  {"plus de 8", "plus de 9"},
                                                                  {"5 à 7", "8"},
                                                                  {"inconnu", "8"},
                                                                  {"8", "masqué"}}) {
    CAPTURE(before);
    CAPTURE(after);
    CHECK(evolution(quantity(before), quantity(after), 2011).empty());
    CHECK(gap(quantity(before), quantity(after)).empty());
    CHECK(gap_percent(quantity(before), quantity(after)).empty());
    CHECK(gap_points(quantity(before), quantity(after)).empty());
  }
}

TEST_CASE("gaps carry their sign") {
  CHECK(gap(quantity("317"), quantity("333")) == "+16");
  CHECK(gap(quantity("333"), quantity("317")) == "\u221216");
  CHECK(gap(quantity("3"), quantity("3")) == "0");
  CHECK(gap(quantity("3"), quantity("3,5")) == "+0,5");
  CHECK(gap_percent(quantity("50"), quantity("44")) == "\u221212\u00A0%");
  CHECK(gap_percent(quantity("0"), quantity("44")).empty());
  CHECK(percent_change(base::Rational(91, 10)) == "+9\u00A0%"); // as in a sentence
  CHECK(percent_change(base::Rational(-4, 10)) == "\u22120,4\u00A0%");
  CHECK(gap_points(quantity("45 %"), quantity("48,2 %")) == "+3,2\u00A0points");
  CHECK(gap_points(quantity("45 %"), quantity("44 %")) == "\u22121\u00A0point");
  CHECK(gap_points(quantity("45 %"), quantity("46,9 %")) == "+1,9\u00A0point");
}

TEST_CASE("shares change by points in a sentence too") {
  CHECK(evolution_points(quantity("1,5 %"), quantity("8 %"), 2010) == "6,5 points de plus qu’en 2010");
  CHECK(evolution_points(quantity("9 %"), quantity("8 %"), 2010) == "1 point de moins qu’en 2010");
  CHECK(evolution_points(quantity("8 %"), quantity("8 %"), 2010) == "autant qu’en 2010");
  CHECK(evolution_points(quantity("environ 8 %"), quantity("9 %"), 2010).empty());
}
