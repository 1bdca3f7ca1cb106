#include "layout/composer.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "diag/catalogue.hpp"

namespace reso::layout {

namespace rule = diag::rule;

namespace {

// What a voice says for a grouped number: the digits together, the sign in a word.
std::string spoken(const std::string& text) {
  std::string out;
  bool changed = false;
  for (char32_t c : base::decode_utf8(text)) {
    if (c == 0x202F) changed = true;
    else if (c == 0x2212) {
      out += "moins ";
      changed = true;
    } else base::append_utf8(out, c == 0xA0 ? U' ' : c);
  }
  return changed ? out : std::string();
}

} // namespace

Composer::Composer(const doc::Document& document, const Theme& theme, const Faces& faces, Hyphenator& hyphenator, const Resources& resources,
                   diag::Diagnostics& diagnostics)
    : m_document(document), m_theme(theme), m_faces(faces), m_hyphenator(hyphenator), m_resources(resources), m_diagnostics(diagnostics) {
  m_width = theme.page.width - theme.margins.left - theme.margins.right;
  element("Document", artifact);
}

std::vector<Chunk> Composer::compose() {
  m_section = 0;
  Frame page;
  page.width = m_width;
  page.parent = 0;
  blocks(m_document.blocks, page);
  return std::move(m_chunks);
}

ElementId Composer::element(std::string type, ElementId parent) {
  Element one;
  one.type = std::move(type);
  one.parent = parent;
  m_elements.push_back(std::move(one));
  return static_cast<ElementId>(m_elements.size() - 1);
}

// --- Words ---

Style Composer::strong(const Style& base) const {
  Style out = base;
  out.face = base.face == m_faces.italic || base.face == m_faces.bold_italic ? m_faces.bold_italic : m_faces.bold;
  return out;
}

Style Composer::emphasised(const Style& base) const {
  Style out = base;
  out.face = base.face == m_faces.bold || base.face == m_faces.bold_italic ? m_faces.bold_italic : m_faces.italic;
  return out;
}

// Splits at characters that only the fallback font draws.
void Composer::add_words(const std::string& text, const Style& base_style, ElementId element, const std::string& link, const diag::Span& origin, std::vector<Run>& out) {
  std::string run;
  bool fallback = false;
  auto flush = [&] {
    if (run.empty()) return;
    Style used = base_style;
    if (fallback) used.face = m_faces.fallback;
    out.push_back({std::move(run), used, element, link, false});
    run.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    base::CodePoint point = base::code_point_at(text, at);
    bool main = base_style.face->covers(point.value);
    bool spare = !main && m_faces.fallback->covers(point.value);
    if (!main && !spare) m_diagnostics.report(rule::no_glyph, origin, text.substr(at, point.bytes), fmt::format("U+{:04X}", static_cast<unsigned>(point.value)));
    if (spare != fallback) {
      flush();
      fallback = spare;
    }
    if (main || spare) run += text.substr(at, point.bytes);
    at += point.bytes;
  }
  flush();
}

std::vector<Run> Composer::runs(const doc::Inlines& inlines, const Style& base_style, ElementId parent) {
  std::vector<Run> out;
  for (const doc::Inline& one : inlines) {
    if (auto* text = std::get_if<doc::Text>(&one)) add_words(text->text, base_style, parent, {}, one.origin, out);
    else if (auto* figure = std::get_if<doc::FigureText>(&one)) {
      ElementId target = parent;
      if (std::string voice = spoken(figure->text); !voice.empty() && parent != artifact) {
        target = element("Span", parent);
        m_elements.back().actual_text = voice;
      }
      add_words(figure->text, base_style, target, {}, one.origin, out);
    } else if (auto* strong_text = std::get_if<doc::Strong>(&one)) {
      for (Run& run : runs(strong_text->content, strong(base_style), parent)) out.push_back(std::move(run));
    } else if (auto* emphasis = std::get_if<doc::Emphasis>(&one)) {
      for (Run& run : runs(emphasis->content, emphasised(base_style), parent)) out.push_back(std::move(run));
    } else if (auto* link = std::get_if<doc::Link>(&one)) {
      Style linked = base_style;
      linked.colour = m_theme.colours.accent;
      for (Run& run : runs(link->content, linked, element("Link", parent))) {
        run.link = link->target;
        out.push_back(std::move(run));
      }
    } else {
      Run line_end;
      line_end.style = base_style;
      line_end.line_break = true;
      out.push_back(std::move(line_end));
    }
  }
  return out;
}

// --- Strips ---

Chunk& Composer::add(Chunk chunk, const Frame& frame) {
  // Backgrounds of neighbours meet: the space between them is inside.
  double lead = chunk.space_before;
  if (frame.background && !m_chunks.empty() && m_pending_space == 0) {
    for (Placed& placed : chunk.pieces)
      std::visit(
          [&](auto& piece) {
            if constexpr (requires { piece.baseline; }) piece.baseline += lead;
            else if constexpr (requires { piece.box; }) piece.box.y += lead;
            else piece.y1 += lead, piece.y2 += lead;
          },
          placed.piece);
    for (LinkArea& link : chunk.links) link.box.y += lead;
    chunk.height += lead;
    chunk.space_before = 0;
  }
  if (frame.background) {
    FillPiece fill;
    fill.box = {frame.left - frame.padding, 0, frame.width + 2 * frame.padding, chunk.height + 0.4};
    fill.colour = *frame.background;
    std::vector<Placed> painted{{fill, Role::background}};
    if (frame.edge) {
      FillPiece edge;
      edge.box = {frame.left - frame.padding, 0, 3, chunk.height + 0.4};
      edge.colour = *frame.edge;
      painted.push_back({edge, Role::background});
    }
    chunk.pieces.insert(chunk.pieces.begin(), painted.begin(), painted.end());
  }
  chunk.space_before += m_pending_space;
  m_pending_space = 0;
  m_chunks.push_back(std::move(chunk));
  return m_chunks.back();
}

std::size_t Composer::add_lines(std::vector<SetLine> lines, double leading, const Frame& frame, double space_before, double indent) {
  std::size_t first = m_chunks.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Chunk chunk;
    chunk.height = leading;
    chunk.space_before = i == 0 ? space_before : 0;
    // Two lines at least stay together at either end of a paragraph.
    chunk.keep_with_next = lines.size() > 1 && (i == 0 || i + 2 == lines.size());
    double baseline = leading * 0.74;
    for (TextPiece& piece : lines[i].pieces) {
      piece.x += frame.left + indent;
      piece.baseline = baseline;
      chunk.pieces.push_back({std::move(piece), Role::body});
    }
    for (LinkArea& link : lines[i].links) {
      link.box.x += frame.left + indent;
      link.box.y += baseline;
      chunk.links.push_back(std::move(link));
    }
    add(std::move(chunk), frame);
  }
  return first;
}

std::size_t Composer::add_text(const doc::Inlines& inlines, const Style& text_style, double leading, const std::string& type, const Frame& frame, double space_before,
                               Setting setting) {
  ElementId target = element(type, frame.parent);
  bool overfull = false;
  auto lines = set_lines(runs(inlines, text_style, target), frame.width, setting, setting == Setting::justified ? &m_hyphenator : nullptr, &overfull);
  if (overfull) m_diagnostics.report(rule::too_wide, inlines.empty() ? diag::Span() : inlines.front().origin, doc::plain_text(inlines).substr(0, 40));
  return add_lines(std::move(lines), leading, frame, space_before);
}

void Composer::keep_from(std::size_t first) {
  for (std::size_t i = first; i < m_chunks.size(); ++i) m_chunks[i].keep_with_next = true;
}

// --- Blocks ---

void Composer::blocks(const doc::Blocks& content, const Frame& frame) {
  for (const doc::Block& one : content) {
    Frame here = frame;
    if (frame.parent == 0) here.parent = m_section;
    block(one, here);
  }
}

void Composer::block(const doc::Block& one, const Frame& frame) {
  const ScaleTheme& scale = m_theme.scale;
  Style body = style(m_faces.text, scale.text, m_theme.colours.text);
  if (auto* heading_block = std::get_if<doc::Heading>(&one)) heading(*heading_block, frame);
  else if (auto* lead = std::get_if<doc::Lead>(&one)) {
    std::size_t first = add_text(lead->content, style(m_faces.italic, scale.lead, m_theme.colours.muted), scale.lead_leading, "P", frame, 2, Setting::ragged);
    keep_from(first);
  } else if (auto* paragraph = std::get_if<doc::Paragraph>(&one)) add_text(paragraph->content, body, scale.leading, "P", frame, m_theme.spacing.paragraph);
  else if (auto* list_block = std::get_if<doc::ListBlock>(&one)) list(*list_block, frame);
  else if (auto* table_block = std::get_if<doc::Table>(&one)) table(*table_block, frame);
  else if (auto* figures = std::get_if<doc::KeyFigures>(&one)) key_figures(*figures, frame);
  else if (auto* box_block = std::get_if<doc::Box>(&one)) box(*box_block, frame);
  else if (auto* chart_block = std::get_if<doc::Chart>(&one)) chart(*chart_block, frame);
  else if (auto* picture_block = std::get_if<doc::Picture>(&one)) picture(*picture_block, frame);
  else if (auto* facts_block = std::get_if<doc::Facts>(&one)) facts(*facts_block, frame);
  else if (auto* names_block = std::get_if<doc::Names>(&one)) names(*names_block, frame);
  else if (auto* cards_block = std::get_if<doc::Cards>(&one)) cards(*cards_block, frame);
  else if (auto* cover_block = std::get_if<doc::Cover>(&one)) cover(*cover_block);
  else if (std::holds_alternative<doc::Contents>(one)) contents(frame);
  else if (std::holds_alternative<doc::PageBreak>(one) && !m_chunks.empty()) {
    Chunk chunk;
    chunk.new_page = true;
    add(std::move(chunk), Frame{});
  }
}

void Composer::heading(const doc::Heading& heading_block, const Frame& frame) {
  if (heading_block.level == 1) return chapter(heading_block);
  const ScaleTheme& scale = m_theme.scale;
  double size = heading_block.level == 2 ? scale.section : heading_block.level == 3 ? scale.activity : scale.detail;
  double before = heading_block.level == 2 ? m_theme.spacing.before_section : m_theme.spacing.before_activity;
  Style title = style(heading_block.level == 2 ? m_faces.title : m_faces.bold, size, heading_block.level == 4 ? m_theme.colours.text : m_theme.colours.accent);
  ElementId target = element(fmt::format("H{}", heading_block.level), frame.parent);
  auto lines = set_lines(runs(heading_block.content, title, target), frame.width, Setting::ragged, nullptr);
  std::size_t first = add_lines(std::move(lines), size * 1.25, frame, before);
  m_chunks[first].marks.push_back({heading_block.anchor, doc::plain_text(heading_block.content), heading_block.level <= 3 ? heading_block.level : 0, 0});
  if (heading_block.level == 2) { // a short rule under section titles
    FillPiece rule_piece;
    rule_piece.box = {frame.left, m_chunks.back().height + 2, 42, 2};
    rule_piece.colour = m_theme.colours.accent;
    m_chunks.back().pieces.push_back({rule_piece, Role::background});
    m_chunks.back().height += 8;
  }
  keep_from(first);
}

void Composer::chapter(const doc::Heading& heading_block) {
  m_section = element("Sect", 0);
  std::string title = doc::plain_text(heading_block.content);
  m_elements.back().title = title;
  Chunk band;
  band.new_page = m_theme.band.new_page;
  band.chapter = title;
  double top = -m_theme.margins.top;
  FillPiece fill;
  fill.box = {-m_theme.margins.left, top, m_theme.page.width, m_theme.band.height};
  fill.colour = m_theme.colours.accent;
  band.pieces.push_back({fill, Role::background});
  FillPiece strip = fill;
  strip.box = {-m_theme.margins.left, top + m_theme.band.height, m_theme.page.width, 5};
  strip.colour = m_theme.colours.accent_light;
  band.pieces.push_back({strip, Role::background});
  Style white = style(m_faces.title, m_theme.scale.chapter, m_theme.colours.paper);
  auto lines = set_lines(runs(heading_block.content, white, element("H1", m_section)), m_width, Setting::ragged, nullptr);
  double leading = m_theme.scale.chapter * 1.15;
  double bottom = top + m_theme.band.height - 20;
  double baseline = bottom - leading * static_cast<double>(lines.size() - 1);
  for (SetLine& line : lines) {
    for (TextPiece& piece : line.pieces) {
      piece.baseline = baseline;
      band.pieces.push_back({std::move(piece), Role::body});
    }
    baseline += leading;
  }
  band.height = top + m_theme.band.height + 26;
  band.keep_with_next = true;
  band.marks.push_back({heading_block.anchor, title, 1, 0});
  add(std::move(band), Frame{});
}

void Composer::list(const doc::ListBlock& list_block, const Frame& frame) {
  ElementId target = element("L", frame.parent);
  m_elements.back().ordered = list_block.ordered;
  int number = list_block.start;
  Style body = style(m_faces.text, m_theme.scale.text, m_theme.colours.text);
  bool first_item = true;
  for (const doc::Blocks& item : list_block.items) {
    ElementId entry = element("LI", target);
    ElementId label = element("Lbl", entry);
    std::size_t first = m_chunks.size();
    Frame inside = frame;
    inside.left += m_theme.spacing.list_indent;
    inside.width -= m_theme.spacing.list_indent;
    inside.parent = element("LBody", entry);
    blocks(item, inside);
    if (first == m_chunks.size()) continue;
    if (!first_item && list_block.tight) m_chunks[first].space_before = std::min(m_chunks[first].space_before, 3.0);
    first_item = false;
    Style mark_style = style(m_faces.bold, m_theme.scale.text, m_theme.colours.accent);
    auto mark = set_lines({{list_block.ordered ? fmt::format("{}.", number++) : "•", mark_style, label, {}, false}}, m_theme.spacing.list_indent, Setting::ragged, nullptr);
    for (TextPiece& piece : mark.front().pieces) {
      piece.x += frame.left + 2;
      piece.baseline = m_theme.scale.leading * 0.74;
      // The label is read before the item: it stands first on its strip.
      auto at = m_chunks[first].pieces.begin();
      while (at != m_chunks[first].pieces.end() && at->role == Role::background) ++at;
      m_chunks[first].pieces.insert(at, {std::move(piece), Role::body});
    }
  }
  (void)body;
}

void Composer::facts(const doc::Facts& facts_block, const Frame& frame) {
  doc::Inlines joined;
  for (const doc::Inlines& item : facts_block.items) {
    if (!joined.empty()) joined.push_back(doc::Text{"  ·  "});
    joined.insert(joined.end(), item.begin(), item.end());
  }
  std::size_t first = add_text(joined, style(m_faces.bold, m_theme.scale.small + 0.5, m_theme.colours.accent), m_theme.scale.small_leading + 1.5, "P", frame, 4, Setting::ragged);
  keep_from(first);
}

void Composer::notes(const std::vector<doc::Inlines>& note_list, const Frame& frame, ElementId parent) {
  Frame inside = frame;
  inside.parent = parent;
  bool first = true;
  for (const doc::Inlines& note : note_list) {
    if (!m_chunks.empty()) m_chunks.back().keep_with_next = true;
    add_text(note, style(m_faces.italic, m_theme.scale.small, m_theme.colours.muted), m_theme.scale.small_leading, "P", inside, first ? 4 : 0, Setting::ragged);
    first = false;
  }
}

void Composer::box(const doc::Box& box_block, const Frame& frame) {
  double padding = m_theme.spacing.box;
  Frame inside = frame;
  inside.left += padding + 3;
  inside.width -= 2 * padding + 3;
  inside.padding = padding;
  inside.parent = element("Div", frame.parent);
  inside.background = box_block.kind == doc::BoxKind::quotation ? m_theme.colours.surface : m_theme.colours.accent_light;
  inside.edge = m_theme.colours.accent;
  Chunk top;
  top.height = padding * 0.7;
  top.keep_with_next = true;
  m_pending_space = m_theme.spacing.block;
  add(std::move(top), inside);
  if (!box_block.title.empty())
    keep_from(add_text(box_block.title, style(m_faces.title, m_theme.scale.activity, m_theme.colours.accent), m_theme.scale.activity * 1.3, "P", inside, 0, Setting::ragged));
  blocks(box_block.content, inside);
  if (!box_block.signature.empty()) {
    m_chunks.back().keep_with_next = true;
    ElementId target = element("P", inside.parent);
    auto lines = set_lines(runs(box_block.signature, style(m_faces.italic, m_theme.scale.text, m_theme.colours.text), target), inside.width, Setting::ragged, nullptr);
    for (SetLine& line : lines) align_line(line, doc::Align::right, inside.width);
    add_lines(std::move(lines), m_theme.scale.leading, inside, 4);
  }
  m_chunks.back().keep_with_next = true;
  Chunk bottom;
  bottom.height = padding * 0.8;
  add(std::move(bottom), inside);
  m_pending_space = m_theme.spacing.block * 0.5;
}

void Composer::picture(const doc::Picture& picture_block, const Frame& frame) {
  auto bytes = m_resources.picture ? m_resources.picture(picture_block.file) : std::nullopt;
  if (!bytes) {
    m_diagnostics.report(rule::picture_unreadable, diag::Span(), picture_block.file);
    return;
  }
  ElementId target = element("Figure", frame.parent);
  m_elements.back().alternative = picture_block.alternative;
  ImagePiece image;
  image.element = target;
  image.box = {frame.left, 0, frame.width, frame.width * 0.6};
  image.bytes = std::move(*bytes);
  Chunk chunk;
  chunk.height = image.box.height;
  chunk.space_before = m_theme.spacing.block;
  chunk.boxes.push_back({target, image.box});
  chunk.pieces.push_back({std::move(image), Role::body});
  add(std::move(chunk), frame);
  doc::Inlines caption = picture_block.caption;
  if (!picture_block.credit.empty()) caption.push_back(doc::Text{(caption.empty() ? "" : " — ") + picture_block.credit});
  if (!caption.empty()) notes({caption}, frame, frame.parent);
}

} // namespace reso::layout
