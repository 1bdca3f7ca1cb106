// What holds for every object, wherever it stands: filters, limits, actions, and features that have no place.
#include <cstdlib>
#include <set>

#include "checks.hpp"

namespace reso::pdfcheck {

namespace {

constexpr std::size_t longest_name = 127, longest_string = 32767; // bytes
constexpr long long largest_integer = 2147483647;
constexpr int deepest = 64; // of what reso writes; deeper is a loop

class ObjectCheck {
public:
  explicit ObjectCheck(Findings& findings) : m_findings(findings) {}

  void check(Object object) {
    m_number = number_of(object);
    if (object.isStream()) check_stream(object.getDict());
    walk(object.isStream() ? object.getDict() : object, 0);
  }

private:
  void report(Rule rule, std::string sentence) { m_findings.report(rule, m_number, std::move(sentence)); }

  void check_stream(Object dictionary) {
    for (const char* key : {"/F", "/FFilter", "/FDecodeParms"})
      if (dictionary.hasKey(key)) report(Rule::external_stream, std::string("a stream has ") + key);
    static const std::set<std::string> known{"FlateDecode", "DCTDecode"};
    for (Object& filter : items_of(dictionary.getKey("/Filter")))
      if (!filter.isName() || !known.contains(filter.getName().substr(1)))
        report(Rule::filter, "the filter " + filter.unparse() + " is none that reso writes");
  }

  void walk(Object object, int depth) {
    if (depth > 0 && object.isIndirect()) return; // it has its own turn
    if (depth > deepest) return report(Rule::limit, "objects are nested too deep");
    if (object.isName() && object.getName().size() - 1 > longest_name) report(Rule::limit, "a name has over 127 bytes");
    if (object.isString() && object.getStringValue().size() > longest_string)
      report(Rule::limit, "a string has over 32767 bytes");
    if (object.isInteger() && std::llabs(object.getIntValue()) > largest_integer)
      report(Rule::limit, "an integer is beyond 2147483647");
    if (object.isArray())
      for (Object& one : object.getArrayAsVector()) walk(one, depth + 1);
    if (!object.isDictionary()) return;
    check_action(object);
    for (const auto& [key, value] : object.getDictAsMap()) {
      if (key.size() - 1 > longest_name) report(Rule::limit, "a key has over 127 bytes");
      walk(value, depth + 1);
    }
  }

  // Links go to a place of the file or to an address; nothing else acts.
  void check_action(Object dictionary) {
    if (dictionary.hasKey("/AA")) report(Rule::trigger, "/AA: something happens by itself");
    const std::string kind = name_in(dictionary, "/S");
    const bool action = name_in(dictionary, "/Type") == "Action" || dictionary.hasKey("/URI") ||
                        dictionary.hasKey("/JS") || dictionary.hasKey("/D");
    if (action && !kind.empty() && kind != "URI" && kind != "GoTo") report(Rule::action, "an action of kind " + kind);
  }

  Findings& m_findings;
  int m_number = 0;
};

void check_features(File& file, Findings& findings) {
  for (const char* key : {"/Perms", "/AcroForm", "/OCProperties", "/AF", "/Requirements", "/NeedsRendering",
                          "/Collection", "/Threads", "/OpenAction"})
    if (file.root().hasKey(key))
      findings.report(Rule::feature, number_of(file.root()), std::string("the catalogue has ") + key);
  Object names = file.root().getKey("/Names");
  if (names.isDictionary())
    for (const auto& [key, value] : names.getDictAsMap())
      if (key != "/Dests") findings.report(Rule::feature, number_of(file.root()), "/Names has " + key);
  for (const Object& page : file.pages())
    for (const char* key : {"/PresSteps", "/B", "/PieceInfo", "/VP"})
      if (Object(page).hasKey(key)) findings.report(Rule::feature, number_of(page), std::string("a page has ") + key);
}

} // namespace

void check_objects(File& file, Findings& findings) {
  ObjectCheck check(findings);
  for (Object& object : file.qpdf().getAllObjects()) check.check(object);
  check_features(file, findings);
  for (const Object& page : file.pages()) {
    const std::vector<double> box = box_of(Object(page).getKey("/MediaBox"));
    const bool size = box.size() == 4 && box[2] - box[0] >= 3 && box[2] - box[0] <= 14400 && box[3] - box[1] >= 3 &&
                      box[3] - box[1] <= 14400;
    if (!size) findings.report(Rule::limit, number_of(page), "a page measures under 3 or over 14400 units");
  }
}

} // namespace reso::pdfcheck
