#include "cli/year_figures.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "check/audit.hpp"
#include "cli/kept.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/rules.hpp"
#include "stats/masking.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

std::vector<const model::Dataset*> Figures::years_before(int year) {
  const std::vector<int> years = years_up_to(year - 1);
  m_session.project().read_datasets(years);
  std::vector<const model::Dataset*> before;
  for (const int known : years)
    if (const model::Dataset* dataset = m_session.project().read_dataset(known)) before.push_back(dataset);
  return before;
}

const stats::Figures* Figures::compute(const model::Dataset& dataset) {
  auto& slot = m_figures[dataset.year.year];
  if (!slot)
    slot = std::make_shared<stats::Figures>(stats::compute_figures(dataset, m_session.project().read_indicators(),
                                                                   m_session.project().settings(), stats::first_places,
                                                                   years_before(dataset.year.year)));
  return slot.get();
}

// Not for one year on two threads at once; several years may, once m_published has a place for each.
const stats::Figures* Figures::published(int year) {
  if (m_session.internal_edition()) return m_figures.at(year).get();
  auto& slot = m_published[year];
  if (!slot) {
    slot = std::make_shared<stats::Figures>(*m_figures.at(year));
    stats::mask(*slot, m_session.project().read_indicators(), m_session.project().settings());
  }
  return slot.get();
}

const stats::Figures* Figures::of_year(int year, bool in_spite_of_errors) {
  return computed(year, in_spite_of_errors) != nullptr ? published(year) : nullptr;
}

void Figures::check_indicators() {
  if (m_indicators_checked) return;
  m_indicators_checked = true;
  stats::check_indicators(m_session.project().read_indicators(), m_session.project().settings(),
                          m_session.diagnostics());
}

const stats::Figures* Figures::computed(int year, bool in_spite_of_errors) {
  check_indicators();
  const model::Dataset* dataset = m_session.project().read_dataset(year);
  if (dataset == nullptr || (!in_spite_of_errors && m_session.diagnostics().has_errors())) return nullptr;
  return compute(*dataset);
}

namespace {

check::Audited audited_of(Session& session, const YearFigures& figures) {
  return {
      figures.year,      figures.earlier,           session.project().settings(), session.project().read_indicators(),
      session.sources(), session.internal_edition()};
}

// Sets aside what is justified, and reports the justifications that cover nothing: of the rules about the document
// once it is checked, of the others before.
void settle(diag::Diagnostics& diagnostics, const model::Dataset& dataset, bool document_checked) {
  for (const diag::Justification* unused : diagnostics.justify(dataset.justifications)) {
    const diag::RuleInfo* rule = diag::find_rule(unused->rule);
    const bool of_document = rule != nullptr && rule->family == diag::Family::document;
    if (of_document == document_checked) diagnostics.report(diag::rule::justification_unused, unused->place);
  }
}

} // namespace

std::optional<YearFigures> Figures::of(int year, bool in_spite_of_errors) {
  diag::Diagnostics& diagnostics = m_session.diagnostics();
  diag::Diagnostics of_records(diagnostics.language());
  YearFigures result;
  {
    Step step(m_session, m_session.host(), phrase::step_data);
    result = read_years(year);
    if (result.year.dataset == nullptr || (!in_spite_of_errors && diagnostics.has_errors())) return std::nullopt;
    take_kept(result);
    compute_together(result, [&] { check::check_records(audited_of(m_session, result), of_records); });
  }
  Step step(m_session, m_session.host(), phrase::step_audit);
  diagnostics.absorb(std::move(of_records));
  check::check_figures(audited_of(m_session, result), diagnostics);
  settle(diagnostics, *result.year.dataset, false);
  stats::mark_justified(*m_figures[year], diagnostics);
  publish_together(result);
  keep(result);
  return result;
}

void Figures::check_document(const YearFigures& figures, const doc::Document& document,
                             const model::Convention* convention) {
  diag::Diagnostics& diagnostics = m_session.diagnostics();
  check::Audited audited = audited_of(m_session, figures);
  audited.convention = convention;
  check::check_document(audited, document, diagnostics);
  // What the edition of a convention does not print is no reason to call a justification idle.
  if (convention != nullptr)
    diagnostics.justify(figures.year.dataset->justifications);
  else
    settle(diagnostics, *figures.year.dataset, true);
}

// The years up to `year` that the project has.
std::vector<int> Figures::years_up_to(int year) const {
  std::vector<int> years;
  std::ranges::copy_if(m_session.project().years(), std::back_inserter(years),
                       [&](int known) { return known <= year; });
  return years;
}

YearFigures Figures::read_years(int year) {
  input::Project& project = m_session.project();
  const std::vector<int> years = years_up_to(year);
  project.read_datasets(years);
  check_indicators();
  YearFigures result;
  for (const int known : years)
    if (const model::Dataset* dataset = project.read_dataset(known))
      (known == year ? result.year : result.earlier.emplace_back()).dataset = dataset;
  return result;
}

namespace {

std::vector<report::YearData*> all_years(YearFigures& figures) {
  std::vector<report::YearData*> years{&figures.year}; // which has most to be computed from
  for (report::YearData& earlier : figures.earlier) years.push_back(&earlier);
  return years;
}

} // namespace

// Of the years before, what the last run computed from the same. The year itself is justified, and so made anew.
void Figures::take_kept(const YearFigures& figures) {
  Kept* const kept = m_session.host().kept.get();
  if (kept == nullptr) return;
  for (const report::YearData& earlier : figures.earlier) {
    const int year = earlier.dataset->year.year;
    const auto known = kept->earlier.find(year);
    if (known == kept->earlier.end() || known->second.key != m_session.project().figures_key(year)) continue;
    m_figures[year] = known->second.figures;
    if (known->second.published) m_published[year] = known->second.published;
  }
}

void Figures::keep(const YearFigures& figures) {
  Kept* const kept = m_session.host().kept.get();
  if (kept == nullptr) return;
  for (const report::YearData& earlier : figures.earlier) {
    const int year = earlier.dataset->year.year;
    const auto published = m_published.find(year);
    kept->earlier[year] = {m_session.project().figures_key(year), m_figures.at(year),
                           published == m_published.end() ? nullptr : published->second};
  }
}

// Each year is made of its own records and of those before, which nobody changes meanwhile. `beside` runs with them.
void Figures::compute_together(YearFigures& figures, const std::function<void()>& beside) {
  const std::vector<report::YearData*> years = all_years(figures);
  std::vector<std::vector<const model::Dataset*>> before;
  for (const report::YearData* one : years) before.push_back(years_before(one->dataset->year.year));
  std::vector<std::shared_ptr<stats::Figures>*> slots;
  for (const report::YearData* one : years) slots.push_back(&m_figures[one->dataset->year.year]);
  const model::Indicators& indicators = m_session.project().read_indicators();
  const model::Settings& settings = m_session.project().settings();
  base::for_each_in_parallel(years.size() + 1, [&](std::size_t i) {
    if (i == years.size())
      beside();
    else if (!*slots[i])
      *slots[i] = std::make_shared<stats::Figures>(
          stats::compute_figures(*years[i]->dataset, indicators, settings, stats::first_places, before[i]));
  });
  for (std::size_t i = 0; i < years.size(); ++i) years[i]->figures = slots[i]->get();
}

// In the public edition, each year's figures are masked by themselves.
void Figures::publish_together(YearFigures& figures) {
  const std::vector<report::YearData*> years = all_years(figures);
  for (const report::YearData* one : years) m_published[one->figures->year];
  base::for_each_in_parallel(years.size(),
                             [&](std::size_t i) { years[i]->figures = published(years[i]->figures->year); });
}

} // namespace reso::cli
