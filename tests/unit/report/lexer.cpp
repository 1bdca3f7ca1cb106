#include "report/lexer.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace reso::report;

namespace {

// "name:a.b sign:| text:x", with the place of each token when asked.
std::string tokens(std::string_view text, bool places = false) {
  constexpr const char* kinds[] = {"end", "name", "number", "text", "open", "sign"};
  std::string out;
  Lexer lexer(text, 0, text.size());
  for (Token token = lexer.next(); token.kind != Token::Kind::end; token = lexer.next()) {
    out += (out.empty() ? "" : " ") + std::string(kinds[static_cast<int>(token.kind)]) + ":" + std::string(token.text);
    if (places) out += "@" + std::to_string(token.begin) + "-" + std::to_string(token.end);
    if (token.kind == Token::Kind::open_text) break;
  }
  return out;
}

} // namespace

TEST_CASE("the words and signs of a tag") {
  for (const auto& [in, out] : std::initializer_list<std::pair<std::string, std::string>>{
           {"", ""},
           {" \t\n ", ""},
           {"a", "name:a"},
           {"année.titre", "name:année.titre"},
           {"dla.cout-jour", "name:dla.cout-jour"},
           {"dla.cout_jour@2011.valeur", "name:dla.cout_jour@2011.valeur"},
           {"a.3", "name:a.3"},
           {"a .b", "name:a sign:. name:b"},
           {"a@b", "name:a sign:@ name:b"},
           {"3", "number:3"},
           {"3,2", "number:3,2"},
           {"3.2", "number:3.2"},
           {"3, 2", "number:3 sign:, number:2"},
           {"\"a | b\"", "text:a | b"},
           {"\"\"", "text:"},
           {"\"a", "open:a"},
           {"a==b", "name:a sign:== name:b"},
           {"a<=b>=c!=d<e>f", "name:a sign:<= name:b sign:>= name:c sign:!= name:d sign:< name:e sign:> name:f"},
           {"a=b", "name:a sign:= name:b"},
           {"(a|b(3))", "sign:( name:a sign:| name:b sign:( number:3 sign:) sign:)"}}) {
    CAPTURE(in);
    CHECK(tokens(in) == out);
  }
}

TEST_CASE("tokens know their places, and words are not quoted texts") {
  CHECK(tokens("ab  \"c\" <=", true) == "name:ab@0-2 text:c@4-7 sign:<=@8-10");
  Lexer quoted("\"fin\"", 0, 5), bare("fin", 0, 3);
  CHECK(!quoted.next().is("fin"));
  CHECK(bare.next().is("fin"));
}

TEST_CASE("nothing is read past the end of the tag") {
  Lexer lexer("ab cd", 0, 2);
  CHECK(lexer.next().text == "ab");
  CHECK(lexer.next().kind == Token::Kind::end);
}
