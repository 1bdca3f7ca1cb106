// The structure tree as another reader sees it is the one of the layout, and obeys the rules of ISO 32000-1, 14.8.4.
#include <map>
#include <set>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "pdf/pdf.hpp"
#include "tests/support/memory_host.hpp"
#include "tests/support/pdf_text.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

struct Report {
  layout::Pages pages;
  std::string pdf;
};

Report report(const MemoryProject& project, const std::string& year) {
  layout::Pages pages = project.pages(year);
  auto pdf = pdf::write_pdf(pages, {});
  REQUIRE(pdf);
  return {std::move(pages), *pdf};
}

const Report& report_of_2012() {
  static const Report made = report(MemoryProject(source_files("data", ".")), "2012");
  return made;
}
const Report& report_of_the_small_pole() {
  static const Report made = report(MemoryProject(source_files("examples/petit-pole", "examples/petit-pole")), "2020");
  return made;
}

std::vector<std::vector<std::size_t>> children_of(const layout::Pages& pages) {
  std::vector<std::vector<std::size_t>> children(pages.elements.size());
  for (std::size_t i = 1; i < pages.elements.size(); ++i)
    children[static_cast<std::size_t>(pages.elements[i].parent)].push_back(i);
  return children;
}

// What the pages say for each element: its own pieces in painting order.
std::map<layout::ElementId, std::string> words_by_element(const layout::Pages& pages) {
  std::map<layout::ElementId, std::string> words;
  for (const layout::Page& page : pages.pages)
    for (const layout::Placed& placed : page.pieces)
      if (const auto* piece = std::get_if<layout::TextPiece>(&placed.piece))
        if (piece->element != layout::artifact) words[piece->element] += piece->text;
  return words;
}

std::string without_blanks(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ') continue;
    bool blank = false;
    for (const char* sign : {"\u00A0", "\u202F", "\u00AD"})
      if (text.compare(i, std::string(sign).size(), sign) == 0) {
        i += std::string(sign).size() - 1;
        blank = true;
        break;
      }
    if (!blank) out += text[i];
  }
  return out;
}

// "  2 H1" and, with `words`, "  2 « texte »", an element a line, in reading order.
void print(const layout::Pages& pages, const std::vector<std::vector<std::size_t>>& children,
           const std::map<layout::ElementId, std::string>* words, std::size_t element, int depth, std::string& out) {
  out += fmt::format("{} {}\n", depth, pages.elements[element].type);
  if (words != nullptr)
    if (auto own = words->find(static_cast<layout::ElementId>(element)); own != words->end())
      if (std::string text = without_blanks(own->second); !text.empty()) out += fmt::format("{} « {} »\n", depth, text);
  for (std::size_t child : children[element]) print(pages, children, words, child, depth + 1, out);
}

std::string tree_of(const layout::Pages& pages, bool with_words) {
  const auto words = words_by_element(pages);
  std::string out;
  print(pages, children_of(pages), with_words ? &words : nullptr, 0, 0, out);
  return out;
}

// The same lines from pdfinfo's; attributes and objects are not elements.
std::string tree_of(const std::string& pdf, bool with_words) {
  TemporaryFile file(pdf);
  std::istringstream lines(output_of((with_words ? "pdfinfo -struct-text " : "pdfinfo -struct ") + file.path()));
  std::string out, own;
  int depth = 0;
  const auto close = [&] {
    if (!own.empty()) out += fmt::format("{} « {} »\n", depth, own);
    own.clear();
  };
  for (std::string line; std::getline(lines, line);) {
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent == std::string::npos || line[indent] == '/' || line.compare(indent, 7, "Object ") == 0) continue;
    if (line[indent] == '"') {
      own += without_blanks(line.substr(indent + 1, line.rfind('"') - indent - 1));
      continue;
    }
    close();
    depth = static_cast<int>(indent / 2);
    const std::string type = line.substr(indent, line.find_first_of(" :", indent) - indent);
    out += fmt::format("{} {}\n", depth, type);
  }
  close();
  return out;
}

const std::map<std::string, std::set<std::string>>& allowed_children() {
  static const std::map<std::string, std::set<std::string>> allowed{{"L", {"LI", "L", "Caption"}},
                                                                    {"LI", {"Lbl", "LBody"}},
                                                                    {"Table", {"Caption", "THead", "TBody"}},
                                                                    {"THead", {"TR"}},
                                                                    {"TBody", {"TR"}},
                                                                    {"TR", {"TH", "TD"}},
                                                                    {"TOC", {"TOCI", "TOC"}}};
  return allowed;
}

const std::map<std::string, std::set<std::string>>& allowed_parents() {
  static const std::map<std::string, std::set<std::string>> allowed{
      {"LI", {"L"}},  {"LBody", {"LI"}}, {"THead", {"Table"}}, {"TBody", {"Table"}}, {"TR", {"THead", "TBody"}},
      {"TH", {"TR"}}, {"TD", {"TR"}},    {"TOCI", {"TOC"}}};
  return allowed;
}

std::string faults_of_families(const layout::Pages& pages) {
  std::string faults;
  for (std::size_t i = 1; i < pages.elements.size(); ++i) {
    const std::string& parent = pages.elements[static_cast<std::size_t>(pages.elements[i].parent)].type;
    const std::string& type = pages.elements[i].type;
    if (auto found = allowed_children().find(parent);
        found != allowed_children().end() && !found->second.contains(type))
      faults += fmt::format("{} in {}\n", type, parent);
    if (auto found = allowed_parents().find(type); found != allowed_parents().end() && !found->second.contains(parent))
      faults += fmt::format("{} in {}\n", type, parent);
  }
  return faults;
}

} // namespace

TEST_CASE("another reader finds the structure tree of the layout") {
  CHECK(tree_of(report_of_2012().pdf, false) == tree_of(report_of_2012().pages, false));
  CHECK(tree_of(report_of_the_small_pole().pdf, false) == tree_of(report_of_the_small_pole().pages, false));
}

TEST_CASE("another reader finds each element's words, in reading order") { // slow in poppler: the small report only
  const Report& small = report_of_the_small_pole();
  const std::string seen = tree_of(small.pdf, true);
  CHECK(seen == tree_of(small.pages, true));
  layout::Pages changed = small.pages;
  for (layout::Placed& placed : changed.pages.at(2).pieces)
    if (auto* piece = std::get_if<layout::TextPiece>(&placed.piece))
      if (piece->element != layout::artifact) piece->element = 1;
  CHECK(seen != tree_of(changed, true));
}

TEST_CASE("elements stand in the elements that may hold them") {
  CHECK(faults_of_families(report_of_2012().pages) == "");
  CHECK(faults_of_families(report_of_the_small_pole().pages) == "");
}

TEST_CASE("headings skip no level, and the first is a title of the first level") {
  for (const Report* made : {&report_of_2012(), &report_of_the_small_pole()}) {
    int last = 0;
    for (const layout::Element& element : made->pages.elements) {
      if (element.type.size() != 2 || element.type[0] != 'H') continue;
      const int level = element.type[1] - '0';
      CHECK(level <= last + 1);
      last = level;
    }
    CHECK(last > 0);
  }
}

TEST_CASE("a figure has an alternative and a box, a heading cell its scope, an id one element") {
  for (const Report* made : {&report_of_2012(), &report_of_the_small_pole()}) {
    std::set<std::string> ids;
    int figures = 0;
    for (const layout::Element& element : made->pages.elements) {
      CAPTURE(element.id);
      if (!element.id.empty()) CHECK(ids.insert(element.id).second);
      if (element.type == "TH") CHECK_FALSE(element.scope.empty());
      if (element.type != "Figure") continue;
      ++figures;
      CHECK_FALSE(element.alternative.empty());
      CHECK(element.box);
    }
    CHECK(figures > 0);
  }
}

TEST_CASE("a link has an area, says where it goes, and goes somewhere") {
  for (const Report* made : {&report_of_2012(), &report_of_the_small_pole()}) {
    std::set<std::string> names;
    for (const layout::Destination& destination : made->pages.destinations) names.insert(destination.name);
    std::set<layout::ElementId> with_area;
    for (const layout::Page& page : made->pages.pages)
      for (const layout::LinkArea& link : page.links) {
        CAPTURE(link.target);
        with_area.insert(link.element);
        CHECK_FALSE(link.contents.empty());
        CHECK((link.target[0] != '#' || names.contains(link.target.substr(1))));
        CHECK(link.box.width > 0);
      }
    for (std::size_t i = 0; i < made->pages.elements.size(); ++i)
      if (made->pages.elements[i].type == "Link") CHECK(with_area.contains(static_cast<layout::ElementId>(i)));
  }
}
