// What a foreign file says, understood against what the project knows; nothing is written yet.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "intake/columns.hpp"
#include "intake/names.hpp"
#include "intake/values.hpp"
#include "model/dataset.hpp"

namespace reso::intake {

// What the command line asks.
struct Request {
  std::string list; // file word, or "presences"
  int year = 0;
  std::map<std::string, std::string> columns;   // bare title -> path; "-": left out
  std::map<std::string, std::string> constants; // path -> value of every row
  std::map<std::string, std::string> names;     // a name as read, folded -> id; "+": a new record
  // The same for one cell: row and column -> id, "+", or the address of a row above that is the same person.
  std::map<std::pair<std::size_t, std::size_t>, std::string> cells;
  std::vector<std::string> answers; // what `names` and `cells` are said of, as typed
  std::string activity;             // of an attendance sheet without such a column
  diag::Language language = diag::Language::fr;
  const WordLists* words = nullptr;
};

// Something that was not understood, with its cell; or, without a cell, with the whole.
struct Issue {
  std::optional<Place> place;
  std::string read;        // the cell as it stands
  std::string why;         // a sentence without a final point
  std::string help;        // what to do; may be empty
  bool of_columns = false; // whole columns, which --skip-bad leaves out
};

struct FieldValue {
  std::string path;
  std::string text; // as a file of the project has it
  Place cell;
};

// A record of the list, or one that its rows name (a structure, a person).
struct NewRecord {
  std::size_t row = 0; // of the sheet
  std::vector<FieldValue> fields;

  const FieldValue* find(std::string_view path) const;
};

struct NewName {
  std::string list; // « structures » or « personnes »
  std::string id;
  std::string name;
  NewRecord record; // its fields, id and name included
};

// A person whom the file names and the project knows.
struct Recognised {
  std::string id;
  std::string name; // as it is known
  Place cell;       // the first
};

// The persons seen at a session that no list of the project has there yet.
struct Attendance {
  std::string activity;
  std::string date; // ISO
  std::vector<std::string> persons;
  Place cell; // the first
};

// What becomes of a column under a date.
enum class DayUse { session, nobody, other_year, unclear };

struct ColumnView {
  Column column;
  std::string sample; // the first cell that holds something
  std::string value;  // the same as it would be written
  DayUse day = DayUse::session;
};

struct Plan {
  Header header;
  Decimal decimal = Decimal::unknown;
  std::vector<ColumnView> columns;
  std::optional<Place> day_first; // a date of which nothing in the file tells whether its day or its month comes first
  std::string origin;             // what the rows above the titles say of the extraction
  std::size_t rows = 0;
  std::size_t known = 0;           // rows (or attendances) that the project has already
  std::vector<std::size_t> totals; // rows that sum others
  std::vector<Issue> issues;
  std::vector<Issue> notices;     // to be looked at; nothing is refused for them
  std::vector<Issue> different;   // records that are known and say something else: never changed
  std::set<std::size_t> bad_rows; // wholly left out; the row of titles, where it has an issue
  std::set<std::pair<std::size_t, std::size_t>> bad_cells; // row and column, of rows whose other cells are kept
  std::vector<NewRecord> records;
  std::vector<NewName> names;
  std::vector<Attendance> attendances;
  std::size_t presences = 0;             // new ones, in `attendances`
  std::set<std::string> persons;         // who was there, of attendance sheets
  std::vector<std::string> idle_answers; // of --match, that no name of the file is
  std::vector<Recognised> recognised;    // by their name alone, without --match

  bool nothing_new() const { return records.empty() && attendances.empty(); }
};

// Reads the sheet for the request. A plan without a header has one issue.
Plan make_plan(const Sheet& sheet, const Request& request, const model::Dataset& dataset);

} // namespace reso::intake
