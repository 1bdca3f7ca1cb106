// What a theme says, for editions that are not laid out: values by the path of their keys in theme.yaml.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace reso::doc {

struct Typeface {
  std::string family; // "Lato"; empty: the reader's own
  int weight = 400;
  bool italic = false;
  double size = 10, leading = 14.5; // points
  std::uint32_t colour = 0;
};

// Keys are joined by dashes: "titres-section-style", "tableau-fond_entete".
struct Appearance {
  std::map<std::string, Typeface> settings;
  std::map<std::string, std::uint32_t> colours;
  std::map<std::string, double> numbers; // lengths in points, parts of 1, counts; yes is 1, no is 0
  std::map<std::string, std::string> words;
};

} // namespace reso::doc
