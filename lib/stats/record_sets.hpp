// Record sets as the statistics see them: every list of the dataset, and the lists inside records flattened.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.hpp"
#include "schema/value.hpp"

namespace reso::stats {

// A field of a set: its dotted name and where its values come from.
struct SetField {
  std::string name; // "personne", "activite", "structure"
  const schema::TypeDesc* type = nullptr;
  std::string doc;
};

// Sets of FILES.md: every record list ("adherents", "clauses_heures"…), and "seances" (fields of the session and
// `activite`), "presences" (one per person and session: personne, structure, then the session's, the activity's, the
// person's and the structure's fields), "reunions" and "membres" (fields and `instance`), "phases" of DLA
// accompaniments (fields, `accompagnement` and its fields).
struct RecordSet {
  std::string name;
  std::string doc;
  std::vector<SetField> fields;

  const SetField* find(std::string_view field) const;
};

// A row of a set: the record itself and the records around it. People, structures and sessions that are only counted
// stand in one row without a record, `unlisted`, whose count says how many; a structure listed without persons counts
// for no attendance (0).
struct Row {
  schema::RecordRef record;
  schema::RecordRef session; // of a presence
  schema::RecordRef parent; // activity of a session or presence, body of a meeting or mandate, accompaniment of a phase
  diag::Span place;
  std::int32_t stated = counts_one; // where in Rows::counts its count is
  bool unlisted = false;
  bool persons = false; // of an unlisted row: its count is of different persons

  static constexpr std::int32_t counts_one = -1;
};

// A field of `clauses_marches` that no file holds: the hours done since its beginning, recorded or not, in the year and
// the earlier ones. It stands beside the hours due, which the whole marché owes.
inline constexpr std::string_view hours_done = "heures_realisees";

// A field of `seances` that no file holds: how many came, listed or counted.
inline constexpr std::string_view present_field = "presents";

// The phase that days and a cost pay for. An accompaniment that has them and lists its phases without it stands in one
// more row of `phases`, which is of this phase and without a date.
inline constexpr std::string_view engineering_phase = "ingenierie";

// A field of `dla_accompagnements` that no file holds: true when what the year says of it has no ingénierie, neither a
// phase nor days nor a cost. Of such a one, no cost is expected.
inline constexpr std::string_view no_engineering = "sans_ingenierie";

// --- Interface ---

const std::vector<RecordSet>& record_sets();
const RecordSet* find_record_set(std::string_view name);

// The type of a dotted field of a set ("structure.forme"); null when there is no such field. `unknown` (when given)
// receives the part of the name that names nothing, `known` the names that would have been right there.
const schema::TypeDesc* field_type(const RecordSet& set, std::string_view field, std::string* unknown = nullptr,
                                   std::vector<std::string_view>* known = nullptr);

// The rows of a set in file order. `known` false when no file of the year gives the list.
// `adherents` holds the members of the year: those who left before it or joined after it are no rows; structures with
// `adherent_depuis` are members too. `phases` and `clauses_marches` hold what took place in the year, at least in part.
// So do the lists of data/commun, whose records hold for several years: a project, an employment contract, an operation
// by its period, what happens on a day by its date, a participant by her contracts and hours. A record of the year's
// own folder is of the year; that it says another date is told (date-hors-annee).
struct Rows {
  bool known = false;
  std::vector<Row> rows;
  std::vector<base::Quantity> counts; // of the rows that do not count one

  base::Quantity count(const Row& row) const;
  void put(Row row, base::Quantity count);
};
Rows rows_of(const model::Dataset& dataset, std::string_view set);

// The value of a dotted field of a row ("structure.forme"); monostate when not given. `mois` is the row's date, for any
// set that has one; `type` and `forme` of a member are the structure's form or "personne_physique".
schema::Value value_of(const model::Dataset& dataset, std::string_view set, const Row& row, std::string_view field);

// True when the field has no value this year but has one in another: who left is not someone whose value is unknown.
bool of_another_year(const model::Dataset& dataset, const Row& row, std::string_view field);

} // namespace reso::stats
