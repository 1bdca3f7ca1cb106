#include "structure.hpp"

namespace reso::pdfcheck {

namespace {

// ISO 32000-1, 14.8.4, but for types that reso never writes: ruby and warichu, forms, indexes.
const std::set<std::string>& standard_types() {
  static const std::set<std::string> types{
      "Document", "Part",  "Art",       "Sect",     "Div",  "BlockQuote", "Caption", "TOC",    "TOCI",  "NonStruct",
      "P",        "H",     "H1",        "H2",       "H3",   "H4",         "H5",      "H6",     "L",     "LI",
      "Lbl",      "LBody", "Table",     "TR",       "TH",   "TD",         "THead",   "TBody",  "TFoot", "Span",
      "Quote",    "Note",  "Reference", "BibEntry", "Code", "Link",       "Figure",  "Formula"};
  return types;
}

class StructureReader {
public:
  StructureReader(File& file, Findings& findings) : m_file(file), m_findings(findings) {}

  Structure read() {
    Object root = m_file.root().getKey("/StructTreeRoot");
    if (!root.isDictionary() || name_in(root, "/Type") != "StructTreeRoot") {
      m_findings.report(Rule::structure_root, number_of(m_file.root()), "the file has no structure tree");
      return {};
    }
    // Standard types need no map; mapping one to another is forbidden (7.1).
    if (root.hasKey("/RoleMap") || root.hasKey("/ClassMap"))
      m_findings.report(Rule::structure_type, number_of(root), "reso maps no roles and no classes");
    const std::vector<Object> kids = items_of(root.getKey("/K"));
    if (kids.size() != 1 || name_in(kids[0], "/S") != "Document")
      m_findings.report(Rule::structure_root, number_of(root), "the tree is not one Document");
    for (const Object& kid : kids) add(kid, root, -1);
    return std::move(m_structure);
  }

private:
  void add(Object object, Object parent, int parent_index) {
    const int number = number_of(object);
    if (!object.isDictionary() || !m_seen.insert(number).second)
      return m_findings.report(Rule::structure_parent, number,
                               "an element is no dictionary, or stands twice in the tree");
    if (number_of(object.getKey("/P")) != number_of(parent))
      m_findings.report(Rule::structure_parent, number, "an element's /P is not its parent");
    Element element;
    element.object = object;
    element.type = name_in(object, "/S");
    element.parent = parent_index;
    if (!standard_types().contains(element.type))
      m_findings.report(Rule::structure_type, number, "« " + element.type + " » is no standard type that reso writes");
    const int index = static_cast<int>(m_structure.elements.size());
    m_structure.elements.push_back(std::move(element));
    for (const Object& kid : items_of(object.getKey("/K"))) add_kid(kid, object, index);
  }

  void add_kid(Object kid, Object element, int index) {
    Element& here = m_structure.elements[static_cast<std::size_t>(index)];
    const std::string type = name_in(kid, "/Type");
    if (kid.isInteger()) {
      here.marks.emplace_back(number_of(element.getKey("/Pg")), kid.getIntValueAsInt());
    } else if (type == "MCR") {
      Object page = kid.hasKey("/Pg") ? kid.getKey("/Pg") : element.getKey("/Pg");
      Object mcid = kid.getKey("/MCID");
      here.marks.emplace_back(number_of(page), mcid.isInteger() ? mcid.getIntValueAsInt() : -1);
    } else if (type == "OBJR") {
      here.annotations.push_back(number_of(kid.getKey("/Obj")));
    } else {
      here.children.push_back(static_cast<int>(m_structure.elements.size()));
      add(kid, element, index);
    }
  }

  File& m_file;
  Findings& m_findings;
  std::set<int> m_seen;
  Structure m_structure;
};

} // namespace

Structure read_structure(File& file, Findings& findings) { return StructureReader(file, findings).read(); }

} // namespace reso::pdfcheck
