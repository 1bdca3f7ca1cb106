// presence-en-double
#include <unordered_map>

#include "check/records.hpp"
#include "diag/catalogue_records.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

void check_session(const model::Session& session, diag::Diagnostics& diagnostics) {
  std::unordered_map<base::Name, diag::Span> first;
  for (const model::PersonRef& person : session.attendances) {
    const auto [earlier, fresh] = first.emplace(person.id, person.span);
    if (!fresh)
      diagnostics.report(rule::double_presence, person.span, std::string(person.id.text()))
          .related(earlier->second, phrase::first_presence)
          .help(phrase::remove_presence);
  }
}

} // namespace

void check_double_presences(const Audited& audited, diag::Diagnostics& diagnostics) {
  for (const model::Activity& activity : audited.year.dataset->activities)
    for (const model::Session& session : activity.sessions) check_session(session, diagnostics);
}

} // namespace reso::check
