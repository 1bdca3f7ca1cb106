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
  Quantity value; // in percent
  diag::Span place;
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
  return Parity{twice, sexes->place};
}

// From members whose sex is given, all of them.
std::optional<Parity> listed_parity(const model::GoverningBody& body) {
  const auto members = static_cast<std::int64_t>(body.members.size());
  if (members == 0 || (body.size && body.size->value != base::exactly(members))) return std::nullopt;
  std::int64_t women = 0, men = 0;
  for (const model::Mandate& one : body.members) {
    women += one.sex.id == "femme" ? 1 : 0;
    men += one.sex.id == "homme" ? 1 : 0;
  }
  if (women + men != members) return std::nullopt;
  Quantity value = base::exactly(Rational(200 * std::min(women, men), members), 1);
  value.unit = "%";
  return Parity{value, body.span};
}

void report(const std::string& what, const Parity& parity, const Quantity& wanted, diag::Diagnostics& diagnostics) {
  const auto say = [&](Quantity quantity) {
    quantity.unit = "%";
    return in_words(quantity, diagnostics.language());
  };
  diagnostics.report(rule::parity_missed, parity.place, what)
      .label(phrase::parity_is, say(parity.value))
      .note(phrase::statutes_ask, say(wanted))
      .help(phrase::correct_parity);
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
