#include "doc/drawing.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace reso;
using doc::Step;

namespace {

long count(const doc::Outline& outline, Step::Kind kind) {
  return std::count_if(outline.begin(), outline.end(), [kind](const Step& step) { return step.kind == kind; });
}

} // namespace

TEST_CASE("a disc is four curves, closed") {
  const doc::Outline disc = doc::outline_of(doc::Mark{{10, 20}, 4});
  CHECK(count(disc, Step::Kind::curve) == 4);
  CHECK(disc.back().kind == Step::Kind::close);
  CHECK(disc[0].to.x == doctest::Approx(10));
  CHECK(disc[0].to.y == doctest::Approx(16)); // noon
  CHECK(disc[1].to.x == doctest::Approx(14)); // then three o'clock
  CHECK(disc[1].to.y == doctest::Approx(20));
  CHECK(disc[1].first.x == doctest::Approx(10 + 4 * 0.5523).epsilon(0.001));
  CHECK(disc[1].first.y == doctest::Approx(16));
}

TEST_CASE("other forms are straight") {
  for (const doc::Form form : {doc::Form::square, doc::Form::diamond, doc::Form::triangle}) {
    const doc::Outline outline = doc::outline_of(doc::Mark{{0, 0}, 2, doc::Ink::text, form});
    CHECK(count(outline, Step::Kind::curve) == 0);
    CHECK(count(outline, Step::Kind::line) == (form == doc::Form::triangle ? 2 : 3));
  }
}

TEST_CASE("a slice goes out along its outer arc and back along its inner one") {
  const doc::Outline slice = doc::outline_of(doc::Sector{{0, 0}, 10, 20, 0, 0.25, doc::Ink::text});
  REQUIRE(slice.size() == 5);
  CHECK(slice[1].to.x == doctest::Approx(20));
  CHECK(slice[1].to.y == doctest::Approx(0).epsilon(0.001));
  CHECK(slice[2].to.x == doctest::Approx(10));
  CHECK(slice[3].to.y == doctest::Approx(-10));
  // No piece of an arc is more than a quarter turn.
  CHECK(count(doc::outline_of(doc::Sector{{0, 0}, 10, 20, 0, 0.6, doc::Ink::text}), Step::Kind::curve) == 6);
}

TEST_CASE("a line goes through its places and stays open") {
  const doc::Outline line = doc::outline_of(doc::Polyline{{{0, 0}, {1, 2}, {3, 4}}, doc::Ink::text});
  REQUIRE(line.size() == 3);
  CHECK(line[0].kind == Step::Kind::move);
  CHECK(line[2].to.y == doctest::Approx(4));
}
