// What record lists and attendance sheets are read with: cells by field, values, names.
#pragma once

#include "intake/persons.hpp"
#include "intake/plan.hpp"

namespace reso::intake {

class Reader {
public:
  Reader(const Sheet& sheet, const Request& request, const model::Dataset& dataset, Plan& plan);

  const Sheet& sheet() const { return m_sheet; }
  const Request& request() const { return m_request; }
  const model::Dataset& dataset() const { return m_dataset; }
  Plan& plan() { return m_plan; }
  const std::vector<Target>& targets() const { return m_targets; }
  Names& names(std::string_view list) { return list == "personnes" ? m_persons : m_structures; }
  Persons& persons() { return m_who; }

  // Finds the titles and looks at the columns. False, and an issue, when there are none.
  bool find_columns();
  // Rows under the titles that hold something, sums left out (and noted), and those with a cell that would do harm.
  std::vector<std::size_t> rows();

  std::optional<std::size_t> column(std::string_view path) const;
  // The cell of a field in a row: of its column, else the constant of --set. Empty when there is neither.
  const Cell& cell(std::size_t row, std::string_view path) const;
  Place place(std::size_t row, std::string_view path) const;
  // The field as a file of the project has it; nothing when the cell is empty, or (with an issue) not understood.
  std::optional<FieldValue> value(std::size_t row, const Target& target);

  // The id of a structure or person that a row names; a new one when nobody looks like it. Nothing, and an issue, when
  // it might be one that is known. Fields of a new one stand under "<prefix>.…".
  std::optional<std::string> resolve(std::string_view list, const std::string& text, std::size_t row,
                                     std::string_view prefix);
  // The same for a person, of whom more is known of the row.
  std::optional<PersonFound> resolve_person(const PersonRow& row);
  // What --match says of a cell, or else of a name; null when nothing.
  const std::string* choice(std::string_view list, const Place& at, const std::string& text) const;
  // Notes the answers of --match that no name of the file is, nor the cell of one.
  void look_for_idle_answers();
  // An id of another list. Nothing, and an issue, when no record has it.
  std::optional<std::string> reference(std::string_view list, const std::string& text, const Place& place);
  // "Prénom Nom", from one column or two.
  std::string full_name(std::size_t row, std::string_view path) const;

  template <class... Args>
  std::string say(const diag::Phrase<Args...>& phrase, const std::type_identity_t<Args>&... args) const {
    return phrase.say(m_request.language, args...);
  }
  void issue(const Place& place, std::string read, std::string why, std::string help = {});
  // Of a cell that is left out alone: the rest of its row is kept.
  void cell_issue(const Place& place, std::string read, std::string why, std::string help = {});
  void general_issue(std::string why, std::string help = {});
  // Something to look at, for which nothing is refused.
  void notice(const Place& place, std::string read, std::string why, std::string help) {
    m_plan.notices.push_back({place, std::move(read), std::move(why), std::move(help)});
  }
  bool bad(std::size_t row) const { return m_plan.bad_rows.contains(row); }
  const ValueContext& values() const { return m_values; }

private:
  bool is_total(std::size_t row) const;
  void tell_hidden(const std::vector<std::size_t>& rows);
  void look_at_columns();
  void look_at_days();
  void look_at_cells(std::size_t row);
  std::string id_shown(std::string_view list, const std::string& text) const;
  void no_structure(const Place& at, const std::string& text);
  void add_name(std::string_view list, const std::string& id, const std::string& text, std::size_t row,
                std::string_view prefix);
  // What the row says of a new record, where no row above said it.
  void add_fields(NewName& out, std::size_t row, std::string_view prefix);

  const Sheet& m_sheet;
  const Request& m_request;
  const model::Dataset& m_dataset;
  Plan& m_plan;
  std::vector<Target> m_targets;
  ValueContext m_values;
  Names m_structures, m_persons;
  Persons m_who;
  std::map<std::string, std::size_t, std::less<>> m_columns;
  std::map<std::string, Cell, std::less<>> m_constants;
  std::map<std::string, std::size_t> m_listed; // a person's id -> its place in the plan's names
  std::set<std::string> m_no_structure;        // what was noted to name none
  std::set<std::string> m_absent;              // "list/id" that were said to be no record's
};

// Fills the plan of an attendance sheet: crosses under dates, or a row for each person and date.
void plan_attendance(Reader& reader);
// Fills the plan of any other list.
void plan_records(Reader& reader);

} // namespace reso::intake
