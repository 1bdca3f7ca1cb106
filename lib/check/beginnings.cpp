#include "check/beginnings.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace reso::check {

using Words = std::vector<ProseWord>;

namespace {

constexpr std::string_view month_names[] = {"janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
                                            "juillet", "aout",    "septembre", "octobre", "novembre", "decembre"};
// Folded, without the endings of gender and number. Those of `doers` take an object: "a lancé" is what it does.
constexpr std::string_view launches[] = {"lance", "demarre", "debute", "commence", "inaugure", "institue", "instaure"};
constexpr std::string_view creations[] = {"cree", "fonde", "ne"};
constexpr std::string_view doers[] = {"lance", "inaugure", "institue", "instaure", "cree", "fonde"};
// What may stand between the verb, or "depuis", and its date.
constexpr std::string_view fillers[] = {"le", "la",  "mois", "de",  "d",      "du", "debut",  "mi",
                                        "en", "fin", "au",   "des", "partir", "a",  "courant"};
constexpr std::string_view auxiliaries[] = {"a",      "ont",   "est",     "sont",  "ete",     "s",   "se",   "fut",
                                            "furent", "avait", "avaient", "etait", "etaient", "qui", "enfin"};
constexpr std::string_view passive[] = {"est", "sont", "ete", "s", "se", "fut", "furent", "etait", "etaient"};
constexpr std::string_view definite[] = {"le", "la", "les", "l", "ce", "cet", "cette", "ces", "notre", "nos"};
constexpr std::string_view indefinite[] = {"un", "une", "des"};
constexpr std::string_view prepositions[] = {"au",  "aux",  "du",   "de",  "des", "d",    "a",    "pour",
                                             "par", "avec", "dans", "sur", "en",  "chez", "sans", "vers"};
// Verbs by which a thing is said to be held: "se tient depuis octobre".
constexpr std::string_view holds[] = {"existe", "existent", "recoit", "accueille",  "fonctionne", "fonctionnent",
                                      "tient",  "tiennent", "reunit", "reunissent", "deroule",    "deroulent"};
// Of verbs of what comes before a thing is held.
constexpr std::string_view preparations[] = {"prepar", "inscri", "prevoi", "prevu",    "envisag",
                                             "imagin", "recrut", "annonc", "programm", "reflechi"};

template <std::size_t N>
bool one_of(const std::string_view (&list)[N], std::string_view word) {
  return std::ranges::find(list, word) != std::end(list);
}

std::string_view singular(std::string_view word) {
  if (word.size() > 2 && word.ends_with('s')) word.remove_suffix(1);
  return word;
}

// "lancée" -> "lance"; empty when the word is none of the list.
template <std::size_t N>
std::string_view participle_of(const std::string_view (&list)[N], std::string_view folded) {
  static constexpr std::string_view endings[] = {"", "e", "s", "es"};
  for (const std::string_view verb : list)
    if (folded.starts_with(verb) && one_of(endings, folded.substr(verb.size()))) return verb;
  return {};
}

unsigned month_number(std::string_view word) {
  const auto found = std::ranges::find(month_names, word);
  return found == std::end(month_names) ? 0 : static_cast<unsigned>(found - std::begin(month_names)) + 1;
}

// 0 when the word is no year.
int year_number(const std::string& word) {
  if (word.size() != 4 || word.find_first_not_of("0123456789") != std::string::npos) return 0;
  const int year = std::stoi(word);
  return year >= 1800 && year < 2100 ? year : 0;
}

bool is_day(const std::string& word) { return word.size() <= 3 && word[0] >= '0' && word[0] <= '9'; }

class Reader {
public:
  Reader(std::string_view text, int year) : m_text(text), m_year(year) {}

  std::vector<Clause> read() {
    std::vector<Clause> all;
    for (const Words& sentence : sentences(m_text))
      for (std::size_t begin = 0; begin < sentence.size();) {
        Clause clause{{}, begin, clause_end(sentence, begin), {}};
        read_clause(sentence, clause);
        begin = clause.end;
        if (clause.beginnings.empty()) continue;
        clause.words = sentence;
        all.push_back(std::move(clause));
      }
    return all;
  }

private:
  std::string_view gap(const Words& words, std::size_t at) const {
    return m_text.substr(words[at].end, words[at + 1].begin - words[at].end);
  }

  std::size_t clause_end(const Words& sentence, std::size_t begin) const {
    std::size_t at = begin;
    while (at + 1 < sentence.size() && gap(sentence, at).find_first_of(";:()") == std::string_view::npos &&
           gap(sentence, at).find("–") == std::string_view::npos &&
           gap(sentence, at).find("—") == std::string_view::npos)
      ++at;
    return at + 1;
  }

  void read_clause(const Words& words, Clause& clause) const {
    for (std::size_t i = clause.begin; i < clause.end; ++i) {
      auto found = opener(words, i);
      if (found && date_after(words, clause.end, *found)) {
        i = found->last;
        clause.beginnings.push_back(*found);
      }
    }
  }

  // The word that says that something begins at the date behind it.
  std::optional<Beginning> opener(const Words& words, std::size_t at) const {
    const std::string& word = words[at].folded;
    const std::string_view written = m_text.substr(words[at].begin, words[at].end - words[at].begin);
    const bool accent = std::ranges::any_of(written, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (word == "depuis" && at > 0 && (words[at - 1].folded == "existe" || words[at - 1].folded == "existent"))
      return Beginning{Begins::exists, {}, 0, 0, at - 1, at};
    if (word == "depuis" || (word == "des" && accent) || (word == "partir" && at > 0 && words[at - 1].folded == "a"))
      return Beginning{Begins::since, {}, 0, 0, at, at};
    // "Ne" is "né" without its accent.
    if (const auto verb = participle_of(creations, word); !verb.empty() && accent)
      return Beginning{Begins::created, verb, 0, 0, at, at};
    if (const auto verb = participle_of(launches, word); !verb.empty() && accent)
      return Beginning{Begins::launched, verb, 0, 0, at, at};
    return std::nullopt;
  }

  // The month of this year, or the year, behind fillers and a day; of what was created, behind a place as well
  // ("créée à Rennes en 2008").
  bool date_after(const Words& words, std::size_t end, Beginning& found) const {
    std::size_t at = found.last + 1;
    while (at < end && year_number(words[at].folded) == 0 &&
           (one_of(fillers, words[at].folded) || is_day(words[at].folded)))
      ++at;
    constexpr std::size_t place_words = 3;
    if (found.kind == Begins::created)
      for (std::size_t more = 0; at < end && !is_date(words[at].folded) && more < place_words; ++more) ++at;
    while (at < end && one_of(fillers, words[at].folded)) ++at;
    if (at >= end) return false;
    found.month = month_number(words[at].folded);
    if (found.month != 0 && at + 1 < end && year_number(words[at + 1].folded) != 0) ++at;
    found.year = year_number(words[at].folded);
    if (found.year != 0 && found.year != m_year) found.month = 0;
    found.last = at;
    // "Depuis 2010" may be said of anything that goes on.
    return found.month != 0 || (found.year != 0 && found.kind != Begins::since);
  }
  static bool is_date(const std::string& word) { return month_number(word) != 0 || year_number(word) != 0; }

  std::string_view m_text;
  int m_year;
};

// Whether the subject stands at a word, or ends before one.
class Place {
public:
  Place(const Clause& clause, const Subject& subject, std::string_view text)
      : m_clause(clause), m_words(clause.words), m_subject(subject), m_text(text) {}

  // "…, le Vivier de compétences reçoit": right behind words[at - 1].
  bool begins_at(std::size_t at) const {
    if (at < m_clause.end && is_article(at)) ++at;
    if (at >= m_clause.end) return false;
    return name_at(at) || (is_noun(at) && at > m_clause.begin && noun_article(at - 1));
  }

  // "Le Vivier de compétences a été": words[at] is the last of the subject.
  bool ends_at(std::size_t at) const {
    const std::size_t size = m_subject.name.size();
    if (size > 0 && at + 1 >= m_clause.begin + size && name_at(at + 1 - size))
      return !behind_preposition(at + 1 - size);
    if (!is_noun(at) || at == m_clause.begin || !noun_article(at - 1)) return false;
    return at - 1 == m_clause.begin ||
           m_text.substr(m_words[at - 2].end, m_words[at - 1].begin - m_words[at - 2].end).starts_with(',');
  }

private:
  const std::string& word(std::size_t at) const { return m_words[at].folded; }
  bool is_article(std::size_t at) const { return one_of(definite, word(at)) || one_of(indefinite, word(at)); }
  bool noun_article(std::size_t at) const {
    return one_of(definite, word(at)) || (m_subject.lead && one_of(indefinite, word(at)));
  }
  bool is_noun(std::size_t at) const {
    return std::ranges::find(m_subject.nouns, singular(word(at))) != m_subject.nouns.end();
  }

  bool name_at(std::size_t at) const {
    if (m_subject.name.empty() || at + m_subject.name.size() > m_clause.end) return false;
    const Words part(m_words.begin() + static_cast<std::ptrdiff_t>(at),
                     m_words.begin() + static_cast<std::ptrdiff_t>(at + m_subject.name.size()));
    return names(part, m_subject.name, m_text);
  }

  // "Les inscriptions au Vivier", "l'équipe de la Ruche": something of it, not itself.
  bool behind_preposition(std::size_t at) const {
    if (at > m_clause.begin && one_of(definite, word(at - 1))) --at;
    return at > m_clause.begin && one_of(prepositions, word(at - 1));
  }

  const Clause& m_clause;
  const Words& m_words;
  const Subject& m_subject;
  std::string_view m_text;
};

// "Depuis septembre, …", "À partir de septembre, …", "Et lancé en septembre, …".
bool opens(const Clause& clause, const Beginning& beginning) {
  static constexpr std::string_view small[] = {"et", "mais", "puis", "a"};
  for (std::size_t i = clause.begin; i < beginning.first; ++i)
    if (!one_of(small, clause.words[i].folded)) return false;
  return true;
}

bool prepares(const Clause& clause) {
  for (std::size_t i = clause.begin; i < clause.end; ++i)
    for (const std::string_view stem : preparations)
      if (clause.words[i].folded.starts_with(stem)) return true;
  return false;
}

// "Dès septembre, les séances d'octobre étaient complètes": which of them begins is not said.
bool other_month(const Clause& clause, const Beginning& beginning) {
  for (std::size_t i = clause.begin; i < clause.end; ++i)
    if ((i < beginning.first || i > beginning.last) && month_number(clause.words[i].folded) != 0) return true;
  return false;
}

// The last word before the verb that is none of its auxiliaries; the clause's beginning less one when there is none.
// Nothing when the verb has an object: "le pôle a lancé en mars un atelier".
std::optional<std::size_t> before_verb(const Clause& clause, const Beginning& beginning) {
  std::size_t at = beginning.first;
  bool any = false, is_passive = false;
  while (at > clause.begin && one_of(auxiliaries, clause.words[at - 1].folded)) {
    --at;
    any = true;
    is_passive = is_passive || one_of(passive, clause.words[at].folded);
  }
  if (at == clause.begin || (any && !is_passive && one_of(doers, beginning.verb))) return std::nullopt;
  return at - 1;
}

// "Le Vivier existe depuis 2008", "Les rencontres se tiennent depuis octobre."
std::optional<std::size_t> before_hold(const Clause& clause, const Beginning& beginning) {
  std::size_t at = beginning.first;
  if (beginning.kind == Begins::since) {
    if (at == clause.begin || !one_of(holds, clause.words[at - 1].folded)) return std::nullopt;
    --at;
  }
  if (at > clause.begin && (clause.words[at - 1].folded == "se" || clause.words[at - 1].folded == "qui")) --at;
  return at == clause.begin ? std::nullopt : std::optional(at - 1);
}

} // namespace

std::vector<Clause> beginnings_in(std::string_view text, int year) { return Reader(text, year).read(); }

bool about(const Clause& clause, const Beginning& beginning, const Subject& subject, std::string_view text) {
  const bool since = beginning.kind == Begins::since;
  if (since && (prepares(clause) || other_month(clause, beginning))) return false;
  const Place place(clause, subject, text);
  if (beginning.kind != Begins::exists && opens(clause, beginning)) return place.begins_at(beginning.last + 1);
  const auto before =
      since || beginning.kind == Begins::exists ? before_hold(clause, beginning) : before_verb(clause, beginning);
  return before && place.ends_at(*before);
}

bool names(const Words& sentence, const Words& name, std::string_view text) {
  const auto same = [](const ProseWord& a, const ProseWord& b) { return a.folded == b.folded; };
  const auto found = std::search(sentence.begin(), sentence.end(), name.begin(), name.end(), same);
  if (name.empty() || found == sentence.end()) return false;
  const char first = text[found->begin];
  return name.size() > 1 ||
         (!found->opens_sentence && (static_cast<unsigned char>(first) >= 0x80 || (first >= 'A' && first <= 'Z')));
}

} // namespace reso::check
