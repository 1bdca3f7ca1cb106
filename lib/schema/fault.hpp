// The findings of the decoder. Those that return a bool return false, so that a reader can end on them.
#pragma once

#include <string_view>
#include <vector>

#include "diag/rule.hpp"
#include "schema/table.hpp"

namespace reso::schema::fault {

// `node` is a list, a group of fields or nothing where `expected` should stand. `example`: a value, or for a group of
// fields one of its lines.
bool wrong_kind(DecodeContext& context, const Node& node, const diag::Phrase<>& expected, NodeKind wanted,
                std::string_view example = {});

// The number `node` stands where a list should: `field` takes it.
bool count_for_list(DecodeContext& context, const Node& node, std::string_view field);

// The scalar `node` is not `expected`; `note`, when given, says why.
bool unreadable(DecodeContext& context, const Node& node, const diag::Phrase<>& expected, std::string_view example,
                const diag::Phrase<>* note = nullptr);

// Nothing is written where a value should stand. `removable`: the line may be left out.
bool empty(DecodeContext& context, const diag::Span& place, std::string_view key, std::string_view example,
           bool removable);

// `text` is none of `words`; `nomenclature`, when not empty, is the list of reso.yaml that could take it.
bool unknown_word(DecodeContext& context, const diag::Span& place, std::string_view text,
                  const std::vector<std::string_view>& words, std::string_view nomenclature = {});

// The field that was probably meant; empty when none is near.
std::string_view unknown_field(DecodeContext& context, const Entry& entry, std::string_view record,
                               const std::vector<std::string_view>& fields);
// `mapping`: the record, or a table whose titles lack the field.
bool missing_field(DecodeContext& context, const Node& mapping, std::string_view record, std::string_view field,
                   std::string_view doc, std::string_view example);
bool duplicate(DecodeContext& context, const Entry& first, const Entry& second);
// A quantity at `place` is written in one unit where the field (context.key) has another.
bool wrong_unit(DecodeContext& context, const diag::Span& place, std::string_view wanted, std::string_view written);

// `text` cannot be an identifier; a mended form is proposed. `figure`: dots are allowed.
bool invalid_id(DecodeContext& context, const diag::Span& place, std::string_view text, bool figure = false);

// "un texte assez long pour être cu…": a text as messages quote it.
std::string quoted(std::string_view text);

} // namespace reso::schema::fault
