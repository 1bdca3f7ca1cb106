// Expressions of the template language: names, filters, comparisons, et, ou, non.
#pragma once

#include <functional>

#include "diag/diagnostics.hpp"
#include "report/lexer.hpp"
#include "report/syntax.hpp"

namespace reso::report {

// Thrown when a tag cannot be read any further, after the finding; caught by the parser of the whole text.
struct SyntaxError {};

// Gives the place of text[begin, end).
using Places = std::function<diag::Span(std::size_t begin, std::size_t end)>;

// Reads the tokens of one tag.
class ExpressionParser {
public:
  ExpressionParser(const Places& places, diag::Diagnostics& diagnostics)
      : m_places(places), m_diagnostics(diagnostics) {}

  void open(std::string_view text, std::size_t begin, std::size_t end);
  // Fails when something is left in the tag.
  void close();

  const Token& token() const { return m_token; }
  Token take();
  bool take_word(std::string_view word);
  void need_word(std::string_view word);
  ExpressionPtr expression();

  [[noreturn]] void fail(std::size_t begin, std::size_t end, const std::string& message);

private:
  ExpressionPtr conjunction();
  ExpressionPtr negation();
  ExpressionPtr comparison();
  ExpressionPtr filtered();
  ExpressionPtr primary();
  ExpressionPtr name(const Token& token);
  ExpressionPtr make(Expression::Kind kind, const Token& token);

  const Places& m_places;
  diag::Diagnostics& m_diagnostics;
  Lexer m_lexer;
  Token m_token;
  int m_depth = 0;
};

} // namespace reso::report
