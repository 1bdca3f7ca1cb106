// Structures, persons, members and governing bodies.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/tags.hpp"

namespace reso::model {

struct Structure {
  std::string id;
  std::string name;
  std::vector<std::string> aliases;
  schema::Word form;
  schema::Word sector;
  std::optional<std::string> municipality;
  std::optional<schema::ByYear<base::Quantity>> employees;
  std::optional<schema::ByYear<base::Quantity>> fte;
  std::optional<schema::ByYear<base::Quantity>> permanent_contracts;
  std::optional<schema::ByYear<base::Quantity>> fixed_term_contracts;
  std::optional<schema::ByYear<base::Cents>> budget;
  std::optional<base::Period> member_since;
  std::optional<base::Period> member_until;
  schema::Word college;
  diag::Span span;
};

struct Person {
  std::string id;
  std::optional<std::string> name;
  StructureRef structure;
  schema::Word sex;
  schema::Word age_band;
  std::optional<std::string> municipality;
  std::vector<std::string> published;
  std::optional<std::string> source;
  diag::Span span;
};

struct Member {
  StructureRef structure;
  PersonRef person;
  std::optional<base::Period> since;
  std::optional<base::Period> until;
  schema::Word college;
  diag::Span span;
};

struct Mandate {
  std::optional<std::string> name;
  schema::Word college;
  std::optional<std::string> mandate;
  std::optional<std::string> mandated_by;
  schema::Word sex;
  schema::Word age_band;
  std::optional<base::Period> since;
  bool re_elected = false;
  std::vector<std::string> published;
  diag::Span span;
};

struct Meeting {
  base::Period date{};
  std::optional<std::string> subject;
  std::optional<base::Quantity> present;
  diag::Span span;
};

struct GoverningBody {
  std::string id;
  std::string name;
  std::optional<int> order;
  std::optional<schema::Located<base::Quantity>> size;
  schema::LocatedText text;
  std::vector<Mandate> members;
  std::vector<Meeting> meetings;
  diag::Span span;
};

} // namespace reso::model

namespace reso::schema {

inline constexpr std::string_view structure_forms[] = {"association", "cooperative",          "mutuelle",
                                                       "fondation",   "collectivite",         "entreprise",
                                                       "syndicat",    "etablissement_public", "divers"};
inline constexpr std::string_view sexes[] = {"femme", "homme", "autre"};

template <>
struct Table<model::Structure> {
  static constexpr std::string_view name = "structures";
  static constexpr std::string_view doc = "Une personne morale : association, coopérative, collectivité…";
  static constexpr auto fields = std::tuple{
      field("id", &model::Structure::id, {.doc = "Identifiant", .example = "asfad"}),
      field("nom", &model::Structure::name, {.doc = "Nom imprimé"}),
      field("alias", &model::Structure::aliases, {.doc = "Autres noms rencontrés"}),
      field("forme", &model::Structure::form,
            {.doc = "Forme",
             .example = "association",
             .optional = true,
             .choices = structure_forms,
             .nomenclature = "forme"}),
      field("secteur", &model::Structure::sector,
            {.doc = "Secteur d'activité", .optional = true, .nomenclature = "secteur"}),
      field("commune", &model::Structure::municipality, {.doc = "Commune du siège"}),
      field("salaries", &model::Structure::employees, {.doc = "Salariés, par année"}),
      field("etp", &model::Structure::fte, {.doc = "Équivalents temps plein, par année"}),
      field("cdi", &model::Structure::permanent_contracts, {.doc = "Contrats à durée indéterminée, par année"}),
      field("cdd", &model::Structure::fixed_term_contracts, {.doc = "Contrats à durée déterminée, par année"}),
      field("budget", &model::Structure::budget, {.doc = "Budget, par année"}),
      field("adherent_depuis", &model::Structure::member_since, {.doc = "Adhérente depuis"}),
      field("adherent_jusqu_a", &model::Structure::member_until, {.doc = "Adhérente jusqu'à"}),
      field("college", &model::Structure::college, {.doc = "Collège", .optional = true, .nomenclature = "college"}),
  };
};

template <>
struct Table<model::Person> {
  static constexpr std::string_view name = "personnes";
  static constexpr std::string_view doc =
      "Une personne physique ; jamais de date de naissance ni de numéro de sécurité sociale.";
  static constexpr auto fields = std::tuple{
      field("id", &model::Person::id, {.doc = "Identifiant"}),
      field("nom", &model::Person::name, {.doc = "Prénom et nom"}),
      field("structure", &model::Person::structure, {.doc = "Structure", .optional = true}),
      field("sexe", &model::Person::sex,
            {.doc = "Si un chiffre en a besoin", .optional = true, .choices = sexes, .nomenclature = "sexe"}),
      field("tranche_age", &model::Person::age_band,
            {.doc = "Tranche d'âge", .optional = true, .nomenclature = "tranche_age"}),
      field("commune", &model::Person::municipality, {.doc = "Si un chiffre en a besoin"}),
      field("publier", &model::Person::published,
            {.doc = "Ce que la personne accepte de voir imprimé", .example = "[nom]"}),
      field("source", &model::Person::source, {.doc = "D'où vient son accord"}),
  };
};

template <>
struct Table<model::Member> {
  static constexpr std::string_view name = "adherents";
  static constexpr std::string_view doc = "Un adhérent : une structure ou une personne.";
  static constexpr auto fields = std::tuple{
      field("structure", &model::Member::structure, {.doc = "Structure adhérente", .optional = true}),
      field("personne", &model::Member::person, {.doc = "Personne adhérente", .optional = true}),
      field("depuis", &model::Member::since, {.doc = "Date d'adhésion"}),
      field("jusqu_a", &model::Member::until, {.doc = "Date de départ"}),
      field("college", &model::Member::college, {.doc = "Collège", .optional = true, .nomenclature = "college"}),
  };
};

template <>
struct Table<model::Mandate> {
  static constexpr std::string_view name = "membres";
  static constexpr std::string_view doc = "Un membre d'une instance.";
  static constexpr auto fields = std::tuple{
      field("nom", &model::Mandate::name, {.doc = "Prénom et nom"}),
      field("college", &model::Mandate::college, {.doc = "Collège", .optional = true, .nomenclature = "college"}),
      field("mandat", &model::Mandate::mandate, {.doc = "Fonction dans l'instance", .example = "présidence"}),
      field("mandate_par", &model::Mandate::mandated_by, {.doc = "Structure qui mandate"}),
      field("sexe", &model::Mandate::sex, {.doc = "Sexe", .optional = true, .choices = sexes, .nomenclature = "sexe"}),
      field("tranche_age", &model::Mandate::age_band,
            {.doc = "Tranche d'âge", .optional = true, .nomenclature = "tranche_age"}),
      field("entree", &model::Mandate::since, {.doc = "Entrée dans l'instance"}),
      field("reelu", &model::Mandate::re_elected, {.doc = "Réélu dans l'année", .example = "oui", .optional = true}),
      field("publier", &model::Mandate::published, {.doc = "Ce que la personne accepte de voir imprimé"}),
  };
};

template <>
struct Table<model::Meeting> {
  static constexpr std::string_view name = "reunions";
  static constexpr std::string_view doc = "Une réunion d'une instance.";
  static constexpr auto fields = std::tuple{
      field("date", &model::Meeting::date, {.doc = "Jour ou mois", .example = "mars 2012"}),
      field("objet", &model::Meeting::subject, {.doc = "Objet"}),
      field("presents", &model::Meeting::present, {.doc = "Nombre de présents", .example = "10 à 25"}),
  };
};

template <>
struct Table<model::GoverningBody> {
  static constexpr std::string_view name = "instances";
  static constexpr std::string_view doc = "Une instance : conseil d'administration, assemblée, comité…";
  static constexpr auto fields = std::tuple{
      field("id", &model::GoverningBody::id, {.doc = "Identifiant", .example = "conseil_administration"}),
      field("nom", &model::GoverningBody::name, {.doc = "Nom imprimé"}),
      field("ordre", &model::GoverningBody::order, {.doc = "Rang dans le rapport"}),
      field("effectif", &model::GoverningBody::size, {.doc = "Nombre de sièges pourvus", .example = "9"}),
      field("texte", &model::GoverningBody::text, {.doc = "Texte du rapport, en Markdown", .optional = true}),
      field("membres", &model::GoverningBody::members, {.doc = "Membres connus"}),
      field("reunions", &model::GoverningBody::meetings, {.doc = "Réunions de l'année"}),
  };
};

} // namespace reso::schema
