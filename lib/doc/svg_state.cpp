#include "doc/svg_state.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::doc {

namespace {

using Kind = SvgFault::Kind;

// Properties that draw something else when they are given a value.
constexpr std::string_view undrawn[] = {"clip-path",  "mask",       "filter",           "marker",        "marker-start",
                                        "marker-mid", "marker-end", "stroke-dasharray", "mix-blend-mode"};

class StateReader {
public:
  StateReader(SvgState& state, const SvgComplaint& complain) : m_state(state), m_complain(complain) {}

  void set(std::string_view name, std::string_view value) {
    value = base::trim(value);
    if (value == "inherit") return;
    if (name == "fill") return paint(m_state.fill, name, value);
    if (name == "stroke") return paint(m_state.stroke, name, value);
    if (name == "fill-opacity") return part(m_state.fill_opacity, name, value);
    if (name == "stroke-opacity") return part(m_state.stroke_opacity, name, value);
    if (name == "opacity") return opacity(value);
    if (name == "stroke-width") return width(value);
    if (name == "fill-rule") m_state.even_odd = value == "evenodd";
    if (name == "stroke-linecap")
      m_state.cap = value == "round" ? Cap::round : value == "square" ? Cap::square : Cap::butt;
    if (name == "stroke-linejoin")
      m_state.join = value == "round" ? Join::round : value == "bevel" ? Join::bevel : Join::mitre;
    if (name == "display" && value == "none") m_state.shown = false;
    if (name == "visibility") m_state.shown = value == "visible";
    const bool drawn = value.empty() || value == "none" || value == "normal";
    if (!drawn && std::ranges::find(undrawn, name) != std::end(undrawn)) m_complain(Kind::property, name);
  }

private:
  void paint(std::optional<std::uint32_t>& colour, std::string_view name, std::string_view value) {
    if (value == "none" || value == "transparent") {
      colour.reset();
    } else if (value == "currentColor") {
      colour = 0;
    } else if (const auto read = svg_colour(value)) {
      colour = read;
    } else {
      m_complain(value.starts_with("url(") ? Kind::property : Kind::value, name);
    }
  }

  void part(double& target, std::string_view name, std::string_view value) {
    SvgNumbers numbers(value);
    const auto read = numbers.next();
    const bool percent = numbers.rest() == "%";
    if (!read || (!percent && !numbers.rest().empty())) return m_complain(Kind::value, name);
    target = std::clamp(percent ? *read / 100 : *read, 0.0, 1.0);
  }

  // That of a group is that of each of its shapes: where they overlap, they are seen through each other.
  void opacity(std::string_view value) {
    double own = 1;
    part(own, "opacity", value);
    m_state.opacity *= own;
  }

  void width(std::string_view value) {
    const auto read = svg_length(value);
    if (!read || *read < 0) return m_complain(Kind::value, "stroke-width");
    m_state.width = *read;
  }

  SvgState& m_state;
  const SvgComplaint& m_complain;
};

} // namespace

SvgState svg_state(const SvgState& parent, const SvgAttributes& attributes, const SvgComplaint& complain) {
  SvgState state = parent;
  StateReader reader(state, complain);
  SvgAttributes all = attributes;
  if (const auto style = attributes.find("style"); style != attributes.end())
    for (std::string_view declaration : base::split(style->second, ';')) {
      const std::size_t colon = declaration.find(':');
      if (colon == std::string_view::npos) continue;
      all[std::string(base::trim(declaration.substr(0, colon)))] = base::trim(declaration.substr(colon + 1));
    }
  for (const auto& [name, value] : all) reader.set(name, value);
  if (const auto transform = all.find("transform"); transform != all.end()) {
    if (const auto moved = svg_transform(transform->second))
      state.place = state.place * *moved;
    else
      complain(Kind::value, "transform");
  }
  return state;
}

} // namespace reso::doc
