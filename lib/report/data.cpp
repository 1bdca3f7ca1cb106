#include "report/data.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "stats/compare.hpp"
#include "stats/record_sets.hpp"
#include "wording/change.hpp"
#include "wording/report_text.hpp"

namespace reso::report {

using base::Quantity;
using schema::RecordRef;

namespace {

template <class T>
RecordRef ref(const T& record) {
  return {&record, &schema::type_of<T>()};
}

// What says who someone is: printed only when `publier` lists it.
constexpr std::array<std::string_view, 7> personal{"nom",  "fonction",    "courriel", "telephone",
                                                   "sexe", "tranche_age", "commune"};

std::vector<NamePart> parts_of(std::string_view name) {
  std::vector<NamePart> parts;
  for (std::string_view word : base::split(name, '.')) parts.push_back({base::fold_id(word), {}});
  return parts;
}

} // namespace

bool Data::internal() const { return m_inputs.internal; }

// --- Figures ---

const stats::Figures* Data::figures_of(int year) const {
  if (m_inputs.year.figures->year == year) return m_inputs.year.figures;
  const auto found = std::ranges::find(m_inputs.earlier, year, [](const YearData& one) { return one.figures->year; });
  return found == m_inputs.earlier.end() ? nullptr : found->figures;
}

FigureValue Data::figure_in(const FigurePath& path, int year) const {
  FigureValue out;
  out.name = path.figure;
  if (!path.breakdown.empty()) out.name += "." + path.breakdown;
  if (!path.cell.empty()) out.name += "." + path.cell;
  if (year != this->year()) out.name += "@" + std::to_string(year);
  out.year = year;
  const stats::Figures* figures = figures_of(year);
  out.figure = figures != nullptr ? figures->find(path.figure) : nullptr;
  if (out.figure == nullptr) return out;
  out.label = out.figure->label;
  out.definition = wording::with_parameters(out.figure->definition, out.figure->parameters);
  out.unit = out.figure->unit;
  if (path.breakdown.empty()) {
    if (!out.figure->without_total) out.quantity = out.figure->value;
    return out;
  }
  out.breakdown = out.figure->find_breakdown(path.breakdown);
  out.cell = out.figure->find_cell(path.breakdown, path.cell);
  if (out.breakdown != nullptr && out.breakdown->percentages) out.unit = "%";
  if (out.cell != nullptr) out.label = out.cell->label;
  if (out.cell != nullptr) out.quantity = out.cell->value;
  return out;
}

FigureValue Data::figure(const std::string& name) const {
  const std::size_t at = name.find('@');
  const int asked = at == std::string::npos ? year() : std::atoi(name.c_str() + at + 1);
  const auto parts = parts_of(std::string_view(name).substr(0, at));
  const auto path = m_names.find(parts);
  if (path && path->length == parts.size()) return figure_in(*path, asked);
  FigureValue none;
  none.name = name;
  none.year = asked;
  return none;
}

FigureValue Data::earlier(const FigureValue& value, std::optional<int> asked) const {
  FigurePath path{value.figure != nullptr ? value.figure->id : std::string(), {}, {}, 0};
  if (value.breakdown != nullptr) path.breakdown = value.breakdown->id;
  if (value.cell != nullptr) path.cell = value.cell->id;
  if (path.figure.empty()) return {};
  for (auto data = m_inputs.earlier.rbegin(); data != m_inputs.earlier.rend(); ++data) {
    const int year = data->figures->year;
    if (year >= value.year || (asked && year != *asked)) continue;
    FigureValue found = figure_in(path, year);
    if (!found.quantity.known()) continue;
    static const model::Settings no_settings;
    const model::Settings& settings = m_inputs.settings != nullptr ? *m_inputs.settings : no_settings;
    const bool parted = !stats::obstacle_between(*found.figure, *value.figure, settings).empty();
    return parted || found.unit != value.unit ? FigureValue() : found;
  }
  return {};
}

Values Data::cells(const FigureValue& value) const {
  Values all;
  if (value.figure == nullptr) return all;
  for (const stats::Breakdown& breakdown : value.figure->breakdowns)
    if (!breakdown.withheld && (value.breakdown == nullptr || value.breakdown == &breakdown))
      for (const stats::Cell& cell : breakdown.cells)
        all.push_back(figure_in({value.figure->id, breakdown.id, cell.id, 0}, value.year));
  return all;
}

Value Data::figure_member(const FigureValue& value, const std::string& name) const {
  const auto said = [](const std::string& text) { return text.empty() ? Value() : Value(text); };
  if (name == "valeur") return value;
  if (name == "unite") return said(value.unit);
  if (name == "libelle") return said(value.label);
  if (name == "definition") return said(value.definition);
  if (name == "qualificatif") return said(wording::qualifier_word(value.quantity));
  if (name == "annee") return value.year == 0 ? Value() : Value(YearNumber{value.year});
  if (name == "cellules") return cells(value);
  const auto part = [&](const std::optional<Quantity>& quantity, const std::string& unit) {
    // What is drawn from a masked number is masked too: not merely unknown.
    if (value.quantity.masked || (quantity && quantity->masked))
      return Worded{std::string(), value.name, base::masked_quantity()};
    return Worded{quantity ? wording::number_words(*quantity, unit) : std::string(), value.name,
                  quantity.value_or(Quantity())};
  };
  const stats::Figure* figure = value.figure;
  if (name == "numerateur") return part(figure != nullptr ? figure->numerator : std::nullopt, {});
  if (name == "denominateur") return part(figure != nullptr ? figure->denominator : std::nullopt, {});
  if (name == "part") {
    const bool shares = value.breakdown != nullptr && value.breakdown->percentages;
    return part(shares ? std::optional(value.quantity) : value.cell != nullptr ? value.cell->share : std::nullopt, "%");
  }
  const FigureValue before = earlier(value);
  if (name == "precedent") return before;
  if (name == "ecart")
    return Worded{wording::gap(before.quantity, value.quantity), value.name, value.quantity - before.quantity};
  if (name == "ecart_pct") {
    const Quantity ratio = base::divide(value.quantity, before.quantity);
    return Worded{wording::gap_percent(before.quantity, value.quantity), value.name,
                  base::multiply(ratio, base::Rational(100)) - base::exactly(base::Rational(100))};
  }
  return {};
}

// --- Records ---

namespace {

Values funded_actions(const stats::Extract& extract) {
  Values all;
  for (const stats::FundedAction& one : extract.actions) all.push_back(ref(one));
  return all;
}

// Who left in the year was a member of it, and is none of those whom "adherents.total" counts at its end.
bool left_in_year(const model::Dataset& dataset, const stats::Row& row) {
  const schema::Value until = stats::value_of(dataset, "adherents", row, "jusqu_a");
  const auto* period = std::get_if<base::Period>(&until);
  return period != nullptr && base::overlap(*period, base::year_period(dataset.year.year));
}

} // namespace

Values Data::records(std::string_view list) const {
  Values all;
  // Those that the figures count: of data/commun, what touches the year; members at its end, structures that say when
  // they joined among them.
  for (const stats::Row& row : stats::rows_of(*m_inputs.year.dataset, list).rows)
    if (row.record.record != nullptr && !(list == "adherents" && left_in_year(*m_inputs.year.dataset, row)))
      all.push_back(row.record);
  return all;
}

Value Data::from_field(const schema::Value& value) const {
  if (auto* yes = std::get_if<bool>(&value)) return *yes;
  if (auto* text = std::get_if<std::string_view>(&value)) return text->empty() ? Value() : Value(std::string(*text));
  if (auto* quantity = std::get_if<Quantity>(&value)) return *quantity;
  if (auto* period = std::get_if<base::Period>(&value)) return *period;
  if (auto* prose = std::get_if<const schema::LocatedText*>(&value)) return (*prose)->empty() ? Value() : Value(*prose);
  if (auto* record = std::get_if<RecordRef>(&value)) return record->record != nullptr ? Value(*record) : Value();
  if (auto* reference = std::get_if<schema::ReferenceValue>(&value)) {
    const RecordRef record = model::find_record(*m_inputs.year.dataset, reference->target, reference->id);
    return record.record != nullptr ? Value(record) : Value();
  }
  if (auto* list = std::get_if<schema::List>(&value)) {
    Values all;
    for (const schema::Value& one : *list) all.push_back(from_field(one));
    return all;
  }
  return {};
}

Value Data::field(const RecordRef& record, const std::string& name) const {
  const model::Dataset& dataset = *m_inputs.year.dataset;
  const auto collect = [](const auto& records, auto belongs) {
    Values all;
    for (const auto& one : records)
      if (belongs(one)) all.push_back(ref(one));
    return all;
  };
  if (record.type == &schema::type_of<model::Section>()) {
    const std::string& id = static_cast<const model::Section*>(record.record)->id;
    if (name == "activites")
      return collect(dataset.activities,
                     [&](const auto& one) { return one.section.id == id && !one.attached_to.given(); });
    if (name == "sections") return collect(dataset.sections, [&](const auto& one) { return one.parent.id == id; });
  }
  if (record.type == &schema::type_of<model::Activity>()) {
    const std::string& id = static_cast<const model::Activity*>(record.record)->id;
    if (name == "attachees")
      return collect(dataset.activities, [&](const auto& one) { return one.attached_to.id == id; });
    if (name == "chiffres") return ActivityFigures{id};
  }
  if (record.type == &schema::type_of<stats::FundedAction>() && name == "activites") {
    Values all;
    for (const model::Activity* one : static_cast<const stats::FundedAction*>(record.record)->told)
      all.push_back(ref(*one));
    return all;
  }
  // A structure that says when it joined is its own member.
  if (record.type == &schema::type_of<model::Structure>() && name == "structure") return record;
  const schema::FieldDesc* found = record.type->find(name);
  if (found == nullptr || found->get == nullptr) return {};
  Value value = from_field(found->in(record.record, dataset.year.year));
  if (internal() || std::ranges::find(personal, name) == personal.end() ||
      std::holds_alternative<std::monostate>(value))
    return value;
  const schema::FieldDesc* consent = record.type->find("publier");
  if (consent == nullptr) return value;
  const Value fields = from_field(consent->get(record.record));
  if (auto* agreed = std::get_if<Values>(&fields))
    for (const Value& one : *agreed)
      if (auto* text = std::get_if<std::string>(&one); text != nullptr && base::fold_id(*text) == name) return value;
  return Withheld{};
}

Value Data::member(const Value& value, const std::string& name) const {
  if (auto* record = std::get_if<RecordRef>(&value)) return field(*record, name);
  if (auto* figure = std::get_if<FigureValue>(&value)) return figure_member(*figure, name);
  if (auto* figures = std::get_if<ActivityFigures>(&value)) return figure(figures->activity + "." + name);
  return {};
}

Value Data::name(const std::vector<NamePart>& parts, std::optional<int> asked) const {
  const std::string& first = parts[0].word;
  const model::Dataset& dataset = *m_inputs.year.dataset;
  Value value;
  std::size_t from = 1;
  if (first == "annee")
    value = YearNumber{dataset.year.year};
  else if (first == "annee_precedente")
    value = YearNumber{dataset.year.year - 1};
  else if (const stats::Extract* extract = m_inputs.extract; extract != nullptr && first == "convention")
    value = ref(*extract->convention);
  else if (extract != nullptr && first == "actions")
    value = funded_actions(*extract);
  else if (first == "organisation")
    value = dataset.organisation ? Value(ref(*dataset.organisation)) : Value();
  else if (first == "textes" && parts.size() > 1) {
    const RecordRef text = model::find_record(dataset, "textes", parts[1].word);
    if (text.record != nullptr) value = text;
    from = 2;
  } else if (parts.size() == 1 && model::find_record_list(first) != nullptr)
    value = records(first);
  else if (const auto path = m_names.find(parts)) {
    const FigureValue found = figure_in(*path, asked.value_or(year()));
    value = !path->breakdown.empty() && path->cell.empty() ? Value(cells(found)) : Value(found);
    from = path->length;
  }
  for (; from < parts.size(); ++from) value = member(value, parts[from].word);
  return value;
}

} // namespace reso::report
