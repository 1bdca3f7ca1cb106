// The structure tree: what a screen reader follows.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "layout/pages.hpp"
#include "pdf/haru.hpp"

namespace reso::pdf {

class StructureTree {
public:
  StructureTree(Haru& haru, const std::vector<layout::Element>& elements, double page_height);

  // A new page; its key goes into the page's /StructParents.
  int add_page(HPDF_Page page);
  const std::string& type_of(layout::ElementId element) const {
    return m_elements[static_cast<std::size_t>(element)].type;
  }
  // The next marked-content number of the current page, for an element.
  int mark(layout::ElementId element);
  // An annotation that belongs to an element: its /StructParent key.
  int add_annotation(layout::ElementId element, HPDF_Dict annotation);

  // Writes every element; returns the root, for the catalogue.
  HPDF_Dict finish();

private:
  struct Kid {
    enum class Kind { mark, element, annotation } kind;
    int number = 0;             // mark
    HPDF_Dict page = nullptr;   // mark, annotation
    HPDF_Dict object = nullptr; // element, annotation
  };
  std::string attributes(const layout::Element& element) const;
  std::string body(std::size_t index) const;

  Haru& m_haru;
  const std::vector<layout::Element>& m_elements;
  double m_page_height;
  HPDF_Dict m_root;
  std::vector<HPDF_Dict> m_objects;
  std::vector<std::vector<Kid>> m_kids;
  std::vector<HPDF_Dict> m_pages;
  std::map<int, std::string> m_parents;                // key of a page or an annotation -> value in the parent tree
  std::vector<std::vector<layout::ElementId>> m_marks; // by page
  std::vector<int> m_page_keys;
  int m_next_key = 0;
};

} // namespace reso::pdf
