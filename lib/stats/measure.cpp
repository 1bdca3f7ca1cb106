#include "stats/measure.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace reso::stats {

using base::Quantity;
using base::Rational;
using model::Measure;

namespace {

struct Number {
  Quantity value;
  diag::Span place;
};

std::vector<Number> numbers(const model::Dataset& dataset, const model::Operand& operand, const std::vector<const Row*>& rows) {
  std::vector<Number> found;
  for (const Row* row : rows) {
    schema::Value value = value_of(dataset, operand.set, *row, operand.field);
    if (auto* quantity = std::get_if<Quantity>(&value); quantity != nullptr && quantity->known()) found.push_back({*quantity, row->place});
  }
  return found;
}

Quantity sum(const std::vector<Number>& values) {
  Quantity total = base::exactly(Rational(0));
  for (const Number& one : values) total = total + one.value;
  total.unit.clear();
  return total;
}

// Middle value of exact numbers; the mean of the two middle ones for an even count.
Quantity median(std::vector<Number> values) {
  for (const Number& one : values)
    if (!one.value.exact()) return base::unknown_quantity();
  std::sort(values.begin(), values.end(), [](const Number& a, const Number& b) { return *a.value.min < *b.value.min; });
  std::size_t half = values.size() / 2;
  if (values.size() % 2 == 1) return base::exactly(*values[half].value.min, 1);
  return base::exactly((*values[half - 1].value.min + *values[half].value.min) / Rational(2), 1);
}

// Standard deviation of the whole population (divisor n), rounded to six decimals.
Quantity deviation(const std::vector<Number>& values) {
  Rational total(0), squares(0), count(static_cast<std::int64_t>(values.size()));
  for (const Number& one : values) {
    if (!one.value.exact()) return base::unknown_quantity();
    total = total + *one.value.min;
    squares = squares + *one.value.min * *one.value.min;
  }
  Rational mean = total / count;
  Rational variance = squares / count - mean * mean;
  return base::exactly(Rational(std::llround(std::sqrt(variance.approximate()) * 1e6), 1000000), 1);
}

Quantity extreme(const std::vector<Number>& values, bool largest) {
  Quantity best = values.front().value;
  for (const Number& one : values) {
    auto a = base::representative(one.value), b = base::representative(best);
    if (largest ? *b < *a : *a < *b) best = one.value;
  }
  best.unit.clear();
  return best;
}

Measured distinct(const model::Dataset& dataset, const model::Operand& operand, const std::vector<const Row*>& rows, int least_times) {
  std::map<std::string, std::vector<diag::Span>> places;
  for (const Row* row : rows)
    for (const std::string& word : words_of(value_of(dataset, operand.set, *row, operand.field))) places[word].push_back(row->place);
  Measured out;
  std::int64_t count = 0;
  for (const auto& [word, spans] : places) {
    if (static_cast<int>(spans.size()) < least_times) continue;
    ++count;
    out.sources.insert(out.sources.end(), spans.begin(), spans.end());
  }
  out.value = base::exactly(Rational(count));
  return out;
}

} // namespace

Quantity counted_attendances(const model::Dataset& dataset) {
  Quantity total = base::exactly(Rational(0));
  for (const model::Activity& activity : dataset.activities)
    for (const model::Session& session : activity.sessions)
      if (session.attendances.empty() && session.participants && session.participants->known()) total = total + *session.participants;
  return total;
}

Measured measure(const model::Dataset& dataset, const model::Operand& operand, const std::vector<const Row*>& rows, int least_times) {
  Measured out;
  if (operand.measure == Measure::distinct) return distinct(dataset, operand, rows, least_times);
  if (operand.measure == Measure::count) {
    out.value = base::exactly(Rational(static_cast<std::int64_t>(rows.size())));
    for (const Row* row : rows) out.sources.push_back(row->place);
    if (operand.set == "presences" && operand.filter.empty() && operand.except.empty()) out.value = out.value + counted_attendances(dataset);
    return out;
  }
  auto values = numbers(dataset, operand, rows);
  for (const Number& one : values) out.sources.push_back(one.place);
  if (values.empty()) return out;
  switch (operand.measure) {
  case Measure::sum: out.value = sum(values); break;
  case Measure::mean:
    out.value = base::divide(sum(values), base::exactly(Rational(static_cast<std::int64_t>(values.size()))));
    out.value.decimals = std::max(out.value.decimals, 1);
    break;
  case Measure::median: out.value = median(values); break;
  case Measure::deviation: out.value = deviation(values); break;
  case Measure::minimum: out.value = extreme(values, false); break;
  case Measure::maximum: out.value = extreme(values, true); break;
  default: break;
  }
  return out;
}

} // namespace reso::stats
