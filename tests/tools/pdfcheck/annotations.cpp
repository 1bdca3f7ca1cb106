// Links: the only annotations that reso writes.
#include <algorithm>

#include <qpdf/QPDFNumberTreeObjectHelper.hh>

#include "checks.hpp"

namespace reso::pdfcheck {

namespace {

constexpr int printed = 4;
constexpr int hidden = 1 | 2 | 32 | 256; // invisible, hidden, no view, toggle no view

class AnnotationCheck {
public:
  AnnotationCheck(File& file, const Structure& structure, Findings& findings)
      : m_structure(structure), m_findings(findings), m_root(file.root().getKey("/StructTreeRoot")), m_file(file) {}

  void check(Object page) {
    const std::vector<Object> annotations = items_of(page.getKey("/Annots"));
    if (!annotations.empty() && name_in(page, "/Tabs") != "S")
      m_findings.report(Rule::tab_order, number_of(page), "the tab order is not that of the structure");
    for (const Object& annotation : annotations) check_link(annotation, page);
  }

  // A Link whose area was lost says that it is a link and leads nowhere.
  void check_elements() {
    for (const Element& element : m_structure.elements)
      if (element.type == "Link" && element.annotations.empty())
        m_findings.report(Rule::link_element, number_of(element.object), "a Link has no annotation");
  }

private:
  void check_link(Object annotation, Object page) {
    const int number = number_of(annotation);
    if (name_in(annotation, "/Subtype") != "Link")
      m_findings.report(Rule::annotation_kind, number, "reso writes no annotation but links");
    Object flags = annotation.getKey("/F");
    if (!flags.isInteger() || (flags.getIntValue() & printed) == 0 || (flags.getIntValue() & hidden) != 0)
      m_findings.report(Rule::annotation_flags, number, "a link is not printed, or hidden");
    if (text_in(annotation, "/Contents").empty())
      m_findings.report(Rule::annotation_words, number, "a link does not say where it leads");
    check_area(annotation, page);
    check_owner(annotation);
  }

  void check_area(Object annotation, Object page) {
    const std::vector<double> area = box_of(annotation.getKey("/Rect")), sheet = box_of(page.getKey("/MediaBox"));
    const bool inside = area.size() == 4 && sheet.size() == 4 && area[0] < area[2] && area[1] < area[3] &&
                        area[0] >= sheet[0] && area[1] >= sheet[1] && area[2] <= sheet[2] && area[3] <= sheet[3];
    if (!inside) m_findings.report(Rule::annotation_kind, number_of(annotation), "a link has no area on its page");
  }

  void check_owner(Object annotation) {
    const int number = number_of(annotation);
    Object key = annotation.getKey("/StructParent"), owner = Object::newNull();
    Object parents = value_in(m_root, "/ParentTree");
    const bool listed = key.isInteger() && parents.isDictionary() &&
                        QPDFNumberTreeObjectHelper(parents, m_file.qpdf()).findObject(key.getIntValue(), owner);
    const auto found = std::find_if(m_structure.elements.begin(), m_structure.elements.end(), [&](const Element& one) {
      return listed && number_of(one.object) == number_of(owner);
    });
    const bool owned = found != m_structure.elements.end() && found->type == "Link" &&
                       std::count(found->annotations.begin(), found->annotations.end(), number) == 1;
    if (!owned) m_findings.report(Rule::link_element, number, "a link annotation belongs to no Link element");
  }

  const Structure& m_structure;
  Findings& m_findings;
  Object m_root;
  File& m_file;
};

} // namespace

void check_annotations(File& file, const Structure& structure, Findings& findings) {
  AnnotationCheck check(file, structure, findings);
  for (const Object& page : file.pages()) check.check(page);
  check.check_elements();
}

} // namespace reso::pdfcheck
