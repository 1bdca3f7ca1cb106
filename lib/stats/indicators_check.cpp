// Indicators are checked without data: what cannot be computed for any year is a fault of the indicator.
#include <algorithm>
#include <set>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "stats/compute.hpp"
#include "stats/record_sets.hpp"

namespace reso::stats {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

class IndicatorCheck {
public:
  IndicatorCheck(const model::Indicators& indicators, const model::Settings& settings, diag::Diagnostics& diagnostics)
      : m_indicators(indicators), m_settings(settings), m_diagnostics(diagnostics) {}

  void check(const model::Indicator& indicator) {
    bool ratio = indicator.of || indicator.over;
    if (!ratio) check_operand(indicator.operand);
    if (indicator.of) check_operand(*indicator.of);
    if (indicator.over) check_operand(*indicator.over);
    for (const auto& dimension : indicator.breakdowns)
      for (const std::string& field : dimension)
        if (field != "mois") check_field(indicator.operand.set, field, indicator.span);
    if (circular(indicator.id)) m_diagnostics.report(rule::indicator_circle, indicator.key_span, indicator.id);
  }

private:
  void check_operand(const model::Operand& operand) {
    if (operand.figure) return; // declared figures are the project's: an absent one is unknown
    if (find_record_set(operand.set) == nullptr) {
      std::vector<std::string_view> names;
      for (const RecordSet& set : record_sets()) names.push_back(set.name);
      report(rule::unknown_set, operand.span, operand.set, names);
      return;
    }
    if (!operand.field.empty()) check_field(operand.set, operand.field, operand.span);
    for (const auto* conditions : {&operand.filter, &operand.except})
      for (const model::Condition& condition : *conditions) check_field(operand.set, condition.field, condition.span);
    if (operand.at_least_times && !base::parse_quantity(*operand.at_least_times) && !m_settings.parameters.contains(base::fold_id(*operand.at_least_times))) {
      std::vector<std::string_view> names;
      for (const auto& [name, value] : m_settings.parameters) names.push_back(name);
      report(rule::unknown_parameter, operand.span, *operand.at_least_times, names);
    }
  }

  void check_field(const std::string& set_name, const std::string& field, const diag::Span& place) {
    const RecordSet* set = find_record_set(set_name);
    if (set == nullptr) return;
    auto parts = base::split(field, '.');
    std::vector<std::string_view> names;
    const SetField* first = nullptr;
    for (const SetField& one : set->fields) {
      names.push_back(one.name);
      if (one.name == parts[0]) first = &one;
    }
    if (first == nullptr) return report(rule::unknown_set_field, place, std::string(parts[0]), names);
    const schema::TypeDesc* type = first->type;
    for (std::size_t i = 1; i < parts.size(); ++i) {
      if (type != nullptr && type->kind == schema::Kind::reference)
        if (const model::RecordList* list = model::find_record_list(type->target)) type = list->type;
      if (type == nullptr || type->kind != schema::Kind::record) return; // a derived field: followed when computed
      const schema::FieldDesc* next = type->find(parts[i]);
      if (next == nullptr) {
        names.clear();
        for (const schema::FieldDesc& one : type->fields) names.push_back(one.name);
        return report(rule::unknown_set_field, place, std::string(parts[i]), names);
      }
      type = next->type;
    }
  }

  void report(const diag::Rule<std::string>& what, const diag::Span& place, const std::string& word, const std::vector<std::string_view>& names) {
    auto finding = m_diagnostics.report(what, place, word);
    if (std::string_view near = base::nearest(word, names); !near.empty()) finding.help(phrase::did_you_mean, std::string(near));
    else finding.help(phrase::choices, base::join({names.begin(), names.end()}, ", "));
  }

  bool circular(const std::string& id) const {
    std::set<std::string> seen;
    std::vector<std::string> open = next(id);
    while (!open.empty()) {
      std::string one = open.back();
      open.pop_back();
      if (one == id) return true;
      if (!seen.insert(one).second) continue;
      for (std::string& more : next(one)) open.push_back(std::move(more));
    }
    return false;
  }

  std::vector<std::string> next(const std::string& id) const {
    std::vector<std::string> out;
    for (const model::Indicator& indicator : m_indicators.list) {
      if (indicator.id != id) continue;
      for (const auto& operand : {indicator.of, indicator.over})
        if (operand && operand->figure) out.push_back(*operand->figure);
    }
    return out;
  }

  const model::Indicators& m_indicators;
  const model::Settings& m_settings;
  diag::Diagnostics& m_diagnostics;
};

} // namespace

void check_indicators(const model::Indicators& indicators, const model::Settings& settings, diag::Diagnostics& diagnostics) {
  IndicatorCheck check(indicators, settings, diagnostics);
  for (const model::Indicator& indicator : indicators.list) check.check(indicator);
}

} // namespace reso::stats
