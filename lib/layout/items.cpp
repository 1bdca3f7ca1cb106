#include "layout/items.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::layout {

namespace {

using breaks::Item;

// What a space may gain and lose, of its width.
constexpr double space_stretch = 0.55, space_shrink = 0.28;

// Costs of ending a line, in Knuth & Plass's scale.
constexpr double hyphen_cost = 60, dash_cost = 10, address_cost = 150, cut_cost = 4000;

enum class Mark : char { none, hyphen, dash, address, cut };

bool letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7);
}

bool in(std::u32string_view list, char32_t c) { return list.find(c) != std::u32string_view::npos; }

// How much of a sign may hang past the margin, so that the edge looks straight.
double hanging_part(char32_t c) {
  if (in(U".,-\u00AD", c)) return 0.5;
  if (in(U";:\u2019\u2013", c)) return 0.3;
  return 0;
}

class ItemBuilder {
public:
  ItemBuilder(const std::vector<ShapedRun>& runs, const LineRule& rule, bool* cut)
      : m_runs(runs), m_rule(rule), m_cut(cut) {}

  std::vector<Item> build() {
    for (std::size_t r = 0; r < m_runs.size(); ++r) add_run(r);
    m_items.push_back(breaks::forced_break());
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
    auto space = [&](std::size_t i) { return text[glyphs[i].cluster] == ' '; };
    for (std::size_t i = 0; i < glyphs.size();) {
      std::size_t end = i + 1;
      if (space(i)) {
        add_space(r, i);
      } else {
        while (end < glyphs.size() && !space(end)) ++end;
        add_word(r, i, end);
      }
      i = end;
    }
  }

  void add_space(std::size_t r, std::size_t i) {
    const std::string& text = m_runs[r].run->text;
    const std::size_t next = m_runs[r].glyphs[i].cluster + 1;
    Item glue;
    glue.kind = Item::Kind::glue;
    glue.width = m_runs[r].width(i, i + 1);
    glue.stretch = glue.width * space_stretch;
    glue.shrink = glue.width * space_shrink;
    glue.run = r;
    glue.begin = i;
    glue.end = i + 1;
    // Typography puts no-break spaces here; a text that went without still keeps its signs.
    glue.sealed = next < text.size() && in(U"»;:!?%€", base::code_point_at(text, next).value);
    m_items.push_back(glue);
  }

  // After each byte of the word: may a line end there, and how.
  std::vector<Mark> marks_of(std::string_view word, bool hyphenated) {
    std::vector<Mark> marks(word.size(), Mark::none);
    const bool address = word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos ||
                         word.starts_with("www.");
    for (std::size_t at = 0; at < word.size();) {
      const base::CodePoint point = base::code_point_at(word, at);
      if (letter(point.value)) {
        std::size_t end = at;
        while (end < word.size() && letter(base::code_point_at(word, end).value))
          end += base::code_point_at(word, end).bytes;
        if (hyphenated && m_rule.hyphenator != nullptr && !address)
          for (std::size_t place : m_rule.hyphenator->points(word.substr(at, end - at)))
            marks[at + place - 1] = Mark::hyphen;
        at = end;
        continue;
      }
      const std::size_t after = at + point.bytes;
      if (at > 0 && after < word.size()) {
        const char32_t next = base::code_point_at(word, after).value;
        const bool joins = in(U"-\u2013\u2014/", point.value) && at > 1 && letter(next);
        if (joins) marks[after - 1] = Mark::dash;
        if (address && in(U"/.?&=_-@", point.value) && !in(U"/", next)) marks[after - 1] = Mark::address;
      }
      at = after;
    }
    return marks;
  }

  void add_word(std::size_t r, std::size_t begin, std::size_t end) {
    const ShapedRun& shaped = m_runs[r];
    const std::string& text = shaped.run->text;
    const std::size_t first = shaped.glyphs[begin].cluster;
    const std::size_t last = end < shaped.glyphs.size() ? shaped.glyphs[end].cluster : text.size();
    std::vector<Mark> marks =
        marks_of(std::string_view(text).substr(first, last - first), shaped.run->style.hyphenated);
    open_wide_parts(shaped, begin, end, first, marks);
    std::size_t from = begin;
    for (std::size_t i = begin; i + 1 < end; ++i) {
      const std::size_t next = shaped.glyphs[i + 1].cluster;
      if (next <= shaped.glyphs[i].cluster) continue;
      const Mark mark = marks[next - first - 1];
      if (mark == Mark::none) continue;
      add_box(r, from, i + 1);
      add_penalty(r, mark);
      from = i + 1;
    }
    add_box(r, from, end);
  }

  // A part between two marks that is wider than the measure is opened everywhere: better cut than out of its box.
  void open_wide_parts(const ShapedRun& shaped, std::size_t begin, std::size_t end, std::size_t first,
                       std::vector<Mark>& marks) {
    if (m_rule.measure <= 0 || shaped.width(begin, end) <= m_rule.measure) return;
    std::size_t from = begin;
    for (std::size_t i = begin; i < end; ++i) {
      const bool closes = i + 1 == end || marks[shaped.glyphs[i + 1].cluster - first - 1] != Mark::none;
      if (!closes) continue;
      if (shaped.width(from, i + 1) > m_rule.measure) {
        for (std::size_t j = from; j < i; ++j) marks[shaped.glyphs[j + 1].cluster - first - 1] = Mark::cut;
        if (m_cut != nullptr) *m_cut = true;
      }
      from = i + 1;
    }
  }

  void add_penalty(std::size_t r, Mark mark) {
    const Style& style = m_runs[r].run->style;
    Item penalty;
    penalty.kind = Item::Kind::penalty;
    penalty.run = r;
    penalty.hyphen = mark == Mark::hyphen;
    if (penalty.hyphen) {
      penalty.width = style.face->advance_of(U'-') * style.size / 1000;
      penalty.overhang = penalty.width * hanging_part(0xAD);
    }
    penalty.cost = mark == Mark::hyphen    ? hyphen_cost
                   : mark == Mark::dash    ? dash_cost
                   : mark == Mark::address ? address_cost
                                           : cut_cost;
    m_items.push_back(penalty);
  }

  void add_box(std::size_t r, std::size_t begin, std::size_t end) {
    const ShapedRun& shaped = m_runs[r];
    Item box;
    box.width = shaped.width(begin, end);
    box.stretch = box.shrink = box.width * m_rule.expansion;
    box.run = r;
    box.begin = begin;
    box.end = end;
    const char32_t last = base::code_point_at(shaped.run->text, shaped.glyphs[end - 1].cluster).value;
    box.overhang = m_rule.justified ? hanging_part(last) * shaped.width(end - 1, end) : 0;
    m_items.push_back(box);
  }

  const std::vector<ShapedRun>& m_runs;
  const LineRule& m_rule;
  bool* m_cut;
  std::vector<Item> m_items;
};

} // namespace

double ShapedRun::width(std::size_t begin, std::size_t end) const {
  double thousandths = 0;
  for (std::size_t i = begin; i < end; ++i) thousandths += glyphs[i].advance;
  return thousandths * run->style.size / 1000;
}

std::vector<ShapedRun> shape(const std::vector<Run>& runs) {
  std::vector<ShapedRun> shaped;
  shaped.reserve(runs.size());
  for (const Run& run : runs) {
    shaped.push_back({&run, {}});
    if (!run.line_break) shaped.back().glyphs = run.style.face->shape(run.text, run.style.features);
  }
  return shaped;
}

std::vector<Item> items_of(const std::vector<ShapedRun>& runs, const LineRule& rule, bool* cut) {
  return ItemBuilder(runs, rule, cut).build();
}

} // namespace reso::layout
