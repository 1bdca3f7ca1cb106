#include <algorithm>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "report/syntax.hpp"

namespace reso::report {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

constexpr std::size_t none = std::string_view::npos;

struct SyntaxError {};

struct Token {
  enum class Kind { end, name, number, text, sign };
  Kind kind = Kind::end;
  std::string_view text;
  std::size_t begin = 0, end = 0;
};

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80; }
bool name_part(char c) { return name_start(c) || digit(c) || c == '-'; }

class Parser {
public:
  Parser(std::string_view text, const FieldPlaces& places, bool statements_allowed, diag::Diagnostics& diagnostics)
      : m_text(text), m_places(places), m_statements_allowed(statements_allowed), m_diagnostics(diagnostics) {}

  Statements parse() {
    Statements out;
    std::string end = block(out);
    if (!end.empty()) fail(m_tag_begin, m_at, m_diagnostics.say(phrase::never_opened, end));
    return out;
  }

private:
  [[noreturn]] void fail(std::size_t begin, std::size_t end, const std::string& message) {
    m_diagnostics.report(rule::template_syntax, m_places.at(begin, std::max(end, begin + 1)), message);
    throw SyntaxError{};
  }

  // --- Tokens inside a tag ---

  void next() {
    while (m_at < m_stop && blank(m_text[m_at])) ++m_at;
    std::size_t begin = m_at;
    m_token = {Token::Kind::end, {}, begin, begin};
    if (m_at >= m_stop) return;
    char c = m_text[m_at];
    if (name_start(c)) take_name();
    else if (digit(c)) take_while(Token::Kind::number, [](char d) { return digit(d) || d == ',' || d == '.'; });
    else if (c == '"') take_text();
    else take_sign();
    m_token.begin = begin;
    m_token.end = m_at;
    if (m_token.kind != Token::Kind::text) m_token.text = m_text.substr(begin, m_at - begin);
  }
  template <class F> void take_while(Token::Kind kind, F part) {
    m_token.kind = kind;
    while (m_at < m_stop && part(m_text[m_at])) ++m_at;
  }
  // Names run through dots, and end in a year after '@'.
  void take_name() {
    take_while(Token::Kind::name, name_part);
    while (m_at + 1 < m_stop && m_text[m_at] == '.' && (name_part(m_text[m_at + 1]))) {
      ++m_at;
      take_while(Token::Kind::name, name_part);
    }
    if (m_at + 1 < m_stop && m_text[m_at] == '@' && digit(m_text[m_at + 1])) {
      ++m_at;
      take_while(Token::Kind::name, [](char c) { return digit(c) || name_part(c) || c == '.'; });
    }
  }
  void take_text() {
    std::size_t close = m_text.find('"', m_at + 1);
    if (close == none || close >= m_stop) fail(m_at, m_at + 1, m_diagnostics.say(phrase::never_closed, std::string("\"")));
    m_token.kind = Token::Kind::text;
    m_token.text = m_text.substr(m_at + 1, close - m_at - 1);
    m_at = close + 1;
  }
  void take_sign() {
    m_token.kind = Token::Kind::sign;
    std::string_view two = m_text.substr(m_at, 2);
    m_at += two == "==" || two == "!=" || two == "<=" || two == ">=" ? 2 : 1;
  }
  bool is(std::string_view text) const { return m_token.kind != Token::Kind::text && m_token.kind != Token::Kind::end && m_token.text == text; }
  bool take(std::string_view text) {
    if (!is(text)) return false;
    next();
    return true;
  }
  void need(std::string_view text) {
    if (!take(text)) fail(m_token.begin, m_token.end, m_diagnostics.say(phrase::expected_sign, std::string(text)));
  }

  // --- Expressions ---

  ExpressionPtr make(Expression::Kind kind, std::string word, std::size_t begin, std::size_t end) {
    auto out = std::make_unique<Expression>();
    out->kind = kind;
    out->word = std::move(word);
    out->span = m_places.at(begin, end);
    return out;
  }

  ExpressionPtr disjunction() { return chain("ou", Expression::Kind::disjunction, [this] { return conjunction(); }); }
  ExpressionPtr conjunction() { return chain("et", Expression::Kind::conjunction, [this] { return negation(); }); }
  template <class F> ExpressionPtr chain(std::string_view word, Expression::Kind kind, F part) {
    ExpressionPtr left = part();
    while (is(word)) {
      ExpressionPtr both = make(kind, std::string(word), m_token.begin, m_token.end);
      next();
      both->operands.push_back(std::move(left));
      both->operands.push_back(part());
      left = std::move(both);
    }
    return left;
  }
  ExpressionPtr negation() {
    if (!is("non")) return comparison();
    ExpressionPtr out = make(Expression::Kind::negation, "non", m_token.begin, m_token.end);
    next();
    out->operands.push_back(negation());
    return out;
  }
  ExpressionPtr comparison() {
    ExpressionPtr left = filtered();
    for (std::string_view sign : {"==", "!=", "<=", ">=", "<", ">"}) {
      if (!is(sign)) continue;
      ExpressionPtr out = make(Expression::Kind::comparison, std::string(sign), m_token.begin, m_token.end);
      next();
      out->operands.push_back(std::move(left));
      out->operands.push_back(filtered());
      return out;
    }
    return left;
  }
  ExpressionPtr filtered() {
    ExpressionPtr value = primary();
    while (take("|")) {
      if (m_token.kind != Token::Kind::name) fail(m_token.begin, m_token.end, m_diagnostics.say(phrase::expected_value));
      ExpressionPtr filter = make(Expression::Kind::filter, base::fold_id(m_token.text), m_token.begin, m_token.end);
      next();
      filter->operands.push_back(std::move(value));
      if (take("(")) {
        do filter->operands.push_back(disjunction());
        while (take(","));
        need(")");
      }
      value = std::move(filter);
    }
    return value;
  }
  ExpressionPtr primary() {
    Token token = m_token;
    if (take("(")) {
      ExpressionPtr inside = disjunction();
      need(")");
      return inside;
    }
    next();
    switch (token.kind) {
    case Token::Kind::name: return make(Expression::Kind::name, std::string(token.text), token.begin, token.end);
    case Token::Kind::number: return make(Expression::Kind::number, std::string(token.text), token.begin, token.end);
    case Token::Kind::text: return make(Expression::Kind::text, std::string(token.text), token.begin, token.end);
    default: fail(token.begin, token.end, m_diagnostics.say(phrase::expected_value));
    }
  }

  // --- Tags ---

  // Reads up to `close`; the tokens stop there.
  void open_tag(std::size_t begin, std::string_view close) {
    m_tag_begin = begin;
    std::size_t end = m_text.find(close, begin + 2);
    if (end == none) fail(begin, begin + 2, m_diagnostics.say(phrase::never_closed, std::string(m_text.substr(begin, 2))));
    m_at = begin + 2;
    m_stop = end;
    next();
  }
  void close_tag() {
    if (m_token.kind != Token::Kind::end) fail(m_token.begin, m_token.end, m_diagnostics.say(phrase::unexpected_sign, std::string(m_token.text)));
    m_at = m_stop + 2;
  }

  void add_text(Statements& out, std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    Statement text;
    text.text = std::string(m_text.substr(begin, end - begin));
    text.span = m_places.at(begin, end);
    out.push_back(std::move(text));
  }

  bool starts_line(std::size_t at) const {
    while (at > 0 && (m_text[at - 1] == ' ' || m_text[at - 1] == '\t')) --at;
    return at == 0 || m_text[at - 1] == '\n';
  }
  std::size_t line_rest(std::size_t at) const { // after the line's end when only blanks are left on it, else none
    while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\t' || m_text[at] == '\r')) ++at;
    return at >= m_text.size() ? at : m_text[at] == '\n' ? at + 1 : none;
  }
  std::size_t line_begin(std::size_t at) const {
    std::size_t end = m_text.rfind('\n', at == 0 ? 0 : at - 1);
    return at == 0 || end == none ? 0 : end + 1;
  }

  // Text up to the tag at `begin`; a line that holds nothing but the tag vanishes with it.
  void text_before(Statements& out, std::size_t from, std::size_t begin, bool vanishes) { add_text(out, from, vanishes ? std::max(from, line_begin(begin)) : begin); }

  std::size_t next_tag(std::size_t from) const {
    for (std::size_t at = m_text.find('{', from); at != none; at = m_text.find('{', at + 1))
      if (at + 1 < m_text.size() && (m_text[at + 1] == '{' || m_text[at + 1] == '%' || m_text[at + 1] == '#')) return at;
    return none;
  }

  // Statements up to the tag that ends the block; returns its word, empty at the end of the text.
  std::string block(Statements& out) {
    for (;;) {
      std::size_t from = m_at, begin = next_tag(from);
      if (begin == none) {
        add_text(out, from, m_text.size());
        m_at = m_text.size();
        return {};
      }
      char kind = m_text[begin + 1];
      if (kind == '{') output(out, from, begin);
      else if (kind == '#') comment(out, from, begin);
      else if (std::string end = statement(out, from, begin); !end.empty()) return end;
    }
  }

  void output(Statements& out, std::size_t from, std::size_t begin) {
    add_text(out, from, begin);
    open_tag(begin, "}}");
    Statement one;
    one.kind = Statement::Kind::output;
    one.expressions.push_back(disjunction());
    close_tag();
    one.span = m_places.at(begin, m_at);
    one.alone = starts_line(begin) && line_rest(m_at) != none;
    out.push_back(std::move(one));
  }

  void comment(Statements& out, std::size_t from, std::size_t begin) {
    std::size_t end = m_text.find("#}", begin + 2);
    if (end == none) fail(begin, begin + 2, m_diagnostics.say(phrase::never_closed, std::string("{#")));
    skip_line(out, from, begin, end + 2);
  }

  // Goes on after `end`; takes the whole line away when the tag is alone on it.
  void skip_line(Statements& out, std::size_t from, std::size_t begin, std::size_t end) {
    std::size_t rest = line_rest(end);
    bool alone = starts_line(begin) && rest != none;
    text_before(out, from, begin, alone);
    m_at = alone ? rest : end;
  }

  std::string statement(Statements& out, std::size_t from, std::size_t begin) {
    if (!m_statements_allowed) fail(begin, begin + 2, m_diagnostics.say(phrase::no_statements_here));
    open_tag(begin, "%}");
    std::string word(m_token.text);
    diag::Span span = m_places.at(begin, m_stop + 2);
    if (m_token.kind != Token::Kind::name) fail(m_token.begin, m_token.end, m_diagnostics.say(phrase::expected_value));
    next();
    if (word == "fin" || word == "sinon") {
      m_branch_condition.reset();
      if (word == "sinon" && take("si")) {
        word = "sinon si";
        m_branch_condition = disjunction();
      }
      close_tag();
      skip_line(out, from, begin, m_at);
      return word;
    }
    if (word == "pour") return loop(out, from, begin, span), std::string();
    if (word == "si") return condition(out, from, begin, span), std::string();
    if (word == "inclure") return inclusion(out, from, begin, span), std::string();
    fail(begin, m_stop + 2, m_diagnostics.say(phrase::unknown_statement, word));
  }

  void loop(Statements& out, std::size_t from, std::size_t begin, const diag::Span& span) {
    Statement one;
    one.kind = Statement::Kind::loop;
    one.span = span;
    one.text = base::fold_id(m_token.text);
    next();
    need("dans");
    one.expressions.push_back(disjunction());
    close_tag();
    skip_line(out, from, begin, m_at);
    one.bodies.resize(2);
    std::string end = block(one.bodies[0]);
    if (end == "sinon") end = block(one.bodies[1]);
    must_end(end, begin, "pour");
    out.push_back(std::move(one));
  }

  void condition(Statements& out, std::size_t from, std::size_t begin, const diag::Span& span) {
    Statement one;
    one.kind = Statement::Kind::condition;
    one.span = span;
    one.expressions.push_back(disjunction());
    close_tag();
    skip_line(out, from, begin, m_at);
    std::string end;
    for (;;) {
      end = block(one.bodies.emplace_back());
      if (end == "sinon si") one.expressions.push_back(std::move(m_branch_condition));
      else if (end != "sinon") break;
    }
    must_end(end, begin, "si");
    out.push_back(std::move(one));
  }

  void inclusion(Statements& out, std::size_t from, std::size_t begin, const diag::Span& span) {
    Statement one;
    one.kind = Statement::Kind::inclusion;
    one.span = span;
    if (m_token.kind != Token::Kind::text) fail(m_token.begin, m_token.end, m_diagnostics.say(phrase::expected_value));
    one.text = std::string(m_token.text);
    next();
    close_tag();
    skip_line(out, from, begin, m_at);
    out.push_back(std::move(one));
  }

  void must_end(const std::string& end, std::size_t begin, const char* word) {
    if (end != "fin") fail(begin, begin + 2, m_diagnostics.say(phrase::never_closed, std::string(word)));
  }

  std::string_view m_text;
  const FieldPlaces& m_places;
  bool m_statements_allowed;
  diag::Diagnostics& m_diagnostics;
  std::size_t m_at = 0, m_stop = 0, m_tag_begin = 0;
  Token m_token;
  ExpressionPtr m_branch_condition;
};

struct WholeFile : FieldPlaces {
  diag::FileId file;
  explicit WholeFile(diag::FileId id) : file(id) {}
  diag::Span at(std::size_t begin, std::size_t end) const override { return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}; }
};

} // namespace

std::optional<Statements> parse_template(diag::FileId file, const diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
  WholeFile places(file);
  try {
    return Parser(sources.text(file), places, true, diagnostics).parse();
  } catch (const SyntaxError&) {
    return std::nullopt;
  }
}

std::optional<Statements> parse_field(std::string_view text, const FieldPlaces& places, diag::Diagnostics& diagnostics) {
  try {
    return Parser(text, places, false, diagnostics).parse();
  } catch (const SyntaxError&) {
    return std::nullopt;
  }
}

} // namespace reso::report
