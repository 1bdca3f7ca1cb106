// What a person types for a field, on a command line or in answer to a question, as the tree that a file would give.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostics.hpp"
#include "diag/source_map.hpp"
#include "schema/context.hpp"
#include "schema/tree.hpp"
#include "schema/type.hpp"

namespace reso::edit {

// `text` is kept in `sources` under the field's option ("--jours"), so that findings show what was typed. Values of a
// list stand between ";" or on lines of their own, words and ids between "," too; a record of a list on one line
// ("phase: diagnostic, date: mars 2013"; its first field needs no key); values by year and figures as in YAML
// ("2012: 3,2"). Nothing, and findings, when that YAML cannot be read.
std::optional<schema::Node> typed_value(const schema::FieldDesc& field, std::string_view text, diag::SourceMap& sources,
                                        diag::Diagnostics& diagnostics);

// The value of one field alone, by the decoder of its list (of annee.yaml when `list` is empty). False, and findings,
// when it cannot be taken.
bool check_value(schema::DecodeContext& context, std::string_view list, std::string_view field,
                 const schema::Node& value);

// True when a number of the value, in a list or by year too, is below zero, where none is expected (a rank may be).
bool below_zero(const schema::FieldDesc& field, const schema::Node& value);

// An id made of a name: folded, other signs as "_". "L’Atelier du Lavoir" -> "l_atelier_du_lavoir".
std::string id_from(std::string_view name);

} // namespace reso::edit
