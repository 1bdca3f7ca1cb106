// The rules about records, each in its own file, and the place of a field in the record that holds it. Dates count as
// precisely as they are written: "mars 2012" may be any of its days, and only what is certain is flagged. Each rule has
// a page in lib/diag/rules/<code>.md.
#pragma once

#include <string_view>

#include "check/audit.hpp"

namespace reso::check {

// frequence: how often an activity says it is held, against its number of sessions and its period. Tolerance: a month's
// rest in a year-long rhythm; three weeks out of five in a weekly one, as schools have 36 weeks a year (Code de
// l'éducation, art. L. 521-1); the whole period where it outlasts the year. To check: the file may count otherwise.
void check_frequencies(const Audited& audited, diag::Diagnostics& diagnostics);

// dates-contradictoires: an activity with two beginnings, or with a session outside its period; a partner or a
// structure born in two years. What counts as stating a beginning is in beginnings.hpp; "depuis" only contradicts a
// later one.
void check_start_dates(const Audited& audited, diag::Diagnostics& diagnostics);

// dates-en-desordre: an end before its beginning; a DLA phase before the one that leads to it (accueil, diagnostic,
// ingénierie, consolidation: DOMAIN.md). hors-contrat: hours done outside their
// contract or their marché, by whole months.
void check_order_of_dates(const Audited& audited, diag::Diagnostics& diagnostics);

// date-hors-annee: what begins after the year, or ended before it, in a record of the year's own folder: `commun` holds
// for several. A DLA phase may be up to five years old.
void check_dates_outside(const Audited& audited, diag::Diagnostics& diagnostics);

// presence-en-double: a person who stands twice in the list of one session (of one session only: the same day, another
// session is another attendance).
void check_double_presences(const Audited& audited, diag::Diagnostics& diagnostics);

// lignes-repetees: lines of a list without ids (entretiens, dla_temps, clauses_heures, séances…) that come again in the
// same order and word for word: at least five, or the whole list; at least three of them distinct.
void check_repeated_lines(const Audited& audited, diag::Diagnostics& diagnostics);

// seance-en-double: a session that an activity has twice on one day, word for word, or all the sessions of an activity
// in another of the same title, or two at least in any other; to check.
void check_double_sessions(const Audited& audited, diag::Diagnostics& diagnostics);

// valeur-invraisemblable: a participant under 14 or over 99, more than a full time for one person of the staff, a
// session or a day's work of more than 24 hours; to check. nombre-negatif: a number below zero in a record.
void check_plausibility(const Audited& audited, diag::Diagnostics& diagnostics);

// objectif-different: what an objective of the DLA says was achieved is not what the year's phases count, where every
// accompaniment says its own; to check: a convention may count in its own way.
void check_objectives(const Audited& audited, diag::Diagnostics& diagnostics);

// periodes-superposees: two terms of one thing that run at the same time: memberships of one member, mandates of one
// person in one body, contracts of one type with one employer. Tolerance: one day shared, on which one gives way.
void check_overlaps(const Audited& audited, diag::Diagnostics& diagnostics);

// heures-maximum: more hours of one participant in a month than the law allows, all contracts together: 48 hours a week
// (Code du travail, art. L. 3121-20; L. 8261-1 for several employers), a month being its days / 7 of them, rounded up.
// realise-superieur-au-du: more done than due on a marché, over all the years read; to check.
void check_hours(const Audited& audited, diag::Diagnostics& diagnostics);

// doublon-possible: two records of what is probably one person or one structure: the same words in any order, or one
// slip in a family name of five letters and more (of nine, for a structure), Jaro-Winkler at least 0.9 (W. E. Winkler,
// "String Comparator Metrics", 1990). First names must be equal but for doubled letters; an alias must be the very
// name.
void check_doubles(const Audited& audited, diag::Diagnostics& diagnostics);

// deux-orthographes: one name written in two ways, in records and in their texts. Typography, capitals throughout, a
// declared alias and, for one word, capitals alone are no other spelling.
void check_spellings(const Audited& audited, diag::Diagnostics& diagnostics);

// image-sans-alternative: a picture without words for who cannot see it. droit-a-l-image: one that does not say that
// the people seen on it agree.
void check_pictures(const Audited& audited, diag::Diagnostics& diagnostics);

// mention-absente: a convention of the year that does not say what its funder wants printed.
void check_mentions(const Audited& audited, diag::Diagnostics& diagnostics);

// mention-absente, once the document is made: a mention or a logo that it does not carry.
void check_printed_mentions(const Audited& audited, const doc::Document& document, diag::Diagnostics& diagnostics);

// The value of the field `key` (folded) of the record written at `record`, a mapping or a row of a CSV; the whole
// record when it is not found there.
diag::Span field_place(const diag::SourceMap& sources, const diag::Span& record, std::string_view key);

// Hours that were worked, recorded or not.
bool done(const model::ClauseHours& hours);

// True when `a` was read before `b`.
bool read_before(const diag::Span& a, const diag::Span& b);

} // namespace reso::check
