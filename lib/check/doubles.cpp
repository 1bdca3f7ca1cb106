// doublon-possible
#include <algorithm>
#include <map>
#include <set>

#include "base/collation.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "check/records.hpp"
#include "diag/catalogue_records.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

using Words = std::vector<std::string>;

// Folded words of letters and digits.
Words words_of(std::string_view name) {
  std::string folded = base::fold_name(name);
  for (char& c : folded)
    if (static_cast<unsigned char>(c) < 0x80 && !std::isalnum(static_cast<unsigned char>(c))) c = ' ';
  Words words;
  for (std::string_view word : base::split(folded, ' '))
    if (!word.empty()) words.emplace_back(word);
  return words;
}

std::string sorted_words(Words words) {
  std::ranges::sort(words);
  return base::join(words, " ");
}

// "Mohammed" and "Mohamed" are one first name; "Michel" and "Michèle", "Paul" and "Paule" are not.
std::string without_doubled_letters(const std::string& word) {
  std::string out;
  for (const char c : word)
    if (out.empty() || out.back() != c) out += c;
  return out;
}

bool capitals(std::string_view word) {
  return word.size() > 1 && std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

// A name made comparable.
struct Candidate {
  const void* record;
  diag::Span span;
  std::string sorted; // "dupont elise"
  std::string first;  // a person's first name
  std::string rest;   // what else there is, without blanks: "pierrelegoff"
  bool alias = false; // another name of a structure: only the very same name is its double
};

// "LE GOFF Jean-Pierre": words in capitals before others are the family name.
std::size_t family_name_in_front(std::string_view name) {
  std::size_t count = 0;
  for (std::string_view written : base::split(name, ' ')) {
    if (!capitals(written)) return count;
    count += words_of(written).size();
  }
  return 0; // all in capitals: in the usual order
}

Candidate person_candidate(const model::Person& person) {
  Words words = words_of(*person.name);
  Candidate out{&person, person.span, sorted_words(words), {}, {}, false};
  if (words.empty()) return out;
  std::ranges::rotate(words, words.begin() + static_cast<std::ptrdiff_t>(family_name_in_front(*person.name)));
  out.first = without_doubled_letters(words.front());
  words.erase(words.begin());
  out.rest = base::join(words, {});
  return out;
}

bool is_article(std::string_view word) { return word == "le" || word == "la" || word == "les" || word == "l"; }

Candidate structure_candidate(const model::Structure& structure, const std::string& name, bool alias) {
  Words words = words_of(name);
  Candidate out{&structure, structure.span, sorted_words(words), {}, {}, alias};
  if (words.size() > 1 && is_article(words.front())) words.erase(words.begin());
  out.rest = base::join(words, {});
  return out;
}

bool differ(const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && a != b; }

bool may_be_one(const model::Person& a, const model::Person& b) {
  return !differ(a.structure.id, b.structure.id) && !differ(a.sex.id, b.sex.id) &&
         !differ(base::fold_name(a.municipality.value_or("")), base::fold_name(b.municipality.value_or("")));
}

bool may_be_one(const model::Structure& a, const model::Structure& b) {
  return !differ(a.form.id, b.form.id) &&
         !differ(base::fold_name(a.municipality.value_or("")), base::fold_name(b.municipality.value_or("")));
}

std::string digits(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c >= '0' && c <= '9') out += c;
  return out;
}

// One slip of the keyboard in a word long enough for it, and very much alike. "UNA 35" and "UNA 22" are two.
bool nearly_equal(const Candidate& a, const Candidate& b) {
  if (a.sorted == b.sorted) return true;
  if (a.alias || b.alias) return false;
  if (a.first != b.first || digits(a.rest) != digits(b.rest)) return false;
  if (a.rest == b.rest) return true;
  constexpr std::size_t short_name = 5;
  constexpr std::size_t short_structure = 9;
  constexpr double alike = 0.9;
  if (std::min(a.rest.size(), b.rest.size()) < (a.first.empty() ? short_structure : short_name)) return false;
  return base::spelling_distance(a.rest, b.rest) <= 1 &&
         base::jaro_winkler(a.first + a.rest, b.first + b.rest) >= alike;
}

// Names one edit apart share a name less one letter: candidates meet there, so that no pair of strangers is compared.
std::set<std::string> meeting_points(const Candidate& candidate) {
  if (candidate.alias) return {"=" + candidate.sorted};
  std::set<std::string> points{"=" + candidate.sorted, candidate.first + '/' + candidate.rest};
  for (std::size_t i = 0; i < candidate.rest.size(); ++i)
    points.insert(candidate.first + '/' + std::string(candidate.rest).erase(i, 1));
  return points;
}

template <class Record>
class DoubleCheck {
public:
  DoubleCheck(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_sources(audited.sources), m_diagnostics(diagnostics) {}

  // Each record is compared with those read before it.
  void check(std::vector<Candidate> candidates) {
    std::ranges::stable_sort(candidates, read_before, &Candidate::span);
    std::map<std::string, std::vector<const Candidate*>> known;
    for (const Candidate& candidate : candidates) {
      if (candidate.rest.empty()) continue;
      const std::set<std::string> points = meeting_points(candidate);
      if (const Candidate* earlier = find_double(candidate, points, known)) report(*earlier, candidate);
      for (const std::string& point : points) known[point].push_back(&candidate);
    }
  }

private:
  static const Candidate* find_double(const Candidate& candidate, const std::set<std::string>& points,
                                      const std::map<std::string, std::vector<const Candidate*>>& known) {
    for (const std::string& point : points)
      if (const auto met = known.find(point); met != known.end())
        for (const Candidate* other : met->second)
          if (other->record != candidate.record && may_be_one(record(*other), record(candidate)) &&
              nearly_equal(*other, candidate))
            return other;
    return nullptr;
  }

  diag::Span place(const Candidate& candidate) const {
    return field_place(m_sources, candidate.span, candidate.alias ? "alias" : "nom");
  }

  static const Record& record(const Candidate& candidate) { return *static_cast<const Record*>(candidate.record); }

  void report(const Candidate& earlier, const Candidate& later) {
    m_diagnostics.report(rule::possible_double, place(later))
        .related(place(earlier), phrase::first_of_two)
        .help(phrase::merge_records);
  }

  const diag::SourceMap& m_sources;
  diag::Diagnostics& m_diagnostics;
};

} // namespace

void check_doubles(const Audited& audited, diag::Diagnostics& diagnostics) {
  std::vector<Candidate> persons, structures;
  for (const model::Person& person : audited.year.dataset->persons)
    if (person.name) persons.push_back(person_candidate(person));
  for (const model::Structure& structure : audited.year.dataset->structures) {
    structures.push_back(structure_candidate(structure, structure.name, false));
    for (const std::string& alias : structure.aliases)
      structures.push_back(structure_candidate(structure, alias, true));
  }
  DoubleCheck<model::Person>(audited, diagnostics).check(std::move(persons));
  DoubleCheck<model::Structure>(audited, diagnostics).check(std::move(structures));
}

} // namespace reso::check
