#include "diag/paint.hpp"

namespace reso::diag {

namespace {

std::string_view sequence(Ink ink) {
  switch (ink) {
  case Ink::bold: return "\x1b[1m";
  case Ink::red: return "\x1b[1;31m";
  case Ink::yellow: return "\x1b[1;33m";
  case Ink::blue: return "\x1b[1;34m";
  }
  return "";
}

} // namespace

std::string Paint::operator()(Ink ink, std::string_view text) const {
  if (!m_colour || text.empty()) return std::string(text);
  return fmt::format("{}{}\x1b[0m", sequence(ink), text);
}

Ink ink_of(Severity severity) {
  switch (severity) {
  case Severity::error: return Ink::red;
  case Severity::warning: return Ink::yellow;
  default: return Ink::blue;
  }
}

} // namespace reso::diag
