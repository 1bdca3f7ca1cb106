// An ODF text as a whole: content.xml, its cover and its table of contents.
#include <utility>

#include <fmt/format.h>

#include "render/figure_places.hpp"
#include "render/html_chart.hpp"
#include "render/html_escape.hpp"
#include "render/odt_namespaces.hpp"
#include "render/odt_words.hpp"
#include "render/odt_writer.hpp"
#include "wording/chart_text.hpp"
#include "wording/style_text.hpp"

namespace reso::render {

namespace style = wording::style;

namespace {

constexpr int contents_depth = 2;

std::string section_style(int columns, double gutter) {
  std::string out =
      fmt::format("<style:style style:name=\"Colonnes_{0}\" style:family=\"section\"><style:section-properties "
                  "text:dont-balance-text-columns=\"false\" style:editable=\"false\"><style:columns "
                  "fo:column-count=\"{0}\" fo:column-gap=\"{1}\">",
                  columns, odt_length(gutter));
  for (int i = 0; i < columns; ++i)
    out += fmt::format("<style:column style:rel-width=\"1*\" fo:start-indent=\"{}\" fo:end-indent=\"{}\"/>",
                       odt_length(i == 0 ? 0 : gutter / 2), odt_length(i + 1 == columns ? 0 : gutter / 2));
  return out + "</style:columns></style:section-properties></style:style>\n";
}

std::string cell_style(std::string_view name, const std::string& properties) {
  return fmt::format("<style:style style:name=\"{}\" style:family=\"table-cell\"><style:table-cell-properties {}/>"
                     "</style:style>\n",
                     name, properties);
}

} // namespace

OdtWriter::OdtWriter(const doc::Document& document, const OdtOptions& options)
    : m_document(document), m_options(options), m_look(options.appearance), m_measure(m_look.measure()) {}

std::string OdtWriter::content() {
  text(charts_with_tables(m_document.blocks));
  return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content {} "
                     "office:version=\"1.2\">\n{}<office:automatic-styles>\n{}</office:automatic-styles>\n"
                     "<office:body>\n<office:text>\n{}</office:text>\n</office:body>\n</office:document-content>\n",
                     odt_namespaces, m_look.font_faces(), automatic_styles(), m_out);
}

void OdtWriter::text(const doc::Blocks& blocks) {
  bool titled = false;
  for (const doc::Block& block : blocks) titled = titled || std::holds_alternative<doc::Cover>(block);
  if (!titled && !m_document.title.empty()) paragraph("Title", odt_text(m_document.title));
  find_shown(blocks);
  this->blocks(blocks);
  close_section();
}

// Where figures are shown is known before their origins are told.
void OdtWriter::find_shown(const doc::Blocks& blocks) {
  for (const doc::Block& block : blocks)
    if (const auto* figures = std::get_if<doc::KeyFigures>(&block))
      for (const doc::KeyFigure& one : figures->items)
        m_shown.try_emplace(origin_in(blocks, one.id), "chiffre-" + one.id);
  for (const doc::Block& block : blocks)
    if (const auto* chart = std::get_if<doc::Chart>(&block))
      m_shown.try_emplace(origin_in(blocks, chart->figure), chart->anchor);
}

// --- Cover ---

// The year that ends a title stands large, as on the printed cover.
std::string OdtWriter::cover_title(const std::string& title) const {
  const std::string year = std::to_string(m_document.year);
  if (m_document.year <= 0 || title.size() <= year.size() + 1 || !title.ends_with(year)) return odt_text(title);
  return odt_text(title.substr(0, title.size() - year.size() - 1)) +
         fmt::format("<text:line-break/><text:span text:style-name=\"{}\">{}</text:span>",
                     odt_style_name(style::cover_year), year);
}

void OdtWriter::cover(const doc::Cover& cover) {
  m_break = {fmt::format(" style:master-page-name=\"{}\"", style::cover_page), {}};
  std::string logo = this->logo(cover);
  const auto words = [&](std::string_view style, const std::string& content) {
    if (!content.empty()) paragraph(style, std::exchange(logo, {}) + content);
  };
  words(style::organisation, odt_text(cover.organisation));
  words(style::tagline, odt_text(cover.tagline));
  words("Title", cover_title(cover.title));
  if (m_document.draft) words(style::cover_date, odt_text(m_look.word("pied-brouillon")));
  words(style::cover_date, odt_text(cover.date));
  for (const std::string& one : cover.lines) words(style::cover_line, odt_text(one));
  words(style::cover_line, odt_text(cover.accessible));
  m_break = {" style:master-page-name=\"Standard\"", {}};
}

// It stands where the theme has it on the page, whatever words are beside it.
std::string OdtWriter::logo(const doc::Cover& cover) {
  if (cover.logo.empty()) return {};
  OdtFrame frame;
  frame.file = kept_picture(cover.logo);
  if (frame.file.empty()) return {}; // the organisation's name says as much
  frame.name = "Logo";
  frame.title = frame.alternative = cover.organisation;
  fit(frame, m_options.pictures.at(cover.logo), m_look.number("logo-largeur", 113), m_look.number("logo-hauteur", 68));
  frame.place = fmt::format("draw:style-name=\"Logo\" text:anchor-type=\"paragraph\" svg:x=\"{}\" svg:y=\"{}\"",
                            m_look.length("logo-x"), m_look.length("logo-y"));
  return framed(frame);
}

// --- Table of contents ---

// What a text processor fills when it is asked to, and its entries as they are now. A page's number is a field: only
// who lays out the text knows it.
void OdtWriter::contents() {
  const std::string title = odt_text(wording::contents_title);
  line("<text:table-of-content text:name=\"Sommaire\" text:protected=\"true\">");
  line(fmt::format("<text:table-of-content-source text:outline-level=\"{}\" text:use-index-marks=\"false\">",
                   contents_depth));
  line(fmt::format("<text:index-title-template text:style-name=\"Contents_20_Heading\">{}</text:index-title-template>",
                   title));
  for (int level = 1; level <= contents_depth; ++level)
    line(fmt::format("<text:table-of-content-entry-template text:outline-level=\"{0}\" "
                     "text:style-name=\"Contents_20_{0}\"><text:index-entry-link-start/><text:index-entry-text/>"
                     "<text:index-entry-tab-stop style:type=\"right\" style:leader-char=\".\"/>"
                     "<text:index-entry-page-number/><text:index-entry-link-end/>"
                     "</text:table-of-content-entry-template>",
                     level));
  line("</text:table-of-content-source>\n<text:index-body>\n<text:index-title text:name=\"Sommaire_titre\">");
  paragraph("Contents Heading", title);
  line("</text:index-title>");
  for (const doc::Block& block : m_document.blocks) {
    const auto* heading = std::get_if<doc::Heading>(&block);
    if (heading == nullptr || heading->level > contents_depth) continue;
    const std::string anchor = html_escaped(heading->anchor);
    paragraph(fmt::format("Contents {}", heading->level),
              fmt::format("<text:a xlink:type=\"simple\" xlink:href=\"#{0}\" text:style-name=\"{1}\" "
                          "text:visited-style-name=\"{1}\">{2}<text:tab/><text:bookmark-ref "
                          "text:reference-format=\"page\" text:ref-name=\"{0}\"/></text:a>",
                          anchor, odt_style_name(style::reference), odt_text(doc::plain_text(heading->content))));
  }
  line("</text:index-body>\n</text:table-of-content>");
}

// --- Styles that only this text has ---

std::string OdtWriter::automatic_styles() const {
  const std::string beside = m_look.length("tableau-marge_cellule"), above = m_look.length("tableau-marge_ligne");
  const std::string padding = fmt::format("fo:padding-left=\"{0}\" fo:padding-right=\"{0}\" "
                                          "fo:padding-top=\"{1}\" fo:padding-bottom=\"{1}\"",
                                          beside, above);
  const std::string rule = fmt::format("fo:border-bottom=\"{} solid {}\"", m_look.length("tableau-filet_largeur"),
                                       m_look.colour("tableau-filet"));
  const std::string strong =
      fmt::format("{} solid {}", m_look.length("tableau-filet_fort_largeur"), m_look.colour("tableau-filet_fort"));
  std::string out;
  for (const int columns : m_sections) out += section_style(columns, m_look.number("colonnes-gouttiere", 18));
  out += cell_style("Cellule", padding + " " + rule);
  out += cell_style("Cellule_titre", fmt::format("{} fo:border-bottom=\"{}\" fo:background-color=\"{}\"", padding,
                                                 strong, m_look.colour("tableau-fond_entete")));
  out += cell_style("Cellule_total", fmt::format("{} fo:border-top=\"{}\" fo:background-color=\"{}\"", padding, strong,
                                                 m_look.colour("tableau-fond_total")));
  // A thick border of the paper's colour keeps cards apart; what would stand at their left, it covers.
  const std::string gap =
      fmt::format("{} solid {}", m_look.length("chiffres_cles-gouttiere"), m_look.colour("couleurs-papier"));
  out += cell_style("Carte",
                    fmt::format("fo:padding=\"{}\" fo:background-color=\"{}\" fo:border-right=\"{}\" "
                                "fo:border-bottom=\"{}\"",
                                m_look.length("chiffres_cles-marge"), m_look.colour("chiffres_cles-fond"), gap, gap));
  out += cell_style("Carte_vide", "fo:padding=\"0pt\" fo:border=\"none\"");
  out += fmt::format("<style:style style:name=\"CarteSeule\" style:family=\"paragraph\" "
                     "style:parent-style-name=\"{}\"><style:paragraph-properties fo:keep-with-next=\"auto\"/>"
                     "</style:style>\n",
                     odt_style_name(style::card_name));
  out += "<style:style style:name=\"Ligne\" style:family=\"table-row\"><style:table-row-properties "
         "fo:keep-together=\"always\"/></style:style>\n"
         "<style:style style:name=\"Cadre\" style:family=\"graphic\"><style:graphic-properties "
         "style:vertical-pos=\"top\" style:vertical-rel=\"baseline\" fo:border=\"none\" fo:padding=\"0pt\"/>"
         "</style:style>\n"
         "<style:style style:name=\"Logo\" style:family=\"graphic\"><style:graphic-properties "
         "style:wrap=\"run-through\" style:horizontal-pos=\"from-left\" style:horizontal-rel=\"page\" "
         "style:vertical-pos=\"from-top\" style:vertical-rel=\"page\" fo:border=\"none\" fo:padding=\"0pt\"/>"
         "</style:style>\n";
  return out + m_styles;
}

} // namespace reso::render
