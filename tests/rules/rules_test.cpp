// Every page of lib/diag/rules is run: what it flags with the exact words in both languages, and what it must not flag.
// RESO_ACCEPT=1 writes what reso says into the pages, to be read in git.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/memory_host.hpp"
#include "tests/support/page.hpp"

using namespace reso::tests;

namespace {

constexpr const char* least_year = "annee: 2012\n";

MemoryProject project_of(const std::vector<const Fence*>& files) {
  MemoryProject project;
  project.put("data/2012/annee.yaml", least_year);
  for (const Fence* file : files) project.put(file->path(), file->text);
  return project;
}

// The findings as printed, without the summary line that closes them.
std::string findings(const MemoryProject& project, const std::string& language) {
  std::string out = project.run({"check", "2012", "--lang", language}).out;
  if (out.empty()) return out;
  out.pop_back();
  std::size_t last = out.rfind('\n');
  return last == std::string::npos ? std::string() : out.substr(0, last + 1);
}

// Files that no page can hold: tests/smoke plays these on the disk.
bool on_disk_only(const std::string& code) { return code == "fichier-illisible" || code == "fichier-trop-grand"; }

struct Page {
  std::string code;
  std::vector<Fence> fences;

  std::vector<const Fence*> files(const std::string& section) const {
    std::vector<const Fence*> found;
    for (const Fence& fence : fences)
      if (fence.section == section && !fence.path().empty()) found.push_back(&fence);
    return found;
  }
  const Fence* expected(const std::string& section) const {
    for (const Fence& fence : fences)
      if (fence.section == section && fence.info.empty()) return &fence;
    return nullptr;
  }
};

// Puts `text` between the fences of a page.
void accept(const std::string& code, const Fence& fence, const std::string& text) {
  const std::string path = "lib/diag/rules/" + code + ".md";
  std::istringstream lines(read_source(path));
  std::string line, out;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (number == fence.line) {
      const std::string mark = line.substr(0, line.find_first_not_of('`'));
      out += line + "\n" + text;
      while (std::getline(lines, line) && line != mark) continue;
      out += line + "\n";
      while (std::getline(lines, line)) out += line + "\n";
      break;
    }
    out += line + "\n";
  }
  std::ofstream(RESO_SOURCE_DIR "/" + path, std::ios::binary) << out;
}

std::vector<Page> pages() {
  std::vector<Page> all;
  for (auto& [path, text] : source_files("lib/diag/rules", "lib/diag/rules"))
    if (path.ends_with(".md")) all.push_back({path.substr(0, path.size() - 3), read_page(text)});
  return all;
}

} // namespace

TEST_CASE("each rule flags what its page says, in its words") {
  for (const Page& page : pages()) {
    CAPTURE(page.code);
    auto files = page.files("Signalé");
    const Fence* french = page.expected("Signalé");
    const Fence* english = page.expected("En anglais");
    REQUIRE_MESSAGE(french != nullptr, page.code, ": no expected output under « Signalé »");
    REQUIRE_MESSAGE(english != nullptr, page.code, ": no expected output under « En anglais »");
    MemoryProject project = project_of(files);
    if (on_disk_only(page.code)) continue;
    if (std::getenv("RESO_ACCEPT") != nullptr) {
      accept(page.code, *english, findings(project, "en")); // the later one first: its line stays where it is
      accept(page.code, *french, findings(project, "fr"));
      continue;
    }
    CHECK(findings(project, "fr") == french->text);
    CHECK(findings(project, "en") == english->text);
    CHECK(french->text.find("[" + page.code + "]") != std::string::npos);
    CHECK(english->text.find("[" + page.code + "]") != std::string::npos);
  }
}

TEST_CASE("no rule flags what its page says it must not") {
  for (const Page& page : pages()) {
    CAPTURE(page.code);
    // Files of one path given twice are different cases.
    std::vector<std::vector<const Fence*>> cases;
    for (const Fence* file : page.files("Non signalé")) {
      bool fits = !cases.empty() && file->path() != "reso.yaml"; // settings open a case of their own
      if (fits)
        for (const Fence* other : cases.back()) fits = fits && other->path() != file->path();
      if (!fits) cases.emplace_back();
      cases.back().push_back(file);
    }
    for (const auto& files : cases) {
      CAPTURE(files.front()->text);
      CHECK(findings(project_of(files), "fr").find("[" + page.code + "]") == std::string::npos);
    }
  }
}
