#include "stats/activity_figures.hpp"

#include <set>

namespace reso::stats {

using base::Quantity;
using base::Rational;

namespace {

Quantity whole(std::size_t count) { return base::exactly(Rational(static_cast<std::int64_t>(count))); }

// Sessions tell how many came only when each of them does.
std::optional<Quantity> counted_attendances(const model::Activity& activity) {
  if (activity.sessions.empty()) return std::nullopt;
  Quantity total = whole(0);
  for (const model::Session& session : activity.sessions) {
    if (!session.attendances.empty()) total = total + whole(session.attendances.size());
    else if (session.participants && session.participants->known()) total = total + *session.participants;
    else return std::nullopt;
  }
  return total;
}

// Distinct persons: of lists alone, or of one only session, whose count cannot hold anyone twice.
std::optional<Quantity> counted_persons(const model::Activity& activity) {
  if (activity.sessions.size() == 1 && activity.sessions[0].attendances.empty()) return activity.sessions[0].participants;
  std::set<std::string> persons;
  for (const model::Session& session : activity.sessions) {
    if (session.attendances.empty()) return std::nullopt;
    for (const model::PersonRef& person : session.attendances) persons.insert(person.id);
  }
  if (persons.empty()) return std::nullopt;
  return whole(persons.size());
}

std::optional<Quantity> counted_structures(const model::Activity& activity) {
  std::set<std::string> structures;
  for (const model::Session& session : activity.sessions)
    if (session.structures)
      for (const model::StructureRef& structure : session.structures->list) structures.insert(structure.id);
  if (activity.structures)
    for (const model::StructureRef& structure : activity.structures->list) structures.insert(structure.id);
  if (structures.empty()) return std::nullopt;
  return whole(structures.size());
}

std::optional<Quantity> counted_sessions(const model::Activity& activity) {
  if (activity.sessions.empty()) return std::nullopt;
  return whole(activity.sessions.size());
}

struct Own {
  const char* key;
  const char* label;
  const char* unit;
  const char* definition;
  std::optional<Quantity> declared;
  std::optional<Quantity> counted;
};

Figure figure_of(const model::Activity& activity, const Own& own, int year) {
  Figure figure;
  figure.id = activity.id + "." + own.key;
  figure.label = activity.title + " : " + own.label;
  figure.definition = own.definition;
  figure.unit = own.unit;
  figure.year = year;
  figure.computed = own.counted;
  figure.declared = own.declared;
  figure.value = own.declared ? *own.declared : *own.counted;
  figure.basis = own.declared && own.counted ? Basis::both : own.declared ? Basis::declared : Basis::computed;
  figure.sources = {activity.span};
  if (own.declared) figure.declared_at = activity.span;
  else figure.measure = "seances";
  return figure;
}

} // namespace

std::vector<Figure> activity_figures(const model::Activity& activity, int year) {
  std::optional<Quantity> structures_declared = activity.structures ? activity.structures->count : std::nullopt;
  const Own all[] = {
      {"seances", "séances", "séance", "Séances tenues dans l’année.", activity.session_count, counted_sessions(activity)},
      {"participants", "participants", "personne", "Personnes différentes venues au moins une fois.", activity.participants, counted_persons(activity)},
      {"presences", "présences", "présence", "Émargements : une personne venue deux fois compte deux fois.", activity.attendances, counted_attendances(activity)},
      {"structures", "structures", "structure", "Structures différentes représentées.", structures_declared, counted_structures(activity)},
      {"presents_par_seance", "présents à chaque séance", "personne", "Personnes présentes à une séance.", activity.present_per_session, std::nullopt},
  };
  std::vector<Figure> figures;
  for (const Own& own : all)
    if (own.declared || own.counted) figures.push_back(figure_of(activity, own, year));
  return figures;
}

} // namespace reso::stats
