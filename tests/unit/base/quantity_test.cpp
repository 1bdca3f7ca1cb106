#include <doctest/doctest.h>

#include "base/date.hpp"
#include "base/quantity.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"

using namespace reso::base;

TEST_CASE("every way of writing a quantity") {
  CHECK(parse_quantity("140 000")->min == Rational(140000));
  CHECK(parse_quantity("140\u202F000")->min == Rational(140000));
  CHECK(parse_quantity("3,2")->min == Rational(16, 5));
  CHECK(parse_quantity("45 %")->unit == "%");
  CHECK(parse_quantity("au moins 8")->qualifier() == Qualifier::at_least);
  CHECK(parse_quantity("plus de 1000 €")->min_open);
  CHECK(parse_quantity("20 à 100 %")->max == Rational(100));
  CHECK(parse_quantity("une quinzaine")->collective);
  CHECK(parse_quantity("inconnu")->qualifier() == Qualifier::unknown);
  CHECK(parse_quantity("masqué")->masked);
  CHECK_FALSE(parse_quantity("1 00"));
  CHECK_FALSE(parse_quantity("7 à 5"));
  CHECK_FALSE(parse_quantity("douze"));
}

TEST_CASE("interval arithmetic keeps what is not certain") {
  Quantity sum = *parse_quantity("au moins 8") + *parse_quantity("5");
  CHECK(sum.qualifier() == Qualifier::at_least);
  CHECK(sum.min == Rational(13));
  CHECK((*parse_quantity("environ 5") + *parse_quantity("1")).about);
  CHECK_FALSE((*parse_quantity("inconnu") + *parse_quantity("1")).known());
  CHECK_FALSE(divide(*parse_quantity("1"), *parse_quantity("0")).known());
}

TEST_CASE("numbers agree within the rounding of what was written") {
  CHECK(compatible(*parse_quantity("45 %"), exactly(Rational(4444, 100))) == false);
  CHECK(compatible(*parse_quantity("44 %"), exactly(Rational(4444, 100))));
  CHECK(compatible(*parse_quantity("au moins 8"), *parse_quantity("9")));
  CHECK_FALSE(compatible(*parse_quantity("au moins 8"), *parse_quantity("7")));
}

TEST_CASE("half away from zero on exact ratios") {
  CHECK(round_half_away(Rational(1, 2), 0) == Rational(1));
  CHECK(round_half_away(Rational(-1, 2), 0) == Rational(-1));
  CHECK(plain_digits(Rational(-25, 2), 2) == "-12.50");
  CHECK(machine_digits(Rational(1, 3)) == "0.333333");
}

TEST_CASE("dates that exist, periods as they are written") {
  CHECK(parse_period("octobre à décembre 2012")->precision == Precision::month);
  CHECK(iso(parse_period("du 3 au 5 mai 2012")->last) == "2012-05-05");
  CHECK_FALSE(parse_date("30/02/2012"));
  CHECK(iso(parse_period("mars-12")->last) == "2012-03-31"); // as spreadsheets write a month
  CHECK(iso(parse_period("Févr.-24")->first) == "2024-02-01");
  CHECK_FALSE(parse_period("13-mars"));
  CHECK_FALSE(parse_period("2012-13"));
}

TEST_CASE("identifiers and near words") {
  CHECK(fold_id("Coopérative d’activités") == "cooperative_d_activites");
  CHECK(nearest("cooperativ", {"mutuelle", "cooperative"}) == "cooperative");
  CHECK(nearest("zzz", {"mutuelle"}).empty());
  CHECK(nearest("F", {"femme", "homme", "autre"}) == "femme");
  CHECK(nearest("a", {"autre", "association"}).empty());
  CHECK(first_invalid_utf8("a\xFF") == 1);
}
