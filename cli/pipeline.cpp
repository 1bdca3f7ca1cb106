#include "cli/pipeline.hpp"

#include <ostream>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "check/audit.hpp"
#include "diag/catalogue.hpp"
#include "input/gate.hpp"
#include "report/margin_notes.hpp"
#include "wording/sentence.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

bool colour_wanted(std::string_view choice, bool terminal, const Host& host) {
  if (choice == "always") return true;
  if (choice == "never") return false;
  // NO_COLOR (no-color.org): any value but the empty one.
  return terminal && host.variable("NO_COLOR").empty() && host.variable("TERM") != "dumb";
}

std::string year_list(const std::vector<int>& years) {
  std::vector<std::string> words;
  for (int year : years) words.push_back(std::to_string(year));
  return base::join(words, ", ");
}

std::string template_path(const std::string& name, std::string_view file) { return fmt::format("report-templates/{}/{}", name, file); }
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

// A theme inherits from another by `base:`; a circle is cut by the depth.
std::shared_ptr<const layout::Theme> read_theme_file(Session& session, TemplateFiles& files, const std::string& path, int depth,
                                                     bool& exists) {
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

std::shared_ptr<const layout::Theme> read_theme(Session& session, TemplateFiles& files, const std::string& report_template) {
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
  if (!exists) session.stop = Stop{session.fail(cannot_work, session.say(phrase::no_theme, asked))};
  return theme;
}

report::Inputs inputs_of(Session& session, const YearFigures& figures, bool draft) {
  report::Inputs inputs;
  inputs.year = figures.year;
  inputs.earlier = figures.earlier;
  inputs.settings = &session.project().settings();
  inputs.draft = draft;
  return inputs;
}

} // namespace

// --- Session ---

Session::Session(const Invocation& invocation, Host& host)
    : m_invocation(invocation), m_host(host), m_language(invocation.language), m_diagnostics(invocation.language) {
  std::string folder(invocation.value("directory"));
  if (folder.empty()) folder = ".";
  m_files = host.open_project(folder);
  if (!m_files) {
    stop = Stop{fail(cannot_work, say(phrase::no_project, folder))};
    return;
  }
  if (!host.built_in) {
    stop = Stop{fail(cannot_work, say(phrase::no_built_in))};
    return;
  }
  m_project = std::make_unique<input::Project>(*m_files->files, *host.built_in, m_sources, m_diagnostics);
  if (!invocation.language_given && m_project->settings().language == "en") {
    m_language = diag::Language::en;
    m_diagnostics.set_language(m_language);
  }
}

int Session::fail(int status, const std::string& message, const std::string& help) const {
  *m_host.err << say(phrase::error_word) << message << '\n';
  if (!help.empty()) *m_host.err << "  " << help << '\n';
  return status;
}

void Session::talk(const std::string& message) const {
  if (!m_invocation.has("quiet")) *m_host.err << message << '\n';
}

void Session::step(const std::string& message) const {
  if (m_invocation.has("verbose")) *m_host.err << message << '\n';
}

bool Session::colour_out() const { return colour_wanted(m_invocation.value("color"), m_host.out_is_terminal, m_host); }
bool Session::colour_err() const { return colour_wanted(m_invocation.value("color"), m_host.err_is_terminal, m_host); }

std::optional<int> Session::year_asked(const std::string& text) {
  const std::vector<int>& years = m_project->years();
  if (text.size() != 4 || text.find_first_not_of("0123456789") != std::string::npos) {
    stop = Stop{fail(bad_command_line, say(phrase::not_a_year, text))};
    return std::nullopt;
  }
  int year = std::stoi(text);
  for (int known : years)
    if (known == year) return year;
  stop = Stop{fail(bad_command_line, years.empty() ? say(phrase::no_years) : say(phrase::year_absent, text, year_list(years)))};
  return std::nullopt;
}

std::optional<int> Session::latest_year() {
  const std::vector<int>& years = m_project->years();
  if (years.empty()) {
    stop = Stop{fail(bad_command_line, say(phrase::no_years))};
    return std::nullopt;
  }
  if (m_host.err_is_terminal) talk(say(phrase::latest_year, years.back()));
  return years.back();
}

// --- Figures ---

const stats::Figures* Figures::compute(const model::Dataset& dataset) {
  auto& slot = m_figures[dataset.year.year];
  if (!slot)
    slot = std::make_unique<stats::Figures>(
        stats::compute_figures(dataset, m_session.project().read_indicators(), m_session.project().settings()));
  return slot.get();
}

const stats::Figures* Figures::of_year(int year, bool in_spite_of_errors) {
  if (!m_indicators_checked) {
    m_indicators_checked = true;
    stats::check_indicators(m_session.project().read_indicators(), m_session.project().settings(), m_session.diagnostics());
  }
  const model::Dataset* dataset = m_session.project().read_dataset(year);
  if (dataset == nullptr || (!in_spite_of_errors && m_session.diagnostics().has_errors())) return nullptr;
  return compute(*dataset);
}

std::optional<YearFigures> Figures::of(int year, bool in_spite_of_errors) {
  input::Project& project = m_session.project();
  YearFigures result;
  for (int known : project.years()) {
    if (known > year) continue;
    const stats::Figures* figures = of_year(known, in_spite_of_errors);
    const model::Dataset* dataset = project.read_dataset(known);
    if (dataset == nullptr) continue;
    (known == year ? result.year : result.earlier.emplace_back()) = {dataset, figures};
  }
  if (result.year.dataset == nullptr || (!in_spite_of_errors && m_session.diagnostics().has_errors())) return std::nullopt;
  diag::Diagnostics& diagnostics = m_session.diagnostics();
  check::check_figures(*result.year.dataset, *result.year.figures, diagnostics);
  for (const diag::Justification* unused : diagnostics.justify(result.year.dataset->justifications))
    diagnostics.report(diag::rule::justification_unused, unused->place);
  stats::mark_justified(*m_figures[year], diagnostics);
  return result;
}

// --- Stages ---

namespace {

layout::Resources resources_of(Session& session) {
  layout::Resources resources;
  resources.font_folder = session.host().data_folder + "/fonts";
  resources.hyphenation_file = session.host().data_folder + "/hyphenation/hyph_fr.dic";
  resources.picture = [&session](const std::string& path) -> std::optional<std::string> {
    auto found = session.project().find_file(path);
    if (!found) return std::nullopt;
    return std::move(found->bytes);
  };
  return resources;
}

// What the report will print is, for the most part, in the files of its year.
void open_type_beside(Session& session, PreparedReport& prepared) {
  prepared.enough = std::make_shared<std::atomic<bool>>(false);
  prepared.type = std::async(std::launch::async, [resources = resources_of(session), theme = prepared.theme, year = prepared.year,
                                                  enough = prepared.enough, &project = session.project()] {
    auto type = layout::open_type(*theme, resources);
    if (!type) return type;
    for (const std::string& text : project.raw_texts(year)) {
      if (*enough) break;
      layout::shape_ahead(*type, *theme, wording::typography(text));
    }
    return type;
  });
}

} // namespace

PreparedReport prepare_report(Session& session, Figures& figures, int year, bool draft, bool pages) {
  PreparedReport prepared;
  prepared.year = year;
  input::Project& project = session.project();
  prepared.year_settings = project.read_year_settings(year);
  std::string name(session.invocation().value("template"));
  if (name.empty()) name = project.settings().report_template;

  TemplateFiles files(session);
  if (!project.find_file(template_path(name, "report.md"))) {
    session.stop = Stop{session.fail(cannot_work, session.say(phrase::no_template, name))};
    return prepared;
  }
  auto report_template = report::ReportTemplate::load(
      name, [&](const std::string& path) { return files.text(path); }, session.sources(), project.read_indicators(),
      session.diagnostics());
  prepared.theme = read_theme(session, files, name);
  if (session.stop) return prepared;
  prepared.template_bytes = files.bytes();
  if (pages && prepared.theme) open_type_beside(session, prepared);

  auto computed = figures.of(year, draft);
  if (!computed || !report_template) return prepared;
  prepared.figures = *computed;
  prepared.audited = true;
  report::Inputs inputs = inputs_of(session, prepared.figures, draft);
  report_template->check_names(inputs, session.diagnostics());
  prepared.document = report_template->assemble(inputs, session.diagnostics());
  prepared.document->draft = draft;
  if (draft) report::add_margin_notes(*prepared.document, inputs, session.sources(), session.diagnostics());
  return prepared;
}

base::Result<layout::Pages> lay_out(Session& session, const PreparedReport& prepared) {
  *prepared.enough = true;
  const base::Result<layout::Type>& type = prepared.type.get();
  if (!type) return base::Failure{session.say(phrase::cannot_use, type.message())}; // layout names the file
  return layout::lay_out(*prepared.document, *prepared.theme, resources_of(session), *type, session.diagnostics());
}

void check_year(Session& session, Figures& figures, int year, bool& audited) {
  PreparedReport prepared = prepare_report(session, figures, year, false, true);
  audited = prepared.audited;
  if (session.stop || !prepared.document || !prepared.theme) return;
  auto pages = lay_out(session, prepared);
  if (!pages) session.stop = Stop{session.fail(cannot_work, pages.message())};
}

} // namespace reso::cli
