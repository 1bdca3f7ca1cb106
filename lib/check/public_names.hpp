// Whose name, address and number may be printed in the public edition.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "diag/source_map.hpp"
#include "model/dataset.hpp"

namespace reso::check {

// The folded words of a name, in the order "élise dupont".
using NameWords = std::vector<std::string>;
NameWords name_words(std::string_view name);

// The family name in it: of "Jean-Pierre LE GOFF" and of "LE GOFF Jean-Pierre" the words in capitals; of "Maëlle Le
// Goff" all but the first word, or the first two that a hyphen joins. Empty when there is but one word.
NameWords surname_words(std::string_view name);

// What the records of a year say of who agreed to what.
class PublicNames {
public:
  explicit PublicNames(const model::Dataset& dataset);

  // Names of at least two words whose bearers did not agree to be named, with the record of each; whichever
  // of them comes first.
  const std::map<NameWords, diag::Span>& withheld() const { return m_withheld; }
  // Surnames of those of them that nobody who agrees bears, and whom "Mme Trévidic" names.
  const std::map<NameWords, diag::Span>& withheld_surnames() const { return m_surnames; }
  // "e le goff": initial and surname of those of them whom nobody who agrees can be taken for.
  const std::map<NameWords, diag::Span>& withheld_with_initial() const { return m_with_initial; }
  // True when someone who is named in public has this first name and this initial of the next one: "Maëlle T.".
  bool public_initial(const std::string& first_name, char initial) const;
  // An address or a number (digits only) that the organisation, a partner or someone who agrees gives out.
  bool contact(std::string_view contact) const { return m_contacts.contains(contact); }

private:
  void add_person(const std::string& name, const std::vector<std::string>& agreed, const diag::Span& record);
  void add_public(const std::string& name);
  void add_contact(const std::string& text);

  std::map<NameWords, diag::Span> m_withheld;
  std::map<NameWords, diag::Span> m_surnames, m_with_initial;
  std::set<NameWords> m_public, m_public_surnames, m_public_with_initial;
  std::set<std::string> m_public_initials; // "maelle t"
  std::set<std::string, std::less<>> m_contacts;
};

} // namespace reso::check
