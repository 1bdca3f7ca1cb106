// "structures: [asfad, la_paumell]" or "structures: 12".
#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "model/activity.hpp"
#include "schema/fault.hpp"

namespace reso::schema {

namespace {

// "asfad" is an id; "12" would be one too, but a number can only be meant as one.
bool looks_like_id(std::string_view text) {
  const std::string id = base::fold_id(text);
  return base::valid_id(id) && !base::parse_quantity(text);
}

} // namespace

bool Codec<model::StructuresOrCount>::read(DecodeContext& context, const Node& node, const Options& options,
                                           model::StructuresOrCount& out) {
  out.span = node.span;
  if (node.kind == NodeKind::sequence || (node.kind == NodeKind::scalar && looks_like_id(node.text.text)))
    return Codec<std::vector<model::StructureRef>>::read(context, node, options, out.list);
  if (node.kind == NodeKind::mapping) return fault::wrong_kind(context, node, diag::phrase::a_list, NodeKind::sequence);
  return Codec<std::optional<base::Quantity>>::read(context, node, options, out.count);
}

const TypeDesc& Codec<model::StructuresOrCount>::type() { return Codec<std::vector<model::StructureRef>>::type(); }

Value Codec<model::StructuresOrCount>::value(const model::StructuresOrCount& structures) {
  if (structures.count) return *structures.count;
  return Codec<std::vector<model::StructureRef>>::value(structures.list);
}

} // namespace reso::schema
