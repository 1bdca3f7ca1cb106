#include "layout/paragraph.hpp"

#include <algorithm>
#include <cmath>

#include "layout/items.hpp"

namespace reso::layout {

namespace {

using breaks::Item;

// Height of a link's area around its baseline, of the font size.
constexpr double link_rise = 0.8, link_height = 1.05;

// Items of one line to pieces: one for each stretch of glyphs of one run.
class LineSetter {
public:
  LineSetter(const std::vector<ShapedRun>& runs, const std::vector<Item>& items, const LineRule& rule)
      : m_runs(runs), m_items(items), m_rule(rule) {}

  // `left`: where the line begins.
  SetLine set(const breaks::Line& line, double left) {
    m_out = {};
    stretch(line);
    double x = left;
    for (std::size_t i = line.begin; i < line.end;) {
      if (m_items[i].kind == Item::Kind::penalty) {
        ++i;
        continue;
      }
      x = add_stretch_of_run(line, i, x);
    }
    m_out.width = x;
    if (!m_out.pieces.empty() && line.space) m_out.pieces.back().ends_with_space = true;
    return std::move(m_out);
  }

private:
  // How much wider the line's letters are drawn, and what each of its spaces gains.
  void stretch(const breaks::Line& line) {
    m_letters = 1;
    m_extra = 0;
    const double ratio = m_rule.justified && !line.last ? line.ratio : std::min(line.ratio, 0.0);
    if (ratio == 0) return;
    double natural = 0, elastic = 0;
    std::size_t spaces = 0;
    for (std::size_t i = line.begin; i < line.end; ++i) {
      const Item& item = m_items[i];
      if (item.kind == Item::Kind::penalty) continue;
      natural += item.width;
      elastic += ratio > 0 ? item.stretch : item.shrink;
      spaces += item.kind == Item::Kind::glue ? 1 : 0;
    }
    m_letters = 1 + m_rule.expansion * std::clamp(ratio, -1.0, 1.0);
    const double left = ratio * elastic - natural * (m_letters - 1);
    if (spaces > 0) m_extra = left / static_cast<double>(spaces);
  }

  // The items from `i` that belong to one run; moves `i` past them and returns where the next piece begins.
  double add_stretch_of_run(const breaks::Line& line, std::size_t& i, double x) {
    const std::size_t run = m_items[i].run, begin = m_items[i].begin;
    std::size_t end = begin;
    double width = 0;
    for (; i < line.end && (m_items[i].kind == Item::Kind::penalty || m_items[i].run == run); ++i) {
      const Item& item = m_items[i];
      if (item.kind == Item::Kind::penalty) continue;
      end = item.end;
      width += item.width * m_letters + (item.kind == Item::Kind::glue ? m_extra : 0);
    }
    const bool hyphen = i >= line.end && line.hyphen;
    if (hyphen) width += m_items[line.end].width * m_letters;
    add_piece(m_runs[run], begin, end, x, width, hyphen);
    return x + width;
  }

  void add_piece(const ShapedRun& shaped, std::size_t begin, std::size_t end, double x, double width, bool hyphen) {
    const Run& run = *shaped.run;
    const std::size_t first = shaped.glyphs[begin].cluster;
    const std::size_t last = end < shaped.glyphs.size() ? shaped.glyphs[end].cluster : run.text.size();
    TextPiece piece;
    piece.element = run.element;
    piece.x = x;
    piece.face = run.style.face;
    piece.size = run.style.size;
    piece.colour = run.style.colour;
    piece.text = run.text.substr(first, last - first);
    piece.glyphs.assign(shaped.glyphs.begin() + static_cast<std::ptrdiff_t>(begin),
                        shaped.glyphs.begin() + static_cast<std::ptrdiff_t>(end));
    for (font::Glyph& glyph : piece.glyphs) glyph.cluster -= static_cast<std::uint32_t>(first);
    piece.extra = m_extra;
    piece.stretch = m_letters;
    piece.width = width;
    if (hyphen) add_hyphen(piece);
    if (!run.link.empty()) add_link(run, piece);
    if (run.note) m_out.notes.push_back(*run.note);
    m_out.pieces.push_back(std::move(piece));
  }

  static void add_hyphen(TextPiece& piece) {
    for (font::Glyph glyph : piece.face->shape("\u00AD")) {
      glyph.cluster = static_cast<std::uint32_t>(piece.text.size());
      piece.glyphs.push_back(glyph);
    }
    piece.text += "\u00AD";
    piece.ends_with_soft_hyphen = true;
  }

  // One area for a link on a line, however many pieces it has.
  void add_link(const Run& run, const TextPiece& piece) {
    if (!m_out.links.empty() && m_out.links.back().element == run.link_element) {
      Box& box = m_out.links.back().box;
      box.width = piece.x + piece.width - box.x;
      return;
    }
    const Box box{piece.x, -piece.size * link_rise, piece.width, piece.size * link_height};
    m_out.links.push_back({run.link_element, box, run.link, run.contents});
  }

  const std::vector<ShapedRun>& m_runs;
  const std::vector<Item>& m_items;
  const LineRule& m_rule;
  SetLine m_out;
  double m_letters = 1, m_extra = 0;
};

} // namespace

std::vector<SetLine> set_lines(const std::vector<Run>& runs, const LineRule& rule, bool* cut) {
  const std::vector<ShapedRun> shaped = shape(runs);
  const std::vector<Item> items = items_of(shaped, rule, cut);
  LineSetter setter(shaped, items, rule);
  std::vector<SetLine> lines;
  const breaks::Measure measure{rule.measure, rule.indent, rule.indented};
  for (const breaks::Line& line : breaks::best_lines(items, measure, rule.justified))
    lines.push_back(setter.set(line, lines.size() < rule.indented ? rule.indent : 0));
  return lines;
}

Widths widths_of(const std::vector<Run>& runs, Hyphenator* hyphenator) {
  Widths widths;
  double line = 0, part = 0;
  const std::vector<ShapedRun> shaped = shape(runs);
  for (const Item& item : items_of(shaped, {.hyphenator = hyphenator})) {
    if (item.kind == Item::Kind::box) {
      part += item.width;
      line += item.width;
      widths.least = std::max(widths.least, part);
    } else if (item.kind == Item::Kind::glue) {
      line += item.width;
      if (!item.sealed) part = 0;
    } else {
      widths.least = std::max(widths.least, part + item.width);
      part = 0;
      if (item.forced) line = 0;
    }
    widths.natural = std::max(widths.natural, line);
  }
  return widths;
}

void align_line(SetLine& line, doc::Align align, double measure) {
  const double gap = measure - line.width;
  const double shift = align == doc::Align::right ? gap : align == doc::Align::centre ? gap / 2 : 0;
  for (TextPiece& piece : line.pieces) piece.x += shift;
  for (LinkArea& link : line.links) link.box.x += shift;
}

} // namespace reso::layout
