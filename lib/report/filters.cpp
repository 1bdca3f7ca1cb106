#include "report/filters.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "report/evaluator.hpp"
#include "wording/change.hpp"
#include "wording/date.hpp"
#include "wording/number.hpp"
#include "wording/report_text.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

using Kind = Type::Kind;

namespace {

std::string text_of(const Value& value, const Data& data) { return doc::plain_text(words(value, data)); }

std::string argument_text(const std::vector<Value>& arguments, const Data& data) {
  return arguments.empty() ? std::string() : text_of(arguments[0], data);
}

std::optional<int> argument_number(const std::vector<Value>& arguments) {
  if (arguments.empty()) return std::nullopt;
  if (auto* year = std::get_if<YearNumber>(&arguments[0])) return year->year;
  auto* number = std::get_if<base::Quantity>(&arguments[0]);
  if (number == nullptr || !number->exact() || !number->min->whole()) return std::nullopt;
  return static_cast<int>(std::clamp<std::int64_t>(number->min->numerator(), 0, 9999)); // decimals or a year
}

std::string enumerated(const Value& list, const std::string& member, const Data& data) {
  std::vector<std::string> parts;
  if (auto* all = std::get_if<Values>(&list))
    for (const Value& one : *all) {
      std::string part = text_of(member.empty() ? one : data.member(one, base::fold_id(member)), data);
      if (!part.empty()) parts.push_back(std::move(part));
    }
  return wording::enumerate(parts);
}

std::string dated(const base::Period& period, bool long_form) {
  const bool day = period.first == period.last;
  if (!day) return wording::period(period);
  return long_form ? wording::long_date(period.first) : wording::short_date(period.first);
}

std::string with_decimals(base::Quantity quantity, const std::optional<int>& decimals) {
  if (decimals) quantity.decimals = std::clamp(*decimals, 0, 6);
  return wording::phrase(quantity);
}

// The words of a known figure or number under a filter of numbers.
std::string worded(std::string_view name, const FigureValue& figure, const std::vector<Value>& arguments,
                   const Data& data) {
  const base::Quantity& value = figure.quantity;
  if (name == "nombre") return with_decimals(value, argument_number(arguments));
  if (name == "nu") return wording::digits(value);
  if (name == "lettres")
    return wording::letters(value, {}, base::fold_id(argument_text(arguments, data)).starts_with('f'));
  if (name == "unite") {
    const std::string unit = argument_text(arguments, data);
    return wording::with_unit(value, unit.empty() ? figure.unit : unit);
  }
  if (name == "pourcent" && figure.cell != nullptr && figure.unit != "%" && figure.cell->share)
    return wording::with_unit(*figure.cell->share, "%");
  // Ten persons are not 10 %.
  if (name == "pourcent") return wording::with_unit(value, figure.unit.empty() ? "%" : figure.unit);
  if (name == "euros") return wording::with_unit(value, "€");
  if (name == "heures") return wording::with_unit(value, "h");
  const FigureValue before = data.earlier(figure, argument_number(arguments));
  if (before.year == 0) return {};
  if (name == "evolution" && figure.unit == "%") return wording::evolution_points(before.quantity, value, before.year);
  if (name == "evolution") return wording::evolution(before.quantity, value, before.year);
  if (name == "points") return wording::gap_points(before.quantity, value);
  return wording::gap(before.quantity, value);
}

} // namespace

const std::vector<FilterDesc>& filters() {
  static const std::vector<FilterDesc> all{{"nombre", Kind::number, Kind::text, 1, Kind::number},
                                           {"nu", Kind::number, Kind::text},
                                           {"lettres", Kind::number, Kind::text, 1, Kind::text},
                                           {"unite", Kind::number, Kind::text, 1, Kind::text},
                                           {"pourcent", Kind::number, Kind::text},
                                           {"euros", Kind::number, Kind::text},
                                           {"heures", Kind::number, Kind::text},
                                           {"date", Kind::date, Kind::text},
                                           {"date_longue", Kind::date, Kind::text},
                                           {"evolution", Kind::figure, Kind::text, 1, Kind::number},
                                           {"ecart", Kind::figure, Kind::text, 1, Kind::number},
                                           {"points", Kind::figure, Kind::text, 1, Kind::number},
                                           {"enumerer", Kind::list, Kind::text, 1, Kind::text},
                                           {"majuscule", Kind::text, Kind::text},
                                           {"taille", Kind::list, Kind::number},
                                           {"connu", Kind::any, Kind::boolean}};
  return all;
}

const FilterDesc* find_filter(std::string_view name) {
  const auto found = std::ranges::find(filters(), name, &FilterDesc::name);
  return found == filters().end() ? nullptr : &*found;
}

bool accepts(const FilterDesc& filter, const Type& type) {
  if (type.is(Kind::any) || filter.takes == Kind::any) return true;
  if (filter.takes == Kind::number) return type.numeric();
  if (filter.takes == Kind::figure) return type.is(Kind::figure) || type.is(Kind::cell);
  if (filter.takes == Kind::text) return type.is(Kind::text) || type.numeric() || type.is(Kind::date);
  return type.kind == filter.takes;
}

Value apply(const FilterDesc& filter, Value value, const std::vector<Value>& arguments, const Data& data) {
  if (filter.name == "connu") return known(value);
  if (filter.name == "taille") {
    auto* all = std::get_if<Values>(&value);
    return base::exactly(base::Rational(static_cast<std::int64_t>(all != nullptr ? all->size() : 0)));
  }
  if (filter.name == "enumerer") {
    std::string text = enumerated(value, argument_text(arguments, data), data);
    return text.empty() ? Value() : Value(std::move(text));
  }
  if (!known(value)) return value;
  if (filter.name == "majuscule") {
    if (auto* said = std::get_if<Worded>(&value))
      return Worded{wording::capital(said->text), said->figure, said->quantity};
    if (auto* figure = std::get_if<FigureValue>(&value))
      return Worded{wording::capital(wording::phrase(figure->quantity)), figure->name, figure->quantity};
    return wording::capital(text_of(value, data));
  }
  if (auto* period = std::get_if<base::Period>(&value)) return dated(*period, filter.name == "date_longue");
  if (auto* figure = std::get_if<FigureValue>(&value))
    return Worded{worded(filter.name, *figure, arguments, data), figure->name, figure->quantity};
  FigureValue number;
  if (auto* quantity = std::get_if<base::Quantity>(&value)) {
    number.quantity = *quantity;
    number.unit = quantity->unit;
  } else if (auto* said = std::get_if<Worded>(&value)) {
    number.quantity = said->quantity;
    number.name = said->figure;
  } else if (auto* year = std::get_if<YearNumber>(&value)) {
    number.quantity = base::exactly(base::Rational(year->year));
  } else {
    return value;
  }
  return Worded{worded(filter.name, number, arguments, data), number.name, number.quantity};
}

} // namespace reso::report
