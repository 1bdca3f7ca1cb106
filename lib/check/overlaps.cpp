// periodes-superposees
#include <algorithm>
#include <map>

#include "base/collation.hpp"
#include "check/records.hpp"
#include "diag/catalogue_records.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using OptionalPeriod = std::optional<base::Period>;

namespace {

// A membership, a mandate, a contract. Without a start it has always run, without an end it still does.
struct Term {
  OptionalPeriod start;
  OptionalPeriod end;
  diag::Span span;
};

using TermsByHolder = std::map<std::string, std::vector<Term>>;

bool ends_before(const Term& a, const Term& b) {
  // "juin 2012" may end on the 1st and begin on the 30th; on one day, one term gives way to the other.
  return a.end && b.start && a.end->first <= b.start->last;
}

bool run_together(const Term& a, const Term& b) { return !ends_before(a, b) && !ends_before(b, a); }

class OverlapCheck {
public:
  OverlapCheck(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_dataset(*audited.year.dataset), m_diagnostics(diagnostics) {}

  void memberships() {
    TermsByHolder terms;
    for (const model::Structure& one : m_dataset.structures)
      if (one.member_since) terms["s:" + one.id].push_back({one.member_since, one.member_until, one.span});
    for (const model::Member& one : m_dataset.members)
      terms[one.structure.given() ? "s:" + one.structure.id.text() : "p:" + one.person.id.text()].push_back(
          {one.since, one.until, one.span});
    check(terms, phrase::membership);
  }

  // A member of a body stands there once. Two of one name that differ in sex or college are two persons.
  void mandates() {
    for (const model::GoverningBody& body : m_dataset.bodies) {
      TermsByHolder terms;
      for (const model::Mandate& one : body.members)
        if (one.name)
          terms[base::fold_name(*one.name) + '/' + one.sex.id.text() + '/' + one.college.id.text()].push_back(
              {one.since, {}, one.span});
      check(terms, phrase::mandate);
    }
  }

  // An end that is not given is not known: a contract whose end is missing proves nothing.
  void contracts() {
    TermsByHolder terms;
    for (const model::EmploymentContract& one : m_dataset.employment_contracts)
      if (one.employer && one.start && one.end)
        terms[one.participant.id.text() + '/' + base::fold_name(*one.employer) + '/' +
              base::fold_name(one.type.value_or(std::string()))]
            .push_back({one.start, one.end, one.span});
    check(terms, phrase::contract);
  }

private:
  void check(TermsByHolder& all, const diag::Phrase<>& kind) {
    for (auto& [holder, terms] : all) {
      std::ranges::sort(terms, read_before, &Term::span);
      for (std::size_t i = 1; i < terms.size(); ++i) {
        const auto end = terms.begin() + static_cast<std::ptrdiff_t>(i);
        const auto other = std::find_if(terms.begin(), end, [&](const Term& term) { return run_together(term, *end); });
        if (other == end || end->span == other->span) continue;
        m_diagnostics.report(rule::terms_overlap, end->span)
            .label(kind)
            .related(other->span, phrase::at_the_same_time)
            .help(phrase::correct_terms);
      }
    }
  }

  const model::Dataset& m_dataset;
  diag::Diagnostics& m_diagnostics;
};

} // namespace

void check_overlaps(const Audited& audited, diag::Diagnostics& diagnostics) {
  OverlapCheck check(audited, diagnostics);
  check.memberships();
  check.mandates();
  check.contracts();
}

} // namespace reso::check
