#include "layout/paragraph.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "layout/breaks.hpp"

namespace reso::layout {

namespace {

using breaks::Item;

struct ShapedRun {
  const Run* run;
  std::vector<font::Glyph> glyphs;
};

bool letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7); }

double scale(const Style& style) { return style.size / 1000.0; }

double width_of(const ShapedRun& shaped, std::size_t begin, std::size_t end) {
  double width = 0;
  for (std::size_t i = begin; i < end; ++i) width += shaped.glyphs[i].advance;
  return width * scale(shaped.run->style);
}

// How much of a sign may hang into the margin.
double overhang(char32_t c) {
  switch (c) {
  case U'.': case U',': case U'-': case 0xAD: return 0.5;
  case U';': case U':': case 0x2019: return 0.3;
  default: return 0;
  }
}

class ItemBuilder {
public:
  ItemBuilder(const std::vector<ShapedRun>& runs, Hyphenator* hyphenator) : m_runs(runs), m_hyphenator(hyphenator) {}

  std::vector<Item> build() {
    for (std::size_t r = 0; r < m_runs.size(); ++r) add_run(r);
    m_items.push_back(breaks::end_of_paragraph());
    return std::move(m_items);
  }

private:
  void add_run(std::size_t r) {
    const ShapedRun& shaped = m_runs[r];
    if (shaped.run->line_break) {
      m_items.push_back(breaks::forced_break());
      return;
    }
    const std::string& text = shaped.run->text;
    const auto& glyphs = shaped.glyphs;
    for (std::size_t i = 0; i < glyphs.size();) {
      if (text[glyphs[i].cluster] == ' ') {
        Item glue;
        glue.kind = Item::Kind::glue;
        glue.width = width_of(shaped, i, i + 1);
        glue.stretch = glue.width * 0.5;
        glue.shrink = glue.width * 0.3;
        glue.run = r;
        glue.begin = i;
        glue.end = ++i;
        m_items.push_back(glue);
        continue;
      }
      std::size_t end = i;
      while (end < glyphs.size() && text[glyphs[end].cluster] != ' ') ++end;
      add_word(r, i, end);
      i = end;
    }
  }

  // Marks after each byte of the word: 1 a hyphen may come, 2 a break without hyphen, 3 a break of need (addresses).
  std::string break_marks(std::string_view word) {
    std::string marks(word.size(), '\0');
    bool address = word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos || word.starts_with("www.");
    for (std::size_t at = 0; at < word.size();) {
      base::CodePoint point = base::code_point_at(word, at);
      std::size_t after = at + point.bytes;
      if (!letter(point.value)) {
        bool between = at > 0 && after < word.size();
        bool dash = point.value == U'-' || point.value == 0x2013 || point.value == 0x2014 || point.value == U'/';
        if (between && dash && letter(base::code_point_at(word, after).value) && at > 1) marks[after - 1] = 2;
        if (between && address && std::u32string_view(U"/.?&=_-@").find(point.value) != std::u32string_view::npos) marks[after - 1] = 3;
        at = after;
        continue;
      }
      std::size_t end = at;
      while (end < word.size() && letter(base::code_point_at(word, end).value)) end += base::code_point_at(word, end).bytes;
      if (m_hyphenator != nullptr && !address)
        for (std::size_t point_at : m_hyphenator->points(word.substr(at, end - at))) marks[at + point_at - 1] = 1;
      at = end;
    }
    return marks;
  }

  void add_word(std::size_t r, std::size_t begin, std::size_t end) {
    const ShapedRun& shaped = m_runs[r];
    const std::string& text = shaped.run->text;
    std::size_t first = shaped.glyphs[begin].cluster;
    std::size_t last = end < shaped.glyphs.size() ? shaped.glyphs[end].cluster : text.size();
    std::string marks = break_marks(std::string_view(text).substr(first, last - first));
    double hyphen = shaped.run->style.face->advance_of(U'-') * scale(shaped.run->style);
    std::size_t from = begin;
    for (std::size_t i = begin; i + 1 < end; ++i) {
      std::size_t next = shaped.glyphs[i + 1].cluster;
      if (next <= shaped.glyphs[i].cluster) continue;
      char mark = marks[next - first - 1];
      if (mark == 0) continue;
      add_box(r, from, i + 1);
      Item penalty;
      penalty.kind = Item::Kind::penalty;
      penalty.width = mark == 1 ? hyphen : 0;
      penalty.cost = mark == 1 ? 60 : mark == 2 ? 10 : 200;
      penalty.hyphen = mark == 1;
      penalty.overhang = mark == 1 ? hyphen * overhang(0xAD) : 0;
      penalty.run = r;
      m_items.push_back(penalty);
      from = i + 1;
    }
    add_box(r, from, end);
  }

  void add_box(std::size_t r, std::size_t begin, std::size_t end) {
    const ShapedRun& shaped = m_runs[r];
    Item box;
    box.kind = Item::Kind::box;
    box.width = width_of(shaped, begin, end);
    box.run = r;
    box.begin = begin;
    box.end = end;
    const font::Glyph& last = shaped.glyphs[end - 1];
    box.overhang = overhang(base::code_point_at(shaped.run->text, last.cluster).value) * last.advance * scale(shaped.run->style);
    m_items.push_back(box);
  }

  const std::vector<ShapedRun>& m_runs;
  Hyphenator* m_hyphenator;
  std::vector<Item> m_items;
};

// Items of one line to pieces: one for each stretch of glyphs of one run.
class LineSetter {
public:
  LineSetter(const std::vector<ShapedRun>& runs, const std::vector<Item>& items) : m_runs(runs), m_items(items) {}

  SetLine set(const breaks::Line& line, bool justified) {
    SetLine out;
    double ratio = justified && !line.last ? line.ratio : (line.ratio < 0 ? line.ratio : 0);
    double x = 0;
    for (std::size_t i = line.begin; i < line.end;) {
      const Item& item = m_items[i];
      if (item.kind == Item::Kind::penalty) {
        ++i;
        continue;
      }
      std::size_t begin = item.begin, end = item.end, glue_count = 0;
      double width = 0, extra = 0;
      std::size_t j = i;
      for (; j < line.end && (m_items[j].kind == Item::Kind::penalty || m_items[j].run == item.run); ++j) {
        const Item& next = m_items[j];
        if (next.kind == Item::Kind::penalty) continue;
        end = next.end;
        width += next.width;
        if (next.kind == Item::Kind::glue) {
          extra = ratio >= 0 ? ratio * next.stretch : ratio * next.shrink;
          width += extra;
          ++glue_count;
        }
      }
      bool hyphen = j >= line.end && line.hyphen;
      add_piece(out, m_runs[item.run], begin, end, x, width, extra, hyphen);
      x += width;
      i = j;
    }
    out.width = x;
    if (!out.pieces.empty() && !line.last && !line.hyphen) out.pieces.back().ends_with_space = true;
    return out;
  }

private:
  void add_piece(SetLine& out, const ShapedRun& shaped, std::size_t begin, std::size_t end, double x, double width, double extra, bool hyphen) {
    TextPiece piece;
    const Run& run = *shaped.run;
    std::size_t first = shaped.glyphs[begin].cluster;
    std::size_t last = end < shaped.glyphs.size() ? shaped.glyphs[end].cluster : run.text.size();
    piece.element = run.element;
    piece.x = x;
    piece.face = run.style.face;
    piece.size = run.style.size;
    piece.colour = run.style.colour;
    piece.text = run.text.substr(first, last - first);
    piece.glyphs.assign(shaped.glyphs.begin() + static_cast<std::ptrdiff_t>(begin), shaped.glyphs.begin() + static_cast<std::ptrdiff_t>(end));
    for (font::Glyph& glyph : piece.glyphs) glyph.cluster -= static_cast<std::uint32_t>(first);
    piece.extra = extra;
    piece.width = width;
    if (hyphen) {
      auto sign = run.style.face->shape("\u00AD");
      for (font::Glyph& glyph : sign) glyph.cluster = static_cast<std::uint32_t>(piece.text.size());
      piece.text += "\u00AD";
      piece.glyphs.insert(piece.glyphs.end(), sign.begin(), sign.end());
      piece.ends_with_soft_hyphen = true;
    }
    if (!run.link.empty()) out.links.push_back({run.element, {x, -run.style.size * 0.8, width, run.style.size * 1.1}, run.link, {}});
    out.pieces.push_back(std::move(piece));
  }

  const std::vector<ShapedRun>& m_runs;
  const std::vector<Item>& m_items;
};

std::vector<ShapedRun> shape(const std::vector<Run>& runs) {
  std::vector<ShapedRun> shaped;
  for (const Run& run : runs) {
    ShapedRun one{&run, {}};
    if (!run.line_break) one.glyphs = run.style.face->shape(run.text, run.style.features);
    shaped.push_back(std::move(one));
  }
  return shaped;
}

} // namespace

std::vector<SetLine> set_lines(const std::vector<Run>& runs, double measure, Setting setting, Hyphenator* hyphenator, bool* overfull) {
  auto shaped = shape(runs);
  auto items = ItemBuilder(shaped, hyphenator).build();
  LineSetter setter(shaped, items);
  std::vector<SetLine> lines;
  for (const breaks::Line& line : breaks::best_lines(items, measure, setting == Setting::justified)) {
    lines.push_back(setter.set(line, setting == Setting::justified));
    if (overfull != nullptr && lines.back().width > measure + 0.5 + (line.hyphen ? 5 : 5)) *overfull = true;
  }
  return lines;
}

double natural_width(const std::vector<Run>& runs) {
  double width = 0;
  for (const ShapedRun& one : shape(runs)) width += width_of(one, 0, one.glyphs.size());
  return width;
}

void align_line(SetLine& line, doc::Align align, double measure) {
  double shift = align == doc::Align::right ? measure - line.width : align == doc::Align::centre ? (measure - line.width) / 2 : 0;
  for (TextPiece& piece : line.pieces) piece.x += shift;
  for (LinkArea& link : line.links) link.box.x += shift;
}

} // namespace reso::layout
