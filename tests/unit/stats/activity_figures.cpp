#include "stats/activity_figures.hpp"

#include <doctest/doctest.h>

#include "small_project.hpp"

using namespace reso;
using reso::tests::Files;
using reso::tests::shown;
using reso::tests::SmallProject;

namespace {

stats::Figures of(const std::string& activity, const std::string& year = "annee: 2012\n") {
  SmallProject project(Files{{"people.yaml", "structures:\n  - {id: bug, nom: Bug}\n  - {id: scop, nom: "
                                             "Scop}\npersonnes:\n  - {id: a}\n  - {id: b}\n  - {id: c}\n"},
                             {"annee.yaml", year},
                             {"activites/atelier.yaml", "titre: L'atelier\n" + activity}});
  stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  return figures;
}

} // namespace

TEST_CASE("keys of the activity alone: declared") {
  const stats::Figures figures =
      of("nombre_seances: 3\nparticipants: 27\nstructures: 12\npresents_par_seance: 5 à 7\n");
  CHECK(shown(figures, "atelier.seances") == "3");
  CHECK(shown(figures, "atelier.participants") == "27");
  CHECK(shown(figures, "atelier.structures") == "12");
  CHECK(shown(figures, "atelier.presents_par_seance") == "5..7");
  CHECK(shown(figures, "atelier.presences") == "none");
  CHECK(figures.find("atelier.participants")->basis == stats::Basis::declared);
  CHECK(figures.find("atelier.participants")->unit == "personne");
}

TEST_CASE("lists alone: counted") {
  const stats::Figures figures =
      of("seances:\n  - {presences: [a, b]}\n  - {presences: [b, c]}\nstructures: [bug, scop]\n");
  CHECK(shown(figures, "atelier.seances") == "2");
  CHECK(shown(figures, "atelier.participants") == "3");
  CHECK(shown(figures, "atelier.presences") == "4");
  CHECK(shown(figures, "atelier.structures") == "2");
  CHECK(figures.find("atelier.participants")->basis == stats::Basis::computed);
}

TEST_CASE("sessions that say it in part give minima") {
  SUBCASE("one session has a count only: persons at least those of the largest") {
    const stats::Figures figures = of("seances:\n  - {presences: [a, b]}\n  - {participants: 7}\n");
    CHECK(shown(figures, "atelier.participants") == ">= 7");
    CHECK(shown(figures, "atelier.presences") == "9");
  }
  SUBCASE("one session says nothing") {
    const stats::Figures figures = of("seances:\n  - {presences: [a, b]}\n  - {date: 2012-03-01}\n");
    CHECK(shown(figures, "atelier.participants") == ">= 2");
    CHECK(shown(figures, "atelier.presences") == ">= 2");
    CHECK(shown(figures, "atelier.seances") == "2");
  }
  SUBCASE("more sessions stated than listed") {
    const stats::Figures figures = of("nombre_seances: 5\nseances:\n  - {presences: [a, b]}\n");
    CHECK(shown(*figures.find("atelier.seances")->computed) == ">= 1");
    CHECK(shown(figures, "atelier.participants") == ">= 2");
  }
  SUBCASE("a year that calls its attendances incomplete") {
    CHECK(shown(of("seances:\n  - {presences: [a, b]}\n", "annee: 2012\ncomplet: {presences: non}\n"),
                "atelier.participants") == ">= 2");
  }
  SUBCASE("a list that names some of those who came") {
    const stats::Figures figures = of("seances:\n  - {presences: [a, b], participants: 9}\n  - {presences: [a]}\n");
    CHECK(shown(figures, "atelier.participants") == ">= 9");
    CHECK(shown(figures, "atelier.presences") == "10");
  }
}

TEST_CASE("an only session cannot hold anyone twice") {
  CHECK(shown(of("seances:\n  - {participants: 7}\n"), "atelier.participants") == "7");
}

TEST_CASE("stated and counted") {
  const stats::Figures figures = of("participants: 3\nseances:\n  - {presences: [a, b]}\n  - {presences: [b, c]}\n");
  CHECK(figures.find("atelier.participants")->basis == stats::Basis::both);
  CHECK(shown(*figures.find("atelier.participants")->computed) == "3");
}

TEST_CASE("a figure of the activity's own may be declared under chiffres") {
  const stats::Figures figures = of("chiffres:\n  jours: {libelle: Jours, unite: jour, valeur: 4}\n");
  CHECK(shown(figures, "atelier.jours") == "4");
  CHECK(figures.find("atelier.jours")->label == "Jours");
}
