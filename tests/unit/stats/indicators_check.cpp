#include <doctest/doctest.h>

#include "small_project.hpp"

using namespace reso;
using reso::tests::Files;
using reso::tests::SmallProject;

namespace {

std::string faults(const std::string& indicators, const std::string& settings = "") {
  SmallProject project(Files{{"reso.yaml", settings}, {"data/indicateurs.yaml", indicators}});
  stats::check_indicators(project.indicators(), project.settings(), project.diagnostics);
  return project.codes();
}

std::string said(const std::string& indicators) {
  SmallProject project(Files{{"data/indicateurs.yaml", indicators}});
  stats::check_indicators(project.indicators(), project.settings(), project.diagnostics);
  return project.printed();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("right indicators are left alone") {
  CHECK(faults("x.a: {nombre_de: adherents, filtre: {depuis: annee}}\n") == "");
  CHECK(faults("x.a: {nombre_distinct: presences.personne, venues: seuil_regulier}\n") == "");
  CHECK(faults("x.a: {somme: clauses_heures.heures, repartition_par: [mois, contrat.employeur_type]}\n") == "");
  CHECK(
      faults(
          "x.a: {nombre_de: clauses_participants, repartition_par: [[sexe, age]], filtre: {age: moins_de_26_ans}}\n") ==
      "");
  CHECK(faults("x.a: {part: {de: vivier.participants, sur: participation.personnes}}\n") == ""); // declared by years
  CHECK(faults("x.a: {nombre_de: conventions, filtre: {exercice: annee}}\n") == "");
  CHECK(faults("x.a: {nombre_de: structures, filtre: {forme: scic}}\n",
               "nomenclatures:\n  forme: [association, scic]\n") == "");
  CHECK(faults("x.a: {nombre_de: clauses_participants, filtre: {qpv: oui}, sauf: {sexe: non_renseigne}}\n") == "");
}

TEST_CASE("the shipped indicators are right") {
  std::string text;
  SmallProject project(Files{{"data/indicateurs.yaml", [] {
                                std::FILE* file =
                                    std::fopen(RESO_SOURCE_DIR "/report-templates/indicateurs.yaml", "rb");
                                REQUIRE(file != nullptr);
                                std::string all;
                                char buffer[4096];
                                for (std::size_t n; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
                                  all.append(buffer, n);
                                std::fclose(file);
                                return all;
                              }()}});
  stats::check_indicators(project.indicators(), project.settings(), project.diagnostics);
  CHECK(project.printed() == "");
  for (const model::Indicator& one : project.indicators().list) {
    CAPTURE(one.id);
    CHECK(one.label);
    CHECK(one.definition);
    CHECK(one.unit);
  }
}

TEST_CASE("each fault has its rule, with a suggestion") {
  CHECK(faults("x.a: {nombre_de: adherent}\n") == "indicateur-ensemble");
  CHECK(holds(said("x.a: {nombre_de: adherent}\n"), "vouliez-vous dire « adherents » ?"));
  CHECK(faults("x.a: {nombre_distinct: presences.persone}\n") == "indicateur-champ");
  CHECK(holds(said("x.a: {nombre_distinct: presences.persone}\n"), "vouliez-vous dire « personne » ?"));
  CHECK(faults("x.a: {nombre_distinct: clauses_heures.contrat.patron}\n") == "indicateur-champ");
  CHECK(faults("x.a: {nombre_de: adherents, repartition_par: couleur}\n") == "indicateur-champ");
  CHECK(faults("x.a: {nombre_de: projets, filtre: {statut: acueilli}}\n") == "indicateur-mot");
  CHECK(holds(said("x.a: {nombre_de: projets, filtre: {statut: acueilli}}\n"), "vouliez-vous dire « accueilli » ?"));
  CHECK(faults("x.a: {nombre_de: clauses_participants, filtre: {age: jeune}}\n") == "indicateur-mot");
  CHECK(faults("x.a: {nombre_de: adherents, filtre: {depuis: hier}}\n") == "indicateur-mot");
  CHECK(faults("x.a: {nombre_de: presences.personne}\n") == "indicateur-mesure");
  CHECK(faults("x.a: {somme: presences.personne}\n") == "indicateur-mesure");
  CHECK(faults("x.a: {nombre_distinct: presences.personne, venues: seuil_regulie}\n") == "indicateur-parametre");
  CHECK(faults("x.cout: {nombre_de: adherents}\nx.a: {part: {de: x.couts, sur: x.cout}}\n") == "indicateur-chiffre");
}

TEST_CASE("a circle is said once, with its chain") {
  const char* circle =
      "x.a: {part: {de: x.b, sur: x.c}}\nx.b: {part: {de: x.a, sur: x.c}}\nx.c: {nombre_de: adherents}\n";
  CHECK(faults(circle) == "indicateur-cercle");
  CHECK(holds(said(circle), "x.a → x.b → x.a"));
  CHECK(faults("x.a: {part: {de: x.a, sur: x.c}}\nx.c: {nombre_de: adherents}\n") == "indicateur-cercle");
}
