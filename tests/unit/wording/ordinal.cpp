#include "wording/ordinal.hpp"

#include <doctest/doctest.h>

using reso::wording::ordinal_of;

namespace {

std::string said(std::string_view written) {
  const auto ordinal = ordinal_of(written);
  return ordinal ? ordinal->words : "-";
}

} // namespace

TEST_CASE("ordinals are said in words") {
  CHECK(said("1er") == "premier");
  CHECK(said("1re") == "première");
  CHECK(said("1res") == "premières");
  CHECK(said("2e") == "deuxième");
  CHECK(said("4e") == "quatrième");
  CHECK(said("5e") == "cinquième");
  CHECK(said("9e") == "neuvième");
  CHECK(said("19es") == "dix-neuvièmes");
  CHECK(said("21e") == "vingt-et-unième");
  CHECK(said("80e") == "quatre-vingtième");
  CHECK(said("200e") == "deux-centième");
  CHECK(said("Ier") == "premier");
  CHECK(said("XXIe") == "vingt-et-unième");
  CHECK(said("XIXe") == "dix-neuvième");
}

TEST_CASE("the letters that stand above the line begin after the number") {
  CHECK(ordinal_of("1er")->raised == 1);
  CHECK(ordinal_of("21e")->raised == 2);
  CHECK(ordinal_of("XXe")->raised == 2);
}

TEST_CASE("what only looks like an ordinal is none") {
  for (const char* written : {"", "1e", "2er", "0e", "2012e", "12", "2ème", "e", "IIIIe", "VXe", "VIP", "Ie", "2E"}) {
    CAPTURE(written);
    CHECK(said(written) == "-");
  }
}
