// The marks of the pages, the kids of the elements and the parent tree say the same.
#include <map>

#include <qpdf/QPDFNumberTreeObjectHelper.hh>

#include "checks.hpp"

namespace reso::pdfcheck {

namespace {

using Owners = std::map<std::pair<int, int>, int>; // mark -> object number of its element

Owners owners_of(const Structure& structure, const Contents& contents, Findings& findings) {
  Owners owners;
  for (const Element& element : structure.elements)
    for (const auto& mark : element.marks) {
      const int number = number_of(element.object);
      if (!contents.marks.contains(mark))
        findings.report(Rule::mark_unknown, number,
                        "the mark " + std::to_string(mark.second) + " is not on the page that its element names");
      if (!owners.emplace(mark, number).second)
        findings.report(Rule::mark_unknown, number, "the mark " + std::to_string(mark.second) + " has two elements");
    }
  return owners;
}

// The parent tree's array for a page leads from each mark to its element.
void check_page(Object page, QPDFNumberTreeObjectHelper& tree, const Owners& owners, const Contents& contents,
                Findings& findings) {
  const int number = number_of(page);
  Object key = page.getKey("/StructParents"), found = Object::newNull();
  const bool listed = key.isInteger() && tree.findObject(key.getIntValue(), found) && found.isArray();
  for (auto mark = contents.marks.lower_bound({number, 0}); mark != contents.marks.end() && mark->first == number;
       ++mark) {
    const auto owner = owners.find(*mark);
    if (owner == owners.end()) {
      findings.report(Rule::mark_unused, number, "no element has the mark " + std::to_string(mark->second));
      continue;
    }
    const bool leads =
        listed && mark->second < found.getArrayNItems() && number_of(found.getArrayItem(mark->second)) == owner->second;
    if (!leads)
      findings.report(Rule::parent_tree, number,
                      "the parent tree does not lead from the mark " + std::to_string(mark->second) +
                          " to its element");
  }
}

} // namespace

void check_marks(File& file, const Structure& structure, const Contents& contents, Findings& findings) {
  const Owners owners = owners_of(structure, contents, findings);
  Object root = file.root().getKey("/StructTreeRoot");
  Object parents = value_in(root, "/ParentTree");
  if (!parents.isDictionary()) return findings.report(Rule::parent_tree, number_of(root), "no parent tree");
  QPDFNumberTreeObjectHelper tree(parents, file.qpdf());
  for (const Object& page : file.pages()) check_page(page, tree, owners, contents, findings);
  Object next = root.getKey("/ParentTreeNextKey");
  for (const auto& [key, value] : tree)
    if (!next.isInteger() || key >= next.getIntValue())
      findings.report(Rule::parent_tree, number_of(root), "/ParentTreeNextKey is not beyond every key");
}

} // namespace reso::pdfcheck
