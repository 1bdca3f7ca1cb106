#include "model/declared.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "schema/fault.hpp"

namespace reso::model {

namespace {

// The long form as written; what it says is checked before it becomes a DeclaredFigure.
struct WrittenBreakdowns {
  std::vector<DeclaredBreakdown> list;
};

struct WrittenChange {
  DeclaredChange change;
};

struct WrittenFigure {
  std::optional<schema::Located<base::Quantity>> value;
  std::optional<std::string> label;
  std::optional<std::string> unit;
  std::optional<std::string> definition;
  std::optional<std::string> scope;
  std::optional<std::string> source;
  std::optional<std::string> deduced_from;
  bool without_total = false;
  WrittenBreakdowns breakdowns;
  std::vector<schema::Located<std::string>> partial;
  std::vector<schema::Located<std::string>> multiple;
  std::vector<WrittenChange> changes;
};

} // namespace

} // namespace reso::model

namespace reso::schema {

using model::WrittenBreakdowns;
using model::WrittenChange;
using model::WrittenFigure;

template <>
struct Codec<WrittenBreakdowns> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, WrittenBreakdowns& out);
  static const TypeDesc& type() {
    static const TypeDesc desc = open_type(Codec<base::Quantity>::type());
    return desc;
  }
  static Value value(const WrittenBreakdowns&) { return {}; }
};

template <>
struct Codec<WrittenChange> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, WrittenChange& out);
  static const TypeDesc& type() { return Codec<base::Quantity>::type(); }
  static Value value(const WrittenChange&) { return {}; }
};

template <>
struct Table<WrittenFigure> {
  static constexpr std::string_view name = "chiffres";
  static constexpr std::string_view doc = "Un chiffre donné tel quel.";
  static constexpr auto fields = std::tuple{
      field("valeur", &WrittenFigure::value, {.doc = "La valeur", .example = "au moins 333"}),
      field("libelle", &WrittenFigure::label, {.doc = "Ce que le chiffre compte", .example = "Partenaires mobilisés"}),
      field("unite", &WrittenFigure::unit, {.doc = "Unité, au singulier", .example = "partenaire"}),
      field("definition", &WrittenFigure::definition, {.doc = "Définition"}),
      field("champ", &WrittenFigure::scope,
            {.doc = "Ce sur quoi porte le chiffre ; deux années de champs différents ne se comparent pas",
             .example = "structures du pays de Rennes"}),
      field("source", &WrittenFigure::source, {.doc = "D'où vient le chiffre", .example = "décompte du pôle"}),
      field("deduit_de", &WrittenFigure::deduced_from, {.doc = "De quoi la valeur a été tirée"}),
      field("sans_total", &WrittenFigure::without_total, {.doc = "Seule la répartition est connue", .example = "oui"}),
      field("repartitions", &WrittenFigure::breakdowns, {.doc = "Répartitions de la valeur", .optional = true}),
      field("partielles", &WrittenFigure::partial,
            {.doc = "Répartitions qui ne couvrent pas tout", .example = "[age]"}),
      field("multiples", &WrittenFigure::multiple,
            {.doc = "Répartitions à plusieurs réponses", .example = "[thematique]"}),
      field("evolution", &WrittenFigure::changes,
            {.doc = "Évolution annoncée depuis l'année précédente", .example = "[+16, 5 %]"}),
  };
};

} // namespace reso::schema

namespace reso::model {

namespace {

using schema::DecodeContext;
using schema::Entry;
namespace fault = schema::fault;
namespace rule = diag::rule;

bool read_cell(DecodeContext& context, const Entry& entry, DeclaredBreakdown& breakdown) {
  DeclaredCell cell{entry.folded, entry.key, {}, entry.key_span, entry.value.span};
  if (!schema::Codec<base::Quantity>::read(context, entry.value, {.example = "12"}, cell.value)) return false;
  breakdown.cells.push_back(std::move(cell));
  return true;
}

bool read_breakdown(DecodeContext& context, const Entry& entry, std::vector<DeclaredBreakdown>& out) {
  if (!base::valid_id(entry.folded)) return fault::invalid_id(context, entry.key_span, entry.key);
  DeclaredBreakdown breakdown{entry.folded, {}, entry.key_span};
  const bool good = schema::read_entries(
      context, entry.value, [&](const Entry& cell) { return read_cell(context, cell, breakdown); }, "association: 141");
  out.push_back(std::move(breakdown));
  return good;
}

bool unknown_breakdown(DecodeContext& context, const schema::Located<std::string>& name,
                       const std::vector<std::string_view>& known) {
  if (!known.empty()) return fault::unknown_word(context, name.span, name.value, known);
  context.diagnostics.report(rule::unknown_word, name.span, fault::quoted(name.value), std::string(context.key))
      .help(diag::phrase::no_breakdown);
  return false;
}

// The ids of breakdowns that `names` are; a name that is none is a finding.
bool name_breakdowns(DecodeContext& context, std::string_view key,
                     const std::vector<schema::Located<std::string>>& names,
                     const std::vector<DeclaredBreakdown>& breakdowns, std::vector<std::string>& out) {
  std::vector<std::string_view> known;
  for (const DeclaredBreakdown& breakdown : breakdowns) known.push_back(breakdown.id);
  bool good = true;
  for (const schema::Located<std::string>& name : names) {
    std::string id = base::fold_id(name.value);
    const schema::KeyScope scope(context, key, name.span);
    if (std::ranges::find(known, id) != known.end())
      out.push_back(std::move(id));
    else
      good = unknown_breakdown(context, name, known);
  }
  return good;
}

// Parts may be shares of the figure, so "%" is always fine among them.
bool check_units(DecodeContext& context, const DeclaredFigure& figure) {
  if (!figure.unit) return true;
  bool good = true;
  const auto check = [&](const base::Quantity& quantity, std::string_view key, const diag::Span& span, bool part) {
    if (quantity.unit.empty() || schema::same_unit(quantity.unit, *figure.unit) || (part && quantity.unit == "%"))
      return;
    const schema::KeyScope scope(context, key, span);
    good = fault::wrong_unit(context, span, *figure.unit, quantity.unit);
  };
  check(figure.value, "valeur", figure.value_span, false);
  for (const DeclaredBreakdown& breakdown : figure.breakdowns)
    for (const DeclaredCell& cell : breakdown.cells) check(cell.value, cell.label, cell.span, true);
  return good;
}

bool check_total(DecodeContext& context, const DeclaredFigure& figure, bool has_value) {
  if (has_value && figure.without_total) {
    context.diagnostics.report(rule::total_and_no_total, figure.value_span, figure.id).help(diag::phrase::drop_total);
    return false;
  }
  if (has_value || (figure.without_total && !figure.breakdowns.empty())) return true;
  context.diagnostics.report(rule::figure_without_value, figure.key_span, figure.id).help(diag::phrase::give_value);
  return false;
}

bool take_fields(DecodeContext& context, WrittenFigure& written, DeclaredFigure& figure) {
  figure.value = written.value ? std::move(written.value->value) : base::unknown_quantity();
  figure.value_span = written.value ? written.value->span : figure.key_span;
  figure.label = std::move(written.label);
  figure.unit = std::move(written.unit);
  figure.definition = std::move(written.definition);
  figure.scope = std::move(written.scope);
  figure.source = std::move(written.source);
  figure.deduced_from = std::move(written.deduced_from);
  figure.without_total = written.without_total;
  figure.breakdowns = std::move(written.breakdowns.list);
  for (WrittenChange& one : written.changes) figure.changes.push_back(std::move(one.change));
  bool good = name_breakdowns(context, "partielles", written.partial, figure.breakdowns, figure.partial);
  good = name_breakdowns(context, "multiples", written.multiple, figure.breakdowns, figure.multiple) && good;
  good = check_total(context, figure, written.value.has_value()) && good;
  return check_units(context, figure) && good;
}

bool read_long_form(DecodeContext& context, const Entry& entry, DeclaredFigure& figure) {
  WrittenFigure written;
  // A finding may stand at the figure's id, so a justification covers the id too.
  if (!schema::read_fields(context, entry.value, "chiffres", schema::detail::Slots<WrittenFigure>::list, &written,
                           figure.span))
    return false;
  return take_fields(context, written, figure);
}

bool read_figure(DecodeContext& context, const Entry& entry, std::vector<DeclaredFigure>& out) {
  // Inside an activity an id is one word; the dataset, which knows where the figure stands, asks for the dots
  // elsewhere.
  if (!base::valid_id(entry.folded) && !base::valid_figure_id(entry.folded))
    return fault::invalid_id(context, entry.key_span, entry.key, true);
  DeclaredFigure figure;
  figure.id = entry.folded;
  figure.key_span = entry.key_span;
  figure.value_span = entry.value.span;
  figure.span = {entry.key_span.file, entry.key_span.begin, std::max(entry.key_span.end, entry.value.span.end)};
  const bool good =
      entry.value.kind == schema::NodeKind::mapping
          ? read_long_form(context, entry, figure)
          : schema::Codec<base::Quantity>::read(context, entry.value, {.example = "au moins 8"}, figure.value);
  if (good) out.push_back(std::move(figure));
  return good;
}

} // namespace

} // namespace reso::model

namespace reso::schema {

bool Codec<WrittenChange>::read(DecodeContext& context, const Node& node, const Options&, WrittenChange& out) {
  constexpr std::string_view example = "[+16, 5 %]";
  if (node.kind != NodeKind::scalar)
    return fault::wrong_kind(context, node, diag::phrase::a_quantity, NodeKind::scalar, example);
  std::string_view text = base::trim(node.text.text);
  bool less = false;
  for (const std::string_view sign : {"+", "-", "−"})
    if (text.starts_with(sign)) {
      less = sign != "+";
      text.remove_prefix(sign.size());
      break;
    }
  const auto quantity = base::parse_quantity(base::trim(text));
  if (!quantity || !quantity->exact()) return fault::unreadable(context, node, diag::phrase::a_quantity, example);
  out.change = {*quantity, node.span};
  if (less) out.change.value.min = out.change.value.max = -*quantity->min;
  return true;
}

bool Codec<WrittenBreakdowns>::read(DecodeContext& context, const Node& node, const Options&, WrittenBreakdowns& out) {
  return read_entries(
      context, node, [&](const Entry& entry) { return model::read_breakdown(context, entry, out.list); }, "forme:");
}

bool Codec<model::DeclaredFigures>::read(DecodeContext& context, const Node& node, const Options&,
                                         model::DeclaredFigures& out) {
  const KeyScope scope(context, context.key.empty() ? "chiffres" : context.key, context.key_span);
  return read_entries(
      context, node, [&](const Entry& entry) { return model::read_figure(context, entry, out.list); },
      "adherents.total: au moins 72");
}

const TypeDesc& Codec<model::DeclaredFigures>::type() {
  static const TypeDesc desc = [] {
    TypeDesc type;
    type.kind = Kind::figures;
    type.name = "chiffres";
    type.doc = "Des chiffres donnés tels quels : identifiant, puis valeur ou champs.";
    type.element = &type_of<WrittenFigure>();
    return type;
  }();
  return desc;
}

// Figures are reached by their ids, not as a field.
Value Codec<model::DeclaredFigures>::value(const model::DeclaredFigures&) { return {}; }

} // namespace reso::schema
