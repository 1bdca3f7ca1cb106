// Of links, destinations, outline, labels and metadata.
#include "mutations.hpp"

namespace reso::tests {

namespace {

Object outline_of(QPDF& pdf) { return pdf.getRoot().getKey("/Outlines"); }
Object first_entry(QPDF& pdf) { return outline_of(pdf).getKey("/First"); }
Object names_of(QPDF& pdf) { return pdf.getRoot().getKey("/Names").getKey("/Dests").getKey("/Names"); }
Object labels_of(QPDF& pdf) { return pdf.getRoot().getKey("/PageLabels").getKey("/Nums"); }

std::function<void(QPDF&)> in_link(std::string key, std::string value) {
  return [=](QPDF& pdf) { first_link(pdf).replaceKey(key, Object::parse(value)); };
}

std::function<void(QPDF&)> in_packet(std::string from, std::string to) {
  return [=](QPDF& pdf) {
    edit_stream(pdf.getRoot().getKey("/Metadata"), [&](std::string& packet) { replace(packet, from, to); });
  };
}

std::function<void(QPDF&)> in_info(std::string key) {
  return [=](QPDF& pdf) { pdf.getTrailer().getKey("/Info").replaceKey(key, Object::newString("something else")); };
}

// An entry of the outline that has others below it.
Object closed_entry(QPDF& pdf) {
  Object entry = first_entry(pdf);
  while (!entry.hasKey("/First")) entry = entry.getKey("/Next");
  return entry;
}

} // namespace

std::vector<Mutation> navigation_mutations() {
  return {
      {Rule::annotation_kind, "no annotation but links", in_link("/Subtype", "/Text")},
      {Rule::annotation_kind, "no area", in_link("/Rect", "[10 10 9000 20]")},
      {Rule::annotation_flags, "not printed", in_link("/F", "0")},
      {Rule::annotation_flags, "or hidden", in_link("/F", "6")},
      {Rule::annotation_words, "where it leads", [](QPDF& pdf) { first_link(pdf).removeKey("/Contents"); }},
      {Rule::tab_order, "tab order", [](QPDF& pdf) { page_of(pdf, 1).removeKey("/Tabs"); }},
      {Rule::link_element, "belongs to no Link", [](QPDF& pdf) { first_link(pdf).removeKey("/StructParent"); }},
      {Rule::link_element, "has no annotation",
       [](QPDF& pdf) {
         Object kids = element_of(pdf, "Link").getKey("/K");
         for (int i = kids.getArrayNItems() - 1; i >= 0; --i)
           if (kids.getArrayItem(i).isDictionary()) kids.eraseItem(i);
       }},
      {Rule::destination, "no place on a page", in_link("/Dest", "[null /XYZ 0 0 null]")},
      {Rule::destination, "no place on a page", in_link("/Dest", "(nowhere)")},
      {Rule::destination, "outside its page",
       [](QPDF& pdf) { first_link(pdf).getKey("/Dest").setArrayItem(3, Object::newInteger(9000)); }},
      {Rule::name_tree, "out of order", [](QPDF& pdf) { names_of(pdf).setArrayItem(0, Object::newString("zzz")); }},
      {Rule::name_tree, "not pairs", [](QPDF& pdf) { names_of(pdf).eraseItem(0); }},
      {Rule::figure_destination, "no destination is called",
       [](QPDF& pdf) { element_of(pdf, "Figure").replaceKey("/ID", Object::newString("graphique-inconnu")); }},
      {Rule::outline, "no outline", [](QPDF& pdf) { pdf.getRoot().removeKey("/Outlines"); }},
      {Rule::outline, "that show", [](QPDF& pdf) { outline_of(pdf).replaceKey("/Count", Object::newInteger(99)); }},
      {Rule::outline, "entries below",
       [](QPDF& pdf) { closed_entry(pdf).replaceKey("/Count", Object::newInteger(99)); }},
      {Rule::outline, "no title", [](QPDF& pdf) { first_entry(pdf).replaceKey("/Title", Object::newString("")); }},
      {Rule::outline, "do not know it", [](QPDF& pdf) { first_entry(pdf).getKey("/Next").removeKey("/Prev"); }},
      {Rule::outline, "not the last", [](QPDF& pdf) { outline_of(pdf).replaceKey("/Last", first_entry(pdf)); }},
      {Rule::outline, "stands twice",
       [](QPDF& pdf) { first_entry(pdf).getKey("/Next").replaceKey("/Next", first_entry(pdf)); }},
      {Rule::page_labels, "no page labels", [](QPDF& pdf) { pdf.getRoot().removeKey("/PageLabels"); }},
      {Rule::page_labels, "one a page",
       [](QPDF& pdf) {
         Object list = labels_of(pdf);
         list.eraseItem(list.getArrayNItems() - 1);
         list.eraseItem(list.getArrayNItems() - 1);
       }},
      {Rule::page_labels, "one a page", [](QPDF& pdf) { labels_of(pdf).setArrayItem(2, Object::newInteger(2)); }},
      {Rule::page_labels, "are called",
       [](QPDF& pdf) { labels_of(pdf).getArrayItem(5).replaceKey("/P", Object::newString("2")); }},
      {Rule::shown_title, "not its title",
       [](QPDF& pdf) { pdf.getRoot().getKey("/ViewerPreferences").removeKey("/DisplayDocTitle"); }},
  };
}

std::vector<Mutation> metadata_mutations() {
  return {
      {Rule::metadata_stream, "uncompressed", [](QPDF& pdf) { pdf.getRoot().removeKey("/Metadata"); }},
      {Rule::metadata_stream, "uncompressed",
       [](QPDF& pdf) { pdf.getRoot().getKey("/Metadata").getDict().replaceKey("/Subtype", Object::newName("/RDF")); }},
      {Rule::metadata_stream, "its encoding", in_packet("<?xpacket ", "<?xpacket encoding=\"UTF-8\" ")},
      {Rule::metadata_stream, "its encoding", in_packet("\xEF\xBB\xBF\" ", "\xEF\xBB\xBF\" bytes=\"99\" ")},
      {Rule::metadata_xml, "no XML", in_packet("</rdf:RDF>", "")},
      {Rule::extension_schema, "urn:reso:report fingerprint",
       in_packet("<pdfaProperty:name>fingerprint<", "<pdfaProperty:name>signature<")},
      {Rule::extension_schema, "no category", in_packet("<pdfaProperty:category>internal</pdfaProperty:category>", "")},
      {Rule::pdfa_identifier, "PDF/A-2a", in_packet("<pdfaid:conformance>A<", "<pdfaid:conformance>B<")},
      {Rule::pdfa_identifier, "PDF/A-2a", in_packet("<pdfaid:part>2<", "<pdfaid:part>1<")},
      {Rule::pdfua_identifier, "PDF/UA-1", in_packet("<pdfuaid:part>1<", "<pdfuaid:part>2<")},
      {Rule::title, "no title",
       in_packet("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", "<dc:title><rdf:Alt><rdf:li xml:lang=\"fr\">")},
      {Rule::info, "/Title", in_info("/Title")},
      {Rule::info, "/Author", in_info("/Author")},
      {Rule::info, "/Producer", in_info("/Producer")},
      {Rule::info, "/Creator", in_info("/Creator")},
      {Rule::info, "/CreationDate", in_info("/CreationDate")},
      {Rule::info, "/ModDate", in_info("/ModDate")},
      {Rule::info, "language", in_packet("<rdf:li>fr-FR<", "<rdf:li>en-GB<")},
  };
}

} // namespace reso::tests
