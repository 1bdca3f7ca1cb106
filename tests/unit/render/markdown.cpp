#include "render/markdown.hpp"

#include <doctest/doctest.h>

#include "read_back.hpp"

using namespace reso;
using reso::render::render_markdown;
using reso::tests::ReadBack;

namespace {

doc::Inlines text(const std::string& words) { return {doc::Text{words}}; }

std::string rendered(doc::Blocks blocks) {
  doc::Document document;
  document.blocks = std::move(blocks);
  return render_markdown(document);
}

doc::Cell cell(const std::string& words) {
  doc::Cell made;
  made.content = text(words);
  return made;
}

} // namespace

TEST_CASE("titles, paragraphs, marks and links") {
  CHECK(rendered({doc::Heading{1, text("Un"), "un"}, doc::Lead{text("chapeau")}, doc::Paragraph{text("a")}}) ==
        "## Un\n\n*chapeau*\n\na\n");
  CHECK(rendered({doc::Heading{6, text("Six"), "six"}}) == "###### Six\n");
  CHECK(rendered({doc::Paragraph{{doc::Text{"a "}, doc::Strong{text("b ")}, doc::Emphasis{text(" c")}, doc::LineBreak{},
                                  doc::Text{"d"}}}}) == "a **b**  *c*\\\nd\n");
  CHECK(rendered({doc::Paragraph{{doc::Link{"https://a.b", text("https://a.b")}}}}) == "<https://a.b>\n");
  CHECK(rendered({doc::Paragraph{{doc::Link{"mailto:a@b.c", text("a@b.c")}}}}) == "<a@b.c>\n");
  CHECK(rendered({doc::Paragraph{{doc::Link{"https://a.b", text("le *site*")}}}}) == "[le \\*site\\*](https://a.b)\n");
  CHECK(rendered({doc::Paragraph{{doc::FigureText{"a.b", "3 | 4", {}}}}}) == "3 | 4\n");
}

TEST_CASE("notes are defined at the end, on lines that nothing else can end") {
  const doc::NoteCall first{1, {doc::Text{"# un"}, doc::LineBreak{}, doc::Text{"suite"}}}, again{1, {}};
  CHECK(rendered(
            {doc::Paragraph{{doc::Text{"a"}, first, doc::Text{" b"}, again}},
             doc::ListBlock{false, 1, true, {{doc::Paragraph{{doc::Text{"c"}, doc::NoteCall{2, text("deux")}}}}}}}) ==
        "a[^1] b[^1]\n\n- c[^2]\n\n[^1]: \\# un\\\n    suite\n\n[^2]: deux\n");
  CHECK(rendered({doc::Paragraph{{doc::Text{"le "}, doc::Foreign{"en", text("coworking")}}}}) == "le coworking\n");
}

TEST_CASE("a link within the document follows the forge's anchors") {
  const std::string out =
      rendered({doc::Contents{}, doc::Heading{1, text("L’été : un"), "l-ete-un"},
                doc::Heading{2, text("L’été : un"), "l-ete-un-2"}, doc::Heading{3, text("Non listé"), "non"},
                doc::Paragraph{{doc::Link{"#l-ete-un-2", text("ici")}}}});
  CHECK(out.starts_with("## Sommaire\n\n- [L’été : un](#lété--un)\n  - [L’été : un](#lété--un-1)\n\n"));
  CHECK(out.ends_with("[ici](#lété--un-1)\n"));
}

TEST_CASE("words never become markup, whatever inlines they are cut into") {
  struct Row {
    doc::Inlines content;
    std::string words;
  };
  for (const Row& one :
       std::initializer_list<Row>{{{doc::Text{"a"}, doc::LineBreak{}, doc::Text{"# b"}}, "a # b"},
                                  {{doc::Text{"a"}, doc::LineBreak{}, doc::Text{"- b"}}, "a - b"},
                                  {{doc::FigureText{"a.b", "12", {}}, doc::Text{". mot"}}, "12. mot"},
                                  {{doc::Text{"-"}, doc::FigureText{"a.b", " 3", {}}}, "- 3"},
                                  {{doc::Text{""}, doc::Text{"# a"}}, "# a"},
                                  {{doc::Text{"a "}, doc::Strong{text("*b*")}, doc::Text{" c"}}, "a *b* c"},
                                  {{doc::Link{"https://a.b/c (d)", text("mot")}}, "mot"},
                                  {{doc::Link{"https://a.b/c)d", text("mot")}}, "mot"},
                                  {{doc::Text{"    quatre blancs"}}, "quatre blancs"}}) {
    CAPTURE(one.words);
    const std::string out = rendered({doc::Paragraph{one.content}});
    CAPTURE(out);
    const ReadBack read(out);
    CHECK(read.words() == one.words);
    CHECK(read.shape().starts_with("document(paragraph"));
    CHECK(read.shape().find("emph") == std::string::npos);
  }
  const ReadBack title(rendered({doc::Heading{1, {doc::Text{"Salle #"}}, "a"}}));
  CHECK(title.words() == "Salle #");
  const ReadBack broken(rendered({doc::Heading{1, {doc::Text{"un"}, doc::LineBreak{}, doc::Text{"deux"}}, "a"}}));
  CHECK(broken.shape() == "document(heading)");
  CHECK(broken.words() == "un deux");
}

TEST_CASE("lists") {
  doc::ListBlock inner, outer;
  inner.ordered = true;
  inner.start = 9;
  inner.items = {{doc::Paragraph{text("neuf")}}, {doc::Paragraph{text("dix")}}};
  outer.items = {{doc::Paragraph{text("un")}, inner}, {doc::Paragraph{text("deux")}}};
  const std::string out = rendered({outer, doc::Paragraph{text("fin")}});
  CHECK(ReadBack(out).shape() ==
        "document(list(item(paragraph list(item(paragraph) item(paragraph))) item(paragraph)) paragraph)");
  CHECK(ReadBack(out).words() == "unneufdixdeuxfin");
  doc::ListBlock loose;
  loose.tight = false;
  loose.items = {{doc::Paragraph{text("un")}, doc::Paragraph{text("suite")}}, {doc::Paragraph{text("deux")}}};
  CHECK(rendered({loose}) == "- un\n\n  suite\n\n- deux\n");
}

TEST_CASE("tables keep their signs and their totals") {
  doc::Table table;
  table.caption = text("Formes");
  table.columns = {{doc::Align::left, 0}, {doc::Align::right, 0}, {doc::Align::centre, 0}};
  table.head = {{{cell("a|b"), cell("n"), cell("x")}, false}};
  table.rows = {{{cell("*un*"), cell("3"), cell("")}, false}, {{cell("Total"), cell("3")}, true}};
  table.notes = {text("Source : Enée.")};
  const std::string out = rendered({table});
  CHECK(out == "**Formes**\n\n| a\\|b | n | x |\n| --- | ---: | :---: |\n| \\*un\\* | 3 |  |\n| **Total** | **3** |  "
               "|\n\n*Source : Enée.*\n");
  CHECK(ReadBack(out).words() == "Formesa|b|n|x|*un*|3||Total|3||Source : Enée.");
}

TEST_CASE("boxes are quotations, and end with their signature") {
  const doc::Box box{doc::BoxKind::question,
                     text("Pourquoi ?"),
                     {doc::Paragraph{text("un")}, doc::Paragraph{text("deux")}},
                     text("Anne")};
  const std::string out = rendered({box, doc::Paragraph{text("fin")}});
  CHECK(out == "> **Pourquoi ?**\n>\n> un\n>\n> deux\n>\n> — Anne\n\nfin\n");
  CHECK(ReadBack(out).shape() == "document(block_quote(paragraph(strong) paragraph paragraph paragraph) paragraph)");
}

TEST_CASE("key figures, facts, names, cards, pictures and the cover") {
  CHECK(rendered({doc::KeyFigures{
            {{"a.b", "333", "personnes", "Venus", "317 en 2011", {}}, {"a.c", "8 %", "", "Part", "", {}}}}}) ==
        "| Chiffre | Ce qu’il dit | Auparavant |\n| ---: | --- | --- |\n| **333** personnes | Venus | 317 en 2011 |\n| "
        "**8 %** | Part |  |\n");
  CHECK(rendered({doc::Facts{{text("3 séances"), text("Rennes")}}}) == "**3 séances · Rennes**\n");
  CHECK(rendered({doc::Names{{text("Un"), text("# Deux")}}}) == "- Un\n- \\# Deux\n");
  CHECK(rendered({doc::Cards{{{text("Anne"), {text("directrice"), text("+ x")}}}}}) ==
        "- **Anne**\\\n  directrice\\\n  \\+ x\n");
  CHECK(rendered({doc::Picture{"images/a.png", "vue [1]", text("Légende"), "Anne"}}) ==
        "![vue \\[1\\]](/images/a.png)\n\n*Légende (Anne)*\n");
  CHECK(ReadBack(rendered({doc::Picture{"images/ma vue (1).png", "vue", {}, {}}})).shape() ==
        "document(paragraph(image))");
  doc::Cover cover;
  cover.title = "Rapport *2012*";
  cover.organisation = "Le Pôle";
  cover.lines = {"1. rue A"};
  cover.date = "20 avril 2013";
  CHECK(rendered({cover}) == "# Rapport \\*2012\\*\n\n**Le Pôle**\\\n1\\. rue A\\\n20 avril 2013\n");
}

TEST_CASE("a chart is a picture with its alternative, its notes and its table") {
  doc::Chart chart;
  chart.name = "formes";
  chart.title = text("Les formes");
  chart.drawing.alternative = "Barres : a (1), b [2].";
  chart.notes = {text("Source : x.")};
  chart.table = doc::Table{};
  chart.table->caption = text("Les formes");
  chart.table->columns = {{}};
  chart.table->rows = {{{cell("a")}, false}};
  CHECK(rendered({chart}) == "**Les formes**\n\n![Barres : a (1), b \\[2\\].](graphiques/formes.svg)\n\n*Source : "
                             "x.*\n\n|  |\n| --- |\n| a |\n");
}

TEST_CASE("the last comment is read back") {
  const std::string markdown = "# a\n";
  const std::string with_pdf = render::sign(markdown, {"abc", "def"}), alone = render::sign(markdown, {"abc", ""});
  CHECK(with_pdf == "# a\n\n<!-- reso: empreinte abc pdf def -->\n");
  REQUIRE(render::read_signature(with_pdf));
  CHECK(render::read_signature(with_pdf)->document == "abc");
  CHECK(render::read_signature(with_pdf)->pdf == "def");
  REQUIRE(render::read_signature(alone));
  CHECK(render::read_signature(alone)->pdf.empty());
  CHECK(!render::read_signature(markdown));
  CHECK(render::without_signature(with_pdf) == markdown);
  CHECK(render::without_signature(markdown) == markdown);
}
