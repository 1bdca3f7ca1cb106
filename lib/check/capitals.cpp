#include "check/capitals.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::check {

namespace {

// Civilities as they are written (Imprimerie nationale), and the mistakes that people make in them.
constexpr std::string_view civilities[] = {"M",      "MM",       "Mr",        "Mme",    "Mmes",   "Mlle", "Mlles",
                                           "Dr",     "Drs",      "Me",        "Mes",    "Pr",     "Mgr",  "Monsieur",
                                           "Madame", "Mesdames", "Messieurs", "Maître", "Docteur"};

// Sorted. The usual first names of France, so that "Anne LE GUEN" is read as a person's name; of those that are common
// nouns as well ("Rose", "Pierre") only a capital tells, and it stands before a word in capitals.
constexpr std::string_view usual_first_names[] = {
    "adrien",     "agnes",      "alain",      "albert",   "alexandra",  "alexandre",  "alexis",    "alice",
    "amandine",   "andre",      "andree",     "anne",     "annick",     "annie",      "anthony",   "antoine",
    "arnaud",     "arthur",     "audrey",     "aurelie",  "aurelien",   "beatrice",   "benjamin",  "benoit",
    "bernadette", "bernard",    "brigitte",   "bruno",    "camille",    "carole",     "caroline",  "catherine",
    "cecile",     "celine",     "chantal",    "charles",  "charlotte",  "christelle", "christian", "christiane",
    "christine",  "christophe", "claire",     "claude",   "claudine",   "clement",    "colette",   "corinne",
    "cyril",      "damien",     "daniel",     "daniele",  "danielle",   "david",      "delphine",  "denis",
    "denise",     "didier",     "dominique",  "edith",    "elisabeth",  "elise",      "elodie",    "emilie",
    "emma",       "emmanuel",   "emmanuelle", "eric",     "erwan",      "estelle",    "etienne",   "eva",
    "fabien",     "fabienne",   "fabrice",    "florence", "florent",    "franck",     "francis",   "francois",
    "francoise",  "frederic",   "frederique", "gabriel",  "genevieve",  "georges",    "gerard",    "gilbert",
    "gilles",     "gisele",     "guillaume",  "guy",      "gwenaelle",  "gwenael",    "helene",    "henri",
    "herve",      "hugo",       "hugues",     "isabelle", "jacqueline", "jacques",    "jean",      "jeanne",
    "jeremy",     "jerome",     "joel",       "joelle",   "josiane",    "josette",    "julie",     "julien",
    "karine",     "kevin",      "laetitia",   "laura",    "laure",      "laurence",   "laurent",   "lea",
    "lionel",     "louis",      "louise",     "luc",      "lucas",      "lucie",      "lydie",     "madeleine",
    "manon",      "marc",       "marcel",     "margaux",  "marguerite", "marianne",   "marie",     "marine",
    "marion",     "martine",    "mathieu",    "mathilde", "maud",       "maurice",    "melanie",   "michel",
    "michele",    "mickael",    "mireille",   "monique",  "morgane",    "muriel",     "nadine",    "nathalie",
    "nicolas",    "nicole",     "noel",       "odile",    "olivier",    "pascal",     "pascale",   "patrice",
    "patricia",   "patrick",    "paul",       "pauline",  "philippe",   "pierre",     "quentin",   "raphael",
    "raymond",    "regine",     "regis",      "rene",     "renee",      "roger",      "roland",    "romain",
    "ronan",      "sabrina",    "sandra",     "sandrine", "sebastien",  "serge",      "severine",  "simon",
    "simone",     "solenn",     "sophie",     "stephane", "stephanie",  "suzanne",    "sylvain",   "sylvie",
    "theo",       "therese",    "thierry",    "thomas",   "tristan",    "valerie",    "vanessa",   "veronique",
    "victor",     "vincent",    "virginie",   "xavier",   "yann",       "yannick",    "yves",      "yvette",
    "yvon",       "yvonne",     "zoe"};

// A number follows them: post boxes and special courses of La Poste, national and county roads.
constexpr std::string_view addresses[] = {"bp", "cs", "tsa", "rn", "rd", "vc"};

template <std::size_t N>
bool one_of(const std::string_view (&list)[N], std::string_view word) {
  return std::ranges::find(list, word) != std::end(list);
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool all_digits(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

// Only what parts two words of one name.
bool is_blank(std::string_view gap) { return gap == " " || gap == "\u00A0" || gap == "\u202F"; }

// How many letters of one kind stand together at most.
std::size_t longest_run(std::string_view folded, bool vowels) {
  std::size_t longest = 0, run = 0;
  for (const char c : folded) {
    run = is_vowel(c) == vowels ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

// Letters that French reads as a word: vowels and consonants in turn, and an end that French words have. "URSSAF" and
// "AGEFIPH" end otherwise.
bool readable(std::string_view folded) {
  constexpr std::size_t most_consonants = 3, most_vowels = 3;
  return longest_run(folded, true) <= most_vowels && longest_run(folded, false) <= most_consonants &&
         longest_run(folded, true) > 0 && std::string_view("aeiylnrstxz").find(folded.back()) != std::string_view::npos;
}

} // namespace

bool is_capital(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || c == 0x152; }

bool in_capitals(std::string_view word) {
  const std::u32string letters = base::decode_utf8(word);
  return letters.size() > 1 && std::ranges::all_of(letters, is_capital);
}

bool is_civility(std::string_view text, const std::vector<ProseWord>& words, std::size_t at) {
  if (at + 1 >= words.size()) return false;
  const std::string_view written = text.substr(words[at].begin, words[at].end - words[at].begin);
  const std::string_view between = text.substr(words[at].end, words[at + 1].begin - words[at].end);
  return one_of(civilities, written) &&
         (is_blank(between) || (between.starts_with('.') && is_blank(between.substr(1))));
}

bool Capitals::no_acronym(std::size_t at) const {
  return of_a_name(at) || address(at) || pronounced(at) || shouted_in_quotes(at);
}

std::string_view Capitals::written(std::size_t at) const {
  return m_text.substr(m_words[at].begin, m_words[at].end - m_words[at].begin);
}

std::string_view Capitals::gap(std::size_t at) const {
  return at + 1 < m_words.size() ? m_text.substr(m_words[at].end, m_words[at + 1].begin - m_words[at].end) : "";
}

bool Capitals::joined(std::size_t at) const {
  const std::string_view between = gap(at);
  return is_blank(between) || between == "-" || between == "'" || between == "’";
}

bool Capitals::first_name(std::size_t at) const {
  const std::string_view word = written(at);
  if (!is_capital(base::code_point_at(word, 0).value)) return false;
  if (word.size() == 1) return gap(at).starts_with('.'); // "J. MARTIN"
  return !in_capitals(word) &&
         (one_of(usual_first_names, m_words[at].folded) || m_first_names.contains(m_words[at].folded));
}

// Capitals in a row behind a civility or a first name, or before a first name ("LE GUEN Anne"); "MM. LE GUEN et
// MARTIN".
bool Capitals::of_a_name(std::size_t at) const {
  if (!in_capitals(written(at))) return false;
  if (civility(at)) return true;
  std::size_t first = at, last = at;
  while (first > 0 && joined(first - 1) && in_capitals(written(first - 1)) && !civility(first - 1)) --first;
  while (last + 1 < m_words.size() && joined(last) && in_capitals(written(last + 1))) ++last;
  if (last + 1 < m_words.size() && is_blank(gap(last)) && written(last + 1).size() > 1 && first_name(last + 1))
    return true;
  if (first == 0) return false;
  if (civility(first - 1) || first_name(first - 1)) return true;
  return first > 1 && m_words[first - 1].folded == "et" && of_a_name(first - 2);
}

bool Capitals::shouted_in_quotes(std::size_t at) const {
  for (const auto& [open, close] : {std::pair("«", "»"), std::pair("“", "”"), std::pair("\"", "\"")}) {
    const std::size_t begin = m_text.substr(0, m_words[at].begin).rfind(open);
    const std::size_t end = m_text.find(close, m_words[at].end);
    if (begin == std::string_view::npos || end == std::string_view::npos) continue;
    std::size_t words = 0;
    bool capitals = true;
    for (const ProseWord& word : m_words) {
      if (word.begin < begin || word.end > end) continue;
      const std::string_view one = m_text.substr(word.begin, word.end - word.begin);
      capitals = capitals && (in_capitals(one) || (one.size() == 1 && is_capital(base::code_point_at(one, 0).value)));
      words += in_capitals(one) ? 1 : 0;
    }
    if (capitals && words > 1) return true;
  }
  return false;
}

// "ATTENTION"; "OUEST-FRANCE" is as long with both its words.
bool Capitals::pronounced(std::size_t at) const {
  constexpr std::size_t long_word = 6, long_part = 5;
  const auto reads = [&](std::size_t word, std::size_t least) {
    return in_capitals(written(word)) && m_words[word].folded.size() >= least && readable(m_words[word].folded);
  };
  if (reads(at, long_word)) return true;
  const bool before = at > 0 && gap(at - 1) == "-", after = gap(at) == "-";
  return (before && in_capitals(written(at - 1)) && (reads(at - 1, long_part) || reads(at, long_part))) ||
         (after && in_capitals(written(at + 1)) && (reads(at + 1, long_part) || reads(at, long_part)));
}

bool Capitals::address(std::size_t at) const {
  const std::string_view word = m_words[at].folded;
  if (one_of(addresses, word)) return is_blank(gap(at)) && all_digits(m_words[at + 1].folded);
  const std::size_t letters = std::min(word.find_first_of("0123456789"), word.size());
  return one_of(addresses, word.substr(0, letters)) && all_digits(word.substr(letters)); // "RN12"
}

} // namespace reso::check
