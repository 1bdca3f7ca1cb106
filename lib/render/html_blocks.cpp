// Blocks of text of an HTML page.
#include <algorithm>

#include <fmt/format.h>

#include "render/html_escape.hpp"
#include "render/html_writer.hpp"
#include "wording/page_text.hpp"

namespace reso::render {

void HtmlWriter::blocks(const doc::Blocks& blocks) {
  for (const doc::Block& one : blocks) block(one);
}

void HtmlWriter::block(const doc::Block& one) {
  margin(one.margin);
  if (const auto* heading = std::get_if<doc::Heading>(&one)) // within a box or a list: no section of its own
    line(title_tag(*heading, html_level(heading->level)));
  else if (const auto* lead = std::get_if<doc::Lead>(&one))
    paragraph(" class=\"chapeau\"", lead->content);
  else if (const auto* text = std::get_if<doc::Paragraph>(&one))
    paragraph("", text->content);
  else if (const auto* list = std::get_if<doc::ListBlock>(&one))
    this->list(*list);
  else if (const auto* table = std::get_if<doc::Table>(&one))
    this->table(*table, m_heading);
  else if (const auto* figures = std::get_if<doc::KeyFigures>(&one))
    key_figures(*figures);
  else if (const auto* box = std::get_if<doc::Box>(&one))
    this->box(*box);
  else if (const auto* chart = std::get_if<doc::Chart>(&one))
    this->chart(*chart);
  else if (const auto* picture = std::get_if<doc::Picture>(&one))
    this->picture(*picture);
  else if (const auto* facts = std::get_if<doc::Facts>(&one))
    lines("reperes", facts->items);
  else if (const auto* cards = std::get_if<doc::Cards>(&one))
    this->cards(*cards);
  else if (const auto* names = std::get_if<doc::Names>(&one))
    lines("noms", names->items);
  else if (std::holds_alternative<doc::PageBreak>(one))
    line("<div class=\"saut\"></div>");
}

// Of a draft: what is to be mended in the block that follows.
void HtmlWriter::margin(const std::vector<std::string>& remarks) {
  if (remarks.empty()) return;
  line(fmt::format("<div class=\"marge\" role=\"note\" aria-label=\"{}\">", wording::draft_remarks));
  for (const std::string& remark : remarks) line(fmt::format("<p>{}</p>", html_escaped(remark)));
  line("</div>");
}

void HtmlWriter::paragraph(std::string_view kind, const doc::Inlines& content) {
  line(fmt::format("<p{}>{}</p>", kind, m_words.inlines(content)));
}

void HtmlWriter::list(const doc::ListBlock& list) {
  const std::string_view tag = list.ordered ? "ol" : "ul";
  line(list.ordered && list.start != 1 ? fmt::format("<ol start=\"{}\">", list.start) : fmt::format("<{}>", tag));
  for (const doc::Blocks& item : list.items) {
    m_out += "<li>";
    const auto* only = list.tight && !item.empty() ? std::get_if<doc::Paragraph>(item.data()) : nullptr;
    if (only != nullptr) m_out += m_words.inlines(only->content);
    for (const doc::Block& inner : item)
      if (only == nullptr || &inner != item.data()) block(inner);
    line("</li>");
  }
  line(fmt::format("</{}>", tag));
}

void HtmlWriter::lines(std::string_view kind, const std::vector<doc::Inlines>& items) {
  line(fmt::format("<ul class=\"{}\">", kind));
  for (const doc::Inlines& item : items) line(fmt::format("<li>{}</li>", m_words.inlines(item)));
  line("</ul>");
}

void HtmlWriter::cards(const doc::Cards& cards) {
  line("<ul class=\"fiches\">");
  for (const doc::Card& card : cards.items) {
    m_out += fmt::format("<li><p class=\"nom\">{}</p>", m_words.title(card.name));
    for (const doc::Inlines& one : card.lines) m_out += fmt::format("<p>{}</p>", m_words.inlines(one));
    line("</li>");
  }
  line("</ul>");
}

void HtmlWriter::box(const doc::Box& box) {
  const bool quotes = box.kind == doc::BoxKind::quotation;
  const std::string_view kind = quotes ? "citation" : box.kind == doc::BoxKind::question ? "question" : "note";
  line(fmt::format("<{} class=\"encadre {}\"{}>", quotes ? "figure" : "div", kind, quotes ? "" : " role=\"note\""));
  if (quotes) line("<blockquote>");
  if (!box.title.empty()) paragraph(" class=\"titre\"", box.title);
  blocks(box.content);
  if (quotes) line("</blockquote>");
  if (!box.signature.empty())
    line(
        fmt::format("<{0} class=\"signature\">{1}</{0}>", quotes ? "figcaption" : "p", m_words.inlines(box.signature)));
  line(quotes ? "</figure>" : "</div>");
}

} // namespace reso::render
