// reso.yaml: what is written, checked and laid over the defaults.
#include "model/settings.hpp"
#include "model/file_types.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_records.hpp"
#include "diag/rules.hpp"
#include "model/dataset.hpp"
#include "model/misplaced.hpp"
#include "model/settings_file.hpp"
#include "schema/fault.hpp"

namespace reso::model {

namespace {

using schema::DecodeContext;
using schema::Node;
namespace fault = schema::fault;
namespace phrase = diag::phrase;
namespace rule = diag::rule;

constexpr int newest_schema = 1;

// The entry `key` of the mapping `section` of the file, for places that the decoded form has lost.
diag::Span key_place(const Node& node, std::string_view section, std::string_view key) {
  const Node* mapping = node.find(section);
  if (mapping)
    for (const schema::Entry& entry : mapping->entries)
      if (entry.folded == key) return entry.key_span;
  return node.span;
}

bool check_schema(DecodeContext& context, const Node& node) {
  const Node* schema = node.find("schema");
  if (!schema || schema->kind != schema::NodeKind::scalar) return true; // its own findings come with the other fields
  const std::string text(base::trim(schema->text.text));
  if (text.empty() || text.size() > 6 || text.find_first_not_of("0123456789") != std::string::npos) return true;
  if (std::stoi(text) <= newest_schema) return true;
  context.diagnostics.report(rule::newer_schema, schema->span, text).help(phrase::update_reso);
  return false;
}

// A threshold of one would hide nobody: who wants to see everything asks for the internal edition.
bool take_threshold(DecodeContext& context, const std::optional<schema::Located<int>>& written, int& out) {
  if (!written) return true;
  if (written->value < 2) {
    context.diagnostics
        .report(rule::unreadable_value, written->span, context.diagnostics.say(phrase::this_threshold),
                context.diagnostics.say(phrase::two_or_more))
        .help(phrase::write_for_example, std::string("{personnes: 5, structures: 3}"));
    return false;
  }
  out = written->value;
  return true;
}

bool take_parameters(DecodeContext& context, const WrittenParameters& written, Settings& out) {
  const auto put = [&](std::string_view name, const std::optional<base::Quantity>& value) {
    if (value) out.parameters.insert_or_assign(std::string(name), *value);
  };
  put("seuil_regulier", written.regular_threshold);
  put("diviseur_etp", written.fte_divisor);
  put("seuil_commentaire", written.comment_threshold);
  if (written.rounding.id == "plus_fort_reste") out.rounding = Rounding::plus_fort_reste;
  if (!written.masking) return true;
  const bool persons = take_threshold(context, written.masking->persons, out.masking["personnes"]);
  return take_threshold(context, written.masking->structures, out.masking["structures"]) && persons;
}

// One list of limits: exact numbers, ascending.
bool take_limits(DecodeContext& context, const std::vector<schema::Located<base::Quantity>>& written,
                 std::vector<base::Rational>& out) {
  for (const schema::Located<base::Quantity>& limit : written) {
    if (!limit.value.exact()) {
      context.diagnostics
          .report(rule::unreadable_value, limit.span, context.diagnostics.say(phrase::this_limit),
                  context.diagnostics.say(phrase::a_number))
          .help(phrase::write_for_example, std::string("[26, 50]"));
      return false;
    }
    if (!out.empty() && !(out.back() < *limit.value.min)) {
      context.diagnostics.report(rule::bands_out_of_order, limit.span).help(phrase::sort_bands);
      return false;
    }
    out.push_back(*limit.value.min);
  }
  return true;
}

bool take_bands(DecodeContext& context, const WrittenSettings& written, Settings& out) {
  bool good = true;
  for (const auto& [name, limits] : written.bands) {
    std::vector<base::Rational> numbers;
    const bool fine = take_limits(context, limits, numbers);
    if (fine) out.bands.insert_or_assign(name, std::move(numbers));
    good = good && fine;
  }
  return good;
}

void gather_nomenclatures(const schema::TypeDesc& type, std::vector<std::string_view>& out) {
  for (const schema::FieldDesc& field : type.fields) {
    if (!field.nomenclature.empty() && std::ranges::find(out, field.nomenclature) == out.end())
      out.push_back(field.nomenclature);
    const schema::TypeDesc* inner = field.type->element ? field.type->element : field.type;
    if (inner->kind == schema::Kind::record) gather_nomenclatures(*inner, out);
  }
}

// The lists that some field reads; a list that none reads would be without effect.
std::vector<std::string_view> nomenclature_names() {
  std::vector<std::string_view> names;
  for (const RecordList& list : record_lists()) gather_nomenclatures(*list.type, names);
  return names;
}

bool take_nomenclatures(DecodeContext& context, const Node& node, const WrittenSettings& written, Settings& out) {
  const std::vector<std::string_view> known = nomenclature_names();
  const schema::KeyScope scope(context, "nomenclatures", node.span);
  bool good = true;
  for (const auto& [name, words] : written.nomenclatures) {
    if (std::ranges::find(known, name) == known.end())
      good = fault::unknown_word(context, key_place(node, "nomenclatures", name), name, known);
    out.nomenclatures.insert_or_assign(name, words.value);
  }
  return good;
}

bool valid_family(std::string_view figure) {
  if (figure.ends_with(".*"))
    return base::valid_id(figure.substr(0, figure.size() - 2)) ||
           base::valid_figure_id(figure.substr(0, figure.size() - 2));
  return base::valid_figure_id(figure);
}

bool take_breaks(DecodeContext& context, WrittenSettings& written, Settings& out) {
  bool good = true;
  for (Break& one : written.breaks) {
    const std::string folded = base::fold_id(one.figure);
    if (valid_family(folded))
      one.figure = folded;
    else
      good = fault::invalid_id(context, one.span, one.figure, true);
  }
  out.breaks = std::move(written.breaks);
  return good;
}

// Codes are written with hyphens and folded with "_" like every key.
std::string code_of(std::string_view folded) {
  std::string code(folded);
  std::ranges::replace(code, '_', '-');
  return code;
}

bool take_rule(DecodeContext& context, const diag::Span& place, const std::string& code, const schema::Word& word,
               Settings& out) {
  const diag::RuleInfo* known = diag::find_rule(code);
  if (!known) {
    std::vector<std::string_view> codes;
    for (const diag::RuleInfo* one : diag::all_rules())
      if (one->settable()) codes.push_back(one->code);
    return fault::unknown_word(context, place, code, codes);
  }
  if (!known->settable()) {
    context.diagnostics.report(rule::severity_fixed, place, code).help(phrase::only_figures_rules);
    return false;
  }
  out.rules.insert_or_assign(code, schema::Located<std::string>{word.id, word.span});
  return true;
}

bool take_rules(DecodeContext& context, const Node& node, const WrittenSettings& written, Settings& out) {
  const schema::KeyScope scope(context, "regles", node.span);
  bool good = true;
  for (const auto& [key, word] : written.rules)
    good = take_rule(context, key_place(node, "regles", key), code_of(key), word, out) && good;
  return good;
}

void take_words(WrittenSettings& written, Settings& out) {
  if (written.language.given()) out.language = written.language.id;
  if (written.report_template) out.report_template = std::move(*written.report_template);
  out.theme = std::move(written.theme);
  if (written.edition.given()) out.edition = written.edition.id == "interne" ? Edition::interne : Edition::publique;
  if (written.output) out.output = std::move(*written.output);
  out.registers = std::move(written.registers);
  if (written.formats.empty()) return;
  out.formats.clear();
  for (const schema::Word& format : written.formats) out.formats.push_back(format.id);
}

} // namespace

Parameters default_parameters() {
  base::Quantity comment = base::exactly(10);
  comment.unit = "%";
  return {{"seuil_regulier", base::exactly(3)}, {"diviseur_etp", base::exactly(1607)}, {"seuil_commentaire", comment}};
}

bool decode_settings(DecodeContext& context, const Node& node, Settings& out) {
  if (!check_schema(context, node)) return false; // what follows may be written in ways that this version misreads
  WrittenSettings written;
  const Sorted sorted = without_lists(context, node, "reso.yaml", "data/commun");
  bool good = schema::decode(context, sorted.settings, written) && sorted.good;
  take_words(written, out);
  if (written.parameters) good = take_parameters(context, *written.parameters, out) && good;
  good = take_bands(context, written, out) && good;
  good = take_nomenclatures(context, node, written, out) && good;
  good = take_breaks(context, written, out) && good;
  return take_rules(context, node, written, out) && good;
}

std::optional<diag::Severity> severity_named(std::string_view word) {
  if (word == "erreur") return diag::Severity::error;
  if (word == "avertissement") return diag::Severity::warning;
  if (word == "a_verifier") return diag::Severity::to_check;
  if (word == "non") return diag::Severity::off;
  return std::nullopt;
}

const schema::TypeDesc& settings_type() { return schema::type_of<WrittenSettings>(); }

const schema::TypeDesc& settings_file_type() { return schema::type_of<WrittenSettings>(); }

} // namespace reso::model
