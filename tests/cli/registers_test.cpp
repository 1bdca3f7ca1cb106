#include "cli/registers.hpp"

#include <doctest/doctest.h>

using reso::cli::in_folder;

TEST_CASE("a folder whose name begins alike is another") {
  CHECK(in_folder("registres/2020/personnes.csv", "registres"));
  CHECK(in_folder("../registres/commun/personnes.csv", "../registres"));
  CHECK(in_folder("/srv/registres/a.csv", "/srv/registres/"));
  CHECK_FALSE(in_folder("registres-2/2020/personnes.csv", "registres"));
  CHECK_FALSE(in_folder("registres.csv", "registres"));
  CHECK_FALSE(in_folder("registres", "registres"));
}
