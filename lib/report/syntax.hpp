// The template language as trees. FILES.md, "Template language".
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.hpp"

namespace reso::report {

struct Expression;
using ExpressionPtr = std::unique_ptr<Expression>;

struct Expression {
  enum class Kind { text, number, name, filter, negation, comparison, conjunction, disjunction };
  Kind kind = Kind::name;
  std::string word;                   // literal, dotted name ("dla.cout_jour@2011"), filter, or comparison sign
  std::vector<ExpressionPtr> operands; // of a filter: the value, then the arguments
  diag::Span span;
};

struct Statement;
using Statements = std::vector<Statement>;

struct Statement {
  enum class Kind { text, output, loop, condition, inclusion };
  Kind kind = Kind::text;
  std::string text;                      // text; loop variable; included file
  diag::Span span;                       // text: where it stands; else the tag
  bool alone = false;                    // an output that is the whole of its line
  std::vector<ExpressionPtr> expressions; // output: one; loop: the list; condition: one for each branch but "sinon"
  std::vector<Statements> bodies;        // loop: body and "sinon"; condition: one for each branch
};

// Parses text[begin, end) of a file. Nothing after a finding (syntax errors stop at the first).
// `statements` allows {% %}; Markdown fields take only {{ }}.
std::optional<Statements> parse_template(diag::FileId file, const diag::SourceMap& sources, diag::Diagnostics& diagnostics);

// Parses a Markdown field: `place` gives the place of text[a, b) in its file.
struct FieldPlaces {
  virtual ~FieldPlaces() = default;
  virtual diag::Span at(std::size_t begin, std::size_t end) const = 0;
};
std::optional<Statements> parse_field(std::string_view text, const FieldPlaces& places, diag::Diagnostics& diagnostics);

} // namespace reso::report
