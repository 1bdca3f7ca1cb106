#include "wording/typed.hpp"

#include "base/text.hpp"
#include "wording/number.hpp"

namespace reso::wording {

std::string typed(const base::Quantity& quantity, std::string_view unit) {
  if (quantity.masked) return "masqué";
  std::string out;
  const std::string words = phrase(quantity);
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint c = base::code_point_at(words, at);
    if (c.value == 0xA0 || c.value == 0x202F)
      out += ' ';
    else if (c.value == 0x2019)
      out += '\'';
    else
      out += words.substr(at, c.bytes);
    at += c.bytes;
  }
  return unit == "%" ? out + " %" : out;
}

} // namespace reso::wording
