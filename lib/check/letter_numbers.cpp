#include "check/letter_numbers.hpp"

#include <algorithm>
#include <span>

namespace reso::check {

namespace {

constexpr std::string_view below_seventeen[] = {"",      "un",     "deux",     "trois",  "quatre", "cinq",
                                                "six",   "sept",   "huit",     "neuf",   "dix",    "onze",
                                                "douze", "treize", "quatorze", "quinze", "seize"};
struct Ten {
  std::string_view word;
  std::int64_t value;
};
constexpr Ten tens[] = {{"vingt", 20}, {"trente", 30}, {"quarante", 40}, {"cinquante", 50}, {"soixante", 60}};
constexpr std::string_view larger[] = {"cent", "cents", "mille", "million", "millions", "milliard", "milliards"};

// Only hyphens and blanks part the words of one number.
class Reader {
public:
  Reader(std::string_view text, const std::vector<ProseWord>& words, std::size_t at)
      : m_text(text), m_words(words), m_first(at), m_at(at) {}

  std::optional<LetterNumber> read() {
    std::int64_t value = four_twenties();
    if (value == 0) value = ten();
    if (value != 0)
      value += rest(value);
    else
      value = below_twenty();
    if (value < 2 || larger_before() || std::ranges::find(larger, word(0)) != std::end(larger)) return std::nullopt;
    return LetterNumber{value, m_at - m_first};
  }

private:
  // The word that is `ahead` of what is read; empty behind anything but a hyphen or a blank.
  std::string_view word(std::size_t ahead) const {
    const std::size_t at = m_at + ahead;
    if (at >= m_words.size() || (at > m_first && !joined(at - 1))) return {};
    return m_words[at].folded;
  }
  bool joined(std::size_t at) const {
    const std::string_view gap = m_text.substr(m_words[at].end, m_words[at + 1].begin - m_words[at].end);
    return gap == "-" || gap == " " || gap == "\u00A0" || gap == "\u202F";
  }
  bool larger_before() const {
    return m_first > 0 && joined(m_first - 1) &&
           std::ranges::find(larger, m_words[m_first - 1].folded) != std::end(larger);
  }

  std::int64_t four_twenties() {
    if (word(0) != "quatre" || (word(1) != "vingt" && word(1) != "vingts")) return 0;
    m_at += 2;
    return 80;
  }
  std::int64_t ten() {
    const auto found = std::ranges::find(tens, word(0), &Ten::word);
    if (found == std::end(tens)) return 0;
    ++m_at;
    return found->value;
  }
  // "soixante-dix", "vingt et une", "trente-deux": what stands behind the tens.
  std::int64_t rest(std::int64_t ten) {
    const bool and_one = word(0) == "et" && (word(1) == "un" || word(1) == "une" || word(1) == "onze");
    if (and_one) ++m_at;
    const std::size_t before = m_at;
    const std::int64_t value = below_twenty();
    const bool long_ten = ten == 60 || ten == 80;
    if (value < 10 || long_ten) return value;
    m_at = before; // "vingt dix" is two numbers
    return 0;
  }
  std::int64_t below_twenty() {
    const std::string_view first = word(0) == "une" && m_at > m_first ? "un" : word(0);
    const auto found = std::ranges::find(below_seventeen, first);
    if (first.empty() || found == std::end(below_seventeen)) return 0;
    ++m_at;
    const std::int64_t value = found - std::begin(below_seventeen);
    if (value != 10) return value;
    const auto more = std::ranges::find(below_seventeen, word(0));
    const std::int64_t units = more - std::begin(below_seventeen);
    if (units < 7 || units > 9) return value;
    ++m_at;
    return value + units;
  }

  std::string_view m_text;
  const std::vector<ProseWord>& m_words;
  std::size_t m_first;
  std::size_t m_at;
};

} // namespace

std::optional<LetterNumber> letter_number_at(std::string_view text, const std::vector<ProseWord>& words,
                                             std::size_t at) {
  return Reader(text, words, at).read();
}

} // namespace reso::check
