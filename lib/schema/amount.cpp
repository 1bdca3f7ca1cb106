// Quantities, money, time.
#include <algorithm>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "schema/fault.hpp"
#include "schema/table.hpp"

namespace reso::schema {

namespace phrase = diag::phrase;

namespace {

TypeDesc number_type(std::string_view name) {
  TypeDesc desc;
  desc.kind = Kind::quantity;
  desc.name = name;
  return desc;
}

base::Quantity in_unit(const base::Rational& value, std::string_view unit) {
  base::Quantity quantity = base::exactly(value, value.whole() ? 0 : 2);
  quantity.unit = unit;
  return quantity;
}

// "Heures", "heure" and "h", "jours" and "jour" name one unit.
std::string unit_id(std::string_view unit) {
  std::string id = base::fold_id(unit);
  if (id.size() > 2 && (id.ends_with('s') || id.ends_with('x'))) id.pop_back();
  if (id == "heure") return "h";
  if (id == "euro") return "€";
  if (id == "pourcent" || id == "pour_cent") return "%";
  return id;
}

// "12 ?", "12 (estimation)", "12 et plus": what follows the number is a remark, not a unit.
bool remark(std::string_view unit) {
  static constexpr std::string_view linking[] = {"et",      "ou",   "dont",  "soit", "mais",
                                                 "environ", "plus", "moins", "des",  "hors"};
  if (unit.find_first_of("?!()=") != std::string_view::npos) return true;
  const std::string folded = base::fold_id(unit);
  return std::ranges::any_of(base::split(folded, '_'), [](std::string_view word) {
    return std::ranges::find(linking, word) != std::end(linking);
  });
}

const diag::Phrase<>* reason(base::QuantityFault fault) {
  switch (fault) {
  case base::QuantityFault::thousands_misplaced: return &phrase::thousands_note;
  case base::QuantityFault::reversed_range: return &phrase::reversed_note;
  case base::QuantityFault::trailing_text: return &phrase::trailing_note;
  default: return nullptr;
  }
}

// A number where the table gives no example, with its unit when that is a sign: words would want their plural.
std::string example_of(const Options& options) {
  if (!options.example.empty()) return std::string(options.example);
  const bool word = options.unit.size() > 3; // « jour », « salarié »; not « € », « % », « ETP »
  return options.unit.empty() || word ? "29" : fmt::format("29 {}", options.unit);
}

} // namespace

bool same_unit(std::string_view a, std::string_view b) { return unit_id(a) == unit_id(b); }

bool Codec<base::Quantity>::read(DecodeContext& context, const Node& node, const Options& options,
                                 base::Quantity& out) {
  const std::string example = example_of(options);
  if (node.kind != NodeKind::scalar)
    return fault::wrong_kind(context, node, phrase::a_quantity, NodeKind::scalar, example);
  base::QuantityFault fault = base::QuantityFault::none;
  const std::optional<base::Quantity> quantity = base::parse_quantity(node.text.text, &fault);
  if (!quantity) return fault::unreadable(context, node, phrase::a_quantity, example, reason(fault));
  if (remark(quantity->unit))
    return fault::unreadable(context, node, phrase::a_quantity, example, &phrase::trailing_note);
  if (!options.unit.empty() && !quantity->unit.empty() && !same_unit(options.unit, quantity->unit))
    return fault::wrong_unit(context, node.span, options.unit, quantity->unit);
  out = *quantity;
  return true;
}

const TypeDesc& Codec<base::Quantity>::type() {
  static const TypeDesc desc = number_type("quantité");
  return desc;
}

Value Codec<base::Quantity>::value(const base::Quantity& quantity) { return quantity; }

bool Codec<base::Cents>::read(DecodeContext& context, const Node& node, const Options& options, base::Cents& out) {
  const std::string_view example = options.example.empty() ? "4 800 €" : options.example;
  if (node.kind != NodeKind::scalar)
    return fault::wrong_kind(context, node, phrase::an_amount, NodeKind::scalar, example);
  const std::optional<base::Cents> amount = base::parse_money(node.text.text);
  if (!amount) return fault::unreadable(context, node, phrase::an_amount, example);
  out = *amount;
  return true;
}

const TypeDesc& Codec<base::Cents>::type() {
  static const TypeDesc desc = number_type("montant");
  return desc;
}

Value Codec<base::Cents>::value(const base::Cents& amount) { return in_unit(amount.euros(), "€"); }

bool Codec<base::Minutes>::read(DecodeContext& context, const Node& node, const Options& options, base::Minutes& out) {
  const std::string_view example = options.example.empty() ? "2 h 30" : options.example;
  if (node.kind != NodeKind::scalar)
    return fault::wrong_kind(context, node, phrase::a_duration, NodeKind::scalar, example);
  const std::optional<base::Minutes> duration = base::parse_hours(node.text.text);
  if (!duration) return fault::unreadable(context, node, phrase::a_duration, example);
  out = *duration;
  return true;
}

const TypeDesc& Codec<base::Minutes>::type() {
  static const TypeDesc desc = number_type("durée");
  return desc;
}

Value Codec<base::Minutes>::value(const base::Minutes& duration) {
  base::Quantity hours = in_unit(duration.hours(), "h");
  if (hours.decimals > 0 && duration.count % 6 == 0) hours.decimals = 1; // six minutes are a tenth: 35,5 h, not 35,50 h
  return hours;
}

} // namespace reso::schema
