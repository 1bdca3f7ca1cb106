// All that one year holds, with what does not change from year to year.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/activity.hpp"
#include "model/clauses.hpp"
#include "model/dla.hpp"
#include "model/indicator.hpp"
#include "model/organisation.hpp"
#include "model/people.hpp"
#include "model/settings.hpp"

namespace reso::model {

// Where the record of each id is, for lists that are whole. A copy of it is empty: it would name the records of another
// dataset.
class RecordIndex {
public:
  RecordIndex() = default;
  RecordIndex(const RecordIndex&) {}
  RecordIndex& operator=(const RecordIndex&) { return m_lists.clear(), *this; }
  ~RecordIndex() = default;

  using Records = std::unordered_map<std::string_view, const void*>;
  void add(std::string_view list, Records records) { m_lists[list] = std::move(records); }
  // Null when the list was not indexed.
  const Records* find(std::string_view list) const;

private:
  std::map<std::string_view, Records> m_lists;
};

// Whoever holds a Dataset holds one whose syntax, fields, ids and references are good.
// A year's record replaces the common one of the same id.
struct Dataset {
  YearSettings year;
  std::optional<Organisation> organisation;
  std::vector<Section> sections; // by order, parents before children
  std::vector<Activity> activities;
  std::vector<YearText> texts;
  std::vector<Structure> structures;
  std::vector<Person> persons;
  std::vector<Member> members;
  std::vector<Staff> staff;
  std::vector<GoverningBody> bodies;
  std::vector<Partner> partners;
  std::vector<Convention> conventions;
  std::vector<GlossaryEntry> glossary;
  std::vector<Interview> interviews;
  std::vector<Project> projects;
  std::vector<DlaAccompaniment> dla_accompaniments;
  std::vector<DlaCommittee> dla_committees;
  std::vector<DlaTime> dla_times;
  std::vector<DlaObjective> dla_objectives;
  std::vector<ClauseOperation> clause_operations;
  std::vector<PublicContract> public_contracts;
  std::vector<ClauseParticipant> clause_participants;
  std::vector<EmploymentContract> employment_contracts;
  std::vector<ClauseHours> clause_hours;
  DeclaredFigures figures; // activities' own ones too, with their full id
  std::vector<diag::Justification> justifications;
  // File words of the lists that at least one file of this year (or of `commun`) gives: the others are unknown, not
  // empty.
  std::map<std::string, diag::Span, std::less<>> present;

  // Of data/commun, whose records hold for several years: each counts in those that it touches.
  std::set<diag::FileId> shared_files;

  RecordIndex index; // empty until index_records()

  bool has(std::string_view list) const { return present.find(list) != present.end(); }
  bool shared(const diag::Span& record) const { return shared_files.contains(record.file); }
};

// Calls `visit` with each vector of records that a list of the dataset is, in the order of DOMAIN.md (not with the
// organisation, which is one).
template <class Data, class Visit>
void for_each_list(Data& dataset, const Visit& visit) {
  visit(dataset.staff), visit(dataset.structures), visit(dataset.persons), visit(dataset.members);
  visit(dataset.activities), visit(dataset.interviews), visit(dataset.projects), visit(dataset.texts);
  visit(dataset.sections), visit(dataset.bodies), visit(dataset.partners), visit(dataset.conventions);
  visit(dataset.dla_accompaniments), visit(dataset.dla_committees), visit(dataset.dla_times);
  visit(dataset.dla_objectives), visit(dataset.clause_operations), visit(dataset.public_contracts);
  visit(dataset.clause_participants), visit(dataset.employment_contracts), visit(dataset.clause_hours);
  visit(dataset.glossary);
}

// A list of the dataset seen without its C++ type.
struct RecordList {
  std::string_view name; // file word
  const schema::TypeDesc* type;
  std::vector<schema::RecordRef> (*records)(const Dataset&);
};

// --- Interface ---

// Every record list a dataset has, by file word, in the order of DOMAIN.md. The reference of a record by its id is
// resolved in the list its tag names.
const std::vector<RecordList>& record_lists();
const RecordList* find_record_list(std::string_view file_word);

// Makes find_record() quick. Call once all lists are whole: the records must not move any more.
void index_records(Dataset& dataset);

// The record of `list` whose id is `id`; an empty RecordRef when there is none.
schema::RecordRef find_record(const Dataset& dataset, std::string_view list, std::string_view id);

} // namespace reso::model
