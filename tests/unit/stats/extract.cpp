#include "stats/extract.hpp"

#include <doctest/doctest.h>

#include "small_project.hpp"
#include "stats/masking.hpp"

using namespace reso;
using reso::tests::Files;
using reso::tests::shown;
using reso::tests::SmallProject;

namespace {

const std::string people = R"(structures:
  - {id: bug, nom: Bug}
  - {id: scop, nom: Scop}
sections:
  - {id: emploi, titre: Emploi et compétences}
  - {id: emploi_jeunes, titre: Emploi des jeunes, parent: emploi}
personnes:
  - {id: a, structure: bug, sexe: femme}
  - {id: b, structure: scop, sexe: homme}
  - {id: c, structure: scop, sexe: homme}
  - {id: d, sexe: femme}
)";

const std::string measures = R"(extrait.seances: {libelle: Séances, unite: séance, nombre_de: seances}
extrait.heures: {libelle: Heures, unite: h, somme: seances.duree}
extrait.participants: {libelle: Personnes, unite: personne, nombre_distinct: presences.personne}
extrait.structures: {libelle: Structures, unite: structure, nombre_distinct: presences.structure}
extrait.presents: {libelle: Présents, quotient: {de: {nombre_de: presences}, sur: extrait.seances}}
extrait.contrats: {libelle: Contrats, nombre_de: clauses_contrats}
)";

std::string convention(const std::string& actions, const std::string& objectives = "") {
  return "conventions:\n  - id: region\n    financeur: Région\n    intitule: Appui\n    exercice: 2012\n    actions: "
         "[" +
         actions + "]\n" + (objectives.empty() ? "" : "    objectifs:\n" + objectives);
}

// Three activities: the workshop in a section, the coffee in a section of that one, the club attached to the workshop.
Files files(const std::string& written) {
  return Files{
      {"people.yaml", people},
      {"conventions.yaml", written},
      {"activites/atelier.yaml", "titre: L'atelier\nsection: emploi\nseances:\n"
                                 "  - {date: 2012-01-10, duree: 2 h, presences: [a, b]}\n"
                                 "  - {date: 2012-02-10, duree: 1 h 30, presences: [a, c]}\n"},
      {"activites/cafe.yaml", "titre: Le café\nsection: emploi_jeunes\nseances:\n"
                              "  - {date: 2012-03-10, duree: 1 h, presences: [a]}\n"},
      {"activites/club.yaml", "titre: Le club\nrattachee_a: atelier\nseances:\n"
                              "  - {date: 2012-04-10, duree: 3 h, presences: [d]}\n"},
      {"activites/forum.yaml", "titre: Le forum\nparticipants: 120\n"},
  };
}

struct Made {
  explicit Made(const Files& of, const std::string& measured = measures)
      : project(of), own(Files{{"data/indicateurs.yaml", measured}}), raw(project.figures()), published(raw) {
    REQUIRE(project.printed() == "");
    stats::mask(published, project.indicators(), project.settings());
    extract = stats::extract_of(project.dataset().conventions.front(), project.dataset());
    figures = stats::with_extract(raw, published, extract, project.dataset(), own.indicators(), project.indicators(),
                                  project.settings());
    REQUIRE(own.printed() == "");
  }

  // "atelier cafe club | atelier"
  std::string activities() const {
    std::string text;
    for (const stats::FundedAction& action : extract.actions) {
      text += text.empty() ? "" : "| ";
      for (const model::Activity* one : action.activities) text += one->id + " ";
    }
    return text;
  }

  SmallProject project, own;
  stats::Figures raw, published, figures;
  stats::Extract extract;
};

} // namespace

TEST_CASE("an action names an activity or a section, by its id or its title") {
  CHECK(Made(files(convention("atelier"))).activities() == "atelier club ");
  CHECK(Made(files(convention("L'Atelier"))).activities() == "atelier club ");
  CHECK(Made(files(convention("emploi"))).activities() == "atelier cafe club ");
  CHECK(Made(files(convention("Emploi des jeunes, le café"))).activities() == "cafe | cafe ");
  CHECK(Made(files(convention("Emploi et compétences"))).extract.actions[0].title == "Emploi et compétences");
}

TEST_CASE("what an action is besides") {
  const Made made(files(convention("DLA, clauses sociales, du conseil")));
  CHECK(made.extract.actions[0].subject == "dla");
  CHECK(made.extract.actions[1].subject == "clauses");
  CHECK(made.extract.actions[2].title == "du conseil");
  CHECK_FALSE(made.extract.actions[2].recognised());
  CHECK(made.figures.find("extrait.seances") == nullptr);
}

TEST_CASE("an action named twice is one") {
  CHECK(Made(files(convention("du conseil, Du conseil, atelier, L'atelier, DLA, dla"))).extract.actions.size() == 3);
}

TEST_CASE("figures of the activities financed alone") {
  const Made made(files(convention("emploi")));
  CHECK(shown(made.figures, "extrait.seances") == "4");
  CHECK(shown(made.figures, "extrait.heures") == "7.5");
  CHECK(shown(made.figures, "extrait.participants") == "4"); // a came three times
  CHECK(shown(made.figures, "extrait.structures") == "2");   // d comes of none
  CHECK(shown(made.figures, "extrait.presents") == "1.5");
  CHECK(shown(made.figures, "atelier.participants") == "3"); // the year's own stay
  SUBCASE("a measure of a set that knows no activity is left out, not taken of all") {
    CHECK(made.figures.find("extrait.contrats") == nullptr);
  }
}

TEST_CASE("each action is a cell, and distinct persons are not added") {
  const Made made(files(convention("atelier, cafe")));
  CHECK(shown(made.figures, "extrait.participants", "action") == "atelier 4, cafe 1");
  CHECK(shown(made.figures, "extrait.participants") == "4");
  CHECK(shown(made.figures, "extrait.seances", "action") == "atelier 3, cafe 1");
}

TEST_CASE("a single activity says itself what was declared of it") {
  const Made made(files(convention("forum")));
  CHECK(shown(made.figures, "extrait.participants") == "120");
  CHECK(shown(made.figures, "extrait.participants", "action") == "forum 120");
}

TEST_CASE("what nobody says of an activity is not zero") {
  const Made made(files(convention("forum")));
  CHECK_FALSE(made.figures.find("extrait.seances")->value.known());
  CHECK(made.figures.find("extrait.seances")->status == stats::Status::unknown);
  const Made both(files(convention("atelier, forum")));
  CHECK(shown(both.figures, "extrait.seances") == ">= 3"); // people came to the forum, nobody says how often
  CHECK_FALSE(both.figures.find("extrait.seances")->find_cell("action", "forum")->value.known());
}

TEST_CASE("an activity is told once, where the fewest are named, and those attached to it with it") {
  const Made made(files(convention("emploi, cafe")));
  REQUIRE(made.extract.actions[0].told.size() == 1);
  CHECK(made.extract.actions[0].told[0]->id == "atelier");
  REQUIRE(made.extract.actions[1].told.size() == 1);
  CHECK(made.extract.actions[1].told[0]->id == "cafe");
}

TEST_CASE("an objective is that of the action it is named after, of the only one, else of all") {
  const Made made(files(convention("atelier, cafe", "      - {chiffre: cafe.participants, cible: 5}\n"
                                                    "      - {chiffre: clauses.participants, cible: 5}\n")));
  const auto objectives = stats::objectives_of(made.extract, made.figures);
  REQUIRE(objectives.size() == 2);
  CHECK(objectives[0].action == "Le café");
  CHECK(shown(objectives[0].gap->gap) == "-4");
  CHECK(objectives[1].action == "L'atelier / Le café");
  CHECK_FALSE(objectives[1].achieved.known());
  const Made other(files(convention("DLA, clauses", "      - {chiffre: clauses.participants, cible: 5}\n")));
  CHECK(stats::objectives_of(other.extract, other.figures)[0].action == "clauses");
}

namespace {

// Two activities that 20 men and 3 women came to, and figures of either sex over both.
Files of_few_women() {
  std::string list = "personnes:\n", came;
  for (int i = 0; i < 23; ++i) {
    const std::string id = "p" + std::to_string(i);
    list += "  - {id: " + id + ", sexe: " + (i < 3 ? "femme" : "homme") + "}\n";
    came += (i > 0 ? ", " : "") + id;
  }
  const auto by = [](const std::string& sex) {
    return "x." + sex + ":\n  nombre_distinct: presences.personne\n  filtre: {activite: [un, deux], sexe: " + sex +
           "}\n";
  };
  return Files{{"people.yaml", list},
               {"conventions.yaml", convention("un, deux")},
               {"data/indicateurs.yaml", by("femme") + by("homme")},
               {"activites/un.yaml", "titre: Un\nseances: [{presences: [" + came + "]}]\n"},
               {"activites/deux.yaml", "titre: Deux\nseances: [{presences: [p0, p5]}]\n"}};
}

} // namespace

TEST_CASE("what the annual report hides cannot be worked out with the edition of a convention") {
  const Made made(of_few_women());
  REQUIRE(made.published.find("x.femme")->value.masked);
  CHECK(made.figures.find("x.femme")->value.masked);
  // All less men would be the women.
  const bool men = made.published.find("x.homme")->value.known();
  const bool all = made.figures.find("extrait.participants")->value.known();
  CHECK_FALSE((men && all));
  CHECK(made.figures.find("x.homme")->value.known() == men); // the two say the same of what both print
}

TEST_CASE("the difference between the year and the convention is no small number either") {
  // Of 12 women, 9 came to what the convention finances: 3 came elsewhere.
  std::string list = "personnes:\n", here, elsewhere;
  for (int i = 0; i < 42; ++i) {
    const std::string id = "p" + std::to_string(i);
    list += "  - {id: " + id + ", sexe: " + (i < 12 ? "femme" : "homme") + "}\n";
    std::string& came = i < 9 || i >= 22 ? here : elsewhere;
    came += (came.empty() ? "" : ", ") + id;
  }
  const Made made({{"people.yaml", list},
                   {"conventions.yaml", convention("un")},
                   {"data/indicateurs.yaml", "x.p:\n  nombre_de: presences\n  repartition_par: sexe\n"},
                   {"activites/un.yaml", "titre: Un\nseances: [{presences: [" + here + "]}]\n"},
                   {"activites/deux.yaml", "titre: Deux\nseances: [{presences: [" + elsewhere + "]}]\n"}},
                  "extrait.femmes:\n  nombre_de: presences\n  filtre: {sexe: femme}\n");
  CHECK(shown(made.published, "x.p", "sexe") == "femme 12, homme 30"); // the annual report stands as it is
  CHECK(shown(made.figures, "x.p", "sexe") == "femme 12, homme 30");
  CHECK(made.figures.find("extrait.femmes")->value.masked);
}

TEST_CASE("the internal edition hides nothing") {
  SmallProject project(of_few_women()), own(Files{{"data/indicateurs.yaml", measures}});
  const stats::Figures raw = project.figures();
  const auto extract = stats::extract_of(project.dataset().conventions.front(), project.dataset());
  const stats::Figures all = stats::with_extract(raw, raw, extract, project.dataset(), own.indicators(),
                                                 project.indicators(), project.settings());
  CHECK(shown(all, "extrait.participants") == "23");
  CHECK(shown(all, "x.femme") == "3");
}

TEST_CASE("a personal measure that a project adds is masked as any other") {
  const Made made(of_few_women(), "extrait.femmes:\n  nombre_distinct: presences.personne\n  filtre: {sexe: femme}\n");
  CHECK(made.figures.find("extrait.femmes")->value.masked);
  for (const stats::Cell& cell : made.figures.find("extrait.femmes")->find_breakdown("action")->cells)
    CHECK_FALSE(cell.value.known());
}
