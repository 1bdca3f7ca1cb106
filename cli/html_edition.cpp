#include "cli/html_edition.hpp"

#include "base/fingerprint.hpp"
#include "diag/catalogue.hpp"
#include "layout/theme_css.hpp"
#include "render/html.hpp"
#include "render/html_escape.hpp"
#include "wording/page_text.hpp"

namespace reso::cli {

namespace {

constexpr std::string_view stylesheet_path = "report-templates/rapport.css";

// Calls `use` for each picture's file with the place that asks for it.
template <class Use>
void each_picture(const doc::Blocks& blocks, Use use) {
  for (const doc::Block& block : blocks) {
    if (const auto* picture = std::get_if<doc::Picture>(&block)) use(picture->file, block.origin);
    if (const auto* heading = std::get_if<doc::Heading>(&block); heading != nullptr && !heading->pictogram.empty())
      use(heading->pictogram, block.origin);
    if (const auto* cover = std::get_if<doc::Cover>(&block); cover != nullptr && !cover->logo.empty())
      use(cover->logo, block.origin);
    if (const auto* box = std::get_if<doc::Box>(&block)) each_picture(box->content, use);
    if (const auto* list = std::get_if<doc::ListBlock>(&block))
      for (const doc::Blocks& item : list->items) each_picture(item, use);
  }
}

} // namespace

HtmlSources html_sources(Session& session, const PreparedReport& prepared) {
  HtmlSources sources;
  sources.stylesheet = layout::theme_css(*prepared.theme);
  if (auto rules = session.project().find_file(std::string(stylesheet_path))) sources.stylesheet += rules->bytes;
  each_picture(prepared.document->blocks, [&](const std::string& file, const diag::Span&) {
    auto found = session.project().find_file(file);
    if (found && !render::picture_media(found->bytes).empty()) sources.pictures[file] = std::move(found->bytes);
  });
  return sources;
}

void report_lost_pictures(Session& session, const doc::Document& document, const HtmlSources& sources) {
  each_picture(document.blocks, [&](const std::string& file, const diag::Span& origin) {
    if (!sources.pictures.contains(file)) session.diagnostics().report(diag::rule::picture_unreadable, origin, file);
  });
}

std::string render_html_edition(const PreparedReport& prepared, const HtmlSources& sources) {
  return render::render_html(*prepared.document,
                             {sources.stylesheet, layout::ink_colours(*prepared.theme), sources.pictures});
}

Fingerprint html_fingerprint(const Fingerprint& of_report, const doc::Document& document, const HtmlSources& sources) {
  Fingerprint result = of_report;
  result.report_template = short_fingerprint(of_report.report_template + sources.stylesheet);
  std::string more = of_report.text;
  for (const auto& [file, bytes] : sources.pictures) more += base::fingerprint(bytes);
  for (const doc::Abbreviation& one : document.abbreviations) more += one.letters + "=" + one.expansion + "\n";
  result.text = short_fingerprint(more);
  return result;
}

void name_html_edition(doc::Document& document, const std::string& file) {
  for (doc::Block& block : document.blocks)
    if (auto* cover = std::get_if<doc::Cover>(&block)) cover->accessible = wording::accessible_version(file);
}

} // namespace reso::cli
