// Each folder of tests/golden is a report that people can read: its project (`projet/`, or the one that the file
// `projet` names), and what comes of it: rapport.md, rapport.html (without its style sheet), contenu.xml (of the ODT,
// one block a line), pages.txt (where each piece stands) and texte.txt (the PDF as read again). RESO_ACCEPT=1 writes
// what comes now; the difference is then read in git.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "pdf/pdf.hpp"
#include "render/markdown.hpp"
#include "render/zip_package.hpp"
#include "tests/support/goldens.hpp"
#include "tests/support/memory_host.hpp"
#include "tests/support/page.hpp"
#include "tests/support/pdf_text.hpp"

using namespace reso;
using namespace reso::tests;

namespace fs = std::filesystem;

namespace {

std::string without_stylesheet(std::string page) {
  constexpr std::string_view close = "</style>\n";
  const std::size_t begin = page.find("<style>"), end = page.find(close);
  REQUIRE(begin != std::string::npos);
  return page.erase(begin, end + close.size() - begin);
}

void compare(const fs::path& path, const std::string& now) {
  CAPTURE(path.string());
  if (std::getenv("RESO_ACCEPT") != nullptr) {
    std::ofstream(path, std::ios::binary) << now;
    return;
  }
  REQUIRE(fs::exists(path));
  CHECK(now == read_source(fs::relative(path, RESO_SOURCE_DIR).generic_string()));
}

} // namespace

TEST_CASE("a project gives the report of its golden folder") {
  int folders = 0;
  for (const auto& [folder, source] : goldens()) {
    ++folders;
    CAPTURE(source);
    const MemoryProject project(source_files(source, source));
    const RunResult run = project.run({"report", "2020", "--format", "md"});
    REQUIRE_MESSAGE(run.status == 0, run.err);
    compare(folder / "rapport.md",
            std::string(render::without_signature(project.at("reports/2020/rapport-activite-2020.md"))));
    const RunResult page = project.run({"report", "2020", "--format", "html"});
    REQUIRE_MESSAGE(page.status == 0, page.err);
    compare(folder / "rapport.html", without_stylesheet(std::string(render::without_signature(
                                         project.at("reports/2020/rapport-activite-2020.html")))));
    const RunResult text = project.run({"report", "2020", "--format", "odt"});
    REQUIRE_MESSAGE(text.status == 0, text.err);
    const auto parts = render::read_zip(project.at("reports/2020/rapport-activite-2020.odt"));
    REQUIRE(parts);
    compare(folder / "contenu.xml", parts->at("content.xml"));
    const layout::Pages pages = project.pages("2020");
    compare(folder / "pages.txt", layout::dump(pages));
    auto pdf = pdf::write_pdf(pages, {});
    REQUIRE(pdf);
    compare(folder / "texte.txt", pdf_lines(*pdf));
  }
  CHECK(folders >= 2);
}
