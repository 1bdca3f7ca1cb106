#include "report/evaluator.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "report/filters.hpp"
#include "report/names.hpp"
#include "wording/change.hpp"
#include "wording/date.hpp"
#include "wording/number.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

using base::Quantity;
using schema::RecordRef;

namespace {

Value from_field(const model::Dataset& dataset, const schema::Value& value) {
  if (auto* yes = std::get_if<bool>(&value)) return *yes;
  if (auto* text = std::get_if<std::string_view>(&value)) return text->empty() ? Value() : Value(std::string(*text));
  if (auto* quantity = std::get_if<Quantity>(&value)) return *quantity;
  if (auto* period = std::get_if<base::Period>(&value)) return *period;
  if (auto* prose = std::get_if<const schema::LocatedText*>(&value)) return (*prose)->empty() ? Value() : Value(*prose);
  if (auto* record = std::get_if<RecordRef>(&value)) return record->record != nullptr ? Value(*record) : Value();
  if (auto* reference = std::get_if<schema::ReferenceValue>(&value)) {
    RecordRef record = model::find_record(dataset, reference->target, reference->id);
    return record.record != nullptr ? Value(record) : Value();
  }
  if (auto* list = std::get_if<schema::List>(&value)) {
    Values all;
    for (const schema::Value& one : *list) all.push_back(from_field(dataset, one));
    return all;
  }
  return {};
}

template <class T> RecordRef ref(const T& record) { return {&record, &schema::type_of<T>()}; }

// What belongs to a section or an activity without being one of its fields.
std::optional<Value> virtual_member(const model::Dataset& dataset, const RecordRef& record, std::string_view name) {
  Values all;
  if (record.type == &schema::type_of<model::Section>()) {
    const auto& section = *static_cast<const model::Section*>(record.record);
    if (name == "activites") {
      for (const model::Activity& activity : dataset.activities)
        if (activity.section.id == section.id && !activity.attached_to.given()) all.push_back(ref(activity));
      return all;
    }
    if (name == "sections") {
      for (const model::Section& other : dataset.sections)
        if (other.parent.id == section.id) all.push_back(ref(other));
      return all;
    }
  }
  if (record.type == &schema::type_of<model::Activity>() && name == "attachees") {
    const auto& activity = *static_cast<const model::Activity*>(record.record);
    for (const model::Activity& other : dataset.activities)
      if (other.attached_to.id == activity.id) all.push_back(ref(other));
    return all;
  }
  return std::nullopt;
}

} // namespace

const YearData* Evaluator::year_data(int year) const {
  if (m_inputs.year.figures->year == year) return &m_inputs.year;
  for (const YearData& one : m_inputs.earlier)
    if (one.figures->year == year) return &one;
  return nullptr;
}

FigureValue Evaluator::figure(std::string_view name) const {
  FigureValue out;
  out.name = std::string(name);
  std::string_view bare = name.substr(0, name.find('@'));
  out.year = m_inputs.year.figures->year;
  if (std::size_t at = name.find('@'); at != std::string_view::npos) out.year = std::atoi(std::string(name.substr(at + 1, 4)).c_str());
  const YearData* data = year_data(out.year);
  if (data == nullptr) return out;
  auto found = stats::resolve_name(bare, *data->figures);
  if (!found) return out;
  out.figure = data->figures->find(found->figure);
  out.label = out.figure->label;
  out.definition = out.figure->definition;
  out.unit = out.figure->unit;
  out.quantity = out.figure->value;
  if (!found->cell.empty()) {
    out.cell = out.figure->find_cell(found->breakdown, found->cell);
    out.quantity = out.cell->value;
    out.label = out.cell->label;
    if (out.figure->find_breakdown(found->breakdown)->percentages) out.unit = "%";
  }
  return out;
}

FigureValue Evaluator::previous(const FigureValue& value) const {
  std::string bare = value.name.substr(0, value.name.find('@'));
  for (auto data = m_inputs.earlier.rbegin(); data != m_inputs.earlier.rend(); ++data) {
    if (data->figures->year >= value.year) continue;
    FigureValue earlier = figure(bare + "@" + std::to_string(data->figures->year));
    if (earlier.quantity.known()) return earlier;
  }
  return {};
}

Value Evaluator::member(Value value, std::string_view name) const {
  if (auto* record = std::get_if<RecordRef>(&value)) {
    if (record->record == nullptr) return {};
    std::string folded = base::fold_id(name);
    if (auto made = virtual_member(*m_inputs.year.dataset, *record, folded)) return *made;
    const schema::FieldDesc* field = record->type->find(folded);
    return field != nullptr && field->get != nullptr ? from_field(*m_inputs.year.dataset, field->get(record->record)) : Value();
  }
  auto* figure = std::get_if<FigureValue>(&value);
  if (figure == nullptr) return {};
  if (name == "valeur") return *figure;
  if (name == "unite") return figure->unit;
  if (name == "libelle") return figure->label;
  if (name == "definition") return figure->definition;
  if (name == "precedent") return previous(*figure);
  FigureValue before = previous(*figure);
  auto worded = [&](std::string text) { return text.empty() ? Value() : Value(Worded{std::move(text), figure->name, figure->quantity}); };
  if (name == "ecart") return worded(wording::gap(before.quantity, figure->quantity));
  if (name == "ecart_pct") return worded(wording::gap_percent(before.quantity, figure->quantity));
  if (name == "part" && figure->cell != nullptr && figure->cell->share)
    return FigureValue{figure->name + ".part", "%", figure->label, {}, *figure->cell->share, figure->figure, figure->cell, figure->year};
  if (name == "numerateur" && figure->figure != nullptr && figure->figure->numerator) return *figure->figure->numerator;
  if (name == "denominateur" && figure->figure != nullptr && figure->figure->denominator) return *figure->figure->denominator;
  if (name == "cellules" && figure->figure != nullptr) {
    Values all;
    for (const stats::Breakdown& breakdown : figure->figure->breakdowns)
      for (const stats::Cell& cell : breakdown.cells) all.push_back(this->figure(figure->figure->id + "." + breakdown.id + "." + cell.id));
    return all;
  }
  return {};
}

Value Evaluator::name(const Expression& expression) {
  auto parts = base::split(std::string_view(expression.word), '.');
  std::string first = base::fold_id(parts[0]);
  std::size_t from = 1;
  Value value;
  auto variable = std::find_if(m_scope.rbegin(), m_scope.rend(), [&](const auto& one) { return one.first == first; });
  int year = m_inputs.year.dataset->year.year;
  if (variable != m_scope.rend()) value = variable->second;
  else if (first == "annee") value = std::to_string(year);
  else if (first == "annee_precedente") value = std::to_string(year - 1);
  else if (first == "textes" && parts.size() >= 2) {
    RecordRef record = model::find_record(*m_inputs.year.dataset, "textes", base::fold_id(parts[1]));
    if (record.record != nullptr) value = record;
    from = 2;
  } else if (first == "organisation") {
    if (m_inputs.year.dataset->organisation) value = ref(*m_inputs.year.dataset->organisation);
  } else if (const model::RecordList* list = parts.size() == 1 ? model::find_record_list(first) : nullptr) {
    Values all;
    for (const RecordRef& record : list->records(*m_inputs.year.dataset)) all.push_back(record);
    return all;
  } else {
    // The longest name that is a figure or a cell; what is left is a member of it.
    FigureValue whole = figure(expression.word);
    if (whole.figure != nullptr || parts.size() < 3) {
      if (whole.figure == nullptr && parts.size() >= 2) return whole;
      return whole;
    }
    std::string at(expression.word.find('@') == std::string::npos ? "" : expression.word.substr(expression.word.find('@')));
    std::string bare = expression.word.substr(0, expression.word.find('@'));
    std::size_t dot = bare.rfind('.');
    const auto& members = figure_members();
    if (std::find(members.begin(), members.end(), std::string_view(bare).substr(dot + 1)) == members.end()) return whole;
    return member(figure(bare.substr(0, dot) + at), std::string_view(bare).substr(dot + 1));
  }
  for (; from < parts.size(); ++from) value = member(std::move(value), parts[from]);
  return value;
}

bool Evaluator::known(const Value& value) const {
  if (auto* figure = std::get_if<FigureValue>(&value)) return figure->quantity.known();
  if (auto* quantity = std::get_if<Quantity>(&value)) return quantity->known();
  if (auto* list = std::get_if<Values>(&value)) return !list->empty();
  if (auto* text = std::get_if<std::string>(&value)) return !text->empty();
  if (auto* prose = std::get_if<const schema::LocatedText*>(&value)) return !base::trim((*prose)->text).empty();
  return !std::holds_alternative<std::monostate>(value);
}

bool Evaluator::truth(const Value& value) const {
  if (auto* yes = std::get_if<bool>(&value)) return *yes;
  return known(value);
}

Values Evaluator::list(const Value& value) const {
  auto* all = std::get_if<Values>(&value);
  return all != nullptr ? *all : Values();
}

bool Evaluator::compare(const Value& left, std::string_view sign, const Value& right) const {
  auto quantity = [](const Value& value) -> std::optional<Quantity> {
    if (auto* figure = std::get_if<FigureValue>(&value)) return figure->quantity;
    if (auto* number = std::get_if<Quantity>(&value)) return *number;
    if (auto* text = std::get_if<std::string>(&value)) return base::parse_quantity(*text);
    return std::nullopt;
  };
  auto text = [this](const Value& value) { return doc::plain_text(words(value)); };
  if (sign == "==" || sign == "!=") {
    auto a = quantity(left), b = quantity(right);
    if (a && b && !(a->exact() && b->exact())) return false; // never certain
    bool same = a && b ? *a->min == *b->min : text(left) == text(right);
    return same == (sign == "==");
  }
  auto a = quantity(left), b = quantity(right);
  if (!a || !b) return false;
  if (sign == "<") return base::certainly_less(*a, *b);
  if (sign == ">") return base::certainly_less(*b, *a);
  bool equal = a->exact() && b->exact() && *a->min == *b->min;
  if (sign == "<=") return equal || base::certainly_less(*a, *b) || (a->max && b->min && !(*b->min < *a->max) && !a->about && !b->about);
  return equal || base::certainly_less(*b, *a) || (b->max && a->min && !(*a->min < *b->max) && !a->about && !b->about);
}

Value Evaluator::evaluate(const Expression& expression) {
  switch (expression.kind) {
  case Expression::Kind::text: return expression.word;
  case Expression::Kind::number: {
    auto quantity = base::parse_quantity(expression.word);
    return quantity ? Value(*quantity) : Value();
  }
  case Expression::Kind::name: return name(expression);
  case Expression::Kind::filter: return filter(expression);
  case Expression::Kind::negation: return !truth(evaluate(*expression.operands[0]));
  case Expression::Kind::comparison: return compare(evaluate(*expression.operands[0]), expression.word, evaluate(*expression.operands[1]));
  case Expression::Kind::conjunction: return truth(evaluate(*expression.operands[0])) && truth(evaluate(*expression.operands[1]));
  case Expression::Kind::disjunction: return truth(evaluate(*expression.operands[0])) || truth(evaluate(*expression.operands[1]));
  }
  return {};
}

Value Evaluator::filter(const Expression& expression) {
  Value value = evaluate(*expression.operands[0]);
  if (expression.word == "connu") return known(value);
  if (expression.word == "taille") return base::exactly(base::Rational(static_cast<std::int64_t>(list(value).size())));
  if (expression.word == "enumerer") {
    std::vector<std::string> parts;
    for (const Value& one : list(value)) parts.push_back(doc::plain_text(words(one)));
    return wording::enumerate(parts);
  }
  if (expression.word == "majuscule") {
    if (auto* worded = std::get_if<Worded>(&value)) {
      worded->text = wording::capital(worded->text);
      return value;
    }
    if (auto* figure = std::get_if<FigureValue>(&value)) return Worded{wording::capital(wording::phrase(figure->quantity)), figure->name, figure->quantity};
    return wording::capital(doc::plain_text(words(value)));
  }
  if (auto* period = std::get_if<base::Period>(&value)) return expression.word == "date_longue" ? wording::period(*period) : wording::short_date(period->first);
  std::string argument = expression.operands.size() > 1 ? doc::plain_text(words(evaluate(*expression.operands[1]))) : std::string();
  FigureValue figure;
  if (auto* one = std::get_if<FigureValue>(&value)) figure = *one;
  else if (auto* quantity = std::get_if<Quantity>(&value)) figure.quantity = *quantity;
  else return value;
  if (!figure.quantity.known()) return value; // the printer says what is missing
  FigureValue before = previous(figure);
  std::string text = worded_by(expression.word, argument, figure, before);
  return Worded{std::move(text), figure.name, figure.quantity};
}

doc::Inlines Evaluator::words(const Value& value) const {
  if (auto* figure = std::get_if<FigureValue>(&value)) return {doc::FigureText{figure->name, wording::phrase(figure->quantity), figure->quantity}};
  if (auto* worded = std::get_if<Worded>(&value)) {
    if (worded->figure.empty()) return {doc::Text{worded->text}};
    return {doc::FigureText{worded->figure, worded->text, worded->quantity}};
  }
  if (auto* quantity = std::get_if<Quantity>(&value)) return {doc::Text{wording::phrase(*quantity)}};
  if (auto* period = std::get_if<base::Period>(&value)) return {doc::Text{wording::period(*period)}};
  if (auto* text = std::get_if<std::string>(&value)) return text->empty() ? doc::Inlines() : doc::Inlines{doc::Text{wording::typography(*text)}};
  if (auto* yes = std::get_if<bool>(&value)) return {doc::Text{*yes ? "oui" : "non"}};
  if (auto* record = std::get_if<RecordRef>(&value)) return words(member(*record, record->type->find("nom") != nullptr ? "nom" : "titre"));
  return {};
}

} // namespace reso::report
