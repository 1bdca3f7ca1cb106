#include "check/acronyms.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "check/capitals.hpp"
#include "check/prose_words.hpp"

namespace reso::check {

namespace {

using Words = std::vector<ProseWord>;

// Sigles that newspapers print without a word, and those of forms, contracts, units and addresses.
constexpr std::string_view common[] = {
    "a4",    "a5",    "adn",  "afnor", "ag",     "b2b",    "bac",    "bafa", "bbc",   "bd",     "bep",  "bts",
    "ca",    "caf",   "cap",  "cd",    "cdd",    "cdi",    "cedex",  "cgt",  "cfdt",  "chu",    "cncp", "cnil",
    "cnrs",  "co2",   "cp",   "cv",    "dom",    "drh",    "dvd",    "edf",  "ehpad", "etp",    "eur",  "eurl",
    "faq",   "fm",    "fo",   "gps",   "ht",     "html",   "http",   "hlm",  "insee", "iphone", "irm",  "iso",
    "iut",   "jo",    "km",   "ko",    "led",    "mjc",    "nb",     "nba",  "ocde",  "ogm",    "ok",   "oms",
    "ong",   "onu",   "otan", "pc",    "pdf",    "pib",    "pib",    "pme",  "pmi",   "ps",     "qr",   "rdv",
    "rer",   "rh",    "rmi",  "rsa",   "rtt",    "sa",     "samu",   "sarl", "sas",   "sasu",   "scop", "sdf",
    "siren", "siret", "smic", "sms",   "sncf",   "sos",    "sport",  "svp",  "tgv",   "tic",    "tpe",  "ttc",
    "tv",    "tva",   "ue",   "ulm",   "unesco", "unicef", "urssaf", "url",  "usa",   "usb",    "vae",  "vip",
    "vo",    "vtt",   "wc",   "wifi",  "www",    "xml",    "za",     "zac",  "zi",    "zip"};

bool digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_roman(std::string_view word) { return word.find_first_not_of("IVXLCDM") == std::string_view::npos; }

// "ESS", "SCOPs", "3D": where its capitals end; 0 when the word is no acronym.
std::size_t acronym_length(std::string_view word) {
  const std::u32string letters = base::decode_utf8(word);
  const bool plural = letters.size() > 2 && letters.back() == 's';
  const auto end = plural ? letters.end() - 1 : letters.end();
  const auto capitals = std::count_if(letters.begin(), end, is_capital);
  if (capitals < 2 || !std::all_of(letters.begin(), end, [](char32_t c) { return is_capital(c) || digit(c); }))
    return 0;
  return word.size() - (plural ? 1 : 0);
}

// Words that acronyms leave out.
bool small_word(std::string_view word) {
  static constexpr std::string_view small[] = {"a",   "au", "aux", "d",    "dans", "de",  "des", "du",
                                               "en",  "et", "l",   "la",   "le",   "les", "of",  "on",
                                               "and", "ou", "par", "pour", "sur",  "s"};
  return std::ranges::find(small, word) != std::end(small);
}

char initial(const ProseWord& word) { return word.folded.empty() ? '\0' : word.folded.front(); }

// The initials of words[first, last) are the letters; a small word counts or not, as it suits.
bool initials_match(const Words& words, std::size_t first, std::size_t last, std::string_view letters) {
  if (first == last) return letters.empty();
  const bool counts = !letters.empty() && initial(words[first]) == letters.front();
  if (counts && initials_match(words, first + 1, last, letters.substr(1))) return true;
  return small_word(words[first].folded) && initials_match(words, first + 1, last, letters);
}

// More capitals than small letters: a phrase written in capitals holds no acronym that can be told.
bool shouted(const std::u32string& letters) {
  const auto capitals = std::ranges::count_if(letters, is_capital);
  const auto small = std::ranges::count_if(letters, [](char32_t c) { return (c >= 'a' && c <= 'z') || c >= 0xDF; });
  return capitals > 10 && capitals > 2 * small;
}

class Reader {
public:
  explicit Reader(std::string_view text) : m_text(text), m_words(prose_words(text)) {}

  std::vector<Acronym> read(const std::set<std::string>& first_names) {
    const Capitals capitals(m_text, m_words, first_names);
    std::vector<Acronym> out;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
      const std::size_t length = acronym_length(written(i));
      if (length == 0 || is_roman(written(i).substr(0, length))) continue;
      std::string letters = m_words[i].folded;
      if (length < written(i).size()) letters.pop_back();
      Acronym found{m_words[i].begin, m_words[i].begin + length, letters, {}};
      found.expansion = expansion(i, letters);
      if (found.expansion.empty() && capitals.no_acronym(i)) continue;
      out.push_back(std::move(found));
    }
    return out;
  }

private:
  std::string_view written(std::size_t i) const {
    return m_text.substr(m_words[i].begin, m_words[i].end - m_words[i].begin);
  }

  char after(std::size_t i) const { return m_words[i].end < m_text.size() ? m_text[m_words[i].end] : '\0'; }
  bool opened_before(std::size_t i) const { return m_words[i].begin > 0 && m_text[m_words[i].begin - 1] == '('; }

  std::string expansion(std::size_t i, std::string_view letters) const {
    if (opened_before(i)) return before(i, letters);
    const std::size_t open = m_words[i].end + 1;
    if (after(i) == ' ' && open < m_text.size() && m_text[open] == '(') return inside(i, letters, open);
    return {};
  }

  // "économie sociale et solidaire (ESS)": the nearest words before whose initials are its letters.
  std::string before(std::size_t i, std::string_view letters) const {
    for (std::size_t count = letters.size(); count <= 3 * letters.size() && count <= i; ++count)
      if (!small_word(m_words[i - count].folded) && initials_match(m_words, i - count, i, letters))
        return std::string(m_text.substr(m_words[i - count].begin, m_words[i - 1].end - m_words[i - count].begin));
    return {};
  }

  // "ESS (économie sociale et solidaire)"
  std::string inside(std::size_t i, std::string_view letters, std::size_t open) const {
    const std::size_t close = m_text.find(')', open);
    std::size_t last = i + 1;
    while (last < m_words.size() && m_words[last].end <= close) ++last;
    if (last == i + 1 || !initials_match(m_words, i + 1, last, letters)) return {};
    return std::string(m_text.substr(m_words[i + 1].begin, m_words[last - 1].end - m_words[i + 1].begin));
  }

  std::string_view m_text;
  Words m_words;
};

std::string reduced(std::string_view expansion) {
  std::string out;
  for (const ProseWord& word : prose_words(expansion)) {
    if (small_word(word.folded)) continue;
    std::string one = word.folded;
    if (one.ends_with("aux")) one.replace(one.size() - 3, 3, "al");
    while (one.size() > 3 && (one.back() == 's' || one.back() == 'x')) one.pop_back();
    out += one + ' ';
  }
  return out;
}

} // namespace

std::vector<Acronym> acronyms_in(std::string_view text, const std::set<std::string>& first_names) {
  // Most passages have none; folding their words would take longer than printing them.
  const std::u32string letters = base::decode_utf8(text);
  const auto pair = std::ranges::adjacent_find(letters, [](char32_t a, char32_t b) {
    return (is_capital(a) && (is_capital(b) || digit(b))) || (digit(a) && is_capital(b));
  });
  return pair == letters.end() || shouted(letters) ? std::vector<Acronym>() : Reader(text).read(first_names);
}

bool is_common(std::string_view letters) { return std::ranges::find(common, letters) != std::end(common); }

bool same_expansion(std::string_view a, std::string_view b) { return reduced(a) == reduced(b); }

} // namespace reso::check
