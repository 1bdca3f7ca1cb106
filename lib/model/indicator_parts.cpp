#include "model/indicator_parts.hpp"

#include "diag/catalogue.hpp"
#include "schema/fault.hpp"

namespace reso::model {

namespace {

using schema::DecodeContext;
using schema::Entry;
using schema::Node;
using schema::NodeKind;
namespace fault = schema::fault;
namespace phrase = diag::phrase;

bool unreadable_name(DecodeContext& context, const schema::Located<std::string>& name, const diag::Phrase<>& expected,
                     std::string_view example) {
  Node node;
  node.kind = NodeKind::scalar;
  node.text.text = name.value;
  node.span = name.span;
  return fault::unreadable(context, node, expected, example);
}

bool valid_dotted(std::string_view folded) { return base::valid_id(folded) || base::valid_figure_id(folded); }

// The readings of one value; what the field is decides later which of them counts.
void read_single(const std::string& text, Condition& condition) {
  condition.words.push_back(std::string(base::trim(text)));
  condition.interval = base::parse_quantity(text);
  condition.period = base::parse_period(text);
}

bool read_condition(DecodeContext& context, const Entry& entry, std::vector<Condition>& out) {
  Condition condition;
  condition.field = fold_dotted(entry.key);
  condition.span = {entry.key_span.file, entry.key_span.begin, std::max(entry.key_span.end, entry.value.span.end)};
  if (!valid_dotted(condition.field)) return fault::invalid_id(context, entry.key_span, entry.key, true);
  if (entry.value.kind == NodeKind::scalar) {
    read_single(entry.value.text.text, condition);
  } else if (!schema::decode(context, entry.value, condition.words)) {
    return false;
  }
  out.push_back(std::move(condition));
  return true;
}

bool read_field_name(DecodeContext& context, const Node& node, std::vector<std::string>& out) {
  if (node.kind != NodeKind::scalar) return fault::wrong_kind(context, node, phrase::a_text, NodeKind::scalar, "forme");
  std::string name = fold_dotted(node.text.text);
  if (!valid_dotted(name)) return fault::invalid_id(context, node.span, node.text.text, true);
  out.push_back(std::move(name));
  return true;
}

// One breakdown: a field, or two that are crossed.
bool read_breakdown(DecodeContext& context, const Node& node, std::vector<std::vector<std::string>>& out) {
  std::vector<std::string> fields;
  bool good = true;
  if (node.kind == NodeKind::sequence) {
    for (const Node& item : node.items) good = read_field_name(context, item, fields) && good;
    if (good && (fields.empty() || fields.size() > 2)) {
      context.diagnostics
          .report(diag::rule::unexpected_kind, node.span, std::string(context.key),
                  context.diagnostics.say(phrase::one_or_two_fields), context.diagnostics.say(phrase::a_list))
          .help(phrase::write_for_example, std::string("repartition_par: [[sexe, tranche_age]]"));
      return false;
    }
  } else {
    good = read_field_name(context, node, fields);
  }
  if (good) out.push_back(std::move(fields));
  return good;
}

} // namespace

std::string fold_dotted(std::string_view name) {
  std::vector<std::string> parts;
  for (std::string_view part : base::split(base::trim(name), '.')) parts.push_back(base::fold_id(part));
  return base::join(parts, ".");
}

bool split_set_and_field(DecodeContext& context, const schema::Located<std::string>& name, Measure measure,
                         Operand& out) {
  const std::string folded = fold_dotted(name.value);
  if (!valid_dotted(folded)) return unreadable_name(context, name, phrase::a_set, "presences");
  const std::size_t dot = folded.find('.');
  out.set = folded.substr(0, dot);
  out.field = dot == std::string::npos ? std::string() : folded.substr(dot + 1);
  if (measure == Measure::count || !out.field.empty()) return true;
  return unreadable_name(context, name, phrase::a_set_and_field, "presences.personne");
}

} // namespace reso::model

namespace reso::schema {

bool Codec<model::WrittenConditions>::read(DecodeContext& context, const Node& node, const Options& options,
                                           model::WrittenConditions& out) {
  return read_entries(
      context, node, [&](const Entry& entry) { return model::read_condition(context, entry, out.list); },
      inside_braces(options.example));
}

const TypeDesc& Codec<model::WrittenConditions>::type() {
  static const TypeDesc desc = open_type(Codec<std::string>::type());
  return desc;
}

bool Codec<model::WrittenBreakdownList>::read(DecodeContext& context, const Node& node, const Options&,
                                              model::WrittenBreakdownList& out) {
  bool good = true;
  for (const Node& item : list_items(context, node, {}, good))
    good = model::read_breakdown(context, item, out.list) && good;
  return good;
}

const TypeDesc& Codec<model::WrittenBreakdownList>::type() { return Codec<std::vector<std::string>>::type(); }

} // namespace reso::schema
