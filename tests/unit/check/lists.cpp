
#include <doctest/doctest.h>

#include "audited_project.hpp"

using namespace reso;
using reso::tests::AuditedProject;
using reso::tests::Files;

namespace {

const char* const people = "structures:\n  - {id: bug, nom: Bug}\n  - {id: scop, nom: Scop}\npersonnes:\n  - {id: a}\n "
                           " - {id: b}\n  - {id: c}\n";

std::string codes(const std::string& activity, const std::string& year = "annee: 2012\n") {
  AuditedProject project(Files{
      {"people.yaml", people}, {"annee.yaml", year}, {"activites/atelier.yaml", "titre: L'atelier\n" + activity}});
  const stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  project.audit(figures);
  return project.codes();
}

std::string body_codes(const std::string& body) {
  AuditedProject project(Files{{"instances.yaml", "instances:\n  - id: ca\n    nom: CA\n" + body}});
  const stats::Figures figures = project.figures();
  project.audit(figures);
  return project.codes();
}

} // namespace

TEST_CASE("participants stated and attendance lists") {
  const std::string lists = "seances:\n  - {presences: [a, b]}\n  - {presences: [b, c]}\n";
  CHECK(codes("participants: 3\n" + lists) == "");
  SUBCASE("more listed than stated") { CHECK(codes("participants: 2\n" + lists) == "liste-differente"); }
  SUBCASE("fewer listed, and every session lists all who came") {
    CHECK(codes("participants: 5\n" + lists) == "liste-differente");
  }
  SUBCASE("fewer listed, but a session has no list") {
    CHECK(codes("participants: 5\nseances:\n  - {presences: [a, b]}\n  - {date: 2012-03-01}\n") == "");
  }
  SUBCASE("fewer listed, but more came than are named") {
    CHECK(codes("participants: 5\nseances:\n  - {presences: [a, b], participants: 5}\n") == "");
  }
  SUBCASE("fewer listed, but more sessions were held") {
    CHECK(codes("participants: 5\nnombre_seances: 4\n" + lists) == "");
  }
  SUBCASE("fewer listed, in a year whose attendances are incomplete") {
    CHECK(codes("participants: 5\n" + lists, "annee: 2012\ncomplet: {presences: non}\n") == "");
  }
  SUBCASE("a session larger than the whole") {
    CHECK(codes("participants: 5\nseances:\n  - {participants: 7}\n  - {participants: 2}\n") == "liste-differente");
  }
  SUBCASE("sessions with counts only: the sum is no number of persons") {
    CHECK(codes("participants: 7\nseances:\n  - {participants: 7}\n  - {participants: 5}\n") == "");
  }
}

TEST_CASE("attendances stated and listed") {
  const std::string lists = "seances:\n  - {presences: [a, b]}\n  - {participants: 6}\n";
  CHECK(codes("presences: 8\n" + lists) == "");
  CHECK(codes("presences: 9\n" + lists) == "liste-differente");
  CHECK(codes("presences: au moins 8\n" + lists) == "");
}

TEST_CASE("sessions stated and listed") {
  const std::string lists = "seances:\n  - {date: 2012-01-12}\n  - {date: 2012-02-12}\n";
  CHECK(codes("nombre_seances: 2\n" + lists) == "");
  CHECK(codes("nombre_seances: 5\n" + lists) == ""); // the others are not dated
  CHECK(codes("nombre_seances: 1\n" + lists) == "liste-differente");
}

TEST_CASE("structures stated and named") {
  const std::string lists = "seances:\n  - {structures: [bug, scop]}\n  - {structures: [bug]}\n";
  CHECK(codes("structures: 2\n" + lists) == "");
  CHECK(codes("structures: 1\n" + lists) == "liste-differente");
}

TEST_CASE("one session: its count and its list") {
  CHECK(codes("seances:\n  - {participants: 1, presences: [a, b]}\n") == "liste-differente");
  CHECK(codes("seances:\n  - {participants: 9, presences: [a, b]}\n") == "");
}

TEST_CASE("a body's seats and its members: names are often fewer") {
  CHECK(body_codes("    effectif: 9\n    membres:\n      - {nom: A}\n      - {nom: B}\n      - {nom: C}\n") == "");
  CHECK(body_codes("    effectif: 2\n    membres:\n      - {nom: A}\n      - {nom: B}\n      - {nom: C}\n") ==
        "liste-differente");
}

TEST_CASE("the message shows the number and the list") {
  AuditedProject project(
      Files{{"people.yaml", people},
            {"activites/atelier.yaml",
             "titre: L'atelier\nnombre_seances: 1\nseances:\n  - date: 2012-01-12\n  - date: 2012-02-12\n"}});
  project.audit(project.figures());
  CHECK(project.printed() == R"(erreur[liste-differente] : le nombre annoncé ne correspond pas à la liste
  --> data/2012/activites/atelier.yaml:2:17
   |
 2 | nombre_seances: 1
   |                 ^ annoncé : 1
 4 |   - date: 2012-01-12
   |     ---------------- dans la liste : 2
   = à faire : corriger le nombre ou la liste, ou coller ici :
       justifier:
         - regle: liste-differente
           motif: …
)");
}
