#include "pdf/pdf.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "../layout/laid_out.hpp"
#include "pdf_objects.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

std::string bytes_of(const layout::Pages& pages, const pdf::WriteOptions& options = {"abc123", "reso 0.1.0"}) {
  auto written = pdf::write_pdf(pages, options);
  REQUIRE(written);
  return *written;
}

doc::Document sample() {
  doc::Table table;
  table.columns.resize(2);
  table.head = {{{{inlines("Structure")}, {inlines("Commune")}}}};
  table.rows = {{{{inlines("Enée"), true}, {inlines("Rennes")}}}, {{{inlines("Total"), true, 2}}}};
  doc::Document document;
  document.title = "Rapport d’activité 2012";
  document.author = "Réso solidaire";
  document.date = base::Date{std::chrono::year(2013), std::chrono::month(4), std::chrono::day(2)};
  const doc::Inlines linked{doc::Text{"Voir "}, doc::Link{"https://exemple.fr/a(b)", inlines("le site")}};
  document.blocks = {doc::Contents{},
                     heading(1, "L’année (en bref)"),
                     heading(2, "Efficacité"),
                     doc::Paragraph{linked},
                     table,
                     heading(1, "Suite"),
                     heading(2, "Fin"),
                     paragraph(prose(200))};
  return document;
}

layout::Pages sample_pages(const doc::Document& document = sample()) {
  diag::Diagnostics diagnostics(diag::Language::fr);
  // Faces of their own: a subset holds what was shaped before.
  return *layout::lay_out(document, *reso_theme(), resources(), diagnostics);
}

std::size_t count_of(std::string_view text, std::string_view words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + words.size()))
    ++count;
  return count;
}

// Paint that stands in no mark, or in several.
std::size_t unmarked_paint(const std::string& content) {
  static const std::set<std::string> paints{"TJ", "f", "S", "B", "Do", "sh"};
  std::istringstream lines(content);
  std::size_t wrong = 0;
  int depth = 0;
  for (std::string line; std::getline(lines, line);) {
    const std::string operation = line.substr(line.rfind(' ') + 1);
    if (operation == "BDC" || operation == "BMC") ++depth;
    if (operation == "EMC") --depth;
    if (paints.count(operation) == 1 && depth != 1) ++wrong;
  }
  return wrong;
}

std::string hexadecimal(std::u32string_view text) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (const char32_t sign : text)
    for (const int shift : {12, 8, 4, 0}) out += digits[sign >> shift & 15];
  return out;
}

} // namespace

TEST_CASE("every object is where the cross-reference table says") {
  const std::string bytes = bytes_of(sample_pages());
  CHECK(bytes.starts_with("%PDF-1.7\n"));
  CHECK(bytes.ends_with("%%EOF\n"));
  const PdfObjects read(bytes);
  CHECK(read.size() > 50);
  CHECK(read.catalogue().find("/Type /Catalog") != std::string::npos);
  CHECK(count_of(read.identity, "<") == 2);
}

TEST_CASE("the catalogue says the language, that the file is tagged, and shows the title") {
  const PdfObjects read(bytes_of(sample_pages()));
  CHECK(after_key(read.catalogue(), "Lang").starts_with("(fr-FR)"));
  CHECK(after_key(after_key(read.catalogue(), "MarkInfo"), "Marked").starts_with("true"));
  CHECK(after_key(read.catalogue(), "DisplayDocTitle").starts_with("true"));
  CHECK(after_key(read.catalogue(), "PageMode").starts_with("/UseOutlines"));
  CHECK(read.follow(read.catalogue(), "StructTreeRoot").find("/Type /StructTreeRoot") != std::string::npos);
  CHECK(read.catalogue().find("/OutputIntents") != std::string::npos);
}

TEST_CASE("the structure tree holds every element, and begins with the document") {
  const layout::Pages pages = sample_pages();
  const PdfObjects read(bytes_of(pages));
  CHECK(read.all("/Type /StructElem").size() == pages.elements.size());
  const std::string& tree = read.follow(read.catalogue(), "StructTreeRoot");
  CHECK(read.follow(tree, "K").find("/S /Document") != std::string::npos);
  for (const char* type : {"Sect", "H1", "H2", "TOC", "Table", "THead", "TH", "TD", "Link", "P"}) {
    const auto wanted = std::ranges::count(pages.elements, type, &layout::Element::type);
    INFO(type);
    CHECK(static_cast<long>(read.all("/S /" + std::string(type) + " ").size()) == wanted);
  }
  CHECK(read.all("/Scope /Column").size() == 2);
  CHECK(read.all("/Scope /Row").size() == 2);
  CHECK(read.all("/ColSpan 2").size() == 1);
}

TEST_CASE("all that is painted is tagged or an artifact, and the tags of a page are numbered from 0") {
  const layout::Pages pages = sample_pages();
  const PdfObjects read(bytes_of(pages));
  const auto found = read.all("/Type /Page\n");
  CHECK(found.size() == pages.pages.size());
  for (const std::string& page : found) {
    const std::string content = PdfObjects::stream(read.follow(page, "Contents"));
    CHECK(after_key(page, "Tabs").starts_with("/S"));
    CHECK(number_after(page, "StructParents") >= 0);
    const std::size_t marks = count_of(content, "/MCID ");
    for (std::size_t i = 0; i < marks; ++i)
      CHECK(count_of(content, "/MCID " + std::to_string(i) + " ") +
                count_of(content, "/MCID " + std::to_string(i) + ">") ==
            1);
    CHECK(count_of(content, " BDC\n") + count_of(content, " BMC\n") == count_of(content, "EMC\n"));
    CHECK(content.find(" TJ\n") != std::string::npos);
    CHECK(unmarked_paint(content) == 0);
    CHECK(count_of(content, "BT\n") == count_of(content, "ET\n"));
  }
}

TEST_CASE("the outline is that of the chapters, nested, in order") {
  const layout::Pages pages = sample_pages();
  const PdfObjects read(bytes_of(pages));
  const std::string& outline = read.follow(read.catalogue(), "Outlines");
  CHECK(number_after(outline, "Count") == 3);
  const std::string& contents = read.follow(outline, "First");
  CHECK(after_key(contents, "Title").starts_with("(Sommaire)"));
  const std::string& year = read.follow(contents, "Next");
  CHECK(after_key(year, "Title").starts_with("<FEFF" + hexadecimal(U"L’année (en bref)") + ">"));
  CHECK(after_key(read.follow(year, "First"), "Title").starts_with("<FEFF" + hexadecimal(U"Efficacité") + ">"));
  CHECK(number_after(year, "Count") == -1);
  CHECK(number_after(read.follow(year, "Next"), "Prev") == number_after(contents, "Next"));
  CHECK(number_after(outline, "Last") == number_after(year, "Next"));
  for (const std::string& entry : {contents, year})
    CHECK(after_key(entry, "Dest").find("/XYZ 0 ") != std::string::npos);
}

TEST_CASE("anchors are named destinations, sorted, and lead to their pages") {
  const layout::Pages pages = sample_pages();
  const PdfObjects read(bytes_of(pages));
  const std::string& names = read.follow(read.catalogue(), "Dests");
  std::map<std::string, const layout::Destination*> sorted;
  for (const layout::Destination& one : pages.destinations) sorted.emplace(one.name, &one);
  CHECK(sorted.count("efficacite") == 1);
  std::size_t last = 0;
  for (const auto& [name, one] : sorted) {
    const std::size_t at = names.find("(" + name + ") [");
    REQUIRE(at != std::string::npos);
    CHECK(at >= last);
    last = at;
    const std::string place = names.substr(at + name.size() + 4, names.find(']', at) - at - name.size() - 4);
    CHECK(read.object(std::stoi(place)).find("/Type /Page\n") != std::string::npos);
    const double y = std::stod(place.substr(place.find("/XYZ 0 ") + 7));
    CHECK(y == doctest::Approx(pages.pages[static_cast<std::size_t>(one->page)].height - one->y).epsilon(0.001));
  }
}

TEST_CASE("links have words for a voice, and addresses are escaped") {
  const PdfObjects read(bytes_of(sample_pages()));
  const auto links = read.all("/Subtype /Link");
  CHECK(links.size() == 5);
  for (const std::string& link : links) {
    CHECK(link.find("/Contents ") != std::string::npos);
    CHECK(number_after(link, "StructParent") > 0);
    CHECK(number_after(link, "F") == 4);
  }
  const auto outside = read.all("/S /URI");
  REQUIRE(outside.size() == 1);
  CHECK(after_key(outside[0], "URI /URI").starts_with("(https://exemple.fr/a\\(b\\))"));
}

TEST_CASE("fonts are embedded, and every glyph says its letters") {
  const PdfObjects read(bytes_of(sample_pages()));
  const auto fonts = read.all("/Subtype /Type0");
  CHECK(fonts.size() >= 3);
  bool ligature = false, soft_hyphen = false;
  for (const std::string& font : fonts) {
    const std::string map = PdfObjects::stream(read.follow(font, "ToUnicode"));
    CHECK(map.find("beginbfchar") != std::string::npos);
    CHECK(map.find("begincidrange") == std::string::npos);
    CHECK(map.find("<0020>") != std::string::npos);
    ligature = ligature || map.find("<" + hexadecimal(U"ffi") + ">") != std::string::npos ||
               map.find("<" + hexadecimal(U"fi") + ">") != std::string::npos;
    soft_hyphen = soft_hyphen || map.find("<00AD>") != std::string::npos;
  }
  CHECK(ligature);
  CHECK(soft_hyphen);
  for (const std::string& descriptor : read.all("/Type /FontDescriptor")) {
    const std::string& file = read.follow(descriptor, "FontFile2");
    CHECK(PdfObjects::stream(file).size() == static_cast<std::size_t>(number_after(file, "Length1")));
  }
}

TEST_CASE("the same pages make the same bytes") {
  const layout::Pages pages = sample_pages();
  const std::string bytes = bytes_of(pages);
  CHECK(bytes == bytes_of(pages));
  CHECK(bytes == bytes_of(sample_pages()));
  doc::Document other = sample();
  other.blocks.push_back(paragraph("De plus."));
  CHECK(PdfObjects(bytes_of(sample_pages(other))).identity != PdfObjects(bytes).identity);
}

TEST_CASE("page labels are the printed numbers") {
  doc::Document document = sample();
  doc::Cover cover;
  cover.title = document.title;
  document.blocks.insert(document.blocks.begin(), doc::Block(cover));
  const PdfObjects read(bytes_of(sample_pages(document)));
  const std::string& labels = read.follow(read.catalogue(), "PageLabels");
  CHECK(labels.find("0 << /P () >>") != std::string::npos);
  CHECK(labels.find("1 << /P (2) >>") != std::string::npos);
}

TEST_CASE("metadata are escaped, and say the same in both places") {
  doc::Document document = sample();
  document.title = "Réso & <nous> \"2012\" (fin)";
  document.author = "Pôle d’économie";
  document.subject = "a < b";
  const PdfObjects read(bytes_of(sample_pages(document), {"a&b", "reso <0.1.0>"}));
  const std::string metadata = PdfObjects::stream(read.follow(read.catalogue(), "Metadata"));
  for (const char* wanted :
       {">Réso &amp; &lt;nous&gt; \"2012\" (fin)</rdf:li>", ">Pôle d’économie</rdf:li>", ">a &lt; b</rdf:li>",
        "<pdf:Producer>reso &lt;0.1.0&gt;</pdf:Producer>", "<xmp:CreateDate>2013-04-02T00:00:00+00:00</xmp:CreateDate>",
        "<pdfaid:part>2</pdfaid:part>", "<pdfuaid:part>1</pdfuaid:part>"}) {
    INFO(wanted);
    CHECK(metadata.find(wanted) != std::string::npos);
  }
  const std::string& info = read.object(read.info);
  CHECK(after_key(info, "Title").starts_with("<FEFF" + hexadecimal(U"Réso & <nous> \"2012\" (fin)")));
  CHECK(after_key(info, "Author").starts_with("<FEFF" + hexadecimal(U"Pôle d’économie")));
  CHECK(info.find("(D:20130402000000+00'00')") != std::string::npos);
}

TEST_CASE("a title with signs of any plane is the same in Info and in the outline") {
  doc::Document document = sample();
  document.title = "Réso \U0001D54F";
  document.blocks.push_back(heading(1, document.title));
  const PdfObjects read(bytes_of(sample_pages(document)));
  const std::string wanted = "<FEFF" + hexadecimal(U"Réso ") + "D835DD4F";
  CHECK(after_key(read.object(read.info), "Title").starts_with(wanted));
  CHECK(read.all("/Title " + wanted).size() == 2);
}

TEST_CASE("the fingerprint is read again as it was written") {
  const layout::Pages pages = sample_pages();
  CHECK(pdf::read_fingerprint(bytes_of(pages, {"0123abcd", "reso"})) == "0123abcd");
  CHECK(pdf::read_fingerprint(bytes_of(pages, {"", "reso"})) == "");
  CHECK(pdf::read_fingerprint("") == "");
}

TEST_CASE("lines, marks and slices of a chart are curves inside its figure") {
  doc::Chart chart;
  chart.anchor = "graphique-a";
  chart.name = "a";
  chart.drawing.width = chart.drawing.height = 100;
  chart.drawing.alternative = "Un anneau.";
  chart.drawing.shapes = {doc::Polyline{{{10, 10}, {50, 20}, {90, 10}}, doc::Ink::series_1, 1.6, true},
                          doc::Mark{{10, 10}, 3, doc::Ink::series_1, doc::Form::disc, true},
                          doc::Sector{{50, 60}, 10, 30, 0, 0.25, doc::Ink::series_2, doc::Pattern::dotted},
                          doc::Rectangle{1, 1, 5, 5, doc::Ink::series_3, doc::Pattern::upright}};
  doc::Document document = sample();
  document.blocks.push_back(chart);
  const layout::Pages pages = sample_pages(document);
  const PdfObjects read(bytes_of(pages));
  CHECK(read.all("/S /Figure ").size() == 1);
  std::size_t curves = 0, clips = 0, marked = 0;
  for (const std::string& page : read.all("/Type /Page\n")) {
    const std::string content = PdfObjects::stream(read.follow(page, "Contents"));
    CHECK(unmarked_paint(content) == 0);
    curves += count_of(content, " c\n");
    clips += count_of(content, "W n\n");
    marked += count_of(content, "/Figure <</MCID");
  }
  CHECK(curves >= 8 + 4); // a disc filled and outlined, a slice filled, clipped and outlined
  CHECK(clips == 2);
  CHECK(marked >= 1);
}

TEST_CASE("a photo that lies is laid upright, in a box of its turned shape") {
  using namespace std::string_literals;
  // A quarter turn clockwise (6), and a frame header of 40 by 20 pixels; its lines are not read.
  const std::string lying = "\xFF\xD8\xFF\xE1\0\x22"s + "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06"s +
                            "\0\0\0\0\0\0\xFF\xC0\0\x11\x08\0\x14\0\x28\x03"s + std::string(9, '\1') + "\xFF\xD9"s;
  diag::Diagnostics diagnostics(diag::Language::fr);
  doc::Document document = sample();
  document.blocks = {doc::Picture{"a.jpg", "Une photo", {}, {}}};
  layout::Resources with = resources();
  with.picture = [&](const std::string&) { return std::optional(lying); };
  const layout::Pages pages = *layout::lay_out(document, *reso_theme(), with, diagnostics);
  std::optional<layout::Box> box;
  for (const layout::Placed& placed : pages.pages[0].pieces)
    if (const auto* image = std::get_if<layout::ImagePiece>(&placed.piece)) box = image->box;
  REQUIRE(box);
  CHECK(box->height == doctest::Approx(2 * box->width));
  const PdfObjects read(bytes_of(pages));
  const std::string content = PdfObjects::stream(read.follow(read.all("/Type /Page\n")[0], "Contents"));
  // The stored width points down, the stored height to the right; the origin is the upper left corner.
  double a = 1, b = 0, c = 0, d = 1;
  const std::size_t end = content.find(" cm /I");
  REQUIRE(end != std::string::npos);
  std::istringstream(content.substr(content.rfind("q ", end) + 2)) >> a >> b >> c >> d;
  CHECK(a == 0);
  CHECK(b == doctest::Approx(-box->height).epsilon(0.01));
  CHECK(c == doctest::Approx(box->width).epsilon(0.01));
  CHECK(d == 0);
}
