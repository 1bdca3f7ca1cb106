// What shows figures in an HTML page: key figures, tables, charts; and pictures.
#include <algorithm>

#include <fmt/format.h>

#include "doc/spoken.hpp"
#include "render/figure_places.hpp"
#include "render/html_chart.hpp"
#include "render/html_escape.hpp"
#include "render/html_table.hpp"
#include "render/html_writer.hpp"
#include "render/svg.hpp"
#include "render/table_csv.hpp"
#include "wording/page_text.hpp"

namespace reso::render {

namespace {

constexpr std::size_t wide_table = 3; // columns that may leave a telephone's screen

} // namespace

std::string HtmlWriter::origin_of(const std::string& figure) const { return origin_in(m_document.blocks, figure); }

std::string HtmlWriter::shown_at(const std::string& row) const {
  const auto found = row.empty() ? m_shown.end() : m_shown.find(row);
  if (found == m_shown.end()) return {};
  return fmt::format(" <a class=\"renvoi\" href=\"#{}\" title=\"{}\"><span class=\"voix\">{}</span></a>",
                     html_escaped(found->second), wording::where_shown, wording::where_shown);
}

// --- Key figures ---

void HtmlWriter::key_figures(const doc::KeyFigures& figures) {
  line("<dl class=\"chiffres-cles\">");
  for (const doc::KeyFigure& one : figures.items) key_figure(one);
  line("</dl>");
}

void HtmlWriter::key_figure(const doc::KeyFigure& figure) {
  const std::string origin = origin_of(figure.id);
  const std::size_t qualifier = qualifier_size(figure.number);
  std::string label = HtmlWords::text(figure.label);
  if (!origin.empty()) label = fmt::format("<a href=\"#{}\">{}</a>", html_escaped(origin), label);
  line(fmt::format("<div id=\"{}\">", html_escaped(m_ids.unique("chiffre-" + figure.id))));
  line(fmt::format("<dt>{}</dt>", label));
  m_out += "<dd class=\"valeur\">";
  if (qualifier > 0)
    m_out +=
        fmt::format("<span class=\"qualificatif\">{} </span>", HtmlWords::text(figure.number.substr(0, qualifier - 1)));
  m_out += fmt::format("<span class=\"nombre\">{}</span>", HtmlWords::text(figure.number.substr(qualifier)));
  if (!figure.unit.empty()) m_out += fmt::format(" <span class=\"unite\">{}</span>", HtmlWords::text(figure.unit));
  line("</dd>");
  if (!figure.detail.empty()) line(fmt::format("<dd class=\"detail\">{}</dd>", HtmlWords::text(figure.detail)));
  line("</div>");
}

// --- Tables and charts ---

void HtmlWriter::table(const doc::Table& table, const std::string& labelled_by) {
  HtmlTableContext context{m_words, m_ids, labelled_by, [this](const std::string& row) { return shown_at(row); }};
  // On a small screen a wide table is moved sideways within its frame, by keyboard too.
  const bool named = !table.caption.empty() || !labelled_by.empty();
  const bool wide = named && table.columns.size() >= wide_table;
  const std::string name = table.caption.empty()
                               ? fmt::format("aria-labelledby=\"{}\"", html_escaped(labelled_by))
                               : fmt::format("aria-label=\"{}\"", html_escaped(doc::plain_text(table.caption)));
  line(wide ? fmt::format("<div class=\"tableau large\" role=\"group\" tabindex=\"0\" {}>", name)
            : "<div class=\"tableau\">");
  m_out += html_table(table, context);
  line("</div>");
  notes(table.notes);
}

void HtmlWriter::notes(const std::vector<doc::Inlines>& notes) {
  for (const doc::Inlines& note : notes)
    if (!note.empty()) paragraph(" class=\"remarque\"", note);
}

void HtmlWriter::chart(const doc::Chart& chart) {
  const std::string id = m_ids.take(chart.anchor), title_id = m_ids.unique(id + "-titre");
  const std::string title = m_words.title(chart.title), origin = origin_of(chart.figure);
  const std::string linked =
      origin.empty() ? title : fmt::format("<a href=\"#{}\">{}</a>", html_escaped(origin), title);
  line(fmt::format("<figure class=\"graphique\" id=\"{}\">", html_escaped(id)));
  line(fmt::format("<figcaption id=\"{}\">{}</figcaption>", html_escaped(title_id), linked));
  doc::Drawing drawing = chart.drawing;
  drawing.alternative = doc::spoken(drawing.alternative);
  line("<div class=\"vues\">\n<div class=\"dessin\">");
  m_out += svg_in_page(render_svg(drawing, doc::plain_text(chart.title), m_options.inks), id + "-dessin-");
  line("</div>");
  if (chart.table) chart_values(chart, title_id);
  line("</div>");
  notes(chart.notes);
  if (chart.table && chart.table->notes.size() != chart.notes.size()) notes(chart.table->notes);
  line("</figure>");
}

void HtmlWriter::chart_values(const doc::Chart& chart, const std::string& title_id) {
  doc::Table values = *chart.table;
  values.caption.clear(); // the chart's title says it
  values.notes.clear();   // they follow both
  line("<div class=\"valeurs\">");
  table(values, title_id);
  line(fmt::format("<p class=\"csv\"><a href=\"{}\" download=\"{}.csv\">{}<span class=\"voix\">, {}</span></a></p>",
                   text_uri("text/csv", table_csv(values)), html_escaped(chart.name), wording::download_values,
                   html_escaped(doc::plain_text(chart.title))));
  line("</div>");
}

// --- Pictures ---

std::string HtmlWriter::image(const std::string& file, const std::string& alternative) const {
  const auto found = m_options.pictures.find(file);
  const std::string_view media = found == m_options.pictures.end() ? "" : picture_media(found->second);
  if (media.empty()) return fmt::format("<p class=\"image\">{}</p>", html_escaped(alternative));
  return fmt::format("<img src=\"{}\" alt=\"{}\">", data_uri(media, found->second), html_escaped(alternative));
}

void HtmlWriter::picture(const doc::Picture& picture) {
  line(fmt::format("<figure class=\"{}\">", picture.logo ? "logo" : "image"));
  line(image(picture.file, picture.alternative));
  std::string caption = m_words.inlines(picture.caption);
  if (!picture.credit.empty()) caption += (caption.empty() ? "" : " — ") + html_escaped(picture.credit);
  if (!caption.empty()) line(fmt::format("<figcaption>{}</figcaption>", caption));
  line("</figure>");
}

} // namespace reso::render
