#include "check/typed_numbers.hpp"

#include <algorithm>

#include "check/letter_numbers.hpp"
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

template <std::size_t N>
bool one_of(const std::string_view (&list)[N], std::string_view word) {
  return std::ranges::find(list, word) != std::end(list);
}

// The word before text[at], folded; empty when a sign parts them.
std::string word_before(std::string_view text, std::size_t at) {
  constexpr std::size_t far_enough = 24;
  std::size_t begin = at > far_enough ? at - far_enough : 0;
  while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin; // inside a letter
  const std::vector<ProseWord> words = prose_words(text.substr(begin, at - begin));
  if (words.empty() || begin + words.back().end + 3 < at) return {};
  return words.back().folded;
}

// "à 18 heures", "de 9 h à 12 h", "14 h 30": no figure of hours.
bool time_of_day(std::string_view text, std::size_t begin, const Rational& value,
                 const std::vector<std::string>& after) {
  static constexpr std::string_view before[] = {"a", "de", "vers", "des", "avant", "apres", "jusqu", "entre", "et"};
  constexpr std::int64_t day = 24;
  if (after.front() != "h" || value > Rational(day)) return false;
  const bool minutes = after.size() > 1 && is_digit(after[1].front());
  return minutes || one_of(before, word_before(text, begin));
}

// "25 h par semaine": how much of it at a time. Months are without their plural.
bool rate(const std::vector<std::string>& after) {
  static constexpr std::string_view times[] = {"jour", "semaine", "moi", "trimestre", "an"};
  return after.size() > 2 && after[1] == "par" && one_of(times, after[2]);
}

class Reader {
public:
  Reader(std::string_view text, std::int64_t least) : m_text(text), m_least(least) {}

  std::vector<TypedNumber> read() {
    std::vector<TypedNumber> out;
    while (m_at < m_text.size())
      if (is_digit(m_text[m_at]))
        number(out);
      else
        ++m_at;
    return out;
  }

  std::vector<TypedNumber> in_letters() const {
    std::vector<TypedNumber> out;
    const std::vector<ProseWord> words = prose_words(m_text);
    for (std::size_t i = 0; i < words.size(); ++i)
      if (const auto found = letter_number_at(m_text, words, i)) {
        i += found->words - 1;
        TypedNumber one{words[i + 1 - found->words].begin, words[i].end, Rational(found->value), 0, {}, {}, true};
        if (blank_at(m_text, one.end) > 0) add(std::move(one), out);
      }
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
    constexpr std::size_t most_digits = 12;
    if (part_of_word || digits.size() > most_digits || m_at >= m_text.size()) return;
    std::int64_t scale = 1;
    for (std::size_t i = 0; i < decimals; ++i) scale *= 10;
    const std::int64_t value = std::stoll(digits);
    if (value < m_least * scale) return;
    std::int64_t last = 1; // of 140 000, the last digit that counts is worth ten thousand
    while (decimals == 0 && value > 0 && value % (last * 10) == 0) last *= 10;
    add({begin, m_at, Rational(value, scale), Rational(last, 2 * scale), {}, {}, value < 10 * scale}, out);
  }

  // With its unit; not at all when none follows.
  void add(TypedNumber one, std::vector<TypedNumber>& out) const {
    const std::size_t gap = blank_at(m_text, one.end);
    const TypedUnit unit = unit_at(m_text.substr(one.end + gap));
    if (unit.empty() || (gap == 0 && !unit.sign())) return;
    if (time_of_day(m_text, one.begin, one.value, unit.words) || rate(unit.words)) return;
    one.after = unit.words;
    for (const std::size_t end : unit.ends) one.ends.push_back(one.end + gap + end);
    one.value = one.value * Rational(unit.times);
    one.half = one.half * Rational(unit.times);
    out.push_back(std::move(one));
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
  std::int64_t m_least;
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

// Words that labels of figures share: they do not tell one from another.
bool says_little(std::string_view word) {
  static constexpr std::string_view common[] = {
      "ainsi",       "annee",    "apres",  "aussi", "autre",    "avant", "avec", "chaque",   "cette",
      "comme",       "dans",     "depuis", "dont",  "elle",     "entre", "etre", "ensemble", "leur",
      "mais",        "meme",     "moin",   "moyen", "nombre",   "notre", "nous", "part",     "pour",
      "pourcentage", "personne", "plus",   "pole",  "pourcent", "quel",  "sont", "sous",     "structure",
      "taux",        "total",    "tous",   "tout",  "toute",    "vers"};
  const bool digits = word.find_first_not_of("0123456789") == std::string_view::npos;
  constexpr std::size_t shortest = 4;
  return (word.size() < shortest && !(digits && word.size() > 1)) || one_of(common, word);
}

std::vector<std::string> telling_words(std::string_view text) {
  std::vector<std::string> out;
  for (ProseWord& word : prose_words(text))
    if (std::string one = without_plural(std::move(word.folded)); !says_little(one)) out.push_back(std::move(one));
  return out;
}

// "régulièrement" and "réguliers" say the same.
bool same_word(std::string_view a, std::string_view b) {
  constexpr std::size_t stem = 7;
  return a == b || (a.size() >= stem && b.size() >= stem && a.substr(0, stem) == b.substr(0, stem));
}

bool speaks_of(const std::vector<std::string>& sentence, const NamedFigure& figure,
               const std::vector<std::string>& unit) {
  return std::ranges::any_of(figure.about, [&](const std::string& word) {
    return std::ranges::find(unit, word) == unit.end() &&
           std::ranges::any_of(sentence, [&](const std::string& one) { return same_word(one, word); });
  });
}

} // namespace

std::vector<TypedNumber> typed_numbers(std::string_view text) {
  constexpr std::int64_t least = 10;
  return text.find_first_of("0123456789") == std::string_view::npos ? std::vector<TypedNumber>()
                                                                    : Reader(text, least).read();
}

std::vector<TypedNumber> quoted_numbers(std::string_view text) {
  Reader reader(text, 1);
  std::vector<TypedNumber> all = reader.read(), letters = reader.in_letters();
  all.insert(all.end(), letters.begin(), letters.end());
  std::ranges::sort(all, {}, &TypedNumber::begin);
  return all;
}

KnownFigures::KnownFigures(const stats::Figures& figures, const std::vector<std::string>& activities,
                           std::int64_t least)
    : m_activities(activities), m_least(least) {
  static const std::string percent = "%";
  for (const auto& [id, figure] : figures.all()) {
    if (!figure.without_total) add(id, {figure.value, figure.unit, figure.label, false});
    for (const stats::Breakdown& breakdown : figure.breakdowns)
      for (const stats::Cell& cell : breakdown.cells)
        add(id + "." + breakdown.id + "." + cell.id,
            {cell.value, breakdown.percentages ? percent : figure.unit, cell.label, true});
  }
}

void KnownFigures::add(const std::string& id, const Entry& entry) {
  const base::Quantity& value = entry.value;
  if (entry.unit.empty() || value.masked || !value.min || *value.min < m_least) return;
  const TypedUnit unit = unit_at(entry.unit);
  if (unit.empty()) return;
  auto same = std::ranges::find(m_all, unit.words, &ByUnit::unit);
  if (same == m_all.end()) same = m_all.insert(m_all.end(), ByUnit{unit.words, {}});
  const std::string first = id.substr(0, id.find('.'));
  const bool own = std::ranges::binary_search(m_activities, first);
  same->figures.push_back({id, *value.min * Rational(unit.times), entry.unit, own ? first : std::string(),
                           telling_words(entry.label), entry.cell, unit.words.size()});
}

const NamedFigure* KnownFigures::find(const TypedNumber& number, std::string_view activity,
                                      std::string_view sentence) const {
  const NamedFigure* best = nullptr;
  const auto own = [&](const NamedFigure& one) { return !activity.empty() && one.activity == activity; };
  const auto better = [&](const NamedFigure& one) {
    if (best == nullptr) return true;
    if (own(one) != own(*best)) return own(one);
    return distance(number.value, one.value) < distance(number.value, best->value);
  };
  std::optional<std::vector<std::string>> words;
  const auto spoken_of = [&](const NamedFigure& one, const std::vector<std::string>& unit) {
    if (!words) words = telling_words(sentence);
    return speaks_of(*words, one, unit);
  };
  for (const ByUnit& group : m_all) {
    if (group.unit.size() > number.after.size() ||
        !std::equal(group.unit.begin(), group.unit.end(), number.after.begin()))
      continue;
    const bool percent = group.unit.front() == "%";
    for (const NamedFigure& one : group.figures) {
      if ((!one.activity.empty() && !own(one)) || !nearly(number, one.value) || !better(one)) continue;
      const bool vague = percent || number.modest;
      if (vague && !own(one) && ((number.modest && one.cell) || !spoken_of(one, group.unit))) continue;
      best = &one;
    }
  }
  return best;
}

} // namespace reso::check
