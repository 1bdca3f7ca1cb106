// What people read is written in five places: report-templates/, the catalogue of rules, lib/wording, the option tables
// of cli/ and the field tables. A literal with an accent or with three words in a row anywhere else is found here.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <utility>

#include "tests/support/cpp_text.hpp"
#include "tests/support/memory_host.hpp"

using namespace reso::tests;

namespace {

struct Exception {
  std::string_view file;
  std::string_view why;
};

// A line here is a debt or a literal that no reader of reso ever sees. One that excuses nothing fails the test.
constexpr Exception exceptions[] = {
    {"lib/base/collation.cpp", "the letters of French, with and without their marks"},
    {"lib/base/quantity_parser.cpp", "words that are read, not said"},
    {"lib/base/rational.cpp", "an assertion's message"},
    {"lib/doc/dump.cpp", "the dump is read by those who test"},
    {"lib/input/yaml.cpp", "yaml-cpp's own message, recognised"},
    {"lib/layout/words.hpp", "the words that pages add: layout may not see wording"},
    {"lib/pdf/metadata.cpp", "the vocabulary of XMP, in the standards' words"},
    {"lib/schema/amount.cpp", "names of the types that the field tables print"},
    {"lib/schema/json_schema.cpp", "the ways in which a letter may be written"},
    {"lib/schema/scalar.cpp", "names of the types that the field tables print"},
    {"lib/model/indicator.cpp", "the name of a field table, said again"},
    {"lib/stats/activity_figures.cpp", "debt: the figures each activity has belong with the other indicators"},
    {"lib/stats/bands.cpp", "debt: the labels of bands belong in wording, which stats may not see"},
    {"lib/stats/labels.cpp", "debt: the accents of the default lists belong with the nomenclatures"},
    {"lib/stats/record_sets.cpp", "field tables of the sets that no file holds"},
};

bool letter(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80; }

bool accented(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    auto lead = static_cast<unsigned char>(text[i]), next = static_cast<unsigned char>(text[i + 1]);
    if (lead == 0xC3 && next != 0x97 && next != 0xB7) return true;   // À–ÿ but the signs × and ÷
    if (lead == 0xC5 && (next == 0x92 || next == 0x93)) return true; // œ
  }
  return false;
}

// Three words of two letters or more with one blank between them. Names joined by dots, colons or braces are not words.
bool three_words(std::string_view text) {
  int words = 0;
  for (std::size_t at = 0; at <= text.size();) {
    std::size_t end = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, end - at);
    bool plain = word.size() >= 2;
    for (char c : word) plain = plain && (letter(static_cast<unsigned char>(c)) || c == '\'');
    words = plain ? words + 1 : 0;
    if (words == 3) return true;
    at = end + 1;
  }
  return false;
}

bool prose(std::string_view text) { return accented(text) || three_words(text); }

using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;

std::size_t after_braces(const std::string& code, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < code.size(); ++i) {
    if (code[i] == '{') ++depth;
    if (code[i] == '}' && --depth == 0) return i;
  }
  return code.size();
}

// The braces that follow `head`, when only a name, "[]", "=" and blanks stand between.
void add_braces(const std::string& code, std::string_view head, Ranges& ranges) {
  for (std::size_t at = code.find(head); at != std::string::npos; at = code.find(head, at + 1)) {
    std::size_t open = code.find_first_of("{;(&*", at + head.size());
    if (open != std::string::npos && code[open] == '{') ranges.emplace_back(open, after_braces(code, open));
  }
}

Ranges tables(const std::string& path, const std::string& code) {
  Ranges ranges;
  add_braces(code, "struct Table<", ranges);
  add_braces(code, "std::tuple", ranges);
  if (!path.starts_with("cli/")) return ranges;
  for (std::string_view head :
       {"constexpr Argument ", "constexpr Option ", "const Command ", "std::string_view examples"})
    add_braces(code, head, ranges);
  return ranges;
}

bool within(const Ranges& ranges, std::size_t at) {
  for (auto [from, to] : ranges)
    if (from < at && at < to) return true;
  return false;
}

bool describes_a_type(const std::string& code, std::size_t at) {
  std::string_view before = std::string_view(code).substr(0, at);
  return before.ends_with(".doc = ") || before.ends_with(" doc = ");
}

bool holds_prose(const std::string& path) {
  return path.starts_with("lib/wording/") || path.starts_with("lib/diag/catalogue");
}

std::vector<Literal> misplaced_prose(const std::string& path, const std::string& source) {
  std::vector<Literal> found;
  if (holds_prose(path)) return found;
  CppText text = read_cpp(source);
  Ranges allowed = tables(path, text.code);
  for (const Literal& literal : text.literals)
    if (prose(literal.text) && !within(allowed, literal.begin) && !describes_a_type(text.code, literal.begin))
      found.push_back(literal);
  return found;
}

const Exception* exception_of(std::string_view path) {
  for (const Exception& exception : exceptions)
    if (exception.file == path) return &exception;
  return nullptr;
}

} // namespace

TEST_CASE("prose is told from names, keys and formats") {
  CHECK(prose("à vérifier"));
  CHECK(prose("nothing to do"));
  CHECK(prose("{}: nothing to do"));
  CHECK_FALSE(prose("adherents.total au moins 72"));
  CHECK_FALSE(prose("{} × {}"));
  CHECK_FALSE(prose("question, citation, note"));
  CHECK_FALSE(prose("xmlns:xmp=\\\"http\\\" two words"));
}

TEST_CASE("prose is found outside the tables, not inside") {
  CHECK(misplaced_prose("lib/x.cpp", "f(\"one two three\"); // not this one here\n").size() == 1);
  CHECK(misplaced_prose("lib/x.cpp", "f(\"one two \"\n  \"three\"); char c = '\"';\n").size() == 1);
  CHECK(misplaced_prose("lib/x.cpp", "template <> struct Table<X> { name = \"one two three\"; };").empty());
  CHECK(misplaced_prose("lib/x.cpp", "struct Table<X> {}; f(\"one two three\");").size() == 1);
  CHECK(misplaced_prose("lib/x.cpp", "type.doc = \"one two three\";").empty());
  CHECK(misplaced_prose("cli/x.cpp", "constexpr Option o[] = {{\"a\", 0, {}, {\"une année\", \"a year or two\"}}};")
            .empty());
  CHECK(misplaced_prose("cli/x.cpp", "void f(const Option& o) { say(\"one two three\"); }").size() == 1);
  CHECK(misplaced_prose("lib/x.cpp", "constexpr Option o[] = {{\"une année\"}};").size() == 1);
}

TEST_CASE("reader prose lives in five places only") {
  std::set<const Exception*> used;
  for (const char* folder : {"lib", "cli"})
    for (const auto& [path, source] : source_files(folder, ".")) {
      if (!path.ends_with(".cpp") && !path.ends_with(".hpp")) continue;
      for (const Literal& literal : misplaced_prose(path, source)) {
        const Exception* exception = exception_of(path);
        used.insert(exception);
        CHECK_MESSAGE(exception != nullptr, path, ":", literal.line, ": \"", literal.text, "\"");
      }
    }
  auto files = source_files("lib", ".");
  for (const Exception& exception : exceptions)
    if (files.contains(std::string(exception.file)))
      CHECK_MESSAGE(used.contains(&exception), exception.file, " holds no prose any more: take it off the list");
}
