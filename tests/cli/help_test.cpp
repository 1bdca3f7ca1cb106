// Help fits a screen, in both languages, and shows examples before anything else.
#include <doctest/doctest.h>

#include "base/text.hpp"
#include "cli/option_table.hpp"
#include "tests/support/memory_host.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

void check_screen(const std::string& text) {
  std::size_t lines = 0;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line); ++lines) {
    CAPTURE(line);
    CHECK(base::display_width(line) <= 80);
  }
  CHECK(lines <= 24);
}

// A title, a blank line, then commands to copy.
void check_examples_first(const std::string& text) {
  std::size_t second = text.find("\n\n");
  REQUIRE(second != std::string::npos);
  CHECK(text.find('\n') == second);
  CHECK(text.substr(second + 2).starts_with("  reso "));
}

} // namespace

TEST_CASE("help is one screen that begins with examples") {
  const MemoryProject project;
  for (std::string language : {"fr", "en"}) {
    std::vector<std::vector<std::string>> pages{{"--help"}};
    for (const cli::Command* command : cli::commands())
      pages.push_back({std::string(command->name), "--help"});
    for (auto& words : pages) {
      CAPTURE(words[0]);
      CAPTURE(language);
      words.insert(words.end(), {"--lang", language});
      RunResult run = project.run(words);
      CHECK(run.status == 0);
      check_screen(run.out);
      check_examples_first(run.out);
    }
  }
}

TEST_CASE("every option and argument says what it is in both languages") {
  for (const cli::Command* command : cli::commands()) {
    CAPTURE(command->name);
    CHECK_FALSE(command->alias.empty());
    for (const cli::Option& option : command->options) {
      CAPTURE(option.name);
      CHECK_FALSE(option.text.fr.empty());
      CHECK_FALSE(option.text.en.empty());
      CHECK(option.value.fr.empty() == option.value.en.empty());
    }
  }
}
