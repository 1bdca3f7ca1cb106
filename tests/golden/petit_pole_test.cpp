// The annual template knows no project: it prints a fictional one, whose figures are counted from attendance lists.
#include <doctest/doctest.h>

#include "tests/support/memory_host.hpp"
#include "tests/support/pdf_text.hpp"

using namespace reso::tests;

TEST_CASE("the template prints another project unchanged") {
  MemoryProject project(source_files("examples/petit-pole", "examples/petit-pole"));
  RunResult run = project.run({"report", "2020"});
  REQUIRE_MESSAGE(run.status == 0, run.err);
  const std::string& markdown = project.at("reports/2020/rapport-activite-2020.md");
  CHECK(joined_lines(markdown).find("sont venues en deux séances") != std::string::npos);
  CHECK(markdown.find("**3** | Personnes ayant participé | 41 en 2019") != std::string::npos);
  CHECK(markdown.find("12\u00A0mars 2021") != std::string::npos);
  CHECK(markdown.find("Réso") == std::string::npos);
  CHECK(markdown.find("Dispositif local") == std::string::npos); // nothing known: no chapter
  CHECK(pdf_text(project.at("reports/2020/rapport-activite-2020.pdf")).find("Le Pôle des Ajoncs") != std::string::npos);
}

TEST_CASE("the template names no organisation, person or place") {
  for (const auto& [path, text] : source_files("report-templates", ".")) {
    CAPTURE(path);
    for (const char* name : {"Réso", "Rennes", "Hervé", "Rousset", "Bretagne"})
      CHECK(text.find(name) == std::string::npos);
  }
}
