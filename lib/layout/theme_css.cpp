#include "layout/theme_css.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "layout/font_name.hpp"
#include "layout/theme_walk.hpp"

namespace reso::layout {

namespace {

// At most two decimals: the same digits on every machine.
std::string digits(double value) {
  std::string text = fmt::format("{:.2f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string hexadecimal(Colour colour) { return fmt::format("#{:06x}", colour); }

// CSS strings end at a quote or a line end; "<" could end the <style> around them.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == '<')
      out += fmt::format("\\{:x} ", static_cast<unsigned>(static_cast<unsigned char>(c)));
    else
      out += c;
  return out + "\"";
}

class Properties {
public:
  explicit Properties(const Theme& theme) : m_theme(theme) {}

  std::string take() { return std::move(m_out); }

  void property(const std::string& name, const std::string& value) {
    m_out += fmt::format("  --{}: {};\n", name, value);
  }

  // Shapes over a ground of `width` by `height`, as one picture.
  void shapes(const std::string& name, const std::vector<ShapeTheme>& shapes, double width, double height) {
    std::string svg = fmt::format("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {} {}' "
                                  "preserveAspectRatio='xMaxYMax slice'>",
                                  digits(width), digits(height));
    for (const ShapeTheme& shape : shapes)
      svg += fmt::format("<rect x='{}' y='{}' width='{}' height='{}' rx='{}' fill='%23{:06x}' fill-opacity='{}'/>",
                         digits(shape.x), digits(shape.y), digits(shape.width), digits(shape.height),
                         digits(shape.radius), colour_of(m_theme, shape.fill), digits(shape.opacity));
    property(name, fmt::format("url(\"data:image/svg+xml,{}</svg>\")", svg));
  }

  void operator()(const std::string& name, const Length& value) { property(name, digits(value) + "pt"); }
  void operator()(const std::string& name, const Share& value) { property(name, digits(value)); }
  void operator()(const std::string& name, const Paint& value) { property(name, hexadecimal(value.rgb)); }
  void operator()(const std::string& name, const Tint& value) {
    property(name, hexadecimal(colour_of(m_theme, value)));
  }
  void operator()(const std::string& name, const std::string& value) { property(name, quoted(value)); }
  void operator()(const std::string& name, int value) { property(name, std::to_string(value)); }
  void operator()(const std::string& name, bool value) { property(name, value ? "1" : "0"); }
  void operator()(const std::string& name, const Setting& value) {
    const FontName font = font_name(file_of(m_theme.fonts, value.face));
    property(name, fmt::format("{}{} calc({}pt * var(--zoom))/{} var(--famille)", font.italic ? "italic " : "",
                               font.weight, digits(value.size), digits(value.leading / value.size)));
    (*this)(name + "-couleur", value.colour);
  }
  void operator()(const std::string& name, const std::vector<Paint>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) (*this)(fmt::format("{}-{}", name, i + 1), values[i]);
  }
  void operator()(const std::string&, const std::vector<ShapeTheme>&) {} // pictures: shapes()

private:
  const Theme& m_theme;
  std::string m_out;
};

bool disc(const ShapeTheme& shape) { return shape.radius > 0; }

// A page's rules stand where its words leave room; on a screen the words move and the discs alone are kept. The colour
// of the first rule is that of the line under the cover.
void add_cover(const Theme& theme, Properties& properties) {
  std::vector<ShapeTheme> discs;
  const ShapeTheme* rule = nullptr;
  for (const ShapeTheme& shape : theme.cover.shapes) {
    if (disc(shape)) discs.push_back(shape);
    if (!disc(shape) && rule == nullptr) rule = &shape;
  }
  properties.shapes("couverture-formes", discs, theme.page.width, theme.page.height);
  properties("couverture-filet", rule != nullptr ? rule->fill : theme.cover.background);
}

// The band with what its shapes add below it: a rule across the page.
double foot(const BandTheme& band) {
  double lowest = band.height;
  for (const ShapeTheme& shape : band.shapes)
    if (!disc(shape)) lowest = std::max<double>(lowest, shape.y + shape.height);
  return lowest;
}

} // namespace

std::string theme_css(const Theme& theme) {
  Properties properties(theme);
  each_value("", theme, properties);
  properties.property("polices-famille", quoted(font_name(theme.fonts.text).family));
  add_cover(theme, properties);
  properties.shapes("bandeau-formes", theme.band.shapes, theme.page.width, foot(theme.band));
  const MarginsTheme& margins = theme.margins;
  return fmt::format(":root {{\n{}}}\n@page {{ size: {}pt {}pt; margin: {}pt {}pt {}pt {}pt; }}\n", properties.take(),
                     digits(theme.page.width), digits(theme.page.height), digits(margins.top), digits(margins.right),
                     digits(margins.bottom), digits(margins.left));
}

} // namespace reso::layout
