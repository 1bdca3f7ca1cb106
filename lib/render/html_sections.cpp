// Sections of an HTML page: each heading opens one, which holds what follows and the headings below it.
#include <algorithm>

#include <fmt/format.h>

#include "render/html_chart.hpp"
#include "render/html_escape.hpp"
#include "render/html_writer.hpp"
#include "wording/page_text.hpp"

namespace reso::render {

namespace {

constexpr int deepest_heading = 6;

}

void HtmlWriter::text() {
  const doc::Blocks blocks = charts_with_tables(m_document.blocks);
  for (const doc::Block& block : blocks) // where figures are shown is known before their origins are told
    if (const auto* figures = std::get_if<doc::KeyFigures>(&block)) {
      for (const doc::KeyFigure& one : figures->items) m_shown.try_emplace(origin_of(one.id), "chiffre-" + one.id);
    }
  for (const doc::Block& block : blocks)
    if (const auto* chart = std::get_if<doc::Chart>(&block); chart != nullptr)
      m_shown.try_emplace(origin_of(chart->figure), chart->anchor);
  for (const doc::Block& block : blocks) top_block(block);
  close_until(0);
  footnotes();
}

// The notes in the order of their numbers, each with the way back to every place that calls it.
void HtmlWriter::footnotes() {
  if (m_words.notes().empty()) return;
  const std::string id = m_ids.unique("notes");
  line(fmt::format(
      "<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n<ol>", id,
      wording::notes_title));
  m_words.open_section();
  const std::vector<HtmlWords::Note> notes = m_words.notes();
  for (const HtmlWords::Note& note : notes) {
    std::string text = m_words.inlines(note.content);
    for (std::size_t i = 0; i < note.calls.size(); ++i)
      text += fmt::format(" <a href=\"#{}\" role=\"doc-backlink\" aria-label=\"{}\">↩</a>", note.calls[i],
                          wording::back_to_call(note.number, i));
    line(fmt::format("<li id=\"{}\">{}</li>", note.id, text));
  }
  line("</ol>\n</section>");
}

void HtmlWriter::top_block(const doc::Block& block) {
  if (const auto* heading = std::get_if<doc::Heading>(&block)) {
    this->heading(*heading);
    margin(block.margin);
    return;
  }
  if (const auto* columns = std::get_if<doc::ColumnsBegin>(&block)) {
    begin_columns(columns->count);
  } else if (std::holds_alternative<doc::ColumnsEnd>(block)) {
    // Sections that were opened within the columns end with them.
    const bool within = std::ranges::any_of(m_open, [](const Open& one) { return one.level == 0; });
    while (within && m_open.back().level != 0) close_last();
    if (within) close_last();
  } else {
    this->block(block);
  }
}

void HtmlWriter::begin_columns(int count) {
  m_open.push_back({0, count});
  line(fmt::format("<div class=\"colonnes\" style=\"--colonnes: {}\">", count));
}

void HtmlWriter::close_last() {
  line(m_open.back().level == 0 ? "</div>" : "</section>");
  m_open.pop_back();
}

// Closes the sections of `level` and below, with the columns within them.
void HtmlWriter::close_until(int level) {
  const auto outer = std::ranges::find_if(m_open, [&](const Open& one) { return one.level > 0 && one.level >= level; });
  const auto kept = level == 0 ? 0 : static_cast<std::size_t>(outer - m_open.begin());
  while (m_open.size() > kept) close_last();
}

int HtmlWriter::html_level(int level) const {
  const auto above = std::ranges::count_if(m_open, [&](const Open& one) { return one.level > 0 && one.level < level; });
  return std::min(deepest_heading, static_cast<int>(above) + 2);
}

// It says nothing that the title does not.
std::string HtmlWriter::pictogram(const std::string& file) const {
  const auto found = m_options.pictures.find(file);
  const std::string_view media = found == m_options.pictures.end() ? "" : picture_media(found->second);
  if (media.empty()) return {};
  return fmt::format("<img class=\"pictogramme\" src=\"{}\" alt=\"\">", data_uri(media, found->second));
}

std::string HtmlWriter::title_tag(const doc::Heading& heading, int level) {
  const std::string id = m_heading = m_ids.take(heading.anchor);
  return fmt::format("<h{0} id=\"{1}\" class=\"t{2}\">{3}{4}</h{0}>", level, html_escaped(id),
                     std::min(heading.level, 4), pictogram(heading.pictogram), m_words.title(heading.content));
}

void HtmlWriter::heading(const doc::Heading& heading) {
  // Columns that a section is closed with go on in the next one.
  int columns = 0;
  const std::size_t before = m_open.size();
  std::vector<Open> was = m_open;
  close_until(heading.level);
  for (std::size_t i = m_open.size(); i < before; ++i)
    if (was[i].level == 0) columns = was[i].columns;
  const int level = html_level(heading.level);
  m_open.push_back({heading.level, 0});
  line(fmt::format("<section class=\"s{}\">", std::min(heading.level, 4)));
  m_words.open_section();
  line(title_tag(heading, level));
  if (columns > 0 && heading.level > 1) begin_columns(columns);
}

} // namespace reso::render
