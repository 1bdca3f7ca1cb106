// How the shapes of an SVG file are painted: what an element sets, its children inherit. For svg_*.cpp alone.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "doc/svg_values.hpp"
#include "doc/vector_picture.hpp"

namespace reso::doc {

using SvgAttributes = std::map<std::string, std::string, std::less<>>;

struct SvgState {
  std::optional<std::uint32_t> fill = 0, stroke;
  double fill_opacity = 1, stroke_opacity = 1, opacity = 1, width = 1;
  bool even_odd = false, shown = true;
  Cap cap = Cap::butt;
  Join join = Join::mitre;
  Matrix place;
};

// Called with what is not drawn or not understood, and the attribute that says so.
using SvgComplaint = std::function<void(SvgFault::Kind, std::string_view)>;

// `parent` with what `attributes`, and the declarations of their "style", change.
SvgState svg_state(const SvgState& parent, const SvgAttributes& attributes, const SvgComplaint& complain);

} // namespace reso::doc
