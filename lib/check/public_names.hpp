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

// What the records of a year say of who agreed to what.
class PublicNames {
public:
  explicit PublicNames(const model::Dataset& dataset);

  // Names of at least two words whose bearers did not agree to be named, with the record of each; both orders.
  const std::map<NameWords, diag::Span>& withheld() const { return m_withheld; }
  // An address or a number (digits only) that the organisation, a partner or someone who agrees gives out.
  bool contact(std::string_view contact) const { return m_contacts.contains(contact); }

private:
  void add_person(const std::string& name, const std::vector<std::string>& agreed, const diag::Span& record);
  void add_contact(const std::string& text);

  std::map<NameWords, diag::Span> m_withheld;
  std::set<NameWords> m_public;
  std::set<std::string, std::less<>> m_contacts;
};

// An e-mail address, a phone number, a social security number as written in a text.
struct Contact {
  enum class Kind { address, phone, social_security };
  Kind kind = Kind::address;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string plain; // small letters, or digits only
};
std::vector<Contact> contacts_in(std::string_view text);

} // namespace reso::check
