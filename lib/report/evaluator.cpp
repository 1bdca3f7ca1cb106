#include "report/evaluator.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "report/filters.hpp"
#include "wording/date.hpp"
#include "wording/number.hpp"
#include "wording/report_text.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

using base::Quantity;

namespace {

std::optional<Quantity> quantity_of(const Value& value) {
  if (auto* figure = std::get_if<FigureValue>(&value)) return figure->quantity;
  if (auto* number = std::get_if<Quantity>(&value)) return *number;
  if (auto* worded = std::get_if<Worded>(&value)) return worded->quantity;
  if (auto* year = std::get_if<YearNumber>(&value)) return base::exactly(base::Rational(year->year));
  return std::nullopt;
}

bool same_number(const Quantity& a, const Quantity& b) { return a.exact() && b.exact() && *a.min == *b.min; }

// No value of `a` is above one of `b`; false when that is not certain.
bool at_most(const Quantity& a, const Quantity& b) {
  return base::certainly_less(a, b) || (a.max && b.min && !a.about && !b.about && !(*b.min < *a.max));
}

bool compare_numbers(const Quantity& a, const std::string& sign, const Quantity& b) {
  if (sign == "==") return same_number(a, b);
  if (sign == "!=") return base::certainly_less(a, b) || base::certainly_less(b, a);
  if (sign == "<") return base::certainly_less(a, b);
  if (sign == ">") return base::certainly_less(b, a);
  return sign == "<=" ? at_most(a, b) : at_most(b, a);
}

bool compare_periods(const base::Period& a, const std::string& sign, const base::Period& b) {
  if (sign == "==") return a == b;
  if (sign == "!=") return !base::overlap(a, b);
  if (sign == "<") return a.last < b.first;
  if (sign == ">") return b.last < a.first;
  return sign == "<=" ? a.last <= b.first : b.last <= a.first;
}

} // namespace

bool known(const Value& value) {
  if (auto* figure = std::get_if<FigureValue>(&value)) return figure->quantity.known();
  if (auto* quantity = std::get_if<Quantity>(&value)) return quantity->known();
  if (auto* worded = std::get_if<Worded>(&value)) return !worded->text.empty();
  if (auto* list = std::get_if<Values>(&value)) return !list->empty();
  if (auto* text = std::get_if<std::string>(&value)) return !text->empty();
  if (auto* prose = std::get_if<const schema::LocatedText*>(&value)) return !base::trim((*prose)->text).empty();
  return !std::holds_alternative<std::monostate>(value) && !std::holds_alternative<Withheld>(value);
}

doc::Inlines words(const Value& value, const Data& data) {
  const auto text = [](std::string said) { return doc::Inlines{doc::Text{std::move(said)}}; };
  if (auto* figure = std::get_if<FigureValue>(&value))
    return {doc::FigureText{figure->name, wording::phrase(figure->quantity), figure->quantity}};
  if (auto* worded = std::get_if<Worded>(&value)) {
    if (worded->figure.empty()) return worded->text.empty() ? doc::Inlines() : text(worded->text);
    return {doc::FigureText{worded->figure, worded->text, worded->quantity}};
  }
  if (auto* quantity = std::get_if<Quantity>(&value)) return text(wording::number_words(*quantity, quantity->unit));
  if (auto* period = std::get_if<base::Period>(&value)) return text(wording::period(*period));
  if (auto* year = std::get_if<YearNumber>(&value)) return text(std::to_string(year->year));
  if (auto* said = std::get_if<std::string>(&value))
    return said->empty() ? doc::Inlines() : text(wording::typography(*said));
  if (auto* yes = std::get_if<bool>(&value)) return text(std::string(*yes ? wording::yes_word : wording::no_word));
  if (auto* record = std::get_if<schema::RecordRef>(&value)) {
    for (const char* name : {"nom", "titre", "structure", "personne"})
      if (record->type->find(name) != nullptr)
        if (doc::Inlines found = words(data.member(value, name), data); !found.empty()) return found;
  }
  return {};
}

Value Evaluator::evaluate(const Expression& expression) const {
  switch (expression.kind) {
  case Expression::Kind::text: return expression.word;
  case Expression::Kind::number: {
    const auto quantity = base::parse_quantity(expression.word);
    return quantity ? Value(*quantity) : Value();
  }
  case Expression::Kind::name: return name(expression);
  case Expression::Kind::filter: {
    std::vector<Value> arguments;
    for (std::size_t i = 1; i < expression.operands.size(); ++i) arguments.push_back(evaluate(*expression.operands[i]));
    const FilterDesc* filter = find_filter(expression.word);
    Value value = evaluate(*expression.operands[0]);
    return filter != nullptr ? apply(*filter, std::move(value), arguments, m_data) : value;
  }
  case Expression::Kind::negation: return !truth(*expression.operands[0]);
  case Expression::Kind::comparison:
    return compare(evaluate(*expression.operands[0]), expression.word, evaluate(*expression.operands[1]));
  case Expression::Kind::conjunction: return truth(*expression.operands[0]) && truth(*expression.operands[1]);
  case Expression::Kind::disjunction: return truth(*expression.operands[0]) || truth(*expression.operands[1]);
  }
  return {};
}

bool Evaluator::truth(const Expression& expression) const {
  const Value value = evaluate(expression);
  auto* yes = std::get_if<bool>(&value);
  return yes != nullptr && *yes;
}

Values Evaluator::list(const Expression& expression) const {
  Value value = evaluate(expression);
  auto* all = std::get_if<Values>(&value);
  return all != nullptr ? std::move(*all) : Values();
}

Value Evaluator::name(const Expression& expression) const {
  const auto& parts = expression.parts;
  const auto variable =
      std::find_if(m_scope.rbegin(), m_scope.rend(), [&](const auto& one) { return one.first == parts[0].word; });
  if (variable == m_scope.rend()) return m_data.name(parts, expression.year);
  Value value = variable->second;
  for (std::size_t i = 1; i < parts.size(); ++i) value = m_data.member(value, parts[i].word);
  return value;
}

// True only when certain: what is not known compares with nothing.
bool Evaluator::compare(const Value& left, const std::string& sign, const Value& right) const {
  const auto a = quantity_of(left), b = quantity_of(right);
  if (a && b) return a->known() && b->known() && compare_numbers(*a, sign, *b);
  auto* from = std::get_if<base::Period>(&left);
  auto* to = std::get_if<base::Period>(&right);
  if (from != nullptr && to != nullptr) return compare_periods(*from, sign, *to);
  if (!known(left) || !known(right)) return false;
  // Words of a closed list are written with or without accents.
  const std::string one = base::fold_id(doc::plain_text(words(left, m_data))),
                    other = base::fold_id(doc::plain_text(words(right, m_data)));
  return (one == other) == (sign == "==");
}

} // namespace reso::report
