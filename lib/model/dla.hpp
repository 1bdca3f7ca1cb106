// The dispositif local d'accompagnement: accompaniments, committees, time, objectives.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/tags.hpp"

namespace reso::model {

struct DlaPhase {
  schema::Word phase; // accueil, diagnostic, ingenierie, consolidation
  std::optional<base::Period> date;
  std::optional<std::string> carried_by;
  diag::Span span;
};

struct DlaAccompaniment {
  std::string id;
  StructureRef structure;
  std::vector<DlaPhase> phases;
  schema::Word mode; // individuel, collectif
  schema::Word main_theme;
  std::vector<schema::Word> other_themes;
  schema::Word situation;
  schema::Word posture;
  std::optional<std::string> provider;
  std::optional<base::Quantity> days;
  std::optional<base::Cents> cost_committed;
  std::optional<base::Cents> cost_paid;
  std::optional<base::Cents> co_funding;
  schema::Word outcome;
  diag::Span span;
};

struct DlaCommittee {
  base::Period date{};
  std::optional<base::Quantity> cases;
  diag::Span span;
};

struct DlaTime {
  std::optional<base::Period> date;
  schema::Word mission; // a to f
  base::Minutes hours{};
  StructureRef structure;
  diag::Span span;
};

struct DlaObjective {
  schema::Word phase;
  base::Quantity target{};
  std::optional<base::Quantity> achieved;
  std::optional<std::string> comment;
  diag::Span span;
};

} // namespace reso::model

namespace reso::schema {

inline constexpr std::string_view dla_phases[] = {"accueil", "diagnostic", "ingenierie", "consolidation"};
inline constexpr std::string_view dla_modes[] = {"individuel", "collectif"};
inline constexpr std::string_view dla_missions[] = {"a", "b", "c", "d", "e", "f"};

template <>
struct Table<model::DlaPhase> {
  static constexpr std::string_view name = "phases";
  static constexpr std::string_view doc = "Une phase d'un accompagnement DLA.";
  static constexpr auto fields = std::tuple{
      field("phase", &model::DlaPhase::phase, {.doc = "Phase", .choices = dla_phases, .nomenclature = "phase"}),
      field("date", &model::DlaPhase::date, {.doc = "Date ou période"}),
      field("menee_par", &model::DlaPhase::carried_by, {.doc = "DLA ou tiers"}),
  };
};

template <>
struct Table<model::DlaAccompaniment> {
  static constexpr std::string_view name = "dla_accompagnements";
  static constexpr std::string_view doc = "Un accompagnement DLA.";
  static constexpr auto fields = std::tuple{
      field("id", &model::DlaAccompaniment::id, {.doc = "Identifiant"}),
      field("structure", &model::DlaAccompaniment::structure, {.doc = "Structure accompagnée"}),
      field("phases", &model::DlaAccompaniment::phases, {.doc = "Phases et dates"}),
      field("mode", &model::DlaAccompaniment::mode,
            {.doc = "individuel ou collectif", .optional = true, .choices = dla_modes}),
      field("thematique", &model::DlaAccompaniment::main_theme,
            {.doc = "Thématique principale", .optional = true, .nomenclature = "thematique"}),
      field("autres_thematiques", &model::DlaAccompaniment::other_themes,
            {.doc = "Autres thématiques", .optional = true, .nomenclature = "thematique"}),
      field("situation", &model::DlaAccompaniment::situation,
            {.doc = "Situation de départ", .optional = true, .nomenclature = "situation"}),
      field("posture", &model::DlaAccompaniment::posture,
            {.doc = "Posture", .optional = true, .nomenclature = "posture"}),
      field("prestataire", &model::DlaAccompaniment::provider, {.doc = "Prestataire"}),
      field("jours", &model::DlaAccompaniment::days, {.doc = "Jours d'ingénierie", .unit = "jour"}),
      field("cout_engage", &model::DlaAccompaniment::cost_committed, {.doc = "Coût engagé", .example = "4 800 €"}),
      field("cout_paye", &model::DlaAccompaniment::cost_paid, {.doc = "Coût payé"}),
      field("cofinancements", &model::DlaAccompaniment::co_funding, {.doc = "Cofinancements"}),
      field("issue", &model::DlaAccompaniment::outcome,
            {.doc = "Issue, dont sans_suite", .optional = true, .nomenclature = "issue"}),
  };
};

template <>
struct Table<model::DlaCommittee> {
  static constexpr std::string_view name = "dla_comites_appui";
  static constexpr std::string_view doc = "Un comité d'appui du DLA.";
  static constexpr auto fields = std::tuple{
      field("date", &model::DlaCommittee::date, {.doc = "Date"}),
      field("dossiers", &model::DlaCommittee::cases, {.doc = "Dossiers examinés"}),
  };
};

template <>
struct Table<model::DlaTime> {
  static constexpr std::string_view name = "dla_temps";
  static constexpr std::string_view doc = "Du temps passé sur une mission du DLA.";
  static constexpr auto fields = std::tuple{
      field("date", &model::DlaTime::date, {.doc = "Jour ou mois"}),
      field("mission", &model::DlaTime::mission, {.doc = "Mission A à F", .choices = dla_missions}),
      field("heures", &model::DlaTime::hours, {.doc = "Heures", .example = "3 h 30"}),
      field("structure", &model::DlaTime::structure, {.doc = "Structure, s'il y en a une", .optional = true}),
  };
};

template <>
struct Table<model::DlaObjective> {
  static constexpr std::string_view name = "dla_objectifs";
  static constexpr std::string_view doc = "Un objectif du DLA pour une phase.";
  static constexpr auto fields = std::tuple{
      field("phase", &model::DlaObjective::phase, {.doc = "Phase", .choices = dla_phases, .nomenclature = "phase"}),
      field("cible", &model::DlaObjective::target, {.doc = "Cible", .example = "30"}),
      field("realise", &model::DlaObjective::achieved, {.doc = "Réalisé"}),
      field("commentaire", &model::DlaObjective::comment, {.doc = "Commentaire"}),
  };
};

} // namespace reso::schema
