#include "diag/source_map.hpp"

#include <doctest/doctest.h>

using reso::diag::no_file;
using reso::diag::Place;
using reso::diag::SourceMap;

TEST_CASE("places count lines and code points from 1") {
  SourceMap sources;
  const auto file = sources.add("a.yaml", "é: x\r\nthé: deux\n");
  SUBCASE("a letter with an accent is one column") {
    const Place place = sources.place({file, 4, 5});
    CHECK(place.line == 1);
    CHECK(place.column == 4);
    CHECK(place.end_column == 5);
  }
  SUBCASE("a span over two lines") {
    const Place place = sources.place({file, 4, 11});
    CHECK(place.line == 1);
    CHECK(place.end_line == 2);
    CHECK(place.end_column == 4);
  }
  SUBCASE("past the end") { CHECK(sources.place({file, 900, 901}).line == 3); }
  SUBCASE("lines come without their ends, as Windows or Unix write them") {
    CHECK(sources.line(file, 1) == "é: x");
    CHECK(sources.line(file, 2) == "thé: deux");
    CHECK(sources.line(file, 3) == "");
    CHECK(sources.line(file, 4) == "");
    CHECK(sources.line_start(file, 2) == 7);
  }
}

TEST_CASE("files are found by path, and views outlive later files") {
  SourceMap sources;
  const auto first = sources.add("un.yaml", "un");
  const std::string_view text = sources.text(first);
  for (int i = 0; i < 100; ++i) sources.add("autre.yaml", "deux");
  CHECK(text == "un");
  CHECK(sources.find("un.yaml") == first);
  CHECK(sources.find("absent.yaml") == no_file);
  CHECK(sources.text(no_file) == "");
  CHECK(sources.path(no_file) == "");
}
