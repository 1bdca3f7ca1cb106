// Every option that a person can type is shown at work in a transcript of tests/cli.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "cli/option_table.hpp"
#include "tests/support/memory_host.hpp"
#include "tests/support/page.hpp"

using namespace reso;

namespace {

// "--edition=interne" and "--edition" are one; "-C" stays "-C".
std::string option_in(const std::string& word) {
  return word.starts_with("-") ? word.substr(0, word.find('=')) : std::string();
}

// The options typed on each command's lines, by the command's own name; "" when the command was played at all. Those of
// every command are also under "".
std::set<std::pair<std::string, std::string>> played() {
  std::set<std::pair<std::string, std::string>> found;
  for (const auto& [path, text] : tests::source_files("tests/cli", "tests/cli")) {
    if (!path.ends_with(".md")) continue;
    for (const tests::Fence& fence : tests::read_page(text)) {
      std::size_t at = 0;
      while (at < fence.text.size()) {
        std::size_t end = fence.text.find('\n', at);
        std::string line = fence.text.substr(at, end - at);
        at = end + 1;
        if (!line.starts_with("% ")) continue;
        std::string name;
        std::set<std::string> options;
        for (const std::string& word : tests::split_command(line.substr(2))) {
          if (const cli::Command* command = cli::find_command(word); command != nullptr && name.empty())
            name = command->name;
          if (std::string option = option_in(word); !option.empty()) options.insert(option);
        }
        found.emplace(name, "");
        for (const std::string& option : options) {
          found.emplace(name, option);
          found.emplace("", option);
        }
      }
    }
  }
  return found;
}

bool shown(const std::set<std::pair<std::string, std::string>>& all, std::string_view command,
           const cli::Option& option) {
  return all.contains({std::string(command), "--" + std::string(option.name)}) ||
         (option.letter != 0 && all.contains({std::string(command), std::string("-") + option.letter}));
}

} // namespace

TEST_CASE("every command and every option is played in a transcript of tests/cli") {
  auto all = played();
  for (const cli::Command* command : cli::commands()) {
    CHECK_MESSAGE(all.contains({std::string(command->name), ""}), "no transcript plays reso ", command->name);
    for (const cli::Option& option : command->options)
      CHECK_MESSAGE(shown(all, command->name, option), "no transcript plays reso ", command->name, " --", option.name);
  }
  for (const cli::Option& option : cli::common_options)
    CHECK_MESSAGE(shown(all, "", option), "no transcript plays --", option.name);
}
