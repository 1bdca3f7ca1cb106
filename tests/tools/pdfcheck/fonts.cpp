// Fonts: kind, program, widths, glyphs that are shown, and what they say.
#include <cmath>
#include <optional>

#include "checks.hpp"
#include "font_program.hpp"
#include "to_unicode.hpp"

namespace reso::pdfcheck {

namespace {

constexpr double width_tolerance = 1; // thousandths (ISO 14289-1, 7.21.5)

// CIDs to widths (ISO 32000-1, 9.7.4.3).
std::map<int, double> widths_of(Object font) {
  std::map<int, double> widths;
  const std::vector<Object> list = items_of(font.getKey("/W"));
  for (std::size_t i = 0; i + 1 < list.size();) {
    Object first = list[i], next = list[i + 1];
    if (!first.isInteger()) return {};
    int cid = first.getIntValueAsInt();
    if (next.isArray()) {
      for (Object& width : next.getArrayAsVector()) widths[cid++] = width.getNumericValue();
      i += 2;
    } else {
      if (i + 2 >= list.size() || !next.isInteger()) return {};
      for (; cid <= next.getIntValueAsInt(); ++cid) widths[cid] = Object(list[i + 2]).getNumericValue();
      i += 3;
    }
  }
  return widths;
}

bool blank(const std::u16string& text) {
  for (char16_t unit : text)
    if (unit != u' ' && unit != 0xA0 && unit != 0x202F && unit != 0x2009 && unit != 0xAD) return false;
  return true;
}

class FontCheck {
public:
  FontCheck(const UsedFont& used, Findings& findings) : m_used(used), m_font(used.font), m_findings(findings) {}

  void check() {
    m_name = name_in(m_font, "/BaseFont");
    if (!is_composite()) return;
    check_descriptor();
    open_program();
    read_map();
    check_unicode();
    const std::map<int, double> widths = widths_of(m_descendant);
    for (const int cid : m_used.cids) check_glyph(cid, widths);
  }

private:
  void report(Rule rule, const std::string& sentence) {
    m_findings.report(rule, number_of(m_font), m_name + ": " + sentence);
  }

  // Two-byte codes that are CIDs: the only fonts that reso writes (6.2.11.3.3 asks for no embedded CMap then).
  bool is_composite() {
    const std::vector<Object> descendants = items_of(m_font.getKey("/DescendantFonts"));
    const bool composite = name_in(m_font, "/Type") == "Font" && name_in(m_font, "/Subtype") == "Type0" &&
                           name_in(m_font, "/Encoding") == "Identity-H" && descendants.size() == 1;
    if (composite) m_descendant = descendants[0];
    const std::string kind = composite ? name_in(m_descendant, "/Subtype") : std::string();
    m_true_type = kind == "CIDFontType2";
    if (!m_true_type && kind != "CIDFontType0") {
      report(Rule::font_kind, "not a composite font with codes that are CIDs");
      return false;
    }
    Object system = m_descendant.getKey("/CIDSystemInfo");
    const bool identity = text_in(system, "/Registry") == "Adobe" && text_in(system, "/Ordering") == "Identity";
    if (!identity) report(Rule::glyph_map, "its CIDs belong to another collection than its codes");
    const bool subset = m_name.size() > 7 && m_name[6] == '+' && name_in(m_descendant, "/BaseFont") == m_name;
    if (!subset) report(Rule::font_kind, "the name is not that of a subset");
    return true;
  }

  void check_descriptor() {
    m_descriptor = m_descendant.getKey("/FontDescriptor");
    if (!m_descriptor.isDictionary()) m_descriptor = Object::newDictionary();
    for (const char* key : {"/Flags", "/ItalicAngle", "/Ascent", "/Descent", "/CapHeight", "/StemV"})
      if (!m_descriptor.getKey(key).isNumber())
        report(Rule::font_descriptor, std::string("the descriptor lacks ") + key);
    if (box_of(m_descriptor.getKey("/FontBBox")).empty()) report(Rule::font_descriptor, "the descriptor lacks its box");
    if (name_in(m_descriptor, "/FontName") != m_name) report(Rule::font_descriptor, "the descriptor has another name");
    // A list of CIDs must be whole (7.21.4.2); reso writes none.
    if (m_descriptor.hasKey("/CIDSet")) report(Rule::font_descriptor, "a list of CIDs, which reso never writes");
  }

  void open_program() {
    Object program = m_descriptor.getKey(m_true_type ? "/FontFile2" : "/FontFile3");
    if (!program.isStream()) return report(Rule::font_embedded, "the font is not embedded");
    if (!m_true_type && name_in(program.getDict(), "/Subtype") != "CIDFontType0C")
      report(Rule::font_embedded, "the program is not a CFF table for CIDs");
    m_program.emplace(data_of(program));
    if (!m_program->opened() || m_program->keyed_by_cid()) {
      report(Rule::font_embedded, "the program cannot be read, or its CIDs are not its glyphs");
      m_program.reset();
    }
  }

  void read_map() {
    Object map = m_descendant.getKey("/CIDToGIDMap");
    if (map.isStream())
      m_glyphs = data_of(map);
    else if (m_true_type ? !is_name(map, "Identity") : !map.isNull())
      report(Rule::glyph_map, "CIDs lead to no glyphs");
  }

  void check_unicode() {
    Object map = m_font.getKey("/ToUnicode");
    if (!map.isStream()) return report(Rule::to_unicode, "no ToUnicode map");
    m_unicode = read_unicode_map(data_of(map));
    for (const std::string& fault : m_unicode.faults) report(Rule::to_unicode, fault);
  }

  int glyph_of(int cid) const {
    if (!m_glyphs) return cid;
    const auto at = static_cast<std::size_t>(cid) * 2;
    if (at + 1 >= m_glyphs->size()) return 0;
    return static_cast<unsigned char>((*m_glyphs)[at]) * 256 + static_cast<unsigned char>((*m_glyphs)[at + 1]);
  }

  void check_glyph(int cid, const std::map<int, double>& widths) {
    const int glyph = glyph_of(cid);
    const std::string code = "CID " + std::to_string(cid);
    if (glyph == 0) report(Rule::missing_glyph, code + " shows .notdef");
    const auto text = m_unicode.text.find(cid);
    if (text == m_unicode.text.end())
      report(Rule::to_unicode, code + " says nothing");
    else
      check_text(code, text->second);
    if (!m_program) return;
    if (glyph >= m_program->glyph_count() || m_program->width(glyph) < 0)
      return report(Rule::glyph_in_program, code + " shows a glyph that the program has not");
    if (text != m_unicode.text.end() && !blank(text->second) && !m_program->draws(glyph))
      report(Rule::glyph_in_program, code + " says a sign and draws nothing");
    const auto width = widths.find(cid);
    if (width == widths.end() || std::abs(width->second - m_program->width(glyph)) > width_tolerance)
      report(Rule::glyph_width, code + " has not the width that the program gives it");
  }

  void check_text(const std::string& code, const std::u16string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char16_t unit = text[i];
      const bool high = unit >= 0xD800 && unit <= 0xDBFF, low = unit >= 0xDC00 && unit <= 0xDFFF;
      const bool paired = i + 1 < text.size() && text[i + 1] >= 0xDC00 && text[i + 1] <= 0xDFFF;
      if (unit == 0 || unit == 0xFEFF || unit == 0xFFFE || (high && !paired) || (low && i == 0))
        report(Rule::unicode_value, code + " says U+0000, U+FEFF, U+FFFE or half a sign");
      if (unit >= 0xE000 && unit <= 0xF8FF) report(Rule::private_use, code + " says a sign of private use");
      if (high && paired) ++i;
    }
  }

  const UsedFont& m_used;
  Object m_font, m_descendant, m_descriptor;
  Findings& m_findings;
  std::string m_name;
  bool m_true_type = true;
  std::optional<FontProgram> m_program;
  std::optional<std::string> m_glyphs; // two bytes a CID; none: the identity
  UnicodeMap m_unicode;
};

} // namespace

void check_fonts(const Contents& contents, Findings& findings) {
  for (const auto& [number, used] : contents.fonts) FontCheck(used, findings).check();
}

} // namespace reso::pdfcheck
