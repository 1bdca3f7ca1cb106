// Blocks of an ODF text.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "render/html_escape.hpp"
#include "render/odt_words.hpp"
#include "render/odt_writer.hpp"
#include "wording/page_text.hpp"
#include "wording/style_text.hpp"

namespace reso::render {

namespace style = wording::style;

namespace {

// What stands in columns from `at` on is text: text processors part a table in a column from its title.
bool only_words(const doc::Blocks& blocks, std::size_t at) {
  for (; at < blocks.size() && !std::holds_alternative<doc::ColumnsEnd>(blocks[at]); ++at)
    if (std::holds_alternative<doc::Table>(blocks[at]) || std::holds_alternative<doc::Chart>(blocks[at]) ||
        std::holds_alternative<doc::KeyFigures>(blocks[at]))
      return false;
  return true;
}

std::string list_style(bool ordered, bool boxed) {
  return odt_style_name(boxed ? (ordered ? style::box_numbers : style::box_bullets)
                              : (ordered ? "Numbering 123" : "List 1"));
}

} // namespace

void OdtWriter::blocks(const doc::Blocks& blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto* columns = std::get_if<doc::ColumnsBegin>(&blocks[i]);
    if (columns == nullptr) {
      block(blocks[i]);
      continue;
    }
    margin(blocks[i].margin);
    if (only_words(blocks, i + 1)) open_section(columns->count);
  }
}

void OdtWriter::block(const doc::Block& one) {
  margin(one.margin);
  if (const auto* heading = std::get_if<doc::Heading>(&one))
    this->heading(*heading);
  else if (const auto* lead = std::get_if<doc::Lead>(&one))
    paragraph(style::lead, odt_inlines(lead->content));
  else if (const auto* text = std::get_if<doc::Paragraph>(&one))
    paragraph(m_style, odt_inlines(text->content));
  else if (const auto* list = std::get_if<doc::ListBlock>(&one))
    this->list(*list);
  else if (const auto* table = std::get_if<doc::Table>(&one))
    this->table(*table);
  else if (const auto* figures = std::get_if<doc::KeyFigures>(&one))
    key_figures(*figures);
  else if (const auto* box = std::get_if<doc::Box>(&one))
    this->box(*box);
  else if (const auto* chart = std::get_if<doc::Chart>(&one))
    this->chart(*chart);
  else if (const auto* picture = std::get_if<doc::Picture>(&one))
    this->picture(*picture);
  else if (const auto* facts = std::get_if<doc::Facts>(&one))
    this->facts(*facts);
  else if (const auto* cards = std::get_if<doc::Cards>(&one))
    this->cards(*cards);
  else if (const auto* names = std::get_if<doc::Names>(&one))
    this->names(*names);
  else if (const auto* cover = std::get_if<doc::Cover>(&one))
    this->cover(*cover);
  else if (std::holds_alternative<doc::Contents>(one))
    contents();
  else if (std::holds_alternative<doc::PageBreak>(one) && m_break.empty())
    m_break = {{}, " fo:break-before=\"page\""};
  else if (std::holds_alternative<doc::ColumnsEnd>(one))
    close_section();
}

std::string OdtWriter::styled(std::string_view style) {
  std::string name = odt_style_name(style);
  if (!m_break.empty()) {
    const OdtBreak opening = std::exchange(m_break, {});
    const std::string parent = std::exchange(name, fmt::format("Saut_{}", ++m_breaks));
    m_styles += fmt::format("<style:style style:name=\"{}\" style:family=\"paragraph\" "
                            "style:parent-style-name=\"{}\"{}><style:paragraph-properties "
                            "style:page-number=\"auto\"{}/></style:style>\n",
                            name, parent, opening.attribute, opening.property);
  }
  return fmt::format("text:style-name=\"{}\"", name);
}

void OdtWriter::paragraph(std::string_view style, const std::string& content) {
  line(fmt::format("<text:p {}>{}</text:p>", styled(style), content));
}

std::string OdtWriter::marked(const std::string& anchor, const std::string& content) {
  if (anchor.empty() || !m_bookmarks.insert(anchor).second) return content;
  return fmt::format("<text:bookmark-start text:name=\"{0}\"/>{1}<text:bookmark-end text:name=\"{0}\"/>",
                     html_escaped(anchor), content);
}

// A chapter is as wide as the page: it ends columns.
void OdtWriter::heading(const doc::Heading& heading) {
  if (heading.level == 1) close_section();
  const int level = std::clamp(heading.level, 1, 4);
  line(fmt::format("<text:h {} text:outline-level=\"{}\">{}</text:h>", styled(fmt::format("Heading {}", level)), level,
                   marked(heading.anchor, odt_inlines(heading.content))));
}

// Of a draft: what is to be mended in the block that follows.
void OdtWriter::margin(const std::vector<std::string>& remarks) {
  for (const std::string& remark : remarks) paragraph(style::to_mend, odt_text(wording::to_mend(remark)));
}

void OdtWriter::facts(const doc::Facts& facts) {
  std::string out;
  for (const doc::Inlines& item : facts.items) out += (out.empty() ? "" : " · ") + odt_inlines(item);
  paragraph(style::facts, out);
}

// --- Lists ---

void OdtWriter::list(const doc::ListBlock& list) {
  line(fmt::format("<text:list text:style-name=\"{}\">", list_style(list.ordered, boxed())));
  m_lists.push_back({list.ordered});
  const std::string_view outside = std::exchange(m_style, boxed() ? m_style : "List");
  bool first = true;
  for (const doc::Blocks& item : list.items) {
    const bool started = std::exchange(first, false) && list.ordered && list.start != 1;
    line(started ? fmt::format("<text:list-item text:start-value=\"{}\">", list.start) : "<text:list-item>");
    blocks(item);
    close_item();
  }
  m_style = outside;
  m_lists.pop_back();
  line("</text:list>");
}

bool OdtWriter::boxed() const { return m_style != "Text body" && m_style != "List"; }

void OdtWriter::close_item() {
  line(std::exchange(m_lists.back().header, false) ? "</text:list-header>" : "</text:list-item>");
}

std::vector<OdtList> OdtWriter::leave_lists() {
  std::vector<OdtList> left = m_lists;
  for (; !m_lists.empty(); m_lists.pop_back()) {
    close_item();
    line("</text:list>");
  }
  return left;
}

void OdtWriter::return_to_lists(std::vector<OdtList> lists) {
  m_lists = std::move(lists);
  for (OdtList& list : m_lists) {
    list.header = true;
    line(fmt::format("<text:list text:style-name=\"{}\" text:continue-numbering=\"true\">\n<text:list-header>",
                     list_style(list.ordered, boxed())));
  }
}

// --- Columns ---

void OdtWriter::open_section(int columns) {
  if (m_columns > 0 || columns < 2 || !m_lists.empty()) return;
  m_columns = columns;
  m_sections.insert(columns);
  m_measure = (m_look.measure() - m_look.number("colonnes-gouttiere", 18) * (columns - 1)) / columns;
  line(fmt::format("<text:section text:style-name=\"Colonnes_{}\" text:name=\"Colonnes {}\">", columns, ++m_section));
}

void OdtWriter::close_section() {
  if (m_columns == 0) return;
  m_columns = 0;
  m_measure = m_look.measure();
  line("</text:section>");
}

void OdtWriter::names(const doc::Names& names) {
  const bool own = m_columns == 0;
  if (own) open_section(3);
  for (const doc::Inlines& item : names.items) paragraph(style::name, odt_inlines(item));
  if (own) close_section();
}

void OdtWriter::cards(const doc::Cards& cards) {
  const bool own = m_columns == 0;
  if (own) open_section(2);
  for (const doc::Card& card : cards.items) {
    paragraph(card.lines.empty() ? "CarteSeule" : style::card_name, odt_inlines(card.name));
    for (const doc::Inlines& one : card.lines) paragraph(style::card_line, odt_inlines(one));
  }
  if (own) close_section();
}

// --- Boxes ---

void OdtWriter::box(const doc::Box& box) {
  const bool quotes = box.kind == doc::BoxKind::quotation, asks = box.kind == doc::BoxKind::question;
  if (!box.title.empty())
    paragraph(quotes ? style::quotation_title
              : asks ? style::question_title
                     : style::note_title,
              odt_inlines(box.title));
  const std::string_view outside = std::exchange(m_style, quotes ? "Quotations" : asks ? style::question : style::note);
  blocks(box.content);
  m_style = outside;
  if (!box.signature.empty())
    paragraph(quotes ? style::signature
              : asks ? style::question_signature
                     : style::note_signature,
              "— " + odt_inlines(box.signature));
}

} // namespace reso::render
