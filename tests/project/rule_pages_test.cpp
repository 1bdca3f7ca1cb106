// Every rule can be explained, and every page explains a rule that exists.
#include <doctest/doctest.h>

#include "diag/rules.hpp"
#include "tests/support/memory_host.hpp"

using namespace reso;

TEST_CASE("every rule has a page in lib/diag/rules, and every page a rule") {
  auto pages = tests::source_files("lib/diag/rules", "lib/diag/rules");
  CHECK(diag::all_rules().size() > 50);
  for (const diag::RuleInfo* rule : diag::all_rules()) {
    std::string page = std::string(rule->code) + ".md";
    CHECK_MESSAGE(pages.contains(page), "no page lib/diag/rules/", page);
    if (pages.contains(page)) CHECK_MESSAGE(pages[page].starts_with("# " + std::string(rule->code) + "\n"), page);
  }
  for (const auto& [page, text] : pages) {
    REQUIRE_MESSAGE(page.ends_with(".md"), page);
    CHECK_MESSAGE(diag::find_rule(page.substr(0, page.size() - 3)) != nullptr, "no rule for lib/diag/rules/", page);
  }
}
