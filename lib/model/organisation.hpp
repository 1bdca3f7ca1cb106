// The association itself, its staff, its partners and the words it uses.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/tags.hpp"

namespace reso::model {

struct Statutes {
  std::optional<base::Quantity> board_size;
  std::optional<std::string> renewal;
  std::optional<base::Quantity> parity; // share that 2 × min(women, men) / members must reach
  diag::Span span;
};

struct Organisation {
  std::string name;
  std::optional<std::string> short_name;
  std::optional<std::string> tagline;
  std::optional<std::string> legal_form;
  std::optional<std::string> address;
  std::optional<std::string> website;
  std::optional<std::string> email;
  std::optional<std::string> phone;
  std::optional<std::string> territory;
  std::optional<std::string> logo;
  std::optional<Statutes> statutes;
  diag::Span span;
};

struct Staff {
  std::string id;
  std::string name;
  std::string function;
  std::optional<std::string> employer;
  std::optional<schema::ByYear<base::Quantity>> fte;
  std::optional<std::string> presence;
  std::optional<std::string> email;
  std::optional<std::string> phone;
  std::vector<std::string> published;
  diag::Span span;
};

struct Partner {
  std::string id;
  std::string name;
  std::optional<std::string> acronym;
  std::optional<std::string> expansion;
  schema::Word nature;
  std::optional<int> order;
  schema::LocatedText text;
  std::optional<std::string> logo;
  std::optional<std::string> website;
  std::optional<std::string> contact;
  diag::Span span;
};

struct GlossaryEntry {
  std::string acronym;
  std::string expansion;
  std::optional<std::string> note;
  diag::Span span;
};

struct Target {
  schema::Located<std::string> figure;
  std::optional<base::Quantity> target;
  std::optional<std::string> comment;
};

struct Convention {
  std::string id;
  std::string funder;
  std::string title;
  std::optional<int> year;
  std::optional<base::Cents> amount;
  std::optional<base::Cents> engineering_envelope;
  std::vector<std::string> actions;
  std::vector<Target> objectives;
  std::optional<std::string> mention;
  std::optional<std::string> logo;
  diag::Span span;
};

} // namespace reso::model

namespace reso::schema {

inline constexpr std::string_view partner_natures[] = {"reseau", "collectivite", "autre"};

template <>
struct Table<model::Statutes> {
  static constexpr std::string_view name = "statuts";
  static constexpr std::string_view doc = "Ce que les statuts prévoient pour le conseil d'administration.";
  static constexpr auto fields = std::tuple{
      field("taille_ca", &model::Statutes::board_size, {.doc = "Nombre de membres du conseil", .example = "9"}),
      field("renouvellement", &model::Statutes::renewal, {.doc = "Rythme de renouvellement", .example = "par tiers"}),
      field("parite", &model::Statutes::parity, {.doc = "Parité minimale", .example = "au moins 88 %", .unit = "%"}),
  };
};

template <>
struct Table<model::Organisation> {
  static constexpr std::string_view name = "organisation";
  static constexpr std::string_view doc = "L'association dont c'est le rapport.";
  static constexpr auto fields = std::tuple{
      field("nom", &model::Organisation::name, {.doc = "Nom imprimé", .example = "Pôle exemple"}),
      field("sigle", &model::Organisation::short_name, {.doc = "Nom court"}),
      field("devise", &model::Organisation::tagline, {.doc = "Ligne sous le nom, en couverture"}),
      field("forme_juridique", &model::Organisation::legal_form,
            {.doc = "Forme juridique", .example = "association loi 1901"}),
      field("adresse", &model::Organisation::address, {.doc = "Adresse postale, en une ligne"}),
      field("site", &model::Organisation::website, {.doc = "Site internet"}),
      field("courriel", &model::Organisation::email, {.doc = "Adresse électronique de l'association"}),
      field("telephone", &model::Organisation::phone, {.doc = "Téléphone de l'association"}),
      field("territoire", &model::Organisation::territory, {.doc = "Territoire d'action", .example = "pays d'Exemple"}),
      field("logo", &model::Organisation::logo, {.doc = "Fichier du logo"}),
      field("statuts", &model::Organisation::statutes, {.doc = "Règles des statuts"}),
  };
};

template <>
struct Table<model::Staff> {
  static constexpr std::string_view name = "equipe";
  static constexpr std::string_view doc = "Une personne qui travaille pour le pôle, salariée ou mise à disposition.";
  static constexpr auto fields = std::tuple{
      field("id", &model::Staff::id, {.doc = "Identifiant", .optional = true}),
      field("nom", &model::Staff::name, {.doc = "Prénom et nom", .example = "Camille Exemple"}),
      field("fonction", &model::Staff::function, {.doc = "Fonction imprimée", .example = "Chargée de mission"}),
      field("employeur", &model::Staff::employer, {.doc = "Si ce n'est pas le pôle"}),
      field("etp", &model::Staff::fte, {.doc = "Équivalent temps plein, par année", .example = "0,8", .unit = "ETP"}),
      field("presence", &model::Staff::presence, {.doc = "Jours de présence", .example = "le lundi"}),
      field("courriel", &model::Staff::email, {.doc = "Adresse électronique professionnelle"}),
      field("telephone", &model::Staff::phone, {.doc = "Téléphone professionnel"}),
      field("publier", &model::Staff::published,
            {.doc = "Ce que la personne accepte de voir imprimé", .example = "[nom, fonction]"}),
  };
};

template <>
struct Table<model::Partner> {
  static constexpr std::string_view name = "partenaires";
  static constexpr std::string_view doc = "Un partenaire et ce que le partenariat a produit dans l'année.";
  static constexpr auto fields = std::tuple{
      field("id", &model::Partner::id, {.doc = "Identifiant", .optional = true}),
      field("nom", &model::Partner::name, {.doc = "Nom imprimé"}),
      field("sigle", &model::Partner::acronym, {.doc = "Sigle, s'il en a un"}),
      field("developpe", &model::Partner::expansion, {.doc = "Nom développé, imprimé sous le titre"}),
      field("nature", &model::Partner::nature,
            {.doc = "reseau, collectivite ou autre",
             .example = "reseau",
             .choices = partner_natures,
             .nomenclature = "nature"}),
      field("ordre", &model::Partner::order, {.doc = "Rang dans sa partie du rapport"}),
      field("texte", &model::Partner::text, {.doc = "Texte du rapport, en Markdown", .optional = true}),
      field("logo", &model::Partner::logo, {.doc = "Fichier du logo"}),
      field("site", &model::Partner::website, {.doc = "Site internet"}),
      field("contact", &model::Partner::contact, {.doc = "Interlocuteur"}),
  };
};

template <>
struct Table<model::GlossaryEntry> {
  static constexpr std::string_view name = "glossaire";
  static constexpr std::string_view doc = "Un sigle et ce qu'il veut dire.";
  static constexpr auto fields = std::tuple{
      field("sigle", &model::GlossaryEntry::acronym, {.doc = "Le sigle", .example = "ESS"}),
      field("developpe", &model::GlossaryEntry::expansion,
            {.doc = "Sa forme développée", .example = "Économie sociale et solidaire"}),
      field("note", &model::GlossaryEntry::note, {.doc = "Précision"}),
  };
};

template <>
struct Table<model::Target> {
  static constexpr std::string_view name = "objectif";
  static constexpr std::string_view doc = "Un objectif chiffré d'une convention.";
  static constexpr auto fields = std::tuple{
      field("chiffre", &model::Target::figure, {.doc = "Chiffre visé", .example = "dla.diagnostics"}),
      field("cible", &model::Target::target, {.doc = "Valeur à atteindre", .example = "30"}),
      field("commentaire", &model::Target::comment, {.doc = "Commentaire de l'écart"}),
  };
};

template <>
struct Table<model::Convention> {
  static constexpr std::string_view name = "conventions";
  static constexpr std::string_view doc = "Une convention de financement.";
  static constexpr auto fields = std::tuple{
      field("id", &model::Convention::id, {.doc = "Identifiant"}),
      field("financeur", &model::Convention::funder, {.doc = "Financeur"}),
      field("intitule", &model::Convention::title, {.doc = "Intitulé"}),
      field("exercice", &model::Convention::year, {.doc = "Exercice", .example = "2012"}),
      field("montant", &model::Convention::amount, {.doc = "Montant", .example = "12 000 €"}),
      field("enveloppe_ingenierie", &model::Convention::engineering_envelope, {.doc = "Enveloppe d'ingénierie"}),
      field("actions", &model::Convention::actions, {.doc = "Activités financées"}),
      field("objectifs", &model::Convention::objectives, {.doc = "Objectifs chiffrés"}),
      field("mention", &model::Convention::mention, {.doc = "Mention obligatoire"}),
      field("logo", &model::Convention::logo, {.doc = "Logo obligatoire"}),
  };
};

} // namespace reso::schema
