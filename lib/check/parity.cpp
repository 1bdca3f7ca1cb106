// parite-statuts
#include <algorithm>

#include "base/text.hpp"
#include "check/agreement.hpp"
#include "check/rules.hpp"
#include "check/words.hpp"
#include "diag/catalogue_figures.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using base::Quantity;
using base::Rational;
using stats::Breakdown;
using stats::Cell;
using stats::Figure;

namespace {

constexpr std::string_view board_names[] = {"conseil_administration", "conseil_d_administration", "ca"};

bool is_board(std::string_view folded) { return std::ranges::find(board_names, folded) != std::end(board_names); }

// Twice the smaller of women and men over all members: 4 and 5 of 9 make 88.9 %.
struct Parity {
  Quantity value; // in percent; of an incomplete list, the best that it can become
  diag::Span place;
  std::int64_t open = 0; // seats whose sex is not said
};

// From a declared breakdown by sex: "ca.membres", "conseil_administration.membres".
std::optional<Parity> declared_parity(const Figure& figure) {
  const std::string_view owner = std::string_view(figure.id).substr(0, figure.id.find('.'));
  const Breakdown* sexes = is_board(owner) ? figure.find_breakdown("sexe") : nullptr;
  if (sexes == nullptr || !sexes->place.somewhere()) return std::nullopt;
  std::optional<Quantity> women, men;
  for (const Cell& cell : sexes->cells) {
    if (!cell.value.known()) return std::nullopt;
    if (cell.id.starts_with("femme"))
      women = cell.value;
    else if (cell.id.starts_with("homme"))
      men = cell.value;
    else
      return std::nullopt; // someone whose sex is not said, or neither
  }
  if (!women || !men) return std::nullopt;
  const bool percent = women->unit == "%" && men->unit == "%";
  if (!percent && !figure.value.exact()) return std::nullopt;
  const Quantity& smaller = base::certainly_less(*men, *women) ? *men : *women;
  Quantity twice = base::multiply(percent ? covered(smaller, "%") : smaller, Rational(2));
  if (!percent) twice = base::multiply(twice, Rational(100) / *figure.value.min);
  twice.unit = "%";
  return Parity{twice, sexes->place, 0};
}

// From the members listed. Those whose sex is not given, and seats of a stated number that the list leaves open, may
// all be of the sex that is fewer.
std::optional<Parity> listed_parity(const model::GoverningBody& body) {
  const auto listed = static_cast<std::int64_t>(body.members.size());
  const bool stated = body.size && body.size->value.exact() && body.size->value.min->whole();
  if (listed == 0 || (body.size && !stated)) return std::nullopt;
  const std::int64_t seats = stated ? body.size->value.min->numerator() : listed;
  std::int64_t women = 0, men = 0;
  for (const model::Mandate& one : body.members) {
    women += one.sex.id == "femme" ? 1 : 0;
    men += one.sex.id == "homme" ? 1 : 0;
  }
  const std::int64_t open = seats - women - men;
  if (listed > seats || (open > 0 && !stated)) return std::nullopt;
  const std::int64_t fewer = std::min(std::min(women, men) + open, seats / 2);
  const Rational share(200 * fewer, seats);
  Parity parity{open == 0 ? base::exactly(share, 1) : Quantity(), body.span, open};
  if (open > 0) parity.value.max = share, parity.value.decimals = 1;
  parity.value.unit = "%";
  return parity;
}

void report(const std::string& what, const Parity& parity, const Quantity& wanted, diag::Diagnostics& diagnostics) {
  const auto say = [&](Quantity quantity) {
    quantity.unit = "%";
    return in_words(quantity, diagnostics.language());
  };
  diag::Finding finding = diagnostics.report(rule::parity_missed, parity.place, what);
  finding.label(phrase::parity_is, say(parity.value));
  if (parity.open == 1) finding.note(phrase::seat_open);
  if (parity.open > 1) finding.note(phrase::seats_open, parity.open);
  finding.note(phrase::statutes_ask, say(wanted)).help(phrase::correct_parity);
}

} // namespace

void check_parity(const Audited& audited, diag::Diagnostics& diagnostics) {
  const auto& organisation = audited.year.dataset->organisation;
  if (!organisation || !organisation->statutes || !organisation->statutes->parity) return;
  const Quantity& wanted = *organisation->statutes->parity;
  if (!wanted.min) return;
  const auto missed = [&](const Parity& parity) { return parity.value.max && *parity.value.max < *wanted.min; };
  for (const auto& [id, figure] : audited.year.figures->all())
    if (const auto parity = declared_parity(figure); parity && missed(*parity))
      report(id, *parity, wanted, diagnostics);
  for (const model::GoverningBody& body : audited.year.dataset->bodies)
    if (is_board(body.id) || is_board(base::fold_id(body.name)))
      if (const auto parity = listed_parity(body); parity && missed(*parity))
        report(body.name, *parity, wanted, diagnostics);
}

} // namespace reso::check
