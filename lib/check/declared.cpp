// chiffre-different
#include <algorithm>
#include <span>

#include "check/agreement.hpp"
#include "check/declarations.hpp"
#include "check/words.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_figures.hpp"
#include "stats/activity_figures.hpp"
#include "stats/keys.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using base::Quantity;
using base::Rational;
using stats::Breakdown;
using stats::Cell;
using stats::Figure;

namespace {

// Records that were counted.
struct Counted {
  std::optional<diag::Span> first;
  std::size_t count = 0;
};

// What the records give for a declared part: its own rows, and any of those without a value.
struct PartOfRecords {
  Quantity value;
  Counted records;
};

Counted counted(std::span<const diag::Span> places, std::size_t count) {
  return {places.empty() ? std::nullopt : std::optional(places.front()), count};
}

std::string_view without_years(std::string_view id) { return id.ends_with("_ans") ? id.substr(0, id.size() - 4) : id; }

const Cell* find_cell(const Breakdown& breakdown, std::string_view id) {
  const auto same = [&](const Cell& cell) { return without_years(cell.id) == without_years(id); };
  const auto found = std::ranges::find_if(breakdown.cells, same);
  return found == breakdown.cells.end() ? nullptr : &*found;
}

std::optional<PartOfRecords> part_of_records(const Figure& figure, const Breakdown& computed, const Cell& declared) {
  const Cell* cell = find_cell(computed, declared.id);
  if (cell == nullptr || !figure.computed) return std::nullopt;
  PartOfRecords part{cell->value, counted(cell->sources, cell->records)};
  const Cell* missing = find_cell(computed, stats::not_given);
  if (missing != nullptr && missing != cell) {
    if (part.value.max && missing->value.max)
      part.value.max = *part.value.max + *missing->value.max;
    else
      part.value.max.reset();
  }
  if (declared.value.unit != "%" || figure.unit == "%") return part;
  if (!figure.computed->exact() || *figure.computed->min <= Rational(0)) return std::nullopt;
  part.value = base::multiply(part.value, Rational(100) / *figure.computed->min);
  part.value.unit = "%";
  return part;
}

class DeclaredCheck {
public:
  DeclaredCheck(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_audited(audited), m_diagnostics(diagnostics) {}

  void check(const Figure& figure) {
    if (!figure.computed || !figure.declared || !figure.declared_at) return;
    if (rests_on_declared(m_audited, figure)) return;
    if (!agree(*figure.declared, *figure.computed, figure.unit)) return report_figure(figure);
    for (const Breakdown& computed : figure.replaced)
      if (const Breakdown* declared = figure.find_breakdown(computed.id)) check_parts(figure, *declared, computed);
  }

private:
  std::string say(const Quantity& quantity) const { return in_words(quantity, m_diagnostics.language()); }

  // A fault of the parts among themselves is said by total-different alone.
  void check_parts(const Figure& figure, const Breakdown& declared, const Breakdown& computed) {
    if (total_differs(figure, declared)) return;
    for (const Cell& cell : declared.cells)
      if (const auto part = part_of_records(figure, computed, cell);
          part && !agree(cell.value, part->value, figure.unit))
        report(figure.id + "." + declared.id + "." + cell.id, cell.sources.front(), cell.value, part->value,
               part->records);
    check_sum(figure, declared);
  }

  // Without a stated total, the parts together still count the same records.
  void check_sum(const Figure& figure, const Breakdown& declared) {
    if (figure.declared->known() || declared.partial || declared.multiple || declared.percentages) return;
    if (!figure.computed->exact() || !figure.parts_add_up) return;
    Quantity sum = base::exactly(0);
    for (const Cell& cell : declared.cells) sum = sum + cell.value;
    if (agree(sum, *figure.computed, figure.unit)) return;
    report(figure.id, declared.place, sum, *figure.computed, records(figure));
  }

  void report_figure(const Figure& figure) {
    diag::Finding finding = report(figure.id, *figure.declared_at, *figure.declared, *figure.computed, records(figure));
    const model::DeclaredFigure* declared = find_declaration(*m_audited.year.dataset, figure.id);
    if (declared != nullptr && on_one_line(*declared))
      finding.paste(justifying_entry(figure.id, declared->value, rule::different_figure.info.code));
  }

  diag::Finding report(const std::string& id, const diag::Span& place, const Quantity& declared,
                       const Quantity& computed, const Counted& records) {
    diag::Finding finding = m_diagnostics.report(rule::different_figure, place, id);
    finding.label(phrase::declared_value, say(declared));
    if (records.first && records.first->somewhere()) finding.related(*records.first, phrase::first_record);
    if (records.count == 0)
      finding.note(phrase::computed_value, say(computed));
    else
      finding.note(records.count == 1 ? phrase::computed_from_one : phrase::computed_from, say(computed),
                   records.count);
    if (declared.exact() && computed.exact()) finding.note(phrase::gap_is, say(gap(declared, computed)));
    return finding.help(phrase::correct_declared);
  }

  static Quantity gap(const Quantity& declared, const Quantity& computed) {
    Quantity gap = declared - computed;
    if (*gap.min < Rational(0)) gap = computed - declared;
    gap.unit.clear();
    return gap;
  }

  static Counted records(const Figure& figure) {
    return counted(std::span(figure.sources).last(figure.counted), figure.records);
  }

  const Audited& m_audited;
  diag::Diagnostics& m_diagnostics;
};

} // namespace

void check_declared(const Audited& audited, diag::Diagnostics& diagnostics) {
  DeclaredCheck check(audited, diagnostics);
  for (const auto& [id, figure] : audited.year.figures->all())
    if (figure.measure != stats::session_measure) check.check(figure); // an activity's own keys: liste-differente
}

} // namespace reso::check
