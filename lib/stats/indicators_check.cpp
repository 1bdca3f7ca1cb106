// Indicators are checked without data: what cannot be computed for any year is a fault of the indicator.
#include <algorithm>
#include <set>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_figures.hpp"
#include "stats/bands.hpp"
#include "stats/compute.hpp"
#include "stats/field_names.hpp"
#include "stats/filters.hpp"
#include "stats/labels.hpp"

namespace reso::stats {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using model::Condition;
using model::Indicator;
using model::Measure;
using model::Operand;
using schema::Kind;
using schema::TypeDesc;

namespace {

using Names = std::vector<std::string_view>;

bool numeric(Measure measure) { return measure != Measure::count && measure != Measure::distinct; }

const TypeDesc& element_of(const TypeDesc& type) {
  return type.kind == Kind::list && type.element != nullptr ? *type.element : type;
}

class IndicatorCheck {
public:
  IndicatorCheck(const model::Indicators& indicators, const model::Settings& settings, diag::Diagnostics& diagnostics)
      : m_indicators(indicators), m_settings(settings), m_diagnostics(diagnostics) {}

  void run() {
    for (const Indicator& indicator : m_indicators.list) {
      check_name(indicator);
      for (const Operand* operand : operands(indicator)) {
        check_operand(*operand);
        if (const RecordSet* set = find_record_set(operand->set); set != nullptr && !operand->figure)
          for (const auto& fields : indicator.breakdowns)
            for (const std::string& field : fields) find_field(*set, field, indicator.key_span);
      }
      for (const std::string& factor : indicator.expected_product) check_figure(factor, indicator.product_span);
      check_circle(indicator);
    }
  }

private:
  // "de: presences.personne" would be read as the figure where the field is meant. The sum of a field may bear its
  // name.
  void check_name(const Indicator& indicator) {
    const auto named = field_named(indicator.id);
    if (!named || (indicator.operand.set == named->set && indicator.operand.field == named->field)) return;
    m_diagnostics.report(rule::figure_id_shape, indicator.key_span, indicator.id)
        .help(phrase::names_a_field, named->set, named->field);
  }

  static std::vector<const Operand*> operands(const Indicator& indicator) {
    if (!indicator.of && !indicator.over) return {&indicator.operand};
    std::vector<const Operand*> both;
    if (indicator.of) both.push_back(&*indicator.of);
    if (indicator.over) both.push_back(&*indicator.over);
    return both;
  }

  diag::Finding suggest(diag::Finding finding, std::string_view word, const Names& names) {
    const std::string_view near = base::nearest(word, names);
    if (!near.empty()) return finding.help(phrase::did_you_mean, std::string(near));
    return finding.help(phrase::choices, base::join({names.begin(), names.end()}, ", "));
  }

  void check_operand(const Operand& operand) {
    if (operand.figure) return check_figure(*operand.figure, operand.span);
    if (operand.parameter) return check_times(*operand.parameter, operand.span);
    const RecordSet* set = find_record_set(operand.set);
    if (set == nullptr) {
      Names names;
      for (const RecordSet& one : record_sets()) names.push_back(one.name);
      suggest(m_diagnostics.report(rule::unknown_set, operand.span, operand.set), operand.set, names);
      return;
    }
    check_measure(*set, operand);
    for (const auto* conditions : {&operand.filter, &operand.except})
      for (const Condition& condition : *conditions) check_condition(*set, condition);
    for (const std::string* field : {&operand.once_per, &operand.per})
      if (!field->empty()) find_field(*set, *field, operand.span);
    if (operand.at_least_times) check_times(*set, operand);
  }

  // "venues" counts how often a person, or a structure, came.
  void check_times(const RecordSet& set, const Operand& operand) {
    if (set.find("personne") == nullptr)
      m_diagnostics.report(rule::unsuited_measure, operand.times_span, "venues", operand.set)
          .help(phrase::times_need_persons);
    else
      check_times(*operand.at_least_times, operand.times_span);
  }

  // An indicator may rest on a figure that years declare, which is not known without data: only a name that looks like
  // an indicator's is taken for a slip.
  void check_figure(const std::string& id, const diag::Span& place) {
    Names names;
    for (const Indicator& one : m_indicators.list) names.push_back(one.id);
    if (std::ranges::find(names, id) != names.end()) return;
    const std::string_view near = base::nearest(id, names);
    constexpr std::size_t slip = 2;
    if (near.empty() || base::spelling_distance(id, near) > slip) return;
    m_diagnostics.report(rule::unknown_operand, place, id).help(phrase::did_you_mean, std::string(near));
  }

  void check_measure(const RecordSet& set, const Operand& operand) {
    const auto unsuited = [&] {
      return m_diagnostics.report(rule::unsuited_measure, operand.span,
                                  std::string(model::measure_key(operand.measure)),
                                  operand.field.empty() ? operand.set : operand.set + "." + operand.field);
    };
    if (operand.measure == Measure::count) {
      if (!operand.field.empty()) unsuited().help(phrase::count_takes_a_set);
      return;
    }
    if (operand.field.empty()) {
      unsuited().help(phrase::no_field);
      return;
    }
    const TypeDesc* type = find_field(set, operand.field, operand.span);
    if (type != nullptr && numeric(operand.measure) && type->kind != Kind::quantity)
      unsuited().help(phrase::needs_numbers);
  }

  // Null, and a finding, when the set has no such field.
  const TypeDesc* find_field(const RecordSet& set, const std::string& field, const diag::Span& place) {
    std::string unknown;
    Names known;
    const TypeDesc* type = field_type(set, field, &unknown, &known);
    if (type != nullptr || bands_of(m_settings, field)) return type;
    const std::string before =
        field == unknown ? set.name : set.name + "." + field.substr(0, field.find("." + unknown));
    diag::Finding finding = m_diagnostics.report(rule::unknown_set_field, place, unknown, before);
    if (const std::string_view near = base::nearest(unknown, known); !near.empty())
      finding.help(phrase::did_you_mean, std::string(near));
    else
      finding.help(phrase::fields_of_set, set.name);
    return nullptr;
  }

  void check_condition(const RecordSet& set, const Condition& condition) {
    const TypeDesc* found = find_field(set, condition.field, condition.span);
    if (found == nullptr) return;
    const TypeDesc& type = element_of(*found);
    for (const std::string& word : condition.words)
      if (!possible(type, condition, base::fold_id(base::trim(word)), word)) {
        diag::Finding finding = m_diagnostics.report(rule::impossible_word, condition.span, word, condition.field);
        if (!type.choices.empty()) suggest(finding, word, {type.choices.begin(), type.choices.end()});
      }
  }

  bool possible(const TypeDesc& type, const Condition& condition, const std::string& id,
                const std::string& word) const {
    if (id == not_given) return true;
    switch (type.kind) {
    case Kind::choice: return type.choices.empty() || contains(type.choices, id) || in_nomenclatures(id);
    case Kind::quantity:
      return id == this_year || id == last_year || base::parse_quantity(word).has_value() ||
             names_band(condition.field, id);
    case Kind::date:
    case Kind::period: return id == this_year || id == last_year || base::parse_period(word).has_value();
    case Kind::boolean: return id == "oui" || id == "non";
    default: return true;
    }
  }

  static bool contains(const Names& words, const std::string& id) {
    return std::ranges::any_of(words, [&](std::string_view one) { return base::fold_id(one) == id; });
  }

  // Which list of reso.yaml replaces the field's own words is the table's secret: any of them may.
  bool in_nomenclatures(const std::string& id) const {
    return std::ranges::any_of(m_settings.nomenclatures, [&](const auto& list) {
      return contains({list.second.begin(), list.second.end()}, id);
    });
  }

  bool names_band(const std::string& field, const std::string& id) const {
    const auto bands = bands_of(m_settings, field);
    return bands && bands->find(id);
  }

  void check_times(const std::string& text, const diag::Span& place) {
    if (base::parse_quantity(text) || m_settings.parameters.contains(base::fold_id(text))) return;
    Names names;
    for (const auto& [name, value] : m_settings.parameters) names.push_back(name);
    suggest(m_diagnostics.report(rule::unknown_parameter, place, text), text, names);
  }

  // --- Circles ---

  // A circle is said once, at its first indicator by id.
  void check_circle(const Indicator& indicator) {
    std::vector<std::string> chain{indicator.id};
    std::set<std::string> seen;
    if (!leads_back(indicator.id, chain, seen)) return;
    if (*std::ranges::min_element(chain) != indicator.id) return;
    chain.push_back(indicator.id);
    m_diagnostics.report(rule::indicator_circle, indicator.key_span, indicator.id)
        .note(phrase::chain_is, base::join(chain, " → "));
  }

  bool leads_back(const std::string& target, std::vector<std::string>& chain, std::set<std::string>& seen) const {
    const auto found = std::ranges::find(m_indicators.list, chain.back(), &Indicator::id);
    if (found == m_indicators.list.end() || !seen.insert(chain.back()).second) return false;
    for (const Operand* operand : operands(*found)) {
      if (!operand->figure) continue;
      if (*operand->figure == target) return true;
      chain.push_back(*operand->figure);
      if (leads_back(target, chain, seen)) return true;
      chain.pop_back();
    }
    return false;
  }

  const model::Indicators& m_indicators;
  const model::Settings& m_settings;
  diag::Diagnostics& m_diagnostics;
};

} // namespace

void check_indicators(const model::Indicators& indicators, const model::Settings& settings,
                      diag::Diagnostics& diagnostics) {
  IndicatorCheck(indicators, settings, diagnostics).run();
}

} // namespace reso::stats
