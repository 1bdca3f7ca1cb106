#include <algorithm>

#include "check/findings.hpp"
#include "diag/catalogue.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using base::Quantity;
using base::Rational;

namespace {

constexpr std::string_view members_figure = "adherents.total";
constexpr std::string_view person_cell = "personne_physique";

Quantity whole(std::size_t count) { return base::exactly(Rational(static_cast<std::int64_t>(count))); }

void report(const diag::Span& place, const Quantity& stated, const diag::Span& list, std::size_t listed, diag::Diagnostics& diagnostics) {
  auto finding = diagnostics.report(rule::different_list, place);
  finding.label(phrase::stated, plain(stated));
  if (list.somewhere() && !(list == place)) finding.related(list, phrase::listed, static_cast<int>(listed));
  else finding.note(phrase::listed, static_cast<int>(listed));
  finding.help(phrase::correct_or_paste).paste(justification_lines(rule::different_list.info.code));
}

// A list may leave out what is not known; it cannot hold more than there is.
bool lists_more(std::size_t listed, const std::optional<Quantity>& stated) {
  return stated && stated->known() && stated->max && !stated->about && *stated->max < Rational(static_cast<std::int64_t>(listed));
}

void check_bodies(const model::Dataset& dataset, diag::Diagnostics& diagnostics) {
  for (const model::GoverningBody& body : dataset.bodies)
    if (lists_more(body.members.size(), body.size)) report(body.span, *body.size, body.members.front().span, body.members.size(), diagnostics);
}

void check_activities(const model::Dataset& dataset, diag::Diagnostics& diagnostics) {
  for (const model::Activity& activity : dataset.activities) {
    // Fewer sessions listed than stated is chiffre-different's business.
    if (activity.structures && lists_more(activity.structures->list.size(), activity.structures->count))
      report(activity.structures->span, *activity.structures->count, {}, activity.structures->list.size(), diagnostics);
    for (const model::Session& session : activity.sessions)
      if (!session.attendances.empty() && session.participants && session.participants->exact() &&
          *session.participants->min != Rational(static_cast<std::int64_t>(session.attendances.size())))
        report(session.span, *session.participants, {}, session.attendances.size(), diagnostics);
  }
}

const model::DeclaredFigure* find(const model::Dataset& dataset, std::string_view id) {
  const auto& list = dataset.figures.list;
  auto found = std::find_if(list.begin(), list.end(), [&](const model::DeclaredFigure& one) { return one.id == id; });
  return found == list.end() ? nullptr : &*found;
}

// Declared members by kind against the list of members: persons, and every kind of structure together.
void check_members(const model::Dataset& dataset, diag::Diagnostics& diagnostics) {
  const model::DeclaredFigure* declared = find(dataset, members_figure);
  if (declared == nullptr || !dataset.has("adherents")) return;
  auto persons = static_cast<std::size_t>(std::count_if(dataset.members.begin(), dataset.members.end(), [](const model::Member& one) { return one.person.given(); }));
  for (const model::DeclaredBreakdown& breakdown : declared->breakdowns) {
    auto cell = std::find_if(breakdown.cells.begin(), breakdown.cells.end(), [](const model::DeclaredCell& one) { return one.id == person_cell; });
    // Parts that miss the total are one fault, said by total-different.
    if (cell == breakdown.cells.end() || total_differs(*declared, breakdown)) continue;
    if (cell->value.exact() && *cell->value.min != *whole(persons).min) report(cell->span, cell->value, {}, persons, diagnostics);
    Quantity structures = whole(0);
    for (const model::DeclaredCell& one : breakdown.cells)
      if (one.id != person_cell) structures = structures + one.value;
    std::size_t listed = dataset.members.size() - persons;
    if (structures.exact() && *structures.min != *whole(listed).min) report(breakdown.key_span, structures, {}, listed, diagnostics);
  }
}

} // namespace

void check_lists(const model::Dataset& dataset, const stats::Figures&, diag::Diagnostics& diagnostics) {
  check_bodies(dataset, diagnostics);
  check_activities(dataset, diagnostics);
  check_members(dataset, diagnostics);
}

} // namespace reso::check
