// Command-line transcripts: Markdown pages with files, commands ("% reso …"), stdout, "2> " stderr and "=> " status.
#include <doctest/doctest.h>

#include <sstream>

#include "tests/support/memory_host.hpp"
#include "tests/support/page.hpp"

using namespace reso::tests;

namespace {

std::string prefixed(const std::string& text, const std::string& prefix) {
  std::string out, line;
  std::istringstream lines(text);
  while (std::getline(lines, line)) out += line.empty() ? prefix.substr(0, prefix.size() - 1) + "\n" : prefix + line + "\n";
  return out;
}

// "LANG=en_GB reso …": assignments before the command.
std::map<std::string, std::string> take_environment(std::vector<std::string>& words) {
  std::map<std::string, std::string> environment;
  while (!words.empty() && words[0] != "reso" && words[0].find('=') != std::string::npos) {
    std::size_t equals = words[0].find('=');
    environment[words[0].substr(0, equals)] = words[0].substr(equals + 1);
    words.erase(words.begin());
  }
  return environment;
}

// What the transcript would look like if it were written now.
std::string replay(const MemoryProject& project, const std::string& transcript) {
  std::string out, line;
  std::istringstream lines(transcript);
  while (std::getline(lines, line)) {
    if (!line.starts_with("% ")) continue;
    std::vector<std::string> words = split_command(line.substr(2));
    auto environment = take_environment(words);
    REQUIRE(words.at(0) == "reso");
    RunResult result = project.run({words.begin() + 1, words.end()}, environment);
    out += line + "\n" + result.out + prefixed(result.err, "2> ");
    if (result.status != 0) out += "=> " + std::to_string(result.status) + "\n";
  }
  return out;
}

} // namespace

TEST_CASE("every transcript of tests/cli plays as written") {
  for (auto& [path, text] : source_files("tests/cli", "tests/cli")) {
    if (!path.ends_with(".md")) continue;
    MemoryProject project;
    // "> 2012" in the page's first line: the real year is there too.
    if (text.find("<!-- projet : dépôt -->") != std::string::npos) project = MemoryProject(source_files("data", "."));
    for (const Fence& fence : read_page(text)) {
      CAPTURE(path);
      CAPTURE(fence.line);
      if (!fence.path().empty()) project.put(fence.path(), fence.text);
      else if (fence.info.empty()) CHECK(replay(project, fence.text) == fence.text);
    }
  }
}
