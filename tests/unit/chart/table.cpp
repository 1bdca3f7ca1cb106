#include <doctest/doctest.h>

#include "breakdown.hpp"
#include "chart/chart.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

// The table as lines; a total's begins with "=".
std::string shown(const Broken& broken, const chart::TableOptions& options = {}) {
  const auto table = chart::breakdown_table(broken.figure, broken.breakdown, options);
  if (!table) return "none";
  std::string out = doc::plain_text(table->caption) + "\n";
  const auto add = [&out](const doc::Row& row) {
    out += row.total ? "=" : "";
    for (const doc::Cell& cell : row.cells) out += doc::plain_text(cell.content) + "|";
    out += "\n";
  };
  for (const doc::Row& row : table->head) add(row);
  for (const doc::Row& row : table->rows) add(row);
  for (const doc::Inlines& note : table->notes) out += "* " + doc::plain_text(note) + "\n";
  return out;
}

} // namespace

TEST_CASE("label, value, share, total") {
  CHECK(shown({"200", {{"coopérative", "50"}, {"association", "150"}}}) ==
        "Structures, par "
        "forme\n|Structures|Part|\nCoopérative|50|25\u00A0%|\nAssociation|150|75\u00A0%|\n=Total|200||\n");
  chart::TableOptions options;
  options.title = "Les formes : 2012";
  options.shares = options.total = false;
  CHECK(shown({"200", {{"a", "50"}, {"b", "150"}}}, options) ==
        "Les formes\u00A0: 2012\n|Structures|\nA|50|\nB|150|\n");
}

TEST_CASE("a total that its parts do not make up says so") {
  const std::string differs = shown({"178", {{"a", "34"}, {"b", "141"}}});
  CHECK(differs.ends_with("=Total|178||\n* Les parties font 175\u202F; voir les notes de méthode.\n"));
  CHECK(shown({"175", {{"a", "34"}, {"b", "141"}}}).find("parties") == std::string::npos);
  CHECK(shown({"au moins 178", {{"a", "34"}, {"b", "141"}}}).find("parties") ==
        std::string::npos); // nothing contradicts a minimum
  CHECK(shown({"178", {{"a", "environ 34"}, {"b", "141"}}}).find("parties") == std::string::npos);
}

TEST_CASE("parts that were rounded differ from their total by the rounding alone") {
  CHECK(shown({"10", {{"a", "3,3"}, {"b", "3,3"}, {"c", "3,3"}}})
            .ends_with("* Le total peut différer de la somme des parties, en raison des arrondis.\n"));
  CHECK(shown({"10", {{"a", "3,3"}, {"b", "3,3"}, {"c", "3,0"}}})
            .ends_with("* Les parties font 9,6\u202F; voir les notes de méthode.\n"));
}

TEST_CASE("no total where the parts are not meant to make it up") {
  const auto totals = [](const auto& change) {
    Broken broken("100", {{"a", "60"}, {"b", "40"}});
    change(broken);
    return shown(broken).find("=Total") != std::string::npos;
  };
  CHECK(totals([](Broken&) {}));
  CHECK(!totals([](Broken& one) { one.figure.without_total = true; }));
  CHECK(!totals([](Broken& one) { one.breakdown.partial = true; }));
  CHECK(!totals([](Broken& one) { one.breakdown.multiple = true; }));
  CHECK(!totals([](Broken& one) { one.breakdown.percentages = true; }));
  CHECK(!totals([](Broken& one) { one.figure.value = base::unknown_quantity(); }));
  CHECK(!totals([](Broken& one) { one.breakdown.cells.pop_back(); }));
}

TEST_CASE("partial and multiple breakdowns, unknown and masked cells say what they are") {
  Broken partial("100", {{"moins de 26 ans", "19 %"}, {"plus de 50 ans", "6 %"}});
  partial.breakdown.partial = partial.breakdown.percentages = true;
  CHECK(shown(partial) == "Structures, par forme\n|Part|\nMoins de 26 ans|19\u00A0%|\nPlus de 50 ans|6\u00A0%|\n"
                          "* Ces parts ne couvrent pas l’ensemble\u00A0: les autres réponses ne sont pas connues.\n"
                          "* Base\u00A0: 100\u00A0structures.\n");
  Broken multiple("100", {{"a", "60"}, {"b", "70"}});
  multiple.breakdown.multiple = true;
  CHECK(shown(multiple).ends_with("* Plusieurs réponses possibles\u00A0: les parts peuvent dépasser 100\u00A0%.\n"
                                  "* Base\u00A0: 100\u00A0structures.\n"));
  CHECK(shown({"10", {{"a", "3"}, {"b", "inconnu"}}})
            .ends_with("B|n.\u00A0d.||\n=Total|10||\n* n.\u00A0d.\u00A0: donnée non disponible.\n"));
  CHECK(shown({"10", {{"a", "3"}, {"b", "masqué"}}})
            .ends_with("B|s||\n=Total|10||\n* s\u00A0: secret, donnée masquée pour ne désigner personne.\n"));
  CHECK(shown({"10", {{"a", "inconnu"}, {"b", "masqué"}}}) == "none");
}

TEST_CASE("the header says what is counted, and the source is the figure's unless another is given") {
  Broken money("100", {{"a", "60"}, {"b", "40"}});
  money.figure.unit = "€";
  money.figure.source = "comptes";
  CHECK(shown(money) ==
        "Structures, par forme\n|Montant|Part|\nA|60\u00A0€|60\u00A0%|\nB|40\u00A0€|40\u00A0%|\n=Total|100\u00A0€||\n* "
        "Source\u00A0: comptes.\n");
  chart::TableOptions options;
  options.source = "Enée";
  CHECK(shown(money, options).ends_with("* Source\u00A0: Enée.\n"));
}

TEST_CASE("cells keep the names of their figures") {
  const Broken broken("200", {{"a", "50"}, {"b", "150"}});
  const auto table = chart::breakdown_table(broken.figure, broken.breakdown, {});
  REQUIRE(table);
  const auto id = [&](std::size_t row, std::size_t column) {
    return std::get<doc::FigureText>(table->rows.at(row).cells.at(column).content.at(0)).id;
  };
  CHECK(id(0, 1) == "b.forme.forme.a");
  CHECK(id(1, 2) == "b.forme.forme.b.part");
  CHECK(id(2, 1) == "b.forme");
}

TEST_CASE("a mean has a whole that its parts do not make up") {
  Broken broken("3,8", {{"a", "3,0"}, {"b", "4,5"}});
  broken.figure.parts_add_up = false;
  for (stats::Cell& cell : broken.breakdown.cells) cell.share.reset();
  CHECK(shown(broken).ends_with("=Ensemble|3,8|\n"));
}

TEST_CASE("the head of the values says what they are") {
  const auto head = [](const std::string& unit) {
    Broken broken("3", {{"a", "1"}, {"b", "2"}});
    broken.figure.unit = unit;
    const std::string words = shown(broken);
    return words.substr(words.find("\n|") + 2, words.find('|', words.find("\n|") + 2) - words.find("\n|") - 2);
  };
  CHECK(head("h") == "Heures");
  CHECK(head("€") == "Montant");
  CHECK(head("adhérent") == "Adhérents");
  CHECK(head("") == "Nombre");
}
