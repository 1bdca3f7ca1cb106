// Statements to Markdown text with slots, then to blocks.
#pragma once

#include <map>

#include "doc/markdown.hpp"
#include "report/evaluator.hpp"
#include "report/names.hpp"

namespace reso::report {

class Expander {
public:
  using Includes = IncludedFiles;

  Expander(const Inputs& inputs, const Includes& includes, diag::Diagnostics& diagnostics);

  doc::Blocks expand(const Statements& statements);
  // What was left out because nothing of it is known.
  const std::vector<std::string>& omitted() const { return m_omitted; }

private:
  struct Text {
    std::string text;
    std::vector<doc::Piece> pieces;
    std::vector<doc::Slot> slots;
  };

  void run(const Statements& statements, Text& out);
  void output(const Statement& statement, Text& out);
  void insert(doc::Slot slot, const diag::Span& origin, Text& out);
  // A Markdown field as blocks (headings below the one above it) or as inlines.
  Text expand_field(const schema::LocatedText& field);
  doc::Blocks field_blocks(const schema::LocatedText& field, int heading_shift);
  doc::Inlines field_inlines(const schema::LocatedText& field);
  doc::Blocks parse(const Text& text, int heading_shift);
  void missing(const FigureValue& figure, const Statement& statement, Text& out);

  Evaluator m_evaluator;
  const Includes& m_includes;
  diag::Diagnostics& m_diagnostics;
  std::vector<std::string> m_omitted;
};

// The rank of the last heading in expanded text: 0 before any.
int last_heading_level(std::string_view text);

} // namespace reso::report
