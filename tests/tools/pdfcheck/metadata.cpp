// XMP and Info: what the file says that it is.
#include <algorithm>
#include <set>

#include "checks.hpp"
#include "xmp.hpp"

namespace reso::pdfcheck {

namespace {

const std::string dc = "http://purl.org/dc/elements/1.1/", xap = "http://ns.adobe.com/xap/1.0/",
                  media = "http://ns.adobe.com/xap/1.0/mm/", pdf = "http://ns.adobe.com/pdf/1.3/",
                  pdfa = "http://www.aiim.org/pdfa/ns/id/", pdfua = "http://www.aiim.org/pdfua/ns/id/",
                  extension = "http://www.aiim.org/pdfa/ns/extension/", schema = "http://www.aiim.org/pdfa/ns/schema#",
                  property = "http://www.aiim.org/pdfa/ns/property#";

// ISO 32000-1's "D:20130402000000+00'00'" as XMP writes it: "2013-04-02T00:00:00+00:00".
std::string xmp_date(const std::string& date) {
  if (date.size() < 16 || !date.starts_with("D:")) return "no date";
  const std::string digits = date.substr(2);
  std::string out = digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2) + "T" +
                    digits.substr(8, 2) + ":" + digits.substr(10, 2) + ":" + digits.substr(12, 2);
  std::string zone = digits.substr(14);
  std::replace(zone.begin(), zone.end(), '\'', ':');
  if (zone.ends_with(':')) zone.pop_back();
  return out + zone;
}

// What Info and XMP both say is the same (ISO 19005-2, 6.1.5, note; PDF/A-1 makes it a rule).
void check_info(Object info, const Xmp& xmp, Findings& findings) {
  const auto same = [&](const char* key, const std::string& said, const std::string& told) {
    if (said != told) findings.report(Rule::info, number_of(info), std::string(key) + " is not what the XMP says");
  };
  same("/Title", text_in(info, "/Title"), xmp.value(dc + " title"));
  same("/Author", text_in(info, "/Author"), xmp.value(dc + " creator"));
  same("/Subject", text_in(info, "/Subject"), xmp.value(dc + " description"));
  same("/Creator", text_in(info, "/Creator"), xmp.value(xap + " CreatorTool"));
  same("/Producer", text_in(info, "/Producer"), xmp.value(pdf + " Producer"));
  same("/CreationDate", xmp_date(text_in(info, "/CreationDate")), xmp.value(xap + " CreateDate"));
  same("/ModDate", xmp_date(text_in(info, "/ModDate")), xmp.value(xap + " ModifyDate"));
}

// A property that PDF/A does not know is described in the packet itself.
void check_schemas(const Xmp& xmp, int number, Findings& findings) {
  std::set<std::string> described;
  std::string space;
  for (const XmpValue& value : xmp.values) {
    if (value.path.back() == schema + " namespaceURI") space = value.text;
    if (value.path.back() == property + " name") described.insert(space + " " + value.text);
  }
  for (const std::string& name : xmp.properties) {
    const std::string owner = name.substr(0, name.find(' '));
    const bool known =
        owner == dc || owner == xap || owner == media || owner == pdf || owner == pdfa || owner == extension;
    if (!known && !described.contains(name))
      findings.report(Rule::extension_schema, number, "no schema describes " + name);
  }
  for (const char* entry : {"valueType", "category", "description"}) {
    const auto count = [&](const std::string& one) {
      return std::ranges::count_if(xmp.values, [&](const XmpValue& value) { return value.path.back() == one; });
    };
    if (count(property + " " + entry) != count(property + " name"))
      findings.report(Rule::extension_schema, number, std::string("a described property has no ") + entry);
  }
}

void check_identifiers(const Xmp& xmp, int number, Findings& findings) {
  if (xmp.value(pdfa + " part") != "2" || xmp.value(pdfa + " conformance") != "A")
    findings.report(Rule::pdfa_identifier, number, "the packet does not say PDF/A-2a");
  if (xmp.value(pdfua + " part") != "1")
    findings.report(Rule::pdfua_identifier, number, "the packet does not say PDF/UA-1");
}

} // namespace

void check_metadata(File& file, Findings& findings) {
  Object metadata = file.root().getKey("/Metadata");
  const bool stream = metadata.isStream() && name_in(metadata.getDict(), "/Type") == "Metadata" &&
                      name_in(metadata.getDict(), "/Subtype") == "XML" && !metadata.getDict().hasKey("/Filter");
  if (!stream)
    return findings.report(Rule::metadata_stream, number_of(file.root()),
                           "no stream of metadata that stands uncompressed");
  const int number = number_of(metadata);
  const std::string packet = data_of(metadata);
  const std::string head = packet.substr(0, packet.find("?>"));
  if (!head.starts_with("<?xpacket begin=") || head.find("bytes=") != std::string::npos ||
      head.find("encoding=") != std::string::npos)
    findings.report(Rule::metadata_stream, number, "the packet's header says its bytes or its encoding");
  const Xmp xmp = read_xmp(packet);
  if (!xmp.fault.empty()) return findings.report(Rule::metadata_xml, number, "the packet is no XML: " + xmp.fault);
  check_identifiers(xmp, number, findings);
  check_schemas(xmp, number, findings);
  if (xmp.value(dc + " title", "x-default").empty()) findings.report(Rule::title, number, "the document has no title");
  if (xmp.value(dc + " language") != text_in(file.root(), "/Lang"))
    findings.report(Rule::info, number, "the packet's language is not the file's");
  check_info(file.trailer().getKey("/Info"), xmp, findings);
}

} // namespace reso::pdfcheck
