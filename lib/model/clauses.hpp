// Social clauses of public contracts: operations, contracts (marchés), participants, employment contracts, hours.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/tags.hpp"

namespace reso::model {

struct ClauseOperation {
  std::string id;
  std::string name;
  std::optional<std::string> buyer;
  std::optional<base::Period> period;
  diag::Span span;
};

struct PublicContract {
  std::string id;
  OperationRef operation;
  std::optional<std::string> lot;
  std::optional<std::string> buyer;
  std::optional<std::string> holder; // titulaire: the company that won the contract, not the employer
  schema::Word nature;
  std::optional<std::string> clause_type;
  std::optional<base::Minutes> hours_due;
  std::optional<base::Period> period;
  schema::Word state;
  diag::Span span;
};

struct ClauseParticipant {
  std::string id;
  schema::Word sex;
  std::optional<int> age;
  schema::Word age_band;
  std::vector<schema::Word> criteria;
  std::optional<std::string> municipality;
  std::optional<bool> priority_district; // QPV
  std::optional<std::string> education;
  std::optional<std::string> prescriber;
  schema::Word exit;
  diag::Span span;
};

struct EmploymentContract {
  std::string id;
  ParticipantRef participant;
  std::optional<std::string> employer;
  schema::Word employer_type;
  std::optional<std::string> scheme;
  std::optional<std::string> type;
  std::optional<base::Period> start;
  std::optional<base::Period> end;
  diag::Span span;
};

struct ClauseHours {
  EmploymentContractRef contract;
  ParticipantRef participant;
  PublicContractRef public_contract;
  std::optional<base::Period> month;
  base::Minutes hours{};
  schema::Word state;
  diag::Span span;
};

} // namespace reso::model

namespace reso::schema {

inline constexpr std::string_view participant_sexes[] = {"femme", "homme", "autre"};
inline constexpr std::string_view contract_natures[] = {"travaux", "services", "fournitures"};
inline constexpr std::string_view employer_types[] = {"ei",   "etti", "aci",        "ai",   "ea",
                                                      "esat", "geiq", "entreprise", "autre"};
inline constexpr std::string_view hour_states[] = {"realisees_saisies", "realisees_non_saisies", "prevues",
                                                   "attribuees", "non_attribuees"};

template <>
struct Table<model::ClauseOperation> {
  static constexpr std::string_view name = "clauses_operations";
  static constexpr std::string_view doc = "Une opération : un chantier ou un service qui donne lieu à des marchés.";
  static constexpr auto fields = std::tuple{
      field("id", &model::ClauseOperation::id, {.doc = "Identifiant"}),
      field("nom", &model::ClauseOperation::name, {.doc = "Nom"}),
      field("maitre_d_ouvrage", &model::ClauseOperation::buyer, {.doc = "Maître d'ouvrage"}),
      field("periode", &model::ClauseOperation::period, {.doc = "Période"}),
  };
};

template <>
struct Table<model::PublicContract> {
  static constexpr std::string_view name = "clauses_marches";
  static constexpr std::string_view doc = "Un marché public qui porte une clause sociale.";
  static constexpr auto fields = std::tuple{
      field("id", &model::PublicContract::id, {.doc = "Identifiant"}),
      field("operation", &model::PublicContract::operation, {.doc = "Opération", .optional = true}),
      field("lot", &model::PublicContract::lot, {.doc = "Lot"}),
      field("maitre_d_ouvrage", &model::PublicContract::buyer, {.doc = "Maître d'ouvrage"}),
      field("titulaire", &model::PublicContract::holder, {.doc = "Entreprise titulaire"}),
      field("nature", &model::PublicContract::nature,
            {.doc = "travaux, services…",
             .optional = true,
             .choices = contract_natures,
             .nomenclature = "nature_marche"}),
      field("type_clause", &model::PublicContract::clause_type, {.doc = "Type de clause"}),
      field("heures_dues", &model::PublicContract::hours_due, {.doc = "Heures d'insertion dues", .example = "350 h"}),
      field("periode", &model::PublicContract::period, {.doc = "Période"}),
      field("etat", &model::PublicContract::state, {.doc = "État", .optional = true, .nomenclature = "etat_marche"}),
  };
};

template <>
struct Table<model::ClauseParticipant> {
  static constexpr std::string_view name = "clauses_participants";
  static constexpr std::string_view doc = "Une personne bénéficiaire de la clause.";
  static constexpr auto fields = std::tuple{
      field("id", &model::ClauseParticipant::id, {.doc = "Identifiant"}),
      field("sexe", &model::ClauseParticipant::sex,
            {.doc = "Sexe", .optional = true, .choices = participant_sexes, .nomenclature = "sexe"}),
      field("age", &model::ClauseParticipant::age, {.doc = "Âge à la première heure"}),
      field("tranche_age", &model::ClauseParticipant::age_band,
            {.doc = "Tranche d'âge", .optional = true, .nomenclature = "tranche_age"}),
      field("criteres", &model::ClauseParticipant::criteria,
            {.doc = "Critères d'éligibilité", .optional = true, .nomenclature = "criteres"}),
      field("commune", &model::ClauseParticipant::municipality, {.doc = "Commune"}),
      field("qpv", &model::ClauseParticipant::priority_district,
            {.doc = "Habite un quartier prioritaire", .example = "oui"}),
      field("niveau_formation", &model::ClauseParticipant::education, {.doc = "Niveau de formation"}),
      field("prescripteur", &model::ClauseParticipant::prescriber, {.doc = "Prescripteur"}),
      field("sortie", &model::ClauseParticipant::exit, {.doc = "Sortie", .optional = true, .nomenclature = "sortie"}),
  };
};

template <>
struct Table<model::EmploymentContract> {
  static constexpr std::string_view name = "clauses_contrats";
  static constexpr std::string_view doc = "Un contrat de travail au titre de la clause.";
  static constexpr auto fields = std::tuple{
      field("id", &model::EmploymentContract::id, {.doc = "Identifiant"}),
      field("participant", &model::EmploymentContract::participant, {.doc = "Participant"}),
      field("employeur", &model::EmploymentContract::employer, {.doc = "Employeur"}),
      field("employeur_type", &model::EmploymentContract::employer_type,
            {.doc = "Type d'employeur", .optional = true, .choices = employer_types, .nomenclature = "employeur_type"}),
      field("dispositif", &model::EmploymentContract::scheme, {.doc = "Dispositif", .example = "PLIE"}),
      field("type", &model::EmploymentContract::type, {.doc = "Type de contrat"}),
      field("debut", &model::EmploymentContract::start, {.doc = "Début"}),
      field("fin", &model::EmploymentContract::end, {.doc = "Fin"}),
  };
};

template <>
struct Table<model::ClauseHours> {
  static constexpr std::string_view name = "clauses_heures";
  static constexpr std::string_view doc = "Des heures d'insertion.";
  static constexpr auto fields = std::tuple{
      field("contrat", &model::ClauseHours::contract, {.doc = "Contrat de travail", .optional = true}),
      field("participant", &model::ClauseHours::participant,
            {.doc = "Participant, si le contrat n'est pas connu", .optional = true}),
      field("marche", &model::ClauseHours::public_contract, {.doc = "Marché", .optional = true}),
      field("mois", &model::ClauseHours::month, {.doc = "Mois", .example = "mars 2012"}),
      field("heures", &model::ClauseHours::hours, {.doc = "Heures", .example = "35,5"}),
      field("etat", &model::ClauseHours::state,
            {.doc = "État des heures", .choices = hour_states, .nomenclature = "etat"}),
  };
};

} // namespace reso::schema
