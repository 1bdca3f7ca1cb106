#include "report/parser.hpp"

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "report/expression_parser.hpp"

namespace reso::report {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr int deepest_blocks = 50;

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

// The tag that ended a list of statements.
struct Ending {
  std::string word; // "fin", "sinon", "sinon si"; empty at the end of the text
  std::size_t begin = 0;
  std::size_t end = 0;
  ExpressionPtr condition; // of "sinon si"
};

class Parser {
public:
  Parser(std::string_view text, Places places, bool statements_allowed, diag::Diagnostics& diagnostics)
      : m_text(text), m_places(std::move(places)), m_statements_allowed(statements_allowed), m_diagnostics(diagnostics),
        m_tag(m_places, diagnostics) {}

  Statements parse() {
    Statements out;
    const Ending ending = block(out);
    if (!ending.word.empty())
      m_tag.fail(ending.begin, ending.end, m_diagnostics.say(phrase::never_opened, ending.word));
    return out;
  }

private:
  // --- Text ---

  // A statement for each line: a field's lines stand apart in their file.
  void add_text(Statements& out, std::size_t begin, std::size_t end) {
    while (begin < end) {
      const std::size_t line = std::min(m_text.find('\n', begin), end - 1) + 1;
      Statement text;
      text.text = m_text.substr(begin, line - begin);
      text.span = m_places(begin, line);
      out.push_back(std::move(text));
      begin = line;
    }
  }

  bool starts_line(std::size_t at) const {
    while (at > 0 && blank(m_text[at - 1])) --at;
    return at == 0 || m_text[at - 1] == '\n';
  }
  // After the line's end when only blanks are left on it.
  std::size_t next_line(std::size_t at) const {
    while (at < m_text.size() && blank(m_text[at])) ++at;
    return at >= m_text.size() ? at : m_text[at] == '\n' ? at + 1 : none;
  }
  std::size_t next_tag(std::size_t from) const {
    for (std::size_t at = m_text.find('{', from); at != none; at = m_text.find('{', at + 1))
      if (at + 1 < m_text.size() && std::string_view("{%#").find(m_text[at + 1]) != none) return at;
    return none;
  }

  // Goes on after the tag [begin, end); a line that holds nothing else vanishes with it.
  void leave_tag(Statements& out, std::size_t from, std::size_t begin, std::size_t end) {
    const std::size_t line = next_line(end);
    const bool alone = starts_line(begin) && line != none;
    std::size_t text_end = begin;
    while (alone && text_end > from && m_text[text_end - 1] != '\n') --text_end;
    add_text(out, from, text_end);
    m_at = alone ? line : end;
  }

  // --- Tags ---

  // Statements up to the tag that ends them.
  Ending block(Statements& out) {
    if (++m_depth > deepest_blocks) m_tag.fail(m_at - 1, m_at, m_diagnostics.say(phrase::too_deep));
    for (;;) {
      const std::size_t from = m_at, begin = next_tag(from);
      if (begin == none) {
        add_text(out, from, m_text.size());
        m_at = m_text.size();
        return {};
      }
      switch (m_text[begin + 1]) {
      case '{': output(out, from, begin); break;
      case '#': leave_tag(out, from, begin, tag_end(begin, "#}")); break;
      default:
        if (Ending ending = statement(out, from, begin); !ending.word.empty()) {
          --m_depth;
          return ending;
        }
      }
    }
  }

  std::size_t tag_end(std::size_t begin, std::string_view close) {
    const std::size_t end = m_text.find(close, begin + 2);
    if (end == none)
      m_tag.fail(begin, begin + 2, m_diagnostics.say(phrase::never_closed, std::string(m_text.substr(begin, 2))));
    return end + 2;
  }

  void output(Statements& out, std::size_t from, std::size_t begin) {
    add_text(out, from, begin);
    const std::size_t end = tag_end(begin, "}}");
    m_tag.open(m_text, begin + 2, end - 2);
    Statement one;
    one.kind = Statement::Kind::output;
    one.span = m_places(begin, end);
    one.expressions.push_back(m_tag.expression());
    m_tag.close();
    out.push_back(std::move(one));
    m_at = end;
  }

  Ending statement(Statements& out, std::size_t from, std::size_t begin) {
    if (!m_statements_allowed) m_tag.fail(begin, begin + 2, m_diagnostics.say(phrase::no_statements_here));
    const std::size_t end = tag_end(begin, "%}");
    m_tag.open(m_text, begin + 2, end - 2);
    const Token word = m_tag.take();
    Statement one;
    one.span = m_places(begin, end);
    if (word.is("pour"))
      loop(out, std::move(one), from, begin, end);
    else if (word.is("si"))
      condition(out, std::move(one), from, begin, end);
    else if (word.is("inclure"))
      inclusion(out, std::move(one), from, begin, end);
    else if (word.is("fin") || word.is("sinon"))
      return ending(out, word, from, begin, end);
    else
      unknown(word, begin, end);
    return {};
  }

  Ending ending(Statements& out, const Token& word, std::size_t from, std::size_t begin, std::size_t end) {
    Ending one{std::string(word.text), begin, end, nullptr};
    if (one.word == "sinon" && m_tag.take_word("si")) {
      one.word = "sinon si";
      one.condition = m_tag.expression();
    }
    m_tag.close();
    leave_tag(out, from, begin, end);
    return one;
  }

  [[noreturn]] void unknown(const Token& word, std::size_t begin, std::size_t end) {
    const std::string_view near = base::nearest(word.text, {"pour", "si", "sinon", "fin", "inclure"});
    const bool empty = word.kind == Token::Kind::end;
    auto finding =
        m_diagnostics.report(rule::template_syntax, empty ? m_places(begin, end) : m_places(word.begin, word.end),
                             empty ? m_diagnostics.say(phrase::expected_statement)
                                   : m_diagnostics.say(phrase::unknown_statement, std::string(word.text)));
    if (!near.empty())
      finding.help(phrase::did_you_mean, std::string(near));
    else
      finding.help(phrase::statements_are, std::string("pour, si, sinon, fin, inclure"));
    throw SyntaxError{};
  }

  void loop(Statements& out, Statement one, std::size_t from, std::size_t begin, std::size_t end) {
    one.kind = Statement::Kind::loop;
    const Token variable = m_tag.take();
    if (variable.kind != Token::Kind::name || variable.text.find_first_of(".@") != none)
      m_tag.fail(variable.begin, variable.end, m_diagnostics.say(phrase::expected_variable));
    one.text = base::fold_id(variable.text);
    m_tag.need_word("dans");
    one.expressions.push_back(m_tag.expression());
    m_tag.close();
    leave_tag(out, from, begin, end);
    one.bodies.resize(2);
    Ending ending = block(one.bodies[0]);
    if (ending.word == "sinon") ending = block(one.bodies[1]);
    must_end(ending, begin, end, "pour");
    out.push_back(std::move(one));
  }

  void condition(Statements& out, Statement one, std::size_t from, std::size_t begin, std::size_t end) {
    one.kind = Statement::Kind::condition;
    one.expressions.push_back(m_tag.expression());
    m_tag.close();
    leave_tag(out, from, begin, end);
    bool last = false;
    for (;;) {
      Ending ending = block(one.bodies.emplace_back());
      if (last || (ending.word != "sinon si" && ending.word != "sinon")) {
        must_end(ending, begin, end, "si");
        break;
      }
      last = ending.word == "sinon";
      if (!last) one.expressions.push_back(std::move(ending.condition));
    }
    out.push_back(std::move(one));
  }

  void inclusion(Statements& out, Statement one, std::size_t from, std::size_t begin, std::size_t end) {
    one.kind = Statement::Kind::inclusion;
    const Token file = m_tag.take();
    if (file.kind != Token::Kind::text) m_tag.fail(file.begin, file.end, m_diagnostics.say(phrase::expected_file));
    one.text = file.text;
    m_tag.close();
    leave_tag(out, from, begin, end);
    out.push_back(std::move(one));
  }

  void must_end(const Ending& ending, std::size_t begin, std::size_t end, const char* word) {
    if (ending.word.empty()) m_tag.fail(begin, end, m_diagnostics.say(phrase::never_closed, std::string(word)));
    if (ending.word != "fin")
      m_tag.fail(ending.begin, ending.end, m_diagnostics.say(phrase::unexpected_sign, ending.word));
  }

  std::string_view m_text;
  Places m_places;
  bool m_statements_allowed;
  diag::Diagnostics& m_diagnostics;
  ExpressionParser m_tag;
  std::size_t m_at = 0;
  int m_depth = 0;
};

std::optional<Statements> parse(std::string_view text, Places places, bool statements, diag::Diagnostics& diagnostics) {
  try {
    return Parser(text, std::move(places), statements, diagnostics).parse();
  } catch (const SyntaxError&) {
    return std::nullopt;
  }
}

} // namespace

std::optional<Statements> parse_template(diag::FileId file, const diag::SourceMap& sources,
                                         diag::Diagnostics& diagnostics) {
  const auto places = [file](std::size_t begin, std::size_t end) {
    return diag::Span{file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  };
  return parse(sources.text(file), places, true, diagnostics);
}

std::optional<Statements> parse_field(const schema::LocatedText& field, diag::Diagnostics& diagnostics) {
  const auto places = [&field](std::size_t begin, std::size_t end) { return field.at(begin, end); };
  return parse(field.text, places, false, diagnostics);
}

} // namespace reso::report
