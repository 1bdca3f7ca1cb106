// The small parts of an indicator as written: names of sets and fields, conditions, breakdowns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "model/indicator.hpp"

namespace reso::model {

// `filtre` and `sauf`: field: value, [values], "au moins 26", a period.
struct WrittenConditions {
  std::vector<Condition> list;
};

// `repartition_par`: a field, a list of fields, or a list whose items are one field or two.
struct WrittenBreakdownList {
  std::vector<std::vector<std::string>> list;
};

// "Clauses-heures.État" -> "clauses_heures.etat".
std::string fold_dotted(std::string_view name);

// Puts "presences.personne" into out.set and out.field. Measures of a field need one; a number of records needs none.
bool split_set_and_field(schema::DecodeContext& context, const schema::Located<std::string>& name, Measure measure,
                         Operand& out);

} // namespace reso::model

namespace reso::schema {

template <>
struct Codec<model::WrittenConditions> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, model::WrittenConditions& out);
  static const TypeDesc& type();
  static Value value(const model::WrittenConditions&) { return {}; }
};

template <>
struct Codec<model::WrittenBreakdownList> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, model::WrittenBreakdownList& out);
  static const TypeDesc& type();
  static Value value(const model::WrittenBreakdownList&) { return {}; }
};

} // namespace reso::schema
