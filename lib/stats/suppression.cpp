#include "stats/suppression.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace reso::stats {

using base::Rational;

namespace {

// The sums that each number is in, with its sign: parts less whole is 0.
struct Membership {
  std::size_t sum;
  int sign;
};
using Memberships = std::vector<std::vector<Membership>>;

Memberships memberships_of(const Tables& tables) {
  Memberships out(tables.numbers.size());
  for (std::size_t sum = 0; sum < tables.sums.size(); ++sum) {
    for (const std::size_t part : tables.sums[sum].parts) out[part].push_back({sum, 1});
    out[tables.sums[sum].whole].push_back({sum, -1});
  }
  return out;
}

std::vector<std::size_t> members_of(const TableSum& sum) {
  std::vector<std::size_t> members = sum.parts;
  members.push_back(sum.whole);
  return members;
}

// Moves of numbers together, by one step each, so that every sum still holds: closed paths through the tables.
class Paths {
public:
  Paths(const Tables& tables, const Memberships& memberships)
      : m_tables(tables), m_memberships(memberships), m_way(tables.numbers.size(), 0),
        m_balance(tables.sums.size(), 0) {
    for (const TableNumber& one : tables.numbers) m_values.push_back(one.value);
  }

  // How far `number` can be moved in `direction` (1, -1) with hidden numbers alone, up to `enough`.
  Rational reach(std::size_t number, int direction, const Rational& enough) {
    Rational moved(0);
    m_through_shown = false;
    while (moved < enough && search(number, direction)) {
      Rational step = enough - moved;
      for (const auto& [one, way] : m_best)
        if (const auto room = room_of(one, way); room && *room < step) step = *room;
      for (const auto& [one, way] : m_best) m_values[one] = m_values[one] + step * Rational(way);
      moved = moved + step;
    }
    return moved;
  }

  // The numbers to hide so that `number` can be moved by `step` in `direction`: those that lose the least. Nothing when
  // there is no such path.
  std::vector<std::size_t> cheapest(std::size_t number, int direction, const Rational& step) {
    m_through_shown = true;
    m_step = step;
    std::vector<std::size_t> out;
    if (!search(number, direction)) return out;
    for (const auto& [one, way] : m_best)
      if (!m_tables.numbers[one].hidden) out.push_back(one);
    return out;
  }

  Rational cost() const { return m_best_cost; }

private:
  struct Move {
    std::size_t number;
    int way;
  };
  struct Choice {
    Move move;
    Rational cost;
  };

  // Beyond these a path is taken for impossible: more is hidden than need be, never less.
  static constexpr int most_tries = 4000;
  static constexpr std::size_t most_moves = 48;

  bool search(std::size_t number, int direction) {
    m_best.clear();
    m_moves.clear();
    m_open.clear();
    std::ranges::fill(m_way, 0);
    std::ranges::fill(m_balance, 0);
    m_cost = Rational(0);
    m_tries = 0;
    if (can_move({number, direction})) move({{number, direction}, cost_of(number)});
    return !m_best.empty();
  }

  // Nothing: as much as one likes.
  std::optional<Rational> room_of(std::size_t number, int way) const {
    const TableNumber& one = m_tables.numbers[number];
    if (way < 0) return m_values[number] - one.least;
    if (one.most) return *one.most - m_values[number];
    return std::nullopt;
  }

  // What hiding a number takes from readers. That nothing is there is the last to be hidden.
  Rational cost_of(std::size_t number) const {
    const TableNumber& one = m_tables.numbers[number];
    if (one.hidden) return 0;
    Rational cost = price(one);
    for (const std::size_t other : one.with)
      if (const TableNumber& lost = m_tables.numbers[other]; !lost.hidden && lost.may_hide && !lost.with.empty())
        cost = cost + price(lost);
    return cost;
  }

  static Rational price(const TableNumber& one) {
    constexpr std::int64_t of_nothing = 1'000'000;
    return one.value == Rational(0) ? Rational(of_nothing) : one.value + Rational(1);
  }

  bool can_move(const Move& move) const {
    const TableNumber& one = m_tables.numbers[move.number];
    if (!one.hidden && !(m_through_shown && one.may_hide)) return false;
    if (m_way[move.number] != 0) return false;
    const auto room = room_of(move.number, move.way);
    return !room || (m_through_shown ? *room >= m_step : *room > Rational(0));
  }

  // True when the search is over.
  bool move(const Choice& choice) {
    if (m_moves.size() >= most_moves) return false;
    if (!m_best.empty() && m_best_cost <= m_cost + choice.cost) return false;
    const auto [number, way] = choice.move;
    m_cost = m_cost + choice.cost;
    m_moves.push_back(choice.move);
    m_way[number] = way;
    shift(number, way);
    const bool over = balance();
    shift(number, -way);
    m_way[number] = 0;
    m_moves.pop_back();
    m_cost = m_cost - choice.cost;
    return over;
  }

  void shift(std::size_t number, int way) {
    for (const Membership& one : m_memberships[number]) {
      const bool was_out = m_balance[one.sum] != 0;
      m_balance[one.sum] += one.sign * way;
      const bool is_out = m_balance[one.sum] != 0;
      if (is_out && !was_out) m_open.push_back(one.sum);
      if (!is_out && was_out) m_open.erase(std::ranges::find(m_open, one.sum));
    }
  }

  // Sets right the sum that leaves the fewest ways to: one without any ends the attempt.
  bool balance() {
    if (m_open.empty()) {
      m_best = m_moves;
      m_best_cost = m_cost;
      return m_cost == Rational(0);
    }
    if (++m_tries > most_tries) return true;
    std::vector<Choice> choices;
    bool first = true;
    for (const std::size_t sum : m_open) {
      std::vector<Choice> ways = ways_of(sum);
      if (first || ways.size() < choices.size()) choices = std::move(ways);
      first = false;
      if (choices.empty()) return false;
    }
    std::ranges::stable_sort(choices, {}, &Choice::cost);
    return std::ranges::any_of(choices, [&](const Choice& choice) { return move(choice); });
  }

  std::vector<Choice> ways_of(std::size_t sum) const {
    const int wanted = m_balance[sum] > 0 ? -1 : 1;
    std::vector<Choice> out;
    const auto add = [&](const Move& move) {
      if (can_move(move)) out.push_back({move, cost_of(move.number)});
    };
    for (const std::size_t part : m_tables.sums[sum].parts) add({part, wanted});
    add({m_tables.sums[sum].whole, -wanted});
    return out;
  }

  const Tables& m_tables;
  const Memberships& m_memberships;
  std::vector<Rational> m_values;
  bool m_through_shown = false;
  Rational m_step = 1;
  std::vector<Move> m_moves, m_best;
  std::vector<int> m_way;          // by number: which way it is moved
  std::vector<int> m_balance;      // by sum
  std::vector<std::size_t> m_open; // the sums that are out of balance
  Rational m_cost, m_best_cost;
  int m_tries = 0;
};

// Between which ends each number must lie, sum by sum: what a reader works out first. Never narrower than the truth, so
// that what is too narrow here needs no proof (Hundepool et al. 2012, 4.3: the bounds of an intruder). In floating
// point: nothing is called safe by it.
class Outline {
public:
  explicit Outline(const Tables& tables) {
    for (const TableNumber& one : tables.numbers) {
      const double value = one.value.approximate();
      m_ends.push_back(one.hidden ? Ends{one.least.approximate(), one.most ? one.most->approximate() : endless}
                                  : Ends{value, value});
    }
    constexpr int most_rounds = 40;
    bool narrower = true;
    for (int round = 0; round < most_rounds && narrower; ++round) {
      narrower = false;
      for (const TableSum& sum : tables.sums) narrower = narrow(sum) || narrower;
    }
  }

  bool too_narrow(std::size_t number, const Rational& width) const {
    return m_ends[number].most - m_ends[number].least < width.approximate() - tolerance;
  }

private:
  static constexpr double endless = std::numeric_limits<double>::infinity(), tolerance = 1e-6;
  struct Ends {
    double least, most;
  };

  bool raise(std::size_t number, double least) {
    if (least <= m_ends[number].least + tolerance) return false;
    m_ends[number].least = least;
    return true;
  }
  bool lower(std::size_t number, double most) {
    if (most >= m_ends[number].most - tolerance) return false;
    m_ends[number].most = most;
    return true;
  }

  bool narrow(const TableSum& sum) {
    double least = 0, most = 0;
    for (const std::size_t part : sum.parts) least += m_ends[part].least, most += m_ends[part].most;
    bool any = raise(sum.whole, least);
    any = lower(sum.whole, most) || any;
    for (const std::size_t part : sum.parts) {
      double others = 0; // not most - its own: infinity less infinity is no number
      for (const std::size_t other : sum.parts) others += other == part ? 0 : m_ends[other].most;
      any = raise(part, m_ends[sum.whole].least - others) || any;
      any = lower(part, m_ends[sum.whole].most - (least - m_ends[part].least)) || any;
    }
    return any;
  }

  std::vector<Ends> m_ends;
};

Rational width_of(const Tables& tables, const Memberships& memberships, std::size_t number, const Rational& enough) {
  const Rational down = Paths(tables, memberships).reach(number, -1, enough);
  if (down >= enough) return down;
  return down + Paths(tables, memberships).reach(number, 1, enough - down);
}

class Suppression {
public:
  explicit Suppression(Tables& tables) : m_tables(tables), m_memberships(memberships_of(tables)) {}

  std::vector<std::size_t> run() {
    for (std::size_t i = 0; i < m_tables.numbers.size(); ++i)
      if (m_tables.numbers[i].hidden) hide(i);
    std::set<std::size_t> hopeless, proven;
    for (bool again = true; again;) {
      again = false;
      for (std::size_t i = 0; i < m_tables.numbers.size(); ++i) {
        if (!m_tables.numbers[i].hidden || hopeless.contains(i) || proven.contains(i)) continue;
        if (safe(i)) {
          proven.insert(i); // what else is hidden only leaves more room
          continue;
        }
        again = true;
        if (!hide_for(i)) hopeless.insert(i);
      }
    }
    return {hopeless.begin(), hopeless.end()};
  }

private:
  bool safe(std::size_t number) {
    const Rational& width = m_tables.numbers[number].width;
    if (!m_outline) m_outline.emplace(m_tables);
    if (m_outline->too_narrow(number, width)) return false;
    return width == Rational(0) || width_of(m_tables, m_memberships, number, width) >= width;
  }

  // Along the path that costs the least and gives all the width at once, else along any; then all that is left.
  bool hide_for(std::size_t number) {
    const Rational& width = m_tables.numbers[number].width;
    for (const Rational& step : {width, Rational(1)})
      if (const std::vector<std::size_t> path = cheapest(number, step); !path.empty()) {
        for (const std::size_t one : path) hide(one);
        return true;
      }
    const std::vector<std::size_t> all = linked(number);
    for (const std::size_t one : all) hide(one);
    return !all.empty();
  }

  std::vector<std::size_t> cheapest(std::size_t number, const Rational& step) const {
    Paths up(m_tables, m_memberships), down(m_tables, m_memberships);
    std::vector<std::size_t> more = up.cheapest(number, 1, step), less = down.cheapest(number, -1, step);
    if (more.empty() || less.empty()) return more.empty() ? less : more;
    return up.cost() <= down.cost() ? more : less;
  }

  // What might be hidden in a sum with `number`, or with what is hidden and linked to it.
  std::vector<std::size_t> linked(std::size_t number) const {
    std::vector<std::size_t> out;
    std::set<std::size_t> met{number};
    std::vector<std::size_t> open{number};
    while (!open.empty()) {
      const std::size_t one = open.back();
      open.pop_back();
      for (const Membership& in : m_memberships[one])
        for (const std::size_t other : members_of(m_tables.sums[in.sum])) {
          if (!met.insert(other).second) continue;
          if (m_tables.numbers[other].hidden)
            open.push_back(other);
          else if (m_tables.numbers[other].may_hide)
            out.push_back(other);
        }
    }
    return out;
  }

  void hide(std::size_t number) {
    TableNumber& one = m_tables.numbers[number];
    one.hidden = true;
    m_outline.reset();
    one.least = one.value == Rational(0) ? Rational(0) : one.least;
    for (const std::size_t other : one.with)
      if (m_tables.numbers[other].may_hide && !m_tables.numbers[other].hidden) hide(other);
  }

  Tables& m_tables;
  Memberships m_memberships;
  std::optional<Outline> m_outline; // of what is hidden now
};

} // namespace

Rational proven_width(const Tables& tables, std::size_t number, const Rational& enough) {
  return width_of(tables, memberships_of(tables), number, enough);
}

std::vector<std::size_t> suppress(Tables& tables) { return Suppression(tables).run(); }

} // namespace reso::stats
