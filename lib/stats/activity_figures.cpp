#include "stats/activity_figures.hpp"

#include <algorithm>
#include <unordered_set>

#include "stats/measures.hpp"

namespace reso::stats {

using base::Quantity;
using base::Rational;

namespace {

using Stated = std::optional<schema::Located<Quantity>>;

Quantity whole(std::size_t count) { return base::exactly(Rational(static_cast<std::int64_t>(count))); }

Quantity minimum_of(Quantity value) {
  value.max.reset();
  value.max_open = false;
  return value;
}

bool known(const Stated& stated) { return stated && stated->value.known(); }

// What the sessions of one activity say, as far as they say it.
class SessionCounts {
public:
  SessionCounts(const model::Activity& activity, const Scope& scope, bool complete)
      : m_activity(activity), m_scope(scope) {
    const std::size_t listed = activity.sessions.size();
    const bool all_listed =
        !known(activity.session_count) ||
        (activity.session_count->value.max && *activity.session_count->value.max <= *whole(listed).max);
    m_whole = complete && all_listed;
  }

  // More sessions may be stated than are listed.
  std::optional<Quantity> sessions() const {
    if (m_activity.sessions.empty()) return std::nullopt;
    const Quantity listed = whole(m_activity.sessions.size());
    return m_whole ? listed : minimum_of(listed);
  }

  std::optional<Quantity> attendances() const {
    Quantity total = whole(0);
    bool some = false, all = m_whole;
    for (const model::Session& session : m_activity.sessions) {
      const std::optional<Quantity> came = came_to(session);
      some = some || came;
      all = all && came;
      if (came) total = total + *came;
    }
    if (!some) return std::nullopt;
    return all ? total : minimum_of(total);
  }

  // Distinct persons: exactly those listed when every session lists all who came, or the count of an only session,
  // which cannot hold anyone twice; at least the largest session otherwise.
  std::optional<Quantity> persons() const {
    std::unordered_set<base::Name> listed;
    Quantity most = whole(0);
    bool all = m_whole && !m_activity.sessions.empty();
    for (const model::Session& session : m_activity.sessions) {
      for (const model::PersonRef& person : session.attendances) listed.insert(person.id);
      const std::optional<Quantity> came = came_to(session);
      all = all && lists_all(session);
      if (came && came->min > most.min) most = *came;
    }
    if (m_whole && m_activity.sessions.size() == 1 && came_to(m_activity.sessions[0])) return most;
    if (!listed.empty() && all) return whole(listed.size());
    const Quantity least = *most.min > *whole(listed.size()).min ? most : whole(listed.size());
    return *least.min > Rational(0) ? std::optional(minimum_of(least)) : std::nullopt;
  }

  // Structures that the activity or its sessions name, or that those who came belong to. Sessions that name some of
  // them may leave others out.
  std::optional<Quantity> structures() const {
    std::unordered_set<base::Name> named;
    bool counted_only = false;
    const auto add = [&](const std::optional<model::StructuresOrCount>& some) {
      if (!some) return;
      counted_only = counted_only || some->count.has_value();
      for (const model::StructureRef& one : some->list) named.insert(one.id);
    };
    for (const model::Session& session : m_activity.sessions) {
      add(session.structures);
      for (const model::PersonRef& person : session.attendances)
        if (const base::Name structure = m_scope.structure_of(person.id); !structure.empty()) named.insert(structure);
    }
    const bool of_activity = m_activity.structures && !m_activity.structures->list.empty();
    if (of_activity) add(m_activity.structures);
    if (named.empty()) return std::nullopt;
    const bool each_session = m_whole && std::ranges::all_of(m_activity.sessions, [](const model::Session& session) {
                                return lists_all(session) || (session.structures && !session.structures->list.empty());
                              });
    return (of_activity || each_session) && !counted_only ? whole(named.size()) : minimum_of(whole(named.size()));
  }

private:
  // Everyone on the list, or the number of those who came, whichever is more.
  static std::optional<Quantity> came_to(const model::Session& session) {
    const Quantity listed = whole(session.attendances.size());
    if (known(session.participants)) {
      const Quantity& stated = session.participants->value;
      return stated.min && *stated.min < *listed.min ? listed : stated;
    }
    return session.attendances.empty() ? std::nullopt : std::optional(listed);
  }

  static bool lists_all(const model::Session& session) {
    return !session.attendances.empty() &&
           (!known(session.participants) ||
            (session.participants->value.max &&
             *session.participants->value.max <= *whole(session.attendances.size()).min));
  }

  const model::Activity& m_activity;
  const Scope& m_scope;
  bool m_whole = false; // the sessions listed are all there were
};

// What one of the own figures is called.
struct Own {
  std::string_view key;
  std::string_view label;
  std::string_view unit;
  std::string_view definition;
};

constexpr Own sessions{"seances", "séances", "séance", "Séances tenues dans l’année."};
constexpr Own participants{"participants", "participants", "personne",
                           "Personnes différentes venues au moins une fois."};
constexpr Own attendances{"presences", "présences", "présence",
                          "Émargements : une personne venue deux fois compte deux fois."};
constexpr Own structures{"structures", "structures", "structure", "Structures différentes représentées."};
constexpr Own per_session{"presents_par_seance", "présents à chaque séance", "personne",
                          "Personnes présentes à une séance."};

class Maker {
public:
  Maker(const model::Activity& activity, int year) : m_activity(activity), m_year(year) {}

  void add(const Own& own, const Stated& stated, std::optional<Quantity> counted,
           std::vector<Exposure> exposures = {}) {
    if (!stated && !counted) return;
    Figure figure;
    figure.id = m_activity.id + "." + std::string(own.key);
    figure.label = m_activity.title + " : " + std::string(own.label);
    figure.definition = own.definition;
    figure.unit = own.unit;
    figure.year = m_year;
    figure.computed = counted;
    figure.exposures = std::move(exposures);
    if (counted) figure.value = *counted;
    if (counted) count_sources(figure);
    if (stated) declare(figure, *stated, counted);
    m_figures.push_back(std::move(figure));
  }

  std::vector<Figure> take() { return std::move(m_figures); }

private:
  void count_sources(Figure& figure) const {
    figure.measure = session_measure;
    for (const model::Session& session : m_activity.sessions) figure.sources.push_back(session.span);
    if (figure.sources.empty() && m_activity.structures) figure.sources.push_back(m_activity.structures->span);
    figure.counted = figure.records = figure.sources.size();
  }

  static void declare(Figure& figure, const schema::Located<Quantity>& stated, const std::optional<Quantity>& counted) {
    figure.declared = stated.value;
    figure.declared_at = stated.span;
    if (stated.value.known() || !counted) figure.value = stated.value;
    figure.basis = counted && counted->min && counted->max ? Basis::both : Basis::declared;
    figure.sources.insert(figure.sources.begin(), stated.span);
  }

  const model::Activity& m_activity;
  int m_year;
  std::vector<Figure> m_figures;
};

// What the attendance lists of an activity tell, as a breakdown by activity would.
struct Told {
  const Scope& scope;
  const model::Activity& activity;
  const std::vector<std::uint32_t>& rows;

  std::vector<Exposure> by(model::Measure what, std::string_view field) const {
    if (rows.empty()) return {};
    model::Operand operand;
    operand.measure = what;
    operand.set = "presences";
    operand.field = field;
    const Chosen chosen{rows, false, false};
    return exposures_of(scope, operand, chosen, measure(scope, operand, chosen, {}), Exposure::Role::own,
                        {{"activite"}, {activity.id}});
  }
};

} // namespace

Attended::Attended(const Scope& scope) {
  const std::vector<Row>& rows = scope.rows("presences").rows;
  for (std::uint32_t row = 0; row < rows.size(); ++row) m_rows[rows[row].parent.record].push_back(row);
}

const std::vector<std::uint32_t>& Attended::rows(const model::Activity& activity) const {
  static const std::vector<std::uint32_t> none;
  const auto found = m_rows.find(&activity);
  return found != m_rows.end() ? found->second : none;
}

std::vector<Figure> activity_figures(const model::Activity& activity, const Scope& scope, const Attended& attended) {
  const SessionCounts counts(activity, scope, !scope.incomplete("seances"));
  const bool lists_complete = !scope.incomplete("presences");
  const auto loosened = [&](std::optional<Quantity> value) {
    return value && !lists_complete ? std::optional(minimum_of(*value)) : value;
  };
  Stated stated_structures;
  if (activity.structures && activity.structures->count)
    stated_structures = schema::Located<Quantity>{*activity.structures->count, activity.structures->span};
  Maker maker(activity, scope.dataset.year.year);
  maker.add(sessions, activity.session_count, counts.sessions());
  const Told told{scope, activity, attended.rows(activity)};
  maker.add(participants, activity.participants, loosened(counts.persons()),
            told.by(model::Measure::distinct, "personne"));
  maker.add(attendances, activity.attendances, loosened(counts.attendances()), told.by(model::Measure::count, ""));
  maker.add(structures, stated_structures, counts.structures(), told.by(model::Measure::distinct, "structure"));
  maker.add(per_session, activity.present_per_session, std::nullopt);
  return maker.take();
}

} // namespace reso::stats
