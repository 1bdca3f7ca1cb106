// A header compiles alone. When its .cpp includes it first, building the .cpp has shown it; the others are compiled
// here, with the flags that the build gives to a source of the same folder.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <future>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/memory_host.hpp"

using namespace reso::tests;

namespace {

// "lib/base/date.hpp" is included as "base/date.hpp", "cli/host.hpp" as "cli/host.hpp".
std::string included_as(const std::string& path) { return path.starts_with("lib/") ? path.substr(4) : path; }

std::string first_include(const std::string& source) {
  std::size_t at = source.find("#include");
  if (at == std::string::npos) return {};
  std::size_t open = source.find_first_of("\"<", at), close = source.find_first_of("\">", open + 1);
  return source.substr(open + 1, close - open - 1);
}

// The first source of each folder as the build compiles it: "cd FOLDER && COMPILER FLAGS… -o X -c X.cpp".
std::map<std::string, std::string> commands_by_folder() {
  std::map<std::string, std::string> commands;
  std::ifstream file(RESO_BINARY_DIR "/compile_commands.json");
  std::string root = std::string(RESO_SOURCE_DIR) + "/";
  for (const auto& entry : nlohmann::json::parse(file)) {
    auto source = entry.at("file").get<std::string>(), command = entry.at("command").get<std::string>();
    if (!source.starts_with(root)) continue;
    std::string folder = source.substr(root.size(), source.rfind('/') - root.size());
    // What is parsed beforehand (RESO_PCH) would stand in for what a header forgot.
    static const std::regex beforehand(" -Winvalid-pch| -include \\S*cmake_pch\\S*");
    command = std::regex_replace(command, beforehand, "");
    std::string line =
        "cd '" + entry.at("directory").get<std::string>() + "' && " + command.substr(0, command.rfind(" -o "));
    commands.emplace(folder, line);
  }
  return commands;
}

struct Compiled {
  std::string path;
  bool good = false;
};

// A one-line source that includes the header, read from a pipe.
Compiled compile(const std::string& command, const std::string& path) {
  std::string line = "echo '#include \"" + included_as(path) + "\"' | (" + command + " -fsyntax-only -x c++ -)";
  return {path, std::system(line.c_str()) == 0};
}

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

} // namespace

TEST_CASE("a source includes its own header first") {
  for (const char* room : {"lib", "cli"}) {
    auto files = source_files(room, ".");
    for (const auto& [path, text] : files) {
      if (!path.ends_with(".cpp")) continue;
      std::string header = path.substr(0, path.size() - 4) + ".hpp";
      if (files.contains(header)) CHECK_MESSAGE(first_include(text) == included_as(header), path);
    }
  }
}

TEST_CASE("a header without a source of its own compiles alone") {
  auto commands = commands_by_folder();
  std::vector<std::string> headers;
  for (const char* room : {"lib", "cli"}) {
    auto files = source_files(room, ".");
    for (const auto& [path, text] : files)
      if (path.ends_with(".hpp") && !files.contains(path.substr(0, path.size() - 4) + ".cpp")) headers.push_back(path);
  }
  CHECK(headers.size() > 10);
  for (std::size_t i = 0; i < headers.size(); i += 2) {
    auto start = [&](std::size_t at) {
      REQUIRE_MESSAGE(commands.contains(folder_of(headers[at])), "no source of ", folder_of(headers[at]), " is built");
      return std::async(std::launch::async, compile, commands.at(folder_of(headers[at])), headers[at]);
    };
    std::vector<std::future<Compiled>> two;
    two.push_back(start(i));
    if (i + 1 < headers.size()) two.push_back(start(i + 1));
    for (auto& one : two) {
      Compiled result = one.get();
      CHECK_MESSAGE(result.good, result.path, " does not compile alone");
    }
  }
}
