#include "stats/masking.hpp"

#include <doctest/doctest.h>

#include "small_project.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

// Rows "femme,30,Aubes" of clause participants, each `times` times.
struct Kind {
  int times;
  std::string sex, age, municipality;
};

std::string participants(const std::vector<Kind>& kinds) {
  std::string csv = "id;sexe;age;commune\n";
  int id = 0;
  for (const Kind& kind : kinds)
    for (int i = 0; i < kind.times; ++i)
      csv += "p" + std::to_string(++id) + ";" + kind.sex + ";" + kind.age + ";" + kind.municipality + "\n";
  return csv;
}

stats::Figures masked(const std::vector<Kind>& kinds, const std::string& indicators, Files more = {}) {
  more["clauses/participants.csv"] = participants(kinds);
  more["data/indicateurs.yaml"] = indicators;
  SmallProject project(more);
  stats::Figures figures = project.figures();
  CHECK(project.printed() == "");
  stats::mask(figures, project.indicators(), project.settings());
  return figures;
}

const std::string by_sex = "x.p:\n  nombre_de: clauses_participants\n  repartition_par: sexe\n";

} // namespace

TEST_CASE("fewer than five persons are hidden, and another part with them") {
  const stats::Figures figures =
      masked({{3, "autre", "30", "A"}, {20, "femme", "30", "A"}, {12, "homme", "30", "A"}}, by_sex);
  CHECK(shown(figures, "x.p") == "35");
  CHECK(shown(figures, "x.p", "sexe") == "femme 20, homme masked, autre masked");
  const stats::Breakdown& parts = *figures.find("x.p")->find_breakdown("sexe");
  CHECK(parts.cells[0].share.has_value());
  CHECK_FALSE(parts.cells[1].share.has_value());
  CHECK(parts.cells[1].sources.empty());
  CHECK(parts.cells[1].records == 0);
}

TEST_CASE("five persons and more are shown, and so is nobody") {
  const stats::Figures figures = masked({{5, "femme", "20", "A"}, {12, "homme", "30", "A"}},
                                        "x.p:\n  nombre_de: clauses_participants\n  repartition_par: [sexe, age]\n");
  CHECK(shown(figures, "x.p", "sexe") == "femme 5, homme 12");
  CHECK(shown(figures, "x.p", "age") == "moins_de_26_ans 5, 26_a_49_ans 12, 50_ans_et_plus 0");
}

TEST_CASE("hidden parts are not sorted by size") {
  const stats::Figures figures = masked({{40, "homme", "30", "Aubes"},
                                         {9, "homme", "30", "Zonne"},
                                         {7, "homme", "30", "Bief"},
                                         {3, "homme", "30", "Melle"}},
                                        "x.p:\n  nombre_de: clauses_participants\n  repartition_par: commune\n");
  CHECK(shown(figures, "x.p", "commune") == "aubes 40, zonne 9, bief masked, melle masked");
}

TEST_CASE("a whole of few persons: its parts are not even named") {
  const stats::Figures figures = masked({{4, "femme", "30", "A"}}, by_sex);
  CHECK(shown(figures, "x.p") == "4");
  CHECK(figures.find("x.p")->find_breakdown("sexe")->withheld);
}

TEST_CASE("a measure of some persons is hidden, and so is the share made of it") {
  const std::string indicators = "x.p:\n  nombre_de: clauses_participants\n"
                                 "x.f:\n  nombre_de: clauses_participants\n  filtre: {sexe: femme}\n"
                                 "x.part:\n  unite: \"%\"\n  part:\n"
                                 "    de: {nombre_de: clauses_participants, filtre: {sexe: femme}}\n"
                                 "    sur: x.p\n"
                                 "x.par_homme:\n  quotient: {de: x.f, sur: x.p}\n";
  SUBCASE("few women") {
    const stats::Figures figures = masked({{3, "femme", "30", "A"}, {30, "homme", "30", "A"}}, indicators);
    CHECK(shown(figures, "x.p") == "33");
    CHECK(shown(figures, "x.f") == "masked");
    CHECK(figures.find("x.f")->status == stats::Status::masked);
    CHECK(shown(figures, "x.part") == "masked");
    CHECK_FALSE(figures.find("x.part")->numerator.has_value());
    CHECK(shown(figures, "x.par_homme") == "masked");
  }
  SUBCASE("few men, who are the rest") {
    const stats::Figures figures = masked({{30, "femme", "30", "A"}, {3, "homme", "30", "A"}}, indicators);
    CHECK(shown(figures, "x.f") == "masked");
    CHECK(shown(figures, "x.part") == "masked");
  }
  SUBCASE("enough of both") {
    const stats::Figures figures = masked({{10, "femme", "30", "A"}, {30, "homme", "30", "A"}}, indicators);
    CHECK(shown(figures, "x.f") == "10");
    CHECK(shown(figures, "x.part") == "25");
  }
}

TEST_CASE("several values asked together are the sum of their parts") {
  const std::vector<Kind> kinds = {
      {20, "femme", "30", "Aubes"}, {9, "homme", "60", "Bief"}, {2, "homme", "20", "Cave"}};
  const std::string by_place = "x.p:\n  nombre_de: clauses_participants\n  repartition_par: commune\n";
  SUBCASE("those who fulfil the condition") {
    const stats::Figures figures =
        masked(kinds, by_place + "x.u: {nombre_de: clauses_participants, filtre: {commune: [Aubes, Bief]}}\n");
    // Cave is hidden, and something else with it: 31 - 29 would tell.
    CHECK(shown(figures, "x.u") == "masked");
  }
  SUBCASE("those who do not") {
    const stats::Figures figures =
        masked(kinds, by_place + "x.u: {nombre_de: clauses_participants, sauf: {commune: [Bief, Cave]}}\n");
    const bool cell = shown(figures, "x.p", "commune").find("bief 9") != std::string::npos;
    const bool whole = shown(figures, "x.u") != "masked";
    CHECK_FALSE((cell && whole));
  }
  SUBCASE("by a band written in other words") {
    const stats::Figures figures =
        masked(kinds, "x.p:\n  nombre_de: clauses_participants\n  repartition_par: age\n"
                      "x.u: {nombre_de: clauses_participants, filtre: {age: au moins 26}}\n");
    CHECK(shown(figures, "x.u") == "masked");
  }
}

TEST_CASE("one number is hidden wherever the same persons are counted") {
  const stats::Figures figures = masked({{3, "autre", "30", "A"}, {20, "femme", "30", "A"}, {12, "homme", "30", "A"}},
                                        by_sex + "x.hommes:\n  nombre_de: clauses_participants\n"
                                                 "  filtre: {sexe: homme}\n"
                                                 "x.femmes:\n  nombre_de: clauses_participants\n"
                                                 "  filtre: {sexe: femme}\n");
  CHECK(shown(figures, "x.p", "sexe") == "femme 20, homme masked, autre masked");
  CHECK(shown(figures, "x.hommes") == "masked");
  CHECK(shown(figures, "x.femmes") == "20");
}

TEST_CASE("two-way tables are hidden by closed paths, whatever their margins") {
  const stats::Figures figures =
      masked({{2, "femme", "20", "A"},
              {20, "femme", "30", "A"},
              {9, "femme", "60", "A"},
              {15, "homme", "20", "A"},
              {12, "homme", "30", "A"},
              {30, "homme", "60", "A"}},
             "x.p:\n  nombre_de: clauses_participants\n  repartition_par: [sexe, age, [sexe, age]]\n");
  CHECK(shown(figures, "x.p", "sexe") == "femme 31, homme 57");
  CHECK(shown(figures, "x.p", "sexe_x_age") ==
        "femme_x_moins_de_26_ans masked, femme_x_26_a_49_ans masked, femme_x_50_ans_et_plus 9, "
        "homme_x_moins_de_26_ans masked, homme_x_26_a_49_ans masked, homme_x_50_ans_et_plus 30");
}

TEST_CASE("several answers do not add up: only the small one is hidden") {
  std::string yaml = "clauses_participants:\n";
  for (int i = 0; i < 30; ++i)
    yaml += "  - {id: p" + std::to_string(i) + ", criteres: " + (i < 3 ? "[rth, deld]" : "[deld]") + "}\n";
  SmallProject project(
      {{"clauses.yaml", yaml},
       {"data/indicateurs.yaml", "x.p:\n  nombre_de: clauses_participants\n  repartition_par: criteres\n"}});
  stats::Figures figures = project.figures();
  stats::mask(figures, project.indicators(), project.settings());
  CHECK(shown(figures, "x.p", "criteres") == "deld 30, rth masked");
}

TEST_CASE("plain counts, other sets and what is declared stay") {
  const stats::Figures figures =
      masked({{3, "femme", "30", "A"}},
             "x.p:\n  nombre_de: clauses_participants\nx.m:\n  nombre_de: membres\n  repartition_par: sexe\n"
             "x.d:\n  nombre_de: clauses_participants\n  repartition_par: sexe\n",
             {{"instances.yaml", "instances:\n  - id: ca\n    nom: Conseil\n    membres:\n      - {nom: A, sexe: "
                                 "femme}\n      - {nom: B, sexe: homme}\n"},
              {"chiffres.yaml", "chiffres:\n  x.d:\n    valeur: 3\n    repartitions: {sexe: {femme: 3}}\n"}});
  CHECK(shown(figures, "x.p") == "3");
  CHECK(shown(figures, "x.m", "sexe") == "femme 1, homme 1");
  CHECK(shown(figures, "x.d", "sexe") == "femme 3");
}

TEST_CASE("amounts that rest on fewer than three structures are hidden") {
  std::string contracts = "id;participant;employeur\n", hours = "contrat;mois;heures;etat\n";
  std::vector<Kind> kinds{{10, "femme", "30", "A"}, {40, "homme", "30", "A"}};
  for (int i = 1; i <= 50; ++i) {
    const std::string id = std::to_string(i);
    contracts += "c" + id + ";p" + id + ";" + (i <= 10 ? "Entreprise " + std::to_string(i % 2) : "E" + id) + "\n";
    hours += "c" + id + ";mars 2012;10;realisees_saisies\n";
  }
  const stats::Figures figures =
      masked(kinds,
             "x.h:\n  unite: h\n  somme: clauses_heures.heures\n  filtre: {etat: realisees_saisies}\n"
             "  repartition_par: contrat.participant.sexe\n",
             {{"clauses/contrats.csv", contracts}, {"clauses/heures.csv", hours}});
  CHECK(shown(figures, "x.h") == "500");
  CHECK(shown(figures, "x.h", "sexe") == "femme masked, homme masked");
}

TEST_CASE("the thresholds are the project's") {
  const std::vector<Kind> kinds{{8, "autre", "30", "A"}, {40, "femme", "30", "A"}, {50, "homme", "30", "A"}};
  CHECK(shown(masked(kinds, by_sex), "x.p", "sexe") == "femme 40, homme 50, autre 8");
  CHECK(shown(masked(kinds, by_sex, {{"reso.yaml", "parametres:\n  masquage: {personnes: 11}\n"}}), "x.p", "sexe") ==
        "femme masked, homme 50, autre masked");
}

namespace {

stats::Figures masked_files(Files files) {
  SmallProject project(files);
  stats::Figures figures = project.figures();
  CHECK(project.printed() == "");
  stats::mask(figures, project.indicators(), project.settings());
  return figures;
}

} // namespace

TEST_CASE("what a mean, a median or a largest value is taken from is hidden with the count") {
  const std::string of_women = "clauses_participants.age\n  filtre: {sexe: femme}\n";
  const std::string indicators = by_sex + "x.moyen:\n  moyenne: " + of_women + "x.median:\n  mediane: " + of_women +
                                 "x.max:\n  maximum: " + of_women + "x.somme:\n  somme: " + of_women +
                                 "x.moyen_par:\n  moyenne: clauses_participants.age\n  repartition_par: sexe\n"
                                 "x.median_par:\n  mediane: clauses_participants.age\n  repartition_par: sexe\n";
  SUBCASE("hidden beside a small count") {
    const stats::Figures figures =
        masked({{3, "autre", "30", "A"}, {7, "femme", "41", "A"}, {30, "homme", "52", "A"}}, indicators);
    CHECK(shown(figures, "x.p", "sexe") == "femme masked, homme 30, autre masked");
    for (const char* id : {"x.moyen", "x.median", "x.max", "x.somme"}) {
      CAPTURE(id);
      CHECK(shown(figures, id) == "masked");
      CHECK_FALSE(figures.find(id)->denominator.has_value());
    }
    CHECK(shown(figures, "x.moyen_par", "sexe") == "femme masked, homme 52, autre masked");
    CHECK(shown(figures, "x.median_par", "sexe") == "femme masked, homme 52, autre masked");
  }
  SUBCASE("large: shown, without the records") {
    const stats::Figures figures = masked({{17, "femme", "41", "A"}, {30, "homme", "52", "A"}}, indicators);
    CHECK(shown(figures, "x.moyen") == "41");
    CHECK(shown(figures, "x.moyen_par", "sexe") == "femme 41, homme 52");
    CHECK(figures.find("x.max")->records_withheld);
    CHECK(figures.find("x.max")->records == 0);
    CHECK(figures.find("x.max")->sources.empty());
    CHECK(figures.find("x.moyen_par")->find_breakdown("sexe")->cells[0].records == 0);
    CHECK_FALSE(figures.find("x.p")->records_withheld);
    CHECK(figures.find("x.p")->records == 47);
  }
}

TEST_CASE("means by a partition tell its counts: those of few persons are hidden though no count is printed") {
  const stats::Figures figures = masked({{4, "femme", "41", "A"}, {30, "homme", "52", "A"}},
                                        "x.moyen:\n  moyenne: clauses_participants.age\n  repartition_par: sexe\n");
  CHECK(figures.find("x.moyen")->value.known());
  CHECK(shown(figures, "x.moyen", "sexe") == "femme masked, homme masked");
}

TEST_CASE("what is too small among those who give the value is hidden, though many do not") {
  const stats::Figures figures =
      masked({{4, "femme", "41", "A"}, {20, "femme", "", "A"}, {30, "homme", "52", "A"}},
             by_sex + "x.moyen:\n  moyenne: clauses_participants.age\n  filtre: {sexe: femme}\n");
  CHECK(shown(figures, "x.p", "sexe") == "femme 24, homme 30");
  CHECK(shown(figures, "x.moyen") == "masked");
}

TEST_CASE("an activity's own figures are numbers that its parts add up to") {
  std::string persons = "personnes:\n", cafe, yoga;
  for (int i = 0; i < 32; ++i) {
    const std::string id = "p" + std::to_string(i);
    persons += "  - {id: " + id + ", sexe: " + (i < 10 || i >= 23 ? "femme" : "homme") + "}\n";
    std::string& where = i < 12 ? cafe : yoga;
    where += (where.empty() ? "" : ", ") + id;
  }
  const auto activity = [](const std::string& title, const std::string& ids) {
    return "titre: " + title + "\nseances:\n  - date: 2012-03-02\n    presences: [" + ids + "]\n";
  };
  const stats::Figures figures =
      masked_files({{"personnes.yaml", persons},
                    {"activites/cafe.yaml", activity("Café", cafe)},
                    {"activites/yoga.yaml", activity("Yoga", yoga)},
                    {"data/indicateurs.yaml", "x.venues:\n  nombre_distinct: presences.personne\n"
                                              "  repartition_par: [sexe, [activite, sexe]]\n"}});
  CHECK(shown(figures, "cafe.participants") == "12");
  CHECK(shown(figures, "x.venues", "activite_x_sexe") ==
        "cafe_x_femme masked, cafe_x_homme masked, yoga_x_femme masked, yoga_x_homme masked");
}

TEST_CASE("persons are no more than their appointments: both are hidden alike") {
  // Betton 2 of 2, Acigné 8 with 10 appointments, Chantepie 9 of 9.
  std::string persons = "personnes:\n", appointments = "date;public;personne\n";
  int id = 0;
  const auto add = [&](int count, const char* town, int twice) {
    for (int i = 0; i < count; ++i) {
      const std::string name = "p" + std::to_string(++id);
      persons += "  - {id: " + name + ", commune: " + town + "}\n";
      for (int times = i < twice ? 2 : 1; times > 0; --times) appointments += "2012-03-04;autre;" + name + "\n";
    }
  };
  add(2, "Betton", 0);
  add(8, "Acigné", 2);
  add(9, "Chantepie", 0);
  add(40, "Rennes", 3);
  const stats::Figures figures = masked_files(
      {{"personnes.yaml", persons},
       {"entretiens.csv", appointments},
       {"data/indicateurs.yaml", "x.personnes:\n  nombre_distinct: entretiens.personne\n"
                                 "  repartition_par: personne.commune\n"
                                 "x.rendez_vous:\n  nombre_de: entretiens\n  repartition_par: personne.commune\n"}});
  CHECK(shown(figures, "x.personnes", "commune") == "rennes 40, acigne 8, betton masked, chantepie masked");
  CHECK(shown(figures, "x.rendez_vous", "commune") == "rennes 43, acigne 10, betton masked, chantepie masked");
}

TEST_CASE("leavers are no more than those they are among") {
  // 9 of the 10 women have left: with 3 others hidden beside them, women could be 9 to 12 only.
  std::string csv = "id;sexe;sortie\n";
  int id = 0;
  const auto add = [&](int count, const char* sex, const char* exit) {
    for (int i = 0; i < count; ++i) csv += "p" + std::to_string(++id) + ";" + sex + ";" + exit + "\n";
  };
  add(9, "femme", "emploi");
  add(1, "femme", "");
  add(2, "autre", "");
  add(20, "homme", "emploi");
  add(30, "homme", "");
  const stats::Figures figures =
      masked_files({{"clauses/participants.csv", csv},
                    {"data/indicateurs.yaml", by_sex + "x.sorties:\n  nombre_de: clauses_participants\n"
                                                       "  sauf: {sortie: non_renseigne}\n  repartition_par: sexe\n"}});
  const bool leavers_hidden = shown(figures, "x.sorties", "sexe") == "homme masked, femme masked" ||
                              shown(figures, "x.sorties", "sexe") == "femme masked, homme masked";
  const bool men_hidden = shown(figures, "x.p", "sexe") == "autre masked, femme masked, homme masked";
  CHECK((leavers_hidden || men_hidden));
}
