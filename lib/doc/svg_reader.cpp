// SVG files, read with Expat: entities of other files are never followed, and a picture is bounded in every way.
#include <algorithm>
#include <cmath>
#include <memory>
#include <type_traits>

#include <expat.h>

#include "base/text.hpp"
#include "doc/svg_path.hpp"
#include "doc/svg_state.hpp"
#include "doc/vector_picture.hpp"

namespace reso::doc {

namespace {

using Kind = SvgFault::Kind;

constexpr std::size_t most_bytes = 2 << 20, most_steps = 200'000, deepest = 64, most_faults = 20;
constexpr double farthest = 1e6; // pixels, of a place
constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg|";

// What says something of the picture, or is painted only where something refers to it: the reference is told of.
constexpr std::string_view silent[] = {"title",          "desc",   "metadata", "defs",   "symbol",
                                       "clipPath",       "mask",   "pattern",  "marker", "linearGradient",
                                       "radialGradient", "filter", "view",     "cursor"};

class Reader {
public:
  SvgReading read(std::string_view bytes) {
    if (bytes.size() > most_bytes) fault(Kind::bounds, "");
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
        XML_ParserCreateNS(nullptr, '|'), &XML_ParserFree);
    m_parser = parser.get();
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, &Reader::begin, &Reader::end);
    const bool read =
        m_out.faults.empty() && XML_Parse(m_parser, bytes.data(), static_cast<int>(bytes.size()), 1) == XML_STATUS_OK;
    if (!read && m_out.faults.empty()) fault(Kind::xml, "");
    if (m_out.faults.empty() && m_out.picture.width <= 0) fault(Kind::root, "");
    return std::move(m_out);
  }

private:
  static void XMLCALL begin(void* self, const XML_Char* name, const XML_Char** attributes) {
    static_cast<Reader*>(self)->begin(name, attributes);
  }
  static void XMLCALL end(void* self, const XML_Char*) { static_cast<Reader*>(self)->end(); }

  void fault(Kind kind, std::string_view what) {
    const bool known =
        std::ranges::any_of(m_out.faults, [&](const SvgFault& one) { return one.kind == kind && one.what == what; });
    if (known || m_out.faults.size() >= most_faults) return;
    const int line = m_parser != nullptr ? static_cast<int>(XML_GetCurrentLineNumber(m_parser)) : 1;
    m_out.faults.push_back({kind, std::string(what), line});
  }
  void stop(Kind kind) {
    fault(kind, "");
    XML_StopParser(m_parser, XML_FALSE);
  }

  void begin(std::string_view name, const XML_Char** pairs) {
    if (m_skipped > 0 || !name.starts_with(svg_namespace)) {
      if (m_states.empty()) return stop(Kind::root);
      ++m_skipped;
      return;
    }
    name.remove_prefix(svg_namespace.size());
    SvgAttributes attributes;
    for (; *pairs != nullptr; pairs += 2) attributes[pairs[0]] = pairs[1];
    if (m_states.empty()) return name == "svg" ? root(attributes) : stop(Kind::root);
    if (m_states.size() >= deepest) return stop(Kind::bounds);
    const bool group = name == "g" || name == "a";
    if (!group && !is_shape(name)) {
      if (std::ranges::find(silent, name) == std::end(silent)) fault(Kind::element, name);
      ++m_skipped;
      return;
    }
    m_states.push_back(svg_state(m_states.back(), attributes, complaint()));
    if (!group) paint(shape(name, attributes), m_states.back());
  }

  void end() {
    if (m_skipped > 0)
      --m_skipped;
    else if (!m_states.empty())
      m_states.pop_back();
  }

  SvgComplaint complaint() {
    return [this](Kind kind, std::string_view what) { fault(kind, what); };
  }

  // The picture as large as its root says, else as large as its viewBox.
  void root(const SvgAttributes& attributes) {
    const auto value = [&](std::string_view name) {
      const auto found = attributes.find(name);
      return found == attributes.end() ? std::string_view() : std::string_view(found->second);
    };
    auto box = svg_numbers(value("viewBox")).value_or(std::vector<double>());
    const auto width = svg_length(value("width")), height = svg_length(value("height"));
    if (box.size() != 4 && width && height) box = {0, 0, *width, *height};
    if (box.size() != 4 || box[2] <= 0 || box[3] <= 0) return stop(Kind::size);
    double w = width.value_or(box[2]), h = height.value_or(box[3]);
    if (width && !height) h = *width * box[3] / box[2];
    if (height && !width) w = *height * box[2] / box[3];
    if (w <= 0 || h <= 0) return stop(Kind::size);
    m_out.picture.width = w;
    m_out.picture.height = h;
    m_out.picture.sized = width || height;
    SvgState state;
    const double scale = std::min(w / box[2], h / box[3]); // preserveAspectRatio as it is when nothing says otherwise
    state.place = {
        scale, 0, 0, scale, (w - box[2] * scale) / 2 - box[0] * scale, (h - box[3] * scale) / 2 - box[1] * scale};
    m_states.push_back(svg_state(state, attributes, complaint()));
  }

  static bool is_shape(std::string_view name) {
    constexpr std::string_view shapes[] = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"};
    return std::ranges::find(shapes, name) != std::end(shapes);
  }

  Outline shape(std::string_view name, const SvgAttributes& attributes) {
    const auto text = [&](std::string_view key) {
      const auto found = attributes.find(key);
      return found == attributes.end() ? std::string_view() : std::string_view(found->second);
    };
    const auto length = [&](std::string_view key, double otherwise = 0) {
      if (text(key).empty()) return otherwise;
      const auto read = svg_length(text(key));
      if (!read) fault(Kind::value, key);
      return read.value_or(otherwise);
    };
    if (name == "path") {
      const auto path = svg_path(text("d"), most_steps);
      if (!path) fault(Kind::value, "d");
      return path.value_or(Outline());
    }
    if (name == "polyline" || name == "polygon") {
      const auto places = svg_numbers(text("points"));
      if (!places) fault(Kind::value, "points");
      return places ? svg_polygon(*places, name == "polygon") : Outline();
    }
    if (name == "line") return svg_polygon({length("x1"), length("y1"), length("x2"), length("y2")}, false);
    if (name == "rect") {
      const double width = length("width"), height = length("height");
      const double rx = length("rx", length("ry")), ry = length("ry", length("rx"));
      return width > 0 && height > 0 ? svg_rectangle(length("x"), length("y"), width, height, rx, ry) : Outline();
    }
    const double rx = length(name == "circle" ? "r" : "rx"), ry = length(name == "circle" ? "r" : "ry");
    return rx > 0 && ry > 0 ? svg_ellipse({length("cx"), length("cy")}, rx, ry) : Outline();
  }

  void paint(Outline outline, const SvgState& state) {
    m_steps += outline.size();
    if (m_steps > most_steps) return stop(Kind::bounds);
    if (outline.empty() || !state.shown) return;
    for (Step& step : outline)
      for (Place* place : {&step.to, &step.first, &step.second}) {
        *place = state.place(*place);
        if (!(std::abs(place->x) <= farthest && std::abs(place->y) <= farthest)) return stop(Kind::bounds);
      }
    VectorPath path;
    path.even_odd = state.even_odd;
    path.cap = state.cap;
    path.join = state.join;
    path.width = state.width * state.place.scale();
    const double fill = state.fill ? state.fill_opacity * state.opacity : 0;
    const double stroke = state.stroke && state.width > 0 ? state.stroke_opacity * state.opacity : 0;
    path.outline = std::move(outline);
    if (fill > 0 && stroke > 0 && fill != stroke) {
      add(path, state.fill, std::nullopt, fill);
      add(path, std::nullopt, state.stroke, stroke);
    } else if (fill > 0 || stroke > 0) {
      add(path, fill > 0 ? state.fill : std::nullopt, stroke > 0 ? state.stroke : std::nullopt, std::max(fill, stroke));
    }
  }

  void add(VectorPath path, std::optional<std::uint32_t> fill, std::optional<std::uint32_t> stroke, double opacity) {
    path.fill = fill;
    path.stroke = stroke;
    path.opacity = opacity;
    m_out.picture.paths.push_back(std::move(path));
  }

  XML_Parser m_parser = nullptr;
  SvgReading m_out;
  std::vector<SvgState> m_states; // of the elements that are open
  std::size_t m_skipped = 0;      // elements open inside one that is passed over, itself too
  std::size_t m_steps = 0;
};

} // namespace

bool is_svg(std::string_view bytes) {
  const std::string_view beginning = bytes.substr(0, 4096);
  const std::size_t first = beginning.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string_view::npos && beginning[first] == '<' && beginning.find("<svg") != std::string_view::npos;
}

SvgReading read_svg(std::string_view bytes) { return Reader().read(bytes); }

} // namespace reso::doc
