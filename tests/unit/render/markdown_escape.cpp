#include "render/markdown_escape.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "read_back.hpp"

using namespace reso::render;
using reso::tests::ReadBack;

namespace {

const std::vector<std::string>& signs() {
  static const std::vector<std::string> all{
      "*",   "**",   "_",    "__",    "`",   "``",         "[",           "]",     "(",   ")",      "<",
      ">",   "\\",   "|",    "~",     "~~",  "~~~",        "```",         "#",     "##",  "+",      "-",
      "--",  "---",  "***",  "___",   "=",   "===",        "!",           "![",    "&",   "&amp;",  "&#35;",
      "1.",  "1)",   "12.",  "{",     "}",   "\"",         "'",           ":",     ":::", "[^1]",   "[ ]",
      "<b>", "</b>", "<!--", "-->",   "« »", "\u00A0",     "$",           "@",     "^",   "[a](b)", "*a*",
      "_a_", "`a`",  "<a>",  "~~a~~", "\\*", "123456789.", "1234567890.", "- [x]", "—"};
  return all;
}

} // namespace

TEST_CASE("every sign, in every place of a line, shows as it is") {
  for (const std::string& sign : signs())
    for (const std::string& text :
         {sign, sign + " mot", "mot " + sign, "mot " + sign + " mot", "mot" + sign + "mot", sign + "mot" + sign,
          "«" + sign + "mot" + sign + "»", "« " + sign + "mot" + sign + " »", "’" + sign + "mot" + sign + "’",
          "é" + sign + "é", sign + sign}) {
      CAPTURE(text);
      const std::string written = escape_markdown(text, true);
      CAPTURE(written);
      const ReadBack read(written + "\n");
      CHECK(read.shape() == "document(paragraph)");
      CHECK(read.words() == text);
    }
}

TEST_CASE("every sign inside a table cell") {
  for (const std::string& sign : signs())
    for (const std::string& text : {"x" + sign + "y", "x " + sign + " y", "a | b " + sign, sign + "\\|"}) {
      CAPTURE(text);
      const ReadBack read("| t | u |\n| --- | --- |\n| " + escape_cell(text) + " | v |\n");
      CHECK(read.words() == "t|u|" + text + "|v|");
    }
}

TEST_CASE("words that hold no markup are left alone") {
  for (const std::string text :
       {"snake_case", "12 rue A - B", "a + b", "3,5 %", "R&D", "a & b ; c", "n° 12.", "été_2012", "-3", "10:30"}) {
    CAPTURE(text);
    CHECK(escape_markdown(text, true) == text);
  }
  CHECK(escape_markdown("# a", false) == "# a");
  CHECK(escape_markdown("a\nb", false) == "a b");
  CHECK(escape_cell("a\nb") == "a b");
}

TEST_CASE("the anchors that forges give") {
  for (const auto& [in, out] :
       std::initializer_list<std::pair<std::string, std::string>>{{"L’année en chiffres", "lannée-en-chiffres"},
                                                                  {"Élan : 2012 !", "élan--2012-"},
                                                                  {"a_b-c", "a_b-c"},
                                                                  {"ŒUVRE", "œuvre"},
                                                                  {"« a »", "-a-"}}) {
    CAPTURE(in);
    std::string blanks = in;
    CHECK(forge_anchor(blanks) == out);
  }
}
