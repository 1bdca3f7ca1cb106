#include "cli/pipeline.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/fingerprint.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/convention.hpp"
#include "cli/kept.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/catalogue_extract.hpp"
#include "doc/picture_metadata.hpp"
#include "input/gate.hpp"
#include "layout/contrast.hpp"
#include "report/margin_notes.hpp"
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
