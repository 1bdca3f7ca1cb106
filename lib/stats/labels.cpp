#include "stats/labels.hpp"

#include <algorithm>
#include <array>

namespace reso::stats {

namespace {

// Identifiers carry no accents: the words of the default lists get theirs back. Field docs are prose of the tables; these
// are the labels of their words.
constexpr std::array<std::pair<std::string_view, std::string_view>, 44> known{{
    {"non_renseigne", "non renseigné"}, {"cooperative", "coopérative"}, {"collectivite", "collectivité"},
    {"personne_physique", "personne physique"}, {"etablissement_public", "établissement public"},
    {"realisees_saisies", "réalisées, saisies"}, {"realisees_non_saisies", "réalisées, non saisies"}, {"prevues", "prévues"},
    {"attribuees", "attribuées"}, {"non_attribuees", "non attribuées"}, {"accompagne", "accompagné"}, {"heberge", "hébergé"},
    {"cree", "créé"}, {"en_cours", "en cours"}, {"reoriente", "réorienté"}, {"abandonne", "abandonné"}, {"ingenierie", "ingénierie"},
    {"age", "âge"}, {"tranche_age", "tranche d’âge"}, {"etat", "état"}, {"criteres", "critères"}, {"employeur_type", "type d’employeur"},
    {"ei", "EI"}, {"etti", "ETTI"}, {"aci", "ACI"}, {"ai", "AI"}, {"ea", "EA"}, {"esat", "ESAT"}, {"geiq", "GEIQ"}, {"plie", "PLIE"},
    {"demandeur_d_emploi", "demandeur d’emploi"}, {"porteur_de_projet", "porteur de projet"}, {"thematique", "thématique"},
    {"college", "collège"}, {"mois_date", "mois"}, {"reseau", "réseau"}, {"a", "A"}, {"b", "B"}, {"c", "C"}, {"d", "D"}, {"e", "E"},
    {"f", "F"}, {"niveau_formation", "niveau de formation"}, {"qpv", "quartier prioritaire"}}};

} // namespace

std::string label_of(std::string_view id) {
  for (const auto& [word, label] : known)
    if (word == id) return std::string(label);
  // "2012-03" is a month; it is said by wording.
  std::string text(id);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string breakdown_label(std::string_view id) {
  std::size_t dot = id.rfind('.');
  return "par " + label_of(dot == std::string_view::npos ? id : id.substr(dot + 1));
}

} // namespace reso::stats
