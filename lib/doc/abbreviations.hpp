// The abbreviations of the glossary in a text: the first use of each in a section says what it stands for.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"

namespace reso::doc {

class Abbreviations {
public:
  // `all` outlives this.
  explicit Abbreviations(const std::vector<Abbreviation>& all);

  // Part of a text: an abbreviation when `expansion` is not empty.
  struct Part {
    std::string_view text;
    std::string_view expansion;
  };

  // Every abbreviation is new again.
  void begin_section() { m_told.clear(); }
  // Abbreviations whose words `text` prints beside them are told by the text itself.
  void tell(std::string_view text);
  // True when `text` holds one that is not told yet.
  bool any_new(std::string_view text) const;
  // The parts of `text`, which then are told.
  std::vector<Part> parts(std::string_view text);

private:
  const Abbreviation* at(std::string_view text, std::size_t place) const;

  std::map<char, std::vector<const Abbreviation*>> m_by_first; // the longest first
  std::set<const Abbreviation*> m_told;                        // in this section
};

} // namespace reso::doc
