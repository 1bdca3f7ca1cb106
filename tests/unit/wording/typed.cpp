#include "wording/typed.hpp"

#include <doctest/doctest.h>

using namespace reso;

TEST_CASE("a quantity is typed as it is read back") {
  for (const char* text : {"8", "au moins 8", "140 000", "3,2", "plus de 1 000", "5 à 7", "environ 12", "masqué"}) {
    CAPTURE(text);
    const base::Quantity quantity = *base::parse_quantity(text);
    CHECK(wording::typed(quantity, "") == text);
    CHECK(*base::parse_quantity(wording::typed(quantity, "")) == quantity);
  }
  CHECK(wording::typed(*base::parse_quantity("45 %"), "%") == "45 %");
}
