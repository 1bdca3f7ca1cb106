// What the association did in the year: sections, activities, sessions, interviews, projects, texts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/declared.hpp"
#include "model/tags.hpp"

namespace reso::model {

struct Section {
  std::string id;
  std::string title;
  std::optional<int> order;
  SectionRef parent;
  std::optional<std::string> lead;
  std::optional<std::string> pictogram;
  diag::Span span;
};

struct Picture {
  std::string file;
  std::optional<std::string> caption;
  std::optional<std::string> alternative;
  std::optional<std::string> credit;
  bool consent = false;
  diag::Span span;
};

// A list of structures, or their number.
struct StructuresOrCount {
  std::vector<StructureRef> list;
  std::optional<base::Quantity> count;
  diag::Span span;
};

// A session's own list counts persons; a declared count adds to attendances only.
struct Session {
  std::optional<base::Period> date;
  std::optional<std::string> title;
  std::optional<std::string> place;
  std::optional<base::Minutes> duration;
  std::vector<PersonRef> attendances;
  std::optional<schema::Located<base::Quantity>> participants;
  std::optional<StructuresOrCount> structures;
  diag::Span span;
};

struct Activity {
  std::string id; // the file's name
  std::string title;
  schema::LocatedText lead;
  schema::LocatedText text;
  SectionRef section;
  std::optional<int> order;
  ActivityRef attached_to;
  std::optional<base::Period> period;
  schema::Word frequency;
  std::optional<std::string> place;
  std::vector<std::string> speakers;
  std::vector<std::string> partners;
  std::optional<StructuresOrCount> structures;
  std::vector<std::string> audiences;
  std::vector<Picture> pictures;
  std::vector<std::string> key_figures;
  DeclaredFigures figures;
  std::optional<schema::Located<base::Quantity>> session_count;
  std::optional<schema::Located<base::Quantity>> participants;
  std::optional<schema::Located<base::Quantity>> attendances;
  std::optional<schema::Located<base::Quantity>> present_per_session;
  std::vector<Session> sessions;
  diag::Span span;
};

struct Interview {
  std::optional<base::Period> date;
  schema::Word audience;
  PersonRef person;
  std::optional<std::string> orientation;
  diag::Span span;
};

struct Project {
  std::string id;
  std::optional<std::string> name;
  schema::Word status;
  std::optional<std::string> nature;
  std::optional<base::Period> entry;
  std::optional<base::Period> exit;
  schema::Word outcome;
  std::optional<base::Quantity> jobs_created;
  diag::Span span;
};

// Prose that belongs to the year; the file's name is the id.
struct YearText {
  std::string id;
  std::optional<std::string> title;
  std::optional<std::string> lead;
  schema::LocatedText text;
  std::optional<std::string> signature;
  std::optional<std::string> source;
  std::vector<Picture> pictures;
  std::vector<std::string> key_figures;
  diag::Span span;
};

} // namespace reso::model

namespace reso::schema {

inline constexpr std::string_view frequencies[] = {"quotidienne",  "hebdomadaire", "bimensuelle",
                                                   "mensuelle",    "bimestrielle", "trimestrielle",
                                                   "semestrielle", "annuelle",     "ponctuelle"};
inline constexpr std::string_view audiences[] = {"demandeur_d_emploi", "porteur_de_projet", "autre"};
inline constexpr std::string_view project_statuses[] = {"accueilli", "accompagne", "heberge"};
inline constexpr std::string_view project_outcomes[] = {"cree", "en_cours", "reoriente", "abandonne"};

// A sequence of structures; else one quantity (their number) or one structure.
template <>
struct Codec<model::StructuresOrCount> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, model::StructuresOrCount& out);
  static const TypeDesc& type();
  static Value value(const model::StructuresOrCount& structures); // the count, else the list
};

template <>
struct Table<model::Section> {
  static constexpr std::string_view name = "sections";
  static constexpr std::string_view doc = "Une partie du chapitre des activités.";
  static constexpr auto fields = std::tuple{
      field("id", &model::Section::id, {.doc = "Identifiant", .example = "formations"}),
      field("titre", &model::Section::title, {.doc = "Titre imprimé"}),
      field("ordre", &model::Section::order, {.doc = "Rang"}),
      field("parent", &model::Section::parent, {.doc = "Section qui la contient", .optional = true}),
      field("chapeau", &model::Section::lead, {.doc = "Une phrase sous le titre"}),
      field("pictogramme", &model::Section::pictogram, {.doc = "Fichier du pictogramme"}),
  };
};

template <>
struct Table<model::Picture> {
  static constexpr std::string_view name = "images";
  static constexpr std::string_view doc = "Une image et ce qu'il faut pour l'imprimer.";
  static constexpr auto fields = std::tuple{
      field("fichier", &model::Picture::file, {.doc = "Fichier, depuis la racine du projet"}),
      field("legende", &model::Picture::caption, {.doc = "Légende"}),
      field("alternative", &model::Picture::alternative, {.doc = "Ce que l'image montre, pour qui ne la voit pas"}),
      field("credit", &model::Picture::credit, {.doc = "Auteur"}),
      field("droit_a_l_image", &model::Picture::consent, {.doc = "Accord des personnes visibles", .optional = true}),
  };
};

template <>
struct Table<model::Session> {
  static constexpr std::string_view name = "seances";
  static constexpr std::string_view doc = "Une séance d'une activité.";
  static constexpr auto fields = std::tuple{
      field("date", &model::Session::date, {.doc = "Jour ou mois", .example = "2012-01-12"}),
      field("titre", &model::Session::title, {.doc = "Intitulé"}),
      field("lieu", &model::Session::place, {.doc = "Lieu"}),
      field("duree", &model::Session::duration, {.doc = "Durée", .example = "2 h 30"}),
      field("presences", &model::Session::attendances, {.doc = "Personnes présentes", .count_field = "participants"}),
      field("participants", &model::Session::participants, {.doc = "Nombre de présents, sans liste"}),
      field("structures", &model::Session::structures, {.doc = "Structures présentes, ou leur nombre"}),
  };
};

template <>
struct Table<model::Activity> {
  static constexpr std::string_view name = "activites";
  static constexpr std::string_view doc = "Une activité de l'année.";
  static constexpr auto fields = std::tuple{
      field("id", &model::Activity::id, {.doc = "Identifiant : le nom du fichier", .optional = true}),
      field("titre", &model::Activity::title, {.doc = "Titre imprimé"}),
      field("chapeau", &model::Activity::lead, {.doc = "Une phrase sous le titre", .optional = true}),
      field("texte", &model::Activity::text, {.doc = "Texte, en Markdown (le corps du fichier .md)", .optional = true}),
      field("section", &model::Activity::section,
            {.doc = "Section du rapport", .example = "formations", .optional = true}),
      field("ordre", &model::Activity::order, {.doc = "Rang dans la section"}),
      field("rattachee_a", &model::Activity::attached_to, {.doc = "Activité dont elle fait partie", .optional = true}),
      field("periode", &model::Activity::period, {.doc = "Période", .example = "octobre à décembre 2012"}),
      field("frequence", &model::Activity::frequency,
            {.doc = "Rythme",
             .example = "mensuelle",
             .optional = true,
             .choices = frequencies,
             .nomenclature = "frequence"}),
      field("lieu", &model::Activity::place, {.doc = "Lieu"}),
      field("intervenants", &model::Activity::speakers, {.doc = "Intervenants"}),
      field("partenaires", &model::Activity::partners, {.doc = "Partenaires"}),
      field("structures", &model::Activity::structures, {.doc = "Structures participantes, ou leur nombre"}),
      field("publics", &model::Activity::audiences, {.doc = "Publics"}),
      field("images", &model::Activity::pictures, {.doc = "Images"}),
      field("chiffres_cles", &model::Activity::key_figures, {.doc = "Chiffres mis en avant"}),
      field("chiffres", &model::Activity::figures, {.doc = "Autres chiffres de l'activité", .optional = true}),
      field("nombre_seances", &model::Activity::session_count, {.doc = "Nombre de séances"}),
      field("participants", &model::Activity::participants, {.doc = "Personnes différentes"}),
      field("presences", &model::Activity::attendances, {.doc = "Émargements"}),
      field("presents_par_seance", &model::Activity::present_per_session,
            {.doc = "Présents à chaque séance", .example = "5 à 7"}),
      field("seances", &model::Activity::sessions, {.doc = "Liste des séances", .count_field = "nombre_seances"}),
  };
};

template <>
struct Table<model::Interview> {
  static constexpr std::string_view name = "entretiens";
  static constexpr std::string_view doc = "Un rendez-vous individuel.";
  static constexpr auto fields = std::tuple{
      field("date", &model::Interview::date, {.doc = "Date"}),
      field("public", &model::Interview::audience,
            {.doc = "Public reçu", .choices = audiences, .nomenclature = "public"}),
      field("personne", &model::Interview::person, {.doc = "Personne reçue", .optional = true}),
      field("orientation", &model::Interview::orientation, {.doc = "Orientation proposée"}),
  };
};

template <>
struct Table<model::Project> {
  static constexpr std::string_view name = "projets";
  static constexpr std::string_view doc = "Un projet accueilli, accompagné ou hébergé.";
  static constexpr auto fields = std::tuple{
      field("id", &model::Project::id, {.doc = "Identifiant"}),
      field("nom", &model::Project::name, {.doc = "Nom du projet"}),
      field("statut", &model::Project::status,
            {.doc = "accueilli, accompagne ou heberge", .choices = project_statuses}),
      field("nature", &model::Project::nature, {.doc = "Nature du projet"}),
      field("entree", &model::Project::entry, {.doc = "Entrée"}),
      field("sortie", &model::Project::exit, {.doc = "Sortie"}),
      field("issue", &model::Project::outcome, {.doc = "Issue", .optional = true, .choices = project_outcomes}),
      field("emplois_crees", &model::Project::jobs_created, {.doc = "Emplois créés"}),
  };
};

template <>
struct Table<model::YearText> {
  static constexpr std::string_view name = "textes";
  static constexpr std::string_view doc = "Un texte de l'année : éditorial, introduction, commentaire.";
  static constexpr auto fields = std::tuple{
      field("id", &model::YearText::id, {.doc = "Identifiant : le nom du fichier", .optional = true}),
      field("titre", &model::YearText::title, {.doc = "Titre"}),
      field("chapeau", &model::YearText::lead, {.doc = "Une phrase sous le titre"}),
      field("texte", &model::YearText::text, {.doc = "Texte, en Markdown (le corps du fichier .md)", .optional = true}),
      field("signature", &model::YearText::signature, {.doc = "Qui signe"}),
      field("source", &model::YearText::source, {.doc = "D'où vient le texte"}),
      field("images", &model::YearText::pictures, {.doc = "Images"}),
      field("chiffres_cles", &model::YearText::key_figures, {.doc = "Chiffres mis en avant"}),
  };
};

} // namespace reso::schema
