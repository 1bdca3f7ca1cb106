#include "stats/scope.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/shared_lines.hpp"
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

const std::unordered_map<const void*, std::size_t>& Scope::rows_by_parent(std::string_view set) const {
  const auto found = m_rows_by_parent.find(set);
  if (found != m_rows_by_parent.end()) return found->second;
  auto& out = m_rows_by_parent[std::string(set)];
  for (const Row& row : rows(set).rows) ++out[row.parent.record];
  return out;
}

// Years that share a file of data/commun hold the same lines: each counts once.
Column Scope::hours_done_by_market() const {
  const base::Name entered("realisees_saisies"), not_entered("realisees_non_saisies");
  std::unordered_map<base::Name, std::int64_t> minutes;
  bool unplaced = false; // hours that name no marché may be any one's
  std::vector<const model::Dataset*> years = earlier;
  years.push_back(&dataset);
  model::for_each_line(years, &model::Dataset::clause_hours, [&](const model::ClauseHours& one) {
    const bool done = one.state.id == entered || one.state.id == not_entered;
    if (done && one.public_contract.given()) minutes[one.public_contract.id] += one.hours.count;
    unplaced = unplaced || (done && !one.public_contract.given() && one.hours.count > 0);
  });
  // A year without a list of hours is a year whose hours are not known, and so are those before the first one.
  const int first = earlier.empty() ? dataset.year.year : earlier.front()->year.year;
  const auto untold = [&](const model::PublicContract& market) {
    if (market.period && market.period->first < base::year_period(first).first) return true;
    return std::ranges::any_of(earlier, [&](const model::Dataset* year) {
      return !year->has("clauses_heures") && market.period &&
             base::overlap(*market.period, base::year_period(year->year.year));
    });
  };
  Column out;
  ValueDictionary values;
  for (const Row& row : rows("clauses_marches").rows) {
    const auto& market = *static_cast<const model::PublicContract*>(row.record.record);
    const auto found = minutes.find(base::Name(market.id));
    const base::Minutes done{found == minutes.end() ? 0 : found->second};
    auto hours = std::get<base::Quantity>(schema::Codec<base::Minutes>::value(done));
    if (unplaced || incomplete("clauses_heures") || untold(market)) hours.max.reset();
    out.codes.push_back(dataset.has("clauses_heures") ? values.code(hours) : no_code);
  }
  out.values = values.take();
  return out;
}

Column Scope::make_column(std::string_view set, std::string_view field) const {
  if (set == "clauses_marches" && field == hours_done) return hours_done_by_market();
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

bool Scope::withholds(std::string_view text) const {
  if (!m_withheld) {
    m_withheld.emplace();
    for (const model::Person& one : dataset.persons)
      if (one.name && std::ranges::find(one.published, "nom") == one.published.end())
        m_withheld->insert(base::fold_id(*one.name));
  }
  if (m_withheld->empty()) return false;
  const std::string folded = base::fold_id(text);
  if (m_withheld->contains(folded)) return true;
  // "Suivi par Élise Dupont", "DUPONT Élise": names of two to four words among others, the family name first or last.
  const std::vector<std::string_view> words = base::split(folded, '_');
  constexpr std::size_t longest = 4;
  for (std::size_t first = 0; first + 1 < words.size(); ++first) {
    std::string name(words[first]);
    for (std::size_t last = first + 1; last < std::min(words.size(), first + longest); ++last) {
      const std::string turned = std::string(words[last]) + "_" + name;
      name += "_" + std::string(words[last]);
      if (m_withheld->contains(name) || m_withheld->contains(turned)) return true;
    }
  }
  return false;
}

} // namespace reso::stats
