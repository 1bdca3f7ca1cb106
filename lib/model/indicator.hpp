// Indicators: how a figure is computed from records. FILES.md, "Indicators".
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/tags.hpp"

namespace reso::model {

enum class Measure { count, distinct, sum, mean, median, deviation, minimum, maximum, share, quotient };

// `field: value`, `field: [values]`, `field: au moins 26`, `field: 2012`. The field's type, which is not known here,
// says which reading counts: the others are set when the text allows them ("2012" is a word, an interval and a period).
struct Condition {
  std::string field;                      // dotted, folded
  std::vector<std::string> words;         // as written; base::fold_id() of one is an id
  std::optional<base::Quantity> interval; // of a single value
  std::optional<base::Period> period;     // of a single value
  diag::Span span;
};

// What is measured: a record set and one of its fields ("presences.personne"), or a figure id
// ("participation.personnes").
struct Operand {
  std::optional<std::string> figure; // when it names a figure
  Measure measure = Measure::count;
  std::string set;   // "presences"
  std::string field; // "personne", dotted after a reference; empty for a count
  std::vector<Condition> filter;
  std::vector<Condition> except;
  std::optional<std::string> at_least_times; // `venues`: a number or the name of a parameter
  std::string once_per;                      // `une_fois_par`: of the rows that name the same, only the first counts
  std::string per;                           // `par`: the measure is taken over the sums of the rows that name the same
  bool first_time = false;                   // `premiere_fois`: what no earlier year names
  std::optional<std::string> parameter;      // when it is a parameter of reso.yaml ("diviseur_etp")
  diag::Span times_span;
  diag::Span span; // the name of what is measured, or the figure's id
};

struct Indicator {
  std::string id;
  std::optional<std::string> label;
  std::optional<std::string> definition;
  std::optional<std::string> scope; // `champ`: what is counted, where the records and conditions do not say it well
  std::optional<std::string> unit;
  Measure measure = Measure::count;
  Operand operand;                                  // of the simple measures
  std::optional<Operand> of;                        // part, quotient: `de`
  std::optional<Operand> over;                      // part, quotient: `sur`
  std::vector<std::vector<std::string>> breakdowns; // each one or two fields, a band or "mois"
  std::optional<int> decimals;
  std::vector<std::string> expected_product; // figures that should make this one, multiplied: for the auditor
  diag::Span product_span;
  diag::Span key_span;
  diag::Span span;
};

struct Indicators {
  std::vector<Indicator> list;
};

// The key that writes a measure: "nombre_distinct".
std::string_view measure_key(Measure measure);

} // namespace reso::model

namespace reso::schema {

template <>
struct Codec<model::Indicators> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, model::Indicators& out);
  static const TypeDesc& type();
  static Value value(const model::Indicators& indicators);
};

} // namespace reso::schema
