#include "input/references.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "schema/cell_place.hpp"
#include "schema/value.hpp"

namespace reso::input {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

using Ids = std::unordered_set<std::string_view>;

class ReferenceChecker {
public:
  ReferenceChecker(const model::Dataset& dataset, diag::Diagnostics& diagnostics)
      : m_dataset(dataset), m_diagnostics(diagnostics) {}

  void check(const schema::RecordRef& record) {
    for (const schema::FieldDesc* field : referring_fields(*record.type)) check(field->get(record.record));
  }

private:
  using Fields = std::vector<const schema::FieldDesc*>;

  static bool may_refer(const schema::TypeDesc& type) {
    if (type.kind == schema::Kind::list) return type.element != nullptr && may_refer(*type.element);
    return type.kind == schema::Kind::reference || type.kind == schema::Kind::record;
  }

  // The others are not looked at: a long list has a few million of them.
  const Fields& referring_fields(const schema::TypeDesc& type) {
    const auto [found, fresh] = m_fields.try_emplace(&type);
    if (fresh)
      for (const schema::FieldDesc& field : type.fields)
        if (field.get != nullptr && field.type != nullptr && may_refer(*field.type)) found->second.push_back(&field);
    return found->second;
  }

  void check(const schema::Value& value) {
    if (auto* reference = std::get_if<schema::ReferenceValue>(&value))
      check(*reference);
    else if (auto* list = std::get_if<schema::List>(&value)) {
      for (const schema::Value& one : *list) check(one);
    } else if (auto* record = std::get_if<schema::RecordRef>(&value)) {
      if (record->record != nullptr) check(*record);
    }
  }

  void check(const schema::ReferenceValue& reference) {
    const Ids& ids = ids_of(reference.target);
    if (reference.id.empty() || ids.contains(reference.id)) return;
    std::vector<std::string_view> known(ids.begin(), ids.end());
    std::ranges::sort(known);
    std::string_view near = base::nearest(reference.id, known);
    auto finding = m_diagnostics.report(rule::unknown_reference, reference.span, std::string(reference.id),
                                        std::string(reference.target));
    // What is common to all years is read with each of them.
    if (m_dataset.shared(reference.span)) finding.note(phrase::missing_in_year, m_dataset.year.year);
    if (near.empty())
      finding.help(phrase::add_record);
    else
      finding.help(phrase::did_you_mean, std::string(near));
  }

  const Ids& ids_of(std::string_view list_name) {
    auto found = m_ids.find(list_name);
    if (found != m_ids.end()) return found->second;
    Ids& ids = m_ids[std::string(list_name)];
    const model::RecordList* list = model::find_record_list(list_name);
    const schema::FieldDesc* id = list != nullptr ? list->type->find("id") : nullptr;
    if (id == nullptr) return ids;
    for (const schema::RecordRef& record : list->records(m_dataset))
      if (auto value = id->get(record.record); auto* text = std::get_if<std::string_view>(&value)) ids.insert(*text);
    return ids;
  }

  const model::Dataset& m_dataset;
  diag::Diagnostics& m_diagnostics;
  std::map<std::string, Ids, std::less<>> m_ids;
  std::unordered_map<const schema::TypeDesc*, Fields> m_fields;
};

class DateChecker {
public:
  DateChecker(const model::Dataset& dataset, const diag::SourceMap& sources, diag::Diagnostics& diagnostics)
      : m_dataset(dataset), m_year(base::year_period(dataset.year.year)), m_name(std::to_string(dataset.year.year)),
        m_sources(sources), m_diagnostics(diagnostics) {}

  // What is shared by several years counts in that of its date.
  void check(const base::Period& date, const diag::Span& record) {
    if (base::overlap(date, m_year) || m_dataset.shared(record)) return;
    diag::Span place = record;
    for (const std::string_view key : {"date", "mois"})
      if (const auto cell = schema::cell_place(m_sources, record, key)) place = *cell;
    std::string text(m_sources.text(place));
    // The record's place is its whole mapping: the smallest wrong thing is the value of its date.
    for (std::string_view key : {"date:", "mois:"})
      if (std::size_t at = text.find(key); at != std::string::npos) {
        std::size_t begin = text.find_first_not_of(' ', at + key.size());
        std::size_t end = text.find_first_of("\n,}", begin);
        if (begin == std::string::npos) break;
        place.end = static_cast<std::uint32_t>(record.begin + (end == std::string::npos ? text.size() : end));
        place.begin = static_cast<std::uint32_t>(record.begin + begin);
        break;
      }
    m_diagnostics.report(rule::date_outside, place, std::string(base::trim(m_sources.text(place))), m_name)
        .help(phrase::date_help);
  }
  void check(const std::optional<base::Period>& date, const diag::Span& record) {
    if (date) check(*date, record);
  }

private:
  const model::Dataset& m_dataset;
  base::Period m_year;
  std::string m_name;
  const diag::SourceMap& m_sources;
  diag::Diagnostics& m_diagnostics;
};

} // namespace

void check_references(const model::Dataset& dataset, diag::Diagnostics& diagnostics) {
  ReferenceChecker checker(dataset, diagnostics);
  for (const model::RecordList& list : model::record_lists())
    for (const schema::RecordRef& record : list.records(dataset)) checker.check(record);
}

void check_members(const model::Dataset& dataset, diag::Diagnostics& diagnostics) {
  for (const model::Member& member : dataset.members)
    if (member.structure.given() == member.person.given() && !diagnostics.found_inside(member.span))
      diagnostics.report(rule::member_is_one, member.span)
          .help(member.person.given() ? phrase::either_one : phrase::write_one_of);
}

void check_dates(const model::Dataset& dataset, const diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
  DateChecker checker(dataset, sources, diagnostics);
  for (const model::Activity& activity : dataset.activities)
    for (const model::Session& session : activity.sessions) checker.check(session.date, session.span);
  for (const model::GoverningBody& body : dataset.bodies)
    for (const model::Meeting& meeting : body.meetings) checker.check(meeting.date, meeting.span);
  for (const model::Interview& interview : dataset.interviews) checker.check(interview.date, interview.span);
  for (const model::DlaCommittee& committee : dataset.dla_committees) checker.check(committee.date, committee.span);
  for (const model::DlaTime& time : dataset.dla_times) checker.check(time.date, time.span);
  for (const model::ClauseHours& hours : dataset.clause_hours) checker.check(hours.month, hours.span);
}

} // namespace reso::input
