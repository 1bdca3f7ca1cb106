#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "intake/text_file.hpp"
#include "intake/xlsx.hpp"
#include "render/zip_package.hpp"

using namespace reso;
using intake::Encoding;

namespace {

std::string rows_of(const intake::Sheet& sheet) {
  std::string out;
  for (const auto& row : sheet.rows) {
    for (const intake::Cell& cell : row) out += shown(cell) + "|";
    out += "\n";
  }
  return out;
}

std::string read(std::string_view bytes) { return rows_of(intake::read_text_file(bytes).sheets.front()); }

std::string example(const std::string& name) {
  std::ifstream file(std::string(RESO_SOURCE_DIR) + "/examples/imports/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string utf16(std::string_view ascii, bool big, bool mark) {
  std::string out = !mark ? "" : big ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) out += big ? std::string{'\0', c} : std::string{c, '\0'};
  return out;
}

} // namespace

TEST_CASE("cells are addressed as a spreadsheet does") {
  CHECK(intake::address({11, 1}) == "B12");
  CHECK(intake::address({0, 26}) == "AA1");
  CHECK(intake::column_letters(701) == "ZZ");
  CHECK(intake::column_letters(702) == "AAA");
  for (const char* text : {"B12", "b12", "AA1", "ZZZ1048576"}) CHECK(intake::parse_address(text));
  CHECK(intake::parse_address("aa1") == intake::Place{0, 26});
  for (const char* text : {"", "B", "12", "B0", "B012", "ABCD1", "B12x", "B 12", "é1", "B99999999999999999999999"})
    CHECK_FALSE(intake::parse_address(text));
}

TEST_CASE("separators are told from the rows, decimals notwithstanding") {
  CHECK(read("nom;h\nA;1,5\nB;2,5\n") == "nom|h|\nA|1,5|\nB|2,5|\n");
  CHECK(read("nom\th\nA\t1,5\n") == "nom|h|\nA|1,5|\n");
  CHECK(read("nom|h\nA|1\n") == "nom|h|\nA|1|\n");
  CHECK(read("nom,h\nA,1\n") == "nom|h|\nA|1|\n");
  CHECK(read("sep=,\nnom,h\n") == "|\nnom|h|\n");
  CHECK(read("un titre\n\nnom;h\r\nA;1\r\n") == "un titre|\n|\nnom|h|\nA|1|\n");
}

TEST_CASE("quoted cells hold separators, marks and line breaks") {
  CHECK(read("a;b\n\"x;y\";\"dit \"\"non\"\"\"\n\"deux\nlignes\";z\n") == "a|b|\nx;y|dit \"non\"|\ndeux lignes|z|\n");
  CHECK(read("a;b\n\"jamais fermé;z\nu;v\n") == "a|b|\n\"jamais fermé|z|\nu|v|\n");
}

TEST_CASE("encodings are told from the bytes") {
  CHECK(intake::read_text_file("é;b\n").encoding == Encoding::utf8);
  CHECK(intake::read_text_file("\xEF\xBB\xBFé;b\n").encoding == Encoding::utf8_bom);
  CHECK(read("\xEF\xBB\xBFé;b\n") == "é|b|\n");
  CHECK(intake::read_text_file("\xE9;b\x92x\n").encoding == Encoding::windows_1252);
  CHECK(read("\xE9;b\x92x\n") == "é|b’x|\n");
  CHECK(read("\xE9;\x81\n") == "é|?|\n");
  for (const bool big : {false, true})
    for (const bool mark : {false, true}) {
      CHECK(intake::read_text_file(utf16("nom;h\nA;1\n", big, mark)).encoding == Encoding::utf16);
      CHECK(read(utf16("nom;h\nA;1\n", big, mark)) == "nom|h|\nA|1|\n");
    }
}

TEST_CASE("a null byte is told with its line") {
  const auto read = intake::read_text_file(std::string_view("nom;heures travaillées\nA;1\nB\0;2\n", 33));
  CHECK(read.null_line == 3);
  CHECK(read.sheets.empty());
}

TEST_CASE("any bytes give a sheet") {
  for (const std::string_view bytes : {"", "\"", "\xFF\xFE", "\xFF\xFE\x01", ";;;\n", "sep=", "sep=;", "\xEF\xBB\xBF"})
    CHECK(intake::read_text_file(bytes).sheets.size() == 1);
}

TEST_CASE("a workbook that LibreOffice wrote: sheets, dates, numbers") {
  const auto workbook = intake::read_xlsx(example("emargement.xlsx"));
  REQUIRE(workbook);
  REQUIRE(workbook->sheets.size() == 2);
  const intake::Sheet& sheet = workbook->sheets.front();
  CHECK(sheet.name == "Automne");
  CHECK(sheet.at({3, 2}).kind == intake::CellKind::date);
  CHECK(sheet.at({3, 2}).text == "2025-10-12");
  CHECK(sheet.at({7, 2}).kind == intake::CellKind::number);
  CHECK(sheet.at({7, 2}).text == "1");
  CHECK(sheet.at({5, 0}).text == "TRÉMOULERGE Rosalie");
  CHECK(sheet.at({99, 99}).empty());
}

TEST_CASE("rich texts, inline texts, hours, booleans, the Macintosh calendar, hidden sheets") {
  const std::string book = R"(<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets>
    <sheet name="cachée" state="hidden" r:id="r2"/><sheet name="une" r:id="r1"/></sheets></workbook>)";
  const std::string relations = R"(<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/>
    <Relationship Id="r2" Target="/xl/worksheets/a.xml"/></Relationships>)";
  const std::string styles = R"(<styleSheet><numFmts><numFmt numFmtId="165" formatCode="[h]:mm"/>
    <numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="166" formatCode="0&quot; jours d'y&quot;"/>
    <numFmt numFmtId="167" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="165"/><xf numFmtId="164"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>)";
  const std::string shared =
      "<sst><si><r><t>Jean</t></r><r><t xml:space=\"preserve\"> Ba</t></r><rPh><t>x</t></rPh></si></sst>";
  const std::string sheet =
      R"(<worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><v>1.0625</v></c>
    <c r="D2" t="b"><v>1</v></c><c r="E2" t="inlineStr"><is><t>en ligne</t></is></c><c r="F2" s="2"><v>0.1</v></c>
    <c r="G2" s="3"><v>3</v></c><c r="H2" s="4"><v>0</v></c><c r="I2" s="4"><v>366</v></c><c r="J2" t="str"><f>A2</f><v>calculé</v></c></row></sheetData></worksheet>)";
  const std::string bytes = render::write_zip({{"xl/workbook.xml", book},
                                               {"xl/_rels/workbook.xml.rels", relations},
                                               {"xl/styles.xml", styles},
                                               {"xl/sharedStrings.xml", shared},
                                               {"xl/worksheets/a.xml", sheet}});
  const auto read = intake::read_xlsx(bytes);
  REQUIRE(read);
  REQUIRE(read->sheets.size() == 1);
  CHECK(rows_of(read->sheets[0]) == "\nJean Ba||25:30|oui|en ligne|0,1|3|0|01/01/1905|calculé|\n");
}

TEST_CASE("rows that a workbook hides are read, and known to be hidden") {
  const std::string book = R"(<workbook xmlns:r="r"><sheets><sheet name="une" r:id="r1"/></sheets></workbook>)";
  const std::string relations = R"(<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/></Relationships>)";
  const std::string sheet = R"(<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>un</v></c></row>
    <row r="2" hidden="1"><c r="A2" t="str"><v>deux</v></c></row><row r="3" hidden="0"><c r="A3" t="str"><v>trois</v></c></row>
    <row hidden="true"><c t="str"><v>quatre</v></c></row></sheetData></worksheet>)";
  const auto read = intake::read_xlsx(render::write_zip(
      {{"xl/workbook.xml", book}, {"xl/_rels/workbook.xml.rels", relations}, {"xl/worksheets/a.xml", sheet}}));
  REQUIRE(read);
  CHECK(rows_of(read->sheets[0]) == "un|\ndeux|\ntrois|\nquatre|\n");
  CHECK(read->sheets[0].hidden == std::vector<std::size_t>{1, 3});
}

TEST_CASE("what is no workbook gives nothing") {
  CHECK_FALSE(intake::read_xlsx(""));
  CHECK_FALSE(intake::read_xlsx("PK\x03\x04"));
  CHECK_FALSE(intake::read_xlsx(render::write_zip({{"mimetype", "x"}})));
  CHECK_FALSE(intake::read_xlsx(render::write_zip({{"xl/workbook.xml", "<workbook>"}})));
  std::string bytes = example("emargement.xlsx");
  for (std::size_t at = 0; at < bytes.size(); at += 97) {
    std::string broken = bytes;
    broken[at] = static_cast<char>(broken[at] ^ 0x5A);
    (void)intake::read_xlsx(broken); // never more than nothing
  }
}
