#include "base/spelling.hpp"

#include <algorithm>
#include <string>

#include "base/collation.hpp"
#include "base/text.hpp"

namespace reso::base {

std::size_t spelling_distance(std::string_view a, std::string_view b) {
  std::u32string x = decode_utf8(a), y = decode_utf8(b);
  std::vector<std::vector<std::size_t>> d(x.size() + 1, std::vector<std::size_t>(y.size() + 1));
  for (std::size_t i = 0; i <= x.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= y.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= x.size(); ++i)
    for (std::size_t j = 1; j <= y.size(); ++j) {
      std::size_t cost = x[i - 1] == y[j - 1] ? 0 : 1;
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost});
      if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[x.size()][y.size()];
}

namespace {

struct Matching {
  std::u32string a, b; // code points of each that the other has nearby, in order
};

// Equal code points count as matching no farther apart than half the longer text.
Matching matching(const std::u32string& x, const std::u32string& y) {
  const std::size_t half = std::max(x.size(), y.size()) / 2;
  const std::size_t reach = half > 0 ? half - 1 : 0;
  Matching out;
  std::vector<bool> taken(y.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    const std::size_t end = std::min(y.size(), i + reach + 1);
    for (std::size_t j = i > reach ? i - reach : 0; j < end; ++j)
      if (!taken[j] && x[i] == y[j]) {
        taken[j] = true;
        out.a += x[i];
        break;
      }
  }
  for (std::size_t j = 0; j < y.size(); ++j)
    if (taken[j]) out.b += y[j];
  return out;
}

double jaro(const std::u32string& x, const std::u32string& y) {
  const Matching match = matching(x, y);
  if (match.a.empty()) return x.empty() && y.empty() ? 1 : 0;
  std::size_t out_of_place = 0;
  for (std::size_t i = 0; i < match.a.size(); ++i) out_of_place += match.a[i] == match.b[i] ? 0 : 1;
  const auto m = static_cast<double>(match.a.size());
  return (m / static_cast<double>(x.size()) + m / static_cast<double>(y.size()) +
          (m - static_cast<double>(out_of_place) / 2) / m) /
         3;
}

} // namespace

double jaro_winkler(std::string_view a, std::string_view b) {
  const std::u32string x = decode_utf8(a), y = decode_utf8(b);
  const double alike = jaro(x, y);
  constexpr std::size_t longest_beginning = 4;
  std::size_t common = 0;
  while (common < std::min({x.size(), y.size(), longest_beginning}) && x[common] == y[common]) ++common;
  return alike + static_cast<double>(common) * 0.1 * (1 - alike);
}

namespace {

// The only candidate that begins so: "F" for "femme".
std::string_view begun_by(const std::string& folded, const std::vector<std::string_view>& candidates) {
  std::string_view only;
  for (std::string_view candidate : candidates) {
    if (folded.empty() || !fold_name(candidate).starts_with(folded)) continue;
    if (!only.empty()) return {};
    only = candidate;
  }
  return only;
}

} // namespace

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  std::string folded = fold_name(word);
  std::size_t allowed = std::max<std::size_t>(1, code_points(word) / 3);
  std::string_view best;
  for (std::string_view candidate : candidates) {
    std::size_t distance = spelling_distance(folded, fold_name(candidate));
    if (distance > allowed || (!best.empty() && distance == allowed)) continue;
    best = candidate;
    allowed = distance;
    if (distance == 0) break;
  }
  return best.empty() ? begun_by(folded, candidates) : best;
}

} // namespace reso::base
