#include "pdf/font_embedding.hpp"

#include <cmath>

#include <fmt/format.h>

namespace reso::pdf {

namespace {

std::string utf16(std::u32string_view text) {
  std::string out;
  for (char32_t c : text) {
    if (c >= 0x10000)
      out += fmt::format("{:04X}{:04X}", 0xD800 + static_cast<unsigned>((c - 0x10000) >> 10),
                         0xDC00 + static_cast<unsigned>((c - 0x10000) & 0x3FF));
    else
      out += fmt::format("{:04X}", static_cast<unsigned>(c));
  }
  return out;
}

std::string to_unicode(const font::Subset& subset) {
  std::vector<std::string> lines;
  auto add = [&lines](std::size_t cid, const std::u32string& text) {
    if (!text.empty()) lines.push_back(fmt::format("<{:04X}> <{}>\n", cid, utf16(text)));
  };
  for (std::size_t cid = 0; cid < subset.unicode.size(); ++cid) add(cid, subset.unicode[cid]);
  for (std::size_t i = 0; i < subset.aliases.size(); ++i) add(subset.widths.size() + i, subset.aliases[i].unicode);
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering "
      "(UCS) /Supplement 0 >> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  constexpr std::size_t most = 100; // entries a block may hold
  for (std::size_t from = 0; from < lines.size(); from += most) {
    std::size_t count = std::min(most, lines.size() - from);
    out += fmt::format("{} beginbfchar\n", count);
    for (std::size_t i = from; i < from + count; ++i) out += lines[i];
    out += "endbfchar\n";
  }
  return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

// CIDs to glyphs: the identity, then the aliases.
std::string cid_to_gid(const font::Subset& subset) {
  std::string out;
  auto put = [&out](std::size_t value) {
    out += static_cast<char>(value >> 8);
    out += static_cast<char>(value);
  };
  for (std::size_t cid = 0; cid < subset.widths.size(); ++cid) put(cid);
  for (const auto& alias : subset.aliases) put(alias.cid);
  return out;
}

std::string descriptor(Haru& haru, const font::Face& face, const font::Subset& subset) {
  const font::Metrics& metrics = face.metrics();
  HPDF_Dict file = haru.stream(subset.bytes, subset.cff ? "/Subtype /CIDFontType0C\n"
                                                        : fmt::format("/Length1 {}\n", subset.bytes.size()));
  auto rounded = [](float value) { return std::lround(value); };
  double stem = 50 + std::pow(metrics.weight / 65.0, 2);
  return fmt::format("/Type /FontDescriptor /FontName /{} /Flags {} /FontBBox [{} {} {} {}] /ItalicAngle {} /Ascent {} "
                     "/Descent {} /CapHeight {} /StemV {} /{} {}\n",
                     subset.name, 4 | (metrics.italic_angle != 0 ? 64 : 0), rounded(metrics.bbox[0]),
                     rounded(metrics.bbox[1]), rounded(metrics.bbox[2]), rounded(metrics.bbox[3]),
                     rounded(metrics.italic_angle), rounded(metrics.ascender), rounded(metrics.descender),
                     rounded(metrics.cap_height), std::lround(stem), subset.cff ? "FontFile3" : "FontFile2",
                     Haru::reference(file));
}

HPDF_Dict embed(Haru& haru, const font::Face& face, const font::Subset& subset) {
  HPDF_Dict description = haru.dictionary(descriptor(haru, face, subset));
  std::string cid = fmt::format("/Type /Font /Subtype /CIDFontType{} /BaseFont /{} /CIDSystemInfo << /Registry (Adobe) "
                                "/Ordering (Identity) /Supplement 0 >> /FontDescriptor {}",
                                subset.cff ? 0 : 2, subset.name, Haru::reference(description));
  if (!subset.cff)
    cid += subset.aliases.empty() ? " /CIDToGIDMap /Identity"
                                  : " /CIDToGIDMap " + Haru::reference(haru.stream(cid_to_gid(subset)));
  cid += " /DW 0 /W [0 [";
  for (float width : subset.widths) {
    put_number(cid, width, 3);
    cid += ' ';
  }
  for (const auto& alias : subset.aliases) {
    put_number(cid, alias.width, 3);
    cid += ' ';
  }
  HPDF_Dict descendant = haru.dictionary(cid + "]]\n");
  HPDF_Dict map = haru.stream(to_unicode(subset));
  HPDF_Dict font = haru.dictionary(fmt::format(
      "/Type /Font /Subtype /Type0 /BaseFont /{} /Encoding /Identity-H /DescendantFonts [{}] /ToUnicode {}\n",
      subset.name, Haru::reference(descendant), Haru::reference(map)));
  return font;
}

} // namespace

EmbeddedFont& Fonts::of(const std::shared_ptr<font::Face>& face) {
  auto found = m_fonts.find(face->path());
  if (found != m_fonts.end()) return found->second;
  EmbeddedFont font;
  font.subset = face->subset();
  font.object = embed(m_haru, *face, font.subset);
  font.resource = fmt::format("F{}", m_fonts.size() + 1);
  return m_fonts.emplace(face->path(), std::move(font)).first->second;
}

} // namespace reso::pdf
