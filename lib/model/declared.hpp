// Declared figures: the key `chiffres` of FILES.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/tags.hpp"

namespace reso::model {

struct DeclaredCell {
  std::string id;    // folded
  std::string label; // as written
  base::Quantity value;
  diag::Span key_span;
  diag::Span span;
};

struct DeclaredBreakdown {
  std::string id; // "forme", "sexe", "age", "etat"…
  std::vector<DeclaredCell> cells;
  diag::Span key_span;
};

// A change on the year before, as written: "+16", "5 %", "-6 %".
struct DeclaredChange {
  base::Quantity value; // signed; in "%" a relative change
  diag::Span span;
};

struct DeclaredFigure {
  std::string id; // dotted; one word inside an activity until the dataset prefixes it
  base::Quantity value;
  std::optional<std::string> label;
  std::optional<std::string> unit;
  std::optional<std::string> definition;
  std::optional<std::string> scope; // `champ`
  std::optional<std::string> source;
  std::optional<std::string> deduced_from;
  bool without_total = false;
  std::vector<DeclaredBreakdown> breakdowns;
  std::vector<std::string> partial;  // breakdowns that do not cover everything
  std::vector<std::string> multiple; // breakdowns with several answers
  std::vector<DeclaredChange> changes;
  diag::Span key_span;   // the id
  diag::Span value_span; // the quantity as written
  diag::Span span;       // the whole entry
};

// A mapping id -> quantity or fields; read by a codec of its own in declared.cpp.
struct DeclaredFigures {
  std::vector<DeclaredFigure> list;
};

} // namespace reso::model

namespace reso::schema {

template <>
struct Codec<model::DeclaredFigures> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, model::DeclaredFigures& out);
  static const TypeDesc& type();
  static Value value(const model::DeclaredFigures& figures);
};

} // namespace reso::schema
