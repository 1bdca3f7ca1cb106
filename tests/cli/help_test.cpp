// Help fits a screen, in both languages, and shows examples before anything else.
#include <doctest/doctest.h>

#include <algorithm>

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

// The commands that transcripts play, with the words after "reso".
std::vector<std::vector<std::string>> played_lines() {
  std::vector<std::vector<std::string>> played;
  for (const auto& [path, text] : source_files("tests/cli", "tests/cli")) {
    std::istringstream lines(text);
    for (std::string line; path.ends_with(".md") && std::getline(lines, line);)
      if (line.starts_with("% ")) played.push_back(split_command(line.substr(2)));
  }
  return played;
}

bool names(const std::vector<std::string>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& one) { return one == word || one.starts_with(std::string(word) + "="); });
}

// Whether a transcript gives `option` to `command` (to any command when null), with `value` when there is one.
bool plays(const std::vector<std::vector<std::string>>& played, const cli::Command* command, const cli::Option& option,
           std::string_view value) {
  const std::string name = "--" + std::string(option.name);
  return std::any_of(played.begin(), played.end(), [&](const std::vector<std::string>& words) {
    if (command != nullptr && !names(words, command->name) && !names(words, command->alias)) return false;
    if (!names(words, name) && !(option.letter != 0 && names(words, std::string("-") + option.letter))) return false;
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return word.find(value) != std::string::npos; });
  });
}

void check_played(const std::vector<std::vector<std::string>>& played, const cli::Command* command,
                  const cli::Option& option) {
  CAPTURE(option.name);
  CHECK(plays(played, command, option, ""));
  for (std::string_view choice : option.choices) {
    CAPTURE(choice);
    CHECK(plays(played, command, option, choice));
  }
}

} // namespace

TEST_CASE("help is one screen that begins with examples") {
  const MemoryProject project;
  for (std::string language : {"fr", "en"}) {
    std::vector<std::vector<std::string>> pages{{"--help"}};
    for (const cli::Command* command : cli::commands()) pages.push_back({std::string(command->name), "--help"});
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

TEST_CASE("transcripts play every command, alias, option and choice") {
  const auto played = played_lines();
  for (const cli::Option& option : cli::common_options) check_played(played, nullptr, option);
  for (const cli::Command* command : cli::commands()) {
    CAPTURE(command->name);
    for (std::string_view name : {command->name, command->alias})
      CHECK(std::any_of(played.begin(), played.end(), [&](const auto& words) { return names(words, name); }));
    for (const cli::Option& option : command->options) check_played(played, command, option);
  }
}
