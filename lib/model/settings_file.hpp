// reso.yaml as written: which keys it has and what they take. settings.cpp checks it and lays it over the defaults.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/settings.hpp"

namespace reso::model {

struct WrittenMasking {
  std::optional<schema::Located<int>> persons;
  std::optional<schema::Located<int>> structures;
};

struct WrittenParameters {
  std::optional<base::Quantity> regular_threshold;
  std::optional<base::Quantity> fte_divisor;
  std::optional<base::Quantity> comment_threshold;
  schema::Word rounding;
  std::optional<WrittenMasking> masking;
};

struct WrittenSettings {
  std::optional<schema::Located<int>> schema;
  schema::Word language;
  std::optional<std::string> report_template;
  std::optional<std::string> theme;
  schema::Word edition;
  std::optional<std::string> output;
  std::vector<schema::Word> formats;
  std::optional<std::string> registers;
  std::optional<WrittenParameters> parameters;
  std::map<std::string, std::vector<schema::Located<base::Quantity>>, std::less<>> bands;
  std::map<std::string, schema::Located<std::vector<std::string>>, std::less<>> nomenclatures;
  std::vector<Break> breaks;
  std::map<std::string, schema::Word, std::less<>> rules;
};

inline constexpr std::string_view languages[] = {"fr", "en"};
inline constexpr std::string_view editions[] = {"publique", "interne"};
inline constexpr std::string_view roundings[] = {"un_par_un", "plus_fort_reste"};
inline constexpr std::string_view formats[] = {"pdf", "md", "html", "odt", "json"};
inline constexpr std::string_view severities[] = {"erreur", "avertissement", "a_verifier", "non"};

} // namespace reso::model

namespace reso::schema {

template <>
struct Table<model::WrittenMasking> {
  static constexpr std::string_view name = "masquage";
  static constexpr std::string_view doc = "En dessous de combien une case est masquée dans l'édition publique.";
  static constexpr auto fields = std::tuple{
      field("personnes", &model::WrittenMasking::persons, {.doc = "Nombre de personnes", .example = "5"}),
      field("structures", &model::WrittenMasking::structures, {.doc = "Nombre de structures", .example = "3"}),
  };
};

template <>
struct Table<model::WrittenParameters> {
  static constexpr std::string_view name = "parametres";
  static constexpr std::string_view doc = "Nombres dont dépendent les calculs.";
  static constexpr auto fields = std::tuple{
      field("seuil_regulier", &model::WrittenParameters::regular_threshold,
            {.doc = "Séances à partir desquelles une personne est régulière", .example = "3", .unit = "séance"}),
      field("diviseur_etp", &model::WrittenParameters::fte_divisor,
            {.doc = "Heures d'un équivalent temps plein", .example = "1607", .unit = "h"}),
      field("arrondi", &model::WrittenParameters::rounding,
            {.doc = "Arrondi des parts d'un tout",
             .example = "un_par_un",
             .optional = true,
             .choices = model::roundings}),
      field("masquage", &model::WrittenParameters::masking,
            {.doc = "Seuils de masquage", .example = "{personnes: 5, structures: 3}"}),
      field("seuil_commentaire", &model::WrittenParameters::comment_threshold,
            {.doc = "Écart à partir duquel une évolution se commente", .example = "10 %", .unit = "%"}),
  };
};

template <>
struct Table<model::Break> {
  static constexpr std::string_view name = "ruptures";
  static constexpr std::string_view doc =
      "Une rupture de série : les années d'avant ne se comparent pas à celles d'après.";
  static constexpr auto fields = std::tuple{
      field("chiffre", &model::Break::figure,
            {.doc = "Chiffre, ou famille de chiffres finie par « .* »", .example = "dla.*"}),
      field("depuis", &model::Break::since, {.doc = "Première année d'après", .example = "2012"}),
      field("motif", &model::Break::motive, {.doc = "Motif imprimé", .example = "nouveau référentiel"}),
  };
};

template <>
struct Table<model::WrittenSettings> {
  static constexpr std::string_view name = "reso.yaml";
  static constexpr std::string_view doc = "Les réglages du projet.";
  static constexpr auto fields = std::tuple{
      field("schema", &model::WrittenSettings::schema, {.doc = "Version de l'écriture des fichiers", .example = "1"}),
      field("langue", &model::WrittenSettings::language,
            {.doc = "Langue des messages", .example = "fr", .optional = true, .choices = model::languages}),
      field("modele", &model::WrittenSettings::report_template, {.doc = "Modèle de rapport", .example = "annuel"}),
      field("theme", &model::WrittenSettings::theme, {.doc = "Thème", .example = "reso"}),
      field("edition", &model::WrittenSettings::edition,
            {.doc = "Édition par défaut", .example = "publique", .optional = true, .choices = model::editions}),
      field("sortie", &model::WrittenSettings::output, {.doc = "Dossier des rapports", .example = "reports"}),
      field("formats", &model::WrittenSettings::formats,
            {.doc = "Formats écrits", .example = "[pdf, md]", .choices = model::formats}),
      field("registres", &model::WrittenSettings::registers,
            {.doc = "Dossier des registres tenus hors du dépôt", .example = "../registres"}),
      field("parametres", &model::WrittenSettings::parameters, {.doc = "Nombres dont dépendent les calculs"}),
      field("tranches", &model::WrittenSettings::bands, {.doc = "Bornes des tranches", .example = "{age: [26, 50]}"}),
      field("nomenclatures", &model::WrittenSettings::nomenclatures,
            {.doc = "Listes de mots du projet", .example = "{secteur: [culture, insertion]}"}),
      field("ruptures", &model::WrittenSettings::breaks, {.doc = "Ruptures de série"}),
      field("regles", &model::WrittenSettings::rules,
            {.doc = "Gravité des alertes", .example = "{frequence: a_verifier}", .choices = model::severities}),
  };
};

} // namespace reso::schema
