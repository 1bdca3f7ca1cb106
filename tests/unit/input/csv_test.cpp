// CSV as French Excel writes it.
#include <doctest/doctest.h>

#include "base/text.hpp"
#include "reading.hpp"

using namespace reso::tests;

namespace {

const std::string bom = "\xEF\xBB\xBF";

struct Table : ReadCsv {
  explicit Table(const std::string& bytes) : ReadCsv(bytes) {}
  const reso::schema::Node& cell(std::size_t row, const char* title) const {
    REQUIRE_MESSAGE(result, findings());
    REQUIRE(row < result->items.size());
    const reso::schema::Node* node = result->items[row].find(reso::base::fold_id(title));
    REQUIRE(node);
    return *node;
  }
  std::string text(std::size_t row, const char* title) const { return cell(row, title).text.text; }
  std::string place(std::size_t row, const char* title) const { return place_of(cell(row, title)); }
  std::string source(std::size_t row, const char* title) const {
    return std::string(sources.text(cell(row, title).span));
  }
};

} // namespace

TEST_CASE("what Excel saves as CSV UTF-8") {
  Table table(bom + "nom;heures\r\n\"L'été; oui\";3,5\r\nÉcole;1 200,25\r\n");
  CHECK(table.findings() == "");
  CHECK(table.result->items.size() == 2);
  CHECK(table.text(0, "nom") == "L'été; oui");
  CHECK(table.text(0, "heures") == "3,5");
  CHECK(table.place(0, "heures") == "2:14");
  CHECK(table.source(0, "heures") == "3,5");
  CHECK(table.text(1, "heures") == "1 200,25");
  CHECK(table.place(1, "heures") == "3:7");
}

TEST_CASE("what Excel saves as CSV, in Windows-1252") {
  Table table("nom;co\xFBt\r\n\xC9t\xE9 \x96 l\x92hiver;3 \x80\r\n");
  CHECK(table.findings() == "");
  CHECK(table.text(0, "nom") == "Été – l’hiver");
  CHECK(table.text(0, "coût") == "3 €");
  CHECK(table.place(0, "coût") == "2:15");
}

TEST_CASE("what Excel saves as Unicode text is refused by its name") {
  Table table(std::string("\xFF\xFEn\0o\0m\0\n\0", 10));
  CHECK(table.refusal() == "octets-refuses 1:1");
  CHECK(table.message().find("UTF-16") != std::string::npos);
}

TEST_CASE("quoted cells") {
  SUBCASE("line breaks inside") {
    Table table("nom;note;heures\r\nradio;\"une\r\ndeux\";3\r\nphare;;4\r\n");
    CHECK(table.findings() == "");
    CHECK(table.text(0, "note") == "une\r\ndeux");
    CHECK(table.place(0, "note") == "2:7");
    CHECK(table.place(0, "heures") == "3:7");
    CHECK(table.place(1, "nom") == "4:1");
  }
  SUBCASE("quotation marks inside") {
    CHECK(Table("nom\n\"dit \"\"le\"\" Phare\"\n").text(0, "nom") == "dit \"le\" Phare");
  }
  SUBCASE("one left open") {
    CHECK(Table("nom;note\nradio;\"une\nphare;deux\n").refusal() == "guillemet-ouvert 2:7");
    CHECK(Table("nom;note\nradio;17\" d'écran\n").text(0, "note") == "17\" d'écran");
  }
}

TEST_CASE("separators") {
  SUBCASE("a tab") { CHECK(Table("nom\theures\nradio\t3,5\n").text(0, "heures") == "3,5"); }
  SUBCASE("a comma") { CHECK(Table("nom,heures\nradio,3\n").text(0, "heures") == "3"); }
  SUBCASE("commas of a title do not win over semicolons") {
    CHECK(Table("nom;heures, arrondies;note\nradio;3,5;\n").text(0, "heures, arrondies") == "3,5");
  }
}

TEST_CASE("rows of another length than the title") {
  SUBCASE("a cell too few") { CHECK(Table("a;b;c\n1;2\n").findings() == "csv-colonnes 2:3"); }
  SUBCASE("a cell too many") { CHECK(Table("a;b\n1;2;3\n").findings() == "csv-colonnes 2:5"); }
  SUBCASE("the other rows are still read") {
    Table table("a;b\n1\n3;4\n");
    CHECK(table.findings() == "csv-colonnes 2:1");
    CHECK(table.text(0, "b") == "4");
  }
  SUBCASE("empty columns and rows that Excel adds") {
    Table table("a;b;;\r\n1;2;;\r\n;;;\r\n\r\n3;4;;\r\n");
    CHECK(table.findings() == "");
    CHECK(table.result->items.size() == 2);
    CHECK(table.text(1, "b") == "4");
  }
}

TEST_CASE("an empty cell is not given") {
  Table table("a;b\n1;\n");
  REQUIRE(table.result);
  CHECK(table.result->items.at(0).find("b") == nullptr);
  CHECK(table.text(0, "a") == "1");
}

TEST_CASE("control bytes of a CSV have their place") {
  CHECK(Table("a;b\n1;x\x01y\n").refusal() == "octets-refuses 2:4");
  CHECK(Table(std::string("a;b\n1;x\0y\n", 10)).refusal() == "octets-refuses 2:4");
}
