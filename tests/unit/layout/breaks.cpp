#include "layout/breaks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "laid_out.hpp"
#include "layout/items.hpp"
#include "layout/paragraph.hpp"

using namespace reso;
using namespace reso::tests;
using namespace reso::layout;
using breaks::Item;

namespace {

Item box(double width) {
  Item item;
  item.width = width;
  return item;
}
Item space(double stretch = 10) {
  Item item;
  item.kind = Item::Kind::glue;
  item.width = 4;
  item.stretch = stretch;
  item.shrink = 1;
  return item;
}
Item hyphen() {
  Item item;
  item.kind = Item::Kind::penalty;
  item.cost = 60;
  item.hyphen = true;
  item.width = 2;
  return item;
}

std::vector<Item> words(const std::vector<double>& widths) {
  std::vector<Item> items;
  for (const double width : widths) {
    if (!items.empty()) items.push_back(space());
    items.push_back(box(width));
  }
  items.push_back(breaks::forced_break());
  return items;
}

std::vector<std::size_t> ends(const std::vector<breaks::Line>& lines) {
  std::vector<std::size_t> found;
  for (const breaks::Line& line : lines) found.push_back(line.end);
  return found;
}

Run run_of(const std::string& text) {
  Run run;
  run.text = text;
  run.style = style_of(*reso_theme(), type().faces, reso_theme()->scale.text);
  return run;
}

// What may hang past the line's end: at most half of its last sign, and a hyphen's own widening.
double hanging(const SetLine& line) {
  const TextPiece& last = line.pieces.back();
  return last.glyphs.back().advance * last.size / 1000 * (0.5 + 0.03);
}

LineRule rule(double measure, double expansion = 0.02) { return {measure, true, type().hyphenator.get(), expansion}; }

std::string read_back(const std::vector<SetLine>& lines) {
  std::string text;
  for (const SetLine& line : lines)
    for (const TextPiece& piece : line.pieces) {
      text += piece.text;
      if (piece.ends_with_soft_hyphen) text.resize(text.size() - std::string("\u00AD").size());
      if (piece.ends_with_space) text += ' ';
    }
  return text;
}

} // namespace

TEST_CASE("the lines of a paragraph are chosen together, not one after the other") {
  // First fit takes three words and leaves the fourth alone on its line; the optimum shares the loss.
  const auto lines = breaks::best_lines(words({30, 30, 24, 40, 60, 30, 30}), {100}, true);
  CHECK(ends(lines) == std::vector<std::size_t>{3, 7, 11, 13});
  for (const breaks::Line& line : lines) CHECK((line.last || line.ratio < 4));
}

TEST_CASE("lines follow one another and end at the forced break") {
  const std::vector<Item> items = words({20, 35, 15, 40, 22, 31, 18, 44, 27, 12, 38});
  const auto lines = breaks::best_lines(items, {100}, true);
  REQUIRE(!lines.empty());
  CHECK(lines.front().begin == 0);
  for (std::size_t i = 1; i < lines.size(); ++i) CHECK(lines[i].begin == lines[i - 1].end + 1);
  CHECK(lines.back().end == items.size() - 1);
  CHECK(lines.back().last);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    CHECK(!lines[i].last);
    CHECK(lines[i].space);
    CHECK(lines[i].ratio >= -1);
    CHECK(lines[i].ratio <= breaks::loosest);
  }
}

TEST_CASE("a break in the middle of a paragraph is obeyed") {
  std::vector<Item> items{box(10), breaks::forced_break(), box(10), breaks::forced_break()};
  CHECK(ends(breaks::best_lines(items, {100}, true)) == std::vector<std::size_t>{1, 3});
}

TEST_CASE("a hyphen must be worth its cost") {
  // With the hyphen the first line is exactly full, without it 10 points short, which its space takes up.
  const auto broken_at_hyphen = [](double stretch) {
    const std::vector<Item> items{box(46),  space(stretch), box(40),        space(stretch), box(4),
                                  hyphen(), box(50),        space(stretch), box(30),        breaks::forced_break()};
    return breaks::best_lines(items, {100}, true).front().hyphen;
  };
  CHECK(!broken_at_hyphen(14));
  CHECK(broken_at_hyphen(5));
}

TEST_CASE("ends of lines cost more or less: a dash least, then a hyphen, an address, a cut") {
  const auto cost = [](const std::string& text, double measure) {
    double most = 0;
    for (const Item& item : items_of(shape({run_of(text)}), rule(measure)))
      if (!item.forced) most = std::max(most, item.cost);
    return most;
  };
  const double dash = cost("sud-est", 200), hyphen = cost("territoire", 200), address = cost("www.exemple.fr", 200),
               cut = cost("mmmmmmmm", 30);
  CHECK(dash > 0);
  CHECK(dash < hyphen);
  CHECK(hyphen < address);
  CHECK(address < cut);
  CHECK(cost("ami", 200) == 0);
}

TEST_CASE("a ragged edge has hardly any hyphens") {
  const std::vector<SetLine> justified = set_lines({run_of(prose(300))}, rule(180));
  LineRule loose = rule(180);
  loose.justified = false;
  const std::vector<SetLine> ragged = set_lines({run_of(prose(300))}, loose);
  const auto hyphens = [](const std::vector<SetLine>& lines) {
    return std::ranges::count_if(lines, [](const SetLine& one) { return one.pieces.back().ends_with_soft_hyphen; });
  };
  CHECK(hyphens(justified) > 0);
  CHECK(hyphens(ragged) < hyphens(justified));
}

TEST_CASE("no line leaves its measure, and all words are set") {
  const std::string text = prose(250);
  for (const double measure : {90.0, 120.0, 212.0, 442.0})
    for (const bool justified : {false, true}) {
      LineRule here = rule(measure);
      here.justified = justified;
      const std::vector<SetLine> lines = set_lines({run_of(text)}, here);
      CHECK(read_back(lines) == text);
      for (const SetLine& line : lines) CHECK(line.width <= measure + hanging(line) + 0.01);
    }
}

TEST_CASE("justified lines reach the right edge, the last one ends where it ends") {
  const std::vector<SetLine> lines = set_lines({run_of(prose(200))}, rule(442));
  REQUIRE(lines.size() > 10);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    CHECK(lines[i].width >= 442 - 0.01);
    CHECK(lines[i].width <= 442 + hanging(lines[i]) + 0.01);
  }
  CHECK(lines.back().width < 440);
  CHECK(lines.back().pieces.front().extra <= 0);
}

TEST_CASE("letters are widened by 2 % at most, and not at all when the theme says 0") {
  double widest = 1, narrowest = 1;
  for (const double measure : {130.0, 180.0, 212.0})
    for (const SetLine& line : set_lines({run_of(prose(300))}, rule(measure)))
      for (const TextPiece& piece : line.pieces) {
        widest = std::max(widest, piece.stretch);
        narrowest = std::min(narrowest, piece.stretch);
      }
  CHECK(widest <= 1.02 + 1e-9);
  CHECK(widest > 1.01);
  CHECK(narrowest >= 0.98 - 1e-9);
  CHECK(narrowest < 0.995);
  for (const SetLine& line : set_lines({run_of(prose(300))}, rule(180, 0)))
    for (const TextPiece& piece : line.pieces) CHECK(piece.stretch == 1);
}

TEST_CASE("wider letters make narrow columns less loose") {
  const auto holes = [](double expansion) {
    double sum = 0;
    for (const SetLine& line : set_lines({run_of(prose(400))}, rule(150, expansion)))
      sum += std::max(0.0, line.pieces.front().extra);
    return sum;
  };
  CHECK(holes(0.02) < holes(0));
}

TEST_CASE("a word that no rule divides is cut where it must be, and that is told") {
  bool cut = false;
  const std::vector<SetLine> lines = set_lines({run_of(std::string(60, 'm'))}, rule(100), &cut);
  CHECK(cut);
  CHECK(lines.size() > 2);
  for (const SetLine& line : lines) CHECK(line.width <= 100.01);
  CHECK(read_back(lines) == std::string(60, 'm'));
  cut = false;
  set_lines({run_of(prose(40))}, rule(100), &cut);
  CHECK(!cut);
}

TEST_CASE("no line ends before a sign that belongs to its word") {
  for (double measure = 60; measure < 120; measure += 3)
    for (const SetLine& line :
         set_lines({run_of("Vous venez ce soir ? Oui ! Voici : « tout » à 20 % près")}, rule(measure)))
      for (const char* sign : {"?", "!", ":", "»", "%"}) CHECK(!line.pieces.front().text.starts_with(sign));
}

TEST_CASE("a link has one area on each line that it stands on") {
  Run before = run_of("Voir"), link = run_of(" le site de la chambre régionale"), after = run_of(" pour la suite");
  link.link = "https://exemple.fr";
  link.link_element = link.element = 3;
  std::size_t areas = 0;
  const std::vector<SetLine> lines = set_lines({before, link, after}, rule(80));
  for (const SetLine& line : lines) {
    CHECK(line.links.size() <= 1);
    areas += line.links.size();
    for (const LinkArea& area : line.links) {
      CHECK(area.target == "https://exemple.fr");
      CHECK(area.box.x + area.box.width <= line.width + 0.01);
    }
  }
  CHECK(areas >= 2);
}

TEST_CASE("widths of a text: on one line, and of its widest part") {
  const Widths widths = widths_of({run_of("un territoire solidaire")});
  const Widths word = widths_of({run_of("territoire")});
  CHECK(widths.natural > widths.least);
  CHECK(widths.least == doctest::Approx(word.natural));
  CHECK(widths_of({run_of("territoire")}, type().hyphenator.get()).least < word.least);
}
