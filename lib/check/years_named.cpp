#include "check/years_named.hpp"

#include <algorithm>
#include <cctype>

#include "check/prose_words.hpp"

namespace reso::check {

namespace {

bool digit(std::string_view text, std::size_t at) {
  return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0;
}

// 1900 to 2099, alone.
bool is_year(std::string_view text, std::size_t at) {
  if (at + 4 > text.size() || (at > 0 && digit(text, at - 1)) || digit(text, at + 4)) return false;
  const std::string_view century = text.substr(at, 2);
  return (century == "19" || century == "20") && digit(text, at + 2) && digit(text, at + 3);
}

bool ends_sentence(std::string_view text, std::size_t at) {
  return (text[at] == '.' || text[at] == '!' || text[at] == '?') &&
         (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n');
}

// "L'an dernier", "les années précédentes", "l'exercice passé", "un an plus tôt", "deux ans auparavant".
bool names_last_year(std::string_view sentence) {
  static constexpr std::string_view years[] = {"an", "ans", "annee", "annees", "exercice", "exercices", "saison"};
  static constexpr std::string_view before[] = {
      "dernier", "derniere", "derniers", "dernieres", "precedent",  "precedente",  "precedents", "precedentes",
      "passe",   "passee",   "passes",   "passees",   "auparavant", "anterieures", "anterieure", "plus"};
  const std::vector<ProseWord> words = prose_words(sentence);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string& next = words[i + 1].folded;
    if (std::ranges::find(years, words[i].folded) == std::end(years) ||
        std::ranges::find(before, next) == std::end(before))
      continue;
    // "Un an plus tôt"; not "une année plus riche".
    if (next != "plus" || (i + 2 < words.size() && words[i + 2].folded == "tot")) return true;
  }
  return false;
}

} // namespace

std::string_view sentence_around(std::string_view text, std::size_t at) {
  std::size_t begin = at, end = at;
  while (begin > 0 && !ends_sentence(text, begin - 1)) --begin;
  while (end < text.size() && !ends_sentence(text, end)) ++end;
  return text.substr(begin, end - begin);
}

bool names_another_year(std::string_view text, std::size_t at, int year) {
  const std::string_view sentence = sentence_around(text, at);
  for (std::size_t i = 0; i < sentence.size(); ++i)
    if (is_year(sentence, i) && std::stoi(std::string(sentence.substr(i, 4))) != year) return true;
  return names_last_year(sentence);
}

std::vector<std::string> activity_ids(const model::Dataset& dataset) {
  std::vector<std::string> ids;
  for (const model::Activity& one : dataset.activities) ids.push_back(one.id);
  std::ranges::sort(ids);
  return ids;
}

} // namespace reso::check
