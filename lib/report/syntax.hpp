// The template language as trees. FILES.md, "Template language".
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diag/source_map.hpp"

namespace reso::report {

struct Expression;
using ExpressionPtr = std::unique_ptr<Expression>;

// One word of a dotted name, folded.
struct NamePart {
  std::string word;
  diag::Span span;
};

struct Expression {
  enum class Kind { text, number, name, filter, negation, comparison, conjunction, disjunction };
  Kind kind = Kind::name;
  std::string word;                    // literal, filter or comparison sign; of a name, as written
  std::vector<NamePart> parts;         // of a name
  std::optional<int> year;             // of a name: "dla.cout_jour@2011"
  std::vector<ExpressionPtr> operands; // of a filter: the value, then the arguments
  diag::Span span;                     // of a filter or an operator: its word alone
};

struct Statement;
using Statements = std::vector<Statement>;

struct Statement {
  enum class Kind { text, output, loop, condition, inclusion };
  Kind kind = Kind::text;
  std::string text;                       // text, at most one line; loop variable; included file
  diag::Span span;                        // text: where it stands; else the tag
  std::vector<ExpressionPtr> expressions; // output: one; loop: the list; condition: one for each branch but "sinon"
  std::vector<Statements> bodies;         // loop: body and "sinon"; condition: one for each branch
};

} // namespace reso::report
