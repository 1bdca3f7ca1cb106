#include "check/typed_numbers.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "check/prose_words.hpp"

namespace reso::check {

using base::Rational;

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A blank between groups of three, as people and typography write it.
std::size_t blank_at(std::string_view text, std::size_t at) {
  for (const std::string_view one : {std::string_view("\u202F"), std::string_view("\u00A0"), std::string_view(" ")})
    if (text.substr(at, one.size()) == one) return one.size();
  return 0;
}

bool three_digits(std::string_view text, std::size_t at) {
  return at + 3 <= text.size() &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(at) + 3,
                     is_digit) &&
         (at + 3 == text.size() || !is_digit(text[at + 3]));
}

std::string without_plural(std::string word) {
  if (word.size() > 2 && (word.back() == 's' || word.back() == 'x')) word.pop_back();
  return word;
}

// "heures d'insertion", "%", "€"
std::vector<std::string> unit_words(std::string_view text, std::size_t most) {
  for (const std::string_view sign : {"%", "€"})
    if (text.starts_with(sign)) return {std::string(sign)};
  std::vector<std::string> out;
  std::size_t end = 0;
  for (const ProseWord& word : prose_words(text.substr(0, 80))) {
    // Only blanks, apostrophes and hyphens: the next sentence is about something else.
    const std::string_view gap = text.substr(end, word.begin - end);
    if (gap.find_first_of(".,;:!?()\n\"") != std::string_view::npos || out.size() == most) break;
    out.push_back(without_plural(word.folded));
    end = word.end;
  }
  return out;
}

class Reader {
public:
  explicit Reader(std::string_view text) : m_text(text) {}

  std::vector<TypedNumber> read() {
    std::vector<TypedNumber> out;
    while (m_at < m_text.size())
      if (is_digit(m_text[m_at]))
        number(out);
      else
        ++m_at;
    return out;
  }

private:
  void number(std::vector<TypedNumber>& out) {
    const std::size_t begin = m_at;
    const bool part_of_word =
        begin > 0 && (std::isalnum(static_cast<unsigned char>(m_text[begin - 1])) != 0 ||
                      std::string_view("-/.,+'_").find(m_text[begin - 1]) != std::string_view::npos);
    std::string digits = whole();
    std::size_t decimals = 0;
    if (m_at + 1 < m_text.size() && m_text[m_at] == ',' && is_digit(m_text[m_at + 1])) {
      ++m_at;
      const std::string more = run();
      decimals = more.size();
      digits += more;
    }
    if (part_of_word || digits.size() > 12 || m_at >= m_text.size()) return;
    const std::size_t gap = blank_at(m_text, m_at);
    std::vector<std::string> after = unit_words(m_text.substr(m_at + gap), 4);
    if (after.empty() || (gap == 0 && after.front() != "%" && after.front() != "€")) return;
    std::int64_t scale = 1;
    for (std::size_t i = 0; i < decimals; ++i) scale *= 10;
    const std::int64_t value = std::stoll(digits);
    if (value < 10 * scale) return;
    std::int64_t last = 1; // of 140 000, the last digit that counts is worth ten thousand
    while (decimals == 0 && value % (last * 10) == 0) last *= 10;
    out.push_back({begin, m_at, Rational(value, scale), Rational(last, 2 * scale), std::move(after)});
  }

  std::string run() {
    std::string digits;
    while (m_at < m_text.size() && is_digit(m_text[m_at])) digits += m_text[m_at++];
    return digits;
  }
  std::string whole() {
    std::string digits = run();
    while (digits.size() <= 12) {
      const std::size_t gap = blank_at(m_text, m_at);
      if (gap == 0 || !three_digits(m_text, m_at + gap)) break;
      m_at += gap;
      digits += run();
    }
    return digits;
  }

  std::string_view m_text;
  std::size_t m_at = 0;
};

Rational distance(const Rational& a, const Rational& b) { return a < b ? b - a : a - b; }

// Equal; rounded as it is written; or within two percent, from a hundred on.
bool nearly(const TypedNumber& number, const Rational& value) {
  const Rational far = distance(number.value, value);
  if (far == Rational(0)) return true;
  if (number.value < Rational(100)) return false;
  return far <= number.half || far * Rational(50) <= value;
}

} // namespace

std::vector<TypedNumber> typed_numbers(std::string_view text) {
  return text.find_first_of("0123456789") == std::string_view::npos ? std::vector<TypedNumber>() : Reader(text).read();
}

KnownFigures::KnownFigures(const stats::Figures& figures, const std::vector<std::string>& activities)
    : m_activities(activities) {
  for (const auto& [id, figure] : figures.all()) {
    if (!figure.without_total) add(id, figure.value, figure.unit);
    for (const stats::Breakdown& breakdown : figure.breakdowns)
      for (const stats::Cell& cell : breakdown.cells)
        add(id + "." + breakdown.id + "." + cell.id, cell.value, breakdown.percentages ? "%" : figure.unit);
  }
}

void KnownFigures::add(const std::string& id, const base::Quantity& value, const std::string& unit) {
  if (unit.empty() || value.masked || !value.min || *value.min < Rational(10)) return;
  const std::vector<std::string> words = unit_words(unit, 4);
  if (words.empty()) return;
  auto same = std::ranges::find(m_all, words, &ByUnit::unit);
  if (same == m_all.end()) same = m_all.insert(m_all.end(), ByUnit{words, {}});
  const std::string first = id.substr(0, id.find('.'));
  const bool own = std::ranges::binary_search(m_activities, first);
  same->figures.push_back({id, *value.min, unit, own ? first : std::string()});
}

const NamedFigure* KnownFigures::find(const TypedNumber& number, std::string_view activity) const {
  const NamedFigure* best = nullptr;
  const auto better = [&](const NamedFigure& one) {
    if (best == nullptr) return true;
    const bool own = !activity.empty() && one.activity == activity,
               best_own = !activity.empty() && best->activity == activity;
    if (own != best_own) return own;
    return distance(number.value, one.value) < distance(number.value, best->value);
  };
  for (const ByUnit& group : m_all) {
    if (group.unit.size() > number.after.size() ||
        !std::equal(group.unit.begin(), group.unit.end(), number.after.begin()))
      continue;
    for (const NamedFigure& one : group.figures)
      if ((one.activity.empty() || one.activity == activity) && nearly(number, one.value) && better(one)) best = &one;
  }
  return best;
}

} // namespace reso::check
