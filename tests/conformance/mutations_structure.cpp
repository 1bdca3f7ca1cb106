// Of the structure tree: families, tables, lists, headings, words for voices, marks.
#include <stdexcept>

#include "mutations.hpp"

namespace reso::tests {

namespace {

std::function<void(QPDF&)> retyping(std::string from, std::string to, int index = 0) {
  return [=](QPDF& pdf) { element_of(pdf, from, index).replaceKey("/S", Object::newName("/" + to)); };
}

std::function<void(QPDF&)> without(std::string type, std::string key) {
  return [=](QPDF& pdf) {
    Object element = element_of(pdf, type);
    if (!element.hasKey(key)) throw std::runtime_error(type + " has no " + key);
    element.removeKey(key);
  };
}

std::function<void(QPDF&)> with(std::string type, std::string key, std::string value) {
  return [=](QPDF& pdf) { element_of(pdf, type).replaceKey(key, Object::parse(value)); };
}

Object root_of(QPDF& pdf) { return pdf.getRoot().getKey("/StructTreeRoot"); }

// Kids in the reverse order.
void reverse(Object element) {
  std::vector<Object> kids = element.getKey("/K").getArrayAsVector();
  element.replaceKey("/K", Object::newArray({kids.rbegin(), kids.rend()}));
}

// A copy of a kid stands after it.
void double_kid(Object element, int index) {
  Object kids = element.getKey("/K");
  Object copy = element.getOwningQPDF()->makeIndirectObject(kids.getArrayItem(index).shallowCopy());
  copy.replaceKey("/K", Object::newArray());
  kids.insertItem(index + 1, copy);
}

void no_headers(QPDF& pdf) {
  for (Object& cell : elements_of(pdf, "TH")) cell.replaceKey("/S", Object::newName("/TD"));
}

void swap_first_parents(QPDF& pdf) {
  Object pairs = root_of(pdf).getKey("/ParentTree").getKey("/Nums");
  for (int i = 1; i < pairs.getArrayNItems(); i += 2) {
    Object list = pairs.getArrayItem(i);
    if (!list.isArray() || list.getArrayNItems() < 2) continue;
    Object first = list.getArrayItem(0);
    list.setArrayItem(0, list.getArrayItem(list.getArrayNItems() - 1));
    list.setArrayItem(list.getArrayNItems() - 1, first);
    return;
  }
  throw std::runtime_error("no list of parents");
}

// An H1 after another heading of the first level.
void skip_a_level(QPDF& pdf) { element_of(pdf, "H1", 1).replaceKey("/S", Object::newName("/H3")); }

// A note has a label too.
Object item_with_label(QPDF& pdf) {
  for (Object& label : elements_of(pdf, "Lbl"))
    if (label.getKey("/P").getKey("/S").getName() == "/LI") return label.getKey("/P");
  throw std::runtime_error("no item has a label");
}

Object list_with_labels(QPDF& pdf) { return item_with_label(pdf).getKey("/P"); }

} // namespace

std::vector<Mutation> family_mutations() {
  return {
      {Rule::structure_root, "no structure tree", [](QPDF& pdf) { pdf.getRoot().removeKey("/StructTreeRoot"); }},
      {Rule::structure_root, "not one Document", retyping("Document", "Part")},
      {Rule::structure_type, "« Paragraph »", retyping("P", "Paragraph")},
      {Rule::structure_type, "maps no roles",
       [](QPDF& pdf) { root_of(pdf).replaceKey("/RoleMap", Object::parse("<< /Paragraph /P >>")); }},
      {Rule::structure_parent, "is not its parent",
       [](QPDF& pdf) { element_of(pdf, "P").replaceKey("/P", element_of(pdf, "P", 1)); }},
      {Rule::structure_parent, "stands twice",
       [](QPDF& pdf) {
         Object paragraph = element_of(pdf, "P");
         paragraph.getKey("/P").getKey("/K").appendItem(paragraph);
       }},
      {Rule::empty_element, "the P is empty", without("P", "/K")},
      {Rule::table_family, "TR stands in Div", retyping("TBody", "Div")},
      {Rule::table_family, "P stands in TR", retyping("TD", "P")},
      {Rule::table_family, "TH stands in Div", retyping("TR", "Div")},
      {Rule::table_family, "do not go together", retyping("TBody", "THead")},
      {Rule::table_family, "after its body", [](QPDF& pdf) { reverse(element_of(pdf, "Table")); }},
      {Rule::table_family, "neither first nor last",
       [](QPDF& pdf) { double_kid(element_of(pdf, "Caption").getKey("/P"), 0); }},
      {Rule::table_family, "words of its own",
       [](QPDF& pdf) { element_of(pdf, "TR").getKey("/K").appendItem(Object::newInteger(0)); }},
      {Rule::list_family, "Div stands in LI", retyping("LBody", "Div")},
      {Rule::list_family, "P stands in L", retyping("LI", "P")},
      {Rule::list_family, "one label at most", [](QPDF& pdf) { reverse(item_with_label(pdf)); }},
      {Rule::contents_family, "P stands in TOC", retyping("TOCI", "P")},
      {Rule::contents_family, "Link stands in TOCI", retyping("Reference", "Link")},
      {Rule::table_grid, "cells, the first", [](QPDF& pdf) { element_of(pdf, "TR", 1).getKey("/K").eraseItem(1); }},
      {Rule::table_grid, "stands on another",
       [](QPDF& pdf) {
         // The first cell of a row reaches into the next row, and that row's first cell into the one below it.
         element_of(pdf, "TH", 3).replaceKey("/A", Object::parse("<< /O /Table /Scope /Row /RowSpan 2 >>"));
         Object next = element_of(pdf, "TR", 2).getKey("/K").getArrayItem(0);
         next.replaceKey("/A", Object::parse("<< /O /Table /Scope /Row /ColSpan 3 >>"));
         Object row = element_of(pdf, "TR", 1).getKey("/K").getArrayItem(2);
         row.replaceKey("/A", Object::parse("<< /O /Table /RowSpan 2 >>"));
       }},
      {Rule::table_grid, "no number of cells", with("TD", "/A", "<< /O /Table /ColSpan 0 >>")},
      {Rule::table_header, "no header cell", no_headers},
      {Rule::table_header, "does not say of what", without("TH", "/A")},
      {Rule::list_numbering, "with labels is numbered None", [](QPDF& pdf) { list_with_labels(pdf).removeKey("/A"); }},
      {Rule::list_numbering, "numbered Stars",
       [](QPDF& pdf) {
         list_with_labels(pdf).replaceKey("/A", Object::parse("<< /O /List /ListNumbering /Stars >>"));
       }},
      {Rule::first_heading, "is H2", retyping("H1", "H2")},
      {Rule::heading_level, "H3 follows H1", skip_a_level},
      {Rule::heading_kinds, "H stands beside", retyping("H1", "H", 1)},
  };
}

std::vector<Mutation> voice_mutations() {
  return {
      {Rule::marked_file, "that it is tagged", [](QPDF& pdf) { pdf.getRoot().removeKey("/MarkInfo"); }},
      {Rule::marked_file, "or doubts it",
       [](QPDF& pdf) { pdf.getRoot().replaceKey("/MarkInfo", Object::parse("<< /Marked true /Suspects true >>")); }},
      {Rule::figure_alternative, "no alternative", without("Figure", "/Alt")},
      {Rule::figure_box, "its box", without("Figure", "/A")},
      {Rule::figure_box, "its box", with("Figure", "/A", "<< /O /Layout /BBox [10 10 10 10] >>")},
      {Rule::note_id, "no /ID", without("Note", "/ID")},
      {Rule::note_id, "stands twice",
       [](QPDF& pdf) { element_of(pdf, "Note").replaceKey("/ID", element_of(pdf, "Note", 1).getKey("/ID")); }},
      {Rule::element_id, "tree of ids", [](QPDF& pdf) { root_of(pdf).removeKey("/IDTree"); }},
      {Rule::element_id, "stands twice",
       [](QPDF& pdf) { elements_of(pdf, "P").back().replaceKey("/ID", element_of(pdf, "Note").getKey("/ID")); }},
      {Rule::empty_text, "/ActualText is empty", with("Span", "/ActualText", "()")},
      {Rule::empty_text, "/E is empty", with("Span", "/E", "()")},
      {Rule::heard_text, "/Alt « 140",
       [](QPDF& pdf) {
         element_of(pdf, "Figure").replaceKey("/Alt", Object::newUnicodeString("140\u202F000 heures"));
       }},
      {Rule::heard_text, "/ActualText « ≥",
       [](QPDF& pdf) { element_of(pdf, "Span").replaceKey("/ActualText", Object::newUnicodeString("≥ 12")); }},
      {Rule::heard_text, "/Contents",
       [](QPDF& pdf) { first_link(pdf).replaceKey("/Contents", Object::newUnicodeString("−3 points")); }},
      {Rule::language, "does not say", [](QPDF& pdf) { pdf.getRoot().removeKey("/Lang"); }},
      {Rule::language_tag, "« francais »",
       [](QPDF& pdf) { pdf.getRoot().replaceKey("/Lang", Object::newString("francais")); }},
      {Rule::language_tag, "language is none", with("P", "/Lang", "(en_GB)")},
      {Rule::parent_tree, "no parent tree", [](QPDF& pdf) { root_of(pdf).removeKey("/ParentTree"); }},
      {Rule::parent_tree, "does not lead", swap_first_parents},
      {Rule::parent_tree, "does not lead", [](QPDF& pdf) { page_of(pdf, 2).removeKey("/StructParents"); }},
      {Rule::parent_tree, "beyond every key",
       [](QPDF& pdf) { root_of(pdf).replaceKey("/ParentTreeNextKey", Object::newInteger(1)); }},
      {Rule::mark_unused, "no element has",
       [](QPDF& pdf) { element_of(pdf, "H1").replaceKey("/K", Object::newArray()); }},
      {Rule::mark_unknown, "is not on the page",
       [](QPDF& pdf) { element_of(pdf, "H1").getKey("/K").appendItem(Object::newInteger(777)); }},
      {Rule::mark_unknown, "has two elements",
       [](QPDF& pdf) {
         Object heading = element_of(pdf, "H1");
         heading.getKey("/K").appendItem(heading.getKey("/K").getArrayItem(0));
       }},
  };
}

} // namespace reso::tests
