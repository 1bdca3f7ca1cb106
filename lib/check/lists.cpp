// liste-differente
#include "check/agreement.hpp"
#include "check/rules.hpp"
#include "check/words.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_figures.hpp"
#include "stats/activity_figures.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using base::Quantity;
using base::Rational;

namespace {

Quantity whole(std::size_t count) { return base::exactly(Rational(static_cast<std::int64_t>(count))); }

void report(const diag::Span& place, const Quantity& stated, const diag::Span& list, const Quantity& listed,
            diag::Diagnostics& diagnostics) {
  const diag::Language language = diagnostics.language();
  diag::Finding finding = diagnostics.report(rule::different_list, place);
  finding.label(phrase::stated, in_words(stated, language));
  if (list.somewhere())
    finding.related(list, phrase::listed, in_words(listed, language));
  else
    finding.note(phrase::list_has, in_words(listed, language));
  finding.help(phrase::correct_list);
}

// What an activity states and what its sessions list. Sessions that leave some out give a minimum, so that only a list
// that holds too many is flagged; a list that is whole must hold as many as are stated.
void check_activity_figures(const stats::Figures& figures, diag::Diagnostics& diagnostics) {
  for (const auto& [id, figure] : figures.all()) {
    if (figure.measure != stats::session_measure || !figure.declared || !figure.computed || !figure.declared_at)
      continue;
    if (agree(*figure.declared, *figure.computed, figure.unit)) continue;
    const diag::Span first = figure.counted > 0 ? figure.sources[figure.sources.size() - figure.counted] : diag::Span();
    report(*figure.declared_at, *figure.declared, first, *figure.computed, diagnostics);
  }
}

// A list may leave out what is not known; it cannot hold more than there is.
bool lists_more(std::size_t listed, const Quantity& stated) {
  return stated.known() && !agree(stated, base::at_least(Rational(static_cast<std::int64_t>(listed))), {});
}

void check_sessions(const model::Dataset& dataset, diag::Diagnostics& diagnostics) {
  for (const model::Activity& activity : dataset.activities)
    for (const model::Session& session : activity.sessions) {
      const std::size_t listed = session.attendances.size();
      if (listed > 0 && session.participants && lists_more(listed, session.participants->value))
        report(session.participants->span, session.participants->value, session.attendances.front().span, whole(listed),
               diagnostics);
    }
}

// The members known by name are often fewer than the seats.
void check_bodies(const model::Dataset& dataset, diag::Diagnostics& diagnostics) {
  for (const model::GoverningBody& body : dataset.bodies) {
    const std::size_t listed = body.members.size();
    if (listed > 0 && body.size && lists_more(listed, body.size->value))
      report(body.size->span, body.size->value, body.members.front().span, whole(listed), diagnostics);
  }
}

} // namespace

void check_lists(const Audited& audited, diag::Diagnostics& diagnostics) {
  check_activity_figures(*audited.year.figures, diagnostics);
  check_sessions(*audited.year.dataset, diagnostics);
  check_bodies(*audited.year.dataset, diagnostics);
}

} // namespace reso::check
