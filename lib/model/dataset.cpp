#include "model/dataset.hpp"

#include <algorithm>

namespace reso::model {

namespace {

using schema::RecordRef;

template <class T, auto member>
std::vector<RecordRef> records_of(const Dataset& dataset) {
  std::vector<RecordRef> records;
  records.reserve((dataset.*member).size());
  for (const T& record : dataset.*member) records.push_back({&record, &schema::type_of<T>()});
  return records;
}

// The record whose id is `id`; lists whose records have no id have none.
template <class T, auto member>
RecordRef record_with_id(const Dataset& dataset, std::string_view id) {
  if constexpr (requires(const T& record) { record.id; }) {
    const auto found = std::ranges::find_if(dataset.*member, [&](const T& record) { return record.id == id; });
    if (found != (dataset.*member).end()) return {&*found, &schema::type_of<T>()};
  }
  return {};
}

std::vector<RecordRef> organisation_of(const Dataset& dataset) {
  if (!dataset.organisation) return {};
  return {{&*dataset.organisation, &schema::type_of<Organisation>()}};
}

RecordRef no_record(const Dataset&, std::string_view) { return {}; }

struct ListEntry {
  RecordList list;
  RecordRef (*find)(const Dataset&, std::string_view id);
};

template <class T, auto member>
ListEntry entry() {
  return {{schema::Table<T>::name, &schema::type_of<T>(), &records_of<T, member>}, &record_with_id<T, member>};
}

// The order of DOMAIN.md.
const std::vector<ListEntry>& entries() {
  static const std::vector<ListEntry> all = {
      {{schema::Table<Organisation>::name, &schema::type_of<Organisation>(), &organisation_of}, &no_record},
      entry<Staff, &Dataset::staff>(),
      entry<Structure, &Dataset::structures>(),
      entry<Person, &Dataset::persons>(),
      entry<Member, &Dataset::members>(),
      entry<Activity, &Dataset::activities>(),
      entry<Interview, &Dataset::interviews>(),
      entry<Project, &Dataset::projects>(),
      entry<YearText, &Dataset::texts>(),
      entry<Section, &Dataset::sections>(),
      entry<GoverningBody, &Dataset::bodies>(),
      entry<Partner, &Dataset::partners>(),
      entry<Convention, &Dataset::conventions>(),
      entry<DlaAccompaniment, &Dataset::dla_accompaniments>(),
      entry<DlaCommittee, &Dataset::dla_committees>(),
      entry<DlaTime, &Dataset::dla_times>(),
      entry<DlaObjective, &Dataset::dla_objectives>(),
      entry<ClauseOperation, &Dataset::clause_operations>(),
      entry<PublicContract, &Dataset::public_contracts>(),
      entry<ClauseParticipant, &Dataset::clause_participants>(),
      entry<EmploymentContract, &Dataset::employment_contracts>(),
      entry<ClauseHours, &Dataset::clause_hours>(),
      entry<GlossaryEntry, &Dataset::glossary>(),
  };
  return all;
}

} // namespace

const std::vector<RecordList>& record_lists() {
  static const std::vector<RecordList> lists = [] {
    std::vector<RecordList> all;
    for (const ListEntry& one : entries()) all.push_back(one.list);
    return all;
  }();
  return lists;
}

const RecordList* find_record_list(std::string_view file_word) {
  const auto found = std::ranges::find(record_lists(), file_word, &RecordList::name);
  return found == record_lists().end() ? nullptr : &*found;
}

const RecordIndex::Records* RecordIndex::find(std::string_view list) const {
  const auto found = m_lists.find(list);
  return found == m_lists.end() ? nullptr : &found->second;
}

void index_records(Dataset& dataset) {
  for_each_list(dataset, [&]<class T>(const std::vector<T>& list) {
    if constexpr (requires(const T& record) { record.id; }) {
      RecordIndex::Records records;
      records.reserve(list.size());
      for (const T& record : list) records.emplace(record.id, &record);
      dataset.index.add(schema::Table<T>::name, std::move(records));
    }
  });
}

RecordRef find_record(const Dataset& dataset, std::string_view list, std::string_view id) {
  if (id.empty()) return {};
  const auto found = std::ranges::find_if(entries(), [&](const ListEntry& one) { return one.list.name == list; });
  if (found == entries().end()) return {};
  const RecordIndex::Records* records = dataset.index.find(list);
  if (records == nullptr) return found->find(dataset, id);
  const auto record = records->find(id);
  return record == records->end() ? RecordRef() : RecordRef{record->second, found->list.type};
}

} // namespace reso::model
