// Which column is which field: titles compared with the names of the fields and with what the trade calls them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "intake/sheet.hpp"
#include "schema/type.hpp"

namespace reso::intake {

// A title without case, accents, signs and articles: "Nom de la structure" -> "nom structure".
std::string bare_title(std::string_view title);

// What a column may be: a field of the list, a field of a record that the row names ("structure.commune"), a phase of
// a DLA accompaniment ("phases.accueil"), a part of an attendance.
struct Target {
  std::string path;
  const schema::FieldDesc* field = nullptr; // how its values are read; null: as they stand
};

// The fields of attendance sheets are not those of one record: a session, a person, and a mark.
inline constexpr std::string_view attendance_list = "presences";

// In the order of the field table, then of the records that rows name.
std::vector<Target> targets_of(std::string_view list, const schema::TypeDesc* record);

struct Column {
  std::size_t index = 0;
  std::string title;
  std::string path = {};                         // of the target; empty: left out; "-": never kept
  std::optional<base::Date> date = std::nullopt; // of an attendance sheet: the session under this title
  bool doubled = false;                          // another column is the same field
};

struct Header {
  std::size_t row = 0;
  std::vector<Column> columns; // one for each title, in their order
};

// A day that a title says: "12/03", "Mardi 3 déc.", a cell of a date.
using DateReader = std::optional<base::Date> (*)(const Cell& cell, int year);

// The row of titles is the one among the first thirty that says most names of fields (and days). `forced`: bare title
// -> path, "-" to leave a column out. Nothing when no row says any.
std::optional<Header> find_header(const Sheet& sheet, std::string_view list, const std::vector<Target>& targets,
                                  const std::map<std::string, std::string>& forced, int year, DateReader read_date);

// The target that a misspelt title may mean; empty when none.
std::string meant_target(std::string_view list, std::string_view title, const std::vector<Target>& targets);

} // namespace reso::intake
