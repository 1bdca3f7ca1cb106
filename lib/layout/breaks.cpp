#include "layout/breaks.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace reso::layout::breaks {

namespace {

constexpr double worst = 1e7;            // badness of a line that cannot be set
constexpr double two_hyphens = 4000;     // demerits of hyphens on two lines running
constexpr double short_last_line = 1500; // a last line shorter than a fifth of the measure

// A place where a line may end: an item, or the start of the paragraph.
struct Node {
  std::size_t item = 0;  // the break; the next line begins after it
  std::size_t start = 0; // first item of the next line
  double demerits = 0;
  std::size_t previous = 0;
  double ratio = 0;
  bool hyphen = false;
};

class Breaker {
public:
  Breaker(const std::vector<Item>& items, double measure, bool justified) : m_items(items), m_measure(measure), m_justified(justified) {
    m_width.assign(items.size() + 1, 0);
    m_stretch = m_shrink = m_width;
    for (std::size_t i = 0; i < items.size(); ++i) {
      bool counts = items[i].kind != Item::Kind::penalty;
      m_width[i + 1] = m_width[i] + (counts ? items[i].width : 0);
      m_stretch[i + 1] = m_stretch[i] + items[i].stretch;
      m_shrink[i + 1] = m_shrink[i] + items[i].shrink;
    }
  }

  std::vector<Line> run() {
    m_nodes.push_back({});
    m_active = {0};
    for (std::size_t i = 0; i < m_items.size(); ++i)
      if (legal(i)) consider(i);
    return lines();
  }

private:
  bool legal(std::size_t i) const {
    if (m_items[i].kind == Item::Kind::penalty) return true;
    return m_items[i].kind == Item::Kind::glue && i > 0 && m_items[i - 1].kind == Item::Kind::box;
  }
  std::size_t after(std::size_t i) const {
    ++i;
    while (i < m_items.size() && m_items[i].kind == Item::Kind::glue) ++i;
    return i;
  }

  // Width of the line from `start` to the break at `end`, less what may hang.
  double line_width(std::size_t start, std::size_t end) const {
    double width = m_width[end] - m_width[std::min(start, end)];
    const Item& at = m_items[end];
    if (at.kind == Item::Kind::penalty && at.hyphen) return width + at.width - at.overhang;
    std::size_t before = end;
    while (before > start && m_items[before - 1].kind == Item::Kind::penalty) --before;
    return before > start ? width - m_items[before - 1].overhang : width;
  }

  double ratio(std::size_t start, std::size_t end) const {
    double gap = m_measure - line_width(start, end);
    double elastic = gap >= 0 ? m_stretch[end] - m_stretch[std::min(start, end)] : m_shrink[end] - m_shrink[std::min(start, end)];
    if (std::abs(gap) < 1e-9) return 0;
    if (elastic <= 0) return gap > 0 ? worst : -worst;
    return gap / elastic;
  }

  double demerits(const Node& from, std::size_t end, double r) const {
    const Item& at = m_items[end];
    double bad;
    if (at.forced) {
      double width = line_width(from.start, end);
      bad = r < 0 ? 100 * std::pow(-r, 3) : 0;
      double extra = m_justified && from.item > 0 && width < m_measure / 5 ? short_last_line : 0;
      return (1 + bad) * (1 + bad) + extra;
    }
    if (m_justified) bad = 100 * std::pow(std::abs(r), 3);
    else bad = r < 0 ? 100 * std::pow(-r, 3) : 60 * std::pow(std::max(0.0, m_measure - line_width(from.start, end)) / m_measure, 2) * 10;
    bad = std::min(bad, worst);
    double cost = at.kind == Item::Kind::penalty ? at.cost : 0;
    if (!m_justified && at.hyphen) cost += 400;
    double sum = (1 + bad + cost) * (1 + bad + cost);
    if (at.hyphen && from.hyphen) sum += two_hyphens;
    return sum;
  }

  void consider(std::size_t i) {
    Node best;
    best.demerits = std::numeric_limits<double>::infinity();
    std::vector<std::size_t> kept;
    std::size_t tight = m_active.empty() ? 0 : m_active.back();
    bool found = false;
    for (std::size_t index : m_active) {
      const Node& from = m_nodes[index];
      double r = ratio(from.start, i);
      bool fits = r >= -1;
      if (fits) {
        double total = from.demerits + demerits(from, i, r);
        if (total < best.demerits) best = {i, after(i), total, index, r, m_items[i].hyphen};
        found = true;
      }
      if (fits && !m_items[i].forced) kept.push_back(index);
      if (!fits) tight = index;
    }
    if (!found) {
      // Every start is too far away: the nearest one makes a line that is too full, and is all there is.
      const Node& from = m_nodes[tight];
      best = {i, after(i), from.demerits + worst, tight, std::max(-1.0, ratio(from.start, i)), m_items[i].hyphen};
    }
    m_nodes.push_back(best);
    kept.push_back(m_nodes.size() - 1);
    m_active = std::move(kept);
  }

  std::vector<Line> lines() const {
    std::vector<Line> out;
    for (std::size_t index = m_nodes.size() - 1; index > 0; index = m_nodes[index].previous) {
      const Node& node = m_nodes[index];
      Line line;
      line.begin = m_nodes[node.previous].start;
      line.end = node.item;
      line.ratio = std::clamp(node.ratio, -1.0, 6.0);
      line.hyphen = node.hyphen;
      line.last = m_items[node.item].forced;
      out.push_back(line);
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

  const std::vector<Item>& m_items;
  double m_measure;
  bool m_justified;
  std::vector<double> m_width, m_stretch, m_shrink;
  std::vector<Node> m_nodes;
  std::vector<std::size_t> m_active;
};

} // namespace

Item forced_break() {
  Item item;
  item.kind = Item::Kind::penalty;
  item.forced = true;
  return item;
}

Item end_of_paragraph() { return forced_break(); }

std::vector<Line> best_lines(const std::vector<Item>& items, double measure, bool justified) { return Breaker(items, measure, justified).run(); }

} // namespace reso::layout::breaks
