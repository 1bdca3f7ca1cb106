// Every shipped indicator against a count by hand.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>

#include "shipped_records.hpp"

using namespace reso;
using reso::tests::Files;
using reso::tests::shown;
using reso::tests::SmallProject;

namespace {

struct Counted {
  const char* id;
  const char* value;
};

// The reckoning is beside what is not read off the records at once.
constexpr Counted by_hand[] = {
    {"activites.nombre", "2"},
    {"participation.personnes", "3"},
    {"participation.nouvelles_personnes", "2"}, // ana came in 2011
    {"participation.structures", "2"},
    {"participation.nouvelles_structures", "1"},
    {"participation.personnes_par_structure", "1"}, // ana and ben of two structures; cid of none
    {"participation.presences", "6"},               // 2 + 2 + 1 + 1
    {"participation.presents_par_seance", "1.5"},   // 6 / 4
    {"participation.seances", "4"},
    {"participation.reguliers", "1"},              // ana came three times
    {"participation.part_reguliers", "33.333333"}, // 1 / 3
    {"adherents.total", "3"},                      // the mutual left in June
    {"adherents.structures", "2"},
    {"adherents.personnes", "1"},
    {"adherents.nouveaux", "2"},
    {"adherents.partis", "1"},
    {"instances.membres", "2"},
    {"instances.reelus", "1"},
    {"instances.reunions", "2"},
    {"instances.presents_par_reunion", "1.5"},
    {"equipe.personnes", "2"},
    {"equipe.etp", "1.3"},
    {"entretiens.total", "3"},
    {"entretiens.personnes", "2"},
    {"projets.total", "4"},
    {"projets.accueillis", "1"},
    {"projets.accompagnes", "2"},
    {"projets.heberges", "1"},
    {"projets.issues", "3"},
    {"projets.part_crees", "100"},  // p2 and p4 of themselves: p3 is under way
    {"projets.emplois_crees", "3"}, // p1 made none
    {"conventions.montant", "15000"},
    {"conventions.nombre", "2"},
    {"conventions.enveloppe_ingenierie", "20000"}, // c2 has none
    {"dla.accompagnements", "3"},
    {"dla.structures", "2"},
    {"dla.part_moins_2_etp", "50"}, // bug, of bug and scop
    {"dla.emplois", "5"},           // 1 + 4, bug once
    {"dla.salaries", "7"},
    {"dla.accueils", "1"},
    {"dla.diagnostics", "2"},
    {"dla.diagnostics_sans_suite", ">= 1"}, // the others may come to nothing yet
    {"dla.ingenieries", "2"},
    {"dla.consolidations", "1"},
    {"dla.sans_suite", ">= 1"},
    {"dla.comites", "2"},
    {"dla.dossiers", "5"},
    {"dla.jours_ingenieries", "10"}, // d3 has no days
    {"dla.duree_moyenne", "5"},
    {"dla.cout_ingenieries", "10000"},
    {"dla.part_enveloppe", "50"},
    {"dla.cout_paye", "3500"},
    {"dla.cofinancements", "1000"},
    {"dla.part_cofinancement", "10"},
    {"dla.cout_jour", "1000"},
    {"dla.cout_moyen", "5000"},
    {"dla.prestataires", "2"},
    {"dla.part_premier_prestataire", "60"}, // 6 of at least 10
    {"dla.temps", "8"},
    {"dla.temps_par_structure", "4"}, // 8 h / 2
    {"dla.temps_ecart_type", "2"},    // 6 h and 2 h
    {"dla.temps_median", "4"},
    {"dla.objectifs", "5"},
    {"dla.realises", "4"},
    {"dla.taux_realisation", "80"},
    {"clauses.participants", "3"},
    {"clauses.sorties", "2"},
    {"clauses.sorties_emploi", "1"},
    {"clauses.part_sorties_emploi", "50"},
    {"clauses.entreprises", "2"},
    {"clauses.employeurs", "2"},
    {"clauses.maitres_d_ouvrage", "1"},
    {"clauses.operations", "1"},
    {"clauses.marches", "2"},
    {"clauses.contrats", "2"},
    {"clauses.heures", "?"}, // states are never added
    {"clauses.heures_realisees", "80"},
    {"clauses.heures_dues", "160"},
    {"clauses.heures_cumulees", "80"}, // nothing before 2012
    {"clauses.etp", "0.049782"},       // 80 / 1607
    {"clauses.part_realisee", "50"},
    {"clauses.heures_par_personne", "26.666667"}, // 80 / 3
    {"glossaire.entrees", "1"},
};

Files with_shipped(Files files) {
  std::ifstream file(RESO_SOURCE_DIR "/report-templates/indicateurs.yaml");
  files["report-templates/indicateurs.yaml"] = {std::istreambuf_iterator<char>(file), {}};
  return files;
}

} // namespace

TEST_CASE("each shipped indicator gives what a count by hand gives") {
  SmallProject project(with_shipped(reso::tests::hand_counted()));
  const stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  std::set<std::string> counted;
  for (const Counted& one : by_hand) {
    CHECK(std::string(one.id) + " " + shown(figures, one.id) == std::string(one.id) + " " + one.value);
    counted.insert(one.id);
  }
  for (const model::Indicator& indicator : project.indicators().list) {
    INFO(indicator.id, ": no count by hand");
    CHECK(counted.contains(indicator.id));
    INFO(indicator.id, ": needs a label, a definition and a unit");
    CHECK((indicator.label && indicator.definition && indicator.unit));
  }
}

TEST_CASE("who is named may also have come among people who were only counted") {
  const std::string listed = "activites:\n  - id: cafe\n    titre: Café\n    seances:\n"
                             "      - {date: 2012-01-10, presences: [ana, ben]}\n"
                             "      - {date: 2012-02-10, presences: [ana, ben]}\n"
                             "      - {date: 2012-03-10, presences: [ana]}\n";
  const std::string people = "personnes:\n  - {id: ana, nom: Ana Un}\n  - {id: ben, nom: Ben Deux}\n";
  const auto regulars = [&](const std::string& more) {
    SmallProject project(with_shipped({{"cafe.yaml", listed + more}, {"personnes.yaml", people}}));
    const stats::Figures figures = project.figures();
    REQUIRE(project.printed() == "");
    return shown(figures, "participation.reguliers") + ", " + shown(figures, "participation.part_reguliers");
  };
  CHECK(regulars("") == "1, 50");
  CHECK(regulars("      - {date: 2012-04-10, participants: 12}\n") == ">= 1, >= 50");
  CHECK(regulars("      - {date: 2012-04-10, participants: 0}\n") == "1, 50");
}

TEST_CASE("the count of an only session is that of different persons") {
  const auto persons = [&](const std::string& sessions, const std::string& year = "annee: 2012\n") {
    SmallProject project(
        with_shipped({{"cafe.yaml", "activites:\n  - id: cafe\n    titre: Café\n" + sessions}, {"annee.yaml", year}}));
    return shown(project.figures(), "participation.personnes");
  };
  const std::string one = "    seances:\n      - {date: 2012-01-10, participants: 12}\n";
  CHECK(persons(one) == "12");
  CHECK(persons("    seances:\n      - {date: 2012-01-10, participants: environ 12}\n") == "~ 12");
  CHECK(persons(one + "      - {date: 2012-02-10, participants: 9}\n") == ">= 12");
  CHECK(persons(one, "annee: 2012\ncomplet: {presences: non}\n") == ">= 12");
}

TEST_CASE("no fewer came to all activities than to one of them, as it states") {
  const auto came = [](const std::string& of_the_club, const std::string& year = "annee: 2012\n") {
    SmallProject project(with_shipped(
        {{"cafe.yaml", "activites:\n  - id: cafe\n    titre: Café\n    section: s\n    seances:\n"
                       "      - {date: 2012-01-10, presences: [ana]}\n  - id: club\n    titre: Club\n    section: s\n" +
                           of_the_club + "sections: [{id: s, titre: Tout}]\n"},
         {"annee.yaml", year},
         {"personnes.yaml",
          "structures: [{id: bug, nom: Bug}]\npersonnes: [{id: ana, structure: bug, sexe: femme}]\n"}}));
    const stats::Figures figures = project.figures();
    REQUIRE(project.printed() == "");
    return shown(figures, "participation.personnes") + " (" + shown(figures, "participation.personnes", "activite") +
           "), " + shown(figures, "participation.structures");
  };
  const std::string counted = "    seances:\n      - {date: 2012-02-05, participants: 12}\n"
                              "      - {date: 2012-03-05, participants: 9}\n";
  CHECK(came(counted) == ">= 12 (club >= 12, cafe 1), >= 1");
  CHECK(came("    participants: 17\n    structures: 4\n" + counted) == ">= 17 (club 17, cafe 1), >= 4");
  CHECK(came("    participants: environ 17\n" + counted) == ">= 12 (club ~ 17, cafe 1), >= 1");
  CHECK(came("    participants: au moins 15\n" + counted) == ">= 15 (club >= 15, cafe 1), >= 1");
  CHECK(came("    participants: 17\n" + counted, "annee: 2012\ncomplet: {presences: non}\n") ==
        ">= 17 (club >= 17, cafe >= 1), >= 1");
}

TEST_CASE("sessions that are stated and not listed leave open who came") {
  const auto came = [&](const std::string& head) {
    SmallProject project(with_shipped({{"cafe.yaml", "activites:\n  - id: cafe\n    titre: Café\n    seances:\n"
                                                     "      - {date: 2012-01-10, presences: [ana]}\n"
                                                     "  - id: club\n    titre: Club\n" +
                                                         head},
                                       {"personnes.yaml", "personnes:\n  - {id: ana, nom: Ana Un}\n"}}));
    const stats::Figures figures = project.figures();
    REQUIRE(project.printed() == "");
    return shown(figures, "participation.presences") + ", " + shown(figures, "participation.personnes");
  };
  const std::string listed = "    seances:\n      - {date: 2012-02-10, presences: [ana]}\n";
  CHECK(came(listed) == "2, 1");
  CHECK(came("    nombre_seances: 1\n" + listed) == "2, 1");
  CHECK(came("    nombre_seances: 3\n" + listed) == ">= 2, >= 1");
  CHECK(came("    nombre_seances: au moins 1\n" + listed) == ">= 2, >= 1");
  CHECK(came("    nombre_seances: 3\n") == ">= 1, >= 1");
  CHECK(came("    nombre_seances: 0\n") == "1, 1");
  CHECK(came("    nombre_seances: 3\n    presences: 5\n" + listed) == "6, >= 1"); // five at the club in all
}

namespace {

// « cout_ingenieries jours_ingenieries cout_jour » with one more accompaniment.
std::string money_with(const std::string& more) {
  const std::string known = "structures: [{id: bug, nom: Bug}]\ndla_accompagnements:\n"
                            "  - {id: d1, structure: bug, jours: 4, cout_engage: 4000 €}\n";
  SmallProject project(with_shipped({{"dla.yaml", known + "  - {id: d2, structure: bug" + more + "}\n"}}));
  const stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  return shown(figures, "dla.cout_ingenieries") + ", " + shown(figures, "dla.jours_ingenieries") + ", " +
         shown(figures, "dla.cout_jour");
}

} // namespace

TEST_CASE("a cost is expected of an ingénierie, and of nothing else") {
  CHECK(money_with(", phases: [{phase: diagnostic, date: 2012-03-01}]") == "4000, 4, 1000");
  CHECK(money_with(", issue: sans_suite") == "4000, 4, 1000");
  CHECK(money_with(", phases: [{phase: ingenierie, date: 2011-03-01}, {phase: consolidation, date: 2012-03-01}]") ==
        "4000, 4, 1000");
  CHECK(money_with(", phases: [{phase: ingenierie, date: 2012-03-01}]") == ">= 4000, >= 4, 1000");
  CHECK(money_with("") == ">= 4000, >= 4, 1000"); // no phase at all: nobody knows
  CHECK(money_with(", jours: 3") == ">= 4000, 7, 1000");
  CHECK(money_with(", cout_engage: 9000 €") == "13000, >= 4, 1000");
}

TEST_CASE("days or a cost without a phase that they pay for are an ingénierie that is not listed") {
  const auto phases = [](const std::string& more) {
    SmallProject project(with_shipped({{"dla.yaml", "structures: [{id: bug, nom: Bug}]\ndla_accompagnements:\n"
                                                    "  - {id: d1, structure: bug, phases: [{phase: accueil, date: "
                                                    "2012-01-10}]" +
                                                        more + "}\n"}}));
    const stats::Figures figures = project.figures();
    REQUIRE(project.printed() == "");
    return shown(figures, "dla.accueils") + ", " + shown(figures, "dla.ingenieries") + ", " +
           shown(figures, "dla.consolidations");
  };
  CHECK(phases("") == "1, 0, 0");
  CHECK(phases(", jours: 4") == "1, >= 1, 0");
  CHECK(phases(", cout_engage: 4000 €") == "1, >= 1, 0");
}

TEST_CASE("an interview, a contract, a marché: who is not named was there") {
  const auto of = [](const std::string& records, const std::string& id) {
    SmallProject project(with_shipped({{"a.yaml", records}}));
    const std::string value = shown(project.figures(), id);
    REQUIRE(project.printed() == "");
    return value;
  };
  const std::string seen =
      "personnes: [{id: ana}]\nentretiens:\n  - {date: 2012-02-01, public: autre, personne: ana}\n";
  CHECK(of(seen, "entretiens.personnes") == "1");
  CHECK(of(seen + "  - {date: 2012-02-02, public: autre}\n", "entretiens.personnes") == ">= 1");
  const std::string hired = "clauses_participants: [{id: q1}]\nclauses_contrats:\n"
                            "  - {id: t1, participant: q1, employeur: EI Vert}\n  - {id: t2, participant: q1}\n";
  CHECK(of(hired, "clauses.employeurs") == ">= 1");
  // A provider is not a party to every accompaniment, nor a holder to every marché.
  CHECK(of("structures: [{id: bug, nom: Bug}]\ndla_accompagnements:\n  - {id: d1, structure: bug, prestataire: Éole}\n"
           "  - {id: d2, structure: bug}\n",
           "dla.prestataires") == "1");
}

TEST_CASE("a project under way has no outcome yet, a participant in her parcours has not left it") {
  SmallProject project(with_shipped({{"a.yaml", R"(projets:
  - {id: a, statut: accompagne, issue: cree}
  - {id: b, statut: accompagne, issue: abandonne}
  - {id: c, statut: accompagne, issue: en_cours}
  - {id: d, statut: accueilli, entree: 2011-12-01}
  - {id: e, statut: accueilli, entree: 2012-02-01}
  - {id: f, statut: accueilli}
clauses_participants:
  - {id: q1, sortie: emploi}
  - {id: q2, sortie: en cours}
  - {id: q3}
)"}}));
  const stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  CHECK(shown(figures, "projets.part_crees") == "50");
  CHECK(shown(figures, "projets.accueillis") == "2"); // d was welcomed the year before
  CHECK(shown(figures, "clauses.sorties") == "1");
  CHECK(shown(figures, "clauses.part_sorties_emploi") == "100");
}

TEST_CASE("breakdowns of shipped indicators, counted by hand") {
  SmallProject project(with_shipped(reso::tests::hand_counted()));
  const stats::Figures figures = project.figures();
  CHECK(shown(figures, "participation.personnes", "sexe") == "femme 1, homme 2");
  CHECK(shown(figures, "participation.presences", "activite") == "cafe 5, forum 1");
  CHECK(shown(figures, "participation.presences", "section") == "soutien 5, non_renseigne 1");
  CHECK(shown(figures, "participation.structures", "forme") == "association 1, cooperative 1");
  CHECK(shown(figures, "entretiens.total", "public") == "demandeur_d_emploi 2, porteur_de_projet 1");
  CHECK(shown(figures, "projets.total", "statut_x_issue") ==
        "accompagne_x_cree 2, heberge_x_en_cours 1, accueilli_x_non_renseigne 1");
  CHECK(shown(figures, "conventions.montant", "financeur") == "region 10000, etat 5000");
  CHECK(shown(figures, "dla.structures", "etp") == "moins_de_2 1, de_2_a_moins_de_10 1, 10_et_plus 0");
  CHECK(shown(figures, "dla.emplois", "secteur") == "insertion 4, culture 1");
  CHECK(shown(figures, "dla.temps", "mission") == "a 2, b 6");
  CHECK(shown(figures, "dla.temps_par_structure", "mission") == "a 2, b 3");
  CHECK(shown(figures, "dla.taux_realisation", "phase") == "diagnostic 50, ingenierie 200");
  CHECK(shown(figures, "clauses.heures", "etat") == "realisees_saisies 70, realisees_non_saisies 10, prevues 30");
  CHECK(shown(figures, "clauses.heures_realisees", "employeur_type") == "ei 60, etti 20");
  CHECK(shown(figures, "clauses.heures_realisees", "titulaire") == "batir 60, terrasser 20");
  CHECK(shown(figures, "clauses.heures_dues", "maitre_d_ouvrage") == "ville 160");
  CHECK(shown(figures, "clauses.heures_cumulees", "maitre_d_ouvrage") == "ville 80");
  CHECK(shown(figures, "clauses.participants", "age") == "moins_de_26_ans 1, 26_a_49_ans 1, 50_ans_et_plus 1");
  CHECK(shown(figures, "clauses.participants", "criteres") == "rsa 2, jeune 1, non_renseigne 1");
  CHECK(figures.find("clauses.participants")->find_breakdown("criteres")->multiple);
}

TEST_CASE("a mean and a ratio carry what they are made of, and the parameters that count") {
  SmallProject project(with_shipped(reso::tests::hand_counted()));
  const stats::Figures figures = project.figures();
  const stats::Figure& mean = *figures.find("dla.cout_moyen");
  REQUIRE(mean.numerator);
  REQUIRE(mean.denominator);
  CHECK(shown(*mean.numerator) == "10000");
  CHECK(shown(*mean.denominator) == "2");
  CHECK(shown(figures.find("clauses.etp")->parameters.at("diviseur_etp")) == "1607");
  CHECK(shown(figures.find("participation.reguliers")->parameters.at("seuil_regulier")) == "3");
  CHECK(figures.find("adherents.total")->parameters.empty());
}
