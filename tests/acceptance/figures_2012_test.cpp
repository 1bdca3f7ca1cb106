// Each row of the table of the 2012 report's figures: its figure exists, and its printed form stands in PDF and
// Markdown.
#include <doctest/doctest.h>

#include <sstream>
#include <vector>

#include "tests/support/memory_host.hpp"
#include "tests/support/page.hpp"
#include "tests/support/pdf_text.hpp"

using namespace reso::tests;

namespace {

struct Row {
  std::string lines, what, figure, printed;
};

std::vector<Row> rows() {
  std::vector<Row> all;
  std::istringstream text(read_source("tests/acceptance/figures-2012.tsv"));
  std::string line;
  std::getline(text, line); // titles
  while (std::getline(text, line)) {
    Row row;
    std::istringstream cells(line);
    std::getline(cells, row.lines, '\t');
    std::getline(cells, row.what, '\t');
    std::getline(cells, row.figure, '\t');
    std::getline(cells, row.printed, '\t');
    all.push_back(row);
  }
  return all;
}

// Blanks of every kind as one: what is compared is the words.
std::string plain_blanks(std::string text) {
  for (const char* blank : {"\u00A0", "\u202F"})
    for (std::size_t at; (at = text.find(blank)) != std::string::npos;)
      text.replace(at, std::string(blank).size(), " ");
  return text;
}

// "printed" as whole words: "5" is not found in "15".
bool says(const std::string& text, const std::string& printed) {
  auto wordy = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || (static_cast<unsigned char>(c) & 0x80) != 0;
  };
  for (std::size_t at = text.find(printed); at != std::string::npos; at = text.find(printed, at + 1)) {
    bool before = at == 0 || !wordy(text[at - 1]);
    std::size_t end = at + printed.size();
    bool after = end >= text.size() || !wordy(text[end]) || !wordy(printed.back());
    if (before && after) return true;
  }
  return false;
}

} // namespace

TEST_CASE("every figure of the 2012 table is printed in PDF and Markdown") {
  MemoryProject project(source_files("data", "."));
  RunResult run = project.run({"report", "2012"});
  REQUIRE_MESSAGE(run.status == 0, run.err);
  std::string markdown = plain_blanks(joined_lines(project.at("reports/2012/rapport-activite-2012.md")));
  std::string pdf = plain_blanks(pdf_text(project.at("reports/2012/rapport-activite-2012.pdf")));
  auto table = rows();
  REQUIRE(table.size() > 100);
  for (const Row& row : table) {
    CAPTURE(row.what);
    CAPTURE(row.printed);
    std::string printed = plain_blanks(row.printed);
    CHECK(says(markdown, printed));
    CHECK(says(pdf, printed));
  }
}

TEST_CASE("every figure of the 2012 table is bound to a figure of the library") {
  MemoryProject project(source_files("data", "."));
  std::string known;
  for (const char* year : {"2010", "2011", "2012"}) {
    RunResult run = project.run({"stats", year, "--format", "csv"});
    REQUIRE_MESSAGE(run.status == 0, run.err);
    std::istringstream lines(run.out);
    for (std::string line; std::getline(lines, line);)
      known += "\n" + line.substr(0, line.find(';')) + "@" + year + "\n" +
               (std::string(year) == "2012" ? line.substr(0, line.find(';')) + "\n" : "");
  }
  for (const Row& row : rows()) {
    if (row.figure == "-") continue; // a date or a year: an event's own, not a count
    CAPTURE(row.what);
    std::string figure = row.figure.ends_with(".part") ? row.figure.substr(0, row.figure.size() - 5) : row.figure;
    CHECK_MESSAGE(known.find("\n" + figure + "\n") != std::string::npos, figure);
  }
}
