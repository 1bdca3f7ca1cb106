// The rules about records, each in its own file, and the place of a field in the record that holds it.
#pragma once

#include <string_view>

#include "check/audit.hpp"

namespace reso::check {

// frequence: how often an activity says it is held, against its number of sessions and its period.
void check_frequencies(const Audited& audited, diag::Diagnostics& diagnostics);

// dates-contradictoires: an activity with two beginnings, or with a session outside its period.
void check_start_dates(const Audited& audited, diag::Diagnostics& diagnostics);

// dates-en-desordre: an end before its beginning. hors-contrat: hours done outside their contract.
void check_order_of_dates(const Audited& audited, diag::Diagnostics& diagnostics);

// periodes-superposees: two terms of one thing that run at the same time.
void check_overlaps(const Audited& audited, diag::Diagnostics& diagnostics);

// heures-maximum: more hours in a month than the law allows. realise-superieur-au-du: more done than due.
void check_hours(const Audited& audited, diag::Diagnostics& diagnostics);

// doublon-possible: two records of what is probably one person or one structure.
void check_doubles(const Audited& audited, diag::Diagnostics& diagnostics);

// deux-orthographes: one name written in two ways, in records and in their texts.
void check_spellings(const Audited& audited, diag::Diagnostics& diagnostics);

// image-sans-alternative: a picture without words for who cannot see it. droit-a-l-image: one that does not say that the
// people seen on it agree.
void check_pictures(const Audited& audited, diag::Diagnostics& diagnostics);

// mention-absente: a convention of the year that does not say what its funder wants printed.
void check_mentions(const Audited& audited, diag::Diagnostics& diagnostics);

// mention-absente, once the document is made: a mention or a logo that it does not carry.
void check_printed_mentions(const Audited& audited, const doc::Document& document, diag::Diagnostics& diagnostics);

// The value of the field `key` (folded) of the record written at `record`, a mapping or a row of a CSV; the whole record
// when it is not found there.
diag::Span field_place(const diag::SourceMap& sources, const diag::Span& record, std::string_view key);

// Hours that were worked, recorded or not.
bool done(const model::ClauseHours& hours);

// True when `a` was read before `b`.
bool read_before(const diag::Span& a, const diag::Span& b);

} // namespace reso::check
