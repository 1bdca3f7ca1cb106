// C++ sources as text: their string literals, and their code without them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reso::tests {

struct Literal {
  std::string text; // as written between the quotes; adjacent literals are one
  std::size_t begin = 0;
  std::size_t end = 0; // after the closing quote
  int line = 0;        // of the first quote
};

struct CppText {
  std::vector<Literal> literals; // in order; those of #include lines are left out
  std::string code;              // as long as the source, comments and the inside of literals blank
};

CppText read_cpp(std::string_view source);

} // namespace reso::tests
