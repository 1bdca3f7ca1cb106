#include "layout/decimals.hpp"

#include <doctest/doctest.h>

#include "laid_out.hpp"

using namespace reso;
using namespace reso::tests;
using layout::common_decimals;
using layout::missing_decimals;

TEST_CASE("the last number of a cell and what follows it") {
  CHECK_FALSE(layout::number_in("n. d.").found);
  CHECK(layout::number_in("317").decimals == 0);
  CHECK(layout::number_in("≥ 12,5 %").decimals == 1);
  CHECK(layout::number_in("≥ 12,5 %").after == " %");
  CHECK(layout::number_in("3,2 à 4,25").decimals == 2);
  CHECK(layout::number_in("Rennes, 35").decimals == 0); // a comma of prose
}

TEST_CASE("a column is aligned for its most precise number") {
  CHECK(common_decimals({"1", "2,5", "n. d.", "3,25"}) == 2);
  CHECK(common_decimals({"1", "2"}) == 0);
  CHECK(common_decimals({"1,5 %", "2 €"}) == 0); // other units, other columns
  CHECK(missing_decimals("1", 2) == ",00");
  CHECK(missing_decimals("2,5", 2) == "0");
  CHECK(missing_decimals("3,25", 2) == "");
  CHECK(missing_decimals("n. d.", 2) == "");
}

TEST_CASE("decimal commas stand under each other") {
  doc::Table made;
  made.columns = {{doc::Align::left, 0}, {doc::Align::right, 0}};
  for (const char* value : {"12,5", "7", "130,25"}) made.rows.push_back({{{inlines("jours")}, {inlines(value)}}});
  const LaidOut laid(doc::Blocks{heading(1, "Temps"), made});
  std::map<std::string, double> ends; // of the whole part
  for (const layout::Page& page : laid.pages.pages)
    for (const layout::TextPiece* text : texts(page)) {
      if (text->text == "7") ends["7"] = text->x + text->width;
      if (text->text == "12,5") ends["12,5"] = text->x + text->width;
      if (text->text == "130,25") ends["130,25"] = text->x + text->width;
    }
  REQUIRE(ends.size() == 3);
  const double digit = ends["130,25"] - ends["12,5"];
  CHECK(digit > 3);
  CHECK(ends["12,5"] - ends["7"] > digit); // a comma and a digit
  CHECK(ends["12,5"] - ends["7"] < 2 * digit);
}
