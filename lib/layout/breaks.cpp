#include "layout/breaks.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace reso::layout::breaks {

namespace {

constexpr double worst = 1e7;            // badness of a line that cannot be set
constexpr double two_hyphens = 6000;     // demerits of hyphens on two lines running
constexpr double hyphen_at_end = 4000;   // a last line that is the rest of a word
constexpr double short_last_line = 3000; // a last line under an eighth of the measure
constexpr double uneven = 2500;          // a tight line beside a loose one
constexpr double hopeless = 6;           // a line so loose is never chosen where a better one was found
constexpr double ragged_weight = 600;    // badness of an empty ragged line
constexpr double ragged_hyphen = 300;    // hyphens at a ragged edge are hardly ever worth it

// Where a line may end: the best way to get there.
struct Node {
  std::size_t item = 0;  // the break
  std::size_t start = 0; // first item of the next line
  double demerits = 0;
  std::size_t previous = 0;
  std::size_t lines = 0; // before the next one
  double ratio = 0;
  bool hyphen = false;
};

class Breaker {
public:
  Breaker(const std::vector<Item>& items, const Measure& measure, bool justified)
      : m_items(items), m_measure(measure), m_justified(justified) {
    m_sums.resize(items.size() + 1);
    for (std::size_t i = 0; i < items.size(); ++i) {
      const bool counts = items[i].kind != Item::Kind::penalty;
      m_sums[i + 1].width = m_sums[i].width + (counts ? items[i].width : 0);
      m_sums[i + 1].stretch = m_sums[i].stretch + items[i].stretch;
      m_sums[i + 1].shrink = m_sums[i].shrink + items[i].shrink;
    }
  }

  std::vector<Line> run() {
    m_nodes.push_back({});
    m_active = {0};
    for (std::size_t i = 0; i < m_items.size(); ++i)
      if (may_end_at(i)) consider(i);
    return lines();
  }

private:
  struct Sums {
    double width = 0, stretch = 0, shrink = 0;
  };

  bool may_end_at(std::size_t i) const {
    const Item& item = m_items[i];
    if (item.kind == Item::Kind::penalty) return true;
    return item.kind == Item::Kind::glue && !item.sealed && i > 0 && m_items[i - 1].kind == Item::Kind::box;
  }

  std::size_t start_after(std::size_t i) const {
    ++i;
    while (i < m_items.size() && m_items[i].kind == Item::Kind::glue) ++i;
    return i;
  }

  // Width of the line from `start` to the break at `end`, less what may hang.
  double line_width(std::size_t start, std::size_t end) const {
    if (end <= start) return 0;
    const double width = m_sums[end].width - m_sums[start].width;
    const Item& at = m_items[end];
    if (at.hyphen) return width + at.width - at.overhang;
    std::size_t last = end;
    while (last > start && m_items[last - 1].kind != Item::Kind::box) --last;
    return last > start ? width - m_items[last - 1].overhang : width;
  }

  double ratio(const Node& from, std::size_t end, double width) const {
    const double gap = m_measure.of(from.lines) - width;
    if (std::abs(gap) < 1e-9) return 0;
    const std::size_t start = std::min(from.start, end);
    const double elastic =
        gap > 0 ? m_sums[end].stretch - m_sums[start].stretch : m_sums[end].shrink - m_sums[start].shrink;
    if (elastic <= 0) return gap > 0 ? worst : -worst;
    return gap / elastic;
  }

  double badness(std::size_t end, double r, double width, double measure) const {
    if (r < 0 || (m_justified && !m_items[end].forced)) return std::min(100 * std::abs(r * r * r), worst);
    if (m_items[end].forced) return 0;
    const double gap = std::max(0.0, measure - width) / measure;
    return ragged_weight * gap * gap;
  }

  double demerits(const Node& from, std::size_t end, double r, double width) const {
    const Item& at = m_items[end];
    double cost = at.kind == Item::Kind::penalty && !at.forced ? at.cost : 0;
    if (!m_justified && at.hyphen) cost += ragged_hyphen;
    const double measure = m_measure.of(from.lines);
    const double line = 1 + badness(end, r, width, measure) + cost;
    double sum = line * line;
    if (at.hyphen && from.hyphen) sum += two_hyphens;
    if (at.forced && from.hyphen) sum += hyphen_at_end;
    if (at.forced && from.item > 0 && width < measure / 8) sum += short_last_line;
    if (m_justified && from.item > 0 && !at.forced && std::abs(from.ratio - r) > 1.2) sum += uneven;
    return sum;
  }

  void consider(std::size_t i) {
    Node best;
    best.demerits = std::numeric_limits<double>::infinity();
    std::vector<std::size_t> kept;
    bool found = false;
    for (std::size_t at = 0; at < m_active.size(); ++at) {
      const std::size_t index = m_active[at];
      const Node& from = m_nodes[index];
      const double width = line_width(from.start, i);
      const double r = ratio(from, i, width);
      if (r < -1) continue; // every later line from there is too full as well
      // Nodes stand in the order of their starts: the lines from the next ones are looser still.
      if (m_justified && found && r > hopeless && !m_items[i].forced) {
        kept.insert(kept.end(), m_active.begin() + static_cast<std::ptrdiff_t>(at), m_active.end());
        break;
      }
      const double total = from.demerits + demerits(from, i, r, width);
      if (!found || total < best.demerits)
        best = {i, start_after(i), total, index, from.lines + 1, r, m_items[i].hyphen};
      found = true;
      if (!m_items[i].forced) kept.push_back(index);
    }
    if (!found) {
      // The nearest start makes a line that is too full, and is all there is.
      const std::size_t nearest = m_active.back();
      best = {i,  start_after(i),   m_nodes[nearest].demerits + worst * worst, nearest, m_nodes[nearest].lines + 1,
              -1, m_items[i].hyphen};
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
      line.ratio = std::clamp(node.ratio, -1.0, loosest);
      line.hyphen = node.hyphen;
      line.space = m_items[node.item].kind == Item::Kind::glue;
      line.last = m_items[node.item].forced;
      out.push_back(line);
    }
    std::ranges::reverse(out);
    return out;
  }

  const std::vector<Item>& m_items;
  Measure m_measure;
  bool m_justified;
  std::vector<Sums> m_sums;
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

std::vector<Line> best_lines(const std::vector<Item>& items, const Measure& measure, bool justified) {
  return Breaker(items, measure, justified).run();
}

} // namespace reso::layout::breaks
