// What themes write as one word or line: lengths, shares, colours and the setting of a text.
#pragma once

#include "layout/pages.hpp"
#include "schema/table.hpp"

namespace reso::layout {

// "12 pt", "14 mm", "2,5 cm"
struct Length {
  double points = 0;
  operator double() const { return points; }
};

// "60 %"
struct Share {
  double part = 0; // of 1
  operator double() const { return part; }
};

// #rrggbb
struct Paint {
  Colour rgb = 0;
};

// The colours that a theme names once, under `couleurs`.
enum class Shade { own, text, muted, accent, second, pale, surface, rule, paper };

// A colour of `couleurs` by its key ("accent"), or one of its own (#rrggbb).
struct Tint {
  Shade shade = Shade::own;
  Colour rgb = 0; // of Shade::own
};

enum class FaceName { text, bold, italic, bold_italic, title, light };
inline constexpr std::size_t face_names = 6;

// "gras 12/15 pt accent": face, size, leading (both in points) and colour.
struct Setting {
  FaceName face = FaceName::text;
  double size = 0;
  double leading = 0;
  Tint colour;
};

} // namespace reso::layout

namespace reso::schema {

template <class T>
struct ThemeCodec {
  static bool read(DecodeContext& context, const Node& node, const Options& options, T& out);
  static const TypeDesc& type() { return Codec<std::string>::type(); }
  static Value value(const T&) { return {}; }
};
template <>
struct Codec<layout::Length> : ThemeCodec<layout::Length> {};
template <>
struct Codec<layout::Share> : ThemeCodec<layout::Share> {};
template <>
struct Codec<layout::Paint> : ThemeCodec<layout::Paint> {};
template <>
struct Codec<layout::Tint> : ThemeCodec<layout::Tint> {};
template <>
struct Codec<layout::Setting> : ThemeCodec<layout::Setting> {};

} // namespace reso::schema
