// E-mail addresses, phone numbers and social security numbers as people write them in a text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace reso::check {

struct Contact {
  enum class Kind { address, phone, social_security };
  Kind kind = Kind::address;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string plain; // "jeanne@example.org" in small letters, or digits only: "0699001234"
};

// Addresses first, then numbers, each in the order of the text. Also those that are written to hide from machines
// ("jeanne [at] example.org", "+33 (0)6…") and numbers with other digits beside them. An office's address
// ("contact@…") is nobody's.
std::vector<Contact> contacts_in(std::string_view text);

} // namespace reso::check
