#include "diag/rules.hpp"

#include <algorithm>

#include "diag/catalogue.hpp"

namespace reso::diag {

namespace {

// A new rule of catalogue.hpp gets its line here; tests/unit/diag/rules.cpp tells which one is missing.
constexpr const RuleInfo* rules[] = {
    &rule::unknown_field.info,
    &rule::duplicate_field.info,
    &rule::missing_field.info,
    &rule::empty_value.info,
    &rule::unexpected_kind.info,
    &rule::unreadable_value.info,
    &rule::unknown_word.info,
    &rule::different_unit.info,
    &rule::invalid_id.info,
    &rule::unknown_reference.info,
    &rule::duplicate_id.info,
    &rule::newer_schema.info,
    &rule::severity_fixed.info,
    &rule::bands_out_of_order.info,
    &rule::figure_without_value.info,
    &rule::total_and_no_total.info,
    &rule::measure_missing.info,
    &rule::several_measures.info,
    &rule::justification_unused.info,
};

} // namespace

std::span<const RuleInfo* const> all_rules() { return rules; }

const RuleInfo* find_rule(std::string_view code) {
  const auto found = std::ranges::find(rules, code, [](const RuleInfo* rule) { return rule->code; });
  return found == std::end(rules) ? nullptr : *found;
}

} // namespace reso::diag
