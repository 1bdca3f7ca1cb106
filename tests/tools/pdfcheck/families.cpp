// Which elements may stand in which (ISO 14289-1, 7.2; ISO 32000-1, tables 333 to 338), and in what order headings
// come.
#include <map>
#include <optional>
#include <set>

#include "checks.hpp"

namespace reso::pdfcheck {

namespace {

struct Family {
  Rule rule;
  std::set<std::string> parents;  // empty: any
  std::set<std::string> children; // empty: any
};

const std::map<std::string, Family>& families() {
  static const std::map<std::string, Family> all{
      {"Table", {Rule::table_family, {}, {"Caption", "THead", "TBody", "TFoot", "TR"}}},
      {"THead", {Rule::table_family, {"Table"}, {"TR"}}},
      {"TBody", {Rule::table_family, {"Table"}, {"TR"}}},
      {"TFoot", {Rule::table_family, {"Table"}, {"TR"}}},
      {"TR", {Rule::table_family, {"Table", "THead", "TBody", "TFoot"}, {"TH", "TD"}}},
      {"TH", {Rule::table_family, {"TR"}, {}}},
      {"TD", {Rule::table_family, {"TR"}, {}}},
      {"L", {Rule::list_family, {}, {"L", "LI", "Caption"}}},
      {"LI", {Rule::list_family, {"L"}, {"Lbl", "LBody"}}},
      {"LBody", {Rule::list_family, {"LI"}, {}}},
      {"TOC", {Rule::contents_family, {}, {"TOC", "TOCI", "Caption"}}},
      {"TOCI", {Rule::contents_family, {"TOC"}, {"Lbl", "Reference", "NonStruct", "P", "TOC"}}},
  };
  return all;
}

void check_family(const Structure& structure, const Element& element, Findings& findings) {
  const auto found = families().find(element.type);
  if (found == families().end()) return;
  const auto& [rule, parents, children] = found->second;
  const Element* parent = structure.parent_of(element);
  if (!parents.empty() && (parent == nullptr || !parents.contains(parent->type)))
    findings.report(rule, number_of(element.object),
                    element.type + " stands in " + (parent ? parent->type : "nothing"));
  for (const int child : element.children)
    if (!children.empty() && !children.contains(structure.at(child).type))
      findings.report(rule, number_of(element.object), structure.at(child).type + " stands in " + element.type);
  if (!children.empty() && !element.marks.empty())
    findings.report(rule, number_of(element.object), element.type + " has words of its own");
}

int count_of(const Structure& structure, const Element& element, std::string_view type) {
  int count = 0;
  for (const int child : element.children) count += structure.at(child).type == type ? 1 : 0;
  return count;
}

// A caption stands first or last, a head before one or more bodies, nothing loose beside them.
void check_table(const Structure& structure, const Element& table, Findings& findings) {
  const int heads = count_of(structure, table, "THead"), bodies = count_of(structure, table, "TBody");
  const int rows = count_of(structure, table, "TR"), captions = count_of(structure, table, "Caption");
  const int number = number_of(table.object);
  if (heads > 1 || (heads == 1 && bodies == 0) || (rows > 0 && heads + bodies > 0) || rows + bodies == 0)
    findings.report(Rule::table_family, number, "the head, bodies and rows of a table do not go together");
  const auto place = [&](std::string_view type) {
    for (std::size_t i = 0; i < table.children.size(); ++i)
      if (structure.at(table.children[i]).type == type) return i;
    return table.children.size();
  };
  const std::size_t caption = place("Caption");
  if (captions > 1 || (captions == 1 && caption != 0 && caption + 1 != table.children.size()))
    findings.report(Rule::table_family, number, "a caption is neither first nor last in its table");
  if (heads == 1 && place("TBody") < place("THead"))
    findings.report(Rule::table_family, number, "the head of a table stands after its body");
}

void check_item(const Structure& structure, const Element& item, Findings& findings) {
  if (count_of(structure, item, "LBody") != 1 || count_of(structure, item, "Lbl") > 1 ||
      structure.at(item.children.back()).type != "LBody")
    findings.report(Rule::list_family, number_of(item.object), "an item is not one label at most, then one body");
}

// A list says its numbering when its items have labels, and says None when they have none (7.6).
void check_numbering(const Structure& structure, const Element& list, Findings& findings) {
  bool labels = false;
  for (const int child : list.children) labels = labels || count_of(structure, structure.at(child), "Lbl") > 0;
  const std::string numbering = attribute_of(list.object, "/ListNumbering").isName()
                                    ? attribute_of(list.object, "/ListNumbering").getName().substr(1)
                                    : "None";
  static const std::set<std::string> known{"None",       "Disc",       "Circle",     "Square",    "Decimal",
                                           "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"};
  if (!known.contains(numbering) || labels != (numbering != "None"))
    findings.report(Rule::list_numbering, number_of(list.object),
                    "a list " + std::string(labels ? "with" : "without") + " labels is numbered " + numbering);
}

std::optional<int> heading_level(const std::string& type) {
  if (type.size() != 2 || type[0] != 'H' || type[1] < '1' || type[1] > '6') return std::nullopt;
  return type[1] - '0';
}

void check_headings(const Structure& structure, Findings& findings) {
  int last = 0;
  const Element *plain = nullptr, *numbered = nullptr;
  for (const Element& element : structure.elements) {
    if (element.type == "H") plain = &element;
    const std::optional<int> level = heading_level(element.type);
    if (!level) continue;
    if (numbered == nullptr && *level != 1)
      findings.report(Rule::first_heading, number_of(element.object), "the first heading is " + element.type);
    if (numbered != nullptr && *level > last + 1)
      findings.report(Rule::heading_level, number_of(element.object),
                      element.type + " follows H" + std::to_string(last));
    numbered = &element;
    last = *level;
  }
  if (plain != nullptr && numbered != nullptr)
    findings.report(Rule::heading_kinds, number_of(plain->object), "H stands beside H1 to H6");
}

} // namespace

void check_families(const Structure& structure, Findings& findings) {
  for (const Element& element : structure.elements) {
    check_family(structure, element, findings);
    if (element.type == "Table") check_table(structure, element, findings);
    if (element.type == "LI" && !element.children.empty()) check_item(structure, element, findings);
    if (element.type == "L") check_numbering(structure, element, findings);
  }
  check_headings(structure, findings);
}

} // namespace reso::pdfcheck
