// A tree written as YAML: what `append` puts into a file, never a document that was there.
#pragma once

#include <string>
#include <string_view>

#include "schema/tree.hpp"

namespace reso::edit {

enum class Style { block, flow };

// `text` as YAML reads it back: as it is where nothing in it means something to YAML, else between double quotes.
std::string yaml_scalar(std::string_view text, Style style);

// The same, between double quotes in any case.
std::string yaml_quoted(std::string_view text);

// "{id: phare, publier: [nom]}"
std::string yaml_flow(const schema::Node& node);

// "key: value" lines of a mapping, each behind `indent` blanks; groups and lists of groups go below their key.
std::string yaml_block(const schema::Node& mapping, std::size_t indent);

// True when both hold the same keys and texts in the same order, wherever and however they are written.
bool same_tree(const schema::Node& a, const schema::Node& b);

} // namespace reso::edit
