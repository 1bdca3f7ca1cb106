#include <doctest/doctest.h>

#include <map>

#include "laid_out.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

doc::Row row(const std::vector<std::string>& cells) {
  doc::Row made;
  for (const std::string& cell : cells) made.cells.push_back({inlines(cell)});
  return made;
}

doc::Table table(const std::vector<std::string>& head, const std::vector<std::vector<std::string>>& rows) {
  doc::Table made;
  made.columns.resize(head.size());
  made.head = {row(head)};
  for (const auto& cells : rows) made.rows.push_back(row(cells));
  return made;
}

// The left and the right end of the table, by its rules.
std::pair<double, double> reach(const LaidOut& laid) {
  double left = 1e9, right = 0;
  for (const layout::Placed& placed : laid.pages.pages.front().pieces)
    if (const auto* rule = std::get_if<layout::StrokePiece>(&placed.piece);
        rule != nullptr && placed.role == layout::Role::background) {
      left = std::min(left, rule->x1);
      right = std::max(right, rule->x2);
    }
  return {left, right};
}

// Where the text of each column begins in the head: columns hold their texts on the left.
std::vector<double> starts(const LaidOut& laid) {
  std::map<layout::ElementId, double> by_cell;
  for (const layout::TextPiece* text : texts(laid.pages.pages.front()))
    if (laid.pages.elements[static_cast<std::size_t>(text->element)].type == "TH") by_cell[text->element] = text->x;
  std::vector<double> found;
  for (const auto& [cell, x] : by_cell) found.push_back(x);
  return found;
}

double right_edge(const LaidOut& laid) { return laid.theme.page.width - laid.theme.margins.right; }

void check_inside(const LaidOut& laid) {
  for (const layout::TextPiece* text : texts(laid.pages.pages.front())) {
    CHECK(text->x >= laid.theme.margins.left - 0.01);
    CHECK(text->x + text->width <= right_edge(laid) + 0.01);
  }
}

} // namespace

TEST_CASE("a table with much to say is as wide as the text") {
  const LaidOut laid(
      {table({"Structure", "Ce qu’elle fait"}, {{prose(12), prose(60)}, {prose(4), prose(30)}, {"Enée", prose(45)}})});
  CHECK(reach(laid).first == doctest::Approx(laid.theme.margins.left.points));
  CHECK(reach(laid).second == doctest::Approx(right_edge(laid)));
  check_inside(laid);
  CHECK(laid.diagnostics.sorted().empty());
}

TEST_CASE("a small table stays smaller than the text, and not too small") {
  const LaidOut laid({table({"Mois", "Heures"}, {{"mai", "12"}, {"juin", "7"}})});
  const double width = reach(laid).second - reach(laid).first;
  CHECK(width == doctest::Approx(laid.theme.measure() * laid.theme.tables.least_width));
}

TEST_CASE("the longer text gets the wider column") {
  const LaidOut laid({table({"A", "B"}, {{prose(5), prose(80)}})});
  const auto x = starts(laid);
  REQUIRE(x.size() == 2);
  CHECK(x[1] - x[0] < (right_edge(laid) - x[1]) / 2);
}

TEST_CASE("weights share the measure whatever stands in the cells") {
  doc::Table made = table({"A", "B", "C"}, {{prose(30), "x", prose(3)}});
  made.columns[0].weight = made.columns[1].weight = 1;
  made.columns[2].weight = 2;
  const LaidOut laid({made});
  const auto x = starts(laid);
  REQUIRE(x.size() == 3);
  CHECK(x[1] - x[0] == doctest::Approx(laid.theme.measure() / 4));
  CHECK(x[2] - x[1] == doctest::Approx(laid.theme.measure() / 4));
}

TEST_CASE("no word is cut while the columns have room for it") {
  const std::string longest = "Intercommunalité-Saint-Aubin-d’Aubigné";
  const LaidOut laid({table({"Commune", "Texte", "Autre"}, {{longest, prose(70), prose(70)}})});
  CHECK(laid.diagnostics.sorted().empty());
  check_inside(laid);
}

TEST_CASE("numbers are not divided from their unit, and end under one another") {
  doc::Table made =
      table({"Commune", "Heures", "Texte"}, {{prose(90), "environ 140 000 heures", prose(90)}, {"x", "7 heures", "y"}});
  made.columns[1].align = doc::Align::right;
  const LaidOut laid({made});
  std::vector<double> ends;
  for (const layout::TextPiece* text : texts(laid.pages.pages.front()))
    if (text->text == "environ 140 000 heures" || text->text == "7 heures") ends.push_back(text->x + text->width);
  REQUIRE(ends.size() == 2);
  CHECK(ends[0] == doctest::Approx(ends[1]));
}

TEST_CASE("a cell that no rule divides is cut inside its column, and that is told") {
  const std::string endless(150, 'm');
  const LaidOut laid({table({"Clé", "Valeur"}, {{endless, prose(20)}})});
  check_inside(laid);
  CHECK(reach(laid).second == doctest::Approx(right_edge(laid)));
  REQUIRE(laid.diagnostics.sorted().size() == 1);
  CHECK(laid.diagnostics.sorted().front()->rule->code == "mot-trop-large");
}

TEST_CASE("a cell over several columns begins at its first and moves no other") {
  doc::Table made = table({"A", "B", "C"}, {{prose(10), prose(10), prose(10)}});
  doc::Row wide = row({prose(40), "fin"});
  wide.cells[0].span = 2;
  made.rows.push_back(wide);
  const LaidOut laid({made});
  const auto x = starts(laid);
  REQUIRE(x.size() == 3);
  for (const layout::TextPiece* text : texts(laid.pages.pages.front()))
    if (text->text == "fin") CHECK(text->x == doctest::Approx(x[2]));
  check_inside(laid);
}

TEST_CASE("a row with more cells than the table has columns is set inside the page") {
  doc::Table made = table({"A", "B"}, {{"a", "b", prose(40), "d"}});
  check_inside(LaidOut({made}));
}
