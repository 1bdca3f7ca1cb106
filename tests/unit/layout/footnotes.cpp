// Footnotes: their place on the page and in the structure tree.
#include <doctest/doctest.h>

#include <algorithm>

#include "doc/notes.hpp"
#include "laid_out.hpp"

using namespace reso;
using namespace reso::tests;
using layout::Element;

namespace {

// `before`, the call of a note that says `note`, `after`.
doc::Paragraph with_note(const std::string& before, const std::string& note, const std::string& after) {
  doc::NoteCall call;
  call.content = inlines(note);
  return {{doc::Text{before}, std::move(call), doc::Text{after}}};
}

LaidOut laid_out(doc::Blocks blocks, const Edit& edit = {}) {
  doc::number_notes(blocks);
  return LaidOut(std::move(blocks), edit);
}

const layout::TextPiece* piece(const layout::Page& page, const std::string& words) {
  for (const layout::TextPiece* text : texts(page))
    if (text->text.find(words) != std::string::npos) return text;
  return nullptr;
}

const Element& element(const LaidOut& laid, layout::ElementId id) {
  return laid.pages.elements[static_cast<std::size_t>(id)];
}

double foot(const LaidOut& laid) { return laid.theme.page.height - laid.theme.margins.bottom; }

// The page of the raised number of note `n`, and that of its label at the foot.
int page_with(const LaidOut& laid, const std::string& words, const std::string& type) {
  for (std::size_t i = 0; i < laid.pages.pages.size(); ++i)
    for (const layout::TextPiece* text : texts(laid.pages.pages[i]))
      if (text->text == words && element(laid, text->element).type == type) return static_cast<int>(i);
  return -1;
}

} // namespace

TEST_CASE("a note stands at the foot of the page that calls it, under a rule") {
  const LaidOut laid = laid_out({with_note("Un mot", "Texte de la note.", " et la suite."), paragraph("Autre")});
  REQUIRE(laid.pages.pages.size() == 1);
  const layout::Page& page = laid.pages.pages[0];
  const auto *note = piece(page, "Texte de la note"), *label = piece(page, "1."), *last = piece(page, "Autre");
  REQUIRE((note != nullptr && label != nullptr && last != nullptr));
  CHECK(note->baseline == label->baseline);
  CHECK(note->baseline > last->baseline + 100);
  CHECK(note->baseline < foot(laid));
  CHECK(note->baseline > foot(laid) - laid.theme.scale.note.leading);
  const bool ruled = std::ranges::any_of(page.pieces, [&](const layout::Placed& placed) {
    const auto* rule = std::get_if<layout::StrokePiece>(&placed.piece);
    return rule != nullptr && placed.role == layout::Role::background && rule->y1 < note->baseline &&
           rule->y1 > last->baseline && rule->element == layout::artifact;
  });
  CHECK(ruled);
}

TEST_CASE("the number is a link in a reference, the note an element with an id") {
  const LaidOut laid = laid_out({with_note("Un mot", "Texte de la note.", " et la suite.")});
  const layout::Page& page = laid.pages.pages[0];
  REQUIRE(page.links.size() == 1);
  const layout::LinkArea& area = page.links[0];
  CHECK(area.contents == "note 1");
  CHECK(element(laid, area.element).type == "Link");
  CHECK(element(laid, area.element).actual_text == " note 1");
  const Element& reference = element(laid, element(laid, area.element).parent);
  CHECK(reference.type == "Reference");
  CHECK(element(laid, reference.parent).type == "P");
  const auto aim = std::ranges::find(laid.pages.destinations, area.target.substr(1), &layout::Destination::name);
  REQUIRE(aim != laid.pages.destinations.end());
  CHECK(aim->page == 0);
  const auto note = std::ranges::find(laid.pages.elements, "Note", &Element::type);
  REQUIRE(note != laid.pages.elements.end());
  CHECK(!note->id.empty());
  CHECK(note->parent == reference.parent);
  const auto own = static_cast<layout::ElementId>(note - laid.pages.elements.begin());
  std::string children;
  for (const Element& one : laid.pages.elements)
    if (one.parent == own) children += one.type + " ";
  CHECK(children == "Lbl P ");
}

TEST_CASE("a note called again is not printed again") {
  doc::Paragraph again = with_note("Deux", "Texte.", ".");
  const LaidOut laid = laid_out({with_note("Un", "Texte.", "."), again});
  CHECK(std::ranges::count(laid.pages.elements, "Note", &Element::type) == 1);
  REQUIRE(laid.pages.pages[0].links.size() == 2);
  CHECK(laid.pages.pages[0].links[0].target == laid.pages.pages[0].links[1].target);
}

TEST_CASE("a line and the first line of its note are never apart, wherever the page ends") {
  for (double height = 120; height < 300; height += 7) {
    doc::Blocks blocks;
    for (int i = 0; i < 8; ++i)
      blocks.emplace_back(
          with_note("Appel" + std::to_string(i), "Note" + std::to_string(i) + " " + prose(30), " " + prose(40)));
    const LaidOut laid = laid_out(std::move(blocks), text_height(height));
    for (int i = 0; i < 8; ++i) {
      const int call = page_of(laid.pages, "Appel" + std::to_string(i));
      CHECK(call >= 0);
      CHECK(page_with(laid, std::to_string(i + 1) + ".", "Lbl") == call);
    }
    for (const layout::Page& page : laid.pages.pages)
      for (const layout::TextPiece* text : texts(page)) CHECK(text->baseline < foot(laid));
  }
}

TEST_CASE("a long note goes on at the foot of the next page, and nothing of it is lost") {
  const LaidOut laid = laid_out(
      {paragraph(prose(150)), with_note("Un mot", prose(220) + " fin", "."), paragraph(prose(100))}, text_height(260));
  CHECK(page_of(laid.pages, "Un mot") < page_of(laid.pages, "fin"));
  CHECK(page_of(laid.pages, "fin") >= 0);
  const LaidOut alone = laid_out({with_note("Un mot", prose(900) + " fin", ".")}, text_height(200));
  CHECK(page_of(alone.pages, "fin") == static_cast<int>(alone.pages.pages.size()) - 1);
}

TEST_CASE("a long note does not part the lines that stay together") {
  for (double height = 100; height < 260; height += 5) {
    const LaidOut laid = laid_out({paragraph(prose(60)), with_note("Debut", prose(120), " " + prose(12) + " queue")},
                                  text_height(height));
    CHECK(page_of(laid.pages, "Debut") == page_of(laid.pages, "queue"));
  }
}

TEST_CASE("notes of columns and of table cells stand at the foot of the page") {
  doc::Table table;
  table.columns.resize(2);
  table.rows = {{{{inlines("cellule")}, {with_note("12", "Note de cellule.", "").content}}}};
  doc::Blocks blocks{doc::ColumnsBegin{2}, with_note("Un", "Note de colonne.", " " + prose(30)), paragraph(prose(30)),
                     doc::ColumnsEnd{}, table};
  const LaidOut laid = laid_out(std::move(blocks));
  const layout::Page& page = laid.pages.pages[0];
  const auto *first = piece(page, "Note de colonne"), *second = piece(page, "Note de cellule");
  REQUIRE((first != nullptr && second != nullptr));
  CHECK(first->baseline < second->baseline);
  CHECK(second->baseline > foot(laid) - laid.theme.scale.note.leading);
}

TEST_CASE("words of another language are tagged and kept whole") {
  const std::string word = "accompagnements";
  const auto narrow = [](layout::Theme& theme) {
    theme.page.width.points = theme.margins.left + theme.margins.right + 100;
  };
  const LaidOut french = laid_out({paragraph("un deux " + word)}, narrow);
  const LaidOut english =
      laid_out({doc::Paragraph{{doc::Text{"un deux "}, doc::Foreign{"en", inlines(word)}}}}, narrow);
  CHECK(words_of(french.pages.pages[0]).find(word) == std::string::npos);
  CHECK(words_of(english.pages.pages[0]).find(word) != std::string::npos);
  const auto tagged = std::ranges::find(english.pages.elements, "en", &Element::language);
  REQUIRE(tagged != english.pages.elements.end());
  CHECK(tagged->type == "Span");
}
