// unite-differente, of figures whose unit is an indicator's or the activity's own; one that gives its unit beside its
// value is looked at where it is read (model/declared.cpp).
#include <algorithm>

#include "base/collation.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "check/declarations.hpp"
#include "check/number_units.hpp"
#include "check/rules.hpp"
#include "diag/catalogue.hpp"
#include "schema/codec.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using stats::Figure;

namespace {

// Two letters apart, one word is the other mistyped.
constexpr std::size_t mistyped = 2;

class UnitsCheck {
public:
  explicit UnitsCheck(diag::Diagnostics& diagnostics) : m_diagnostics(diagnostics) {}

  void check(const Figure& figure, const model::DeclaredFigure* declared) {
    if (declared != nullptr && declared->unit) return;
    if (figure.declared && figure.declared_at)
      check(figure, *figure.declared, figure.id, *figure.declared_at, figure.label + " " + figure.id);
    if (declared == nullptr) return;
    for (const model::DeclaredBreakdown& breakdown : declared->breakdowns)
      for (const model::DeclaredCell& cell : breakdown.cells)
        if (cell.value.unit != "%")
          check(figure, cell.value, figure.id + "." + breakdown.id + "." + cell.id, cell.span,
                figure.label + " " + figure.id + " " + breakdown.id + " " + cell.label);
  }

private:
  // `names`: what the number is of. "12 associations" among the members that are « association » is said in their name.
  void check(const Figure& figure, const base::Quantity& value, const std::string& id, const diag::Span& place,
             const std::string& names) {
    if (value.unit.empty() || figure.unit.empty() || same(value.unit, figure.unit) || is_named(value.unit, names))
      return;
    diag::Finding finding = m_diagnostics.report(rule::different_unit, place, id, figure.unit, value.unit);
    if (base::spelling_distance(one(value.unit), one(figure.unit)) <= mistyped && figure.unit.size() > 2 * mistyped)
      finding.help(phrase::did_you_mean, figure.unit);
    else
      finding.help(phrase::write_in_unit, figure.unit);
  }

  static std::string one(const std::string& unit) { return without_plural(base::fold_name(unit)); }

  static bool same(const std::string& a, const std::string& b) {
    const TypedUnit left = unit_at(a), right = unit_at(b);
    return schema::same_unit(a, b) || (!left.empty() && left.words == right.words && left.times == right.times);
  }

  static bool is_named(const std::string& unit, const std::string& names) {
    const std::string folded = base::fold_id(names), wanted = base::fold_id(one(unit));
    return std::ranges::any_of(base::split(folded, '_'), [&](std::string_view word) {
      return std::ranges::any_of(base::split(word, '.'),
                                 [&](std::string_view part) { return without_plural(std::string(part)) == wanted; });
    });
  }

  diag::Diagnostics& m_diagnostics;
};

} // namespace

void check_units(const Audited& audited, diag::Diagnostics& diagnostics) {
  UnitsCheck check(diagnostics);
  for (const auto& [id, figure] : audited.year.figures->all())
    check.check(figure, find_declaration(*audited.year.dataset, id));
}

} // namespace reso::check
