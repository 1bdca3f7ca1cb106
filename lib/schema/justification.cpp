// `justifier: [{regle, motif}]`: FILES.md, "Justifying a finding".
#include "schema/table.hpp"

namespace reso::schema {

namespace {

struct WrittenJustification {
  std::string rule;
  std::string motive;
  diag::Span span;
};

} // namespace

template <> struct Table<WrittenJustification> {
  static constexpr std::string_view name = "justifier";
  static constexpr std::string_view doc = "Une alerte acceptée, et pourquoi.";
  static constexpr auto fields = std::tuple{
      field("regle", &WrittenJustification::rule, {.doc = "Code de l'alerte", .example = "total-different"}),
      field("motif", &WrittenJustification::motive, {.doc = "Motif, imprimé dans les notes de méthode"}),
  };
};

bool read_justifications(DecodeContext& context, const Node& node, const diag::Span& scope) {
  std::vector<WrittenJustification> written;
  // A single justification may be written without its dash.
  const bool good = node.kind == NodeKind::mapping ? decode(context, node, written.emplace_back()) : decode(context, node, written);
  if (!context.justifications) return good;
  for (WrittenJustification& one : written)
    if (!one.rule.empty())
      context.justifications->push_back({std::move(one.rule), std::move(one.motive), scope, one.span});
  return good;
}

} // namespace reso::schema
