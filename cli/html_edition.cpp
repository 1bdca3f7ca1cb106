#include "cli/html_edition.hpp"

#include "cli/pictures.hpp"
#include "layout/theme_css.hpp"
#include "render/html.hpp"
#include "wording/page_text.hpp"

namespace reso::cli {

namespace {

constexpr std::string_view stylesheet_path = "report-templates/rapport.css";

} // namespace

HtmlSources html_sources(Session& session, const PreparedReport& prepared) {
  HtmlSources sources;
  sources.stylesheet = layout::theme_css(*prepared.theme);
  if (auto rules = session.project().find_file(std::string(stylesheet_path))) sources.stylesheet += rules->bytes;
  sources.pictures = document_pictures(session, *prepared.document);
  return sources;
}

std::string render_html_edition(const PreparedReport& prepared, const HtmlSources& sources) {
  return render::render_html(*prepared.document,
                             {sources.stylesheet, layout::ink_colours(*prepared.theme), sources.pictures});
}

Fingerprint html_fingerprint(const Fingerprint& of_report, const doc::Document& document, const HtmlSources& sources) {
  Fingerprint result = of_report;
  result.report_template = short_fingerprint(of_report.report_template + sources.stylesheet);
  std::string more = of_report.text;
  for (const doc::Abbreviation& one : document.abbreviations) more += one.letters + "=" + one.expansion + "\n";
  result.text = short_fingerprint(more);
  return result;
}

void name_html_edition(doc::Document& document, const std::string& file) {
  for (doc::Block& block : document.blocks)
    if (auto* cover = std::get_if<doc::Cover>(&block)) cover->accessible = wording::accessible_version(file);
}

} // namespace reso::cli
