// seance-en-double
#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/text.hpp"
#include "check/records.hpp"
#include "diag/catalogue_records.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

class DoubleSessions {
public:
  DoubleSessions(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_sources(audited.sources), m_diagnostics(diagnostics) {}

  void within(const model::Activity& activity) {
    // Of a list that was pasted twice, lignes-repetees has told.
    const auto told = [&](const model::Session& one) { return m_diagnostics.found_inside(one.span); };
    if (std::ranges::any_of(activity.sessions, told)) return;
    std::unordered_map<std::string_view, diag::Span> first;
    for (const model::Session& session : activity.sessions) {
      if (!on_a_day(session)) continue;
      const auto [before, fresh] = first.emplace(m_sources.text(session.span), session.span);
      if (!fresh) report(session.span, before->second);
    }
  }

  // A file that was copied and forgotten: the sessions of one are those of the other.
  void across(const model::Activity& activity) {
    const std::vector<std::string_view> sessions = texts(activity);
    if (sessions.empty() || !std::ranges::all_of(activity.sessions, on_a_day)) return;
    const auto [before, fresh] = m_activities.emplace(sessions, &activity);
    if (fresh) return;
    const model::Activity& other = *before->second;
    // Two workshops may well have had their only session on one day, with as many people.
    if (sessions.size() > 1 || base::fold_id(activity.title) == base::fold_id(other.title))
      report(activity.sessions.front().span, other.sessions.front().span);
  }

private:
  // A month may hold several sessions that are alike.
  static bool on_a_day(const model::Session& session) {
    return session.date && session.date->first == session.date->last;
  }

  std::vector<std::string_view> texts(const model::Activity& activity) const {
    std::vector<std::string_view> out;
    for (const model::Session& session : activity.sessions) out.push_back(m_sources.text(session.span));
    return out;
  }

  void report(const diag::Span& second, const diag::Span& first) {
    m_diagnostics.report(rule::double_session, second)
        .label(phrase::second_copy)
        .related(first, phrase::first_copy)
        .help(phrase::keep_one_session);
  }

  const diag::SourceMap& m_sources;
  diag::Diagnostics& m_diagnostics;
  std::map<std::vector<std::string_view>, const model::Activity*> m_activities; // by their sessions
};

} // namespace

void check_double_sessions(const Audited& audited, diag::Diagnostics& diagnostics) {
  DoubleSessions check(audited, diagnostics);
  for (const model::Activity& activity : audited.year.dataset->activities) {
    check.within(activity);
    check.across(activity);
  }
}

} // namespace reso::check
