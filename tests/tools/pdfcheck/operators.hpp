// The operators of page contents (ISO 32000-1, Annex A), but for those that reso never writes: inline images, Type 3
// glyphs, compatibility sections.
#pragma once

#include <string_view>

namespace reso::pdfcheck {

// Where an operator may stand (ISO 32000-1, figure 9).
enum Place : unsigned { page_level = 1, text_object = 2, path_object = 4 };

struct Operator {
  std::string_view name;
  std::string_view operands; // n number, N name, s string, a array, p name or dictionary; "*": as the colour space asks
  unsigned places;
  bool paints = false; // what it paints must be tagged or an artifact
};

// Null when there is no such operator.
const Operator* find_operator(std::string_view name);

} // namespace reso::pdfcheck
