// Words in capitals that are no acronyms, by what stands around them: names of persons, shouts, addresses, roads.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/prose_words.hpp"

namespace reso::check {

// True of the capital letters of French.
bool is_capital(char32_t c);

// True when the word is capitals only, two or more: "LE", "GUEN".
bool in_capitals(std::string_view word);

// words[at] is a civility and a name stands behind it: "M. ", "Mme ", "Dr ".
bool is_civility(std::string_view text, const std::vector<ProseWord>& words, std::size_t at);

// Looks at the words of one text; valid as long as the text and the words.
class Capitals {
public:
  // `first_names` (folded) are those of the records, besides the usual ones.
  Capitals(std::string_view text, const std::vector<ProseWord>& words, const std::set<std::string>& first_names)
      : m_text(text), m_words(words), m_first_names(first_names) {}

  // words[at] is no acronym: a surname ("M. LE GUEN", "Anne LE GUEN", "J. MARTIN"), words shouted in quotation marks
  // ("« TOUS ENSEMBLE »"), a word that is pronounced as one ("ATTENTION", "OUEST-FRANCE"), a post box or a road
  // ("BP 35", "RN 12").
  bool no_acronym(std::size_t at) const;

private:
  std::string_view written(std::size_t at) const;
  std::string_view gap(std::size_t at) const; // between words[at] and the next
  bool joined(std::size_t at) const;          // words[at] and the next stand side by side
  bool first_name(std::size_t at) const;
  bool civility(std::size_t at) const { return is_civility(m_text, m_words, at); }
  bool of_a_name(std::size_t at) const;
  bool shouted_in_quotes(std::size_t at) const;
  bool pronounced(std::size_t at) const;
  bool address(std::size_t at) const;

  std::string_view m_text;
  const std::vector<ProseWord>& m_words;
  const std::set<std::string>& m_first_names;
};

} // namespace reso::check
