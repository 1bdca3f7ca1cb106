// Lengths and colours as themes write them.
#pragma once

#include "layout/pages.hpp"
#include "schema/table.hpp"

namespace reso::layout {

struct Length {
  double points = 0; // "12 pt", "14 mm", "2,5 cm"
  operator double() const { return points; }
};

struct Paint {
  Colour rgb = 0; // written #rrggbb
  operator Colour() const { return rgb; }
};

} // namespace reso::layout

namespace reso::schema {

template <> struct Codec<layout::Length> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, layout::Length& out);
  static const TypeDesc& type() { return Codec<std::string>::type(); }
  static Value value(const layout::Length&) { return {}; }
};
template <> struct Codec<layout::Paint> {
  static bool read(DecodeContext& context, const Node& node, const Options& options, layout::Paint& out);
  static const TypeDesc& type() { return Codec<std::string>::type(); }
  static Value value(const layout::Paint&) { return {}; }
};

} // namespace reso::schema
