// The cover, the contents and charts.
#include <algorithm>

#include <fmt/format.h>

#include "layout/composer.hpp"
#include "layout/words.hpp"

namespace reso::layout {

namespace {

void place(std::vector<SetLine>& lines, double x, double& baseline, double leading, Chunk& chunk) {
  for (SetLine& line : lines) {
    for (TextPiece& piece : line.pieces) {
      piece.x += x;
      piece.baseline = baseline;
      chunk.pieces.push_back({std::move(piece), Role::body});
    }
    baseline += leading;
  }
}

} // namespace

void Composer::cover(const doc::Cover& cover_block) {
  Chunk chunk;
  chunk.full_page = true;
  double left = -m_theme.margins.left, top = -m_theme.margins.top, width = m_theme.page.width, height = m_theme.page.height;
  auto fill = [&](double x, double y, double w, double h, Colour colour) {
    FillPiece piece;
    piece.box = {x, y, w, h};
    piece.colour = colour;
    chunk.pieces.push_back({piece, Role::background});
  };
  // A field of colour over two thirds of the page, a light one below, a bar between.
  double field = height * 0.62;
  fill(left, top, width, field, m_theme.colours.accent);
  fill(left, top + field, width, height - field, m_theme.colours.surface);
  fill(left, top + field, width * 0.36, 9, m_theme.colours.series.size() > 1 ? m_theme.colours.series[1] : m_theme.colours.accent_light);
  ElementId section = element("Sect", 0);
  m_section = section;
  const ScaleTheme& scale = m_theme.scale;
  auto set = [&](const std::string& text, const Style& text_style, double& baseline, double leading) {
    if (text.empty()) return;
    auto lines = set_lines(runs({doc::Text{text}}, text_style, element("P", section)), m_width, Setting::ragged, nullptr);
    place(lines, 0, baseline, leading, chunk);
  };
  double baseline = top + field * 0.2;
  set(cover_block.organisation, style(m_faces.bold, scale.cover_small * 1.5, m_theme.colours.paper), baseline, scale.cover_small * 1.9);
  set(cover_block.tagline, style(m_faces.light, scale.cover_small, m_theme.colours.paper), baseline, scale.cover_small * 1.4);
  // The title ends the field: its last line stands above the bar.
  Style title = style(m_faces.title, scale.cover, m_theme.colours.paper);
  auto lines = set_lines(runs({doc::Text{cover_block.title}}, title, element("P", section)), m_width * 0.86, Setting::ragged, nullptr);
  double leading = scale.cover * 1.12;
  baseline = top + field - 52 - leading * static_cast<double>(lines.size() - 1);
  place(lines, 0, baseline, leading, chunk);
  baseline = top + field + 60;
  set(cover_block.date, style(m_faces.bold, scale.cover_small, m_theme.colours.text), baseline, scale.cover_small * 1.6);
  baseline = std::max(baseline, top + height - 40 - scale.leading * 1.2 * static_cast<double>(cover_block.lines.size()));
  for (const std::string& line : cover_block.lines) set(line, style(m_faces.text, scale.text + 1, m_theme.colours.text), baseline, scale.leading * 1.2);
  chunk.height = 1;
  m_chunks.push_back(std::move(chunk));
}

void Composer::contents(const Frame&) {
  ElementId section = element("Sect", 0);
  m_section = section;
  Chunk title;
  title.new_page = true;
  title.keep_with_next = true;
  title.height = m_theme.scale.chapter * 1.9;
  auto lines = set_lines(runs({doc::Text{std::string(contents_word)}}, style(m_faces.title, m_theme.scale.chapter, m_theme.colours.accent), element("P", section)), m_width, Setting::ragged, nullptr);
  double baseline = m_theme.scale.chapter;
  place(lines, 0, baseline, m_theme.scale.chapter, title);
  title.marks.push_back({"sommaire", std::string(contents_word), 1, 0});
  add(std::move(title), Frame{});
  ElementId list_element = element("TOC", section);
  for (const doc::Block& block : m_document.blocks) {
    auto* heading_block = std::get_if<doc::Heading>(&block);
    if (heading_block == nullptr || heading_block->level > 2) continue;
    bool chapter_entry = heading_block->level == 1;
    Style entry = style(chapter_entry ? m_faces.bold : m_faces.text, chapter_entry ? m_theme.scale.lead : m_theme.scale.text, chapter_entry ? m_theme.colours.accent : m_theme.colours.text);
    double leading = chapter_entry ? m_theme.scale.lead_leading : m_theme.scale.leading + 0.5;
    double indent = chapter_entry ? 0 : 14;
    ElementId item = element("TOCI", list_element);
    ElementId link_element = element("Link", element("Reference", item));
    std::string anchor = "#" + heading_block->anchor;
    std::vector<Run> words = runs(heading_block->content, entry, link_element);
    for (Run& run : words) run.link = anchor;
    auto set = set_lines(words, m_width - indent - 40, Setting::ragged, nullptr);
    Chunk chunk;
    chunk.space_before = chapter_entry ? 9 : 0;
    double line_base = leading * 0.74;
    double last_width = set.empty() ? 0 : set.back().width;
    for (SetLine& line : set) {
      for (LinkArea& link : line.links) {
        link.box.x += indent;
        link.box.y += line_base;
        link.contents = fmt::format("{} {}", go_to_words, doc::plain_text(heading_block->content));
        chunk.links.push_back(link);
      }
      line.links.clear();
      std::vector<SetLine> one;
      one.push_back(std::move(line));
      place(one, indent, line_base, leading, chunk);
    }
    chunk.height = leading * static_cast<double>(std::max<std::size_t>(1, set.size()));
    double number_base = line_base - leading;
    if (indent + last_width + 8 < m_width - 26) {
      StrokePiece leader;
      leader.x1 = indent + last_width + 6;
      leader.x2 = m_width - 24;
      leader.y1 = leader.y2 = number_base - 2;
      leader.colour = m_theme.colours.rule;
      leader.width = 0.6;
      leader.dashed = true;
      chunk.pieces.push_back({leader, Role::background});
    }
    chunk.numbers.push_back({heading_block->anchor, m_width, number_base, link_element});
    chunk.keep_with_next = chapter_entry;
    add(std::move(chunk), Frame{});
  }
}

void Composer::chart(const doc::Chart& chart_block, const Frame& frame) {
  m_pending_space = m_theme.spacing.block;
  ElementId figure = element("Figure", frame.parent);
  m_elements.back().alternative = chart_block.drawing.alternative;
  m_elements.back().id = chart_block.anchor;
  Frame inside = frame;
  inside.parent = figure;
  std::size_t first = add_text(chart_block.title, style(m_faces.bold, m_theme.scale.text, m_theme.colours.text), m_theme.scale.leading + 3, "Caption", inside, 0, Setting::ragged);
  m_chunks[first].marks.push_back({chart_block.anchor, {}, 0, 0});
  keep_from(first);
  Chunk chunk;
  double ratio = chart_block.drawing.width > frame.width ? frame.width / chart_block.drawing.width : 1;
  chunk.height = chart_block.drawing.height * ratio + 4;
  auto inks = ink_colours(m_theme);
  for (const doc::Shape& shape : chart_block.drawing.shapes) {
    if (auto* rectangle = std::get_if<doc::Rectangle>(&shape)) {
      FillPiece fill;
      fill.element = figure;
      fill.box = {frame.left + rectangle->x * ratio, rectangle->y * ratio, rectangle->width * ratio, rectangle->height * ratio};
      fill.colour = inks[rectangle->fill];
      fill.hatched = rectangle->hatched;
      chunk.pieces.push_back({fill, Role::body});
    } else if (auto* line = std::get_if<doc::Line>(&shape)) {
      StrokePiece stroke;
      stroke.element = figure;
      stroke.x1 = frame.left + line->x1 * ratio;
      stroke.x2 = frame.left + line->x2 * ratio;
      stroke.y1 = line->y1 * ratio;
      stroke.y2 = line->y2 * ratio;
      stroke.colour = inks[line->stroke];
      stroke.width = line->width;
      stroke.dashed = line->dashed;
      chunk.pieces.push_back({stroke, Role::body});
    } else if (auto* label = std::get_if<doc::Label>(&shape)) {
      Style label_style = style(label->bold ? m_faces.bold : m_faces.text, label->size * ratio, inks[label->fill]);
      std::vector<Run> words;
      add_words(label->text, label_style, figure, {}, {}, words);
      double width = natural_width(words);
      auto lines = set_lines(words, width + 20, Setting::ragged, nullptr);
      double x = frame.left + label->x * ratio - (label->anchor == doc::Anchor::end ? width : label->anchor == doc::Anchor::middle ? width / 2 : 0);
      double baseline = label->y * ratio;
      place(lines, x, baseline, 0, chunk);
    }
  }
  chunk.boxes.push_back({figure, {frame.left, 0, chart_block.drawing.width * ratio, chunk.height}});
  chunk.keep_with_next = !chart_block.notes.empty();
  add(std::move(chunk), frame);
  notes(chart_block.notes, frame, frame.parent);
  m_pending_space = m_theme.spacing.paragraph;
  if (chart_block.table) {
    doc::Table values = *chart_block.table;
    values.caption.clear(); // the chart's title stands above
    table(values, frame);
  }
}

} // namespace reso::layout
