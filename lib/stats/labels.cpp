#include "stats/labels.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace reso::stats {

namespace {

// Identifiers carry no accents: the words of the default lists get theirs back. Field docs are prose of the tables;
// these are the labels of their words.
constexpr std::array<std::pair<std::string_view, std::string_view>, 56> known{
    {{"non_renseigne", "non renseigné"},
     {"cooperative", "coopérative"},
     {"collectivite", "collectivité"},
     {"personne_physique", "personne physique"},
     {"etablissement_public", "établissement public"},
     {"realisees_saisies", "réalisées, saisies"},
     {"realisees_non_saisies", "réalisées, non saisies"},
     {"prevues", "prévues"},
     {"attribuees", "attribuées"},
     {"non_attribuees", "non attribuées"},
     {"accompagne", "accompagné"},
     {"heberge", "hébergé"},
     {"cree", "créé"},
     {"en_cours", "en cours"},
     {"reoriente", "réorienté"},
     {"abandonne", "abandonné"},
     {"ingenierie", "ingénierie"},
     {"age", "âge"},
     {"tranche_age", "tranche d’âge"},
     {"etat", "état"},
     {"criteres", "critères"},
     {"employeur_type", "type d’employeur"},
     {"ei", "EI"},
     {"etti", "ETTI"},
     {"aci", "ACI"},
     {"ai", "AI"},
     {"ea", "EA"},
     {"esat", "ESAT"},
     {"geiq", "GEIQ"},
     {"plie", "PLIE"},
     {"demandeur_d_emploi", "demandeur d’emploi"},
     {"porteur_de_projet", "porteur de projet"},
     {"thematique", "thématique"},
     {"college", "collège"},
     {"forme_juridique", "forme juridique"},
     {"autres_thematiques", "autres thématiques"},
     {"activite", "activité"},
     {"maitre_d_ouvrage", "maître d’ouvrage"},
     {"reseau", "réseau"},
     {"a", "A"},
     {"b", "B"},
     {"c", "C"},
     {"d", "D"},
     {"e", "E"},
     {"f", "F"},
     {"niveau_formation", "niveau de formation"},
     {"qpv", "quartier prioritaire"},
     {"parite", "parité"},
     {"mandate_par", "structure qui mandate"},
     {"menee_par", "porteur"},
     {"type_clause", "type de clause"},
     {"etp", "taille (ETP)"},
     {"salaries", "nombre de salariés"},
     {"jusqu_a", "fin"},
     {"depuis", "début"},
     {"annee", "l’année"}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 18> sets{
    {{"activites", "activités"},
     {"seances", "séances"},
     {"presences", "présences aux séances"},
     {"adherents", "adhérents"},
     {"equipe", "membres de l’équipe"},
     {"reunions", "réunions des instances"},
     {"membres", "membres des instances"},
     {"glossaire", "entrées du glossaire"},
     {"dla_accompagnements", "accompagnements"},
     {"phases", "phases des accompagnements"},
     {"dla_comites_appui", "comités d’appui"},
     {"dla_temps", "temps passé sur les missions"},
     {"dla_objectifs", "objectifs du dispositif"},
     {"clauses_operations", "opérations"},
     {"clauses_marches", "marchés qui portent une clause"},
     {"clauses_participants", "personnes bénéficiaires de la clause"},
     {"clauses_contrats", "contrats de travail des bénéficiaires"},
     {"clauses_heures", "heures d’insertion"}}};

constexpr std::array<std::string_view, 12> months{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                                  "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};

constexpr std::string_view crossing = "_x_";

} // namespace

std::string label_of(std::string_view id) {
  for (const auto& [word, label] : known)
    if (word == id) return std::string(label);
  for (const std::string_view month : months)
    if (base::fold_id(month) == id) return std::string(month);
  std::string text(id);
  std::ranges::replace(text, '_', ' ');
  return text;
}

std::string set_label(std::string_view set) {
  for (const auto& [name, label] : sets)
    if (name == set) return std::string(label);
  return label_of(set);
}

std::string parity_definition() {
  return "Deux fois le plus petit des nombres de femmes et d’hommes, sur les membres.";
}

std::string_view last_name(std::string_view dotted) { return dotted.substr(dotted.rfind('.') + 1); }

std::string breakdown_label(std::string_view id) {
  const std::size_t cross = id.find(crossing);
  if (cross == std::string_view::npos) return "par " + label_of(last_name(id));
  return "par " + label_of(id.substr(0, cross)) + " et " + label_of(id.substr(cross + crossing.size()));
}

Key month_key(unsigned month) {
  const std::string_view name = months.at(month - 1);
  return {base::fold_id(name), std::string(name), static_cast<int>(month)};
}

} // namespace reso::stats
