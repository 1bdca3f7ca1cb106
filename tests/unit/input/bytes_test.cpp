// Bytes that are refused before and after YAML decodes them, and the sizes that are not read.
#include <doctest/doctest.h>

#include "input/bytes.hpp"
#include "reading.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

std::string refusal(const std::string& text) { return ReadYaml(text).refusal(); }
std::string findings(const std::string& text) { return ReadYaml(text).findings(); }

// Refused at its first bytes: a large text is measured, and none of it is scanned.
std::string utf16_of_size(std::size_t size) {
  std::string text(size, ' ');
  text[0] = '\xFF';
  text[1] = '\xFE';
  return text;
}

} // namespace

TEST_CASE("bytes of the file") {
  SUBCASE("Latin-1") {
    CHECK(refusal("a: 1\nb: caf\xE9\n") == "octets-refuses 2:7");
    CHECK(findings("a: 1\nb: café\n") == "");
  }
  SUBCASE("UTF-8 cut short, too long, or of a surrogate") {
    CHECK(refusal("a: \xC3") == "octets-refuses 1:4");
    CHECK(refusal("a: \xC0\xAF\n") == "octets-refuses 1:4");
    CHECK(refusal("a: \xED\xA0\x80\n") == "octets-refuses 1:4");
    CHECK(refusal("a: \xF4\x90\x80\x80\n") == "octets-refuses 1:4");
    CHECK(findings("a: \xF0\x9F\x8C\xBB\n") == "");
  }
  SUBCASE("control characters") {
    CHECK(refusal("a: x\x01y\n") == "octets-refuses 1:5");
    CHECK(refusal("é: x\x7Fy\n") == "octets-refuses 1:5");
    CHECK(refusal("a: x\xC2\x85y\n") == "octets-refuses 1:5");
    CHECK(findings("a: x\ty\n") == "");
  }
  SUBCASE("NUL, which YAML takes for an escape") {
    CHECK(refusal(std::string("a: x\0n\n", 7)) == "octets-refuses 1:5");
    CHECK(findings("a: x0n\n") == "");
  }
  SUBCASE("a carriage return alone") {
    CHECK(refusal("a: 1\rb: 2\n") == "octets-refuses 1:5");
    CHECK(findings("a: 1\r\nb: 2\r\n") == "");
  }
  SUBCASE("private-use characters") {
    CHECK(refusal("a: x\xEE\x80\x80\n") == "octets-refuses 1:5");
    CHECK(findings("a: x\xEF\xBF\xBD\n") == "");
  }
  SUBCASE("UTF-16, either way round") {
    CHECK(refusal(std::string("\xFF\xFE"
                              "a\0:\0",
                              6)) == "octets-refuses 1:1");
    CHECK(refusal(std::string("\xFE\xFF\0a\0:", 6)) == "octets-refuses 1:1");
  }
  SUBCASE("a byte-order mark counts for no column") {
    CHECK(refusal("\xEF\xBB\xBF"
                  "a: x\x01y\n") == "octets-refuses 1:5");
    CHECK(findings("\xEF\xBB\xBF"
                   "a: 1\n") == "");
  }
}

TEST_CASE("characters that YAML's escapes make") {
  SUBCASE("no UTF-8 once decoded") {
    CHECK(refusal("a: 1\nb: \"\\N\"\n") == "octets-refuses 2:4");
    CHECK(refusal("a: \"\\_\"\n") == "octets-refuses 1:4");
  }
  SUBCASE("control characters once decoded") {
    CHECK(refusal("a: \"\\x00\"\n") == "octets-refuses 1:4");
    CHECK(refusal("a: \"\\e[0m\"\n") == "octets-refuses 1:4");
    CHECK(refusal("\"\\a\": 1\n") == "octets-refuses 1:1");
  }
  SUBCASE("private-use characters once decoded") { CHECK(refusal("a: \"\\uE000\"\n") == "octets-refuses 1:4"); }
  SUBCASE("others are text") {
    CHECK(findings("a: \"\\u00e9\\n\\t\\\\\"\n") == "");
    CHECK(findings("a: '\\x00'\n") == "");
  }
}

TEST_CASE("sizes") {
  SUBCASE("64 MB of YAML or Markdown are read, one byte more is not") {
    CHECK(refusal(utf16_of_size(input::most_yaml_bytes)) == "octets-refuses 1:1");
    CHECK(refusal(utf16_of_size(input::most_yaml_bytes + 1)) == "fichier-trop-grand 1:1");
    CHECK(ReadMarkdown(utf16_of_size(input::most_yaml_bytes + 1)).refusal() == "fichier-trop-grand 1:1");
    CHECK(input::most_yaml_bytes == 67108864);
  }
  SUBCASE("a CSV has a limit of its own") {
    CHECK(ReadCsv(utf16_of_size(input::most_yaml_bytes + 1)).refusal() == "octets-refuses 1:1");
    CHECK(input::most_csv_bytes == 1073741824);
  }
  SUBCASE("the limit itself is allowed, and the message names it") {
    diag::SourceMap sources;
    diag::Diagnostics diagnostics(diag::Language::fr);
    CHECK(input::accept_text("f", "12345", 5, sources, diagnostics));
    CHECK_FALSE(input::accept_text("f", std::string((2 << 20) + 1, 'x'), 2 << 20, sources, diagnostics));
    CHECK(findings_of(diagnostics, sources) == "fichier-trop-grand 1:1");
    CHECK(diagnostics.sorted()[0]->message == "ce fichier dépasse 2 Mo");
  }
}
