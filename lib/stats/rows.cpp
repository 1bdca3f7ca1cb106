// The rows of each set: lists as they are, and the lists inside records flattened.
#include <algorithm>

#include "stats/record_sets.hpp"
#include "stats/years_touched.hpp"

namespace reso::stats {

using base::Quantity;
using base::Rational;
using schema::RecordRef;

namespace {

template <class T>
RecordRef ref(const T& record) {
  return {&record, &schema::type_of<T>()};
}

Quantity whole(std::size_t count) { return base::exactly(Rational(static_cast<std::int64_t>(count))); }

// Some, nobody knows how many.
Quantity some() { return base::at_least(0); }

Row only_counted(RecordRef parent, const diag::Span& place, RecordRef session = {}) {
  return {{}, session, parent, place, Row::counts_one, true};
}

} // namespace

Quantity Rows::count(const Row& row) const {
  return row.stated == Row::counts_one ? base::exactly(1) : counts[static_cast<std::size_t>(row.stated)];
}

void Rows::put(Row row, Quantity count) {
  row.stated = static_cast<std::int32_t>(counts.size());
  counts.push_back(std::move(count));
  rows.push_back(std::move(row));
}

namespace {

// --- Lists ---

// Every list whose records remember their place.
Rows list_rows(const model::Dataset& dataset, std::string_view list) {
  Rows out;
  YearsTouched years(dataset);
  model::for_each_list(dataset, [&]<class T>(const std::vector<T>& records) {
    if (schema::Table<T>::name != list) return;
    out.rows.reserve(records.size());
    for (const T& record : records)
      if (years.of_year(record)) out.rows.push_back({ref(record), {}, {}, record.span});
  });
  out.known = dataset.has(list);
  return out;
}

// --- Members ---

Rows member_rows(const model::Dataset& dataset) {
  Rows out;
  out.known = dataset.has("adherents");
  for (const model::Member& member : dataset.members)
    if (in_year(dataset, member.since, member.until)) out.rows.push_back({ref(member), {}, {}, member.span});
  for (const model::Structure& structure : dataset.structures) {
    if (!structure.member_since || !in_year(dataset, structure.member_since, structure.member_until)) continue;
    const auto same = [&](const model::Member& member) { return member.structure.id == structure.id; };
    out.known = true;
    if (std::ranges::none_of(dataset.members, same)) out.rows.push_back({ref(structure), {}, {}, structure.span});
  }
  return out;
}

// --- Sessions and attendances ---

// People came, and nobody says to how many sessions.
bool came_uncounted(const model::Activity& activity) {
  return activity.sessions.empty() && (activity.participants || activity.attendances || activity.present_per_session);
}

// Sessions that are stated and not listed stand in one row.
Rows session_rows(const model::Dataset& dataset) {
  Rows out;
  for (const model::Activity& activity : dataset.activities) {
    for (const model::Session& session : activity.sessions)
      out.rows.push_back({ref(session), ref(session), ref(activity), session.span});
    if (activity.session_count && activity.session_count->value.known()) {
      const Quantity rest = activity.session_count->value - whole(activity.sessions.size());
      if (activity.sessions.empty() || (rest.min && *rest.min > Rational(0)))
        out.put(only_counted(ref(activity), activity.session_count->span), rest);
    } else if (came_uncounted(activity)) {
      out.put(only_counted(ref(activity), activity.span), some());
    }
  }
  out.known = !out.rows.empty();
  return out;
}

class AttendanceRows {
public:
  explicit AttendanceRows(const model::Dataset& dataset) : m_dataset(dataset) {}

  Rows run() {
    for (const model::Activity& activity : m_dataset.activities) {
      for (const model::Session& session : activity.sessions) add_session(session, activity);
      add_unlisted_sessions(activity);
      add_stated(activity);
      add_uncounted(activity);
      if (activity.structures) add_structures(*activity.structures, {}, activity);
    }
    return std::move(m_out);
  }

private:
  void put(Row row, Quantity count) {
    if (row.record.record != nullptr || count.max) m_out.known = true;
    m_out.put(std::move(row), std::move(count));
  }

  // A session's list counts persons; a count beyond it, or without it, adds to attendances only.
  void add_session(const model::Session& session, const model::Activity& activity) {
    for (const model::PersonRef& person : session.attendances)
      m_out.rows.push_back({model::find_record(m_dataset, model::PersonTag::list, person.id.text()), ref(session),
                            ref(activity), person.span});
    m_out.known = m_out.known || !session.attendances.empty();
    const std::size_t listed = session.attendances.size();
    if (session.participants && session.participants->value.known()) {
      const Quantity rest = session.participants->value - whole(listed);
      if (listed == 0 || (rest.min && *rest.min > Rational(0))) {
        Row row = only_counted(ref(activity), session.participants->span, ref(session));
        row.persons = true; // nobody comes twice to one session
        put(std::move(row), rest);
      }
    } else if (listed == 0 && !activity.attendances) {
      put(only_counted(ref(activity), session.span, ref(session)), some());
    }
    if (session.structures) add_structures(*session.structures, ref(session), activity);
  }

  // Nobody says how many came to sessions that are stated and not listed.
  void add_unlisted_sessions(const model::Activity& activity) {
    if (!activity.session_count || !activity.session_count->value.known()) return;
    if (activity.attendances || came_uncounted(activity)) return;
    const Quantity rest = activity.session_count->value - whole(activity.sessions.size());
    if (!rest.max || *rest.max > Rational(0)) put(only_counted(ref(activity), activity.session_count->span), some());
  }

  // The activity's own number of attendances, beyond what its sessions give.
  void add_stated(const model::Activity& activity) {
    if (!activity.attendances || !activity.attendances->value.known()) return;
    Quantity counted = whole(0);
    for (const model::Session& session : activity.sessions)
      counted = counted + (session.attendances.empty() && session.participants ? session.participants->value
                                                                               : whole(session.attendances.size()));
    const Quantity rest = activity.attendances->value - counted;
    if (rest.known() && (!rest.max || *rest.max > Rational(0)))
      put(only_counted(ref(activity), activity.attendances->span), rest);
  }

  // People who came to an activity without sessions came once at least: nobody says how often.
  void add_uncounted(const model::Activity& activity) {
    if (!came_uncounted(activity) || activity.attendances) return;
    const Quantity came = activity.participants ? activity.participants->value : some();
    const diag::Span& place = activity.participants ? activity.participants->span : activity.span;
    Row row = only_counted(ref(activity), place);
    row.persons = true;
    put(std::move(row), came.min && !came.about ? base::at_least(*came.min) : some());
  }

  void add_structures(const model::StructuresOrCount& structures, RecordRef session, const model::Activity& activity) {
    for (const model::StructureRef& one : structures.list)
      put({model::find_record(m_dataset, model::StructureTag::list, one.id.text()), session, ref(activity), one.span},
          whole(0));
    if (structures.count) m_out.put(only_counted(ref(activity), structures.span, session), whole(0));
  }

  const model::Dataset& m_dataset;
  Rows m_out;
};

// --- Bodies and accompaniments ---

// A body whose list is not given leaves the count open.
template <class Inner>
Rows body_rows(const model::Dataset& dataset, std::vector<Inner> model::GoverningBody::*list) {
  Rows out;
  YearsTouched years(dataset);
  for (const model::GoverningBody& body : dataset.bodies) {
    const std::size_t before = out.rows.size();
    for (const Inner& inner : body.*list)
      if (years.of_year(inner)) out.rows.push_back({ref(inner), {}, ref(body), inner.span});
    out.known = out.known || !(body.*list).empty();
    if constexpr (std::is_same_v<Inner, model::Mandate>) {
      const std::size_t listed = out.rows.size() - before;
      if (body.size && body.size->value.known()) {
        const Quantity rest = body.size->value - whole(listed);
        if (rest.min && *rest.min > Rational(0)) out.put(only_counted(ref(body), body.size->span), rest);
        out.known = true;
        continue;
      }
    }
    if ((body.*list).empty()) out.put(only_counted(ref(body), body.span), some());
  }
  return out;
}

// It has days or a cost, and lists phases without the one that they pay for.
bool unlisted_engineering(const model::DlaAccompaniment& one) {
  const bool paid = one.days || one.cost_committed || one.cost_paid;
  return paid && !one.phases.empty() && std::ranges::none_of(one.phases, [](const model::DlaPhase& phase) {
           return phase.phase.id == base::Name(engineering_phase);
         });
}

// An accompaniment may run over several years: each year has the phases that took place in it.
Rows phase_rows(const model::Dataset& dataset) {
  Rows out;
  for (const model::DlaAccompaniment& accompaniment : dataset.dla_accompaniments) {
    for (const model::DlaPhase& phase : accompaniment.phases)
      if (on_year(dataset, phase.date)) out.rows.push_back({ref(phase), {}, ref(accompaniment), phase.span});
    out.known = out.known || !accompaniment.phases.empty();
    if (unlisted_engineering(accompaniment))
      out.put(only_counted(ref(accompaniment), accompaniment.span), base::at_least(1));
    if (accompaniment.phases.empty()) out.put(only_counted(ref(accompaniment), accompaniment.span), some());
  }
  return out;
}

// DOMAIN.md: a marché spans years; it belongs to each year that its period touches.
Rows market_rows(const model::Dataset& dataset) {
  Rows out;
  for (const model::PublicContract& market : dataset.public_contracts)
    if (on_year(dataset, market.period)) out.rows.push_back({ref(market), {}, {}, market.span});
  out.known = dataset.has("clauses_marches");
  return out;
}

} // namespace

Rows rows_of(const model::Dataset& dataset, std::string_view set) {
  if (set == "adherents") return member_rows(dataset);
  if (set == "seances") return session_rows(dataset);
  if (set == "presences") return AttendanceRows(dataset).run();
  if (set == "reunions") return body_rows(dataset, &model::GoverningBody::meetings);
  if (set == "membres") return body_rows(dataset, &model::GoverningBody::members);
  if (set == "phases") return phase_rows(dataset);
  if (set == "clauses_marches") return market_rows(dataset);
  return list_rows(dataset, set);
}

} // namespace reso::stats
