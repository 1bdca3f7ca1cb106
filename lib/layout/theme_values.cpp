#include "layout/theme_values.hpp"

#include "diag/catalogue.hpp"
#include "schema/fault.hpp"

namespace reso::schema {

namespace phrase = diag::phrase;

bool Codec<layout::Length>::read(DecodeContext& context, const Node& node, const Options&, layout::Length& out) {
  constexpr double point = 1, millimetre = 72 / 25.4, centimetre = 10 * millimetre;
  auto quantity = node.kind == NodeKind::scalar ? base::parse_quantity(node.text.text) : std::nullopt;
  if (!quantity || !quantity->exact()) return fault::unreadable(context, node, phrase::a_length, "12 pt");
  double unit = quantity->unit == "pt" ? point : quantity->unit == "mm" ? millimetre : quantity->unit == "cm" ? centimetre : 0;
  if (unit == 0) return fault::unreadable(context, node, phrase::a_length, "12 pt");
  out.points = quantity->min->approximate() * unit;
  return true;
}

bool Codec<layout::Paint>::read(DecodeContext& context, const Node& node, const Options&, layout::Paint& out) {
  const std::string& text = node.text.text;
  bool good = node.kind == NodeKind::scalar && text.size() == 7 && text[0] == '#' && text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
  if (!good) return fault::unreadable(context, node, phrase::a_colour, "#rrvvbb");
  out.rgb = static_cast<layout::Colour>(std::stoul(text.substr(1), nullptr, 16));
  return true;
}

} // namespace reso::schema
