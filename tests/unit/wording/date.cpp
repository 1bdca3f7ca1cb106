#include "wording/date.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace reso;
using namespace reso::wording;

TEST_CASE("days in French") {
  const base::Date first = *base::parse_date("2012-03-01"), twelfth = *base::parse_date("2012-01-12");
  CHECK(long_date(first) == "1er\u00A0mars 2012");
  CHECK(long_date(twelfth) == "12\u00A0janvier 2012");
  CHECK(short_date(twelfth) == "12/01/2012");
  CHECK(weekday_date(twelfth) == "jeudi 12\u00A0janvier 2012");
  CHECK(month_name(8) == "août");
  CHECK(month_name(12) == "décembre");
}

TEST_CASE("a period is as precise as it was written") {
  for (const auto& [in, out] : std::initializer_list<std::pair<std::string, std::string>>{
           {"2012", "2012"},
           {"janvier 2012", "janvier 2012"},
           {"octobre à décembre 2012", "octobre à décembre 2012"},
           {"décembre 2011 à février 2012", "décembre 2011 à février 2012"},
           {"12 janvier 2012", "12\u00A0janvier 2012"},
           {"du 3 au 5 mai 2012", "du 3 au 5\u00A0mai 2012"},
           {"du 1er au 5 mai 2012", "du 1er au 5\u00A0mai 2012"},
           {"du 30 avril au 5 mai 2012", "du 30 avril au 5\u00A0mai 2012"},
           {"du 30 décembre 2011 au 5 janvier 2012", "du 30\u00A0décembre 2011 au 5\u00A0janvier 2012"}}) {
    CAPTURE(in);
    const auto read = base::parse_period(in);
    REQUIRE(read);
    CHECK(period(*read) == out);
  }
}

TEST_CASE("durations keep their minutes") {
  CHECK(duration({0}) == "0\u00A0min");
  CHECK(duration({45}) == "45\u00A0min");
  CHECK(duration({120}) == "2\u00A0h");
  CHECK(duration({14 * 60 + 30}) == "14\u00A0h\u00A030");
  CHECK(duration({65}) == "1\u00A0h\u00A005");
  CHECK(duration({140000 * 60}) == "140\u202F000\u00A0h");
}

TEST_CASE("months are shortened as printers do") {
  CHECK(wording::short_month("Janvier") == "janv.");
  CHECK(wording::short_month("février") == "févr.");
  CHECK(wording::short_month("mai") == "mai");
  CHECK(wording::short_month("Non renseigné") == "n.\u00A0r.");
  CHECK(wording::month_initial("août") == "A");
  CHECK(wording::month_initial("Non renseigné") == "?");
}
