#include "cli/pipeline.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/fingerprint.hpp"
#include "base/parallel.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "check/audit.hpp"
#include "cli/convention.hpp"
#include "cli/kept.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/catalogue_extract.hpp"
#include "diag/rules.hpp"
#include "doc/picture_metadata.hpp"
#include "input/gate.hpp"
#include "layout/contrast.hpp"
#include "report/margin_notes.hpp"
#include "stats/masking.hpp"
#include "wording/sentence.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

std::string template_path(const std::string& name, std::string_view file) {
  return fmt::format("report-templates/{}/{}", name, file);
}
// The shipped template of a convention's edition.
constexpr const char* extract_template = "extrait-convention";

std::string theme_path(const std::string& name) { return fmt::format("report-templates/themes/{}.yaml", name); }

// Finds files of templates and themes, reads them through the gate and remembers their bytes for the fingerprint.
class TemplateFiles {
public:
  explicit TemplateFiles(Session& session) : m_session(session) {}

  std::optional<diag::FileId> text(const std::string& path) {
    auto found = m_session.project().find_file(path);
    if (!found) return std::nullopt;
    m_bytes += found->bytes;
    return input::read_text(found->path, found->bytes, m_session.sources(), m_session.diagnostics());
  }
  std::optional<schema::Node> yaml(const std::string& path, bool& exists) {
    auto found = m_session.project().find_file(path);
    exists = found.has_value();
    if (!found) return std::nullopt;
    m_bytes += found->bytes;
    return input::read_yaml(found->path, found->bytes, m_session.sources(), m_session.diagnostics());
  }
  const std::string& bytes() const { return m_bytes; }

private:
  Session& m_session;
  std::string m_bytes;
};

// "report-templates/annuel/report.md" -> "annuel"; "report-templates/themes/reso.yaml" -> "reso".
std::vector<std::string> names_between(Session& session, const std::string& folder, std::string_view ending) {
  std::set<std::string> names;
  for (const std::string& path : session.project().list_files(folder))
    if (path.ends_with(ending))
      names.insert(path.substr(folder.size() + 1, path.size() - folder.size() - 1 - ending.size()));
  return {names.begin(), names.end()};
}
} // namespace

std::vector<std::string> template_names(Session& session) {
  return names_between(session, "report-templates", "/report.md");
}
std::vector<std::string> theme_names(Session& session) {
  return names_between(session, "report-templates/themes", ".yaml");
}

namespace {

// Mistyped on the command line (2), or written in reso.yaml (3).
int refuse_name(Session& session, std::string_view option, const std::string& message, const std::string& name,
                const std::vector<std::string>& known) {
  std::string_view near = base::nearest(name, {known.begin(), known.end()});
  std::string help = near.empty() ? session.say(phrase::choices, base::join(known, ", "))
                                  : session.say(phrase::did_you_mean, std::string(near));
  return session.fail(session.invocation().has(option) ? bad_command_line : cannot_work, message, help);
}

// A theme inherits from another by `base:`; a circle is cut by the depth.
std::shared_ptr<const layout::Theme> read_theme_file(Session& session, TemplateFiles& files, const std::string& path,
                                                     int depth, bool& exists) {
  auto node = files.yaml(path, exists);
  if (!node) return nullptr;
  schema::DecodeContext context{session.diagnostics()};
  std::shared_ptr<const layout::Theme> base;
  if (std::string name = layout::base_theme(*node); !name.empty() && depth < 8) {
    bool base_exists = false;
    base = read_theme_file(session, files, theme_path(name), depth + 1, base_exists);
  }
  return layout::read_theme(*node, base, context);
}

std::shared_ptr<const layout::Theme> read_theme(Session& session, TemplateFiles& files,
                                                const std::string& report_template) {
  const model::Settings& settings = session.project().settings();
  std::string asked(session.invocation().value("theme"));
  if (asked.empty() && settings.theme) asked = *settings.theme;
  bool exists = false;
  std::shared_ptr<const layout::Theme> theme;
  if (asked.empty()) theme = read_theme_file(session, files, template_path(report_template, "theme.yaml"), 0, exists);
  if (!exists) {
    if (asked.empty()) asked = "reso";
    theme = read_theme_file(session, files, theme_path(asked), 0, exists);
  }
  if (!exists)
    session.stop =
        Stop{refuse_name(session, "theme", session.say(phrase::no_theme, asked), asked, theme_names(session))};
  return theme;
}

report::Inputs inputs_of(Session& session, const PreparedReport& prepared, bool draft) {
  const YearFigures& figures = prepared.figures;
  report::Inputs inputs;
  inputs.year = figures.year;
  inputs.earlier = figures.earlier;
  inputs.settings = &session.project().settings();
  inputs.internal = session.internal_edition();
  inputs.sources = &session.sources();
  inputs.draft = draft;
  inputs.extract = prepared.extract.get();
  return inputs;
}

} // namespace

// --- Figures ---

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

// --- Stages ---

// A TrueType file begins with a checksum of each of its tables.
constexpr std::size_t font_directory = 1024;

std::string font_fingerprints(const layout::Theme& theme, const input::Files& built_in) {
  std::string text;
  for (const std::string& font : layout::font_files(theme))
    if (auto bytes = built_in.read_start("fonts/" + font, font_directory); bytes && *bytes)
      text += base::fingerprint(**bytes);
  if (auto patterns = built_in.read("hyphenation/hyph_fr.dic"); patterns && *patterns)
    text += base::fingerprint(**patterns);
  return text;
}

namespace {

layout::Resources resources_of(Session& session) {
  layout::Resources resources;
  resources.font_folder = session.host().data_folder + "/fonts";
  resources.hyphenation_file = session.host().data_folder + "/hyphenation/hyph_fr.dic";
  resources.picture = [&session](const std::string& path) -> std::optional<std::string> {
    auto found = session.project().find_file(path);
    if (!found) return std::nullopt;
    return doc::without_metadata(std::move(found->bytes));
  };
  return resources;
}

// What the report will print is, for the most part, in the files of its year. A file longer than a year's prose is
// data, or a mistake that loading refuses: its words are not worth the wait.
constexpr std::size_t longest_prose = 256 << 10;

// The fonts of the last run when they are the same files. One run at a time does this.
base::Result<layout::Type> open_or_kept(Kept* kept, const input::Files& built_in, const layout::Theme& theme,
                                        const layout::Resources& resources) {
  if (kept == nullptr) return layout::open_type(theme, resources);
  std::string key = font_fingerprints(theme, built_in);
  if (!kept->type || kept->type_key != key) {
    auto type = layout::open_type(theme, resources);
    if (!type) return type;
    kept->type = std::move(*type);
    kept->type_key = std::move(key);
  }
  layout::begin_document(*kept->type);
  return *kept->type;
}

void open_type_beside(Session& session, PreparedReport& prepared) {
  prepared.enough = std::make_shared<std::atomic<bool>>(false);
  prepared.type =
      std::async(std::launch::async, [resources = resources_of(session), theme = prepared.theme, year = prepared.year,
                                      enough = prepared.enough, &project = session.project(), &host = session.host()] {
        auto type = open_or_kept(host.kept.get(), *host.built_in, *theme, resources);
        if (!type) return type;
        for (const std::string& text : project.raw_texts(year)) {
          if (*enough) break;
          if (text.size() > longest_prose) continue;
          layout::shape_ahead(*type, *theme, wording::typography(text));
        }
        return type;
      });
}

// The template of a convention's edition says itself what it counts.
void read_measures(Session& session, TemplateFiles& files, const std::string& path, PreparedReport& prepared) {
  bool exists = false;
  const auto node = files.yaml(path, exists);
  if (!node) return;
  schema::DecodeContext context{session.diagnostics()};
  schema::decode(context, *node, prepared.measures);
  stats::check_indicators(prepared.measures, session.project().settings(), session.diagnostics());
}

// The template and, in `prepared`, the theme. Sets session.stop when either cannot be found.
std::optional<report::ReportTemplate> read_template(Session& session, PreparedReport& prepared, bool of_convention) {
  Step step(session, session.host(), phrase::step_templates);
  input::Project& project = session.project();
  std::string name(session.invocation().value("template"));
  if (name.empty()) name = of_convention ? extract_template : project.settings().report_template;
  if (name == extract_template && !of_convention) {
    session.stop = Stop{session.fail(session.invocation().has("template") ? bad_command_line : cannot_work,
                                     session.say(phrase::template_of_extract, name))};
    return std::nullopt;
  }
  TemplateFiles files(session);
  if (!project.find_file(template_path(name, "report.md"))) {
    session.stop =
        Stop{refuse_name(session, "template", session.say(phrase::no_template, name), name, template_names(session))};
    return std::nullopt;
  }
  auto report_template = report::ReportTemplate::load(
      name, [&](const std::string& path) { return files.text(path); }, session.sources(), project.read_indicators(),
      session.diagnostics(),
      of_convention ? report::ReportTemplate::Subject::convention : report::ReportTemplate::Subject::year);
  if (of_convention) read_measures(session, files, template_path(name, "indicateurs.yaml"), prepared);
  prepared.theme = read_theme(session, files, name);
  if (prepared.theme) layout::check_contrast(*prepared.theme, session.diagnostics());
  prepared.template_bytes = files.bytes();
  return report_template;
}

} // namespace

PreparedReport prepare_report(Session& session, Figures& figures, int year, bool draft, bool pages,
                              const std::string& convention) {
  PreparedReport prepared;
  prepared.year = year;
  prepared.year_settings = session.project().read_year_settings(year);
  auto report_template = read_template(session, prepared, !convention.empty());
  if (session.stop) return prepared;
  if (pages && prepared.theme) open_type_beside(session, prepared);
  auto computed = figures.of(year, draft);
  if (!computed || !report_template) {
    if (prepared.enough) *prepared.enough = true;
    return prepared;
  }
  prepared.figures = *computed;
  prepared.audited = true;
  Step step(session, session.host(), phrase::step_assembly);
  if (!convention.empty()) narrow(session, *figures.raw(year), convention, prepared);
  report::Inputs inputs = inputs_of(session, prepared, draft);
  report_template->check_names(inputs, session.diagnostics());
  prepared.document = report_template->assemble(inputs, session.diagnostics());
  prepared.document->draft = draft;
  figures.check_document(prepared.figures, *prepared.document,
                         prepared.extract ? prepared.extract->convention : nullptr);
  if (draft) report::add_margin_notes(*prepared.document, inputs, session.sources(), session.diagnostics());
  return prepared;
}

base::Result<layout::Pages> lay_out(Session& session, const PreparedReport& prepared) {
  Step step(session, session.host(), phrase::step_layout);
  *prepared.enough = true;
  const base::Result<layout::Type>& type = prepared.type.get();
  if (!type) return base::Failure{session.say(phrase::cannot_use, type.message())}; // layout names the file
  return layout::lay_out(*prepared.document, *prepared.theme, resources_of(session), *type, session.diagnostics());
}

} // namespace reso::cli
