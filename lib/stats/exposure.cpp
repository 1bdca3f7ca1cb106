#include "stats/exposure.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "stats/measures.hpp"

namespace reso::stats {

using model::Measure;
using model::Operand;

namespace {

// Rules of DOMAIN.md name the attributes; a criterion is one of eligibility.
constexpr std::array<std::string_view, 6> attributes{"sexe", "tranche_age", "age", "criteres", "commune", "qpv"};
// What leads from a row to the person behind it.
constexpr std::array<std::string_view, 3> persons{"personne", "participant", "contrat"};

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

// Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014): mixes every bit.
std::uint64_t mixed(std::uint64_t number) {
  number += 0x9e3779b97f4a7c15;
  number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9;
  number = (number ^ (number >> 27)) * 0x94d049bb133111eb;
  return number ^ (number >> 31);
}

// FNV-1a: the same on every machine.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return mixed(hash);
}

// The names of who and of which structure stands behind a row, the first that is given. Empty: the row is someone.
std::vector<std::string> person_fields(std::string_view set) {
  if (set == "clauses_heures") return {"contrat.participant", "participant"};
  if (set == "clauses_contrats") return {"participant"};
  if (set == "presences" || set == "entretiens") return {"personne"};
  return {};
}
std::vector<std::string> structure_fields(std::string_view set) {
  if (set == "clauses_heures") return {"contrat.employeur"};
  if (set == "clauses_contrats") return {"employeur"};
  if (set == "presences") return {"structure"};
  if (set == "entretiens") return {"personne.structure"};
  return {};
}

// How many things rows name under the first of `fields` that they give, and how many rows name none.
struct Named {
  std::size_t things = 0;
  std::size_t nameless = 0;
};
Named named(const Scope& scope, const Operand& operand, const std::vector<std::uint32_t>& rows,
            const std::vector<std::string>& fields) {
  Named out;
  std::vector<const IdColumn*> columns;
  std::vector<std::vector<bool>> seen;
  for (const std::string& field : fields) {
    columns.push_back(&scope.ids(operand.set, field));
    seen.emplace_back(columns.back()->ids.size(), false);
  }
  for (const std::uint32_t row : rows) {
    bool some = false;
    for (std::size_t i = 0; i < columns.size() && !some; ++i)
      for (const std::uint32_t id : columns[i]->of(row)) {
        some = true;
        if (!seen[i][id]) ++out.things, seen[i][id] = true;
      }
    if (!some) ++out.nameless;
  }
  return out;
}

// What a distinct count counts: records of a list, or words of a field.
std::string counted_list(const Operand& operand) {
  const RecordSet* set = find_record_set(operand.set);
  const schema::TypeDesc* type = set != nullptr ? field_type(*set, operand.field) : nullptr;
  if (type != nullptr && type->kind == schema::Kind::reference) return std::string(type->target);
  return operand.set + "." + operand.field;
}

std::uint64_t mark_of_ids(const IdColumn& ids, const std::vector<std::uint32_t>& numbers) {
  std::uint64_t mark = 0;
  for (const std::uint32_t number : numbers) mark += hash_of(ids.ids[number]);
  return mark;
}

// A record with an id is itself wherever it is counted; other rows are their place in the set.
std::uint64_t mark_of_rows(const Scope& scope, const Operand& operand, const std::vector<std::uint32_t>& rows) {
  const RecordSet* set = find_record_set(operand.set);
  std::uint64_t mark = 0;
  if (operand.measure != Measure::count || set == nullptr || set->find("id") == nullptr || set->name == "presences") {
    for (const std::uint32_t row : rows) mark += mixed(row);
    return mark;
  }
  const IdColumn& ids = scope.ids(operand.set, "id");
  for (const std::uint32_t row : rows) mark += ids.of(row).empty() ? mixed(row) : mark_of_ids(ids, ids.of(row));
  return mark;
}

std::string series_of(const Operand& operand) {
  if (operand.measure == Measure::count) return "nombre " + operand.set;
  if (operand.measure == Measure::distinct) return "nombre " + counted_list(operand);
  const std::string field = operand.set + "." + operand.field;
  if (operand.measure == Measure::sum || operand.measure == Measure::mean) return "somme " + field;
  return std::string(model::measure_key(operand.measure)) + " " + field;
}

void keep_impersonal(std::string_view set, std::vector<model::Condition>& conditions) {
  std::erase_if(conditions, [&](const model::Condition& one) { return personal_field(set, one.field); });
}

} // namespace

bool personal_set(std::string_view set) {
  return set == "presences" || set == "entretiens" || set == "projets" || set.starts_with("clauses_");
}

bool personal_field(std::string_view set, std::string_view field) {
  if (!personal_set(set)) return false;
  const std::vector<std::string_view> names = base::split(field, '.');
  return holds(attributes, names.back()) &&
         std::all_of(names.begin(), names.end() - 1, [](std::string_view name) { return holds(persons, name); });
}

bool of_some_persons(const Operand& operand) {
  const auto personal = [&](const model::Condition& one) { return personal_field(operand.set, one.field); };
  return std::ranges::any_of(operand.filter, personal) || std::ranges::any_of(operand.except, personal);
}

Operand of_all_persons(const Operand& operand) {
  Operand all = operand;
  keep_impersonal(all.set, all.filter);
  keep_impersonal(all.set, all.except);
  return all;
}

Exposure exposure_of(const Scope& scope, const Operand& operand, const Chosen& chosen, const Measured& measured,
                     Exposure::Role role) {
  Exposure out;
  out.role = role;
  out.series = series_of(operand);
  const bool distinct = operand.measure == Measure::distinct;
  out.mark = distinct ? mark_of_ids(scope.ids(operand.set, operand.field), measured.distinct)
                      : mark_of_rows(scope, operand, chosen.rows);
  const base::Quantity& value = measured.total ? *measured.total : measured.value;
  out.value = value.min ? *value.min : value.max.value_or(base::Rational(0));
  const Named people = named(scope, operand, chosen.rows, person_fields(operand.set));
  out.persons = people.things + people.nameless;
  if (distinct && counted_list(operand) == "personnes") out.persons = measured.distinct.size();
  out.structures = named(scope, operand, chosen.rows, structure_fields(operand.set)).things;
  out.amount = !distinct && operand.measure != Measure::count;
  out.adds_up = !out.amount || operand.measure == Measure::sum || operand.measure == Measure::mean;
  return out;
}

std::vector<Exposure> surroundings(const Scope& scope, const Operand& operand, const Chosen& chosen,
                                   const Chosen& all) {
  Chosen rest;
  std::ranges::set_difference(all.rows, chosen.rows, std::back_inserter(rest.rows));
  const auto told = [&](const Chosen& rows, Exposure::Role role) {
    return exposure_of(scope, operand, rows, measure(scope, operand, rows, {}), role);
  };
  return {told(all, Exposure::Role::whole), told(rest, Exposure::Role::rest)};
}

} // namespace reso::stats
