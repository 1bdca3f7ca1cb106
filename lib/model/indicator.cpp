// Indicators as written: simple measures, shares, quotients. FILES.md, "Indicators".
#include "model/indicator.hpp"

#include <algorithm>
#include <array>

#include "diag/catalogue.hpp"
#include "model/indicator_parts.hpp"
#include "schema/fault.hpp"

namespace reso::model {

namespace {

// A measure's key, with what it reads; `name` is nothing for part and quotient.
struct WrittenMeasure {
  Measure measure;
  const schema::Located<std::string>* name;
  diag::Span span;
};

struct WrittenOperand {
  Operand operand;
};

struct WrittenRatio {
  WrittenOperand of;
  WrittenOperand over;
  diag::Span span;
};

// What an indicator and the mapping form of an operand share.
struct WrittenCore {
  using Name = std::optional<schema::Located<std::string>>;
  Name count, distinct, sum, mean, median, deviation, minimum, maximum;
  WrittenConditions filter;
  WrittenConditions except;
  Name times, once_per, per;
  bool first_time = false;
  diag::Span span;
};

struct WrittenIndicator : WrittenCore {
  std::optional<std::string> label;
  std::optional<std::string> definition;
  std::optional<std::string> scope;
  std::optional<std::string> unit;
  std::optional<WrittenRatio> share;
  std::optional<WrittenRatio> quotient;
  WrittenBreakdownList breakdowns;
  std::optional<schema::Located<int>> decimals;
  std::vector<schema::Located<std::string>> product;
};

} // namespace

} // namespace reso::model

namespace reso::schema {

using model::WrittenCore;
using model::WrittenIndicator;
using model::WrittenOperand;
using model::WrittenRatio;

namespace {

constexpr auto core_fields = std::tuple{
    field("nombre_de", &WrittenCore::count, {.doc = "Nombre de fiches d'un ensemble", .example = "reunions"}),
    field("nombre_distinct", &WrittenCore::distinct,
          {.doc = "Nombre de valeurs différentes d'un champ", .example = "presences.personne"}),
    field("somme", &WrittenCore::sum, {.doc = "Somme d'un champ", .example = "clauses_heures.heures"}),
    field("moyenne", &WrittenCore::mean, {.doc = "Moyenne d'un champ", .example = "dla_accompagnements.jours"}),
    field("mediane", &WrittenCore::median, {.doc = "Médiane d'un champ", .example = "dla_accompagnements.jours"}),
    field("ecart_type", &WrittenCore::deviation,
          {.doc = "Écart type d'un champ", .example = "dla_accompagnements.jours"}),
    field("minimum", &WrittenCore::minimum,
          {.doc = "Plus petite valeur d'un champ", .example = "dla_accompagnements.jours"}),
    field("maximum", &WrittenCore::maximum,
          {.doc = "Plus grande valeur d'un champ", .example = "dla_accompagnements.jours"}),
    field("filtre", &WrittenCore::filter,
          {.doc = "Conditions à remplir", .example = "{etat: realisees_saisies}", .optional = true}),
    field("sauf", &WrittenCore::except,
          {.doc = "Conditions qui excluent", .example = "{sexe: autre}", .optional = true}),
    field("venues", &WrittenCore::times,
          {.doc = "Personnes présentes au moins ce nombre de fois", .example = "seuil_regulier"}),
    field("une_fois_par", &WrittenCore::once_per,
          {.doc = "Champ dont chaque valeur ne compte qu'une fois", .example = "structure"}),
    field(
        "par", &WrittenCore::per,
        {.doc = "Champ dont chaque valeur donne une somme, sur laquelle la mesure est prise", .example = "structure"}),
    field("premiere_fois", &WrittenCore::first_time,
          {.doc = "Ce qu'aucune année précédente ne nomme", .example = "oui"}),
};

} // namespace

template <>
struct Codec<WrittenOperand> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, WrittenOperand& out);
  static const TypeDesc& type() { return Codec<std::string>::type(); }
  static Value value(const WrittenOperand&) { return {}; }
};

template <>
struct Table<WrittenCore> {
  static constexpr std::string_view name = "mesure";
  static constexpr std::string_view doc = "Ce qui est mesuré.";
  static constexpr auto fields = core_fields;
};

template <>
struct Table<WrittenRatio> {
  static constexpr std::string_view name = "part ou quotient";
  static constexpr std::string_view doc = "Un rapport entre deux mesures ou deux chiffres.";
  static constexpr auto fields = std::tuple{
      field("de", &WrittenRatio::of, {.doc = "Numérateur", .example = "dla.cout_ingenieries"}),
      field("sur", &WrittenRatio::over, {.doc = "Dénominateur", .example = "dla.jours_ingenieries"}),
  };
};

template <>
struct Table<WrittenIndicator> {
  static constexpr std::string_view name = "indicateurs";
  static constexpr std::string_view doc = "Un chiffre calculé à partir des fiches.";
  static constexpr auto fields = std::tuple_cat(
      std::tuple{
          field("libelle", &WrittenIndicator::label,
                {.doc = "Ce que le chiffre compte", .example = "Personnes ayant participé"}),
          field("definition", &WrittenIndicator::definition,
                {.doc = "Définition imprimée avec l'origine des chiffres"}),
          field("champ", &WrittenIndicator::scope,
                {.doc = "Ce sur quoi porte le chiffre, si les conditions ne le disent pas assez",
                 .example = "structures du pays de Rennes"}),
          field("unite", &WrittenIndicator::unit, {.doc = "Unité, au singulier", .example = "personne"}),
      },
      core_fields,
      std::tuple{
          field("part", &WrittenIndicator::share, {.doc = "Part en pourcentage", .example = "{de: …, sur: …}"}),
          field("quotient", &WrittenIndicator::quotient, {.doc = "Quotient", .example = "{de: …, sur: …}"}),
          field("repartition_par", &WrittenIndicator::breakdowns,
                {.doc = "Champs des répartitions", .example = "contrat.employeur_type", .optional = true}),
          field("decimales", &WrittenIndicator::decimals, {.doc = "Décimales du résultat", .example = "1"}),
          field("produit_attendu", &WrittenIndicator::product,
                {.doc = "Chiffres dont le produit devrait donner celui-ci, si les bases sont les mêmes",
                 .example = "[dla.duree_moyenne, dla.cout_jour]"}),
      });
};

} // namespace reso::schema

namespace reso::model {

namespace {

using schema::DecodeContext;
using schema::Entry;
using schema::Node;
namespace fault = schema::fault;
namespace phrase = diag::phrase;
namespace rule = diag::rule;

constexpr std::array<std::pair<Measure, std::string_view>, 10> measure_keys = {{
    {Measure::count, "nombre_de"},
    {Measure::distinct, "nombre_distinct"},
    {Measure::sum, "somme"},
    {Measure::mean, "moyenne"},
    {Measure::median, "mediane"},
    {Measure::deviation, "ecart_type"},
    {Measure::minimum, "minimum"},
    {Measure::maximum, "maximum"},
    {Measure::share, "part"},
    {Measure::quotient, "quotient"},
}};

std::vector<WrittenMeasure> measures_of(const WrittenCore& core) {
  std::vector<WrittenMeasure> found;
  const auto add = [&](Measure measure, const WrittenCore::Name& name) {
    if (name) found.push_back({measure, &*name, name->span});
  };
  add(Measure::count, core.count);
  add(Measure::distinct, core.distinct);
  add(Measure::sum, core.sum);
  add(Measure::mean, core.mean);
  add(Measure::median, core.median);
  add(Measure::deviation, core.deviation);
  add(Measure::minimum, core.minimum);
  add(Measure::maximum, core.maximum);
  return found;
}

// The only measure of `found`; none or several are a finding at `place` or at the second one.
const WrittenMeasure* only_measure(DecodeContext& context, std::vector<WrittenMeasure>& found, const diag::Span& place,
                                   std::string_view name, bool ratios) {
  std::ranges::sort(found, {}, [](const WrittenMeasure& one) { return one.span.begin; });
  if (found.size() == 1) return &found.front();
  if (found.empty()) {
    std::vector<std::string> keys;
    for (const auto& [measure, key] : measure_keys)
      if (ratios || (measure != Measure::share && measure != Measure::quotient)) keys.emplace_back(key);
    context.diagnostics.report(rule::measure_missing, place, fault::quoted(name))
        .help(phrase::measures_are, base::join(keys, ", "));
    return nullptr;
  }
  context.diagnostics
      .report(rule::several_measures, found[1].span, std::string(measure_key(found[1].measure)),
              std::string(measure_key(found[0].measure)))
      .related(found[0].span, phrase::first_time)
      .help(phrase::keep_one_measure);
  return nullptr;
}

bool take_core(DecodeContext& context, WrittenCore& core, const WrittenMeasure& measure, Operand& out) {
  out.measure = measure.measure;
  out.filter = std::move(core.filter.list);
  out.except = std::move(core.except.list);
  if (core.times) out.at_least_times = core.times->value;
  if (core.times) out.times_span = core.times->span;
  if (core.once_per) out.once_per = fold_dotted(core.once_per->value);
  if (core.per) out.per = fold_dotted(core.per->value);
  out.first_time = core.first_time;
  out.span = measure.span;
  const schema::KeyScope scope(context, measure_key(measure.measure), measure.span);
  return split_set_and_field(context, *measure.name, measure.measure, out);
}

bool read_operand(DecodeContext& context, const Node& node, Operand& out) {
  if (node.kind == schema::NodeKind::scalar && base::valid_id(base::fold_id(node.text.text))) {
    out.parameter = base::fold_id(node.text.text);
    out.span = node.span;
    return true;
  }
  if (node.kind == schema::NodeKind::scalar) {
    out.figure = fold_dotted(node.text.text);
    out.span = node.span;
    return base::valid_figure_id(*out.figure) || fault::invalid_id(context, node.span, node.text.text, true);
  }
  WrittenCore core;
  const std::string name(context.key);
  if (!schema::decode(context, node, core)) return false;
  std::vector<WrittenMeasure> found = measures_of(core);
  const diag::Span& place = node.entries.empty() ? node.span : node.entries.front().key_span;
  const WrittenMeasure* measure = only_measure(context, found, place, name, false);
  return measure && take_core(context, core, *measure, out);
}

// A filter beside `part` would be ignored: each operand has its own.
bool check_no_core(DecodeContext& context, const Node& node) {
  bool good = true;
  for (const Entry& entry : node.entries) {
    constexpr std::string_view of_operands[] = {"filtre", "sauf", "venues", "une_fois_par", "par", "premiere_fois"};
    if (std::ranges::find(of_operands, entry.folded) == std::end(of_operands)) continue;
    context.diagnostics.report(rule::unknown_field, entry.key_span, entry.key, std::string("part ou quotient"))
        .help(phrase::put_inside_operands, entry.key);
    good = false;
  }
  return good;
}

bool take_ratio(DecodeContext& context, const Node& node, WrittenRatio& ratio, Indicator& out) {
  out.of = std::move(ratio.of.operand);
  out.over = std::move(ratio.over.operand);
  return check_no_core(context, node);
}

bool take_measure(DecodeContext& context, const Entry& entry, WrittenIndicator& written, Indicator& out) {
  std::vector<WrittenMeasure> found = measures_of(written);
  if (written.share) found.push_back({Measure::share, nullptr, written.share->span});
  if (written.quotient) found.push_back({Measure::quotient, nullptr, written.quotient->span});
  const WrittenMeasure* measure = only_measure(context, found, entry.key_span, entry.key, true);
  if (!measure) return false;
  out.measure = measure->measure;
  if (written.share) return take_ratio(context, entry.value, *written.share, out);
  if (written.quotient) return take_ratio(context, entry.value, *written.quotient, out);
  return take_core(context, written, *measure, out.operand);
}

bool take_decimals(DecodeContext& context, const Entry& entry, const WrittenIndicator& written, Indicator& out) {
  if (!written.decimals) return true;
  out.decimals = written.decimals->value;
  if (*out.decimals >= 0 && *out.decimals <= 6) return true;
  const schema::KeyScope scope(context, "decimales", written.decimals->span);
  return fault::unreadable(context, *entry.value.find("decimales"), phrase::decimals_range, "1");
}

bool read_indicator(DecodeContext& context, const Entry& entry, std::vector<Indicator>& out) {
  Indicator indicator;
  indicator.id = fold_dotted(entry.key);
  if (!base::valid_figure_id(indicator.id)) return fault::invalid_id(context, entry.key_span, entry.key, true);
  WrittenIndicator written;
  if (!schema::decode(context, entry.value, written)) return false;
  indicator.key_span = entry.key_span;
  indicator.span = {entry.key_span.file, entry.key_span.begin, std::max(entry.key_span.end, entry.value.span.end)};
  bool good = take_measure(context, entry, written, indicator);
  good = take_decimals(context, entry, written, indicator) && good;
  indicator.label = std::move(written.label);
  indicator.definition = std::move(written.definition);
  indicator.scope = std::move(written.scope);
  indicator.unit = std::move(written.unit);
  indicator.breakdowns = std::move(written.breakdowns.list);
  for (const auto& factor : written.product) indicator.expected_product.push_back(fold_dotted(factor.value));
  if (!written.product.empty()) indicator.product_span = written.product.front().span;
  if (good) out.push_back(std::move(indicator));
  return good;
}

} // namespace

std::string_view measure_key(Measure measure) {
  const auto found = std::ranges::find(measure_keys, measure, &std::pair<Measure, std::string_view>::first);
  return found->second;
}

} // namespace reso::model

namespace reso::schema {

bool Codec<WrittenOperand>::read(DecodeContext& context, const Node& node, const Options&, WrittenOperand& out) {
  return model::read_operand(context, node, out.operand);
}

bool Codec<model::Indicators>::read(DecodeContext& context, const Node& node, const Options&, model::Indicators& out) {
  const KeyScope scope(context, context.key.empty() ? "indicateurs" : context.key, context.key_span);
  return read_entries(
      context, node, [&](const Entry& entry) { return model::read_indicator(context, entry, out.list); },
      "ca.reunions:");
}

const TypeDesc& Codec<model::Indicators>::type() {
  static const TypeDesc desc = open_type(type_of<WrittenIndicator>());
  return desc;
}

Value Codec<model::Indicators>::value(const model::Indicators&) { return {}; }

} // namespace reso::schema
