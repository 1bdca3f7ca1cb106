// The project speaks of itself alone: no path of one machine in what is published.
#include <doctest/doctest.h>

#include <regex>

#include "tests/support/memory_host.hpp"

using namespace reso::tests;

TEST_CASE("no file names a folder of one machine") {
  static const std::regex path(R"re((^|[^A-Za-z0-9._<>/-])/(work|home|root|tmp)/[A-Za-z0-9._-]+)re");
  for (const char* folder : {"lib", "cli", "data", "report-templates", "docs", "examples"})
    for (const auto& [name, text] : source_files(folder, "."))
      CHECK_MESSAGE(!std::regex_search(text, path), name, " names a machine's folder");
}
