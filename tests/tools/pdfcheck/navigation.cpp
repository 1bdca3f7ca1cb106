// Destinations, outline and page labels lead somewhere, in order.
#include <map>
#include <set>

#include <qpdf/QPDFNumberTreeObjectHelper.hh>

#include "checks.hpp"

namespace reso::pdfcheck {

namespace {

class Navigation {
public:
  Navigation(File& file, Findings& findings) : m_file(file), m_findings(findings) {}

  void check(const Structure& structure) {
    check_names();
    for (const Object& page : m_file.pages())
      for (Object& link : items_of(Object(page).getKey("/Annots")))
        if (!link.hasKey("/A")) check_destination(link.getKey("/Dest"), number_of(link));
    check_outline();
    check_labels();
    for (const Element& element : structure.elements) check_figure(element);
    if (!is_true(value_in(m_file.root().getKey("/ViewerPreferences"), "/DisplayDocTitle")))
      m_findings.report(Rule::shown_title, number_of(m_file.root()), "readers show the file's name, not its title");
  }

private:
  // A page of the file, and a height on it.
  void check_destination(Object destination, int number) {
    if (destination.isString() && m_names.contains(destination.getUTF8Value())) return;
    const std::vector<Object> parts = items_of(destination);
    const bool shaped = parts.size() == 5 && m_file.has_page(parts[0]) && is_name(parts[1], "XYZ");
    if (!shaped) return m_findings.report(Rule::destination, number, "a destination is no place on a page of the file");
    const std::vector<double> sheet = box_of(Object(parts[0]).getKey("/MediaBox"));
    Object top = parts[3];
    if (!top.isNumber() || sheet.size() != 4 || top.getNumericValue() < sheet[1] || top.getNumericValue() > sheet[3])
      m_findings.report(Rule::destination, number, "a destination lies outside its page");
  }

  // Names in order of their bytes: readers look them up by halves.
  void check_names() {
    Object tree = value_in(m_file.root().getKey("/Names"), "/Dests");
    if (!tree.isDictionary()) return;
    const std::vector<Object> pairs = items_of(tree.getKey("/Names"));
    const int number = number_of(tree);
    if (pairs.size() % 2 != 0 || pairs.empty() || tree.hasKey("/Kids"))
      return m_findings.report(Rule::name_tree, number, "the names of destinations are not pairs in one list");
    std::string last;
    for (std::size_t i = 0; i < pairs.size(); i += 2) {
      Object name = pairs[i];
      if (!name.isString() || name.getStringValue() <= last)
        m_findings.report(Rule::name_tree, number, "the name " + name.unparse() + " is out of order");
      if (!name.isString()) continue;
      last = name.getStringValue();
      m_names.insert(name.getUTF8Value());
      check_destination(pairs[i + 1], number);
    }
  }

  // A figure that has a name can be linked to by it.
  void check_figure(const Element& element) {
    const std::string id = text_in(element.object, "/ID");
    if (element.type == "Figure" && !id.empty() && !m_names.contains(id))
      m_findings.report(Rule::figure_destination, number_of(element.object), "no destination is called « " + id + " »");
  }

  // --- Outline ---

  void check_outline() {
    Object root = m_file.root().getKey("/Outlines");
    if (!root.isDictionary()) return m_findings.report(Rule::outline, number_of(m_file.root()), "no outline");
    const int open = check_items(root);
    Object count = root.getKey("/Count");
    if (!count.isInteger() || count.getIntValue() != open)
      m_findings.report(Rule::outline, number_of(root), "/Count is not the number of entries that show");
  }

  // The entries under `parent`; returns how many they are.
  int check_items(Object parent) {
    int count = 0;
    Object previous = Object::newNull();
    for (Object item = parent.getKey("/First"); item.isDictionary(); item = item.getKey("/Next")) {
      const int number = number_of(item);
      if (!m_seen.insert(number).second) {
        m_findings.report(Rule::outline, number, "an entry stands twice");
        return count;
      }
      ++count;
      if (number_of(item.getKey("/Parent")) != number_of(parent) ||
          number_of(item.getKey("/Prev")) != number_of(previous))
        m_findings.report(Rule::outline, number, "an entry's neighbours do not know it");
      if (text_in(item, "/Title").empty()) m_findings.report(Rule::outline, number, "an entry has no title");
      check_destination(item.getKey("/Dest"), number);
      check_closed(item);
      previous = item;
    }
    if (number_of(parent.getKey("/Last")) != number_of(previous))
      m_findings.report(Rule::outline, number_of(parent), "/Last is not the last entry");
    return count;
  }

  // Entries below a closed one are counted in the negative.
  void check_closed(Object item) {
    if (!item.hasKey("/First")) return;
    const int below = check_items(item);
    Object count = item.getKey("/Count");
    if (!count.isInteger() || count.getIntValue() != -below)
      m_findings.report(Rule::outline, number_of(item), "/Count is not that of the entries below");
  }

  // --- Labels ---

  // Every page says its printed number: a reader's page box then shows what the contents say.
  void check_labels() {
    Object labels = m_file.root().getKey("/PageLabels");
    const int number = number_of(m_file.root());
    if (!labels.isDictionary()) return m_findings.report(Rule::page_labels, number, "no page labels");
    QPDFNumberTreeObjectHelper tree(labels, m_file.qpdf());
    long long wanted = 0;
    std::set<std::string> seen;
    for (auto& [page, label] : tree) {
      if (page != wanted++ || !label.isDictionary())
        return m_findings.report(Rule::page_labels, number_of(labels), "the pages' labels are not one a page");
      if (!seen.insert(text_in(label, "/P")).second)
        m_findings.report(Rule::page_labels, number_of(labels),
                          "two pages are called « " + text_in(label, "/P") + " »");
    }
    if (wanted != static_cast<long long>(m_file.pages().size()))
      m_findings.report(Rule::page_labels, number_of(labels), "the pages' labels are not one a page");
  }

  File& m_file;
  Findings& m_findings;
  std::set<std::string> m_names;
  std::set<int> m_seen;
};

} // namespace

void check_navigation(File& file, const Structure& structure, Findings& findings) {
  Navigation(file, findings).check(structure);
}

} // namespace reso::pdfcheck
