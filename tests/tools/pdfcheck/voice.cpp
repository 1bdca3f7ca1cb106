#include "voice.hpp"

#include <map>
#include <optional>
#include <set>

#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QUtil.hh>

#include "structure.hpp"
#include "to_unicode.hpp"

namespace reso::pdfcheck {

namespace {

using Words = std::map<std::pair<int, int>, std::u16string>; // by mark

// The text of each mark of a page.
class MarkedText : public QPDFObjectHandle::ParserCallbacks {
public:
  MarkedText(Object page, std::map<int, UnicodeMap>& maps, Words& words)
      : m_page(number_of(page)), m_fonts(value_in(page.getKey("/Resources"), "/Font")), m_maps(maps), m_words(words) {}

  void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
    if (!object.isOperator()) {
      m_operands.push_back(object);
      return;
    }
    const std::string name = object.getOperatorValue();
    if (name == "BDC" || name == "BMC") open();
    if (name == "EMC") m_mark.reset();
    if (name == "Tf") set_font(m_operands.at(0).getName());
    if (name == "TJ")
      for (Object& one : items_of(m_operands.at(0)))
        if (one.isString()) show(one.getStringValue());
    m_operands.clear();
  }
  void handleEOF() override {}

private:
  // reso nests no marks: pdfcheck sees to it.
  void open() {
    Object mcid = value_in(m_operands.back(), "/MCID");
    if (mcid.isInteger()) m_mark = mcid.getIntValueAsInt();
  }

  void set_font(const std::string& name) {
    Object font = value_in(m_fonts, name);
    auto [place, fresh] = m_maps.try_emplace(number_of(font));
    if (fresh) place->second = read_unicode_map(data_of(font.getKey("/ToUnicode")));
    m_map = &place->second;
  }

  void show(const std::string& codes) {
    if (!m_mark || m_map == nullptr) return;
    for (std::size_t i = 0; i + 1 < codes.size(); i += 2) {
      const auto found =
          m_map->text.find(static_cast<unsigned char>(codes[i]) * 256 + static_cast<unsigned char>(codes[i + 1]));
      if (found != m_map->text.end()) m_words[{m_page, *m_mark}] += found->second;
    }
  }

  int m_page;
  Object m_fonts;
  std::map<int, UnicodeMap>& m_maps;
  Words& m_words;
  std::vector<Object> m_operands;
  std::optional<int> m_mark;
  const UnicodeMap* m_map = nullptr;
};

class Speaker {
public:
  Speaker(const Structure& structure, const Words& words) : m_structure(structure), m_words(words) {}

  std::string say() {
    for (const Element& element : m_structure.elements)
      if (!is_inline(element.type) && holds_words(element)) m_out += element.type + ": " + words_of(element) + "\n";
    return std::move(m_out);
  }

private:
  static bool is_inline(const std::string& type) {
    static const std::set<std::string> inlines{"Span", "Link", "Reference", "Quote", "Code"};
    return inlines.contains(type);
  }

  // Its own, or those of inline children.
  bool holds_words(const Element& element) const {
    bool holds = !element.marks.empty();
    for (const int child : element.children) holds = holds || is_inline(m_structure.at(child).type);
    return holds;
  }

  std::string words_of(const Element& element) const {
    for (const char* key : {"/ActualText", "/Alt"})
      if (const std::string said = text_in(element.object, key); !said.empty()) return said;
    std::string words;
    for (const auto& mark : element.marks)
      if (const auto found = m_words.find(mark); found != m_words.end()) words += utf8(found->second);
    for (const int child : element.children)
      if (is_inline(m_structure.at(child).type)) words += words_of(m_structure.at(child));
    const std::string expansion = text_in(element.object, "/E");
    return expansion.empty() ? words : words + " [" + expansion + "]";
  }

  // A hyphen at a line's end is no sign of the word.
  static std::string utf8(const std::u16string& units) {
    std::string bytes = "\xFE\xFF";
    for (const char16_t unit : units) {
      if (unit == 0xAD) continue;
      bytes += static_cast<char>(unit >> 8);
      bytes += static_cast<char>(unit & 255);
    }
    return QUtil::utf16_to_utf8(bytes);
  }

  const Structure& m_structure;
  const Words& m_words;
  std::string m_out;
};

} // namespace

std::string voice(std::string bytes) {
  File file(std::move(bytes));
  Findings findings;
  Words words;
  std::map<int, UnicodeMap> maps;
  for (const Object& page : file.pages()) {
    MarkedText reader(page, maps, words);
    QPDFPageObjectHelper(page).parseContents(&reader);
  }
  const Structure structure = read_structure(file, findings);
  return Speaker(structure, words).say();
}

} // namespace reso::pdfcheck
