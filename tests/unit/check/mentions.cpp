#include <doctest/doctest.h>

#include "audited_project.hpp"
#include "doc/document.hpp"

using reso::tests::AuditedProject;
using reso::tests::Files;

namespace doc = reso::doc;

namespace {

std::string codes(const Files& files) {
  AuditedProject project(files);
  const reso::stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  project.audit(figures);
  return project.codes();
}

const std::string grant = "conventions:\n  - id: cd\n    financeur: Le Département\n    intitule: Aide à l'emploi\n";

std::string convention(const std::string& fields) { return codes({{"c.yaml", grant + fields}}); }

// What is found once `text` and the picture `logo` are printed.
std::string printed(const std::string& text, const std::string& logo) {
  AuditedProject project(
      Files{{"c.yaml", grant + "    exercice: 2012\n    mention: Avec l'aide du Département\n    logo: cd.png\n"}});
  const reso::stats::Figures figures = project.figures();
  doc::Document document;
  document.blocks.emplace_back(doc::Paragraph{{doc::Text{text}}});
  document.blocks.emplace_back(doc::Picture{logo, {}, {}, {}, true});
  reso::check::check_document(project.audited(figures), document, project.diagnostics);
  return project.codes();
}

} // namespace

TEST_CASE("a convention of the year without its mention or its logo") {
  CHECK(convention("    exercice: 2012\n    mention: M\n    logo: l.png\n") == "");
  CHECK(convention("    exercice: 2012\n    mention: M\n") == "mention-absente");
  CHECK(convention("    exercice: 2012\n    logo: l.png\n") == "mention-absente");
  CHECK(convention("    exercice: 2012\n") == "mention-absente");
  CHECK(convention("    exercice: 2011\n") == "");
  CHECK(convention("") == "");
}

TEST_CASE("a mention or a logo that is not printed") {
  CHECK(printed("Projet mené avec l’aide du Département.", "cd.png") == "");
  CHECK(printed("Projet mené avec l’aide de tous.", "cd.png") == "mention-absente");
  CHECK(printed("Avec l'aide du Département", "autre.png") == "mention-absente");
}
