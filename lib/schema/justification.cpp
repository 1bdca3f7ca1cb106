// `justifier: [{regle, motif}]`: FILES.md, "Justifying a finding".
#include "diag/catalogue.hpp"
#include "diag/rules.hpp"
#include "schema/fault.hpp"
#include "schema/table.hpp"

namespace reso::schema {

namespace {

struct WrittenJustification {
  Located<std::string> rule;
  std::string motive;
  std::optional<std::string> file;
  diag::Span span;
};

} // namespace

template <>
struct Table<WrittenJustification> {
  static constexpr std::string_view name = "justifier";
  static constexpr std::string_view doc = "Une alerte acceptée, et pourquoi.";
  static constexpr auto fields = std::tuple{
      field("regle", &WrittenJustification::rule, {.doc = "Code de l'alerte", .example = "total-different"}),
      field("motif", &WrittenJustification::motive, {.doc = "Motif, imprimé dans les notes de méthode"}),
      field("fichier", &WrittenJustification::file,
            {.doc = "Tableau dont les alertes sont acceptées", .example = "clauses/heures.csv"}),
  };
};

namespace {

// A justification of a rule that does not exist, or that cannot be justified, would be idle without a word.
bool check_rule(DecodeContext& context, const Located<std::string>& code) {
  const diag::RuleInfo* rule = diag::find_rule(code.value);
  if (rule && rule->justifiable()) return true;
  if (rule) {
    context.diagnostics.report(diag::rule::severity_fixed, code.span, code.value)
        .help(diag::phrase::only_figures_rules);
    return false;
  }
  std::vector<std::string_view> codes;
  for (const diag::RuleInfo* one : diag::all_rules())
    if (one->justifiable()) codes.push_back(one->code);
  const KeyScope scope(context, "regle", code.span);
  return fault::unknown_word(context, code.span, code.value, codes);
}

bool keep(DecodeContext& context, WrittenJustification& written, const diag::Span& scope) {
  if (!written.rule.given()) return false; // said already: the field is missing
  if (!check_rule(context, written.rule)) return false;
  if (context.justifications)
    context.justifications->push_back(
        {std::move(written.rule.value), std::move(written.motive), scope, written.span, written.file.value_or("")});
  return true;
}

} // namespace

bool read_justifications(DecodeContext& context, const Node& node, const diag::Span& scope) {
  std::vector<WrittenJustification> written;
  // A single justification may be written without its dash.
  bool good =
      node.kind == NodeKind::mapping ? decode(context, node, written.emplace_back()) : decode(context, node, written);
  for (WrittenJustification& one : written) good = keep(context, one, scope) && good;
  return good;
}

} // namespace reso::schema
