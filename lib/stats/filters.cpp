#include "stats/filters.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "stats/keys.hpp"

namespace reso::stats {

namespace {

// Every value of `value` lies in `interval`.
bool inside(const base::Quantity& interval, const base::Quantity& value) {
  if (!value.known() || value.about) return false;
  if (interval.min && (!value.min || *value.min < *interval.min)) return false;
  if (interval.min && interval.min_open && !value.min_open && *value.min == *interval.min) return false;
  if (interval.max && (!value.max || *value.max > *interval.max)) return false;
  return !(interval.max && interval.max_open && !value.max_open && *value.max == *interval.max);
}

bool names(const model::Condition& condition, std::string_view id) {
  return std::ranges::any_of(condition.words,
                             [&](const std::string& word) { return base::fold_id(base::trim(word)) == id; });
}

bool fits_period(const Scope& scope, const base::Period& period, const model::Condition& condition) {
  const int year = scope.dataset.year.year;
  if (names(condition, this_year)) return base::overlap(period, base::year_period(year));
  if (names(condition, last_year)) return base::overlap(period, base::year_period(year - 1));
  if (condition.period) return base::overlap(period, *condition.period);
  return std::ranges::any_of(condition.words, [&](const std::string& word) {
    const auto asked = base::parse_period(word);
    return asked && base::overlap(period, *asked);
  });
}

bool fits(const Scope& scope, std::string_view set, const Row& row, const model::Condition& condition,
          const schema::Value& value) {
  if (const auto* period = std::get_if<base::Period>(&value)) return fits_period(scope, *period, condition);
  if (const auto* quantity = std::get_if<base::Quantity>(&value)) {
    const int year = scope.dataset.year.year; // a convention's `exercice`
    if (names(condition, this_year) || names(condition, last_year))
      return *quantity == base::exactly(names(condition, this_year) ? year : year - 1);
    if (condition.interval) return inside(*condition.interval, *quantity);
  }
  return std::ranges::any_of(keys_of(scope, set, row, condition.field), [&](const Key& key) {
    return names(condition, key.id) || names(condition, base::fold_id(key.label));
  });
}

enum class Answer { yes, no, not_said };

Answer answer(const Scope& scope, std::string_view set, const Row& row, const model::Condition& condition) {
  const schema::Value value = value_of(scope.dataset, set, row, condition.field);
  const bool said = value.given() || !keys_of(scope, set, row, condition.field).empty();
  if (!said) return names(condition, not_given) ? Answer::yes : Answer::not_said;
  return fits(scope, set, row, condition, value) ? Answer::yes : Answer::no;
}

} // namespace

Chosen choose(const Scope& scope, const model::Operand& operand, const std::vector<Row>& rows) {
  Chosen out;
  std::vector<bool> said(operand.filter.size(), false);
  for (const Row& row : rows) {
    Answer all = Answer::yes;
    for (std::size_t i = 0; i < operand.filter.size(); ++i) {
      const Answer one = answer(scope, operand.set, row, operand.filter[i]);
      said[i] = said[i] || one != Answer::not_said;
      if (all != Answer::no && one != Answer::yes) all = one;
    }
    if (all == Answer::no) continue;
    const bool excluded = std::ranges::any_of(operand.except, [&](const auto& condition) {
      return answer(scope, operand.set, row, condition) == Answer::yes;
    });
    if (excluded) continue;
    if (all == Answer::yes)
      out.rows.push_back(&row);
    else
      out.in_doubt = true;
  }
  out.unanswered = !rows.empty() && std::ranges::find(said, false) != said.end();
  return out;
}

} // namespace reso::stats
