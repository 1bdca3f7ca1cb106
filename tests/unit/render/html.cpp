#include "render/html.hpp"

#include <doctest/doctest.h>

#include "render/html_chart.hpp"
#include "render/html_escape.hpp"
#include "render/table_csv.hpp"

using namespace reso;

namespace {

doc::Inlines text(const std::string& words) { return {doc::Text{words}}; }

doc::Cell cell(const std::string& words, bool header = false) {
  doc::Cell made;
  made.content = text(words);
  made.header = header;
  return made;
}

std::string page(doc::Blocks blocks, std::vector<doc::Abbreviation> abbreviations = {},
                 const render::HtmlOptions& options = {}) {
  doc::Document document;
  document.title = "Rapport";
  document.blocks = std::move(blocks);
  document.abbreviations = std::move(abbreviations);
  return render::render_html(document, options);
}

// What stands in <main>.
std::string rendered(doc::Blocks blocks, std::vector<doc::Abbreviation> abbreviations = {}) {
  const std::string whole = page(std::move(blocks), std::move(abbreviations)), mark = "tabindex=\"-1\">\n";
  const std::size_t begin = whole.find(mark) + mark.size();
  return whole.substr(begin, whole.find("</main>") - begin);
}

std::string paragraph(const std::string& words) { return rendered({doc::Paragraph{text(words)}}); }

} // namespace

TEST_CASE("words never become markup") {
  CHECK(paragraph("a < b & \"c\" <script>") == "<p>a &lt; b &amp; &quot;c&quot; &lt;script&gt;</p>\n");
  const std::string whole = page({doc::Cover{"</title><b>", "\" onload=\"x", "", "", {"<i>"}, ""}});
  CHECK(whole.find("<b>") == std::string::npos);
  CHECK(whole.find("<i>") == std::string::npos);
  CHECK(whole.find("\" onload") == std::string::npos);
  CHECK(rendered({doc::Paragraph{{doc::Link{"https://a.b/?c&d=\"e\"", text("f")}}}}) ==
        "<p><a href=\"https://a.b/?c&amp;d=&quot;e&quot;\">f</a></p>\n");
  CHECK(rendered({doc::Paragraph{{doc::Link{"JavaScript:alert(1)", text("f")}}}}) == "<p>f</p>\n");
}

TEST_CASE("notes are listed at the end, with the way there and back") {
  const doc::NoteCall first{1, text("Un <mot>.")}, again{1, {}};
  CHECK(rendered({doc::Paragraph{{doc::Text{"a"}, first, doc::Text{" b"}, again}}}) ==
        "<p>a<sup class=\"appel\"><a id=\"appel-1\" href=\"#note-1\" role=\"doc-noteref\" aria-label=\"note "
        "1\">1</a></sup>"
        " b<sup class=\"appel\"><a id=\"appel-1-2\" href=\"#note-1\" role=\"doc-noteref\" aria-label=\"note "
        "1\">1</a></sup></p>\n"
        "<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes\">\n<h2 id=\"notes\">Notes</h2>\n<ol>\n"
        "<li id=\"note-1\">Un &lt;mot&gt;."
        " <a href=\"#appel-1\" role=\"doc-backlink\" aria-label=\"Revenir à l’appel de la note 1\">↩</a>"
        " <a href=\"#appel-1-2\" role=\"doc-backlink\" aria-label=\"Revenir à l’appel 2 de la note 1\">↩</a></li>\n"
        "</ol>\n</section>\n");
}

TEST_CASE("drawings stand in the page as pictures, and a pictogram says nothing") {
  render::HtmlOptions options;
  options.pictures["a.svg"] = "<?xml version='1.0'?><svg/>";
  doc::Heading heading{2, text("Titre"), "titre"};
  heading.pictogram = "a.svg";
  doc::Heading lost = heading;
  lost.pictogram = "b.svg";
  const std::string uri = "data:image/svg+xml;base64,PD94bWwgdmVyc2lvbj0nMS4wJz8+PHN2Zy8+";
  const std::string whole = page({heading, doc::Picture{"a.svg", "Un plan", {}, {}}, lost}, {}, options);
  CHECK(whole.find("<img class=\"pictogramme\" src=\"" + uri + "\" alt=\"\">Titre</h2>") != std::string::npos);
  CHECK(whole.find("<img src=\"" + uri + "\" alt=\"Un plan\">") != std::string::npos);
  CHECK(whole.find("class=\"t2\">Titre</h2>") != std::string::npos);
}

TEST_CASE("words of another language say which") {
  CHECK(rendered({doc::Paragraph{{doc::Text{"le "}, doc::Foreign{"pt-BR", text("mutirão")}}}}) ==
        "<p>le <span lang=\"pt-BR\">mutirão</span></p>\n");
}

TEST_CASE("only links that do nothing by themselves are followed") {
  for (const char* good : {"https://a.b", "HTTP://a.b", "mailto:a@b.c", "tel:+33", "#ici", "a/b.html", "/a:b", "?a:b"})
    CHECK(render::harmless_link(good));
  for (const char* bad : {"javascript:x", "data:text/html,x", "vbscript:x", "file:///etc"})
    CHECK_FALSE(render::harmless_link(bad));
}

TEST_CASE("a voice reads a number as one, and signs as words") {
  CHECK(paragraph("140\u202F000 h") == "<p><span class=\"n\"><span>140</span><span>000</span></span> h</p>\n");
  CHECK(paragraph("1\u202F234,5") == "<p><span class=\"n\"><span>1</span><span>234,5</span></span></p>\n");
  CHECK(paragraph("≥\u00A08") ==
        "<p><span aria-hidden=\"true\">≥\u00A0</span><span class=\"voix\">au moins </span>8</p>\n");
  CHECK(paragraph("en 2012") == "<p>en 2012</p>\n");
}

TEST_CASE("an abbreviation is explained at its first use in a section, standing alone") {
  const std::vector<doc::Abbreviation> glossary{{"ESS", "Économie « sociale »"}, {"CRESS", "Chambre"}};
  CHECK(rendered({doc::Paragraph{text("L’ESS, l’ESS, la CRESS, PRESS, ESSé")}}, glossary) ==
        "<p>L’<abbr title=\"Économie « sociale »\">ESS</abbr>, l’ESS, la <abbr title=\"Chambre\">CRESS</abbr>, PRESS, "
        "ESSé</p>\n");
  const std::string two = rendered(
      {doc::Paragraph{text("ESS")}, doc::Heading{1, text("ESS"), "ess"}, doc::Paragraph{text("ESS")}}, glossary);
  CHECK(two.find("<h2 id=\"ess\" class=\"t1\">ESS</h2>\n<p><abbr") != std::string::npos);
}

TEST_CASE("headings open sections, and a voice hears no skipped level") {
  CHECK(rendered({doc::Heading{1, text("A"), "a"}, doc::Heading{3, text("B"), "b"}, doc::Heading{2, text("C"), "c"},
                  doc::Heading{1, text("D"), "d"}}) ==
        "<section class=\"s1\">\n<h2 id=\"a\" class=\"t1\">A</h2>\n<section class=\"s3\">\n<h3 id=\"b\" "
        "class=\"t3\">B</h3>\n</section>\n<section class=\"s2\">\n<h3 id=\"c\" class=\"t2\">C</h3>\n</section>\n"
        "</section>\n<section class=\"s1\">\n<h2 id=\"d\" class=\"t1\">D</h2>\n</section>\n");
}

TEST_CASE("columns go on when a section ends within them") {
  CHECK(rendered({doc::Heading{2, text("A"), "a"}, doc::ColumnsBegin{2}, doc::Heading{2, text("B"), "b"},
                  doc::Paragraph{text("c")}, doc::ColumnsEnd{}, doc::Paragraph{text("d")}}) ==
        "<section class=\"s2\">\n<h2 id=\"a\" class=\"t2\">A</h2>\n<div class=\"colonnes\" style=\"--colonnes: 2\">\n"
        "</div>\n</section>\n<section class=\"s2\">\n<h2 id=\"b\" class=\"t2\">B</h2>\n<div class=\"colonnes\" "
        "style=\"--colonnes: 2\">\n<p>c</p>\n</div>\n<p>d</p>\n</section>\n");
}

TEST_CASE("a table has headers with scopes, and its totals at its foot") {
  doc::Table table;
  table.caption = text("Titre");
  table.columns = {{doc::Align::left, 0}, {doc::Align::right, 0}};
  table.head = {{{cell("", true), cell("Nombre", true)}}};
  table.rows = {{{cell("a", true), cell("1")}}, {{cell("Total", true), cell("1")}, true}};
  CHECK(rendered({table}) ==
        "<div class=\"tableau\">\n<table>\n<caption>Titre</caption>\n<thead>\n<tr><td></td><th scope=\"col\" "
        "class=\"d\">Nombre</th></tr>\n</thead>\n<tbody>\n<tr><th scope=\"row\">a</th><td class=\"d\">1</td></tr>\n"
        "</tbody>\n<tfoot>\n<tr class=\"total\"><th scope=\"row\">Total</th><td class=\"d\">1</td></tr>\n</tfoot>\n"
        "</table>\n</div>\n");
}

TEST_CASE("each id stands once, and the document's anchors come first") {
  const std::string out = page({doc::Contents{}, doc::Heading{1, text("Sommaire"), "sommaire"},
                                doc::Paragraph{{doc::FigureText{"a.b", "3", {}}, doc::FigureText{"a.b", "3", {}}}}});
  CHECK(out.find("<h2 id=\"sommaire\" class=\"t1\">") != std::string::npos);
  CHECK(out.find("<h2 id=\"sommaire-2\">Sommaire</h2>") != std::string::npos);
  CHECK(out.find("id=\"chiffre-a.b\">3</span><span class=\"chiffre\" id=\"chiffre-a.b-2\">") != std::string::npos);
}

TEST_CASE("a key figure leads to its origin and back") {
  doc::Table origins;
  origins.columns.resize(1);
  origins.rows = {{{cell("Adhérents", true)}, false, doc::origin_anchor("adherents.total")}};
  doc::KeyFigure figure{"adherents.total", "au moins 72", "personnes", "Adhérents", "", {}};
  const std::string out = rendered({doc::KeyFigures{{figure}}, origins});
  CHECK(out.find("<div id=\"chiffre-adherents.total\">\n<dt><a href=\"#origine-adherents.total\">Adhérents</a></dt>\n"
                 "<dd class=\"valeur\"><span class=\"qualificatif\">au moins </span><span class=\"nombre\">72</span> "
                 "<span class=\"unite\">personnes</span></dd>\n</div>") != std::string::npos);
  CHECK(out.find("<tr id=\"origine-adherents.total\"><th scope=\"row\">Adhérents <a class=\"renvoi\" "
                 "href=\"#chiffre-adherents.total\"") != std::string::npos);
}

TEST_CASE("a chart holds its values, wherever the pages put them") {
  doc::Chart chart;
  chart.anchor = "graphique-a";
  chart.title = text("Formes");
  chart.drawing.alternative = "Barres : 1\u202F200.";
  doc::Table values;
  values.columns.resize(2);
  values.rows = {{{cell("a;b", true), cell("1\u202F200,5")}}};
  const doc::Blocks beside{doc::ColumnsBegin{2}, chart, values, doc::ColumnsEnd{}, doc::Paragraph{text("c")}};
  CHECK(render::charts_with_tables(beside).size() == 2);
  const std::string out = rendered(beside);
  CHECK(out.find("<svg") != std::string::npos);
  CHECK(out.find("Barres : 1200.</desc>") != std::string::npos);
  CHECK(out.find("<figcaption id=\"graphique-a-titre\">Formes</figcaption>") != std::string::npos);
  CHECK(out.find("<table aria-labelledby=\"graphique-a-titre\">") != std::string::npos);
  CHECK(out.find("data:text/csv;charset=utf-8,%EF%BB%BF%22a;b%22;1200,5%0D%0A\" download=") != std::string::npos);
}

TEST_CASE("the ids of a chart are the chart's own") {
  CHECK(render::svg_in_page("<svg aria-labelledby=\"t d\"><title id=\"t\">id=\"x\" url(#y)</title><rect "
                            "fill=\"url(#h)\"/></svg>",
                            "g-") == "<svg aria-labelledby=\"g-t g-d\"><title id=\"g-t\">id=\"x\" url(#y)</title><rect "
                                     "fill=\"url(#g-h)\"/></svg>");
}

TEST_CASE("pictures stand in the page, and a lost one leaves its words") {
  doc::Picture picture;
  picture.file = "a.png";
  picture.alternative = "Un \"marché\"";
  picture.credit = "R. B.";
  CHECK(page({picture}, {}, {"", {}, {{"a.png", "\x89PNGa"}}})
            .find("<img src=\"data:image/png;base64,iVBOR2E=\" alt=\"Un &quot;marché&quot;\">\n<figcaption>R. B."
                  "</figcaption>") != std::string::npos);
  CHECK(rendered({picture}).find("<p class=\"image\">Un &quot;marché&quot;</p>") != std::string::npos);
}

TEST_CASE("boxes, lists, names and cards") {
  doc::Box quotation{doc::BoxKind::quotation, {}, {doc::Paragraph{text("a")}}, text("b")};
  CHECK(rendered({quotation}) == "<figure class=\"encadre citation\">\n<blockquote>\n<p>a</p>\n</blockquote>\n"
                                 "<figcaption class=\"signature\">b</figcaption>\n</figure>\n");
  doc::ListBlock list{true, 3, true, {{doc::Paragraph{text("a")}, doc::Paragraph{text("b")}}}};
  CHECK(rendered({list}) == "<ol start=\"3\">\n<li>a<p>b</p>\n</li>\n</ol>\n");
  CHECK(rendered({doc::Cards{{{text("N"), {text("a")}}}}}) ==
        "<ul class=\"fiches\">\n<li><p class=\"nom\">N</p><p>a</p></li>\n</ul>\n");
}

TEST_CASE("a draft says so and shows what is to be mended") {
  doc::Document document;
  document.draft = true;
  doc::Block block = doc::Paragraph{text("a")};
  block.margin = {"b < c"};
  document.blocks = {block};
  const std::string out = render::render_html(document, {});
  CHECK(out.find("<p class=\"filigrane\"><span>Brouillon</span></p>") != std::string::npos);
  CHECK(out.find("<p>b &lt; c</p>\n</div>\n<p>a</p>") != std::string::npos);
}

TEST_CASE("a spreadsheet reads the numbers of a table") {
  doc::Table table;
  table.head = {{{cell("Mois"), cell("Écart")}}};
  table.rows = {{{cell("mai \"un\""), cell("\u22121\u202F234,5")}}, {{cell("x"), cell("45\u00A0%")}}};
  CHECK(render::table_csv(table) == "\xEF\xBB\xBFMois;Écart\r\n\"mai \"\"un\"\"\";-1234,5\r\nx;45 %\r\n");
}
