#include "check/words.hpp"

#include <doctest/doctest.h>

using namespace reso;

TEST_CASE("numbers in the words of findings, as they may be typed") {
  const auto said = [](const char* text, diag::Language language = diag::Language::fr) {
    return check::in_words(*base::parse_quantity(text), language);
  };
  for (const char* text : {"178", "3,20", "45 %", "au moins 333", "plus de 1000 €", "moins de 5000 €", "au plus 8",
                           "5 à 7", "environ 100", "inconnu"})
    CHECK(said(text) == text);
  CHECK(said("au moins 3,2 ETP", diag::Language::en) == "at least 3.2 ETP");
  CHECK(check::in_words(base::exactly(base::Rational(200, 3)), diag::Language::fr) == "66,67");
  CHECK(check::in_words(base::exactly(base::Rational(5, 2)), diag::Language::fr) == "2,5");
}
