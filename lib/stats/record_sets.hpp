// Record sets as the statistics see them: every list of the dataset, and the lists inside records flattened.
#pragma once

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

// Sets of FILES.md: every record list ("adherents", "clauses_heures"…), and "seances" (fields of the session and `activite`),
// "presences" (one per person and session: personne, structure, seance's and activity's fields), "reunions" and "membres"
// (fields and `instance`), "phases" of DLA accompaniments.
struct RecordSet {
  std::string name;
  std::string doc;
  std::vector<SetField> fields;
};

// A row of a set: the record itself and the records around it.
struct Row {
  schema::RecordRef record;
  schema::RecordRef session;  // of a presence
  schema::RecordRef parent;   // activity of a session or presence, body of a meeting or mandate, accompaniment of a phase
  diag::Span place;
};

// --- Interface ---

const std::vector<RecordSet>& record_sets();
const RecordSet* find_record_set(std::string_view name);

// The rows of a set in file order. `known` false when no file of the year gives the list.
struct Rows {
  bool known = false;
  std::vector<Row> rows;
};
Rows rows_of(const model::Dataset& dataset, std::string_view set);

// The value of a dotted field of a row ("structure.forme"); monostate when not given.
schema::Value value_of(const model::Dataset& dataset, std::string_view set, const Row& row, std::string_view field);

} // namespace reso::stats
