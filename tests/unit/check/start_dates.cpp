#include <doctest/doctest.h>

#include "audited_project.hpp"

using reso::tests::AuditedProject;
using reso::tests::Files;

namespace {

std::string codes(const Files& files) {
  AuditedProject project(files);
  const reso::stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  project.audit(figures);
  return project.codes();
}

// An activity of its own, with what another text says of it.
std::string said(const std::string& fields, const std::string& text, const std::string& elsewhere = "") {
  return codes({{"activites/vivier.md", "---\ntitre: Le Vivier de compétences\n" + fields + "---\n" + text + "\n"},
                {"activites/atelier.md", "---\ntitre: Atelier vélo\n---\n" + elsewhere + "\n"}});
}

const std::string autumn = "periode: octobre à décembre 2012\n";
const char* const one = "dates-contradictoires";

} // namespace

TEST_CASE("a period and what its own text says") {
  CHECK(said(autumn, "Depuis septembre, le Vivier de compétences reçoit chaque mois.") == one);
  CHECK(said(autumn, "Depuis le mois de septembre 2012, les rencontres se suivent.") == one);
  CHECK(said(autumn, "Les rencontres ont été lancées en septembre.") == one);
  CHECK(said(autumn, "À partir d’octobre, le Vivier de compétences reçoit chaque mois.") == "");
  CHECK(said(autumn + "chapeau: Depuis septembre, un accueil collectif.\n", "Texte.") == one);
  CHECK(said(autumn, "Le Vivier de compétences a été\nlancé en\nnovembre 2012.") == one);
}

TEST_CASE("what is not a beginning of this activity") {
  CHECK(said(autumn, "Depuis 2010, le Vivier de compétences attire du monde.") == "");
  CHECK(said(autumn, "Depuis septembre 2010, le Vivier de compétences attire du monde.") == "");
  CHECK(said(autumn, "Depuis septembre, le pôle a de nouveaux bureaux.") == "");
  CHECK(said(autumn, "Depuis novembre, le Vivier de compétences a une salle plus grande.") == "");
  CHECK(said(autumn, "Le Vivier de compétences prépare des ateliers pour septembre.") == "");
  CHECK(said(autumn, "Après l'Atelier vélo, lancé en mars, le Vivier de compétences s'ouvre.") == "");
  CHECK(said(autumn, "Le Vivier de compétences est un des septembre verts.") == "");
  CHECK(said("periode: 2012\n", "Depuis septembre, le Vivier de compétences reçoit.") == "");
}

TEST_CASE("only what begins is read: better silent than wrong") {
  CHECK(said(autumn, "Depuis septembre, les participants préparent la séance d'octobre.") == "");
  CHECK(said(autumn, "Les séances ont commencé en octobre ; les inscriptions, dès septembre.") == "");
  CHECK(said(autumn, "L'atelier de couture, préparé depuis juin, a eu lieu en octobre.") == "");
  CHECK(said(autumn, "Les inscriptions aux séances ont commencé en septembre.") == "");
  CHECK(said(autumn, "Le Vivier de compétences a lancé en septembre un appel à projets.") == "");
  CHECK(said(autumn, "Les rencontres ont permis un projet lancé en septembre.") == "");
  CHECK(said(autumn, "Les séances n'ont pas commencé en septembre.") == "");
  CHECK(said(autumn, "Dès septembre, les séances d'octobre étaient complètes.") == "");
  CHECK(said(autumn, "Depuis septembre, le Vivier de compétences prépare son ouverture.") == "");
  CHECK(said(autumn, "Créé en septembre, le Vivier de compétences reçoit.") == "");
  CHECK(said(autumn, "Lancé en septembre, le Vivier de compétences reçoit.") == one);
  CHECK(said(autumn, "Le Vivier de compétences se tient depuis septembre.") == one);
}

TEST_CASE("years of one thing") {
  const std::string exists = "Le Vivier de compétences existe depuis 2009.";
  CHECK(said("", exists, "Le Vivier de compétences a été créé en 2008.") == one);
  CHECK(said("", exists, "Le Vivier de compétences, créé à Rennes en 2009, reçoit.") == "");
  CHECK(said("", exists, "Le Vivier de compétences a été lancé en 2008.") == one);
  CHECK(said("", exists, "Le Vivier de compétences a créé en 2008 un comité.") == "");
  CHECK(said("", exists, "Le comité du Vivier de compétences a été créé en 2008.") == "");
  CHECK(said("", "Depuis 2009, le Vivier de compétences attire.", "Le Vivier de compétences a été créé en 2008.") ==
        "");
  CHECK(said("", "Le Vivier de compétences, créé en 2008, a été lancé en 2009.") == "");
  const auto partner = [](const char* text, const char* other) {
    return codes(
        {{"p.yaml", std::string("partenaires:\n  - nom: La Ruche\n    nature: autre\n    texte: ") + text + "\n"},
         {"activites/a.md", std::string("---\ntitre: Atelier\n---\n") + other + "\n"}});
  };
  CHECK(partner("L'association, créée en 2008, accueille.", "Avec la Ruche, fondée en 2009.") == "");
  CHECK(partner("L'association, créée en 2008, accueille.", "La Ruche, fondée en 2009, y participe.") == one);
  CHECK(partner("L'association, créée en 2008, accueille.", "La Ruche existe depuis 2008.") == "");
  CHECK(partner("Une association, créée en 2008, y siège.", "La Ruche existe depuis 2009.") == "");
}

TEST_CASE("two texts") {
  const std::string own = "Depuis septembre 2012, le Vivier de compétences reçoit.";
  CHECK(said("", own, "On y a préparé le « Vivier de compétences », institué dès octobre 2012.") == one);
  CHECK(said("", own, "On y a préparé le « Vivier de compétences », institué dès septembre 2012.") == "");
  CHECK(said("", own, "On y a préparé autre chose, institué dès octobre 2012.") == "");
  CHECK(said("", own, "Depuis octobre, le Vivier de compétences se tient ici.") == "");
}

TEST_CASE("a session outside its period") {
  CHECK(said(autumn + "seances:\n  - date: 2012-09-12\n  - date: 2012-10-12\n", "") == one);
  CHECK(said(autumn + "seances:\n  - date: 2012\n  - date: octobre 2012\n  - titre: une autre\n", "") == "");
}
