#include "render/odt.hpp"

#include <doctest/doctest.h>

#include "render/odt_words.hpp"
#include "render/zip_package.hpp"

using namespace reso;

namespace {

doc::Inlines text(const std::string& words) { return {doc::Text{words}}; }

doc::Cell cell(const std::string& words, bool header = false) {
  doc::Cell made;
  made.content = text(words);
  made.header = header;
  return made;
}

std::map<std::string, std::string> package(const doc::Document& document, const render::OdtOptions& options = {}) {
  auto parts = render::read_zip(render::render_odt(document, options));
  REQUIRE(parts);
  return *parts;
}

// What stands in the body of content.xml.
std::string rendered(doc::Blocks blocks, const render::OdtOptions& options = {}) {
  doc::Document document;
  document.blocks = std::move(blocks);
  const std::string whole = package(document, options).at("content.xml"), mark = "<office:text>\n";
  const std::size_t begin = whole.find(mark) + mark.size();
  return whole.substr(begin, whole.find("</office:text>") - begin);
}

std::string paragraph(const std::string& words) { return rendered({doc::Paragraph{text(words)}}); }

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("words never become elements") {
  CHECK(paragraph("a < b & \"c\"") ==
        "<text:p text:style-name=\"Text_20_body\">a &lt; b &amp; &quot;c&quot;</text:p>\n");
  CHECK(has(rendered({doc::Paragraph{{doc::Link{"https://a.b/?c&d=\"e\"", text("f")}}}}),
            "xlink:href=\"https://a.b/?c&amp;d=&quot;e&quot;\" text:style-name=\"Internet_20_link\""));
  CHECK(rendered({doc::Paragraph{{doc::Link{"JavaScript:alert(1)", text("f")}}}}) ==
        "<text:p text:style-name=\"Text_20_body\">f</text:p>\n");
}

TEST_CASE("a file beside the document is beside the package") {
  CHECK(has(rendered({doc::Paragraph{{doc::Link{"a/b.html", text("f")}}}}), "xlink:href=\"../a/b.html\""));
  CHECK(has(rendered({doc::Paragraph{{doc::Link{"#ici", text("f")}}}}), "xlink:href=\"#ici\""));
}

TEST_CASE("numbers stay as printed, blanks are kept, the letters of ordinals stand above the line") {
  CHECK(render::odt_text("140\u202F000\u00A0h") == "140\u202F000\u00A0h");
  CHECK(render::odt_text("a  b   c") == "a <text:s/>b <text:s/><text:s/>c");
  CHECK(render::odt_text("le 1er mai") == "le 1<text:span text:style-name=\"Exposant\">er</text:span> mai");
}

TEST_CASE("styles have names that people read") {
  CHECK(render::odt_style_name("Text body") == "Text_20_body");
  CHECK(render::odt_style_name("Chiffre clé nombre") == "Chiffre_20_cl_e9__20_nombre");
  doc::Document document;
  const std::string styles = package(document).at("styles.xml");
  CHECK(has(styles, "style:display-name=\"Repères\" style:family=\"paragraph\" style:name=\"Rep_e8_res\""));
  CHECK(has(styles, "fo:country=\"FR\""));
}

TEST_CASE("the look is the theme's") {
  render::OdtOptions options;
  options.appearance.settings["titres-section-style"] = {"Lato", 900, false, 18, 22, 0x0F4C5C};
  options.appearance.numbers["marges-gauche"] = 76.535;
  const std::string styles = package({}, options).at("styles.xml");
  CHECK(has(styles, "<style:font-face style:name=\"Lato Black\" svg:font-family=\"'Lato Black', 'Lato', Carlito\""));
  CHECK(has(styles, "<style:text-properties fo:color=\"#0f4c5c\" fo:font-size=\"18pt\" fo:font-style=\"normal\" "
                    "fo:font-weight=\"bold\" style:font-name=\"Lato Black\"/>"));
  CHECK(has(styles, "fo:margin-left=\"76.53pt\""));
}

TEST_CASE("headings have levels and places") {
  CHECK(rendered({doc::Heading{2, text("A & b"), "a-b"}, doc::Heading{7, text("C"), "a-b"}}) ==
        "<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\"><text:bookmark-start text:name=\"a-b\"/>"
        "A &amp; b<text:bookmark-end text:name=\"a-b\"/></text:h>\n"
        "<text:h text:style-name=\"Heading_20_4\" text:outline-level=\"4\">C</text:h>\n");
}

TEST_CASE("the table of contents can be made again, and is filled") {
  const std::string out = rendered({doc::Contents{}, doc::Heading{1, text("Un"), "un"},
                                    doc::Heading{3, text("Détail"), "detail"}, doc::Heading{2, text("Deux"), "deux"}});
  CHECK(has(out, "<text:table-of-content-source text:outline-level=\"2\""));
  CHECK(has(out, "<text:p text:style-name=\"Contents_20_1\"><text:a xlink:type=\"simple\" xlink:href=\"#un\""));
  CHECK(has(out, "Deux<text:tab/><text:bookmark-ref text:reference-format=\"page\" text:ref-name=\"deux\"/>"));
  CHECK_FALSE(has(out, "text:ref-name=\"detail\""));
}

TEST_CASE("a page begins where the document says") {
  doc::Document document;
  document.year = 2012;
  document.blocks = {doc::Cover{"Bilan 2012", "Pôle", "", "", {}, ""}, doc::Contents{}, doc::PageBreak{},
                     doc::Paragraph{text("a")}};
  const std::string content = package(document).at("content.xml");
  CHECK(has(content, "style:parent-style-name=\"Couverture_20_organisation\" style:master-page-name=\"Couverture\""));
  CHECK(has(content, "style:parent-style-name=\"Contents_20_Heading\" style:master-page-name=\"Standard\""));
  CHECK(has(content, "style:parent-style-name=\"Text_20_body\"><style:paragraph-properties "
                     "style:page-number=\"auto\" fo:break-before=\"page\"/>"));
  CHECK(has(content, "Bilan<text:line-break/><text:span text:style-name=\"Couverture_20_ann_e9_e\">2012</text:span>"));
}

TEST_CASE("a table has repeated headers, numbers to the right and totals of their own style") {
  doc::Table table;
  table.anchor = "t";
  table.caption = text("Titre");
  table.columns = {{doc::Align::left, 0}, {doc::Align::right, 0}};
  table.head = {{{cell("", true), cell("Nombre", true)}}};
  table.rows = {{{cell("a", true), cell("1")}, false, "ligne"}, {{cell("Total", true), cell("1")}, true}};
  table.notes = {text("Source : b.")};
  const std::string out = rendered({table});
  CHECK(has(out, "<text:p text:style-name=\"Caption\"><text:bookmark-start text:name=\"t\"/>Titre"));
  CHECK(has(out, "<table:table-header-rows>\n<table:table-row"));
  CHECK(has(out, "<text:p text:style-name=\"Tableau_20_titre_20_de_20_nombre\">Nombre</text:p>"));
  CHECK(has(out, "<text:bookmark-start text:name=\"ligne\"/>a<text:bookmark-end text:name=\"ligne\"/>"));
  CHECK(has(out, "<text:p text:style-name=\"Tableau_20_nombre\">1</text:p>"));
  CHECK(has(out, "table:style-name=\"Cellule_total\" office:value-type=\"string\"><text:p "
                 "text:style-name=\"Tableau_20_total\">Total</text:p>"));
  CHECK(has(out, "</table:table>\n<text:p text:style-name=\"Source_20_et_20_remarques\">Source : b.</text:p>"));
}

TEST_CASE("columns are as wide as the text asks, within the page") {
  doc::Table table;
  table.columns.resize(2);
  table.rows = {{{cell("un mot"), cell(std::string(200, 'a') + " b")}}};
  doc::Document document;
  document.blocks = {table};
  const std::string content = package(document).at("content.xml");
  CHECK(has(content, "style:width=\"451.28pt\""));
  CHECK_FALSE(has(content, "nan"));
  CHECK_FALSE(has(content, "=\"-"));
}

TEST_CASE("a table leaves the list it stands in, and the list goes on") {
  doc::Table table;
  table.columns.resize(1);
  table.rows = {{{cell("x")}}};
  doc::ListBlock inner{false, 1, true, {{doc::Paragraph{text("b")}, table, doc::Paragraph{text("c")}}}};
  doc::ListBlock list{true, 3, true, {{doc::Paragraph{text("a")}, inner}, {doc::Paragraph{text("d")}}}};
  const std::string out = rendered({list});
  CHECK(out.starts_with("<text:list text:style-name=\"Numbering_20_123\">\n<text:list-item "
                        "text:start-value=\"3\">\n<text:p text:style-name=\"List\">a</text:p>\n<text:list "
                        "text:style-name=\"List_20_1\">\n<text:list-item>\n<text:p text:style-name=\"List\">b"
                        "</text:p>\n</text:list-item>\n</text:list>\n</text:list-item>\n</text:list>\n<table:table"));
  CHECK(out.ends_with("</table:table>\n<text:list text:style-name=\"Numbering_20_123\" "
                      "text:continue-numbering=\"true\">\n<text:list-header>\n<text:list "
                      "text:style-name=\"List_20_1\" text:continue-numbering=\"true\">\n<text:list-header>\n<text:p "
                      "text:style-name=\"List\">c</text:p>\n</text:list-header>\n</text:list>\n</text:list-header>\n"
                      "<text:list-item>\n<text:p text:style-name=\"List\">d</text:p>\n</text:list-item>\n"
                      "</text:list>\n"));
}

TEST_CASE("a key figure leads to its origin and back") {
  doc::Table origins;
  origins.columns.resize(1);
  origins.rows = {{{cell("Adhérents", true)}, false, doc::origin_anchor("adherents.total")}};
  doc::KeyFigure figure{"adherents.total", "au moins 72", "personnes", "Adhérents", "70 en 2011", {}};
  const std::string out = rendered({doc::KeyFigures{{figure}}, origins});
  CHECK(has(out, "<text:bookmark-start text:name=\"chiffre-adherents.total\"/><text:span "
                 "text:style-name=\"Chiffre_20_cl_e9__20_qualificatif\">au moins </text:span>72 <text:span "
                 "text:style-name=\"Chiffre_20_cl_e9__20_unit_e9_\">personnes</text:span>"));
  CHECK(has(out, "xlink:href=\"#origine-adherents.total\""));
  CHECK(has(out, "<text:bookmark-start text:name=\"origine-adherents.total\"/><text:a xlink:type=\"simple\" "
                 "xlink:href=\"#chiffre-adherents.total\""));
}

TEST_CASE("a chart is a picture with words for voices, followed by its values") {
  doc::Chart chart;
  chart.anchor = "graphique-a";
  chart.name = "formes";
  chart.title = text("Formes");
  chart.drawing.width = 902.56;
  chart.drawing.height = 200;
  chart.drawing.alternative = "Barres : 1\u202F200.";
  doc::Table values;
  values.columns.resize(2);
  values.rows = {{{cell("a", true), cell("1\u202F200")}}};
  doc::Document document;
  document.blocks = {doc::ColumnsBegin{2}, chart, values, doc::ColumnsEnd{}};
  const auto parts = package(document);
  REQUIRE(parts.contains("Pictures/formes.svg"));
  CHECK(has(parts.at("META-INF/manifest.xml"),
            "manifest:full-path=\"Pictures/formes.svg\" manifest:media-type=\"image/svg+xml\""));
  const std::string& content = parts.at("content.xml");
  CHECK(has(content, "draw:name=\"formes\" svg:width=\"451.28pt\" svg:height=\"100pt\""));
  CHECK(has(content, "<svg:title>Formes</svg:title><svg:desc>Barres : 1200.</svg:desc></draw:frame></text:p>\n"
                     "<table:table"));
}

TEST_CASE("pictures are in the package, no larger than their pixels allow, and a lost one leaves its words") {
  doc::Picture picture;
  picture.file = "dossier/a.svg";
  picture.alternative = "Un \"marché\"";
  picture.credit = "R. B.";
  doc::Document document;
  document.blocks = {picture, picture};
  render::OdtOptions options;
  options.pictures[picture.file] = "<svg viewBox=\"0 0 100 50\"/>";
  const auto parts = package(document, options);
  CHECK(parts.size() == 6);
  const std::string& content = parts.at("content.xml");
  CHECK(has(content, "draw:name=\"Image\" svg:width=\"60pt\" svg:height=\"30pt\""));
  CHECK(has(content, "draw:name=\"Image 2\""));
  CHECK(has(content, "<svg:desc>Un &quot;marché&quot;</svg:desc>"));
  CHECK_FALSE(has(content, "dossier"));
  CHECK(rendered({picture}) == "<text:p text:style-name=\"Image\">Un &quot;marché&quot;</text:p>\n"
                               "<text:p text:style-name=\"Source_20_et_20_remarques\">R. B.</text:p>\n");
}

TEST_CASE("boxes, names and cards have styles of their own") {
  doc::Box quotation{doc::BoxKind::quotation, {}, {doc::Paragraph{text("a")}}, text("b")};
  CHECK(rendered({quotation}) == "<text:p text:style-name=\"Quotations\">a</text:p>\n"
                                 "<text:p text:style-name=\"Citation_20_signature\">— b</text:p>\n");
  CHECK(rendered({doc::Cards{{{text("N"), {text("a")}}}}}) ==
        "<text:section text:style-name=\"Colonnes_2\" text:name=\"Colonnes 1\">\n"
        "<text:p text:style-name=\"Carte_20_nom\">N</text:p>\n<text:p text:style-name=\"Carte_20_ligne\">a</text:p>\n"
        "</text:section>\n");
}

TEST_CASE("columns of tables are no columns: a text processor would part them from their titles") {
  doc::Table table;
  table.columns.resize(1);
  table.rows = {{{cell("x")}}};
  CHECK_FALSE(has(rendered({doc::ColumnsBegin{2}, doc::Paragraph{text("a")}, table, doc::ColumnsEnd{}}), "section"));
  CHECK(has(rendered({doc::ColumnsBegin{2}, doc::Paragraph{text("a")}, doc::ColumnsEnd{}, table}), "section"));
}

TEST_CASE("a chapter ends columns") {
  CHECK(rendered({doc::ColumnsBegin{2}, doc::Heading{1, text("A"), "a"}, doc::ColumnsEnd{}}) ==
        "<text:section text:style-name=\"Colonnes_2\" text:name=\"Colonnes 1\">\n</text:section>\n"
        "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\"><text:bookmark-start text:name=\"a\"/>A"
        "<text:bookmark-end text:name=\"a\"/></text:h>\n");
}

TEST_CASE("a draft says so and shows what is to be mended") {
  doc::Document document;
  document.draft = true;
  doc::Block block = doc::Paragraph{text("a")};
  block.margin = {"b < c"};
  document.blocks = {block};
  render::OdtOptions options;
  options.appearance.words["pied-brouillon"] = "BROUILLON";
  const auto parts = package(document, options);
  CHECK(has(parts.at("styles.xml"), ">BROUILLON</text:span>"));
  CHECK(
      has(parts.at("content.xml"), "<text:p text:style-name=\"Brouillon\">À mettre au point\u00A0: b &lt; c</text:p>"));
}

TEST_CASE("metadata say what the document is, and what it was made of") {
  doc::Document document;
  document.title = "Rapport";
  document.author = "Pôle & Cie";
  document.date = base::Date{std::chrono::year{2013} / 4 / 2};
  const std::string meta = package(document).at("meta.xml");
  CHECK(has(meta, "<dc:title>Rapport</dc:title>"));
  CHECK(has(meta, "<dc:creator>Pôle &amp; Cie</dc:creator>"));
  CHECK(has(meta, "<dc:date>2013-04-02T00:00:00</dc:date>"));
  const std::string signed_ = render::render_odt(document, {{}, {}, {}, "0.1.0-a-b-c"});
  CHECK(render::read_odt_fingerprint(signed_) == "0.1.0-a-b-c");
  CHECK(render::same_odt(signed_, render::render_odt(document, {})));
  document.title = "Autre";
  CHECK_FALSE(render::same_odt(signed_, render::render_odt(document, {})));
  CHECK(render::read_odt_fingerprint("no package").empty());
  CHECK_FALSE(render::same_odt("no package", "no package"));
}

TEST_CASE("the same document gives the same bytes, its kind first") {
  doc::Document document;
  document.blocks = {doc::Paragraph{text("a")}};
  const std::string bytes = render::render_odt(document, {});
  CHECK(bytes == render::render_odt(document, {}));
  CHECK(bytes.substr(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
}
