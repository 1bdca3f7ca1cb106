// Terminal colours, or none.
#pragma once

#include <string>
#include <string_view>

#include "diag/rule.hpp"

namespace reso::diag {

enum class Ink { bold, red, yellow, blue };

// Wraps texts in ANSI sequences when colours are wanted. Colour never says anything alone.
class Paint {
public:
  explicit Paint(bool colour) : m_colour(colour) {}
  std::string operator()(Ink ink, std::string_view text) const;

private:
  bool m_colour;
};

// The ink of findings of one severity.
Ink ink_of(Severity severity);

} // namespace reso::diag
