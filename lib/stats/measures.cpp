#include "stats/measures.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <stdexcept>

#include "base/text.hpp"
#include "stats/keys.hpp"
#include "stats/labels.hpp"

namespace reso::stats {

using base::Quantity;
using base::Rational;
using model::Measure;
using model::Operand;

namespace {

__extension__ typedef unsigned __int128 Wide;

Rational whole(std::size_t count) { return {static_cast<std::int64_t>(count)}; }

Quantity minimum_of(Quantity value) {
  value.max.reset();
  value.max_open = false;
  return value;
}

// --- Counts ---

Measured count(const Scope& scope, const Operand& operand, const Chosen& chosen) {
  Measured out;
  out.value = base::exactly(0);
  for (const Row* row : chosen.rows) {
    out.value = out.value + row->count;
    if (row->count.max != Rational(0)) out.sources.push_back(row->place);
  }
  if (chosen.in_doubt || scope.incomplete(operand.set)) out.value = minimum_of(out.value);
  return out;
}

// Only a list tells who is who. People who were only counted leave the field open; structures that were only counted
// leave open the fields that a structure has.
bool leaves_open(const Operand& operand, const Row& row) {
  if (!row.unlisted) return false;
  return row.count.max != Rational(0) || operand.field.starts_with("structure");
}

// Rows that all leave a field out say nothing of it, where one row among others may well have none. A member is a
// structure or a person (DOMAIN.md): that one is given says that the other is not.
bool silent(const Operand& operand, const Chosen& chosen) {
  return !chosen.rows.empty() && operand.set != "adherents";
}

Measured distinct(const Scope& scope, const Operand& operand, const Chosen& chosen) {
  std::map<std::string, std::vector<diag::Span>> places;
  bool open = chosen.in_doubt || scope.incomplete(operand.set);
  for (const Row* row : chosen.rows) {
    const std::vector<std::string> ids = ids_of(value_of(scope.dataset, operand.set, *row, operand.field));
    for (const std::string& id : ids) places[id].push_back(row->place);
    open = open || (ids.empty() && leaves_open(operand, *row));
  }
  const std::size_t times =
      operand.at_least_times ? static_cast<std::size_t>(scope.number(*operand.at_least_times).value_or(1)) : 1;
  Measured out;
  for (const auto& [id, spans] : places) {
    if (spans.size() < times) continue;
    out.distinct.insert(id);
    out.sources.insert(out.sources.end(), spans.begin(), spans.end());
  }
  out.value = base::exactly(whole(out.distinct.size()));
  open = open || (places.empty() && silent(operand, chosen));
  if (open) out.value = minimum_of(out.value);
  return out;
}

// --- Measures of numbers ---

struct Numbers {
  std::vector<Quantity> all;
  std::vector<diag::Span> places;
  bool some_missing = false;
};

Numbers numbers_of(const Scope& scope, const Operand& operand, const Chosen& chosen) {
  Numbers out;
  for (const Row* row : chosen.rows) {
    const schema::Value value = value_of(scope.dataset, operand.set, *row, operand.field);
    const auto* quantity = std::get_if<Quantity>(&value);
    if (quantity != nullptr && quantity->known()) {
      out.all.push_back(*quantity);
      out.places.push_back(row->place);
    } else if (!of_another_year(scope.dataset, *row, operand.field)) {
      out.some_missing = true;
    }
  }
  return out;
}

Quantity sum(const std::vector<Quantity>& values) {
  Quantity total = base::exactly(0);
  for (const Quantity& one : values) total = total + one;
  return total;
}

// A median, a smallest or a largest value moves the same way as each value it is taken from: that of the lower ends and
// that of the upper ends hold it. An end that is missing somewhere is missing in the whole.
template <class Pick>
Quantity monotone(const std::vector<Quantity>& values, Pick pick) {
  Quantity out;
  std::vector<Rational> lower, upper;
  for (const Quantity& one : values) {
    if (one.min) lower.push_back(*one.min);
    if (one.max) upper.push_back(*one.max);
    out.about = out.about || one.about;
    out.decimals = std::max(out.decimals, one.decimals);
  }
  if (lower.size() == values.size()) out.min = pick(lower);
  if (upper.size() == values.size()) out.max = pick(upper);
  return out;
}

Rational middle(std::vector<Rational> values) {
  std::ranges::sort(values);
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / Rational(2);
}

// Whole square root of n, rounded down (Newton).
Wide root(Wide n) {
  if (n < 2) return n;
  Wide guess = n, next = (n + 1) / 2;
  while (next < guess) {
    guess = next;
    next = (guess + n / guess) / 2;
  }
  return guess;
}

// Standard deviation of the whole population (divisor n: the records are all there are), to six decimals rounded down:
// a square root is not rational.
Quantity deviation(const std::vector<Quantity>& values) {
  Rational total(0), squares(0);
  for (const Quantity& one : values) {
    if (!one.exact()) return base::unknown_quantity();
    total = total + *one.min;
    squares = squares + *one.min * *one.min;
  }
  const Rational mean = total / whole(values.size());
  const Rational variance = squares / whole(values.size()) - mean * mean;
  constexpr std::int64_t scale = 1'000'000;
  const Wide scaled =
      static_cast<Wide>(variance.numerator()) * scale * scale / static_cast<Wide>(variance.denominator());
  const Wide found = root(scaled);
  if (found > static_cast<Wide>(std::numeric_limits<std::int64_t>::max())) throw std::overflow_error("deviation");
  return base::exactly(Rational(static_cast<std::int64_t>(found), scale));
}

Quantity of_numbers(Measure measure, const std::vector<Quantity>& values) {
  switch (measure) {
  case Measure::sum: return sum(values);
  case Measure::mean: return base::divide(sum(values), base::exactly(whole(values.size())));
  case Measure::median: return monotone(values, middle);
  case Measure::minimum: return monotone(values, [](const auto& all) { return *std::ranges::min_element(all); });
  case Measure::maximum: return monotone(values, [](const auto& all) { return *std::ranges::max_element(all); });
  case Measure::deviation: return deviation(values);
  default: return base::unknown_quantity();
  }
}

// What more records could change: a sum and a largest value only grow, a smallest only shrinks, a mean moves.
Quantity loosened(Measure measure, Quantity value) {
  if (measure == Measure::sum || measure == Measure::maximum) return minimum_of(std::move(value));
  if (measure == Measure::minimum)
    value.min.reset();
  else
    value.about = true;
  return value;
}

Measured of_field(const Scope& scope, const Operand& operand, const Chosen& chosen, std::string_view unit) {
  Numbers numbers = numbers_of(scope, operand, chosen);
  Measured out;
  out.sources = std::move(numbers.places);
  const bool none_chosen = chosen.rows.empty() && !chosen.in_doubt;
  if (numbers.all.empty()) {
    if (none_chosen && operand.measure == Measure::sum) out.value = base::exactly(0);
    return out;
  }
  out.value = of_numbers(operand.measure, numbers.all);
  const bool sum_of_some = operand.measure == Measure::sum && numbers.some_missing;
  if (sum_of_some || chosen.in_doubt || scope.incomplete(operand.set))
    out.value = loosened(operand.measure, std::move(out.value));
  if (operand.measure == Measure::mean || operand.measure == Measure::median || operand.measure == Measure::deviation)
    out.value.decimals = decimals_for(out.value, unit);
  return out;
}

} // namespace

bool additive(Measure measure) {
  return measure == Measure::count || measure == Measure::distinct || measure == Measure::sum;
}

int decimals_for(const Quantity& value, std::string_view unit) {
  if (unit == "%") return 0;
  if (unit != "€") return 1;
  const auto amount = base::representative(value);
  return amount && *amount < Rational(100) ? 2 : 0;
}

Quantity settled(Quantity value) {
  if (value.min && *value.min <= Rational(0) && !value.max) return base::unknown_quantity();
  return value;
}

Measured measure(const Scope& scope, const Operand& operand, const Chosen& chosen, std::string_view unit) {
  Measured out;
  if (chosen.unanswered) return out;
  switch (operand.measure) {
  case Measure::count: out = count(scope, operand, chosen); break;
  case Measure::distinct: out = distinct(scope, operand, chosen); break;
  default: out = of_field(scope, operand, chosen, unit); break;
  }
  out.value = settled(std::move(out.value));
  out.value.unit.clear();
  out.value.collective = false;
  return out;
}

} // namespace reso::stats
