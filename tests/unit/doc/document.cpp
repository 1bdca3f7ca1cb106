#include "doc/document.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace reso;

namespace {

doc::Inlines text(std::string words) { return {doc::Text{std::move(words)}}; }
doc::Inlines figure(std::string id) { return {doc::FigureText{std::move(id), "3", base::exactly(base::Rational(3))}}; }

doc::Cell cell(doc::Inlines content) {
  doc::Cell made;
  made.content = std::move(content);
  return made;
}

// One block of each kind, each with words of its own.
doc::Document everything() {
  doc::Document document;
  document.title = "Rapport";
  document.author = "Le Pôle";
  doc::Table table;
  table.caption = figure("tableau.titre");
  table.head = {{{cell(text("Forme")), cell(text("Nombre"))}, false}};
  table.rows = {{{cell(text("a")), cell(figure("tableau.ligne"))}, false},
                {{cell(text("Total")), cell(text("3"))}, true}};
  table.notes = {figure("tableau.note")};
  doc::Chart chart;
  chart.name = "formes";
  chart.title = figure("graphique.titre");
  chart.notes = {figure("graphique.note")};
  chart.drawing.alternative = "Barres.";
  chart.table = doc::Table{};
  chart.table->rows = {{{cell(figure("graphique.ligne"))}, false}};
  doc::ListBlock list;
  list.ordered = true;
  list.start = 3;
  list.items = {{doc::Paragraph{figure("liste.un")}}};
  doc::Box box{doc::BoxKind::question,
               figure("encadre.titre"),
               {doc::Paragraph{figure("encadre.texte")}},
               figure("encadre.signature")};
  doc::Cover cover;
  cover.title = "Rapport";
  cover.organisation = "Le Pôle";
  cover.lines = {"1 rue A"};
  document.blocks = {cover,
                     doc::Contents{},
                     doc::Heading{1, figure("titre.un"), "titre"},
                     doc::Lead{figure("chapeau.un")},
                     doc::Paragraph{{doc::Strong{figure("texte.gras")}, doc::Emphasis{figure("texte.penche")},
                                     doc::LineBreak{}, doc::Link{"#titre", figure("texte.lien")}}},
                     doc::ColumnsBegin{3},
                     list,
                     table,
                     doc::ColumnsEnd{},
                     doc::PageBreak{},
                     doc::KeyFigures{{{"cle.un", "333", "personnes", "Participants", "317 en 2011", {}}}},
                     box,
                     chart,
                     doc::Picture{"a.png", "vue", figure("image.legende"), "Anne"},
                     doc::Facts{{figure("faits.un"), text("à Rennes")}},
                     doc::Cards{{{figure("fiche.nom"), {figure("fiche.ligne")}}}},
                     doc::Names{{figure("noms.un")}}};
  return document;
}

} // namespace

TEST_CASE("every figure of a document is found, in reading order") {
  std::string ids;
  for (const doc::FigureText& one : doc::printed_figures(everything())) ids += one.id + " ";
  CHECK(ids ==
        "titre.un chapeau.un texte.gras texte.penche texte.lien liste.un tableau.titre tableau.ligne tableau.note "
        "cle.un encadre.titre encadre.texte encadre.signature graphique.titre graphique.note graphique.ligne "
        "image.legende faits.un fiche.nom fiche.ligne noms.un ");
}

TEST_CASE("a key figure is printed with its unit") {
  const auto figures = doc::printed_figures(everything());
  const auto key = std::ranges::find(figures, std::string("cle.un"), &doc::FigureText::id);
  REQUIRE(key != figures.end());
  CHECK(key->text == "333 personnes");
}

TEST_CASE("the dump has a line for each thing") {
  CHECK(doc::dump(everything()) == R"(document: Rapport | Le Pôle | fr-FR
couverture: Rapport | Le Pôle |  | 
  1 rue A
sommaire
titre 1 #titre: {titre.un=3}
chapeau: {chapeau.un=3}
paragraphe: **{texte.gras=3}***{texte.penche=3}* / [{texte.lien=3}](#titre)
colonnes 3
liste numérotée de 3
élément
  paragraphe: {liste.un=3}
tableau: {tableau.titre=3}
  titres: Forme | Nombre
  ligne: a | {tableau.ligne=3}
  total: Total | 3
  note: {tableau.note=3}
fin des colonnes
saut de page
chiffres clés
  cle.un: 333 personnes | Participants | 317 en 2011
encadré question: {encadre.titre=3}
  paragraphe: {encadre.texte=3}
  signature: {encadre.signature=3}
graphique formes: {graphique.titre=3}
  alternative: Barres.
  note: {graphique.note=3}
  tableau: 
    ligne: {graphique.ligne=3}
image a.png: vue | {image.legende=3} | Anne
repères: {faits.un=3} · à Rennes
fiche: {fiche.nom=3} | {fiche.ligne=3}
noms: {noms.un=3}
)");
}

TEST_CASE("anchors are plain letters") {
  CHECK(doc::anchor_for("L’année en chiffres") == "l-annee-en-chiffres");
  CHECK(doc::anchor_for("  « Œuvre » n° 3 ! ") == "oeuvre-n-3");
  CHECK(doc::anchor_for("…") == "titre");
}

TEST_CASE("the words of inlines, in reading order") {
  CHECK(doc::plain_text({doc::Text{"a"}, doc::LineBreak{}, doc::Strong{figure("a.b")}, doc::Link{"#x", text("c")}}) ==
        "a 3c");
}
