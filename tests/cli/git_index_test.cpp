// Indexes made by hand, as git's gitformat-index describes them.
#include <doctest/doctest.h>

#include "cli/git_index.hpp"

using reso::cli::tracked_files;

namespace {

std::string number(unsigned value, int bytes) {
  std::string out;
  while (bytes-- > 0) out += static_cast<char>(value >> (8 * bytes) & 0xFF);
  return out;
}

std::string header(unsigned version, unsigned entries) { return "DIRC" + number(version, 4) + number(entries, 4); }

std::string padded(const std::string& name, bool extended = false) {
  std::string out(60, '\7');
  out += number((extended ? 0x4000U : 0U) | static_cast<unsigned>(name.size()), 2);
  if (extended) out += number(0, 2);
  out += name;
  do out += '\0';
  while (out.size() % 8 != 0);
  return out;
}

std::string shortened(unsigned less, const std::string& rest) {
  std::string out(60, '\7');
  return out + number(0, 2) + static_cast<char>(less) + rest + '\0';
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("the files that git tracks") {
  CHECK(tracked_files(header(2, 2) + padded("data/2020/annee.yaml") + padded("reso.yaml") + "TREE") ==
        Names{"data/2020/annee.yaml", "reso.yaml"});
  CHECK(tracked_files(header(3, 2) + padded("a", true) + padded("registres/p.csv")) == Names{"a", "registres/p.csv"});
  CHECK(tracked_files(header(4, 2) + shortened(0, "data/2020/annee.yaml") + shortened(10, "dla.yaml")) ==
        Names{"data/2020/annee.yaml", "data/2020/dla.yaml"});
  CHECK(tracked_files(header(2, 0)) == Names{});
}

TEST_CASE("what is no index of git says nothing") {
  CHECK_FALSE(tracked_files(""));
  CHECK_FALSE(tracked_files("DIRC"));
  CHECK_FALSE(tracked_files(header(5, 0)));
  const std::string whole = header(2, 1) + padded("reso.yaml");
  for (std::size_t cut = 12; cut < whole.size() - 9; ++cut) CHECK_FALSE(tracked_files(whole.substr(0, cut)));
  CHECK_FALSE(tracked_files(header(4, 1) + shortened(3, "reso.yaml"))); // takes away what was not there
}
