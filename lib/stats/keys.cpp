#include "stats/keys.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "stats/bands.hpp"
#include "stats/labels.hpp"
#include "stats/scope.hpp"

namespace reso::stats {

using base::Quantity;
using schema::Value;

namespace {

constexpr std::string_view name_fields[] = {"nom", "titre", "sigle", "lot"};

// What people call a record.
std::string record_name(const model::Dataset& dataset, const schema::ReferenceValue& to) {
  const schema::RecordRef record = model::find_record(dataset, to.target, to.id);
  if (record.record != nullptr)
    for (const std::string_view name : name_fields) {
      const schema::FieldDesc* field = record.type->find(name);
      const Value value = field != nullptr ? field->get(record.record) : Value();
      if (const auto* text = std::get_if<std::string_view>(&value)) return std::string(*text);
    }
  return label_of(to.id);
}

// The place of a word in the list it is taken from: the project's, else the field's own.
int rank_of(const Scope& scope, std::string_view set_name, std::string_view field, std::string_view id) {
  const auto place = [&](const auto& words) {
    const auto found = std::ranges::find_if(words, [&](std::string_view word) { return base::fold_id(word) == id; });
    return found == words.end() ? no_rank : static_cast<int>(found - words.begin());
  };
  const auto own = scope.settings.nomenclatures.find(field.substr(field.rfind('.') + 1));
  if (own != scope.settings.nomenclatures.end()) return place(own->second);
  const RecordSet* set = find_record_set(set_name);
  const schema::TypeDesc* type = set != nullptr ? field_type(*set, field) : nullptr;
  if (type != nullptr && type->kind == schema::Kind::list) type = type->element;
  return type != nullptr ? place(type->choices) : no_rank;
}

std::vector<Key> keys_of_value(const Scope& scope, std::string_view set, std::string_view field, const Value& value) {
  std::vector<Key> keys;
  if (const auto* list = std::get_if<schema::List>(&value)) {
    for (const Value& one : *list) std::ranges::move(keys_of_value(scope, set, field, one), std::back_inserter(keys));
    return keys;
  }
  for (std::string& id : ids_of(value)) {
    Key key{id, label_of(id), no_rank};
    if (const auto* to = std::get_if<schema::ReferenceValue>(&value)) key.label = record_name(scope.dataset, *to);
    if (const auto* text = std::get_if<std::string_view>(&value)) {
      if (*text != id) key.label = base::trim(*text);
      key.rank = rank_of(scope, set, field, id);
    }
    keys.push_back(std::move(key));
  }
  return keys;
}

std::vector<Key> month_keys(const Scope& scope, const Value& value) {
  const auto* period = std::get_if<base::Period>(&value);
  if (period == nullptr || base::months_in(*period) != 1) return {};
  const int year = static_cast<int>(period->first.year());
  const unsigned month = static_cast<unsigned>(period->first.month());
  Key key = month_key(month);
  if (year == scope.dataset.year.year) return {key};
  // A month of another year is said with its year.
  key.id += '_' + std::to_string(year);
  key.label += ' ' + std::to_string(year);
  key.rank += 12 * (year - scope.dataset.year.year);
  return {key};
}

// A word written twice in one list belongs to its part once.
std::vector<Key> once(std::vector<Key> keys) {
  std::ranges::stable_sort(keys, {}, &Key::id);
  const auto same = [](const Key& a, const Key& b) { return a.id == b.id; };
  keys.erase(std::unique(keys.begin(), keys.end(), same), keys.end());
  return keys;
}

// Numbers keys by their ids, and the combinations in which rows have them.
class KeyNumbers {
public:
  explicit KeyNumbers(KeyColumn& column) : m_column(column) { m_column.combinations.emplace_back(); }

  std::uint32_t combination(std::vector<Key> keys) {
    if (keys.empty()) return no_code;
    std::vector<std::uint32_t> numbers;
    for (Key& key : once(std::move(keys))) numbers.push_back(number(std::move(key)));
    m_column.combinations.push_back(std::move(numbers));
    return static_cast<std::uint32_t>(m_column.combinations.size() - 1);
  }

private:
  std::uint32_t number(Key key) {
    const auto [known, fresh] = m_numbers.emplace(key.id, static_cast<std::uint32_t>(m_column.keys.size()));
    if (fresh) m_column.keys.push_back(std::move(key));
    return known->second;
  }

  KeyColumn& m_column;
  std::map<std::string, std::uint32_t, std::less<>> m_numbers;
};

// A band's field may be given as a number (`age`) or as a word (`tranche_age`), whichever of the two was asked.
KeyColumn band_column(const Scope& scope, std::string_view set, std::string_view field, const Bands& bands) {
  const std::string_view last = field.substr(field.rfind('.') + 1);
  const std::string before(field.substr(0, field.size() - last.size()));
  const Column& numbers = scope.column(set, before + std::string(bands.name));
  const Column& words = scope.column(set, before + std::string(band_prefix) + std::string(bands.name));
  const auto keys_of = [&](std::uint32_t number, std::uint32_t word) {
    if (number != no_code)
      if (const auto* quantity = std::get_if<Quantity>(&numbers.value(number))) return bands.keys_of(*quantity);
    std::vector<Key> keys;
    if (word != no_code) keys = keys_of_value(scope, set, field, words.value(word));
    for (Key& key : keys)
      if (auto band = bands.find(key.id)) key = std::move(*band);
    return keys;
  };
  KeyColumn out;
  KeyNumbers all(out);
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> known;
  for (std::size_t row = 0; row < numbers.codes.size(); ++row) {
    const std::pair pair{numbers.codes[row], words.codes[row]};
    auto found = known.find(pair);
    if (found == known.end()) found = known.emplace(pair, all.combination(keys_of(pair.first, pair.second))).first;
    out.codes.push_back(found->second);
  }
  return out;
}

} // namespace

std::vector<std::string> ids_of(const Value& value) {
  if (const auto* text = std::get_if<std::string_view>(&value)) {
    std::string id = base::fold_id(base::trim(*text));
    return id.empty() ? std::vector<std::string>() : std::vector{std::move(id)};
  }
  if (const auto* yes = std::get_if<bool>(&value)) return {*yes ? "oui" : "non"};
  if (const auto* to = std::get_if<schema::ReferenceValue>(&value))
    return to->id.empty() ? std::vector<std::string>() : std::vector{std::string(to->id)};
  if (const auto* quantity = std::get_if<Quantity>(&value))
    return quantity->exact() ? std::vector{base::machine_digits(*quantity->min)} : std::vector<std::string>();
  if (const auto* period = std::get_if<base::Period>(&value)) return {base::iso(period->first)};
  std::vector<std::string> all;
  if (const auto* list = std::get_if<schema::List>(&value))
    for (const Value& one : *list) std::ranges::move(ids_of(one), std::back_inserter(all));
  return all;
}

KeyColumn key_column(const Scope& scope, std::string_view set, std::string_view field) {
  const bool month = field.substr(field.rfind('.') + 1) == "mois";
  if (!month)
    if (const auto bands = bands_of(scope.settings, field)) return band_column(scope, set, field, *bands);
  const Column& values = scope.column(set, field);
  KeyColumn out;
  KeyNumbers all(out);
  std::vector<std::uint32_t> combinations{no_code};
  for (const Value& value : values.values)
    combinations.push_back(all.combination(month ? month_keys(scope, value) : keys_of_value(scope, set, field, value)));
  out.codes.reserve(values.codes.size());
  for (const std::uint32_t code : values.codes) out.codes.push_back(combinations[code]);
  return out;
}

IdColumn id_column(const Column& values) {
  IdColumn out;
  out.codes = values.codes;
  out.combinations.emplace_back();
  std::map<std::string, std::uint32_t> numbers;
  for (const Value& value : values.values) {
    std::vector<std::uint32_t>& named = out.combinations.emplace_back();
    for (const std::string& id : ids_of(value)) {
      const auto [known, fresh] = numbers.emplace(id, static_cast<std::uint32_t>(out.ids.size()));
      if (fresh) out.ids.push_back(id);
      named.push_back(known->second);
    }
  }
  return out;
}

std::vector<Key> expected_keys(const Scope& scope, std::string_view field) {
  std::vector<Key> keys;
  if (field.substr(field.rfind('.') + 1) == "mois")
    for (unsigned month = 1; month <= 12; ++month) keys.push_back(month_key(month));
  else if (const auto bands = bands_of(scope.settings, field))
    keys = bands->all();
  return keys;
}

} // namespace reso::stats
