#include "model/indicator.hpp"

#include <doctest/doctest.h>

#include "decoded.hpp"

using namespace reso;
using Indicators = Decoded<model::Indicators>;
using Fields = std::vector<std::vector<std::string>>;

TEST_CASE("indicators as FILES.md writes them") {
  const Indicators d("participation.personnes:\n"
                     "  libelle: Personnes ayant participé\n"
                     "  unite: personne\n"
                     "  nombre_distinct: presences.personne\n"
                     "clauses.heures_realisees:\n"
                     "  somme: clauses_heures.heures\n"
                     "  filtre: {etat: [realisees_saisies, realisees_non_saisies]}\n"
                     "  repartition_par: contrat.employeur_type\n"
                     "dla.cout_jour:\n"
                     "  quotient: {de: dla.cout_ingenieries, sur: dla.jours_ingenieries}\n"
                     "  unite: €\n"
                     "  decimales: 2\n"
                     "participation.part_reguliers:\n"
                     "  part:\n"
                     "    de:\n"
                     "      nombre_distinct: presences.personne\n"
                     "      venues: seuil_regulier\n"
                     "    sur: participation.personnes\n");
  REQUIRE(d.said() == "");
  REQUIRE(d.value.list.size() == 4);
  const model::Indicator& persons = d.value.list[0];
  CHECK(persons.measure == model::Measure::distinct);
  CHECK(persons.operand.set == "presences");
  CHECK(persons.operand.field == "personne");
  CHECK(*persons.unit == "personne");
  const model::Indicator& hours = d.value.list[1];
  CHECK(hours.operand.filter[0].words == std::vector<std::string>{"realisees_saisies", "realisees_non_saisies"});
  CHECK(hours.breakdowns == Fields{{"contrat.employeur_type"}});
  const model::Indicator& cost = d.value.list[2];
  CHECK(cost.measure == model::Measure::quotient);
  CHECK(*cost.of->figure == "dla.cout_ingenieries");
  CHECK(*cost.over->figure == "dla.jours_ingenieries");
  CHECK(*cost.decimals == 2);
  const model::Indicator& regulars = d.value.list[3];
  CHECK(regulars.of->measure == model::Measure::distinct);
  CHECK(*regulars.of->at_least_times == "seuil_regulier");
  CHECK(*regulars.over->figure == "participation.personnes");
}

TEST_CASE("conditions keep every reading their text allows") {
  const Indicators d("a.b:\n"
                     "  nombre_de: clauses-participants\n"
                     "  filtre:\n"
                     "    age: au moins 26\n"
                     "    contrat.debut: 2012\n"
                     "  sauf: {sexe: autre}\n");
  REQUIRE(d.said() == "");
  const model::Operand& operand = d.value.list[0].operand;
  CHECK(operand.set == "clauses_participants");
  CHECK(operand.field.empty());
  CHECK(operand.filter[0].interval->qualifier() == base::Qualifier::at_least);
  CHECK_FALSE(operand.filter[0].period.has_value());
  CHECK(operand.filter[1].field == "contrat.debut");
  CHECK(operand.filter[1].period.has_value());
  CHECK(operand.except[0].words == std::vector<std::string>{"autre"});
}

TEST_CASE("breakdowns: one field, several, or two crossed") {
  const auto fields = [](std::string_view written) {
    return Indicators(fmt::format("a.b:\n  nombre_de: presences\n  repartition_par: {}\n", written))
        .value.list.at(0)
        .breakdowns;
  };
  CHECK(fields("mois") == Fields{{"mois"}});
  CHECK(fields("[mois, structure.forme]") == Fields{{"mois"}, {"structure.forme"}});
  CHECK(fields("[mois, [sexe, tranche_age]]") == Fields{{"mois"}, {"sexe", "tranche_age"}});
}

TEST_CASE("indicators that cannot be") {
  const auto codes = [](std::string text) { return Indicators(std::move(text)).codes(); };
  CHECK(codes("a.b:\n  libelle: Rien\n") == Codes{"mesure-manquante"});
  CHECK(codes("a.b:\n  nombre_de: presences\n  somme: presences.age\n") == Codes{"mesure-en-trop"});
  CHECK(codes("a.b:\n  somme: presences\n") == Codes{"valeur-illisible"});
  CHECK(codes("a.b:\n  nombre_de: les présences\n  decimales: 9\n") == Codes{"valeur-illisible"});
  CHECK(codes("participants:\n  nombre_de: presences\n") == Codes{"identifiant-invalide"});
  CHECK(codes("a.b:\n  nombre_distincts: presences.personne\n") == Codes{"champ-inconnu"});
  CHECK(codes("a.b:\n  part: {de: a.c}\n") == Codes{"champ-manquant"});
  CHECK(codes("a.b:\n  part: {de: a.c, sur: a.d}\n  filtre: {sexe: femme}\n") == Codes{"champ-inconnu"});
  CHECK(codes("a.b:\n  nombre_de: presences\n  repartition_par: [[a, b, c]]\n") == Codes{"type-inattendu"});
  CHECK(codes("a.b: 12\n") == Codes{"type-inattendu"});
}
