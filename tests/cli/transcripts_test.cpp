// Command-line transcripts: Markdown pages with files, commands ("% reso …"), stdout, "2> " stderr and "=> " status.
// RESO_ACCEPT=1 writes what the commands say now into the pages; the difference is then read in git.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/support/page.hpp"
#include "tests/support/transcript.hpp"

using namespace reso::tests;

namespace {

// "<!-- projet : dépôt -->": the repository's own data; "<!-- projet : examples/petit-pole -->": that folder.
MemoryProject project_of(const std::string& page) {
  const std::string mark = "<!-- projet : ";
  std::size_t at = page.find(mark);
  if (at == std::string::npos) return MemoryProject();
  at += mark.size();
  std::string name = page.substr(at, page.find(" -->", at) - at);
  return name == "dépôt" ? MemoryProject(source_files("data", ".")) : MemoryProject(source_files(name, name));
}

// Every section starts again from the page's project and the files given before the first section.
class Player {
public:
  explicit Player(const std::string& page) : m_base(project_of(page)) {}

  // The transcript as it plays now; nothing for a file.
  std::string play(const Fence& fence) {
    if (fence.section != m_section) {
      m_section = fence.section;
      m_current = MemoryProject(m_base.files());
    }
    MemoryProject& project = fence.section.empty() ? m_base : m_current;
    if (fence.path().empty()) return replay(project, fence.text);
    project.put(fence.path(), fence.text);
    return {};
  }

private:
  MemoryProject m_base;
  MemoryProject m_current;
  std::string m_section;
};

void accept(const std::string& path, std::string page, const std::vector<std::pair<Fence, std::string>>& played) {
  std::vector<std::string> lines;
  std::istringstream stream(page);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  std::string out;
  std::size_t at = 0;
  for (const auto& [fence, now] : played) {
    for (; at < static_cast<std::size_t>(fence.line); ++at) out += lines[at] + "\n";
    out += now;
    while (lines[at] != lines[static_cast<std::size_t>(fence.line) - 1]) ++at;
  }
  for (; at < lines.size(); ++at) out += lines[at] + "\n";
  std::ofstream(std::string(RESO_SOURCE_DIR) + "/tests/cli/" + path, std::ios::binary) << out;
}

} // namespace

TEST_CASE("every transcript of tests/cli plays as written") {
  const bool accepting = std::getenv("RESO_ACCEPT") != nullptr;
  const char* only = std::getenv("RESO_TRANSCRIPT"); // "new.md", while one command is being worked on
  for (auto& [path, text] : source_files("tests/cli", "tests/cli")) {
    if (!path.ends_with(".md") || (only != nullptr && path != only)) continue;
    Player player(text);
    std::vector<std::pair<Fence, std::string>> played;
    for (const Fence& fence : read_page(text)) {
      CAPTURE(path);
      CAPTURE(fence.line);
      std::string now = player.play(fence);
      if (!fence.path().empty() || !fence.info.empty()) continue;
      if (!accepting) CHECK(now == fence.text);
      played.emplace_back(fence, std::move(now));
    }
    if (accepting) accept(path, text, played);
  }
}
