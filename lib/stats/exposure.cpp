#include "stats/exposure.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

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

std::uint64_t mark_of_places(const std::vector<std::uint32_t>& rows) {
  std::uint64_t mark = 0;
  for (const std::uint32_t row : rows) mark += mixed(row);
  return mark;
}

// A record with an id is itself wherever it is counted; other rows are their place in the set.
std::uint64_t mark_of_records(const Scope& scope, const Operand& operand, const std::vector<std::uint32_t>& rows) {
  const RecordSet* set = find_record_set(operand.set);
  if (set == nullptr || set->find("id") == nullptr || set->name == "presences") return mark_of_places(rows);
  std::uint64_t mark = 0;
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

// --- What is counted, as readers know it ---

constexpr std::string_view out_of_set = "dans", given = "donne", times = "venues", first_time = "premiere_fois",
                           once = "une_fois_par";

// The name of a condition's field among those of the things counted: an attribute of the person behind a row is the
// person's; what is said of the row is kept apart from what is said of the thing.
std::string field_name(const Operand& operand, std::string_view field, bool of_thing) {
  if (personal_field(operand.set, field)) return std::string(base::split(field, '.').back());
  return of_thing ? operand.set + ":" + std::string(field) : std::string(field);
}

void add(Counted& counted, std::string field, std::vector<std::string> words, bool excludes = false) {
  std::ranges::sort(words);
  counted.conditions.push_back({std::move(field), std::move(words), excludes});
}

void add(Counted& counted, const Operand& operand, const std::vector<model::Condition>& conditions, bool excludes,
         bool of_thing) {
  for (const model::Condition& one : conditions) {
    std::vector<std::string> words;
    for (const std::string& word : one.words) words.push_back(base::fold_id(base::trim(word)));
    add(counted, field_name(operand, one.field, of_thing), std::move(words), excludes);
  }
}

// The rows of `operand` in `part`.
Counted rows_counted(const Operand& operand, const Part& part, bool of_thing = false) {
  Counted out{operand.set, {}};
  add(out, operand, operand.filter, false, of_thing);
  add(out, operand, operand.except, true, of_thing);
  for (std::size_t i = 0; i < part.fields.size(); ++i)
    add(out, field_name(operand, part.fields[i], of_thing), {part.keys[i]});
  if (!operand.once_per.empty()) add(out, std::string(once), {operand.once_per});
  std::ranges::sort(out.conditions);
  return out;
}

// Attributes of persons are those of what is counted only when persons are counted.
Counted things_counted(const Operand& operand, const Part& part) {
  const std::string_view last = base::split(operand.field, '.').back();
  const bool of_persons = last == "personne" || last == "participant";
  Counted out = rows_counted(operand, part, of_persons);
  if (!of_persons)
    for (Counted::Condition& one : out.conditions) one.field.insert(0, operand.set + ":");
  out.things = counted_list(operand);
  add(out, std::string(out_of_set), {operand.set + "." + operand.field});
  if (operand.at_least_times) add(out, std::string(times), {*operand.at_least_times});
  if (operand.first_time) add(out, std::string(first_time), {});
  std::ranges::sort(out.conditions);
  return out;
}

// --- The rows behind a number ---

using SomeRows = std::optional<std::vector<std::uint32_t>>; // nothing: all of them

// Those that name what a distinct count counted.
SomeRows naming(const Scope& scope, const Operand& operand, const std::vector<std::uint32_t>& rows,
                const Measured& measured) {
  const IdColumn& ids = scope.ids(operand.set, operand.field);
  std::vector<bool> counted(ids.ids.size(), false);
  for (const std::uint32_t one : measured.distinct) counted[one] = true;
  std::vector<std::uint32_t> out;
  for (const std::uint32_t row : rows)
    if (std::ranges::any_of(ids.of(row), [&](std::uint32_t id) { return counted[id]; })) out.push_back(row);
  return out.size() == rows.size() ? std::nullopt : SomeRows(std::move(out));
}

// Those that give the value measured.
SomeRows giving(const Scope& scope, const Operand& operand, const std::vector<std::uint32_t>& rows) {
  const Column& column = scope.column(operand.set, operand.field);
  std::vector<bool> known{false};
  for (const schema::Value& value : column.values) {
    const auto* quantity = std::get_if<base::Quantity>(&value);
    known.push_back(quantity != nullptr && quantity->known());
  }
  const auto gives = [&](std::uint32_t row) { return known[column.codes[row]]; };
  if (std::ranges::all_of(rows, gives)) return std::nullopt;
  std::vector<std::uint32_t> out;
  std::ranges::copy_if(rows, std::back_inserter(out), gives);
  return out;
}

bool one_each(const IdColumn& ids, const std::vector<std::uint32_t>& rows) {
  return std::ranges::all_of(rows, [&](std::uint32_t row) { return ids.of(row).size() <= 1; });
}

// Who stands behind the rows.
struct Behind {
  std::size_t persons = 0;
  std::size_t structures = 0;
};
Behind behind(const Scope& scope, const Operand& operand, const std::vector<std::uint32_t>& rows) {
  const Named people = named(scope, operand, rows, person_fields(operand.set));
  return {people.things + people.nameless, named(scope, operand, rows, structure_fields(operand.set)).things};
}

Operand count_of(const Operand& operand) {
  Operand count = operand;
  count.measure = Measure::count;
  count.field.clear();
  count.per.clear();
  return count;
}

bool of_numbers(Measure measure) { return measure != Measure::count && measure != Measure::distinct; }
// What such a measure is taken from cannot be told from its value; its parts tell that of one another.
bool shared_out(Measure measure) { return of_numbers(measure) && measure != Measure::sum; }

// Says what a measure tells.
class Teller {
public:
  Teller(const Scope& scope, const Operand& operand, const Chosen& chosen, const Measured& measured, const Part& part)
      : m_scope(scope), m_operand(operand), m_chosen(chosen.rows), m_measured(measured), m_part(part),
        m_distinct(operand.measure == Measure::distinct), m_people(behind(scope, operand, chosen.rows)),
        m_places(mark_of_places(chosen.rows)) {}

  std::vector<Exposure> all(Exposure::Role role) const {
    std::vector<Exposure> out{own(role)};
    if (m_operand.measure == Measure::count) return out;
    const SomeRows some =
        m_distinct ? naming(m_scope, m_operand, m_chosen, m_measured) : giving(m_scope, m_operand, m_chosen);
    out.push_back(records(some));
    if (!m_operand.per.empty() && shared_out(m_operand.measure)) out.push_back(groups(some ? *some : m_chosen));
    return out;
  }

private:
  Exposure own(Exposure::Role role) const {
    const base::Quantity& value = m_measured.total ? *m_measured.total : m_measured.value;
    Exposure out = counting(value.min ? *value.min : value.max.value_or(base::Rational(0)), m_people);
    out.role = role;
    out.series = series_of(m_operand);
    out.rows = same_rows(m_places);
    out.mark = m_places;
    out.amount = of_numbers(m_operand.measure);
    out.adds_up = !shared_out(m_operand.measure) || m_operand.measure == Measure::mean;
    out.counted = rows_counted(m_operand, m_part);
    if (m_operand.measure == Measure::count) out.mark = mark_of_records(m_scope, m_operand, m_chosen);
    if (!m_distinct) return out;
    const IdColumn& ids = m_scope.ids(m_operand.set, m_operand.field);
    out.mark = mark_of_ids(ids, m_measured.distinct);
    if (counted_list(m_operand) == "personnes") out.persons = m_measured.distinct.size();
    if (one_each(ids, m_chosen)) out.each_a_row = out.counted;
    out.counted = things_counted(m_operand, m_part);
    return out;
  }

  // How many records a number that is no count of them rests on: its base, or what is printed beside it.
  Exposure records(const SomeRows& some) const {
    const Operand count = count_of(m_operand);
    const std::vector<std::uint32_t>& rows = some ? *some : m_chosen;
    const bool base = shared_out(m_operand.measure);
    Exposure out = counting(whole(rows), some && base ? behind(m_scope, m_operand, rows) : m_people);
    out.role = base ? Exposure::Role::base : Exposure::Role::lines;
    out.series = series_of(count);
    out.mark = mark_of_records(m_scope, count, rows);
    out.rows = same_rows(some ? mark_of_places(rows) : m_places);
    out.counted = rows_counted(count, m_part);
    if (!some) return out;
    out.out_of = mark_of_records(m_scope, count, m_chosen);
    add(out.counted, std::string(given), {m_operand.field});
    std::ranges::sort(out.counted.conditions);
    return out;
  }

  // Of a mean of sums (`par`): how many sums there are.
  Exposure groups(const std::vector<std::uint32_t>& rows) const {
    Operand distinct = m_operand;
    distinct.measure = Measure::distinct;
    distinct.field = distinct.per;
    distinct.per.clear();
    const IdColumn& ids = m_scope.ids(distinct.set, distinct.field);
    std::vector<bool> seen(ids.ids.size(), false);
    std::vector<std::uint32_t> met;
    for (const std::uint32_t row : rows)
      for (const std::uint32_t id : ids.of(row))
        if (!seen[id]) seen[id] = true, met.push_back(id);
    Exposure out = counting(whole(met), m_people);
    out.role = Exposure::Role::base;
    out.series = series_of(distinct);
    out.mark = mark_of_ids(ids, met);
    out.rows = same_rows(mark_of_places(rows));
    out.counted = things_counted(distinct, m_part);
    if (one_each(ids, rows)) out.each_a_row = rows_counted(distinct, m_part);
    return out;
  }

  static base::Rational whole(const std::vector<std::uint32_t>& all) { return {static_cast<std::int64_t>(all.size())}; }

  static Exposure counting(base::Rational value, const Behind& people) {
    Exposure out;
    out.value = value;
    out.persons = people.persons;
    out.structures = people.structures;
    return out;
  }

  std::uint64_t same_rows(std::uint64_t places) const { return places + hash_of(m_operand.set); }

  const Scope& m_scope;
  const Operand& m_operand;
  const std::vector<std::uint32_t>& m_chosen;
  const Measured& m_measured;
  const Part& m_part;
  bool m_distinct;
  Behind m_people;
  std::uint64_t m_places;
};

// The rows of each value of a field; none when all have the same.
std::vector<Chosen> by_values(const KeyColumn& keys, const std::vector<std::uint32_t>& rows) {
  std::map<std::uint32_t, Chosen> groups;
  for (const std::uint32_t row : rows) groups[keys.codes[row]].rows.push_back(row);
  std::vector<Chosen> out;
  if (groups.size() > 1)
    for (auto& [code, group] : groups) out.push_back(std::move(group));
  return out;
}

// Those numbers of each value that add up to one of `own`.
void append_values(const std::vector<Exposure>& own, std::vector<std::vector<Exposure>> values,
                   std::vector<Exposure>& out) {
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (own[i].role == Exposure::Role::lines || !own[i].adds_up) continue;
    std::uint64_t together = 0;
    for (const std::vector<Exposure>& one : values) together += one[i].mark;
    for (std::vector<Exposure>& one : values) {
      one[i].together = together;
      one[i].counted = {}; // in no words of a condition
      one[i].each_a_row = {};
      out.push_back(std::move(one[i]));
    }
  }
}

} // namespace

bool within(const Counted& some, const Counted& all) {
  if (some.things.empty() || some.things != all.things) return false;
  return std::ranges::all_of(all.conditions, [&](const Counted::Condition& asked) {
    return std::ranges::any_of(some.conditions, [&](const Counted::Condition& one) {
      if (one.field != asked.field || one.excludes != asked.excludes) return false;
      return one.excludes ? std::ranges::includes(one.words, asked.words)
                          : std::ranges::includes(asked.words, one.words);
    });
  });
}

bool personal_set(std::string_view set) {
  return set == "presences" || set == "entretiens" || set == "projets" || set == "personnes" ||
         set.starts_with("clauses_");
}

bool names_someone(std::string_view set, std::string_view field) {
  const std::vector<std::string_view> names = base::split(field, '.');
  if (holds(persons, names.back())) return true; // a contract is one person's
  const bool name = names.back() == "nom" || names.back() == "id" || names.back() == "initiales";
  if (!name) return false;
  if (names.size() > 1) return holds(persons, names[names.size() - 2]);
  return set == "personnes" || set == "equipe" || set == "membres" || set == "clauses_participants" ||
         set == "clauses_contrats";
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

std::vector<Exposure> exposures_of(const Scope& scope, const Operand& operand, const Chosen& chosen,
                                   const Measured& measured, Exposure::Role role, const Part& part) {
  return Teller(scope, operand, chosen, measured, part).all(role);
}

std::vector<Exposure> exposures_among(const Scope& scope, const Operand& operand, const Chosen& chosen,
                                      const Measured& measured, Exposure::Role role, const Chosen& all,
                                      const Part& part) {
  const bool by_persons =
      std::ranges::any_of(part.fields, [&](const std::string& field) { return personal_field(operand.set, field); });
  const Operand of_all = of_all_persons(operand);
  Chosen rest;
  std::ranges::set_difference(all.rows, chosen.rows, std::back_inserter(rest.rows));
  const auto told = [&](const Operand& what, const Chosen& rows, Exposure::Role as) {
    std::vector<Exposure> out = exposures_of(scope, what, rows, measure(scope, what, rows, {}), as, part);
    for (Exposure& one : out) one.role = as;
    return out;
  };
  std::vector<Exposure> own = exposures_of(scope, operand, chosen, measured, role, part);
  std::vector<Exposure> by_value;
  const auto tell_values = [&](const model::Condition& condition, const Chosen& some) {
    std::vector<std::vector<Exposure>> values;
    for (Chosen& rows : by_values(scope.keys(operand.set, condition.field), some.rows))
      values.push_back(told(of_all, rows, Exposure::Role::value));
    append_values(own, std::move(values), by_value);
  };
  const auto personal = [&](const model::Condition& one) { return personal_field(operand.set, one.field); };
  for (const model::Condition& one : operand.filter)
    if (personal(one)) tell_values(one, chosen);
  // Of "neither Aubes nor Bief", nothing else asked, the rest are those of the two.
  if (operand.except.size() == 1 && personal(operand.except[0]) && std::ranges::none_of(operand.filter, personal))
    tell_values(operand.except[0], rest);
  std::vector<Exposure> whole = told(of_all, all, by_persons ? Exposure::Role::among : Exposure::Role::whole),
                        others = told(of_all, rest, Exposure::Role::rest), out;
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (own[i].role == Exposure::Role::lines) continue; // not said of some persons
    if (own[i].role == Exposure::Role::base) whole[i].role = Exposure::Role::among;
    others[i].counted = {}; // "all but women" is no condition of the whole
    others[i].each_a_row = {};
    for (std::vector<Exposure>* one : {&own, &whole, &others}) out.push_back(std::move((*one)[i]));
  }
  std::ranges::move(by_value, std::back_inserter(out));
  return out;
}

} // namespace reso::stats
