#include "stats/compute.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <stdexcept>

#include "base/text.hpp"
#include "stats/activity_figures.hpp"
#include "stats/body_figures.hpp"
#include "stats/breakdowns.hpp"
#include "stats/declared.hpp"
#include "stats/keys.hpp"
#include "stats/labels.hpp"
#include "stats/measures.hpp"
#include "stats/operand.hpp"
#include "stats/ratio.hpp"

namespace reso::stats {

using base::Quantity;
using model::Indicator;
using model::Measure;
using model::Operand;

namespace {

bool is_ratio(const Indicator& indicator) {
  return indicator.measure == Measure::share || indicator.measure == Measure::quotient;
}

// "nombre_distinct presences.personne", "part dla.cofinancements / dla.cout_ingenieries".
std::string measure_words(const Indicator& indicator) {
  const auto name = [](const Operand& operand) {
    if (operand.figure) return *operand.figure;
    if (operand.parameter) return *operand.parameter;
    return operand.field.empty() ? operand.set : operand.set + "." + operand.field;
  };
  std::string words(model::measure_key(indicator.measure));
  if (!is_ratio(indicator)) return words + " " + name(indicator.operand);
  if (indicator.of && indicator.over) words += " " + name(*indicator.of) + " / " + name(*indicator.over);
  return words;
}

// Ends the name of an operand that is the largest part of a breakdown.
constexpr std::string_view largest_cell = ".premier";

// One year's computation: figures already known are looked up, others worked out in the order of their dependencies.
class Computation {
public:
  Computation(const model::Dataset& dataset, const model::Indicators& indicators, const model::Settings& settings,
              std::size_t most_places, const std::vector<const model::Dataset*>& earlier)
      : m_scope(dataset, settings, most_places, earlier), m_indicators(indicators) {}

  Figures run() {
    const model::Dataset& dataset = m_scope.dataset;
    m_figures.year = dataset.year.year;
    const Attended attended(m_scope);
    for (const model::Activity& activity : dataset.activities)
      for (Figure& figure : activity_figures(activity, m_scope, attended)) put(std::move(figure));
    for (const model::GoverningBody& body : dataset.bodies)
      for (Figure& figure : body_figures(body, m_scope)) put(std::move(figure));
    for (const Indicator& indicator : m_indicators.list) resolve(indicator.id);
    for (const model::DeclaredFigure& declared : dataset.figures.list)
      if (find_indicator(declared.id) == nullptr && !m_done.contains(declared.id)) resolve(declared.id);
    return std::move(m_figures);
  }

private:
  const Indicator* find_indicator(std::string_view id) const {
    const auto found = std::ranges::find(m_indicators.list, id, &Indicator::id);
    return found == m_indicators.list.end() ? nullptr : &*found;
  }
  const model::DeclaredFigure* find_declared(std::string_view id) const {
    const auto& list = m_scope.dataset.figures.list;
    const auto found = std::ranges::find(list, id, &model::DeclaredFigure::id);
    return found == list.end() ? nullptr : &*found;
  }

  // The figure `id`, worked out when it was not yet; null when nothing defines it, or when it rests on itself.
  const Figure* resolve(const std::string& id) {
    if (m_done.contains(id)) return m_figures.find(id);
    const Indicator* indicator = find_indicator(id);
    const model::DeclaredFigure* declared = find_declared(id);
    const Figure* own = m_figures.find(id); // an activity's, before what is declared over it
    if (indicator == nullptr && declared == nullptr) return own;
    if (!m_open.insert(id).second) return nullptr; // a circle: reported by check_indicators
    if (indicator != nullptr)
      put(with_declaration(compute(*indicator), declared));
    else
      put(own != nullptr ? with_declaration(*own, declared) : figure_of(*declared, m_figures.year));
    m_done.insert(id);
    m_open.erase(id);
    return m_figures.find(id);
  }

  // Records that hold none of what is declared are about something else: there is nothing to compare.
  static Figure with_declaration(Figure figure, const model::DeclaredFigure* declared) {
    if (declared == nullptr) return figure;
    if (figure.computed == base::exactly(0) && declared->value.known()) figure.computed.reset();
    declare(figure, *declared);
    return figure;
  }

  void put(Figure figure) {
    std::erase_if(figure.breakdowns, [](const Breakdown& one) { return one.cells.empty(); });
    add_shares(figure);
    const bool some = figure.value.known() || !figure.breakdowns.empty();
    figure.status = figure.value.masked ? Status::masked : some ? Status::ok : Status::unknown;
    m_figures.put(std::move(figure));
  }

  Figure compute(const Indicator& indicator) {
    Figure figure;
    figure.id = indicator.id;
    figure.year = m_figures.year;
    figure.label = indicator.label.value_or(label_of(last_name(indicator.id)));
    figure.definition = indicator.definition.value_or("");
    figure.scope = scope_of(indicator);
    figure.unit = indicator.unit.value_or(indicator.measure == Measure::share ? "%" : "");
    figure.measure = measure_words(indicator);
    figure.parts_add_up = additive(indicator.measure);
    name_parameters(indicator, figure);
    try {
      if (is_ratio(indicator))
        compute_ratio(indicator, figure);
      else
        compute_simple(indicator, figure);
    } catch (const std::overflow_error&) { // numbers that leave 64 bits are no counts of an association
      figure.value = base::unknown_quantity();
      figure.breakdowns.clear();
    }
    if (indicator.decimals) figure.value.decimals = *indicator.decimals;
    figure.counted = figure.sources.size();
    if (figure.value.known()) figure.computed = figure.value;
    return figure;
  }

  // What a part or a quotient is about is what it is taken over.
  std::string scope_of(const Indicator& indicator) {
    if (indicator.scope) return *indicator.scope;
    const std::vector<TracedOperand> operands = operands_of(indicator);
    if (!operands.back().figure) return scope_words(operands.back());
    const Figure* over = resolve(*operands.back().figure);
    return over != nullptr ? over->scope : std::string();
  }

  // With what it tells of persons, put into `figure`.
  Measured measured(const Operand& operand, std::string_view unit, Exposure::Role role, Figure& figure) const {
    if (!m_scope.rows(operand.set).known) return {};
    const Chosen chosen = choose(m_scope, operand);
    Measured out = measure(m_scope, operand, chosen, unit);
    figure.names_persons = figure.names_persons || std::ranges::any_of(operand.filter, [&](const auto& condition) {
                             return names_someone(operand.set, condition.field);
                           });
    if (!personal_set(operand.set) || chosen.unanswered) return out;
    figure.personal = figure.personal || of_some_persons(operand);
    std::vector<Exposure> told = of_some_persons(operand) ? exposures_among(m_scope, operand, chosen, out, role,
                                                                            choose(m_scope, of_all_persons(operand)))
                                                          : exposures_of(m_scope, operand, chosen, out, role);
    std::ranges::move(told, std::back_inserter(figure.exposures));
    return out;
  }

  // DOMAIN.md: hours done, recorded or not, are one sum; hours planned or not awarded are never added to it.
  static bool mixes_states(const Operand& operand) {
    return operand.set == "clauses_heures" && operand.measure == Measure::sum &&
           std::ranges::none_of(operand.filter, [](const model::Condition& one) { return one.field == "etat"; });
  }

  void compute_simple(const Indicator& indicator, Figure& figure) {
    Measured found = measured(indicator.operand, figure.unit, Exposure::Role::own, figure);
    figure.without_total = mixes_states(indicator.operand);
    if (!figure.without_total) figure.value = found.value;
    figure.sources = std::move(found.sources);
    figure.records = found.records;
    if (found.total) {
      figure.numerator = found.total;
      figure.denominator = base::exactly(base::Rational(static_cast<std::int64_t>(found.shared_by)));
    }
    // Parts of an unknown whole would be 0 for those that nobody wrote down.
    if (!figure.value.known() && !figure.without_total) return;
    for (const auto& fields : indicator.breakdowns) figure.breakdowns.push_back(break_down(m_scope, indicator, fields));
  }

  // The printed value of a figure, or the measure of a set; the records that it rests on become those of `ratio`.
  Quantity operand_value(const Operand& operand, Exposure::Role role, Figure& ratio) {
    if (operand.parameter) {
      const auto found = m_scope.settings.parameters.find(*operand.parameter);
      return found != m_scope.settings.parameters.end() ? found->second
                                                        : base::parse_quantity(*operand.parameter).value_or(Quantity());
    }
    if (!operand.figure) {
      const Measured found = measured(operand, {}, role, ratio);
      ratio.sources.insert(ratio.sources.end(), found.sources.begin(), found.sources.end());
      ratio.records += found.records;
      return found.value;
    }
    if (operand.figure->ends_with(largest_cell)) return largest_part(*operand.figure, ratio);
    const Figure* figure = resolve(*operand.figure);
    if (figure == nullptr) return base::unknown_quantity();
    ratio.parameters.insert(figure->parameters.begin(), figure->parameters.end());
    const auto records = figure->sources.end() - static_cast<std::ptrdiff_t>(figure->counted);
    ratio.sources.insert(ratio.sources.end(), records, figure->sources.end());
    ratio.records += figure->records;
    if (figure->counted == 0 && figure->declared_at) ratio.sources.push_back(*figure->declared_at), ++ratio.records;
    return figure->value;
  }

  // "dla.jours_ingenieries.prestataire.premier": the largest known cell of a breakdown.
  Quantity largest_part(std::string_view name, Figure& ratio) {
    name.remove_suffix(largest_cell.size());
    const std::size_t dot = name.rfind('.');
    const Figure* figure = resolve(std::string(name.substr(0, dot)));
    const Breakdown* parts = figure != nullptr ? figure->find_breakdown(name.substr(dot + 1)) : nullptr;
    const Cell* largest = nullptr;
    if (parts != nullptr)
      for (const Cell& cell : parts->cells)
        if (cell.id != not_given && cell.value.min && (largest == nullptr || *largest->value.min < *cell.value.min))
          largest = &cell;
    if (largest == nullptr) return base::unknown_quantity();
    ratio.sources.insert(ratio.sources.end(), largest->sources.begin(), largest->sources.end());
    ratio.records += largest->records;
    Quantity value = largest->value;
    // What is known of no part may belong to this one, and so may what the whole leaves open.
    const Cell* rest = figure->find_cell(parts->id, not_given);
    if (!figure->value.max || (rest != nullptr && rest->value.max != base::Rational(0))) value.max.reset();
    return value;
  }

  // The parameters that a reader must know to read the figure.
  void name_parameters(const Indicator& indicator, Figure& figure) const {
    const auto name = [&](const std::optional<std::string>& word) {
      if (!word) return;
      const auto found = m_scope.settings.parameters.find(base::fold_id(*word));
      if (found != m_scope.settings.parameters.end()) figure.parameters.insert(*found);
    };
    name(indicator.operand.at_least_times);
    for (const auto* operand : {&indicator.of, &indicator.over})
      if (*operand) name((*operand)->at_least_times), name((*operand)->parameter);
  }

  // Each place once. True when some were there twice: both terms rest on the same records.
  static bool keep_once(std::vector<diag::Span>& sources) {
    std::set<std::pair<diag::FileId, std::uint32_t>> seen;
    return std::erase_if(sources, [&](const diag::Span& span) { return !seen.emplace(span.file, span.begin).second; }) >
           0;
  }

  // The sum of records that an operand is; null when it is something else, or a figure that is declared.
  const Operand* sum_of(const Operand& operand) const {
    const Operand* found = &operand;
    if (operand.figure) {
      const Indicator* indicator = find_indicator(*operand.figure);
      if (indicator == nullptr || find_declared(*operand.figure) != nullptr || is_ratio(*indicator)) return nullptr;
      found = &indicator->operand;
    }
    const bool plain = found->measure == Measure::sum && found->per.empty() && found->once_per.empty();
    return plain && !found->figure && !found->parameter ? found : nullptr;
  }

  // A quotient of two sums of one list is that of the records which give both: a cost is not shared out over the days
  // of others.
  std::pair<Operand, Operand> of_same_records(const Operand& of, const Operand& over) const {
    const Operand *above = sum_of(of), *below = sum_of(over);
    if (above == nullptr || below == nullptr || above->set != below->set) return {of, over};
    std::pair<Operand, Operand> out(*above, *below);
    for (const std::string& field : {above->field, below->field})
      for (Operand* one : {&out.first, &out.second})
        one->except.push_back({field, {std::string(not_given)}, {}, {}, one->span});
    return out;
  }

  void compute_ratio(const Indicator& indicator, Figure& figure) {
    if (!indicator.of || !indicator.over) return;
    const auto [above, below] = indicator.measure == Measure::quotient ? of_same_records(*indicator.of, *indicator.over)
                                                                       : std::pair(*indicator.of, *indicator.over);
    const Quantity of = operand_value(above, Exposure::Role::of, figure);
    const std::size_t of_records = figure.records;
    const Quantity over = operand_value(below, Exposure::Role::over, figure);
    if (keep_once(figure.sources)) figure.records = std::max(of_records, figure.records - of_records);
    figure.numerator = of;
    figure.denominator = over;
    figure.value = ratio(indicator.measure, of, over, figure.unit);
    if (!figure.value.known()) {
      figure.sources.clear();
      figure.records = 0;
      return;
    }
    for (const auto& fields : indicator.breakdowns) figure.breakdowns.push_back(break_down(m_scope, indicator, fields));
  }

  Scope m_scope;
  const model::Indicators& m_indicators;
  Figures m_figures;
  std::set<std::string, std::less<>> m_open; // being worked out
  std::set<std::string, std::less<>> m_done;
};

} // namespace

Figures compute_figures(const model::Dataset& dataset, const model::Indicators& indicators,
                        const model::Settings& settings, std::size_t most_places,
                        const std::vector<const model::Dataset*>& earlier) {
  return Computation(dataset, indicators, settings, most_places, earlier).run();
}

void mark_justified(Figures& figures, const diag::Diagnostics& diagnostics) {
  std::vector<Figure> marked;
  for (const auto& [id, figure] : figures.all()) {
    if (!figure.declared_at || figure.status != Status::ok) continue;
    const diag::Span& place = figure.sources.front();
    const bool covered = std::ranges::any_of(
        diagnostics.justified(), [&](const diag::Justified& one) { return place.covers(one.diagnostic.span); });
    if (covered) marked.push_back(figure);
  }
  for (Figure& figure : marked) {
    figure.status = Status::justified;
    figures.put(std::move(figure));
  }
}

} // namespace reso::stats
