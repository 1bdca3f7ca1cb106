#include "edit/diff.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "diag/catalogue_edit.hpp"
#include "edit/lines.hpp"

namespace reso::edit {

namespace {

using Lines = std::vector<std::string_view>;

// A run of lines: kept (both have it), removed or added.
struct Step {
  char sign; // ' ', '-', '+'
  std::string_view line;
};

constexpr std::ptrdiff_t context = 3;
// Beyond so many differences the shortest script is not worth its memory: all is removed, then all is added.
constexpr std::ptrdiff_t most_differences = 2000;

// The shortest edit script (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986): the furthest x on
// each diagonal after d differences, kept for each d so that the way back can be found.
class Myers {
public:
  Myers(const Lines& a, const Lines& b)
      : m_a(a), m_b(b), m_n(static_cast<std::ptrdiff_t>(a.size())), m_m(static_cast<std::ptrdiff_t>(b.size())) {}

  std::vector<Step> steps() {
    const std::ptrdiff_t most = std::min(m_n + m_m, most_differences);
    std::vector<std::ptrdiff_t> furthest(static_cast<std::size_t>(2 * most + 3), 0);
    const auto on = [&](std::ptrdiff_t k) -> std::ptrdiff_t& {
      return furthest[static_cast<std::size_t>(k + most + 1)];
    };
    for (std::ptrdiff_t d = 0; d <= most; ++d) {
      for (std::ptrdiff_t k = -d; k <= d; k += 2) {
        std::ptrdiff_t x = k == -d || (k != d && on(k - 1) < on(k + 1)) ? on(k + 1) : on(k - 1) + 1;
        while (x < m_n && x - k < m_m && same(x, x - k)) ++x;
        on(k) = x;
        if (x >= m_n && x - k >= m_m) return way_back(d);
      }
      m_trace.emplace_back(furthest.begin() + (most + 1 - d), furthest.begin() + (most + 2 + d));
    }
    std::vector<Step> all;
    for (const std::string_view line : m_a) all.push_back({'-', line});
    for (const std::string_view line : m_b) all.push_back({'+', line});
    return all;
  }

private:
  bool same(std::ptrdiff_t x, std::ptrdiff_t y) const {
    return m_a[static_cast<std::size_t>(x)] == m_b[static_cast<std::size_t>(y)];
  }

  std::vector<Step> way_back(std::ptrdiff_t differences) const {
    std::vector<Step> steps;
    std::ptrdiff_t x = m_n, y = m_m;
    for (std::ptrdiff_t d = differences; d > 0; --d) {
      const auto& before = m_trace[static_cast<std::size_t>(d - 1)]; // diagonals -(d-1) to d-1
      const auto on = [&](std::ptrdiff_t k) {
        return k < 1 - d || k > d - 1 ? std::ptrdiff_t{-1} : before[static_cast<std::size_t>(k + d - 1)];
      };
      const std::ptrdiff_t k = x - y;
      const bool down = k == -d || (k != d && on(k - 1) < on(k + 1));
      const std::ptrdiff_t from_x = down ? on(k + 1) : on(k - 1), from_y = from_x - (down ? k + 1 : k - 1);
      while (x > (down ? from_x : from_x + 1) && y > (down ? from_y + 1 : from_y))
        steps.push_back({' ', m_a[static_cast<std::size_t>(--x)]}), --y;
      steps.push_back(down ? Step{'+', m_b[static_cast<std::size_t>(from_y)]}
                           : Step{'-', m_a[static_cast<std::size_t>(from_x)]});
      x = from_x;
      y = from_y;
    }
    while (x > 0) steps.push_back({' ', m_a[static_cast<std::size_t>(--x)]});
    std::ranges::reverse(steps);
    return steps;
  }

  const Lines& m_a;
  const Lines& m_b;
  std::ptrdiff_t m_n, m_m;
  std::vector<std::vector<std::ptrdiff_t>> m_trace;
};

// What both texts begin and end with is set aside first: most edits are small.
std::vector<Step> steps_between(Lines a, Lines b) {
  std::vector<Step> head, tail;
  std::size_t first = 0;
  while (first < a.size() && first < b.size() && a[first] == b[first]) head.push_back({' ', a[first++]});
  while (a.size() > first && b.size() > first && a.back() == b.back()) {
    tail.push_back({' ', a.back()});
    a.pop_back(), b.pop_back();
  }
  a.erase(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(first));
  b.erase(b.begin(), b.begin() + static_cast<std::ptrdiff_t>(first));
  const std::vector<Step> middle = Myers(a, b).steps();
  head.insert(head.end(), middle.begin(), middle.end());
  head.insert(head.end(), tail.rbegin(), tail.rend());
  return head;
}

std::string range(std::size_t before, std::size_t count) {
  const std::size_t first = count == 0 ? before : before + 1;
  return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
}

class Printer {
public:
  Printer(const std::vector<Step>& steps, diag::Language language) : m_steps(steps), m_language(language) {}

  std::string hunks() {
    const auto count = static_cast<std::ptrdiff_t>(m_steps.size());
    for (std::ptrdiff_t at = next_change(0); at < count;) {
      const std::ptrdiff_t begin = std::max(m_done, at - context);
      std::ptrdiff_t last = at;
      for (std::ptrdiff_t next = at; next < count && next - last <= 2 * context; next = next_change(next + 1))
        last = next;
      const std::ptrdiff_t end = std::min(count, last + 1 + context);
      print(begin, end);
      at = next_change(end);
    }
    return std::move(m_out);
  }

private:
  std::ptrdiff_t next_change(std::ptrdiff_t from) const {
    while (from < static_cast<std::ptrdiff_t>(m_steps.size()) && m_steps[static_cast<std::size_t>(from)].sign == ' ')
      ++from;
    return from;
  }

  void print(std::ptrdiff_t begin, std::ptrdiff_t end) {
    for (; m_done < begin; ++m_done) ++m_old, ++m_new; // lines that are the same and not shown
    std::size_t removed = 0, added = 0;
    std::string body;
    for (; m_done < end; ++m_done) {
      const Step& step = m_steps[static_cast<std::size_t>(m_done)];
      if (step.sign != '+') ++removed;
      if (step.sign != '-') ++added;
      body += step.sign;
      body += step.line;
      if (!step.line.ends_with('\n')) body += "\n\\ " + diag::phrase::no_final_line_end.say(m_language) + "\n";
    }
    m_out += fmt::format("@@ -{} +{} @@\n{}", range(m_old, removed), range(m_new, added), body);
    m_old += removed;
    m_new += added;
  }

  const std::vector<Step>& m_steps;
  diag::Language m_language;
  std::ptrdiff_t m_done = 0;
  std::size_t m_old = 0, m_new = 0;
  std::string m_out;
};

} // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after,
                         diag::Language language) {
  if (before == after) return {};
  const std::vector<Step> steps = steps_between(lines_of(before), lines_of(after));
  const std::string old_name = before.empty() ? "/dev/null" : fmt::format("a/{}", path);
  return fmt::format("--- {}\n+++ b/{}\n", old_name, path) + Printer(steps, language).hunks();
}

} // namespace reso::edit
