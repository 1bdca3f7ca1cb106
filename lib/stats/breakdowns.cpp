#include "stats/breakdowns.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <unordered_map>

#include "base/text.hpp"
#include "stats/exposure.hpp"
#include "stats/keys.hpp"
#include "stats/labels.hpp"
#include "stats/ratio.hpp"

namespace reso::stats {

using base::Quantity;
using base::Rational;
using model::Indicator;
using model::Operand;

namespace {

// A part and its rows.
struct Group {
  Key key;
  Chosen chosen;
};
using Groups = std::map<std::string, Group>;

Key missing_key() { return {std::string(not_given), label_of(not_given), no_rank + 1}; }

Key crossed(const Key& a, const Key& b) {
  if (a.id == not_given && b.id == not_given) return missing_key();
  const int rank = a.rank >= no_rank || b.rank >= no_rank ? no_rank : a.rank * 100 + b.rank;
  return {a.id + "_x_" + b.id, a.label + ", " + b.label, rank};
}

// The parts that a part of two fields is made of.
std::vector<std::string> keys_of(const std::string& id, std::size_t fields) {
  constexpr std::string_view crossing = "_x_";
  const std::size_t cross = id.find(crossing);
  if (fields < 2 || cross == std::string::npos) return std::vector<std::string>(fields, id);
  return {id.substr(0, cross), id.substr(cross + crossing.size())};
}

// The rows of one part in every field it is made of.
class Grouping {
public:
  Grouping(const Scope& scope, const std::string& set, const std::vector<std::string>& fields) {
    for (const std::string& field : fields) m_columns.push_back(&scope.keys(set, field));
  }

  // `several` becomes true when one row is in more than one part.
  Groups run(const Chosen& chosen, bool& several) {
    for (const std::uint32_t row : chosen.rows) {
      const Numbers first = numbers_of(*m_columns.front(), row);
      const Numbers second = m_columns.size() > 1 ? numbers_of(*m_columns[1], row) : Numbers(&nobody, 1);
      several = several || first.size() * second.size() > 1;
      for (const std::uint32_t a : first)
        for (const std::uint32_t b : second) part(a, b, chosen.in_doubt).chosen.rows.push_back(row);
    }
    Groups out;
    for (auto& [numbers, group] : m_parts) out.emplace(group.key.id, std::move(group));
    return out;
  }

private:
  using Numbers = std::span<const std::uint32_t>;
  static constexpr std::uint32_t nobody = UINT32_MAX; // the key of rows that do not say

  static Numbers numbers_of(const KeyColumn& column, std::uint32_t row) {
    const std::vector<std::uint32_t>& keys = column.of(row);
    return keys.empty() ? Numbers(&nobody, 1) : Numbers(keys);
  }

  Key key(std::size_t field, std::uint32_t number) const {
    return number == nobody ? missing_key() : m_columns[field]->keys[number];
  }

  Group& part(std::uint32_t a, std::uint32_t b, bool in_doubt) {
    const auto [found, fresh] = m_parts.try_emplace(std::uint64_t{a} << 32 | b);
    if (fresh) found->second.key = m_columns.size() > 1 ? crossed(key(0, a), key(1, b)) : key(0, a);
    if (fresh) found->second.chosen.in_doubt = in_doubt;
    return found->second;
  }

  std::vector<const KeyColumn*> m_columns;
  std::unordered_map<std::uint64_t, Group> m_parts;
};

// Fields that say where and when, and nothing of who came.
bool of_sessions(const std::string& field) {
  constexpr std::string_view all[] = {"activite", "section", "mois", "lieu", "date"};
  return std::ranges::find(all, std::string_view(field).substr(0, field.find('.'))) != std::end(all);
}

Groups group(const Scope& scope, const Operand& operand, const std::vector<std::string>& fields, bool& several) {
  if (!scope.rows(operand.set).known) return {};
  const Chosen chosen = choose(scope, operand);
  if (chosen.unanswered) return {};
  Groups out = Grouping(scope, operand.set, fields).run(chosen, several);
  if (!std::ranges::all_of(fields, of_sessions))
    for (auto& [id, group] : out) group.chosen.by_person = true;
  return out;
}

// Empty parts are said when the parts have an order of their own: a month without anyone is a fact of the curve.
void add_expected(const Scope& scope, const std::vector<std::string>& fields, Groups& groups) {
  const auto given = [](const auto& one) { return one.first != not_given; };
  const auto in_doubt = [](const auto& one) { return one.second.chosen.in_doubt; };
  if (fields.size() != 1 || std::ranges::none_of(groups, given)) return;
  // A session without a date may fall in any month, and so may a row that may or may not belong: none is known to be
  // empty.
  if (groups.contains(std::string(not_given)) || std::ranges::any_of(groups, in_doubt)) return;
  for (const Key& key : expected_keys(scope, fields.front())) groups.try_emplace(key.id, Group{key, {}});
}

bool counts(model::Measure measure) { return measure == model::Measure::count || measure == model::Measure::distinct; }

// A cell in the making.
struct Draft {
  Key key;
  Measured measured;
  std::vector<Exposure> exposures;
};
using Drafts = std::vector<Draft>;

struct Measurer {
  const Scope& scope;
  const Indicator& indicator;
  const std::vector<std::string>& fields;
  std::string_view unit;

  // A distinct count whose parts share someone does not add up: `several` becomes true.
  Drafts simple(Groups groups, bool& several) const {
    Drafts cells;
    const Groups all = wholes(indicator.operand);
    std::set<std::uint32_t> seen;
    bool unsaid = false; // some rows do not say how many they count
    for (auto& [id, group] : groups) {
      const bool had_none = group.chosen.rows.empty();
      Measured measured = measure(scope, indicator.operand, group.chosen, unit);
      for (const std::uint32_t one : measured.distinct) several = !seen.insert(one).second || several;
      // A part of nobody is said only where it was expected: rows that stand for structures alone count no attendance.
      const bool nobody = counts(indicator.measure) && !had_none && measured.value == base::exactly(0);
      unsaid = unsaid || nobody;
      if (!measured.value.known() || nobody) continue;
      std::vector<Exposure> told = exposures(indicator.operand, group.chosen, measured, Exposure::Role::own, all, id);
      cells.push_back({std::move(group.key), std::move(measured), std::move(told)});
    }
    if (unsaid) std::erase_if(cells, [](const Draft& cell) { return cell.measured.value == base::exactly(0); });
    return cells;
  }

  Drafts ratios(bool& several) const {
    Drafts cells;
    if (indicator.of->figure || indicator.over->figure || indicator.of->parameter || indicator.over->parameter)
      return cells;
    const Groups of = group(scope, *indicator.of, fields, several),
                 over = group(scope, *indicator.over, fields, several);
    const Groups all_of = wholes(*indicator.of), all_over = wholes(*indicator.over);
    static const Chosen nobody;
    for (const auto& [id, base] : over) {
      const auto part = of.find(id);
      const Chosen& chosen = part != of.end() ? part->second.chosen : nobody;
      Measured cell = measure(scope, *indicator.of, chosen, {});
      const Measured below = measure(scope, *indicator.over, base.chosen, {});
      std::vector<Exposure> told = exposures(*indicator.of, chosen, cell, Exposure::Role::of, all_of, id);
      for (Exposure& one : exposures(*indicator.over, base.chosen, below, Exposure::Role::over, all_over, id))
        told.push_back(std::move(one));
      cell.value = ratio(indicator.measure, cell.value, below.value, unit);
      if (cell.value.known()) cells.push_back({base.key, std::move(cell), std::move(told)});
    }
    return cells;
  }

private:
  // The rows of all persons, where the measure is of some of them.
  Groups wholes(const Operand& operand) const {
    if (!of_some_persons(operand)) return {};
    bool several = false;
    return group(scope, of_all_persons(operand), fields, several);
  }

  std::vector<Exposure> exposures(const Operand& operand, const Chosen& chosen, const Measured& measured,
                                  Exposure::Role role, const Groups& all, const std::string& id) const {
    if (!personal_set(operand.set)) return {};
    const Part part{fields, keys_of(id, fields.size())};
    const auto whole = all.find(id);
    return whole != all.end() ? exposures_among(scope, operand, chosen, measured, role, whole->second.chosen, part)
                              : exposures_of(scope, operand, chosen, measured, role, part);
  }
};

// Bands and months in their order, then words from the largest part, then what is not known.
void sort_cells(Drafts& cells) {
  std::ranges::stable_sort(cells, [](const Draft& a, const Draft& b) {
    if (a.key.rank != b.key.rank) return a.key.rank < b.key.rank;
    const auto x = base::representative(a.measured.value), y = base::representative(b.measured.value);
    if (x != y) return x > y;
    return a.key.id < b.key.id;
  });
}

// Rows that all lack the value, or one of the two, make no breakdown.
bool unanswered(const Drafts& cells) {
  const std::string first = std::string(not_given) + "_x_", second = "_x_" + std::string(not_given);
  const auto all = [&](auto lacks) {
    return std::ranges::all_of(
        cells, [&](const Draft& cell) { return cell.key.id == not_given || lacks(std::string_view(cell.key.id)); });
  };
  return all([&](std::string_view id) { return id.starts_with(first); }) ||
         all([&](std::string_view id) { return id.ends_with(second); });
}

// True when a part is someone: by the field that it is made from, or by the name that it has.
bool parts_are_persons(const Scope& scope, const Indicator& indicator, const std::vector<std::string>& fields,
                       const Drafts& cells) {
  const auto by_field = [&](const Operand& operand) {
    return std::ranges::any_of(fields, [&](const std::string& field) { return names_someone(operand.set, field); });
  };
  if (indicator.of && indicator.over ? by_field(*indicator.of) : by_field(indicator.operand)) return true;
  return std::ranges::any_of(cells, [&](const Draft& cell) { return scope.withholds(cell.key.label); });
}

bool about_persons(const Indicator& indicator, const std::vector<std::string>& fields) {
  const auto of_set = [&](const Operand& operand) {
    return of_some_persons(operand) ||
           std::ranges::any_of(fields, [&](const std::string& field) { return personal_field(operand.set, field); });
  };
  if (indicator.of && indicator.over) return of_set(*indicator.of) || of_set(*indicator.over);
  return of_set(indicator.operand);
}

} // namespace

std::string breakdown_id(const std::vector<std::string>& fields) {
  std::vector<std::string> names;
  for (const std::string& field : fields) names.emplace_back(last_name(field));
  return base::join(names, "_x_");
}

namespace {

// Of a hundred hours and more in all, the parts are whole hours as their sum is.
bool whole_hours(const Indicator& indicator, const Breakdown& breakdown) {
  if (!indicator.unit || *indicator.unit != "h") return false;
  Rational all(0);
  for (const Cell& cell : breakdown.cells) all = all + base::representative(cell.value).value_or(Rational(0));
  return all >= Rational(100);
}

// Sums of what is written with various decimals are printed with as many: 98,25 ETP, 26,00 ETP. Euros have rules of
// their own.
void even_decimals(const Indicator& indicator, Breakdown& breakdown) {
  const bool euros = indicator.unit && *indicator.unit == "€";
  if (!indicator.decimals && (indicator.measure != model::Measure::sum || euros)) return;
  int decimals = indicator.decimals.value_or(0);
  if (!indicator.decimals && !whole_hours(indicator, breakdown))
    for (const Cell& cell : breakdown.cells) decimals = std::max(decimals, cell.value.decimals);
  for (Cell& cell : breakdown.cells) cell.value.decimals = decimals;
}

} // namespace

Breakdown break_down(const Scope& scope, const Indicator& indicator, const std::vector<std::string>& fields) {
  Breakdown out;
  out.id = breakdown_id(fields);
  out.label = breakdown_label(out.id);
  const Measurer measurer{scope, indicator, fields,
                          indicator.unit ? std::string_view(*indicator.unit) : std::string_view()};
  Drafts cells;
  if (indicator.of && indicator.over) {
    cells = measurer.ratios(out.multiple);
  } else {
    Groups groups = group(scope, indicator.operand, fields, out.multiple);
    if (additive(indicator.measure)) add_expected(scope, fields, groups);
    cells = measurer.simple(std::move(groups), out.multiple);
  }
  if (unanswered(cells)) cells.clear();
  sort_cells(cells);
  out.personal = about_persons(indicator, fields);
  out.names_persons = parts_are_persons(scope, indicator, fields, cells);
  out.ordered =
      std::ranges::all_of(cells, [](const Draft& cell) { return cell.key.rank < no_rank || cell.key.id == not_given; });
  for (auto& [key, measured, exposures] : cells)
    out.cells.push_back({key.id, key.label, std::move(measured.value), std::nullopt, std::move(measured.sources),
                         measured.records, std::move(exposures)});
  even_decimals(indicator, out);
  return out;
}

void add_shares(Figure& figure) {
  const bool whole =
      figure.value.exact() && *figure.value.min > Rational(0) && figure.unit != "%" && figure.parts_add_up;
  for (Breakdown& breakdown : figure.breakdowns)
    for (Cell& cell : breakdown.cells) {
      if (breakdown.percentages) {
        cell.share = cell.value;
      } else if (whole && cell.value.exact() && cell.value.unit != "%") {
        cell.share = base::exactly(*cell.value.min * Rational(100) / *figure.value.min);
        cell.share->unit = "%";
      }
    }
}

} // namespace reso::stats
