#include "report/expression_parser.hpp"

#include "base/text.hpp"
#include "diag/catalogue.hpp"

namespace reso::report {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

constexpr int deepest_parentheses = 50;

std::string as_written(const Token& token) {
  return token.kind == Token::Kind::text ? '"' + std::string(token.text) + '"' : std::string(token.text);
}

} // namespace

void ExpressionParser::fail(std::size_t begin, std::size_t end, const std::string& message) {
  m_diagnostics.report(rule::template_syntax, m_places(begin, std::max(end, begin + 1)), message);
  throw SyntaxError{};
}

void ExpressionParser::open(std::string_view text, std::size_t begin, std::size_t end) {
  m_lexer = Lexer(text, begin, end);
  m_depth = 0;
  take();
}

void ExpressionParser::close() {
  if (m_token.kind != Token::Kind::end)
    fail(m_token.begin, m_token.end, m_diagnostics.say(phrase::unexpected_sign, as_written(m_token)));
}

Token ExpressionParser::take() {
  const Token taken = m_token;
  m_token = m_lexer.next();
  if (m_token.kind == Token::Kind::open_text)
    fail(m_token.begin, m_token.begin + 1, m_diagnostics.say(phrase::never_closed, std::string("\"")));
  return taken;
}

bool ExpressionParser::take_word(std::string_view word) {
  if (!m_token.is(word)) return false;
  take();
  return true;
}

void ExpressionParser::need_word(std::string_view word) {
  if (!take_word(word)) fail(m_token.begin, m_token.end, m_diagnostics.say(phrase::expected_sign, std::string(word)));
}

ExpressionPtr ExpressionParser::make(Expression::Kind kind, const Token& token) {
  auto out = std::make_unique<Expression>();
  out->kind = kind;
  out->word = token.text;
  out->span = m_places(token.begin, token.end);
  return out;
}

ExpressionPtr ExpressionParser::expression() {
  ExpressionPtr left = conjunction();
  while (m_token.is("ou")) {
    ExpressionPtr both = make(Expression::Kind::disjunction, take());
    both->operands.push_back(std::move(left));
    both->operands.push_back(conjunction());
    left = std::move(both);
  }
  return left;
}

ExpressionPtr ExpressionParser::conjunction() {
  ExpressionPtr left = negation();
  while (m_token.is("et")) {
    ExpressionPtr both = make(Expression::Kind::conjunction, take());
    both->operands.push_back(std::move(left));
    both->operands.push_back(negation());
    left = std::move(both);
  }
  return left;
}

ExpressionPtr ExpressionParser::negation() {
  if (!m_token.is("non")) return comparison();
  ExpressionPtr out = make(Expression::Kind::negation, take());
  if (++m_depth > deepest_parentheses) fail(m_token.begin, m_token.end, m_diagnostics.say(phrase::too_deep));
  out->operands.push_back(negation());
  --m_depth;
  return out;
}

ExpressionPtr ExpressionParser::comparison() {
  ExpressionPtr left = filtered();
  for (std::string_view sign : {"==", "!=", "<=", ">=", "<", ">"}) {
    if (!m_token.is(sign)) continue;
    ExpressionPtr out = make(Expression::Kind::comparison, take());
    out->operands.push_back(std::move(left));
    out->operands.push_back(filtered());
    return out;
  }
  return left;
}

ExpressionPtr ExpressionParser::filtered() {
  ExpressionPtr value = primary();
  while (take_word("|")) {
    if (m_token.kind != Token::Kind::name) fail(m_token.begin, m_token.end, m_diagnostics.say(phrase::expected_filter));
    ExpressionPtr filter = make(Expression::Kind::filter, m_token);
    filter->word = base::fold_id(take().text);
    filter->operands.push_back(std::move(value));
    if (take_word("(")) {
      do filter->operands.push_back(expression());
      while (take_word(","));
      need_word(")");
    }
    value = std::move(filter);
  }
  return value;
}

ExpressionPtr ExpressionParser::primary() {
  if (m_token.is("(")) {
    if (++m_depth > deepest_parentheses) fail(m_token.begin, m_token.end, m_diagnostics.say(phrase::too_deep));
    take();
    ExpressionPtr inside = expression();
    need_word(")");
    --m_depth;
    return inside;
  }
  switch (m_token.kind) {
  case Token::Kind::name: return name(take());
  case Token::Kind::number: return make(Expression::Kind::number, take());
  case Token::Kind::text: return make(Expression::Kind::text, take());
  default: fail(m_token.begin, m_token.end, m_diagnostics.say(phrase::expected_value));
  }
}

ExpressionPtr ExpressionParser::name(const Token& token) {
  ExpressionPtr out = make(Expression::Kind::name, token);
  std::size_t at = 0;
  for (std::string_view word : base::split(token.text, '.')) {
    const std::size_t begin = token.begin + at, sign = word.find('@');
    at += word.size() + 1;
    out->parts.push_back({base::fold_id(word.substr(0, sign)), m_places(begin, begin + std::min(sign, word.size()))});
    if (sign == std::string_view::npos) continue;
    int year = 0;
    for (char c : word.substr(sign + 1)) year = c >= '0' && c <= '9' && year < 10000 ? year * 10 + (c - '0') : 10000;
    if (year > 9999 || word.size() != sign + 5)
      fail(begin + sign, begin + word.size(), m_diagnostics.say(phrase::year_expected));
    out->year = year;
  }
  return out;
}

} // namespace reso::report
