// Statements to Markdown text with slots, then to blocks.
#pragma once

#include <string>
#include <vector>

#include "doc/markdown.hpp"
#include "report/blocks.hpp"
#include "report/checker.hpp"
#include "report/evaluator.hpp"

namespace reso::report {

class Expander {
public:
  Expander(const Data& data, const Includes& includes, Printed& printed, diag::Diagnostics& diagnostics)
      : m_data(data), m_evaluator(data), m_includes(includes), m_printed(printed), m_diagnostics(diagnostics) {}

  doc::Blocks expand(const Statements& statements);

private:
  struct Text {
    std::string text;
    std::vector<doc::Piece> pieces;
    std::vector<doc::Slot> slots;
  };

  void run(const Statements& statements, Text& out);
  void output(const Statement& statement, Text& out);
  void insert(std::variant<doc::Inlines, doc::Blocks> content, const diag::Span& origin, Text& out);
  // A figure that is not known, or whose change cannot be said.
  void missing(const std::string& name, const base::Quantity& quantity, const Statement& statement, Text& out);
  void help_with(diag::Finding finding, const diag::Phrase<>& in_field, const diag::Phrase<std::string>& in_template,
                 const std::string& name) const;
  doc::Blocks field_blocks(const schema::LocatedText& field, int under);
  doc::Blocks parse(const Text& text);

  const Data& m_data;
  Evaluator m_evaluator;
  const Includes& m_includes;
  Printed& m_printed;
  diag::Diagnostics& m_diagnostics;
  bool m_in_field = false; // fields hold no fields
};

// The rank of the last heading in expanded text: 0 before any.
int last_heading_level(std::string_view text);

} // namespace reso::report
