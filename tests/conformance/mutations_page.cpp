// Of what a page paints, and of its fonts.
#include "mutations.hpp"

namespace reso::tests {

namespace {

std::function<void(QPDF&)> appending(std::string operators) {
  return [operators = std::move(operators)](QPDF& pdf) { append(pdf, operators); };
}

// The first numbered mark of the page, with something after its beginning.
void begin_first_mark_with(QPDF& pdf, const std::string& operators) {
  edit_stream(page_of(pdf, 2).getKey("/Contents"), [&](std::string& data) {
    const std::size_t mark = data.find(" BDC\n", data.find("/MCID "));
    data.insert(mark + 5, operators);
  });
}

Object descendant_of(QPDF& pdf) { return font_of(pdf).getKey("/DescendantFonts").getArrayItem(0); }
Object descriptor_of(QPDF& pdf) { return descendant_of(pdf).getKey("/FontDescriptor"); }

void edit_unicode(QPDF& pdf, const std::string& from, const std::string& to) {
  edit_stream(font_of(pdf).getKey("/ToUnicode"), [&](std::string& map) { replace(map, from, to); });
}

// Every CID but the first leads to this glyph.
void lead_to(QPDF& pdf, int glyph) {
  std::string map(2, '\0');
  for (int i = 1; i < 2000; ++i) {
    map += static_cast<char>(glyph / 256);
    map += static_cast<char>(glyph % 256);
  }
  descendant_of(pdf).replaceKey("/CIDToGIDMap", Object::newStream(&pdf, map));
}

// The glyph of the space.
int blank_glyph(QPDF& pdf) {
  const std::string unicode = pdfcheck::data_of(font_of(pdf).getKey("/ToUnicode"));
  const int cid = std::stoi(unicode.substr(unicode.find("> <0020>") - 4, 4), nullptr, 16);
  Object map = descendant_of(pdf).getKey("/CIDToGIDMap");
  if (!map.isStream()) return cid;
  const std::string glyphs = pdfcheck::data_of(map);
  const auto at = static_cast<std::size_t>(cid) * 2;
  return static_cast<unsigned char>(glyphs.at(at)) * 256 + static_cast<unsigned char>(glyphs.at(at + 1));
}

void widen(QPDF& pdf) {
  Object widths = descendant_of(pdf).getKey("/W").getArrayItem(1);
  for (int i = 0; i < widths.getArrayNItems(); ++i)
    widths.setArrayItem(i, Object::newReal(widths.getArrayItem(i).getNumericValue() + 5, 1));
}

// So many graphics states, each within the one before.
std::string states(int depth) {
  std::string operators;
  for (int i = 0; i < depth; ++i) operators += "q ";
  for (int i = 0; i < depth; ++i) operators += "Q ";
  return operators;
}

} // namespace

std::vector<Mutation> page_mutations() {
  return {
      {Rule::operator_name, "foo", appending("1 foo")},
      {Rule::operands, "of w are not", appending("1 2 w")},
      {Rule::operands, "of w are not", appending("/Name w")},
      {Rule::operands, "end the page", appending("1 2")},
      {Rule::operands, "odd length", appending("/Artifact BMC BT /F1 9 Tf (abc) Tj ET EMC")},
      {Rule::operands, "neither string nor number", appending("/Artifact BMC BT /F1 9 Tf [/Name] TJ ET EMC")},
      {Rule::operator_place, "Td stands", appending("1 1 Td")},
      {Rule::operator_place, "re stands", appending("BT 0 0 1 1 re n ET")},
      {Rule::operator_place, "is open", appending("BT")},
      {Rule::resource, "no resource /Font", appending("/Nope 9 Tf")},
      {Rule::resource, "no resource /ExtGState", appending("/Nope gs")},
      {Rule::resource, "no properties", appending("/P /Nope BDC EMC")},
      {Rule::resource, "without a font", appending("/Artifact BMC BT /Nope 9 Tf (ab) Tj ET EMC")},
      {Rule::resource, "of its own", [](QPDF& pdf) { page_of(pdf, 2).removeKey("/Resources"); }},
      {Rule::balance, "q without Q", appending("q")},
      {Rule::balance, "Q without q", appending("Q")},
      {Rule::limit, "28 deep", appending(states(29))},
      {Rule::marked_content, "is not closed", appending("/Artifact BMC")},
      {Rule::marked_content, "EMC without", appending("EMC")},
      {Rule::marked_content, "begins within a text", appending("BT /Artifact BMC ET EMC")},
      {Rule::untagged, "f paints", appending("0 0 9 9 re f")},
      {Rule::untagged, "Tj paints", appending("BT /F1 9 Tf (ab) Tj ET")},
      {Rule::artifact_inside, "an artifact within",
       [](QPDF& pdf) { begin_first_mark_with(pdf, "/Artifact BMC\nEMC\n"); }},
      {Rule::tagged_in_artifact, "tagged content within", appending("/Artifact BMC /P <</MCID 999>> BDC EMC EMC")},
      {Rule::mark_number, "within another",
       [](QPDF& pdf) { begin_first_mark_with(pdf, "/P <</MCID 999>> BDC\nEMC\n"); }},
      {Rule::mark_number, "stands twice", appending("/P <</MCID 0>> BDC EMC")},
      {Rule::mark_number, "structure tree alone", appending("/P <</MCID 999 /ActualText (mot)>> BDC EMC")},
      {Rule::mark_unused, "no element has", appending("/P <</MCID 999>> BDC EMC")},
      {Rule::artifact_type, "Invented", appending("/Artifact <</Type /Invented>> BDC EMC")},
      {Rule::artifact_type, "kind Header", appending("/Artifact <</Subtype /Header>> BDC EMC")},
  };
}

std::vector<Mutation> font_mutations() {
  return {
      {Rule::font_kind, "composite", [](QPDF& pdf) { font_of(pdf).replaceKey("/Subtype", Object::newName("/Type1")); }},
      {Rule::font_kind, "composite",
       [](QPDF& pdf) { font_of(pdf).replaceKey("/Encoding", Object::newName("/Identity-V")); }},
      {Rule::font_kind, "name", [](QPDF& pdf) { font_of(pdf).replaceKey("/BaseFont", Object::newName("/Lato")); }},
      {Rule::font_descriptor, "/CapHeight", [](QPDF& pdf) { descriptor_of(pdf).removeKey("/CapHeight"); }},
      {Rule::font_descriptor, "its box", [](QPDF& pdf) { descriptor_of(pdf).removeKey("/FontBBox"); }},
      {Rule::font_descriptor, "another name",
       [](QPDF& pdf) { descriptor_of(pdf).replaceKey("/FontName", Object::newName("/Lato")); }},
      {Rule::font_descriptor, "list of CIDs",
       [](QPDF& pdf) { descriptor_of(pdf).replaceKey("/CIDSet", Object::newStream(&pdf, "\x80")); }},
      {Rule::font_embedded, "not embedded", [](QPDF& pdf) { descriptor_of(pdf).removeKey("/FontFile2"); }},
      {Rule::font_embedded, "cannot be read",
       [](QPDF& pdf) { descriptor_of(pdf).replaceKey("/FontFile2", Object::newStream(&pdf, "not a font")); }},
      {Rule::font_embedded, "CFF table",
       [](QPDF& pdf) {
         descendant_of(pdf).replaceKey("/Subtype", Object::newName("/CIDFontType0"));
         descriptor_of(pdf).replaceKey("/FontFile3", descriptor_of(pdf).getKey("/FontFile2"));
       }},
      {Rule::glyph_in_program, "has not", [](QPDF& pdf) { lead_to(pdf, 60000); }},
      {Rule::glyph_in_program, "draws nothing", [](QPDF& pdf) { lead_to(pdf, blank_glyph(pdf)); }},
      {Rule::glyph_width, "has not the width", widen},
      {Rule::glyph_map, "no glyphs", [](QPDF& pdf) { descendant_of(pdf).removeKey("/CIDToGIDMap"); }},
      {Rule::glyph_map, "another collection",
       [](QPDF& pdf) {
         descendant_of(pdf).getKey("/CIDSystemInfo").replaceKey("/Ordering", Object::newString("Japan1"));
       }},
      {Rule::missing_glyph, ".notdef", appending("/Artifact BMC BT /F1 9 Tf <0000> Tj ET EMC")},
      {Rule::to_unicode, "no ToUnicode", [](QPDF& pdf) { font_of(pdf).removeKey("/ToUnicode"); }},
      {Rule::to_unicode, "says nothing", [](QPDF& pdf) { edit_unicode(pdf, "> <0065>\n", "> <>\n"); }},
      {Rule::to_unicode, "no place", [](QPDF& pdf) { edit_unicode(pdf, "beginbfchar", "begincidrange"); }},
      {Rule::to_unicode, "entries and has", [](QPDF& pdf) { edit_unicode(pdf, " beginbfchar", "0 beginbfchar"); }},
      {Rule::to_unicode, "no code space", [](QPDF& pdf) { edit_unicode(pdf, "begincodespacerange", "begincodes"); }},
      {Rule::to_unicode, "twice",
       [](QPDF& pdf) { edit_unicode(pdf, " beginbfchar\n<", " beginbfchar\n<0005> <0041>\n<0005> <0041>\n<"); }},
      {Rule::unicode_value, "half a sign", [](QPDF& pdf) { edit_unicode(pdf, "> <0065>\n", "> <0000>\n"); }},
      {Rule::unicode_value, "half a sign", [](QPDF& pdf) { edit_unicode(pdf, "> <0065>\n", "> <D835>\n"); }},
      {Rule::private_use, "private use", [](QPDF& pdf) { edit_unicode(pdf, "> <0065>\n", "> <E000>\n"); }},
  };
}

} // namespace reso::tests
