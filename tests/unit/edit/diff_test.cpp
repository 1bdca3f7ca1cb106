// Unified diffs, as patch(1) reads them.
#include <doctest/doctest.h>

#include <random>
#include <vector>

#include "edit/diff.hpp"
#include "edit/lines.hpp"

using namespace reso;

namespace {

std::string diff(std::string_view before, std::string_view after) {
  return edit::unified_diff("f", before, after, diag::Language::fr);
}

// What patch(1) would make of `before`, for a diff whose lines all end.
std::string patched(std::string_view before, std::string_view patch) {
  const auto old_lines = edit::lines_of(before);
  std::string out;
  std::size_t at = 0;
  for (const std::string_view line : edit::lines_of(patch)) {
    if (line.starts_with("--- ") || line.starts_with("+++ ")) continue;
    if (line.starts_with("@@ -")) {
      std::size_t begin = 0, count = 1;
      for (std::size_t i = 4; line[i] >= '0' && line[i] <= '9'; ++i)
        begin = begin * 10 + static_cast<std::size_t>(line[i] - '0');
      if (line.substr(0, line.find('+')).find(",0") != line.npos) count = 0;
      for (const std::size_t until = count == 0 ? begin : begin - 1; at < until;) out += old_lines[at++];
      continue;
    }
    if (line[0] == ' ') REQUIRE(line.substr(1) == old_lines[at]);
    if (line[0] == '-') REQUIRE(line.substr(1) == old_lines[at]);
    if (line[0] != '+') ++at;
    if (line[0] != '-') out += line.substr(1);
  }
  while (at < old_lines.size()) out += old_lines[at++];
  return out;
}

} // namespace

TEST_CASE("a diff shows what changed with three lines around") {
  CHECK(diff("a\n", "a\n").empty());
  CHECK(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n") ==
        "--- a/f\n+++ b/f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n");
  CHECK(diff("", "a\nb\n") == "--- /dev/null\n+++ b/f\n@@ -0,0 +1,2 @@\n+a\n+b\n");
  CHECK(diff("a", "a\n") == "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n\\ Pas de fin de ligne à la fin du fichier\n+a\n");
  CHECK(diff("a\nb\n", "b\n") == "--- a/f\n+++ b/f\n@@ -1,2 +1 @@\n-a\n b\n");
}

TEST_CASE("distant changes are in hunks of their own") {
  std::string before, after;
  for (int i = 0; i < 20; ++i) {
    before += std::to_string(i) + "\n";
    after += (i == 2 || i == 17 ? "x" : std::to_string(i)) + "\n";
  }
  const std::string text = diff(before, after);
  CHECK(text.find("@@ -1,6 +1,6 @@") != text.npos);
  CHECK(text.find("@@ -15,6 +15,6 @@") != text.npos);
}

TEST_CASE("a diff applied to the first text gives the second") {
  std::mt19937 random(2012);
  for (int run = 0; run < 400; ++run) {
    std::string before, after;
    for (unsigned i = random() % 30; i > 0; --i) {
      const std::string line(1, static_cast<char>('a' + random() % 4));
      if (random() % 4 != 0) before += line + "\n";
      if (random() % 4 != 0) after += line + "\n";
    }
    CAPTURE(before);
    CAPTURE(after);
    CHECK(patched(before, diff(before, after)) == after);
  }
  std::string many, other; // beyond what the shortest script is looked for
  for (int i = 0; i < 3000; ++i) many += std::to_string(i) + "\n", other += std::to_string(i * 7 + 1) + "x\n";
  CHECK(patched(many, diff(many, other)) == other);
}
