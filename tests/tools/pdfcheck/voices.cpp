// What a voice needs beyond the words: alternatives, language, words of its own, names of notes.
#include <map>
#include <regex>
#include <set>

#include <qpdf/QPDFNameTreeObjectHelper.hh>

#include "checks.hpp"

namespace reso::pdfcheck {

namespace {

// "fr", "fr-FR", "zh-Hant-TW" (BCP 47, without its private and grandfathered tags).
bool is_language(const std::string& tag) {
  static const std::regex shape("[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{5,8})*");
  return std::regex_match(tag, shape);
}

void check_language(File& file, Findings& findings) {
  const std::string language = text_in(file.root(), "/Lang");
  if (language.empty())
    findings.report(Rule::language, number_of(file.root()), "the file does not say its language");
  else if (!is_language(language))
    findings.report(Rule::language_tag, number_of(file.root()), "« " + language + " » is no language");
}

// A group of digits after a narrow space is read as a number of its own, and these signs are not read at all.
bool is_heard_wrong(const std::string& text) {
  static const std::regex group("[0-9](\u202F|\u00A0)[0-9]{3}"),
      sign("(\u2265|\u2264|\u2248|\u2212)( |\u202F|\u00A0)?[0-9]");
  return std::regex_search(text, group) || std::regex_search(text, sign);
}

void check_heard(Object object, const std::string& key, Findings& findings) {
  if (is_heard_wrong(text_in(object, key)))
    findings.report(Rule::heard_text, number_of(object),
                    key + " « " + text_in(object, key) + " » is not read as it is meant");
}

// A picture is said by its alternative, and its box tells where it stands on the page.
void check_figure(const Element& figure, Findings& findings) {
  const int number = number_of(figure.object);
  if (text_in(figure.object, "/Alt").empty() && text_in(figure.object, "/ActualText").empty())
    findings.report(Rule::figure_alternative, number, "a " + figure.type + " has no alternative");
  const std::vector<double> box = box_of(attribute_of(figure.object, "/BBox"));
  if (box.size() != 4 || box[2] <= box[0] || box[3] <= box[1])
    findings.report(Rule::figure_box, number, "a " + figure.type + " does not say its box");
}

void check_words(const Element& element, Findings& findings) {
  for (const char* key : {"/Alt", "/ActualText", "/E"}) {
    if (value_in(element.object, key).isString() && text_in(element.object, key).empty())
      findings.report(Rule::empty_text, number_of(element.object), std::string(key) + " is empty");
    check_heard(element.object, key, findings);
  }
  Object language = value_in(element.object, "/Lang");
  if (!language.isNull() && !is_language(text_in(element.object, "/Lang")))
    findings.report(Rule::language_tag, number_of(element.object), "an element's language is none");
}

// A voice stops at such an element and has nothing to say. A cell that is no header may be empty.
void check_content(const Element& element, Findings& findings) {
  static const std::set<std::string> may_be_empty{"TD"};
  if (element.marks.empty() && element.children.empty() && element.annotations.empty() &&
      !may_be_empty.contains(element.type))
    findings.report(Rule::empty_element, number_of(element.object), "the " + element.type + " is empty");
}

class IdCheck {
public:
  IdCheck(File& file, Findings& findings) : m_file(file), m_findings(findings) {}

  void add(const Element& element) {
    const std::string id = text_in(element.object, "/ID");
    const int number = number_of(element.object);
    if (element.type == "Note" && id.empty()) m_findings.report(Rule::note_id, number, "a Note has no /ID");
    if (!id.empty() && !m_ids.emplace(id, number).second)
      m_findings.report(element.type == "Note" ? Rule::note_id : Rule::element_id, number,
                        "« " + id + " » stands twice");
  }

  // The tree of the root finds every element by its id.
  void check_tree() {
    Object root = m_file.root().getKey("/StructTreeRoot");
    if (!root.isDictionary() || (m_ids.empty() && !root.hasKey("/IDTree"))) return;
    std::map<std::string, int> listed;
    if (value_in(root, "/IDTree").isDictionary())
      for (auto& [id, element] : QPDFNameTreeObjectHelper(root.getKey("/IDTree"), m_file.qpdf()))
        listed.emplace(id, number_of(element));
    if (listed != m_ids)
      m_findings.report(Rule::element_id, number_of(root), "the tree of ids is not the list of the elements' ids");
  }

private:
  File& m_file;
  Findings& m_findings;
  std::map<std::string, int> m_ids;
};

} // namespace

void check_voices(File& file, const Structure& structure, Findings& findings) {
  check_language(file, findings);
  IdCheck ids(file, findings);
  for (const Element& element : structure.elements) {
    if (element.type == "Figure" || element.type == "Formula") check_figure(element, findings);
    check_words(element, findings);
    check_content(element, findings);
    ids.add(element);
  }
  ids.check_tree();
  for (const Object& page : file.pages())
    for (const Object& link : items_of(Object(page).getKey("/Annots"))) check_heard(link, "/Contents", findings);
  if (!is_true(value_in(file.root().getKey("/MarkInfo"), "/Marked")) ||
      is_true(value_in(file.root().getKey("/MarkInfo"), "/Suspects")))
    findings.report(Rule::marked_file, number_of(file.root()), "the file does not say that it is tagged, or doubts it");
}

} // namespace reso::pdfcheck
