#include <doctest/doctest.h>

#include "codes.hpp"

using reso::tests::codes;

namespace {

std::string activity(const std::string& title, const std::string& sessions) {
  return "---\ntitre: " + title + "\nseances:\n" + sessions + "---\n";
}

const std::string january = "  - {date: 2012-01-10, participants: 12}\n";
const std::string february = "  - {date: 2012-02-10, participants: 9}\n";
const char* const doubled = "seance-en-double";

} // namespace

TEST_CASE("a session that stands twice in its activity") {
  CHECK(codes({{"activites/a.md", activity("Café", january + february + january)}}) == doubled);
  CHECK(codes({{"activites/a.md", activity("Café", january + february)}}) == "");
  SUBCASE("a month may have two that are alike") {
    const std::string month = "  - {date: 2012-01, participants: 12}\n";
    CHECK(codes({{"activites/a.md", activity("Café", month + month)}}) == "");
  }
}

TEST_CASE("an activity's file that was copied") {
  const auto both = [](const std::string& title, const std::string& first, const std::string& second) {
    return codes({{"activites/a.md", activity("Café", first)}, {"activites/b.md", activity(title, second)}});
  };
  CHECK(both("Café", january, january) == doubled);
  CHECK(both("Thé", january + february, january + february) == doubled);
  CHECK(both("Thé", january, january) == ""); // two workshops of one day
  CHECK(both("Café", january + february, january) == "");
}
