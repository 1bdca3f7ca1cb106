#include "layout/page_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "laid_out.hpp"

using namespace reso;
using namespace reso::tests;
using layout::Role;

namespace {

// The baselines of each element on one page.
std::map<layout::ElementId, std::set<double>> lines_of(const layout::Page& page) {
  std::map<layout::ElementId, std::set<double>> lines;
  for (const layout::TextPiece* text : texts(page)) lines[text->element].insert(text->baseline);
  return lines;
}

double foot(const LaidOut& laid) { return laid.theme.page.height - laid.theme.margins.bottom; }

// Every text of the body stands between the margins.
void check_inside(const LaidOut& laid) {
  for (const layout::Page& page : laid.pages.pages)
    for (const layout::TextPiece* text : texts(page)) {
      CHECK(text->baseline > laid.theme.margins.top.points);
      CHECK(text->baseline < foot(laid));
    }
}

doc::Table table(std::size_t rows) {
  doc::Table made;
  made.columns.resize(2);
  const auto row = [](const std::string& left, const std::string& right) {
    return doc::Row{{{inlines(left)}, {inlines(right)}}};
  };
  made.caption = inlines("Les structures");
  made.head = {row("Structure", "Commune")};
  for (std::size_t i = 1; i <= rows; ++i) made.rows.push_back(row("rang " + std::to_string(i), "Rennes"));
  return made;
}

// A document of all kinds of blocks, several pages long.
doc::Blocks varied() {
  doc::Blocks blocks{doc::Contents{}, heading(1, "Vie du réseau"), heading(2, "Les rencontres")};
  for (std::size_t i = 0; i < 6; ++i) blocks.emplace_back(paragraph(prose(90 + i)));
  blocks.emplace_back(table(12));
  blocks.emplace_back(heading(1, "Année suivante"));
  blocks.emplace_back(heading(2, "Les projets"));
  for (std::size_t i = 0; i < 6; ++i) blocks.emplace_back(paragraph(prose(80 + i)));
  return blocks;
}

} // namespace

TEST_CASE("a paragraph leaves no line alone at the foot or the head of a page") {
  for (double height = 150; height < 250; height += 7) {
    doc::Blocks blocks;
    for (const std::size_t words : {70, 40, 25, 90, 33, 51, 28, 64}) blocks.emplace_back(paragraph(prose(words)));
    const LaidOut laid(std::move(blocks), text_height(height));
    std::map<layout::ElementId, std::vector<std::size_t>> parts;
    for (const layout::Page& page : laid.pages.pages)
      for (const auto& [element, lines] : lines_of(page)) parts[element].push_back(lines.size());
    CHECK(laid.pages.pages.size() > 1);
    CHECK(parts.size() == 8);
    for (const auto& [element, sizes] : parts)
      if (sizes.size() > 1)
        for (const std::size_t lines : sizes) CHECK(lines >= 2);
    check_inside(laid);
  }
}

TEST_CASE("a heading stands on the page of what follows it") {
  for (std::size_t words = 60; words < 260; words += 8)
    for (const int level : {2, 3, 4}) {
      const LaidOut laid({paragraph(prose(words)), heading(level, "Partage"), paragraph("Suite " + prose(40))},
                         text_height(220));
      CHECK(page_of(laid.pages, "Partage") == page_of(laid.pages, "Suite"));
      check_inside(laid);
    }
}

TEST_CASE("two headings running and a lead keep together with the first lines") {
  for (std::size_t words = 60; words < 200; words += 9) {
    const LaidOut laid({paragraph(prose(words)), heading(2, "Partage"), heading(3, "Atelier"),
                        doc::Lead{inlines("En bref")}, paragraph("Suite " + prose(40))},
                       text_height(260));
    const int page = page_of(laid.pages, "Suite");
    for (const char* kept : {"Partage", "Atelier", "En bref"}) CHECK(page_of(laid.pages, kept) == page);
  }
}

TEST_CASE("a title and the line that announces a table stand on the table's page") {
  doc::Table table;
  table.columns.resize(2);
  for (int i = 0; i < 3; ++i) table.rows.push_back({{{inlines("Rangée " + std::to_string(i))}, {inlines("douze")}}});
  for (std::size_t words = 60; words < 200; words += 4) {
    const auto announced = [&](std::size_t length) {
      return LaidOut({paragraph(prose(words)), heading(3, "Région"), paragraph("Annonce " + prose(length)), table},
                     text_height(240));
    };
    const LaidOut laid = announced(4);
    CHECK(page_of(laid.pages, "Région") == page_of(laid.pages, "Rangée 0"));
    check_inside(laid);
    check_inside(announced(60)); // a long one may stand before it
  }
}

TEST_CASE("a heading before columns keeps with their first lines") {
  for (std::size_t words = 100; words < 260; words += 8) {
    const LaidOut laid({paragraph(prose(words)), heading(2, "Partage"), doc::ColumnsBegin{2},
                        paragraph("Suite " + prose(80)), doc::ColumnsEnd{}},
                       text_height(240));
    CHECK(page_of(laid.pages, "Partage") == page_of(laid.pages, "Suite"));
    check_inside(laid);
  }
}

TEST_CASE("a heading is not left alone by columns of tables that fill a page") {
  for (int rows = 8; rows < 26; ++rows) {
    doc::Table table;
    table.columns.resize(2);
    for (int i = 0; i < rows; ++i)
      table.rows.push_back({{{inlines("Rangée " + std::to_string(i))}, {inlines("douze")}}});
    const LaidOut laid({paragraph(prose(60)), heading(2, "Partage"), doc::ColumnsBegin{2}, table, doc::ColumnsEnd{}},
                       text_height(240));
    CHECK(page_of(laid.pages, "Partage") == page_of(laid.pages, "Rangée 0"));
    check_inside(laid);
  }
}

TEST_CASE("columns are balanced, and read down before across") {
  const LaidOut laid({doc::ColumnsBegin{2}, paragraph(prose(300)), doc::ColumnsEnd{}});
  const double middle = laid.theme.page.width / 2;
  double left = 0, right = 0;
  bool crossed = false;
  for (const layout::TextPiece* text : texts(laid.pages.pages.front())) {
    const bool second = text->x > middle;
    crossed = crossed || second;
    CHECK(second == crossed);
    double& lowest = second ? right : left;
    CHECK(text->baseline >= lowest);
    lowest = text->baseline;
    if (!second) CHECK(text->x + text->width < middle);
  }
  CHECK(right <= left + 0.01);
  CHECK(left - right <= 3 * laid.theme.scale.text.leading);
}

TEST_CASE("a table that runs on repeats its head, which no voice reads twice") {
  const LaidOut laid({table(40)}, text_height(240));
  CHECK(laid.pages.pages.size() > 2);
  int voiced = 0;
  for (const layout::Page& page : laid.pages.pages) {
    double head = 0, first_row = 1e9;
    for (const layout::TextPiece* text : texts(page)) {
      if (text->text == "Structure") {
        CHECK(head == 0);
        head = text->baseline;
        voiced += text->element == layout::artifact ? 0 : 1;
      }
      if (text->text.starts_with("rang ")) first_row = std::min(first_row, text->baseline);
    }
    CHECK(head > 0);
    CHECK(head < first_row);
    CHECK(first_row < 1e9);
  }
  CHECK(voiced == 1);
  check_inside(laid);
}

TEST_CASE("a table beside something goes to the next page rather than be cut, and repeats its head where it must") {
  SUBCASE("it fits the next page") {
    for (std::size_t words = 60; words < 240; words += 20) {
      const LaidOut laid(
          {paragraph(prose(words)), doc::ColumnsBegin{2}, paragraph("Partage"), table(7), doc::ColumnsEnd{}},
          text_height(300));
      CHECK(page_of(laid.pages, "rang 1") == page_of(laid.pages, "rang 7"));
      check_inside(laid);
    }
  }
  SUBCASE("it is longer than any page: every column of rows has its head") {
    const LaidOut laid({doc::ColumnsBegin{2}, table(60), doc::ColumnsEnd{}}, text_height(240));
    CHECK(laid.pages.pages.size() > 1);
    const double middle = laid.theme.page.width / 2;
    for (const layout::Page& page : laid.pages.pages)
      for (const bool second : {false, true}) {
        int heads = 0, rows = 0;
        for (const layout::TextPiece* text : texts(page)) {
          if ((text->x > middle) != second) continue;
          heads += text->text == "Structure" ? 1 : 0;
          rows += text->text.starts_with("rang ") ? 1 : 0;
        }
        CHECK(heads == (rows > 0 ? 1 : 0));
      }
    check_inside(laid);
  }
}

TEST_CASE("the rows of a table are all there, in order, each on one page") {
  const LaidOut laid({table(40)}, text_height(240));
  std::string rows, wanted;
  for (const layout::Page& page : laid.pages.pages)
    for (const layout::TextPiece* text : texts(page))
      if (text->text.starts_with("rang ")) rows += text->text + "\n";
  for (int i = 1; i <= 40; ++i) wanted += "rang " + std::to_string(i) + "\n";
  CHECK(rows == wanted);
}

TEST_CASE("a short table is not divided, and a caption never leaves its table") {
  for (std::size_t words = 20; words < 160; words += 10) {
    const LaidOut laid({paragraph(prose(words)), table(6)}, text_height(240));
    CHECK(page_of(laid.pages, "Les structures") == page_of(laid.pages, "rang 1"));
    CHECK(page_of(laid.pages, "rang 1") == page_of(laid.pages, "rang 6"));
  }
}

TEST_CASE("a box that runs on is painted behind all its lines, on each page") {
  doc::Box box;
  box.title = inlines("Question");
  for (std::size_t i = 0; i < 8; ++i) box.content.emplace_back(paragraph(prose(60)));
  const LaidOut laid({paragraph("Avant " + prose(20)), box, paragraph("Après")}, text_height(260));
  CHECK(laid.pages.pages.size() > 2);
  const double padding = laid.theme.boxes.padding;
  const layout::Colour ground = layout::colour_of(laid.theme, laid.theme.boxes.note.background);
  std::size_t painted = 0;
  for (const layout::Page& page : laid.pages.pages) {
    const layout::FillPiece* fill = nullptr;
    for (const layout::Placed& placed : page.pieces)
      if (const auto* one = std::get_if<layout::FillPiece>(&placed.piece);
          one != nullptr && placed.role == Role::background && one->colour == ground && one->box.width > 100)
        fill = one;
    painted += fill != nullptr ? 1 : 0;
    for (const layout::TextPiece* text : texts(page)) {
      const bool inside = text->x >= laid.theme.margins.left + padding;
      if (!inside) continue;
      REQUIRE(fill != nullptr);
      CHECK(text->baseline - text->size / 2 > fill->box.y + padding * 0.8);
      CHECK(text->baseline < fill->box.y + fill->box.height - padding * 0.8);
      CHECK(text->x + text->width < fill->box.x + fill->box.width);
    }
    if (fill != nullptr) CHECK(fill->box.y + fill->box.height <= foot(laid) + 0.01);
  }
  CHECK(painted >= 3);
}

TEST_CASE("notes stand in the margin beside their block, one under the other") {
  doc::Block first = paragraph(prose(12)), second = paragraph(prose(12));
  first.margin = {"À mettre au futur, avec la date de la prochaine rencontre", "Nom à vérifier"};
  second.margin = {"Chiffre à vérifier"};
  const LaidOut laid({first, second});
  const double edge = laid.theme.page.width - laid.theme.margins.right;
  double lowest = 0;
  std::string notes;
  for (const layout::TextPiece* text : texts(laid.pages.pages.front())) {
    if (text->x < edge) continue;
    CHECK(text->x + text->width < laid.theme.page.width);
    CHECK(text->baseline > lowest);
    lowest = text->baseline;
    notes += text->text + " ";
    CHECK(laid.pages.elements[static_cast<std::size_t>(text->element)].type == "Note");
  }
  CHECK(notes.find("rencontre Nom") != std::string::npos);
  CHECK(notes.find("Chiffre") > notes.find("Nom"));
}

TEST_CASE("notes of a crowded page stay on it, or wait for the next") {
  doc::Blocks blocks;
  for (int i = 0; i < 12; ++i) {
    blocks.emplace_back(paragraph(prose(5)));
    blocks.back().margin = {"À mettre au futur, avec la date de la prochaine rencontre, " + prose(20)};
  }
  const LaidOut laid(std::move(blocks), text_height(240));
  std::set<layout::ElementId> notes;
  for (const layout::Page& page : laid.pages.pages)
    for (const layout::TextPiece* text : texts(page)) {
      CHECK(text->baseline < page.height - laid.theme.footer.distance);
      if (laid.pages.elements[static_cast<std::size_t>(text->element)].type == "Note") notes.insert(text->element);
    }
  CHECK(notes.size() == 12);
}

TEST_CASE("the contents give each title the number of its page") {
  const LaidOut laid(varied(), text_height(300));
  REQUIRE(laid.pages.pages.size() > 4);
  const double right = laid.theme.page.width - laid.theme.margins.right;
  for (const char* title : {"Vie du réseau", "Les rencontres", "Année suivante", "Les projets"}) {
    const auto outline = std::ranges::find(laid.pages.outline, title, &layout::OutlineEntry::title);
    REQUIRE(outline != laid.pages.outline.end());
    CHECK(words_of(laid.pages.pages[static_cast<std::size_t>(outline->page)]).find(title) != std::string::npos);
    double baseline = 0;
    std::string number;
    for (const layout::TextPiece* text : texts(laid.pages.pages.front())) {
      if (text->text == title) baseline = text->baseline;
      if (baseline != 0 && text->baseline == baseline && std::abs(text->x + text->width - right) < 0.1)
        number = text->text;
    }
    CHECK(number == laid.pages.pages[static_cast<std::size_t>(outline->page)].label);
  }
}

TEST_CASE("links of the contents lead to destinations that exist, each named once") {
  const LaidOut laid(varied(), text_height(300));
  std::set<std::string> names;
  for (const layout::Destination& one : laid.pages.destinations) {
    CHECK(names.insert(one.name).second);
    CHECK(one.page < static_cast<int>(laid.pages.pages.size()));
  }
  CHECK(laid.pages.pages.front().links.size() == 4);
  for (const layout::LinkArea& link : laid.pages.pages.front().links) {
    CHECK(names.count(link.target.substr(1)) == 1);
    CHECK(link.contents.starts_with("Aller à "));
  }
}

TEST_CASE("a page's head names its chapter, but where the chapter opens, its foot has its number") {
  const LaidOut laid(varied(), text_height(300));
  std::string chapter = "Sommaire";
  for (std::size_t i = 0; i < laid.pages.pages.size(); ++i) {
    const layout::Page& page = laid.pages.pages[i];
    bool opens = i == 0;
    for (const layout::OutlineEntry& entry : laid.pages.outline)
      if (entry.level == 1 && entry.page == static_cast<int>(i)) {
        chapter = entry.title;
        opens = true;
      }
    CHECK(words_of(page, Role::header) == (opens ? "" : chapter));
    CHECK(page.label == std::to_string(i + 1));
    CHECK(words_of(page, Role::footer).ends_with("|" + page.label));
    for (const layout::TextPiece* text : texts(page, Role::footer)) CHECK(text->element == layout::artifact);
  }
}

TEST_CASE("the cover has no number and no running parts, drafts say what they are") {
  doc::Cover cover;
  cover.title = "Rapport d’activité 2012";
  cover.organisation = "Réso solidaire";
  const LaidOut laid({cover, heading(1, "Vie du réseau"), paragraph(prose(30))});
  REQUIRE(laid.pages.pages.size() == 2);
  CHECK(laid.pages.pages[0].label == "");
  CHECK(words_of(laid.pages.pages[0], Role::footer) == "");
  CHECK(laid.pages.pages[1].label == "2");
  CHECK(words_of(laid.pages.pages[1], Role::background) == "");

  doc::Document draft = laid.document;
  draft.draft = true;
  diag::Diagnostics diagnostics(diag::Language::fr);
  const layout::Pages pages = layout::lay_out(draft, laid.theme, resources(), type(), diagnostics);
  for (const layout::Page& page : pages.pages)
    CHECK(words_of(page, Role::background).find("BROUILLON") != std::string::npos);
}

TEST_CASE("an element stands after its parent, and every text belongs to one or to none") {
  const LaidOut laid(varied(), text_height(300));
  REQUIRE(!laid.pages.elements.empty());
  CHECK(laid.pages.elements.front().type == "Document");
  for (std::size_t i = 1; i < laid.pages.elements.size(); ++i) {
    CHECK(laid.pages.elements[i].parent >= 0);
    CHECK(laid.pages.elements[i].parent < static_cast<int>(i));
  }
  for (const layout::Page& page : laid.pages.pages)
    for (const layout::TextPiece* text : texts(page))
      CHECK(text->element < static_cast<int>(laid.pages.elements.size()));
}

TEST_CASE("the dump is the same each time, with one line for each piece") {
  const LaidOut first(varied(), text_height(300)), second(varied(), text_height(300));
  const std::string text = layout::dump(first.pages);
  CHECK(text == layout::dump(second.pages));
  std::size_t pieces = 0;
  for (const layout::Page& page : first.pages.pages) pieces += page.pieces.size();
  CHECK(static_cast<std::size_t>(std::ranges::count(text, '\n')) == pieces);
  CHECK(text.find("1 76.5 ") != std::string::npos);
  CHECK(text.find(" 30.0 Lato-Black Sommaire\n") != std::string::npos);
  CHECK(text.find(" -0.0 ") == std::string::npos);
}

TEST_CASE("a sign that no font has is told once, with its place") {
  const LaidOut laid({paragraph("avant \U000F1234 après")});
  REQUIRE(laid.diagnostics.sorted().size() == 1);
  CHECK(laid.diagnostics.sorted().front()->rule->code == "caractere-sans-dessin");
  CHECK(laid.diagnostics.sorted().front()->message.find("U+F1234") != std::string::npos);
}
