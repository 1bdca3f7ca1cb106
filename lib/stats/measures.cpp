#include "stats/measures.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <stdexcept>

#include "base/text.hpp"
#include "stats/activity_statements.hpp"
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

// Keeps the first places of what counts, and how many there are.
class Places {
public:
  Places(const Scope& scope, const Operand& operand, Measured& out)
      : m_rows(scope.rows(operand.set).rows), m_most(scope.most_places), m_out(out) {}

  void add(std::uint32_t row) {
    if (m_out.records++ < m_most) m_out.sources.push_back(m_rows[row].place);
  }

private:
  const std::vector<Row>& m_rows;
  std::size_t m_most;
  Measured& m_out;
};

// --- Counts ---

Measured count(const Scope& scope, const Operand& operand, const Chosen& chosen) {
  const Rows& rows = scope.rows(operand.set);
  Measured out;
  Places places(scope, operand, out);
  std::size_t ones = 0;
  out.value = base::exactly(0);
  for (const std::uint32_t number : chosen.rows) {
    const Row& row = rows.rows[number];
    if (row.stated == Row::counts_one) {
      ++ones;
      places.add(number);
    } else {
      const Quantity counted = rows.count(row);
      out.value = out.value + counted;
      if (counted.max != Rational(0)) places.add(number);
    }
  }
  out.value = out.value + base::exactly(whole(ones));
  if (chosen.in_doubt || scope.incomplete(operand.set)) out.value = minimum_of(out.value);
  return out;
}

// Fields that no record is without, though it may not say them: an interview was with someone, a contract binds an
// employer. Elsewhere a record may well have none: an accompaniment without a provider, a person of no structure.
bool always_someone(const Operand& operand) {
  constexpr std::pair<std::string_view, std::string_view> all[] = {
      {"entretiens", "personne"}, {"clauses_contrats", "employeur"}, {"clauses_marches", "maitre_d_ouvrage"}};
  return std::ranges::find(all, std::pair<std::string_view, std::string_view>(operand.set, operand.field)) !=
         std::end(all);
}

// Only a list tells who is who. People who were only counted leave the field open; structures that were only counted
// leave open the fields that a structure has.
bool leaves_open(const Operand& operand, const Rows& rows, const IdColumn& ids, std::uint32_t number) {
  const Row& row = rows.rows[number];
  if (!ids.of(number).empty()) return false;
  if (always_someone(operand)) return true;
  if (!row.unlisted) return false;
  return rows.count(row).max != Rational(0) || operand.field.starts_with("structure");
}

// Rows that all leave a field out say nothing of it, where one row among others may well have none. A member is a
// structure or a person (DOMAIN.md): that one is given says that the other is not.
bool silent(const Operand& operand, const Chosen& chosen) { return !chosen.rows.empty() && operand.set != "adherents"; }

// `sauf` leaves out what names nobody: those who are named are counted, and no others.
bool leaves_out_unnamed(const Operand& operand, const model::Condition& one) {
  return one.field == operand.field &&
         std::ranges::any_of(one.words, [](const std::string& word) { return base::fold_id(word) == not_given; });
}

bool names_only(const Operand& operand) {
  return std::ranges::any_of(operand.except,
                             [&](const model::Condition& one) { return leaves_out_unnamed(operand, one); });
}

// Those who are named may be among the people that `sauf` leaves out because they were only counted: they may have come
// more often than their names say.
bool also_came_unnamed(const Scope& scope, Operand operand) {
  std::erase_if(operand.except, [&](const model::Condition& one) { return leaves_out_unnamed(operand, one); });
  const Rows& rows = scope.rows(operand.set);
  const IdColumn& ids = scope.ids(operand.set, operand.field);
  return std::ranges::any_of(choose(scope, operand).rows,
                             [&](std::uint32_t row) { return leaves_open(operand, rows, ids, row); });
}

// The largest number of different persons that one row stands for: at least so many came.
Rational most_at_once(const Rows& rows, const Chosen& chosen) {
  Rational most(0);
  for (const std::uint32_t number : chosen.rows) {
    const Row& row = rows.rows[number];
    if (!row.persons) continue;
    const Quantity count = rows.count(row);
    if (count.min && !count.about) most = std::max(most, *count.min);
  }
  return most;
}

// Nobody comes twice to one session: where only one was held, those who were counted are that many persons.
bool one_session(const Rows& rows, const Chosen& chosen) {
  return chosen.rows.size() == 1 && !chosen.in_doubt && rows.rows[chosen.rows.front()].persons;
}

Measured distinct(const Scope& scope, const Operand& operand, const Chosen& chosen) {
  const Rows& rows = scope.rows(operand.set);
  const IdColumn& ids = scope.ids(operand.set, operand.field);
  std::vector<std::size_t> times(ids.ids.size(), 0);
  bool open = chosen.in_doubt || scope.incomplete(operand.set), none = true;
  for (const std::uint32_t row : chosen.rows) {
    for (const std::uint32_t id : ids.of(row)) ++times[id], none = false;
    open = open || leaves_open(operand, rows, ids, row);
  }
  const std::size_t least =
      operand.at_least_times ? static_cast<std::size_t>(scope.number(*operand.at_least_times).value_or(1)) : 1;
  Measured out;
  bool fewer = false; // someone new may have come before without being listed
  const bool named_only = names_only(operand);
  open = open || (least > 1 && named_only && also_came_unnamed(scope, operand));
  if (operand.first_time) {
    const auto before = scope.named_before(operand.set, operand.field);
    if (!before) return out;
    fewer = !before->whole && !named_only;
    for (std::uint32_t id = 0; id < times.size(); ++id)
      if (before->ids.contains(ids.ids[id])) times[id] = 0;
  }
  Places places(scope, operand, out);
  for (std::uint32_t id = 0; id < times.size(); ++id)
    if (times[id] >= std::max<std::size_t>(least, 1)) out.distinct.push_back(id);
  for (const std::uint32_t row : chosen.rows)
    if (std::ranges::any_of(ids.of(row),
                            [&](std::uint32_t id) { return times[id] >= std::max<std::size_t>(least, 1); }))
      places.add(row);
  out.value = base::exactly(whole(out.distinct.size()));
  open = open || (none && silent(operand, chosen));
  if (open) out.value = minimum_of(out.value);
  if (open && operand.field == "personne" && least <= 1 && !operand.first_time && !chosen.by_person) {
    if (one_session(rows, chosen) && !scope.incomplete(operand.set))
      out.value = rows.count(rows.rows[chosen.rows.front()]);
    else
      out.value.min = std::max(*out.value.min, most_at_once(rows, chosen));
  }
  if (open) out.value = with_statements(scope, operand, chosen, std::move(out.value));
  if (fewer) out.value.min.reset();
  return out;
}

// --- Measures of numbers ---

// A number and how many rows give it: a year's records say the same few numbers over and over.
struct Weighted {
  Quantity value;
  std::size_t times = 0;
};

struct Numbers {
  std::vector<Weighted> all;
  std::size_t count = 0;
  bool some_missing = false;
};

Numbers numbers_of(const Scope& scope, const Operand& operand, const Chosen& chosen, Measured& measured) {
  const Column& column = scope.column(operand.set, operand.field);
  std::vector<const Quantity*> known{nullptr};
  for (const schema::Value& value : column.values) {
    const auto* quantity = std::get_if<Quantity>(&value);
    known.push_back(quantity != nullptr && quantity->known() ? quantity : nullptr);
  }
  Places places(scope, operand, measured);
  std::vector<std::size_t> times(known.size(), 0);
  Numbers out;
  for (const std::uint32_t row : chosen.rows) {
    const std::uint32_t code = column.codes[row];
    if (known[code] != nullptr) {
      ++times[code], ++out.count;
      places.add(row);
    } else if (!of_another_year(scope.dataset, scope.rows(operand.set).rows[row], operand.field)) {
      out.some_missing = true;
    }
  }
  for (std::size_t code = 0; code < known.size(); ++code)
    if (times[code] > 0) out.all.push_back({*known[code], times[code]});
  return out;
}

Quantity sum(const std::vector<Weighted>& values) {
  Quantity total = base::exactly(0);
  for (const Weighted& one : values) total = total + base::multiply(one.value, whole(one.times));
  return total;
}

// The sums of the rows that name the same under `par`; rows that name nothing belong to no sum.
Numbers sums_of(const Scope& scope, const Operand& operand, const Chosen& chosen, Measured& measured) {
  const IdColumn& ids = scope.ids(operand.set, operand.per);
  std::vector<Chosen> groups(ids.ids.size());
  for (const std::uint32_t row : chosen.rows)
    for (const std::uint32_t id : ids.of(row)) groups[id].rows.push_back(row);
  Numbers out;
  for (const Chosen& group : groups) {
    const Numbers own = numbers_of(scope, operand, group, measured);
    out.some_missing = out.some_missing || own.some_missing;
    if (own.all.empty()) continue;
    out.all.push_back({sum(own.all), 1});
    ++out.count;
  }
  return out;
}

// An end of a number, as often as rows give it.
using Ends = std::vector<std::pair<Rational, std::size_t>>;

// A median, a smallest or a largest value moves the same way as each value it is taken from: that of the lower ends and
// that of the upper ends hold it. An end that is missing somewhere is missing in the whole.
template <class Pick>
Quantity monotone(const std::vector<Weighted>& values, Pick pick) {
  Quantity out;
  Ends lower, upper;
  for (const auto& [one, times] : values) {
    if (one.min) lower.emplace_back(*one.min, times);
    if (one.max) upper.emplace_back(*one.max, times);
    out.about = out.about || one.about;
    out.decimals = std::max(out.decimals, one.decimals);
  }
  if (lower.size() == values.size()) out.min = pick(lower);
  if (upper.size() == values.size()) out.max = pick(upper);
  return out;
}

Rational middle(Ends values) {
  std::ranges::sort(values);
  std::size_t all = 0;
  for (const auto& [value, times] : values) all += times;
  const auto at = [&](std::size_t rank) {
    auto one = values.begin();
    while (rank >= one->second) rank -= one++->second;
    return one->first;
  };
  return all % 2 == 1 ? at(all / 2) : (at(all / 2 - 1) + at(all / 2)) / Rational(2);
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

// Standard deviation of the whole population (divisor n: the records are all there are), to the nearest of six
// decimals: a square root is not rational.
Quantity deviation(const std::vector<Weighted>& values, std::size_t count) {
  Rational total(0), squares(0);
  for (const auto& [one, times] : values) {
    if (!one.exact()) return base::unknown_quantity();
    total = total + *one.min * whole(times);
    squares = squares + *one.min * *one.min * whole(times);
  }
  const Rational mean = total / whole(count);
  const Rational variance = squares / whole(count) - mean * mean;
  constexpr std::int64_t scale = 1'000'000;
  const Wide scaled =
      static_cast<Wide>(variance.numerator()) * 4 * scale * scale / static_cast<Wide>(variance.denominator());
  const Wide found = (root(scaled) + 1) / 2; // of twice the number, so that half of the last decimal is seen
  if (found > static_cast<Wide>(std::numeric_limits<std::int64_t>::max())) throw std::overflow_error("deviation");
  return base::exactly(Rational(static_cast<std::int64_t>(found), scale));
}

Quantity of_numbers(Measure measure, const Numbers& numbers) {
  const std::vector<Weighted>& values = numbers.all;
  switch (measure) {
  case Measure::sum: return sum(values);
  case Measure::mean: return base::divide(sum(values), base::exactly(whole(numbers.count)));
  case Measure::median: return monotone(values, middle);
  case Measure::minimum: return monotone(values, [](const auto& all) { return std::ranges::min_element(all)->first; });
  case Measure::maximum: return monotone(values, [](const auto& all) { return std::ranges::max_element(all)->first; });
  case Measure::deviation: return deviation(values, numbers.count);
  default: return base::unknown_quantity();
  }
}

// Hours keep their minutes; of a hundred hours and more, nobody reads the quarters.
int hour_decimals(const Quantity& value) {
  const auto amount = base::representative(value);
  if (!amount || amount->whole() || *amount >= Rational(100)) return 0;
  return (*amount * Rational(10)).whole() ? 1 : 2;
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
  Measured out;
  const Numbers numbers =
      operand.per.empty() ? numbers_of(scope, operand, chosen, out) : sums_of(scope, operand, chosen, out);
  const bool none_chosen = chosen.rows.empty() && !chosen.in_doubt;
  if (numbers.all.empty()) {
    if (none_chosen && operand.measure == Measure::sum) out.value = base::exactly(0);
    return out;
  }
  out.value = of_numbers(operand.measure, numbers);
  if (operand.measure == Measure::mean) {
    out.total = sum(numbers.all);
    out.shared_by = numbers.count;
  }
  const bool sum_of_some = operand.measure == Measure::sum && numbers.some_missing;
  if (sum_of_some || chosen.in_doubt || scope.incomplete(operand.set))
    out.value = loosened(operand.measure, std::move(out.value));
  if (operand.measure == Measure::mean || operand.measure == Measure::median || operand.measure == Measure::deviation)
    out.value.decimals = decimals_for(out.value, unit);
  else if (unit == "h")
    out.value.decimals = std::min(out.value.decimals, hour_decimals(out.value));
  return out;
}

} // namespace

bool additive(Measure measure) {
  return measure == Measure::count || measure == Measure::distinct || measure == Measure::sum;
}

int decimals_for(const Quantity& value, std::string_view unit) {
  if (unit == "%") return 0;
  const auto amount = base::representative(value);
  if (unit == "€") return amount && *amount < Rational(100) ? 2 : 0;
  const bool gone = amount && *amount > Rational(0) && *amount < Rational(1, 20); // 0,04 ETP is not "0,0 ETP"
  return gone ? 2 : 1;
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
