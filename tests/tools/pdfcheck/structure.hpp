// The structure tree, read once.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "file.hpp"
#include "rules.hpp"

namespace reso::pdfcheck {

struct Element {
  Object object;
  std::string type; // "P"
  int parent = -1;  // index; -1 at the root
  std::vector<int> children;
  std::vector<std::pair<int, int>> marks; // object number of the page, MCID
  std::vector<int> annotations;           // object numbers
};

struct Structure {
  std::vector<Element> elements; // in reading order: an element before its children
  const Element* parent_of(const Element& element) const {
    return element.parent < 0 ? nullptr : &elements[static_cast<std::size_t>(element.parent)];
  }
  const Element& at(int index) const { return elements[static_cast<std::size_t>(index)]; }
};

// Types, parents and kids are checked on the way.
Structure read_structure(File& file, Findings& findings);

} // namespace reso::pdfcheck
