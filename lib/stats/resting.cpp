#include "stats/resting.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>

#include "stats/fields.hpp"
#include "stats/record_sets.hpp"

namespace reso::stats {

namespace {

using Found = std::map<std::string, Rests>;

void note(Found& found, const std::string& id, Rests how) {
  const auto [at, fresh] = found.try_emplace(id, how);
  at->second = std::min(at->second, how);
}

bool meet(const diag::Span& a, const diag::Span& b) { return a.file == b.file && a.begin <= b.end && b.begin <= a.end; }

bool any_meets(std::span<const diag::Span> spans, const diag::Span& place) {
  return std::ranges::any_of(spans, [&](const diag::Span& span) { return span.somewhere() && meet(span, place); });
}

// A line of a breakdown is that cell's, not the total's.
void add_direct(const Figure& figure, const diag::Span& place, Found& found) {
  bool a_cell = false;
  for (const Breakdown& breakdown : figure.breakdowns)
    for (const Cell& cell : breakdown.cells) {
      if (!any_meets(cell.sources, place)) continue;
      a_cell = a_cell || breakdown.place.somewhere();
      note(found, figure.id + "." + breakdown.id + "." + cell.id, Rests::directly);
    }
  const auto records = std::span(figure.sources).last(figure.counted);
  const bool counted = any_meets(records, place);
  const bool declared =
      figure.declared_at && meet(figure.sources.front(), place) && (!a_cell || meet(*figure.declared_at, place));
  if (declared || counted)
    note(found, figure.id, declared || !figure.numerator ? Rests::directly : Rests::through_figures);
}

// What is counted from the record that stands at `record`, or from what stands inside it: not from the record around
// it.
void add_counted(const Figure& figure, const diag::Span& record, Found& found) {
  const auto counts = [&](std::span<const diag::Span> sources) {
    return std::ranges::find(sources, record) != sources.end();
  };
  if (counts(std::span(figure.sources).last(figure.counted))) note(found, figure.id, Rests::through_records);
  for (const Breakdown& breakdown : figure.breakdowns)
    for (const Cell& cell : breakdown.cells)
      if (!breakdown.place.somewhere() && counts(cell.sources))
        note(found, figure.id + "." + breakdown.id + "." + cell.id, Rests::through_records);
}

// What is worked out from what was found.
void add_ratios(const Figures& figures, const model::Indicators& indicators, Found& found) {
  for (bool more = true; more;) {
    more = false;
    for (const model::Indicator& indicator : indicators.list)
      for (const auto* operand : {&indicator.of, &indicator.over})
        if (*operand && (*operand)->figure && found.contains(*(*operand)->figure) &&
            figures.find(indicator.id) != nullptr)
          more = found.try_emplace(indicator.id, Rests::through_figures).second || more;
  }
}

constexpr std::array<std::string_view, 9> sets_of_persons{
    "presences", "entretiens", "projets", "clauses_participants", "clauses_contrats", "clauses_heures",
    "personnes", "equipe",     "membres"};

// Lists whose records are named by others. Activities are not: what happened in one stands inside it.
constexpr std::array<std::string_view, 6> named_lists{"personnes",       "structures",           "clauses_operations",
                                                      "clauses_marches", "clauses_participants", "clauses_contrats"};

using Named = std::set<const void*>;

Named records_at(const diag::Span& place, const model::Dataset& dataset) {
  Named named;
  for (const std::string_view list : named_lists) {
    const Rows rows = rows_of(dataset, list);
    for (const Row& row : rows.rows)
      if (row.record.record != nullptr && row.place.somewhere() && meet(row.place, place))
        named.insert(row.record.record);
  }
  return named;
}

// Lists of references are not looked into: those who were there have rows of their own.
bool names_one_of(const schema::Value& value, const model::Dataset& dataset, const Named& named) {
  const auto* one = std::get_if<schema::ReferenceValue>(&value);
  return one != nullptr && named.contains(model::find_record(dataset, one->target, one->id).record);
}

void add_naming(const RecordSet& set, const model::Dataset& dataset, const Named& named, std::vector<diag::Span>& out) {
  const Rows rows = rows_of(dataset, set.name);
  std::set<std::size_t> naming;
  for (const SetField& field : set.fields) {
    if (field.type == nullptr || field.type->kind != schema::Kind::reference) continue;
    const FieldReader reader(dataset, set.name, field.name);
    for (std::size_t i = 0; i < rows.rows.size(); ++i)
      if (names_one_of(reader.read(rows.rows[i]), dataset, named)) naming.insert(i);
  }
  for (const std::size_t i : naming)
    if (rows.rows[i].place.somewhere()) out.push_back(rows.rows[i].place);
}

// "age" of "sexe_x_age"
bool broken_down_by(const Figure& figure, const std::string& band) {
  return std::ranges::any_of(figure.breakdowns, [&](const Breakdown& one) {
    return ("_x_" + one.id + "_x_").find("_x_" + band + "_x_") != std::string::npos;
  });
}

std::vector<Resting> listed(const Found& found) {
  std::vector<Resting> out;
  for (const auto& [id, how] : found) out.push_back({id, how});
  return out;
}

} // namespace

bool says_of_person(const model::Dataset& dataset, const diag::Span& place) {
  const auto a_member = [&](const model::Member& one) { return one.person.given() && meet(one.span, place); };
  if (std::ranges::any_of(dataset.members, a_member)) return true;
  return std::ranges::any_of(sets_of_persons, [&](std::string_view set) {
    const Rows rows = rows_of(dataset, set);
    return std::ranges::any_of(rows.rows, [&](const Row& row) {
      return row.stated == Row::counts_one && row.place.somewhere() && meet(row.place, place);
    });
  });
}

std::vector<diag::Span> records_naming(const diag::Span& place, const model::Dataset& dataset) {
  std::vector<diag::Span> out;
  if (const Named named = records_at(place, dataset); !named.empty())
    for (const RecordSet& set : record_sets()) add_naming(set, dataset, named, out);
  return out;
}

std::vector<Resting> resting_on(const diag::Span& place, const Figures& figures, const model::Dataset& dataset,
                                const model::Indicators& indicators, Ties ties) {
  Found found;
  for (const auto& [id, figure] : figures.all()) add_direct(figure, place, found);
  add_ratios(figures, indicators, found);
  if (ties == Ties::own_line) return listed(found);
  Found named;
  for (const diag::Span& record : records_naming(place, dataset))
    for (const auto& [id, figure] : figures.all()) add_counted(figure, record, named);
  add_ratios(figures, indicators, named);
  for (const auto& [id, how] : named) found.try_emplace(id, Rests::through_records);
  return listed(found);
}

std::vector<Resting> resting_on_parameters(const std::vector<std::string>& names, const Figures& figures) {
  std::vector<Resting> out;
  for (const auto& [id, figure] : figures.all())
    if (std::ranges::any_of(names, [&, &figure = figure](const std::string& name) {
          return figure.parameters.contains(name) || broken_down_by(figure, name);
        }))
      out.push_back({id, Rests::through_parameters});
  return out;
}

} // namespace reso::stats
