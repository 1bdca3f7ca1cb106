// lib/LAYERS holds: a room includes itself and the rooms its line names, and outside libraries stay where they belong.
#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "tests/support/memory_host.hpp"
#include "tests/support/page.hpp"

using namespace reso::tests;

namespace {

std::map<std::string, std::set<std::string>> layers() {
  std::map<std::string, std::set<std::string>> rooms;
  std::istringstream lines(read_source("lib/LAYERS"));
  std::string line;
  while (std::getline(lines, line)) {
    if (line.empty() || line[0] == '#') continue;
    std::size_t colon = line.find(':');
    std::set<std::string>& may = rooms[line.substr(0, colon)];
    std::istringstream words(line.substr(colon + 1));
    for (std::string word; words >> word;) may.insert(word);
  }
  return rooms;
}

std::vector<std::string> includes(const std::string& text) {
  static const std::regex include(R"re(^\s*#include\s+["<]([^">]+)[">])re", std::regex::multiline);
  std::vector<std::string> found;
  for (auto at = std::sregex_iterator(text.begin(), text.end(), include); at != std::sregex_iterator(); ++at)
    found.push_back((*at)[1]);
  return found;
}

bool source(const std::string& path) { return path.ends_with(".hpp") || path.ends_with(".cpp"); }

} // namespace

TEST_CASE("a room includes only the rooms that lib/LAYERS allows") {
  auto rooms = layers();
  for (const auto& [path, text] : source_files("lib", "lib")) {
    if (!source(path)) continue;
    std::string room = path.substr(0, path.find('/'));
    REQUIRE_MESSAGE(rooms.contains(room), "no line in lib/LAYERS for ", room);
    for (const std::string& name : includes(text)) {
      std::string other = name.substr(0, name.find('/'));
      if (!rooms.contains(other) || other == room) continue;
      CHECK_MESSAGE(rooms[room].contains(other), path, " includes ", name);
    }
  }
}

TEST_CASE("each outside library is seen by one room") {
  struct Owner {
    const char* header;
    const char* folder;
  };
  const Owner owners[] = {{"yaml-cpp", "lib/input/"}, {"cmark-gfm", "lib/doc/"},   {"hb.h", "lib/font/"},
                          {"hb-", "lib/font/"},       {"hpdf", "lib/pdf/"},        {"CLI/", "cli/parser.cpp"},
                          {"unicode/", "lib/base/"},  {"hyphen.h", "lib/layout/"}, {"minizip/", "lib/render/"}};
  constexpr std::string_view asks_for_versions = "cli/libraries.cpp";
  for (const char* folder : {"lib", "cli"})
    for (const auto& [path, text] : source_files(folder, ".")) {
      if (!source(path)) continue;
      for (const std::string& name : includes(text))
        for (const Owner& owner : owners)
          if (name.starts_with(owner.header) && path != asks_for_versions)
            CHECK_MESSAGE(path.starts_with(owner.folder), path, " includes ", name);
    }
}

TEST_CASE("no colour, font or size of the report is written in C++") {
  static const std::regex colour(R"re("#[0-9a-fA-F]{6}")re");
  static const std::regex font(R"re("[A-Za-z-]+\.(ttf|otf)")re");
  for (const char* room : {"lib/layout", "lib/pdf", "lib/report", "lib/chart"})
    for (const auto& [path, text] : source_files(room, ".")) {
      CHECK_MESSAGE(!std::regex_search(text, colour), path, " writes a colour");
      CHECK_MESSAGE(!std::regex_search(text, font), path, " names a font file");
    }
}
