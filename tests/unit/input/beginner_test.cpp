// What a beginner writes (FILES.md): where it is found, and the mended line, which is read once pasted.
#include <doctest/doctest.h>

#include "reading.hpp"

using namespace reso::tests;

namespace {

struct Case {
  const char* about;
  std::string text;
  const char* finding;
  const char* mended; // the line to paste
};

const Case cases[] = {
    {"a colon inside", "a: 1\ntitre: Le Phare : un immeuble\n", "deux-points-dans-valeur 2:17",
     "titre: \"Le Phare : un immeuble\""},
    {"braces", "chapeau: {{ x }} rendez-vous\n", "accolades-sans-guillemets 1:10", "chapeau: \"{{ x }} rendez-vous\""},
    {"a sign", "a:\n  cout: > 1000 €\n", "signe-sans-guillemets 2:9", "  cout: \"> 1000 €\""},
    {"a sign in braces", "a: {valeur: >= 8, unite: x}\n", "signe-sans-guillemets 1:13",
     "a: {valeur: \">= 8\", unite: x}"},
    {"a sign in a list", "a: [1, > 2]\n", "signe-sans-guillemets 1:8", "a: [1, \"> 2\"]"},
    {"an at sign", "a: @pole # compte\n", "signe-sans-guillemets 1:4", "a: \"@pole\""},
    {"emphasis", "a: *Le Phare*\n", "signe-sans-guillemets 1:4", "a: \"*Le Phare*\""},
    {"words after quotes", "a: \"Radio\" et phare\n", "signe-sans-guillemets 1:4", "a: \"\\\"Radio\\\" et phare\""},
    {"a glued colon", "titre:Le Phare\nlieu: Rennes\n", "deux-points-colles 1:1", "titre: Le Phare"},
    {"a glued colon below another key", "lieu: Rennes\ntitre:Le Phare\n", "deux-points-colles 2:1", "titre: Le Phare"},
    {"a glued colon beside a key of a group", "a:\n  lieu: Rennes\n  titre:Le Phare\n", "deux-points-colles 3:3",
     "  titre: Le Phare"},
    {"a glued colon in a list", "a:\n  - été:3\n    b: 1\n", "deux-points-colles 2:5", "  - été: 3"},
    {"an apostrophe", "nom: 'L'emploi'\n", "apostrophe-dans-guillemets 1:8", "nom: \"L'emploi\""},
    {"a bullet", "publics:\n  • point\n", "puce-inconnue 2:3", "  - point"},
    {"decimals in a list", "a: [3,2, 2,3]\n", "virgule-entre-crochets 1:5", "a: [3.2, 2.3]"},
    {"a decimal in braces", "a: {valeur: 5,24 jours}\n", "virgule-entre-crochets 1:13", "a: {valeur: 5.24 jours}"},
    {"a number sign", "lieu: salle #3\n", "diese-dans-valeur 1:13", "lieu: \"salle #3\""},
    {"curly quotes", "nom: “Radio”\n", "guillemets-courbes 1:6", "nom: \"Radio\""},
    {"curly quotes around some words", "nom: “Radio” et “Phare” # deux\n", "guillemets-courbes 1:6",
     "nom: \"“Radio” et “Phare”\" # deux"},
    {"a no-break space in a key", "nom\u00A0: Radio\n", "espace-insecable 1:4", "nom : Radio"},
    {"a no-break space as indent", "a:\n\u00A0\u00A0nom: Radio\n", "espace-insecable 2:1", "  nom: Radio"},
    {"a tab", "a:\n\tnom: Radio\n", "tabulation 2:1", "  nom: Radio"},
    {"a tab after blanks", "a:\n  - nom: Radio\n  \tlieu: Rennes\n", "tabulation 3:3", "    lieu: Rennes"},
    {"text at the margin", "titre: Un long\ntitre\n", "texte-en-marge 2:1", "  titre"},
    {"an open quote", "a: 1\nnom: \"Radio\nlieu: Rennes\n", "guillemet-ouvert 2:6", "nom: \"Radio\""},
    {"an indented first line", "  a: 1\nb: 2\n", "deux-documents 2:1", "  b: 2"},
};

std::string with_line(const std::string& text, int line, const std::string& mended) {
  std::size_t begin = 0;
  while (--line > 0) begin = text.find('\n', begin) + 1;
  return text.substr(0, begin) + mended + text.substr(text.find('\n', begin));
}

} // namespace

TEST_CASE("each has its place, its help and a mended line that is read") {
  for (const Case& one : cases) {
    CAPTURE(one.about);
    ReadYaml read(one.text);
    CHECK(read.refusal() == one.finding);
    REQUIRE_FALSE(read.diagnostics.sorted().empty());
    const reso::diag::Diagnostic& finding = *read.diagnostics.sorted()[0];
    CHECK_FALSE(finding.help.empty());
    CHECK(finding.paste == one.mended);
    const int line = read.sources.place(finding.span).line;
    CHECK(ReadYaml(with_line(one.text, line, one.mended)).refusal() == "read, ");
  }
}

TEST_CASE("a colon in words or in an address is no fault") {
  CHECK(ReadYaml("a:\n  - http://exemple.fr\n  - 14:30\n").refusal() == "read, ");
  CHECK(ReadYaml("a: Un long texte\n  qui dit:ceci\n").refusal() == "read, ");
  CHECK(ReadYaml("a: |\n  dit:ceci\n").refusal() == "read, ");
}

TEST_CASE("anchors are refused by their name, wherever they stand") {
  CHECK(ReadYaml("a.b: &x {libelle: A, unite: x}\na.c: *x\n").refusal() == "yaml-refuse 1:6, yaml-refuse 2:6");
  CHECK(ReadYaml("a: &x Un : deux\n").refusal().starts_with("yaml-"));
}

TEST_CASE("dashes between two documents are to be removed") {
  ReadYaml read("a: 1\n---\nb: 2\n");
  CHECK(read.refusal() == "deux-documents 2:1");
  REQUIRE_FALSE(read.diagnostics.sorted().empty());
  CHECK(read.diagnostics.sorted()[0]->help.at(0).starts_with("ôter cette ligne"));
  CHECK(ReadYaml("a: 1\nb: 2\n").refusal() == "read, ");
}
