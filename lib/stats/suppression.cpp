#include "stats/suppression.hpp"

#include <algorithm>
#include <map>
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
  Paths(const Tables& tables, const Memberships& memberships) : m_tables(tables), m_memberships(memberships) {
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
  using Moves = std::map<std::size_t, int>; // number, direction

  // Beyond these a path is taken for impossible: more is hidden than need be, never less.
  static constexpr int most_tries = 20'000;
  static constexpr std::size_t most_moves = 24;

  bool search(std::size_t number, int direction) {
    m_moves.clear();
    m_balance.clear();
    m_best.clear();
    m_cost = Rational(0);
    m_tries = 0;
    move(number, direction);
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
    constexpr std::int64_t of_nothing = 1'000'000;
    return one.value == Rational(0) ? Rational(of_nothing) : one.value + Rational(1);
  }

  bool can_move(std::size_t number, int way) const {
    const TableNumber& one = m_tables.numbers[number];
    if (!one.hidden && !(m_through_shown && one.may_hide)) return false;
    if (m_moves.contains(number)) return false;
    const auto room = room_of(number, way);
    return !room || (m_through_shown ? *room >= m_step : *room > Rational(0));
  }

  // True when the search is over.
  bool move(std::size_t number, int way) {
    if (!can_move(number, way) || m_moves.size() >= most_moves) return false;
    const Rational cost = cost_of(number);
    if (!m_best.empty() && m_best_cost <= m_cost + cost) return false;
    m_cost = m_cost + cost;
    m_moves[number] = way;
    for (const Membership& one : m_memberships[number]) m_balance[one.sum] += one.sign * way;
    const bool over = balance();
    for (const Membership& one : m_memberships[number]) m_balance[one.sum] -= one.sign * way;
    m_moves.erase(number);
    m_cost = m_cost - cost;
    return over;
  }

  // Sets right the first sum that the moves so far have put out.
  bool balance() {
    const auto out = std::ranges::find_if(m_balance, [](const auto& one) { return one.second != 0; });
    if (out == m_balance.end()) {
      m_best = m_moves;
      m_best_cost = m_cost;
      return m_cost == Rational(0);
    }
    if (++m_tries > most_tries) return true;
    const TableSum& sum = m_tables.sums[out->first];
    const int wanted = out->second > 0 ? -1 : 1;
    for (const std::size_t part : sum.parts)
      if (move(part, wanted)) return true;
    return move(sum.whole, -wanted);
  }

  const Tables& m_tables;
  const Memberships& m_memberships;
  std::vector<Rational> m_values;
  bool m_through_shown = false;
  Rational m_step = 1;
  Moves m_moves, m_best;
  Rational m_cost, m_best_cost;
  std::map<std::size_t, int> m_balance; // by sum
  int m_tries = 0;
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
    std::set<std::size_t> hopeless;
    for (bool again = true; again;) {
      again = false;
      for (std::size_t i = 0; i < m_tables.numbers.size(); ++i) {
        if (!m_tables.numbers[i].hidden || hopeless.contains(i) || safe(i)) continue;
        again = true;
        if (!hide_for(i)) hopeless.insert(i);
      }
    }
    return {hopeless.begin(), hopeless.end()};
  }

private:
  bool safe(std::size_t number) const {
    const Rational& width = m_tables.numbers[number].width;
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
    one.least = one.value == Rational(0) ? Rational(0) : one.least;
  }

  Tables& m_tables;
  Memberships m_memberships;
};

} // namespace

Rational proven_width(const Tables& tables, std::size_t number, const Rational& enough) {
  return width_of(tables, memberships_of(tables), number, enough);
}

std::vector<std::size_t> suppress(Tables& tables) { return Suppression(tables).run(); }

} // namespace reso::stats
