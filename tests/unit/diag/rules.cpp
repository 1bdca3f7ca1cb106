#include "diag/rules.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include <doctest/doctest.h>

using namespace reso::diag;

namespace {

std::string catalogue() {
  std::string all;
  for (const auto& entry : std::filesystem::directory_iterator(RESO_SOURCE_DIR "/lib/diag")) {
    if (!entry.path().filename().string().starts_with("catalogue")) continue;
    std::ifstream file(entry.path());
    all.append(std::istreambuf_iterator<char>(file), {});
  }
  return all;
}

} // namespace

TEST_CASE("every rule of the catalogue is listed in rules.cpp") {
  const std::string text = catalogue();
  const std::regex code(R"(Rule<[^;]*?>\s+\w+\{\s*\{"([a-z0-9-]+)\")");
  int found = 0;
  for (std::sregex_iterator at(text.begin(), text.end(), code), end; at != end; ++at, ++found) {
    INFO((*at)[1].str());
    CHECK(find_rule((*at)[1].str()) != nullptr);
  }
  CHECK(found == static_cast<int>(all_rules().size()));
}

TEST_CASE("codes are unique, kebab-case and plain ASCII") {
  std::set<std::string_view> codes;
  for (const RuleInfo* rule : all_rules()) {
    INFO(std::string(rule->code));
    CHECK(codes.insert(rule->code).second);
    CHECK(rule->code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
  }
}

TEST_CASE("only findings about figures, text and the project can be set") {
  CHECK_FALSE(find_rule("champ-inconnu")->settable());
  CHECK_FALSE(find_rule("champ-inconnu")->justifiable());
  CHECK(find_rule("justification-sans-objet")->settable());
  CHECK(find_rule("rien-de-tel") == nullptr);
}
