#include "stats/filters.hpp"

#include <algorithm>
#include <unordered_map>

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

bool fits(const Scope& scope, const model::Condition& condition, const schema::Value& value,
          const std::vector<const Key*>& keys) {
  if (const auto* period = std::get_if<base::Period>(&value)) return fits_period(scope, *period, condition);
  if (const auto* quantity = std::get_if<base::Quantity>(&value)) {
    const int year = scope.dataset.year.year; // a convention's `exercice`
    if (names(condition, this_year) || names(condition, last_year))
      return *quantity == base::exactly(names(condition, this_year) ? year : year - 1);
    if (condition.interval) return inside(*condition.interval, *quantity);
  }
  return std::ranges::any_of(
      keys, [&](const Key* key) { return names(condition, key->id) || names(condition, base::fold_id(key->label)); });
}

enum class Answer : std::uint8_t { yes, no, not_said };

// No row at all gives the field.
bool nobody_says(const Scope& scope, std::string_view set, const model::Condition& condition) {
  const Column& values = scope.column(set, condition.field);
  const KeyColumn& keys = scope.keys(set, condition.field);
  return std::ranges::all_of(values.codes, [](std::uint32_t code) { return code == no_code; }) &&
         std::ranges::all_of(keys.codes, [](std::uint32_t code) { return code == no_code; });
}

// What each row says to a condition. Rows of one value and one part say the same.
std::vector<Answer> answers(const Scope& scope, std::string_view set, const model::Condition& condition) {
  const Column& values = scope.column(set, condition.field);
  const KeyColumn& keys = scope.keys(set, condition.field);
  const Answer unsaid = names(condition, not_given) ? Answer::yes : Answer::not_said;
  const auto answer = [&](std::uint32_t value, std::uint32_t parts) {
    if (value == no_code && parts == no_code) return unsaid;
    std::vector<const Key*> own;
    for (const std::uint32_t key : keys.combinations[parts]) own.push_back(&keys.keys[key]);
    static const schema::Value nothing;
    return fits(scope, condition, value != no_code ? values.value(value) : nothing, own) ? Answer::yes : Answer::no;
  };
  std::vector<Answer> out;
  out.reserve(values.codes.size());
  std::unordered_map<std::uint64_t, Answer> known;
  for (std::size_t row = 0; row < values.codes.size(); ++row) {
    const std::uint32_t value = values.codes[row], parts = keys.codes[row];
    const auto [found, fresh] = known.try_emplace(std::uint64_t{value} << 32 | parts);
    if (fresh) found->second = answer(value, parts);
    out.push_back(found->second);
  }
  return out;
}

// Records that all name other years (an `exercice`) say nothing of this one.
bool other_years_only(const Scope& scope, std::string_view set, const model::Condition& condition,
                      const std::vector<Answer>& answers) {
  if (!names(condition, this_year) || std::ranges::find(answers, Answer::yes) != answers.end()) return false;
  return std::ranges::any_of(scope.column(set, condition.field).values,
                             [](const schema::Value& value) { return std::holds_alternative<base::Quantity>(value); });
}

// Of the rows that name the same, the first; rows that name nothing stay.
void keep_first(const IdColumn& ids, std::vector<std::uint32_t>& rows) {
  std::vector<bool> met(ids.ids.size(), false);
  std::erase_if(rows, [&](std::uint32_t row) {
    const std::vector<std::uint32_t>& named = ids.of(row);
    const bool again = !named.empty() && std::ranges::all_of(named, [&](std::uint32_t id) { return met[id]; });
    for (const std::uint32_t id : named) met[id] = true;
    return again;
  });
}

} // namespace

Chosen choose(const Scope& scope, const model::Operand& operand) {
  Chosen out;
  const std::size_t rows = scope.rows(operand.set).rows.size();
  std::vector<Answer> all(rows, Answer::yes);
  for (const model::Condition& condition : operand.filter) {
    const std::vector<Answer> each = answers(scope, operand.set, condition);
    const bool said = std::ranges::any_of(each, [](Answer one) { return one != Answer::not_said; }) &&
                      !other_years_only(scope, operand.set, condition, each);
    out.unanswered = out.unanswered || (rows > 0 && !said);
    for (std::size_t row = 0; row < rows; ++row)
      if (all[row] != Answer::no && each[row] != Answer::yes) all[row] = each[row];
  }
  for (const model::Condition& condition : operand.except) {
    const std::vector<Answer> each = answers(scope, operand.set, condition);
    // Who does not answer is left out, and nobody answers: 0 would be a lie.
    out.unanswered =
        out.unanswered || (rows > 0 && names(condition, not_given) && nobody_says(scope, operand.set, condition));
    for (std::size_t row = 0; row < rows; ++row)
      if (each[row] == Answer::yes) all[row] = Answer::no;
  }
  out.rows.reserve(static_cast<std::size_t>(std::ranges::count(all, Answer::yes)));
  for (std::size_t row = 0; row < rows; ++row) {
    if (all[row] == Answer::yes) out.rows.push_back(static_cast<std::uint32_t>(row));
    out.in_doubt = out.in_doubt || all[row] == Answer::not_said;
  }
  if (!operand.once_per.empty()) keep_first(scope.ids(operand.set, operand.once_per), out.rows);
  return out;
}

} // namespace reso::stats
