#include "stats/compute.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "base/text.hpp"
#include "stats/activity_figures.hpp"
#include "stats/declared.hpp"
#include "stats/labels.hpp"
#include "stats/measure.hpp"

namespace reso::stats {

using base::Quantity;
using base::Rational;
using model::Indicator;
using model::Measure;
using model::Operand;

namespace {

constexpr std::string_view not_given = "non_renseigne";

// One year's computation: figures already known are looked up, others worked out in the order of their dependencies.
class Computation {
public:
  Computation(const model::Dataset& dataset, const model::Indicators& indicators, const model::Settings& settings)
      : m_dataset(dataset), m_indicators(indicators), m_settings(settings) {}

  Figures run() {
    m_figures.year = m_dataset.year.year;
    for (const model::Activity& activity : m_dataset.activities)
      for (Figure& figure : activity_figures(activity, m_figures.year)) m_figures.put(std::move(figure));
    for (const Indicator& indicator : m_indicators.list) resolve(indicator.id);
    for (const model::DeclaredFigure& declared : m_dataset.figures.list)
      if (find_indicator(declared.id) == nullptr) put_declared(declared);
    drop_unknown();
    return std::move(m_figures);
  }

private:
  const Indicator* find_indicator(std::string_view id) const {
    auto found = std::find_if(m_indicators.list.begin(), m_indicators.list.end(), [&](const Indicator& one) { return one.id == id; });
    return found == m_indicators.list.end() ? nullptr : &*found;
  }
  const model::DeclaredFigure* find_declared(std::string_view id) const {
    const auto& list = m_dataset.figures.list;
    auto found = std::find_if(list.begin(), list.end(), [&](const model::DeclaredFigure& one) { return one.id == id; });
    return found == list.end() ? nullptr : &*found;
  }

  // A declaration under an activity's own figure ("vivier.participants") stands over what the activity counts.
  void put_declared(const model::DeclaredFigure& declared) {
    Figure figure;
    if (const Figure* own = m_figures.find(declared.id)) {
      figure = *own;
      declare(figure, declared);
    } else {
      figure = figure_of(declared, m_figures.year);
    }
    add_shares(figure);
    m_figures.put(std::move(figure));
  }

  // The printed value of another figure.
  Quantity resolve(const std::string& id) {
    if (const Figure* known = m_figures.find(id)) return known->value;
    const Indicator* indicator = find_indicator(id);
    const model::DeclaredFigure* declared = find_declared(id);
    if (indicator == nullptr) {
      if (declared == nullptr) return base::unknown_quantity();
      put_declared(*declared);
      return m_figures.find(id)->value;
    }
    if (!m_open.insert(id).second) return base::unknown_quantity(); // a circle: reported by check_indicators
    Figure figure = compute(*indicator);
    if (declared != nullptr) declare(figure, *declared);
    add_shares(figure);
    m_open.erase(id);
    Quantity value = figure.value;
    m_figures.put(std::move(figure));
    return value;
  }

  Figure compute(const Indicator& indicator) {
    Figure figure;
    figure.id = indicator.id;
    figure.year = m_figures.year;
    figure.label = indicator.label.value_or(label_of(indicator.id.substr(indicator.id.rfind('.') + 1)));
    figure.definition = indicator.definition.value_or("");
    figure.unit = indicator.unit.value_or("");
    figure.measure = std::string(model::measure_key(indicator.measure));
    try {
      if (indicator.measure == Measure::share || indicator.measure == Measure::quotient) compute_ratio(indicator, figure);
      else compute_simple(indicator, figure);
    } catch (const std::overflow_error&) {
      figure.value = base::unknown_quantity(); // numbers that leave 64 bits are no counts of an association
    }
    if (indicator.decimals && figure.value.known()) figure.value.decimals = *indicator.decimals;
    figure.computed = figure.value;
    return figure;
  }

  int threshold(const Operand& operand) const {
    if (!operand.at_least_times) return 0;
    auto parameter = m_settings.parameters.find(base::fold_id(*operand.at_least_times));
    auto number = parameter != m_settings.parameters.end() ? std::optional(parameter->second) : base::parse_quantity(*operand.at_least_times);
    return number && number->exact() ? static_cast<int>(number->min->numerator()) : 0;
  }

  // Counts of a record set that annee.yaml calls incomplete are minima.
  Quantity bounded(Quantity value, const std::string& set) const {
    auto complete = m_dataset.year.complete.find(set);
    if (complete != m_dataset.year.complete.end() && !complete->second && value.exact()) value.max.reset();
    return value;
  }

  // A filter on a field that no record gives has no answer: absent is not zero.
  bool unanswered(const Operand& operand, const Rows& rows) const {
    return !rows.rows.empty() && std::any_of(operand.filter.begin(), operand.filter.end(), [&](const model::Condition& condition) {
      return std::none_of(rows.rows.begin(), rows.rows.end(),
                          [&](const Row& row) { return value_of(m_dataset, operand.set, row, condition.field).given(); });
    });
  }

  std::optional<Measured> measured(const Operand& operand) {
    Rows rows = rows_of(m_dataset, operand.set);
    if (!rows.known || unanswered(operand, rows)) return std::nullopt;
    auto chosen = select(m_dataset, operand, rows);
    Measured out = measure(m_dataset, operand, chosen, threshold(operand));
    out.value = bounded(std::move(out.value), operand.set);
    return out;
  }

  void compute_simple(const Indicator& indicator, Figure& figure) {
    figure.measure += " " + indicator.operand.set + (indicator.operand.field.empty() ? "" : "." + indicator.operand.field);
    auto out = measured(indicator.operand);
    if (!out) return;
    figure.value = out->value;
    figure.sources = std::move(out->sources);
    for (const auto& dimension : indicator.breakdowns) figure.breakdowns.push_back(break_down(indicator.operand, dimension));
  }

  Quantity operand_value(const Operand& operand) {
    if (operand.figure) return resolve(*operand.figure);
    auto out = measured(operand);
    return out ? out->value : base::unknown_quantity();
  }

  void compute_ratio(const Indicator& indicator, Figure& figure) {
    if (!indicator.of || !indicator.over) return;
    Quantity of = operand_value(*indicator.of), over = operand_value(*indicator.over);
    figure.numerator = of;
    figure.denominator = over;
    of.unit.clear();
    figure.value = base::divide(of, over);
    bool share = indicator.measure == Measure::share;
    if (share) {
      figure.value = base::multiply(figure.value, Rational(100));
      figure.unit = "%";
    }
    figure.value.decimals = share || figure.unit == "€" ? 0 : 1;
  }

  // --- Breakdowns ---

  // The keys of a row in one dimension; several for fields with several words.
  std::vector<std::string> keys(const Operand& operand, const Row& row, const std::string& dimension) const {
    if (dimension == "mois") return words_of(value_of(m_dataset, operand.set, row, "mois_date"));
    auto band = m_settings.bands.find(dimension.substr(dimension.rfind('.') + 1));
    schema::Value value = value_of(m_dataset, operand.set, row, dimension);
    if (auto* number = std::get_if<Quantity>(&value); number != nullptr && band != m_settings.bands.end() && number->exact())
      return {band_of(*number->min, band->second)};
    return words_of(value);
  }

  // Bands are half-open and leave nobody out: [26, 50] gives "moins de 26", "26 à 49", "50 et plus".
  static std::string band_of(const Rational& value, const std::vector<Rational>& limits) {
    std::size_t index = 0;
    while (index < limits.size() && !(value < limits[index])) ++index;
    if (index == 0) return "moins_de_" + base::machine_digits(limits.front());
    if (index == limits.size()) return base::machine_digits(limits.back()) + "_et_plus";
    return base::machine_digits(limits[index - 1]) + "_a_" + base::machine_digits(limits[index] - Rational(1));
  }

  Breakdown break_down(const Operand& operand, const std::vector<std::string>& dimension) {
    Breakdown out;
    out.id = base::join(dimension, " x ");
    if (dimension.size() == 1) out.id = dimension[0].substr(dimension[0].rfind('.') + 1);
    out.label = breakdown_label(out.id);
    Rows rows = rows_of(m_dataset, operand.set);
    std::map<std::string, std::vector<const Row*>> groups;
    for (const Row* row : select(m_dataset, operand, rows)) {
      auto first = keys(operand, *row, dimension[0]);
      if (first.empty()) first.emplace_back(not_given);
      if (first.size() > 1) out.multiple = true;
      for (std::string& key : first) {
        if (dimension.size() > 1) {
          auto second = keys(operand, *row, dimension[1]);
          key += " x " + (second.empty() ? std::string(not_given) : second[0]);
        }
        groups[key].push_back(row);
      }
    }
    for (const auto& [key, members] : groups) {
      Measured value = measure(m_dataset, operand, members, threshold(operand));
      out.cells.push_back({key, label_of(key), bounded(std::move(value.value), operand.set), std::nullopt, std::move(value.sources)});
    }
    sort_cells(out);
    return out;
  }

  // Months and bands in their order, other parts from the largest; "not given" last.
  static void sort_cells(Breakdown& breakdown) {
    bool ordered = breakdown.id == "mois" || breakdown.id.find("age") != std::string::npos;
    std::stable_sort(breakdown.cells.begin(), breakdown.cells.end(), [&](const Cell& a, const Cell& b) {
      if ((a.id == not_given) != (b.id == not_given)) return b.id == not_given;
      if (ordered) return a.id.starts_with("moins_de") != b.id.starts_with("moins_de") ? a.id.starts_with("moins_de") : a.id < b.id;
      auto x = base::representative(a.value), y = base::representative(b.value);
      return x && y && *y < *x;
    });
  }

  // What no file says is no figure of the year: the template prints "n. d." or leaves it out.
  void drop_unknown() {
    Figures kept;
    kept.year = m_figures.year;
    for (const auto& [id, figure] : m_figures.all()) {
      Figure copy = figure;
      bool parts = std::any_of(copy.breakdowns.begin(), copy.breakdowns.end(), [](const Breakdown& one) { return !one.cells.empty(); });
      std::erase_if(copy.breakdowns, [](const Breakdown& one) { return one.cells.empty(); });
      copy.status = copy.value.masked ? Status::masked : copy.value.known() || parts ? Status::ok : Status::unknown;
      kept.put(std::move(copy));
    }
    m_figures = std::move(kept);
  }

  const model::Dataset& m_dataset;
  const model::Indicators& m_indicators;
  const model::Settings& m_settings;
  Figures m_figures;
  std::set<std::string> m_open;
};

} // namespace

Figures compute_figures(const model::Dataset& dataset, const model::Indicators& indicators, const model::Settings& settings) {
  return Computation(dataset, indicators, settings).run();
}

void mark_justified(Figures& figures, const diag::Diagnostics& diagnostics) {
  for (const auto& [id, figure] : figures.all()) {
    bool covered = std::any_of(diagnostics.justified().begin(), diagnostics.justified().end(), [&](const diag::Justified& one) {
      return figure.declared_at && one.by->scope.covers(*figure.declared_at);
    });
    if (!covered || figure.status != Status::ok) continue;
    Figure marked = figure;
    marked.status = Status::justified;
    figures.put(std::move(marked));
  }
}

} // namespace reso::stats
