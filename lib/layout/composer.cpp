#include "layout/composer.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "diag/catalogue.hpp"

namespace reso::layout {

namespace {

// Words shown in a finding.
constexpr std::size_t quoted_length = 60;

std::size_t end_of_columns(const doc::Blocks& content, std::size_t begin) {
  std::size_t end = begin;
  while (end < content.size() && !std::holds_alternative<doc::ColumnsEnd>(content[end])) ++end;
  return end;
}

} // namespace

Composer::Composer(const doc::Document& document, const Theme& theme, const Faces& faces, Hyphenator& hyphenator,
                   const Resources& resources, diag::Diagnostics& diagnostics)
    : m_document(document), m_theme(theme), m_faces(faces), m_hyphenator(hyphenator), m_resources(resources),
      m_diagnostics(diagnostics), m_abbreviations(document.abbreviations) {
  element("Document", artifact);
}

double Composer::baseline_in(const Style& style) {
  return style.leading / 2 + style.face->metrics().cap_height * style.size / 2000;
}

PageContent Composer::compose() {
  Frame page;
  page.width = m_theme.measure();
  page.text = m_theme.scale.text;
  page.page = true;
  blocks(m_document.blocks, page);
  place_side();
  return std::move(m_content);
}

// --- Structure ---

ElementId Composer::element(std::string type, ElementId parent) {
  Element one;
  one.type = std::move(type);
  one.parent = parent;
  m_content.elements.push_back(std::move(one));
  return static_cast<ElementId>(m_content.elements.size() - 1);
}

ElementId Composer::note_element(ElementId parent) {
  const ElementId note = element("Note", parent);
  at(note).id = fmt::format("note-{}", ++m_notes);
  return note;
}

// --- Strips ---

Chunk& Composer::add(Chunk chunk) {
  attach_side(chunk);
  if (m_space) chunk.space_before = *m_space;
  chunk.space_before = std::max(chunk.space_before, m_after);
  m_space.reset();
  m_after = 0;
  chunk.decorations = m_boxes;
  chunk.region = m_region;
  chunk.clears_side = chunk.clears_side || !m_in_text;
  m_content.chunks.push_back(std::move(chunk));
  return m_content.chunks.back();
}

LineRule Composer::line_rule(double measure, bool justified) {
  LineRule rule{measure, justified && m_theme.columns.justified, nullptr, 0};
  if (m_theme.columns.hyphenated) rule.hyphenator = &m_hyphenator;
  if (rule.justified) rule.expansion = m_theme.columns.expansion;
  return rule;
}

std::vector<SetLine> Composer::set(const std::vector<Run>& runs, const LineRule& rule, const diag::Span& origin,
                                   std::string words) {
  bool cut = false;
  std::vector<SetLine> lines = set_lines(runs, rule, &cut);
  if (cut) {
    for (const Run& run : runs) words += run.text;
    m_diagnostics.report(diag::rule::too_wide, origin,
                         words.substr(0, words.find(' ', std::min(words.size(), quoted_length))));
  }
  return lines;
}

std::vector<SetLine> Composer::set(const doc::Inlines& inlines, const Style& style, ElementId parent, double measure,
                                   bool justified) {
  const diag::Span origin = inlines.empty() ? diag::Span() : inlines.front().origin;
  return set(runs(inlines, style, parent), line_rule(measure, justified), origin);
}

std::size_t Composer::add_lines(std::vector<SetLine> lines, const Style& style, double left, double space) {
  const std::size_t first = m_content.chunks.size(), count = lines.size();
  for (std::size_t i = 0; i < count; ++i) {
    Chunk chunk;
    chunk.height = style.leading;
    chunk.space_before = i == 0 ? space : 0;
    chunk.keep_with_next = count > 1 && (i == 0 || i + 2 == count);
    chunk.on_grid = m_boxes.empty() && style.leading == m_theme.scale.text.leading;
    std::vector<SetLine> one;
    one.push_back(std::move(lines[i]));
    put_lines(chunk, std::move(one), left, baseline_in(style), style.leading);
    add(std::move(chunk));
  }
  return first;
}

std::size_t Composer::add_block(const doc::Inlines& inlines, const Setting& setting, std::string type,
                                const Frame& frame, double space, bool justified) {
  const Style used = style(setting);
  const ElementId target = element(std::move(type), frame.parent);
  return add_lines(set(inlines, used, target, frame.width, justified), used, frame.left, space);
}

void Composer::keep_from(std::size_t first) {
  for (std::size_t i = first; i < m_content.chunks.size(); ++i) m_content.chunks[i].keep_with_next = true;
}

void Composer::mark(std::size_t chunk, const std::string& anchor, std::string title, int level) {
  if (chunk >= m_content.chunks.size() || (anchor.empty() && level == 0)) return;
  m_content.chunks[chunk].marks.push_back({anchor, std::move(title), level});
}

int Composer::begin_decoration(Decoration decoration) {
  m_content.decorations.push_back(decoration);
  m_boxes.push_back(static_cast<int>(m_content.decorations.size()) - 1);
  return m_boxes.back();
}

void Composer::end_decoration() { m_boxes.pop_back(); }

// --- Blocks ---

namespace {

// A table that follows the chart of its own values.
bool values_of(const doc::Block& one, const doc::Block& next) {
  const auto* chart = std::get_if<doc::Chart>(&one);
  const auto* table = std::get_if<doc::Table>(&next);
  return chart != nullptr && table != nullptr && !chart->figure.empty() && chart->figure == table->figure;
}

// The paragraph between a title and what it announces. When it is short, both would be left alone at the foot of a
// page.
bool announces(const doc::Blocks& content, std::size_t i) {
  if (i == 0 || i + 1 >= content.size()) return false;
  const doc::Block& next = content[i + 1];
  return std::holds_alternative<doc::Heading>(content[i - 1]) && std::holds_alternative<doc::Paragraph>(content[i]) &&
         (std::holds_alternative<doc::Table>(next) || std::holds_alternative<doc::Chart>(next) ||
          std::holds_alternative<doc::KeyFigures>(next) || std::holds_alternative<doc::ColumnsBegin>(next));
}

constexpr std::size_t short_lines = 2;

} // namespace

void Composer::blocks(const doc::Blocks& content, const Frame& frame) {
  for (std::size_t i = 0; i < content.size(); ++i) {
    Frame here = frame;
    if (frame.parent == 0) here.parent = m_section;
    if (const auto* begin = std::get_if<doc::ColumnsBegin>(&content[i])) {
      const std::size_t end = end_of_columns(content, i + 1);
      const auto at = [&](std::size_t place) { return content.begin() + static_cast<std::ptrdiff_t>(place); };
      columns(doc::Blocks(at(i + 1), at(end)), begin->count, here);
      i = end;
    } else if (const auto* picture = std::get_if<doc::Picture>(&content[i]); picture != nullptr && picture->logo) {
      place_side();
      i = logos(content, i, here) - 1;
    } else {
      const std::size_t first = m_content.chunks.size();
      block(content[i], here);
      if (announces(content, i) && m_content.chunks.size() <= first + short_lines) keep_from(first);
      if (m_region < 0 && i + 1 < content.size() && values_of(content[i], content[i + 1]) && !m_content.chunks.empty())
        m_content.chunks.back().keep_with_next = true;
    }
  }
}

namespace {

bool chart_and_table(const doc::Blocks& content) {
  return content.size() == 2 && std::holds_alternative<doc::Chart>(content[0]) &&
         std::holds_alternative<doc::Table>(content[1]);
}

} // namespace

// A table beside its chart has a column to itself: its first rows never stand under the drawing.
void Composer::keep_table_whole(std::size_t first) {
  std::size_t row = first;
  while (row < m_content.chunks.size() && m_content.chunks[row].table < 0) ++row;
  for (; row + 1 < m_content.chunks.size(); ++row) m_content.chunks[row].keep_with_next = true;
}

void Composer::columns(const doc::Blocks& content, int count, const Frame& frame) {
  if (frame.narrow || count < 2) return blocks(content, frame);
  Region region;
  region.columns = count;
  region.left = frame.left;
  region.gutter = m_theme.columns.gutter;
  region.width = (frame.width - region.gutter * (count - 1)) / count;
  m_content.regions.push_back(region);
  m_region = static_cast<int>(m_content.regions.size()) - 1;
  Frame column = frame;
  column.width = region.width;
  column.narrow = true;
  column.page = false;
  place_side();
  const std::size_t first = m_content.chunks.size();
  blocks(content, column);
  if (chart_and_table(content)) keep_table_whole(first);
  m_region = -1;
  m_after = m_theme.grid.paragraph;
}

namespace {

bool goes_beside(const doc::Block& one) {
  const auto* title = std::get_if<doc::Heading>(&one);
  return (title != nullptr && title->level > 1) || std::holds_alternative<doc::Lead>(one) ||
         std::holds_alternative<doc::Facts>(one);
}

// The rest has the whole width.
bool is_text(const doc::Block& one) {
  return std::holds_alternative<doc::Paragraph>(one) || std::holds_alternative<doc::ListBlock>(one) ||
         std::holds_alternative<doc::Box>(one) || std::holds_alternative<doc::Picture>(one);
}

} // namespace

void Composer::block(const doc::Block& one, const Frame& frame) {
  const std::size_t first = m_content.chunks.size();
  if (!beside(frame)) {
    content(one, frame);
  } else if (goes_beside(one)) {
    set_aside(one, frame);
  } else if (is_text(one)) {
    m_in_text = true;
    content(one, text_frame(frame));
    m_in_text = false;
  } else {
    place_side();
    content(one, frame);
  }
  if (one.margin.empty()) return;
  if (first < m_content.chunks.size())
    margin_notes(one.margin, m_content.chunks[first], frame.parent);
  else if (m_side)
    margin_notes(one.margin, *m_side, frame.parent);
}

// Of a draft: in the page's own margin, whatever column the block stands in.
void Composer::margin_notes(const std::vector<std::string>& notes, Chunk& target, ElementId parent) {
  const Style used = style(m_theme.footer.draft_note);
  const double width = m_theme.margins.right - 2 * m_theme.grid.paragraph;
  Chunk beside;
  beside.height = target.margin_height;
  for (const std::string& note : notes) {
    std::vector<SetLine> lines = set(runs(note, used, note_element(parent)), line_rule(width, false), {});
    const double height = used.leading * static_cast<double>(lines.size());
    put_lines(beside, std::move(lines), m_theme.measure() + m_theme.grid.paragraph, beside.height + baseline_in(used),
              used.leading);
    beside.height += height + m_theme.grid.paragraph;
  }
  target.margin.insert(target.margin.end(), beside.pieces.begin(), beside.pieces.end());
  target.margin_height = beside.height;
}

void Composer::content(const doc::Block& one, const Frame& frame) {
  const double paragraph = m_theme.grid.paragraph;
  if (const auto* title = std::get_if<doc::Heading>(&one)) {
    heading(*title, one.origin, frame);
  } else if (const auto* lead = std::get_if<doc::Lead>(&one)) {
    keep_from(add_block(lead->content, m_theme.scale.lead, "P", frame, paragraph)); // it opens what follows
    m_after = paragraph;
  } else if (const auto* text = std::get_if<doc::Paragraph>(&one)) {
    if (!opening_paragraph(*text, frame)) add_block(text->content, frame.text, "P", frame, paragraph, true);
  } else if (const auto* items = std::get_if<doc::ListBlock>(&one)) {
    list(*items, frame);
  } else if (const auto* values = std::get_if<doc::Table>(&one)) {
    table(*values, frame);
  } else if (const auto* figures = std::get_if<doc::KeyFigures>(&one)) {
    key_figures(*figures, frame);
  } else if (const auto* boxed = std::get_if<doc::Box>(&one)) {
    box(*boxed, frame);
  } else if (const auto* drawn = std::get_if<doc::Chart>(&one)) {
    chart(*drawn, frame);
  } else if (const auto* image = std::get_if<doc::Picture>(&one)) {
    picture(*image, one.origin, frame);
  } else if (const auto* short_facts = std::get_if<doc::Facts>(&one)) {
    facts(*short_facts, frame);
  } else if (const auto* people = std::get_if<doc::Cards>(&one)) {
    cards(*people, frame);
  } else if (const auto* listed = std::get_if<doc::Names>(&one)) {
    names(*listed, frame);
  } else if (const auto* first_page = std::get_if<doc::Cover>(&one)) {
    cover(*first_page);
  } else if (std::holds_alternative<doc::Contents>(one)) {
    contents();
  } else if (std::holds_alternative<doc::PageBreak>(one)) {
    Chunk chunk;
    chunk.new_page = true;
    add(std::move(chunk));
  }
}

} // namespace reso::layout
