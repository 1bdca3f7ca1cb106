// What shows figures in an ODF text: key figures and charts; and pictures.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/fingerprint.hpp"
#include "doc/spoken.hpp"
#include "render/figure_places.hpp"
#include "render/html_escape.hpp"
#include "render/odt_words.hpp"
#include "render/odt_writer.hpp"
#include "render/picture_size.hpp"
#include "render/svg.hpp"
#include "wording/style_text.hpp"

namespace reso::render {

namespace style = wording::style;

namespace {

std::string spanned(std::string_view style, const std::string& content) {
  return fmt::format("<text:span text:style-name=\"{}\">{}</text:span>", odt_style_name(style), content);
}

std::string cell_paragraph(std::string_view style, const std::string& content) {
  return fmt::format("<text:p text:style-name=\"{}\">{}</text:p>", odt_style_name(style), content);
}

// Three cards on a line; four stand by two.
std::size_t cards_on_a_line(std::size_t count) { return count == 4 ? 2 : std::min<std::size_t>(3, count); }

std::string_view extension_of(std::string_view bytes) {
  const std::string_view media = picture_media(bytes);
  return media == "image/png" ? ".png" : media == "image/jpeg" ? ".jpg" : media == "image/svg+xml" ? ".svg" : "";
}

} // namespace

void OdtWriter::notes(const std::vector<doc::Inlines>& notes) {
  for (const doc::Inlines& note : notes)
    if (!note.empty()) paragraph(style::remark, odt_inlines(note));
}

// --- Key figures ---

void OdtWriter::key_figures(const doc::KeyFigures& figures) {
  const std::size_t across = cards_on_a_line(figures.items.size());
  if (across == 0) return;
  auto lists = leave_lists();
  begin_table(std::vector<double>(across, m_measure / static_cast<double>(across)), true, false);
  for (std::size_t i = 0; i < figures.items.size(); i += across) {
    line("<table:table-row table:style-name=\"Ligne\">");
    for (std::size_t k = i; k < i + across; ++k)
      line(k < figures.items.size() ? key_figure(figures.items[k])
                                    : "<table:table-cell table:style-name=\"Carte_vide\">" +
                                          cell_paragraph("Table Contents", {}) + "</table:table-cell>");
    line("</table:table-row>");
  }
  line("</table:table>");
  return_to_lists(std::move(lists));
}

std::string OdtWriter::key_figure(const doc::KeyFigure& figure) {
  const std::size_t qualifier = qualifier_size(figure.number);
  std::string number;
  if (qualifier > 0) number = spanned(style::key_qualifier, odt_text(figure.number.substr(0, qualifier)));
  number += odt_text(figure.number.substr(qualifier));
  if (!figure.unit.empty()) number += " " + spanned(style::key_unit, odt_text(figure.unit));
  std::string out = "<table:table-cell table:style-name=\"Carte\">";
  out += cell_paragraph(style::key_number, marked("chiffre-" + figure.id, number));
  out +=
      cell_paragraph(style::key_label, odt_reference(origin_in(m_document.blocks, figure.id), odt_text(figure.label)));
  if (!figure.detail.empty()) out += cell_paragraph(style::key_detail, odt_text(figure.detail));
  return out + "</table:table-cell>";
}

// --- Charts ---

void OdtWriter::chart(const doc::Chart& chart) {
  const std::string origin = origin_in(m_document.blocks, chart.figure);
  paragraph("Caption", marked(chart.anchor, odt_reference(origin, odt_inlines(chart.title))));
  doc::Drawing drawing = chart.drawing;
  drawing.alternative = doc::spoken(drawing.alternative);
  OdtFrame frame;
  frame.name = chart.name;
  frame.file = chart.name + ".svg";
  frame.title = doc::plain_text(chart.title);
  frame.alternative = drawing.alternative;
  const double scale = drawing.width > m_measure ? m_measure / drawing.width : 1;
  frame.width = drawing.width * scale;
  frame.height = drawing.height * scale;
  m_pictures[frame.file] = render_svg(drawing, frame.title, m_options.inks);
  paragraph(style::figure, framed(frame));
  if (chart.table) {
    doc::Table values = *chart.table;
    values.caption.clear(); // the chart's title says it
    values.notes.clear();   // they follow both
    table(values, !chart.notes.empty() || !chart.table->notes.empty());
  }
  notes(chart.notes);
  if (chart.table && chart.table->notes.size() != chart.notes.size()) notes(chart.table->notes);
}

// --- Pictures ---

void fit(OdtFrame& frame, std::string_view bytes, double width, double height) {
  const PictureSize size = picture_size(bytes).value_or(PictureSize{width, height});
  const double scale = std::min(width / size.width, height / size.height);
  frame.width = size.width * scale;
  frame.height = size.height * scale;
}

// Pictures are named after their bytes: a path of the project is nobody's business.
std::string OdtWriter::kept_picture(const std::string& file) {
  const auto found = m_options.pictures.find(file);
  const std::string_view extension = found == m_options.pictures.end() ? "" : extension_of(found->second);
  if (extension.empty()) return {};
  std::string name = base::fingerprint(found->second) + std::string(extension);
  m_pictures[name] = found->second;
  return name;
}

std::string OdtWriter::framed(const OdtFrame& frame) {
  std::string name = frame.name;
  for (int times = 2; !m_frames.insert(name).second; ++times) name = fmt::format("{} {}", frame.name, times);
  std::string out = fmt::format("<draw:frame {} draw:name=\"{}\" svg:width=\"{}\" svg:height=\"{}\"><draw:image "
                                "xlink:href=\"Pictures/{}\" xlink:type=\"simple\" xlink:show=\"embed\" "
                                "xlink:actuate=\"onLoad\"/>",
                                frame.place, html_escaped(name), odt_length(frame.width), odt_length(frame.height),
                                html_escaped(frame.file));
  if (!frame.title.empty()) out += "<svg:title>" + html_escaped(frame.title) + "</svg:title>";
  return out + "<svg:desc>" + html_escaped(frame.alternative) + "</svg:desc></draw:frame>";
}

void OdtWriter::picture(const doc::Picture& picture) {
  OdtFrame frame;
  frame.file = kept_picture(picture.file);
  frame.name = "Image";
  frame.alternative = picture.alternative;
  if (frame.file.empty()) {
    paragraph(style::figure, odt_text(picture.alternative));
  } else {
    const std::string& bytes = m_options.pictures.at(picture.file);
    const PictureSize size = picture_size(bytes).value_or(PictureSize{m_measure, m_measure});
    const double width = picture.logo ? m_look.number("logo-largeur", 113) : m_measure;
    const double height =
        picture.logo ? m_look.number("logo-hauteur", 68) : m_look.number("legende-image_hauteur", 283);
    // A small picture is not blown up.
    const double pixel = m_look.number("legende-image_pixel", 0.6);
    fit(frame, bytes, std::min(width, size.width * pixel), std::min(height, size.height * pixel));
    paragraph(style::figure, framed(frame));
  }
  std::string caption = odt_inlines(picture.caption);
  if (!picture.credit.empty()) caption += (caption.empty() ? "" : " — ") + odt_text(picture.credit);
  if (!caption.empty()) paragraph(style::remark, caption);
}

} // namespace reso::render
