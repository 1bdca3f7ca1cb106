#include "stats/filter.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::stats {

namespace {

constexpr std::string_view year_word = "annee";

bool contains(const base::Quantity& interval, const base::Quantity& value) {
  if (!value.exact()) return false;
  const base::Rational& x = *value.min;
  if (interval.min && (x < *interval.min || (interval.min_open && x == *interval.min))) return false;
  if (interval.max && (*interval.max < x || (interval.max_open && x == *interval.max))) return false;
  return true;
}

bool fits_one(const model::Dataset& dataset, const schema::Value& value, const model::Condition& condition) {
  if (auto* period = std::get_if<base::Period>(&value)) {
    bool this_year = std::find(condition.words.begin(), condition.words.end(), year_word) != condition.words.end();
    if (this_year) return base::overlap(*period, base::year_period(dataset.year.year));
    return condition.period && base::overlap(*period, *condition.period);
  }
  if (auto* quantity = std::get_if<base::Quantity>(&value); quantity != nullptr && condition.interval) return contains(*condition.interval, *quantity);
  auto said = words_of(value);
  return std::any_of(condition.words.begin(), condition.words.end(),
                     [&](const std::string& word) { return std::find(said.begin(), said.end(), base::fold_id(word)) != said.end(); });
}

} // namespace

std::vector<std::string> words_of(const schema::Value& value) {
  if (auto* text = std::get_if<std::string_view>(&value)) return text->empty() ? std::vector<std::string>{} : std::vector<std::string>{base::fold_id(*text)};
  if (auto* yes = std::get_if<bool>(&value)) return {*yes ? "oui" : "non"};
  if (auto* reference = std::get_if<schema::ReferenceValue>(&value)) return reference->id.empty() ? std::vector<std::string>{} : std::vector<std::string>{std::string(reference->id)};
  if (auto* quantity = std::get_if<base::Quantity>(&value); quantity != nullptr && quantity->exact()) return {base::machine_digits(*quantity->min)};
  if (auto* period = std::get_if<base::Period>(&value)) return {base::iso(period->first).substr(0, 7)};
  std::vector<std::string> all;
  if (auto* list = std::get_if<schema::List>(&value))
    for (const schema::Value& one : *list)
      for (std::string& word : words_of(one)) all.push_back(std::move(word));
  return all;
}

bool fits(const model::Dataset& dataset, std::string_view set, const Row& row, const std::vector<model::Condition>& conditions) {
  return std::all_of(conditions.begin(), conditions.end(), [&](const model::Condition& condition) {
    return fits_one(dataset, value_of(dataset, set, row, condition.field), condition);
  });
}

std::vector<const Row*> select(const model::Dataset& dataset, const model::Operand& operand, const Rows& rows) {
  std::vector<const Row*> chosen;
  for (const Row& row : rows.rows) {
    if (!fits(dataset, operand.set, row, operand.filter)) continue;
    // `sauf` leaves out what fits any of its conditions.
    bool out = std::any_of(operand.except.begin(), operand.except.end(),
                           [&](const model::Condition& condition) { return fits(dataset, operand.set, row, {condition}); });
    if (!out) chosen.push_back(&row);
  }
  return chosen;
}

} // namespace reso::stats
