// What is printed of figures that are not known or masked.
#include <doctest/doctest.h>

#include "written.hpp"

using namespace reso;
using namespace reso::tests;

TEST_CASE("an unknown figure is an error in a sentence, outside « si x | connu »") {
  const Written prose("Un\n{{ a.inconnu }} deux");
  CHECK(prose.findings() == "chiffre-inconnu-en-prose 2:1 {{ a.inconnu }}");
  CHECK(prose.message() == "« a.inconnu » n'est pas connu, et une phrase l'imprime");
  CHECK(prose.help() == "le déclarer sous « chiffres: », ou encadrer la phrase de « si a.inconnu | connu »");
  CHECK(Written("{% si a.inconnu | connu %}{{ a.inconnu }}{% sinon %}rien{% fin %}").words() == "rien");
  CHECK(Written("- {{ a.inconnu }}").findings() == "chiffre-inconnu-en-prose 1:3 {{ a.inconnu }}");
  CHECK(Written("## {{ a.inconnu }}").findings() == "chiffre-inconnu-en-prose 1:4 {{ a.inconnu }}");
  CHECK(Written("{{ a.environ@2011 }}").message() == "« a.environ@2011 » n'est pas connu, et une phrase l'imprime");
}

TEST_CASE("in a table it is n. d., and a masked one is s") {
  const Written written("| a | b |\n| --- | --- |\n| x | {{ a.inconnu }} |\n| y | {{ a.masque }} |\n| z | {{ a.environ "
                        "| evolution }} |\n");
  CHECK(written.findings().empty());
  CHECK(written.dump() == "tableau: \n  titres: a | b\n  ligne: x | {a.inconnu=n.\u00A0d.}\n  ligne: y | {a.masque=s}\n"
                          "  ligne: z | {a.environ=n.\u00A0d.}\n");
}

TEST_CASE("a masked figure is refused in a sentence") {
  const Written written("Un {{ a.masque }}.");
  CHECK(written.findings() == "chiffre-masque-en-prose 1:4 {{ a.masque }}");
  REQUIRE(written.project.diagnostics.sorted().size() == 1);
  CHECK(written.project.diagnostics.sorted()[0]->rule->family == diag::Family::privacy);
}

TEST_CASE("a draft holds the place of what is missing") {
  for (const std::string name : {"a.inconnu", "a.masque", "a.environ | evolution", "a.inconnu | unite"}) {
    CAPTURE(name);
    const Written written("Un {{ " + name + " }}.", sample_figures(), true);
    CHECK(written.dump().find("=[\u00A0?\u00A0]}.") != std::string::npos);
    CHECK_FALSE(written.findings().empty()); // and says which
  }
}

TEST_CASE("in a Markdown field the help says what a field can do") {
  const Written written(
      "{{ textes.edito.texte }}",
      with(sample_figures(), {{"data/2012/textes/edito.md", "---\ntitre: Édito\n---\nUn {{ a.inconnu }}.\n"}}));
  CHECK(written.findings() == "chiffre-inconnu-en-prose 4:4 {{ a.inconnu }}");
  CHECK(written.help() == "le déclarer sous « chiffres: », ou récrire la phrase sans lui");
}

TEST_CASE("Markdown fields are parsed alone, below the title they stand under") {
  const Files files = with(sample_figures(),
                           {{"data/2012/textes/edito.md",
                             "---\ntitre: Mot de *l'équipe*\n---\n# Sous-titre\n\nUn **{{ a.exact }}**.\n\n- deux\n"}});
  const Written written("## {{ textes.edito.titre }}\n\n{{ textes.edito.texte }}\n\nfin\n", files);
  CHECK(written.findings().empty());
  CHECK(written.dump() == "titre 2 #mot-de-l-equipe: Mot de *l’équipe*\ntitre 3 #sous-titre: Sous-titre\n"
                          "paragraphe: Un **{a.exact=12}**.\nliste\nélément\n  paragraphe: deux\nparagraphe: fin\n");
}

TEST_CASE("text that nobody wrote leaves nothing") {
  CHECK(Written("## {{ textes.edito.titre }}\n\n*{{ textes.edito.texte }}*\n\n{{ textes.edito.texte }}\n")
            .dump()
            .empty());
}
