#include "pdf/metadata.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace reso::pdf {

namespace {

std::string xml(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

// A schema that PDF/A does not know must describe itself (ISO 19005-2, 6.6.2.3).
std::string extension_schema(std::string_view name, std::string_view uri, std::string_view prefix,
                             std::string_view property, std::string_view type, std::string_view about) {
  return fmt::format(
      "<rdf:li "
      "rdf:parseType=\"Resource\">\n<pdfaSchema:schema>{}</pdfaSchema:schema>\n<pdfaSchema:namespaceURI>{}</"
      "pdfaSchema:namespaceURI>\n"
      "<pdfaSchema:prefix>{}</pdfaSchema:prefix>\n<pdfaSchema:property><rdf:Seq><rdf:li "
      "rdf:parseType=\"Resource\">\n<pdfaProperty:name>{}</pdfaProperty:name>\n"
      "<pdfaProperty:valueType>{}</pdfaProperty:valueType>\n<pdfaProperty:category>internal</pdfaProperty:category>\n"
      "<pdfaProperty:description>{}</pdfaProperty:description>\n</rdf:li></rdf:Seq></pdfaSchema:property>\n</rdf:li>\n",
      name, uri, prefix, property, type, about);
}

std::string date_words(const base::Date& date) { return base::iso(date) + "T00:00:00+00:00"; }

std::string xmp(const layout::Pages& pages, const WriteOptions& options, const std::string& uuid) {
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
      "xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" "
      "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" "
      "xmlns:reso=\"urn:reso:report\">\n";
  out += fmt::format(
      "<dc:format>application/pdf</dc:format>\n<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\n",
      pages.language);
  out += fmt::format("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>\n",
                     xml(pages.title));
  if (!pages.author.empty())
    out += fmt::format("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n", xml(pages.author));
  if (!pages.subject.empty())
    out +=
        fmt::format("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:description>\n",
                    xml(pages.subject));
  out +=
      fmt::format("<pdf:Producer>{0}</pdf:Producer>\n<xmp:CreatorTool>{0}</xmp:CreatorTool>\n", xml(options.producer));
  for (const char* key : {"CreateDate", "ModifyDate", "MetadataDate"})
    out += fmt::format("<xmp:{0}>{1}</xmp:{0}>\n", key, date_words(pages.date));
  out += fmt::format("<xmpMM:DocumentID>uuid:{0}</xmpMM:DocumentID>\n<xmpMM:InstanceID>uuid:{0}</xmpMM:InstanceID>\n",
                     uuid);
  out += "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n";
  if (!options.fingerprint.empty())
    out += fmt::format("{}{}{}\n", fingerprint_open, xml(options.fingerprint), fingerprint_close);
  out += "</rdf:Description>\n<rdf:Description rdf:about=\"\" "
         "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
         "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
         "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n<pdfaExtension:schemas><rdf:Bag>\n";
  out += extension_schema("PDF/UA Universal Accessibility Schema", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid",
                          "part", "Integer", "Part of ISO 14289");
  out +=
      extension_schema("reso report", "urn:reso:report", "reso", "fingerprint", "Text", "Fingerprint of the document");
  return out +
         "</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

// UTF-16 by hand: libharu's own encoder knows no sign beyond U+FFFF, and Info must say what the XMP says.
void set_text(Haru& haru, const char* key, std::string_view text) {
  if (text.empty()) return;
  std::string bytes = "\xFE\xFF";
  const auto put = [&bytes](char32_t unit) {
    bytes += static_cast<char>(unit >> 8);
    bytes += static_cast<char>(unit & 255);
  };
  for (const char32_t sign : base::decode_utf8(text)) {
    if (sign >= 0x10000) put(0xD800 + ((sign - 0x10000) >> 10));
    put(sign >= 0x10000 ? 0xDC00 + ((sign - 0x10000) & 0x3FF) : sign);
  }
  HPDF_Dict_Add(haru.doc()->info, key,
                HPDF_Binary_New(haru.doc()->mmgr, reinterpret_cast<HPDF_BYTE*>(bytes.data()),
                                static_cast<HPDF_UINT>(bytes.size())));
}

void set_info(Haru& haru, const layout::Pages& pages, const WriteOptions& options) {
  HPDF_Doc doc = haru.doc();
  set_text(haru, "Title", pages.title);
  set_text(haru, "Author", pages.author);
  set_text(haru, "Subject", pages.subject);
  set_text(haru, "Creator", options.producer);
  set_text(haru, "Producer", options.producer);
  HPDF_Date date{int(pages.date.year()),
                 static_cast<int>(static_cast<unsigned>(pages.date.month())),
                 static_cast<int>(static_cast<unsigned>(pages.date.day())),
                 0,
                 0,
                 0,
                 '+',
                 0,
                 0};
  HPDF_SetInfoDateAttr(doc, HPDF_INFO_CREATION_DATE, date);
  HPDF_SetInfoDateAttr(doc, HPDF_INFO_MOD_DATE, date);
}

} // namespace

void write_metadata(Haru& haru, const layout::Pages& pages, const WriteOptions& options, HPDF_Dict structure_root,
                    const std::string& content_id) {
  HPDF_Doc doc = haru.doc();
  HPDF_MMgr memory = doc->mmgr;
  doc->pdf_version = HPDF_VER_17;
  std::string uuid = content_id.substr(0, 8) + "-" + content_id.substr(8, 4) + "-" + content_id.substr(12, 4) + "-" +
                     content_id.substr(16, 4) + "-" + content_id.substr(20, 12);
  HPDF_Dict metadata = haru.stream(xmp(pages, options, uuid), "/Type /Metadata /Subtype /XML\n", true);
  HPDF_Dict profile = haru.stream(srgb_profile(), "/N 3\n");
  HPDF_Dict intent = haru.dictionary(fmt::format(
      "/Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) "
      "/RegistryName (http://www.color.org) /DestOutputProfile {}\n",
      Haru::reference(profile)));
  HPDF_Array intents = HPDF_Array_New(memory);
  HPDF_Array_Add(intents, intent);
  HPDF_Dict catalogue = doc->catalog;
  HPDF_Dict_Add(catalogue, "OutputIntents", intents);
  HPDF_Dict_Add(catalogue, "Metadata", metadata);
  HPDF_Dict_Add(catalogue, "StructTreeRoot", structure_root);
  HPDF_Dict mark = HPDF_Dict_New(memory);
  HPDF_Dict_AddBoolean(mark, "Marked", HPDF_TRUE);
  HPDF_Dict_Add(catalogue, "MarkInfo", mark);
  HPDF_Dict_Add(catalogue, "Lang", HPDF_String_New(memory, pages.language.c_str(), nullptr));
  HPDF_Dict viewer = HPDF_Dict_New(memory);
  HPDF_Dict_AddBoolean(viewer, "DisplayDocTitle", HPDF_TRUE);
  HPDF_Dict_Add(catalogue, "ViewerPreferences", viewer);
  set_info(haru, pages, options);
  HPDF_Array id = HPDF_Array_New(memory);
  std::string bytes;
  for (std::size_t i = 0; i + 1 < content_id.size(); i += 2)
    bytes += static_cast<char>(std::stoi(content_id.substr(i, 2), nullptr, 16));
  for (int i = 0; i < 2; ++i)
    HPDF_Array_Add(
        id, HPDF_Binary_New(memory, reinterpret_cast<HPDF_BYTE*>(bytes.data()), static_cast<HPDF_UINT>(bytes.size())));
  HPDF_Dict_Add(doc->trailer, "ID", id);
}

} // namespace reso::pdf
