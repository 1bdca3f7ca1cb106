#include "intake/names.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include <fmt/format.h>

#include "base/collation.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue_import_columns.hpp"
#include "intake/values.hpp"

namespace reso::intake {

namespace {

// Above, two names are one misspelt: "Dupond" and "Dupont" (0.93), "Maison du vélo" and "Maison des vélos" (0.95).
constexpr double alike_from = 0.93;
constexpr std::size_t least_letters = 4;

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const std::string folded = base::fold_name(name);
  for (std::size_t at = 0; at <= folded.size(); ++at) {
    const bool sign =
        at < folded.size() && (static_cast<unsigned char>(folded[at]) >= 0x80 ||
                               (folded[at] >= 'a' && folded[at] <= 'z') || (folded[at] >= '0' && folded[at] <= '9'));
    // The apostrophe of type is a sign of three bytes.
    if (sign && folded.compare(at, 3, "\u2019") != 0)
      word += folded[at];
    else {
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
      if (at < folded.size() && sign) at += 2;
    }
  }
  return words;
}

// "k plamiboise" and "karine plamiboise": the words that differ are one letter and what begins with it.
bool initials_alike(std::string_view a, std::string_view b) {
  std::vector<std::string_view> ours = base::split(a, ' '), theirs = base::split(b, ' ');
  if (ours.size() != theirs.size()) return false;
  bool common = false, initial = false;
  std::erase_if(ours, [&](std::string_view word) {
    const auto same = std::ranges::find(theirs, word);
    if (same == theirs.end()) return false;
    common = common || word.size() > 1;
    theirs.erase(same);
    return true;
  });
  for (const std::string_view word : ours) {
    const auto other = std::ranges::find_if(
        theirs, [&](std::string_view one) { return one[0] == word[0] && (one.size() == 1 || word.size() == 1); });
    if (other == theirs.end()) return false;
    theirs.erase(other);
    initial = true;
  }
  return common && initial;
}

} // namespace

Names::Names(const model::Dataset& dataset, std::string_view list) : m_persons(list == "personnes") {
  if (m_persons)
    for (const model::Person& person : dataset.persons) add(person.id, person.name.value_or(std::string()));
  else
    for (const model::Structure& structure : dataset.structures) add(structure.id, structure.name, structure.aliases);
}

// "DUPONT Jeanne" and "Jeanne Dupont" are one person; the words of a structure's name have their order.
std::string Names::key_of(std::string_view name) const {
  std::vector<std::string> words = words_of(name);
  if (m_persons) {
    std::erase_if(words, [](const std::string& word) { return word == "mme" || word == "m" || word == "mlle"; });
    std::ranges::sort(words);
  }
  return base::join(words, " ");
}

std::string Names::bare_of(std::string_view name) const {
  if (m_persons) return key_of(name);
  std::vector<std::string> words = words_of(name);
  std::erase_if(words, [](const std::string& word) {
    return std::ranges::find(diag::structure_fillers, word) != std::end(diag::structure_fillers);
  });
  return base::join(words, " ");
}

void Names::add(const std::string& id, const std::string& name, const std::vector<std::string>& aliases) {
  m_ids.emplace(id, name);
  std::vector<std::string> all = aliases;
  if (!name.empty()) all.insert(all.begin(), name);
  for (const std::string& one : all) {
    auto& same = m_keys[key_of(one)];
    if (std::ranges::find(same, id, &Candidate::id) == same.end()) same.push_back({id, name.empty() ? id : name});
    m_known.push_back({{id, name.empty() ? id : name}, spelling_of(one)});
  }
}

std::string Names::initials_of(std::string_view name) const {
  std::string initials;
  if (!m_persons)
    for (const std::string& word : words_of(name))
      if (word.size() > 2) initials += word[0];
  return initials.size() > 2 ? initials : std::string();
}

Names::Spelling Names::spelling_of(std::string_view name) const {
  Spelling out{bare_of(name), initials_of(name), {}, 0, {}, false};
  out.length = base::code_points(out.bare);
  for (const char c : out.bare)
    if (c >= 'a' && c <= 'z')
      ++out.letters[static_cast<std::size_t>(c - 'a')];
    else if (c >= '0' && c <= '9')
      out.digits += c;
  out.initial = std::ranges::any_of(base::split(out.bare, ' '), [](std::string_view word) { return word.size() == 1; });
  return out;
}

bool Names::alike(const Spelling& one, const Spelling& other) const {
  if (one.bare.size() < least_letters || other.bare.size() < least_letters) return false;
  if (one.bare == other.bare) return true;
  if (m_persons && (one.initial || other.initial) && initials_alike(one.bare, other.bare)) return true;
  if (!m_persons && !other.short_name.empty() && one.bare == other.short_name) return true;
  // Two numbers are not one misspelt: « Résidence 12 » and « Résidence 13 ».
  if (one.digits != other.digits) return false;
  const std::size_t most = std::max<std::size_t>(1, std::max(one.length, other.length) / 6);
  // One letter put for another, added or left out is one of each that the other has not.
  std::size_t lacking = 0, beyond = 0;
  for (std::size_t i = 0; i < one.letters.size(); ++i)
    (one.letters[i] > other.letters[i] ? beyond : lacking) +=
        static_cast<std::size_t>(std::abs(one.letters[i] - other.letters[i]));
  if (lacking > most || beyond > most) return false;
  return base::jaro_winkler(one.bare, other.bare) >= alike_from &&
         base::spelling_distance(one.bare, other.bare) <= most;
}

NameMatch Names::find(std::string_view text) const {
  if (const auto found = m_ids.find(id_from(text)); found != m_ids.end())
    return {NameMatch::exact, {{found->first, found->second.empty() ? found->first : found->second}}};
  if (const auto same = m_keys.find(key_of(text)); same != m_keys.end())
    return {same->second.size() == 1 ? NameMatch::exact : NameMatch::several, same->second};
  NameMatch out;
  const Spelling spelling = spelling_of(text);
  for (const Known& known : m_known)
    if (alike(spelling, known.spelling) &&
        std::ranges::find(out.candidates, known.candidate.id, &Candidate::id) == out.candidates.end())
      out.candidates.push_back(known.candidate);
  if (!out.candidates.empty()) out.kind = NameMatch::near;
  return out;
}

bool Names::may_be_one(std::string_view a, std::string_view b) const {
  const NameMatch one = find(a), other = find(b);
  if (one.kind == NameMatch::none || other.kind == NameMatch::none) {
    const Spelling ours = spelling_of(a), theirs = spelling_of(b);
    return alike(ours, theirs) || alike(theirs, ours);
  }
  return std::ranges::any_of(one.candidates, [&](const Candidate& known) {
    return std::ranges::find(other.candidates, known.id, &Candidate::id) != other.candidates.end();
  });
}

std::vector<Candidate> Names::with_word(std::string_view word) const {
  std::vector<Candidate> out;
  const std::string key = key_of(word);
  for (const Known& known : m_known) {
    const std::vector<std::string_view> words = base::split(known.spelling.bare, ' ');
    if (words.size() > 1 && std::ranges::find(words, key) != words.end()) out.push_back(known.candidate);
  }
  return out;
}

std::string Names::name_of(const std::string& id) const {
  const auto found = m_ids.find(id);
  return found == m_ids.end() || found->second.empty() ? id : found->second;
}

std::string Names::new_id(std::string_view name) const {
  if (!m_persons) {
    const std::string id = id_from(name);
    for (int n = 2; m_ids.contains(id) && n < 1000; ++n)
      if (const std::string other = fmt::format("{}_{}", id, n); !m_ids.contains(other)) return other;
    return id;
  }
  int most = 0;
  std::size_t width = 3;
  for (const auto& [id, known] : m_ids) {
    int number = 0;
    const char* end = id.data() + id.size();
    if (id.size() > 1 && id[0] == 'p')
      if (const auto [stop, error] = std::from_chars(id.data() + 1, end, number); error == std::errc{} && stop == end)
        most = std::max(most, number), width = std::max(width, id.size() - 1);
  }
  return fmt::format("p{:0{}}", most + 1, width);
}

} // namespace reso::intake
