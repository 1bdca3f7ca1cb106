#include "report/expander.hpp"

#include <functional>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "report/blocks.hpp"
#include "wording/number.hpp"
#include "wording/report_text.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

struct FieldText : FieldPlaces {
  const schema::LocatedText& field;
  explicit FieldText(const schema::LocatedText& text) : field(text) {}
  diag::Span at(std::size_t begin, std::size_t end) const override { return field.at(begin, end); }
};

const std::function<std::string(std::string_view)>& typography() {
  static const std::function<std::string(std::string_view)> apply = [](std::string_view text) { return wording::typography(text); };
  return apply;
}

bool in_table_line(std::string_view text) {
  std::size_t line = text.rfind('\n');
  return text.substr(line == std::string_view::npos ? 0 : line + 1).starts_with('|');
}

} // namespace

int last_heading_level(std::string_view text) {
  int level = 0;
  for (std::string_view line : base::split(text, '\n')) {
    std::size_t marks = line.find_first_not_of('#');
    if (marks != std::string_view::npos && marks >= 1 && marks <= 6 && line[marks] == ' ') level = static_cast<int>(marks);
  }
  return level;
}

Expander::Expander(const Inputs& inputs, const Includes& includes, diag::Diagnostics& diagnostics)
    : m_evaluator(inputs), m_includes(includes), m_diagnostics(diagnostics) {}

doc::Blocks Expander::expand(const Statements& statements) {
  Text text;
  run(statements, text);
  return parse(text, 0);
}

doc::Blocks Expander::parse(const Text& text, int heading_shift) {
  doc::Blocks blocks;
  doc::MarkdownContext context{text.pieces, text.slots, heading_shift, typography(), m_diagnostics};
  ReportBlocks maker(m_evaluator, context, m_diagnostics, m_omitted);
  doc::parse_markdown(text.text, context, maker, blocks);
  return blocks;
}

void Expander::run(const Statements& statements, Text& out) {
  for (const Statement& statement : statements) {
    switch (statement.kind) {
    case Statement::Kind::text:
      out.pieces.push_back({out.text.size(), statement.span});
      out.text += statement.text;
      break;
    case Statement::Kind::output: output(statement, out); break;
    case Statement::Kind::inclusion:
      if (auto found = m_includes.find(statement.text); found != m_includes.end()) run(found->second, out);
      break;
    case Statement::Kind::loop: {
      Values items = m_evaluator.list(m_evaluator.evaluate(*statement.expressions[0]));
      if (items.empty()) run(statement.bodies[1], out);
      for (Value& item : items) {
        m_evaluator.push(statement.text, std::move(item));
        run(statement.bodies[0], out);
        m_evaluator.pop();
      }
      break;
    }
    case Statement::Kind::condition: {
      std::size_t branch = 0;
      while (branch < statement.expressions.size() && !m_evaluator.truth(m_evaluator.evaluate(*statement.expressions[branch]))) ++branch;
      if (branch < statement.bodies.size()) run(statement.bodies[branch], out);
      break;
    }
    }
  }
}

void Expander::insert(doc::Slot slot, const diag::Span& origin, Text& out) {
  slot.origin = origin;
  out.pieces.push_back({out.text.size(), origin});
  base::append_utf8(out.text, doc::first_slot + static_cast<char32_t>(out.slots.size()));
  out.slots.push_back(std::move(slot));
}

void Expander::missing(const FigureValue& figure, const Statement& statement, Text& out) {
  std::string words = figure.quantity.masked ? "s" : "n.\u00A0d.";
  if (m_evaluator.inputs().draft) words = std::string(wording::draft_gap);
  else if (!in_table_line(out.text)) {
    if (figure.quantity.masked) m_diagnostics.report(rule::masked_in_prose, statement.expressions[0]->span, figure.name);
    else m_diagnostics.report(rule::unknown_in_prose, statement.expressions[0]->span, figure.name).help(phrase::declare_figure, figure.name);
  }
  insert({doc::Inlines{doc::FigureText{figure.name, words, figure.quantity}}, {}}, statement.span, out);
}

void Expander::output(const Statement& statement, Text& out) {
  Value value = m_evaluator.evaluate(*statement.expressions[0]);
  if (auto* prose = std::get_if<const schema::LocatedText*>(&value)) {
    if (statement.alone) insert({field_blocks(**prose, last_heading_level(out.text)), {}}, statement.span, out);
    else insert({field_inlines(**prose), {}}, statement.span, out);
    return;
  }
  if (auto* figure = std::get_if<FigureValue>(&value); figure != nullptr && !figure->quantity.known()) return missing(*figure, statement, out);
  doc::Inlines words = m_evaluator.words(value);
  if (words.empty()) return; // a field that is not given prints nothing
  insert({std::move(words), {}}, statement.span, out);
}

Expander::Text Expander::expand_field(const schema::LocatedText& field) {
  Text text;
  FieldText places(field);
  if (auto statements = parse_field(field.text, places, m_diagnostics)) run(*statements, text);
  return text;
}

doc::Blocks Expander::field_blocks(const schema::LocatedText& field, int heading_shift) { return parse(expand_field(field), heading_shift); }

doc::Inlines Expander::field_inlines(const schema::LocatedText& field) {
  Text text = expand_field(field);
  doc::MarkdownContext context{text.pieces, text.slots, 0, typography(), m_diagnostics};
  return doc::parse_inlines(text.text, context);
}

} // namespace reso::report
