#include "diag/rules.hpp"

#include <algorithm>

#include "diag/catalogue.hpp"
#include "diag/catalogue_document.hpp"
#include "diag/catalogue_figures.hpp"
#include "diag/catalogue_pages.hpp"
#include "diag/catalogue_privacy.hpp"
#include "diag/catalogue_records.hpp"
#include "diag/catalogue_texts.hpp"

namespace reso::diag {

namespace {

// A new rule of catalogue.hpp gets its line here; tests/unit/diag/rules.cpp tells which one is missing.
// clang-format off: one a line
constexpr const RuleInfo* rules[] = {
    &rule::bad_bytes.info,
    &rule::file_too_large.info,
    &rule::file_unreadable.info,
    &rule::yaml_syntax.info,
    &rule::yaml_feature.info,
    &rule::two_documents.info,
    &rule::not_a_mapping.info,
    &rule::unclosed_quote.info,
    &rule::colon_in_value.info,
    &rule::braces_in_value.info,
    &rule::glued_colon.info,
    &rule::sign_in_value.info,
    &rule::apostrophe_in_quotes.info,
    &rule::bullet_sign.info,
    &rule::comma_in_brackets.info,
    &rule::hash_in_value.info,
    &rule::curly_quotes.info,
    &rule::hidden_space.info,
    &rule::tab_indent.info,
    &rule::text_at_margin.info,
    &rule::head_unclosed.info,
    &rule::head_unopened.info,
    &rule::file_not_read.info,
    &rule::year_differs.info,
    &rule::csv_cells.info,
    &rule::unknown_list.info,
    &rule::member_is_one.info,
    &rule::date_outside.info,
    &rule::figure_id_shape.info,
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
    &rule::unknown_set.info,
    &rule::unknown_set_field.info,
    &rule::impossible_word.info,
    &rule::unsuited_measure.info,
    &rule::unknown_parameter.info,
    &rule::unknown_operand.info,
    &rule::indicator_circle.info,
    &rule::justification_unused.info,
    &rule::published_figure.info,
    &rule::published_report.info,
    &rule::html_forbidden.info,
    &rule::colons_forbidden.info,
    &rule::unknown_block.info,
    &rule::unknown_box.info,
    &rule::template_syntax.info,
    &rule::unknown_name.info,
    &rule::unknown_member.info,
    &rule::unknown_filter.info,
    &rule::wrong_type.info,
    &rule::include_absent.info,
    &rule::deep_markdown.info,
    &rule::filter_arguments.info,
    &rule::unknown_block_option.info,
    &rule::unknown_in_prose.info,
    &rule::change_unsaid.info,
    &rule::text_unprinted.info,
    &rule::masked_in_prose.info,
    &rule::no_glyph.info,
    &rule::too_wide.info,
    &rule::page_too_small.info,
    &rule::picture_unreadable.info,
    // catalogue_texts.hpp
    &rule::note_without_text.info,
    &rule::note_without_call.info,
    &rule::note_misplaced.info,
    &rule::unknown_language.info,
    &rule::unknown_attribute.info,
    // catalogue_figures.hpp
    &rule::different_figure.info,
    &rule::different_total.info,
    &rule::different_list.info,
    &rule::impossible_share.info,
    &rule::different_change.info,
    &rule::different_ratio.info,
    &rule::mixed_precision.info,
    &rule::parity_missed.info,
    &rule::overlapping_bands.info,
    // catalogue_records.hpp
    &rule::frequency.info,
    &rule::dates_out_of_order.info,
    &rule::hours_outside_contract.info,
    &rule::terms_overlap.info,
    &rule::too_many_hours.info,
    &rule::more_than_due.info,
    &rule::possible_double.info,
    &rule::double_presence.info,
    &rule::repeated_lines.info,
    &rule::double_session.info,
    &rule::implausible_value.info,
    &rule::negative_number.info,
    &rule::other_achievement.info,
    &rule::contradictory_dates.info,
    &rule::two_spellings.info,
    &rule::missing_mention.info,
    // catalogue_document.hpp
    &rule::acronym_undefined.info,
    &rule::acronym_unused.info,
    &rule::acronym_twice.info,
    &rule::paragraph_repeated.info,
    &rule::typed_number.info,
    &rule::single_braces.info,
    &rule::stale_text.info,
    &rule::text_unwritten.info,
    &rule::sample_left.info,
    &rule::low_contrast.info,
    &rule::picture_without_words.info,
    &rule::picture_of_people.info,
    &rule::svg_unreadable.info,
    &rule::svg_undrawn.info,
    // catalogue_privacy.hpp
    &rule::personal_data.info,
};
// clang-format on

} // namespace

std::span<const RuleInfo* const> all_rules() { return rules; }

const RuleInfo* find_rule(std::string_view code) {
  const auto found = std::ranges::find(rules, code, [](const RuleInfo* rule) { return rule->code; });
  return found == std::end(rules) ? nullptr : *found;
}

} // namespace reso::diag
