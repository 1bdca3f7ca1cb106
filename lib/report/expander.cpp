#include "report/expander.hpp"

#include <functional>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_privacy.hpp"
#include "report/parser.hpp"
#include "report/slot_text.hpp"
#include "wording/number.hpp"
#include "wording/report_text.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

const std::function<std::string(std::string_view)>& typography() {
  static const std::function<std::string(std::string_view)> apply = [](std::string_view text) {
    return wording::typography(text);
  };
  return apply;
}

bool in_table_line(std::string_view text) {
  const std::size_t line = text.rfind('\n') + 1; // npos + 1 is 0
  return text.substr(line).starts_with('|');
}

// Headings of a text stand below the one it is inserted under, whatever level its author began with.
void place_headings(doc::Blocks& blocks, int under) {
  int highest = 7;
  for (doc::Block& block : blocks)
    if (const auto* heading = std::get_if<doc::Heading>(&block)) highest = std::min(highest, heading->level);
  for (doc::Block& block : blocks)
    if (auto* heading = std::get_if<doc::Heading>(&block))
      heading->level = std::min(6, heading->level - highest + 1 + under);
}

} // namespace

int last_heading_level(std::string_view text) {
  for (std::size_t end = text.size(); end > 0;) {
    const std::size_t begin = text.rfind('\n', end - 1) + 1;
    const std::string_view line = text.substr(begin, end - begin);
    const std::size_t marks = line.find_first_not_of('#');
    if (marks != std::string_view::npos && marks >= 1 && marks <= 6 && line[marks] == ' ')
      return static_cast<int>(marks);
    end = begin == 0 ? 0 : begin - 1;
  }
  return 0;
}

doc::Blocks Expander::expand(const Statements& statements) {
  Text text;
  run(statements, text);
  return parse(text);
}

doc::Blocks Expander::parse(const Text& text) {
  doc::Blocks blocks;
  const doc::MarkdownContext context{text.pieces, text.slots, typography(), m_diagnostics};
  ReportBlocks maker(m_data, text.slots, m_printed, m_diagnostics);
  doc::parse_markdown(text.text, context, maker, blocks);
  return blocks;
}

void Expander::run(const Statements& statements, Text& out) {
  for (const Statement& one : statements) {
    switch (one.kind) {
    case Statement::Kind::text:
      out.pieces.push_back({out.text.size(), one.span});
      out.text += one.text;
      break;
    case Statement::Kind::output: output(one, out); break;
    case Statement::Kind::inclusion:
      if (auto found = m_includes.find(one.text); found != m_includes.end()) run(found->second, out);
      break;
    case Statement::Kind::loop: {
      Values items = m_evaluator.list(*one.expressions[0]);
      if (items.empty()) run(one.bodies[1], out);
      for (Value& item : items) {
        m_evaluator.push(one.text, std::move(item));
        run(one.bodies[0], out);
        m_evaluator.pop();
      }
      break;
    }
    case Statement::Kind::condition: {
      std::size_t branch = 0;
      while (branch < one.expressions.size() && !m_evaluator.truth(*one.expressions[branch])) ++branch;
      if (branch < one.bodies.size()) run(one.bodies[branch], out);
      break;
    }
    }
  }
}

void Expander::insert(std::variant<doc::Inlines, doc::Blocks> content, const diag::Span& origin, Text& out) {
  if (out.slots.size() == doc::most_slots)
    m_diagnostics.report(rule::template_syntax, origin, m_diagnostics.say(phrase::too_many_values));
  if (out.slots.size() >= doc::most_slots) return;
  if (auto* inlines = std::get_if<doc::Inlines>(&content))
    for (doc::Inline& one : *inlines) one.origin = origin;
  out.pieces.push_back({out.text.size(), origin});
  base::append_utf8(out.text, doc::first_slot + static_cast<char32_t>(out.slots.size()));
  out.slots.push_back({std::move(content), origin});
}

// A field of the data cannot hold a condition; a template can.
void Expander::help_with(diag::Finding finding, const diag::Phrase<>& in_field,
                         const diag::Phrase<std::string>& in_template, const std::string& name) const {
  if (m_in_field)
    finding.help(in_field);
  else
    finding.help(in_template, name);
}

void Expander::missing(const std::string& name, const base::Quantity& quantity, const Statement& statement, Text& out) {
  std::string words = wording::phrase(quantity.masked ? quantity : base::unknown_quantity());
  if (m_data.inputs().draft) words = wording::draft_gap;
  if (!in_table_line(out.text)) {
    if (quantity.masked)
      m_diagnostics.report(rule::masked_in_prose, statement.span, name).help(diag::phrase::show_in_table);
    else if (quantity.known())
      help_with(m_diagnostics.report(rule::change_unsaid, statement.span, name), phrase::rewrite_change,
                phrase::guard_change, name);
    else
      help_with(m_diagnostics.report(rule::unknown_in_prose, statement.span, name), phrase::declare_or_rewrite,
                phrase::declare_figure, name);
  }
  insert(doc::Inlines{doc::FigureText{name, std::move(words), quantity}}, statement.span, out);
}

void Expander::output(const Statement& statement, Text& out) {
  const Value value = m_evaluator.evaluate(*statement.expressions[0]);
  if (auto* prose = std::get_if<const schema::LocatedText*>(&value))
    return m_in_field ? void() : insert(field_blocks(**prose, last_heading_level(out.text)), statement.span, out);
  if (auto* figure = std::get_if<FigureValue>(&value); figure != nullptr && !figure->quantity.known())
    return missing(figure->name, figure->quantity, statement, out);
  if (auto* worded = std::get_if<Worded>(&value); worded != nullptr && worded->text.empty() && !worded->figure.empty())
    return missing(worded->figure, worded->quantity, statement, out);
  // What is not given holds a place too: "*{{ x }}*" around nothing is nothing.
  insert(std::holds_alternative<Withheld>(value) ? withheld_words() : words(value, m_data), statement.span, out);
}

doc::Blocks Expander::field_blocks(const schema::LocatedText& field, int under) {
  Text text;
  m_printed.fields.insert(&field);
  m_in_field = true;
  if (auto statements = parse_field(field, m_diagnostics)) run(*statements, text);
  m_in_field = false;
  doc::Blocks blocks = parse(text);
  place_headings(blocks, under);
  return blocks;
}

} // namespace reso::report
