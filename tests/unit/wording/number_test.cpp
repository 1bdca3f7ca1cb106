#include <doctest/doctest.h>

#include "wording/change.hpp"
#include "wording/date.hpp"
#include "wording/number.hpp"
#include "wording/sentence.hpp"

using namespace reso;
using namespace reso::wording;

namespace {
base::Quantity quantity(std::string_view text) { return *base::parse_quantity(text); }
} // namespace

TEST_CASE("quantities keep their qualifier in words") {
  CHECK(with_unit(quantity("au moins 333"), "personne") == "au moins 333\u00A0personnes");
  CHECK(with_unit(quantity("plus de 1000 €"), "€") == "plus de 1\u202F000\u00A0€");
  CHECK(with_unit(quantity("une quinzaine"), "structure") == "une quinzaine de structures");
  CHECK(with_unit(quantity("plus d'une soixantaine"), "annonceur") == "plus d’une soixantaine d’annonceurs");
  CHECK(with_unit(quantity("0"), "personne") == "0\u00A0personne");
  CHECK(with_unit(quantity("1,5"), "jour") == "1,5\u00A0jour");
  CHECK(with_unit(quantity("140 000"), "heure d'insertion") == "140\u202F000\u00A0heures d'insertion");
  CHECK(phrase(quantity("5 à 7")) == "5 à 7");
  CHECK(percent(base::Rational(219, 100), 2) == "2,19\u00A0%");
}

TEST_CASE("a range that is about keeps both its ends") {
  const base::Quantity groups = quantity("environ 4") + quantity("10 à 15");
  CHECK(phrase(groups) == "environ 14 à 19");
  CHECK(with_unit(groups, "personne") == "environ 14 à 19\u00A0personnes");
  CHECK(letters(groups) == "environ 14 à 19"); // beyond sixteen, digits
  SUBCASE("ends that are printed alike are printed once") {
    CHECK(phrase(base::multiply(groups, base::Rational(1, 100))) == "environ 0");
  }
  SUBCASE("nothing is promised: the ends go to the nearest") {
    CHECK(phrase(base::divide(groups, quantity("5"))) == "environ 3 à 4"); // 2.8 to 3.8
  }
}

TEST_CASE("numbers in letters") {
  CHECK(letters(quantity("3")) == "trois");
  CHECK(in_letters(base::Rational(80)) == "quatre-vingts");
  CHECK(in_letters(base::Rational(81)) == "quatre-vingt-un");
  CHECK(in_letters(base::Rational(71)) == "soixante-et-onze");
  CHECK(in_letters(base::Rational(21), true) == "vingt-et-une");
  CHECK(letters(quantity("3,2")) == "3,2");
}

TEST_CASE("two minima are compared bound to bound, and the words say so") {
  CHECK(evolution(quantity("au moins 317"), quantity("au moins 333"), 2011) ==
        "16 de plus que le minimum compté en 2011 (+5\u00A0%)");
  CHECK(evolution(quantity("168"), quantity("178"), 2011) == "10 de plus qu’en 2011 (+6\u00A0%)");
  CHECK(evolution(quantity("environ 5"), quantity("6"), 2011).empty());
  CHECK(gap_points(quantity("61 %"), quantity("65 %")) == "+4\u00A0points");
}

TEST_CASE("French spacing is put where it belongs, once") {
  for (const char* text : {"Le Phare : un immeuble", "Vraiment ?!", "« ici »", "voir http://a.b/c?d=1;e! et a@b.fr",
                           "à 14:30, n° 12 et M. Roger", "45 % de 140 000"}) {
    std::string once = typography(text);
    CHECK(typography(once) == once);
  }
  CHECK(typography("Le Phare : un") == "Le Phare\u00A0: un");
  CHECK(typography(" : suite") == "\u00A0: suite");
  CHECK(typography("voir http://a.b/c?d=1;e") == "voir http://a.b/c?d=1;e");
  CHECK(typography("l'ESS...") == "l’ESS…");
}

TEST_CASE("dates and elisions") {
  CHECK(period(*base::parse_period("octobre à décembre 2012")) == "octobre à décembre 2012");
  CHECK(long_date(*base::parse_date("2012-03-01")) == "1er\u00A0mars 2012");
  CHECK(de("huit") == "de ");
  CHECK(de("écoles") == "d’");
}
