#include "content.hpp"

#include <optional>

#include <qpdf/QPDFPageObjectHelper.hh>

#include "operators.hpp"

namespace reso::pdfcheck {

namespace {

constexpr int deepest_state = 28; // ISO 19005-2, 6.1.13

// A marked-content sequence that is open.
struct Mark {
  std::optional<int> mcid;
  bool artifact = false;
  bool in_text = false; // it began within a text object, and must end there
};

class PageReader : public QPDFObjectHandle::ParserCallbacks {
public:
  PageReader(Object page, Contents& contents, Findings& findings)
      : m_number(number_of(page)), m_resources(page.getKey("/Resources")), m_contents(contents), m_findings(findings) {}

  void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
    if (!object.isOperator()) {
      m_operands.push_back(object);
      return;
    }
    const std::string name = object.getOperatorValue();
    if (const Operator* known = find_operator(name); known == nullptr)
      report(Rule::operator_name, "the operator " + name + " is unknown, or none that reso writes");
    else if (fits(*known))
      apply(*known);
    m_operands.clear();
  }

  void handleEOF() override {
    if (!m_operands.empty()) report(Rule::operands, "operands without an operator end the page");
    if (m_depth != 0) report(Rule::balance, "q without Q");
    if (m_place != page_level) report(Rule::operator_place, "a text or path is open at the end of the page");
    if (!m_marks.empty()) report(Rule::marked_content, "a marked-content sequence is not closed");
  }

private:
  void report(Rule rule, std::string sentence) { m_findings.report(rule, m_number, std::move(sentence)); }

  static bool is_kind(Object operand, char kind) {
    switch (kind) {
    case 'n': return operand.isNumber();
    case 'N': return operand.isName();
    case 's': return operand.isString();
    case 'a': return operand.isArray();
    default: return operand.isName() || operand.isDictionary();
    }
  }

  bool fits(const Operator& known) {
    bool right = known.operands == "*" || known.operands.size() == m_operands.size();
    if (right && known.operands != "*")
      for (std::size_t i = 0; i < m_operands.size(); ++i) right = right && is_kind(m_operands[i], known.operands[i]);
    if (!right) report(Rule::operands, "the operands of " + std::string(known.name) + " are not those it takes");
    return right;
  }

  void apply(const Operator& known) {
    if ((known.places & m_place) == 0)
      report(Rule::operator_place, std::string(known.name) + " stands where it may not");
    if (known.paints && !tagged() && !artifact())
      report(Rule::untagged, std::string(known.name) + " paints what is neither tagged nor an artifact");
    follow_place(known);
    const std::string_view name = known.name;
    if (name == "q" || name == "Q") change_depth(name == "q" ? 1 : -1);
    if (name == "BMC" || name == "BDC") open_mark(name == "BDC");
    if (name == "EMC") close_mark();
    if (name == "Tf") set_font();
    if (name == "gs") resource("/ExtGState");
    if (name == "Do") resource("/XObject");
    if (name == "sh") resource("/Shading");
    if (name == "k" || name == "K" || name == "cs" || name == "CS" || name == "sh")
      report(Rule::colour_space, std::string(name) + " leaves the colours of the output intent");
    if (name == "Tj" || name == "'" || name == "\"") show(m_operands.back());
    if (name == "TJ") show_all(m_operands.back());
  }

  void follow_place(const Operator& known) {
    if (known.name == "BT")
      m_place = text_object;
    else if (known.name == "ET")
      m_place = page_level;
    else if (known.name == "m" || known.name == "re")
      m_place = path_object;
    else if (m_place == path_object && (known.paints || known.name == "n"))
      m_place = page_level;
  }

  void change_depth(int by) {
    m_depth += by;
    if (m_depth < 0) report(Rule::balance, "Q without q");
    if (m_depth > deepest_state) report(Rule::limit, "graphics states are nested more than 28 deep");
  }

  // --- Marks ---

  bool tagged() const {
    for (const Mark& mark : m_marks)
      if (mark.mcid) return true;
    return false;
  }
  bool artifact() const {
    for (const Mark& mark : m_marks)
      if (mark.artifact) return true;
    return false;
  }

  void open_mark(bool with_properties) {
    Mark mark;
    mark.in_text = m_place == text_object;
    mark.artifact = is_name(m_operands[0], "Artifact");
    Object properties = with_properties ? m_operands[1] : Object::newNull();
    if (properties.isName()) properties = value_in(value_in(m_resources, "/Properties"), properties.getName());
    if (with_properties && !properties.isDictionary()) report(Rule::resource, "a marked sequence has no properties");
    if (properties.isDictionary() && properties.getKey("/MCID").isInteger())
      mark.mcid = properties.getKey("/MCID").getIntValueAsInt();
    if (mark.artifact) check_artifact(properties);
    if (mark.mcid) check_number(*mark.mcid, properties);
    m_marks.push_back(mark);
  }

  void check_artifact(Object properties) {
    if (tagged()) report(Rule::artifact_inside, "an artifact within tagged content");
    static const std::set<std::string> types{"", "Pagination", "Layout", "Page", "Background"};
    static const std::set<std::string> kinds{"", "Header", "Footer", "Watermark"};
    const std::string type = name_in(properties, "/Type"), kind = name_in(properties, "/Subtype");
    if (!types.contains(type) || !kinds.contains(kind) || (!kind.empty() && type != "Pagination"))
      report(Rule::artifact_type, "an artifact of type " + type + ", kind " + kind);
  }

  void check_number(int mcid, Object properties) {
    if (artifact()) report(Rule::tagged_in_artifact, "tagged content within an artifact");
    if (tagged()) report(Rule::mark_number, "a numbered mark within another");
    if (mcid < 0 || !m_contents.marks.emplace(m_number, mcid).second)
      report(Rule::mark_number, "the mark " + std::to_string(mcid) + " stands twice on its page");
    if (properties.hasKey("/Lang") || properties.hasKey("/ActualText") || properties.hasKey("/Alt"))
      report(Rule::mark_number, "reso says words for voices in the structure tree alone");
  }

  void close_mark() {
    if (m_marks.empty()) return report(Rule::marked_content, "EMC without a beginning");
    if (m_marks.back().in_text != (m_place == text_object))
      report(Rule::marked_content, "a sequence begins within a text object and ends outside, or the reverse");
    m_marks.pop_back();
  }

  // --- Resources and text ---

  Object resource(const std::string& kind) {
    const std::string name = m_operands[0].getName();
    Object found = value_in(value_in(m_resources, kind), name);
    if (!found.isDictionary() && !found.isStream())
      report(Rule::resource, "the page has no resource " + kind + " " + name);
    return found;
  }

  void set_font() {
    Object font = resource("/Font");
    m_font = nullptr;
    if (!font.isDictionary()) return;
    m_font = &m_contents.fonts[number_of(font)];
    m_font->font = font;
  }

  void show_all(Object array) {
    for (Object& one : array.getArrayAsVector()) {
      if (one.isString()) show(one);
      if (!one.isString() && !one.isNumber()) report(Rule::operands, "TJ shows what is neither string nor number");
    }
  }

  // Codes of two bytes: fonts.cpp refuses any other encoding.
  void show(Object string) {
    if (m_font == nullptr) return report(Rule::resource, "text is shown without a font");
    const std::string codes = string.getStringValue();
    if (codes.size() % 2 != 0) report(Rule::operands, "a string of two-byte codes has an odd length");
    for (std::size_t i = 0; i + 1 < codes.size(); i += 2)
      m_font->cids.insert(static_cast<unsigned char>(codes[i]) * 256 + static_cast<unsigned char>(codes[i + 1]));
  }

  int m_number;
  Object m_resources;
  Contents& m_contents;
  Findings& m_findings;
  std::vector<Object> m_operands;
  std::vector<Mark> m_marks;
  UsedFont* m_font = nullptr;
  Place m_place = page_level;
  int m_depth = 0;
};

} // namespace

Contents read_contents(File& file, Findings& findings) {
  Contents contents;
  for (const Object& page : file.pages()) {
    // Resources of the page itself, not of its ancestors (ISO 19005-2, 6.2.2).
    if (!Object(page).getKey("/Resources").isDictionary())
      findings.report(Rule::resource, number_of(page), "the page has no resources of its own");
    PageReader reader(page, contents, findings);
    QPDFPageObjectHelper(page).parseContents(&reader);
  }
  return contents;
}

} // namespace reso::pdfcheck
