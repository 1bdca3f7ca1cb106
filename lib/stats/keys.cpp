#include "stats/keys.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "stats/bands.hpp"
#include "stats/labels.hpp"

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

// A band's field may be given as a number (`age`) or as a word (`tranche_age`), whichever of the two was asked.
std::vector<Key> band_keys(const Scope& scope, std::string_view set, const Row& row, std::string_view field,
                           const Bands& bands) {
  const std::string_view last = field.substr(field.rfind('.') + 1);
  const std::string before(field.substr(0, field.size() - last.size()));
  const Value number = value_of(scope.dataset, set, row, before + std::string(bands.name));
  if (const auto* quantity = std::get_if<Quantity>(&number)) return bands.keys_of(*quantity);
  const Value word = value_of(scope.dataset, set, row, before + std::string(band_prefix) + std::string(bands.name));
  std::vector<Key> keys = keys_of_value(scope, set, field, word);
  for (Key& key : keys)
    if (auto band = bands.find(key.id)) key = std::move(*band);
  return keys;
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

std::vector<Key> keys_of(const Scope& scope, std::string_view set, const Row& row, std::string_view field) {
  if (field.substr(field.rfind('.') + 1) == "mois") return month_keys(scope, value_of(scope.dataset, set, row, field));
  std::vector<Key> keys;
  if (const auto bands = bands_of(scope.settings, field))
    keys = band_keys(scope, set, row, field, *bands);
  else
    keys = keys_of_value(scope, set, field, value_of(scope.dataset, set, row, field));
  // A word written twice in one list belongs to its part once.
  std::ranges::stable_sort(keys, {}, &Key::id);
  const auto same = [](const Key& a, const Key& b) { return a.id == b.id; };
  keys.erase(std::unique(keys.begin(), keys.end(), same), keys.end());
  return keys;
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
