#include "stats/scope.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "stats/fields.hpp"

namespace reso::stats {

namespace {

// Sets that a list holds: who has not all sessions has not all attendances.
std::string_view holder(std::string_view set) {
  if (set == "presences") return "seances";
  if (set == "seances") return "activites";
  if (set == "reunions" || set == "membres") return "instances";
  if (set == "phases") return "dla_accompagnements";
  return {};
}

} // namespace

const Rows& Scope::rows(std::string_view set) const {
  const auto found = m_rows.find(set);
  return found != m_rows.end() ? found->second : m_rows.emplace(set, rows_of(dataset, set)).first->second;
}

Column Scope::make_column(std::string_view set, std::string_view field) const {
  Column out;
  ValueDictionary values;
  const std::size_t dot = field.rfind('.');
  if (dot == std::string_view::npos) {
    const FieldReader reader(dataset, set, field);
    out.codes.reserve(rows(set).rows.size());
    for (const Row& row : rows(set).rows) out.codes.push_back(values.code(reader.read(row)));
  } else { // what is behind a reference is looked at once for each record referred to
    const Column& before = column(set, field.substr(0, dot));
    std::vector<std::uint32_t> behind{no_code};
    for (const schema::Value& value : before.values)
      behind.push_back(values.code(value_behind(dataset, value, field.substr(dot + 1))));
    out.codes.reserve(before.codes.size());
    for (const std::uint32_t code : before.codes) out.codes.push_back(behind[code]);
  }
  out.values = values.take();
  return out;
}

namespace {

template <class Kept, class Make>
const auto& kept(Kept& all, std::string_view set, std::string_view field, const Make& make) {
  std::string name = std::string(set) + "." + std::string(field);
  const auto found = all.find(name);
  return found != all.end() ? found->second : all.emplace(std::move(name), make()).first->second;
}

} // namespace

const Column& Scope::column(std::string_view set, std::string_view field) const {
  return kept(m_columns, set, field, [&] { return make_column(set, field); });
}

const KeyColumn& Scope::keys(std::string_view set, std::string_view field) const {
  return kept(m_keys, set, field, [&] { return key_column(*this, set, field); });
}

const IdColumn& Scope::ids(std::string_view set, std::string_view field) const {
  return kept(m_ids, set, field, [&] { return id_column(column(set, field)); });
}

std::optional<Scope::Before> Scope::named_before(std::string_view set, std::string_view field) const {
  std::optional<Before> out;
  for (const model::Dataset* year : earlier) {
    const Scope scope(*year, settings, 0);
    if (!scope.rows(set).known) continue;
    if (!out) out.emplace();
    const std::vector<std::string>& ids = scope.ids(set, field).ids;
    out->ids.insert(ids.begin(), ids.end());
    const auto& rows = scope.rows(set).rows;
    out->whole = out->whole && !scope.incomplete(set) && std::ranges::none_of(rows, &Row::unlisted);
  }
  return out;
}

bool Scope::incomplete(std::string_view set) const {
  for (; !set.empty(); set = holder(set)) {
    const auto said = dataset.year.complete.find(set);
    if (said != dataset.year.complete.end()) return !said->second;
  }
  return false;
}

std::optional<int> Scope::number(std::string_view text) const {
  const auto parameter = settings.parameters.find(base::fold_id(text));
  const std::optional<base::Quantity> quantity =
      parameter != settings.parameters.end() ? parameter->second : base::parse_quantity(text);
  if (!quantity || !quantity->exact() || !quantity->min->whole()) return std::nullopt;
  return static_cast<int>(quantity->min->numerator());
}

base::Name Scope::structure_of(base::Name person) const {
  if (!m_structures) {
    m_structures.emplace();
    for (const model::Person& one : dataset.persons)
      if (one.structure.given()) m_structures->emplace(one.id, one.structure.id);
  }
  const auto found = m_structures->find(person);
  return found == m_structures->end() ? base::Name() : found->second;
}

} // namespace reso::stats
