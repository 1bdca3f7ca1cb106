#include "doc/svg_values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <string>

#include "base/text.hpp"

namespace reso::doc {

namespace {

constexpr double largest = 1e6; // of a number that a picture needs

// Those of CSS.
constexpr std::string_view colour_names =
    ",aliceblue=f0f8ff,antiquewhite=faebd7,aqua=00ffff,aquamarine=7fffd4,azure=f0ffff,beige=f5f5dc,bisque=ffe4c4,"
    "black=000000,blanchedalmond=ffebcd,blue=0000ff,blueviolet=8a2be2,brown=a52a2a,burlywood=deb887,"
    "cadetblue=5f9ea0,chartreuse=7fff00,chocolate=d2691e,coral=ff7f50,cornflowerblue=6495ed,cornsilk=fff8dc,"
    "crimson=dc143c,cyan=00ffff,darkblue=00008b,darkcyan=008b8b,darkgoldenrod=b8860b,darkgray=a9a9a9,"
    "darkgreen=006400,darkgrey=a9a9a9,darkkhaki=bdb76b,darkmagenta=8b008b,darkolivegreen=556b2f,"
    "darkorange=ff8c00,darkorchid=9932cc,darkred=8b0000,darksalmon=e9967a,darkseagreen=8fbc8f,"
    "darkslateblue=483d8b,darkslategray=2f4f4f,darkslategrey=2f4f4f,darkturquoise=00ced1,darkviolet=9400d3,"
    "deeppink=ff1493,deepskyblue=00bfff,dimgray=696969,dimgrey=696969,dodgerblue=1e90ff,firebrick=b22222,"
    "floralwhite=fffaf0,forestgreen=228b22,fuchsia=ff00ff,gainsboro=dcdcdc,ghostwhite=f8f8ff,gold=ffd700,"
    "goldenrod=daa520,gray=808080,green=008000,greenyellow=adff2f,grey=808080,honeydew=f0fff0,hotpink=ff69b4,"
    "indianred=cd5c5c,indigo=4b0082,ivory=fffff0,khaki=f0e68c,lavender=e6e6fa,lavenderblush=fff0f5,"
    "lawngreen=7cfc00,lemonchiffon=fffacd,lightblue=add8e6,lightcoral=f08080,lightcyan=e0ffff,"
    "lightgoldenrodyellow=fafad2,lightgray=d3d3d3,lightgreen=90ee90,lightgrey=d3d3d3,lightpink=ffb6c1,"
    "lightsalmon=ffa07a,lightseagreen=20b2aa,lightskyblue=87cefa,lightslategray=778899,lightslategrey=778899,"
    "lightsteelblue=b0c4de,lightyellow=ffffe0,lime=00ff00,limegreen=32cd32,linen=faf0e6,magenta=ff00ff,"
    "maroon=800000,mediumaquamarine=66cdaa,mediumblue=0000cd,mediumorchid=ba55d3,mediumpurple=9370db,"
    "mediumseagreen=3cb371,mediumslateblue=7b68ee,mediumspringgreen=00fa9a,mediumturquoise=48d1cc,"
    "mediumvioletred=c71585,midnightblue=191970,mintcream=f5fffa,mistyrose=ffe4e1,moccasin=ffe4b5,"
    "navajowhite=ffdead,navy=000080,oldlace=fdf5e6,olive=808000,olivedrab=6b8e23,orange=ffa500,orangered=ff4500,"
    "orchid=da70d6,palegoldenrod=eee8aa,palegreen=98fb98,paleturquoise=afeeee,palevioletred=db7093,"
    "papayawhip=ffefd5,peachpuff=ffdab9,peru=cd853f,pink=ffc0cb,plum=dda0dd,powderblue=b0e0e6,purple=800080,"
    "red=ff0000,rosybrown=bc8f8f,royalblue=4169e1,saddlebrown=8b4513,salmon=fa8072,sandybrown=f4a460,"
    "seagreen=2e8b57,seashell=fff5ee,sienna=a0522d,silver=c0c0c0,skyblue=87ceeb,slateblue=6a5acd,"
    "slategray=708090,slategrey=708090,snow=fffafa,springgreen=00ff7f,steelblue=4682b4,tan=d2b48c,teal=008080,"
    "thistle=d8bfd8,tomato=ff6347,turquoise=40e0d0,violet=ee82ee,wheat=f5deb3,white=ffffff,whitesmoke=f5f5f5,"
    "yellow=ffff00,yellowgreen=9acd32,";

struct Unit {
  std::string_view name;
  double pixels;
};
constexpr Unit units[] = {{"", 1},      {"px", 1},         {"pt", 96.0 / 72}, {"pc", 16},
                          {"in", 96.0}, {"mm", 96 / 25.4}, {"cm", 96 / 2.54}};

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ','; }

std::string lowered(std::string_view text) {
  std::string out(base::trim(text));
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::optional<std::uint32_t> hexadecimal(std::string_view digits) {
  std::string all(digits);
  if (digits.size() == 3) all = {digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]};
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(all.data(), all.data() + all.size(), value, 16);
  if (all.size() != 6 || error != std::errc() || end != all.data() + all.size()) return std::nullopt;
  return value;
}

std::optional<std::uint32_t> named(std::string_view name) {
  if (name.find_first_of(",=") != std::string_view::npos) return std::nullopt;
  const std::string wanted = "," + std::string(name) + "=";
  const std::size_t found = colour_names.find(wanted);
  if (found == std::string_view::npos) return std::nullopt;
  return hexadecimal(colour_names.substr(found + wanted.size(), 6));
}

std::optional<std::uint32_t> of_channels(std::string_view inside) {
  SvgNumbers numbers(inside);
  std::uint32_t value = 0;
  for (int i = 0; i < 3; ++i) {
    const auto channel = numbers.next();
    if (!channel) return std::nullopt;
    value = value << 8 | static_cast<std::uint32_t>(std::lround(std::clamp(*channel, 0.0, 255.0)));
  }
  return numbers.rest().empty() ? std::optional(value) : std::nullopt;
}

Matrix rotation(double degrees) {
  const double angle = degrees * std::numbers::pi / 180;
  return {std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle), 0, 0};
}

std::optional<Matrix> one_transform(std::string_view name, const std::vector<double>& n) {
  const auto skew = [](double degrees) { return std::tan(degrees * std::numbers::pi / 180); };
  if (name == "matrix" && n.size() == 6) return Matrix{n[0], n[1], n[2], n[3], n[4], n[5]};
  if (name == "translate" && n.size() == 1) return Matrix{1, 0, 0, 1, n[0], 0};
  if (name == "translate" && n.size() == 2) return Matrix{1, 0, 0, 1, n[0], n[1]};
  if (name == "scale" && n.size() == 1) return Matrix{n[0], 0, 0, n[0], 0, 0};
  if (name == "scale" && n.size() == 2) return Matrix{n[0], 0, 0, n[1], 0, 0};
  if (name == "rotate" && n.size() == 1) return rotation(n[0]);
  if (name == "rotate" && n.size() == 3)
    return Matrix{1, 0, 0, 1, n[1], n[2]} * rotation(n[0]) * Matrix{1, 0, 0, 1, -n[1], -n[2]};
  if (name == "skewX" && n.size() == 1) return Matrix{1, 0, skew(n[0]), 1, 0, 0};
  if (name == "skewY" && n.size() == 1) return Matrix{1, skew(n[0]), 0, 1, 0, 0};
  return std::nullopt;
}

} // namespace

Matrix Matrix::operator*(const Matrix& inner) const {
  return {a * inner.a + c * inner.b, b * inner.a + d * inner.b,     a * inner.c + c * inner.d,
          b * inner.c + d * inner.d, a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f};
}

double Matrix::scale() const { return std::sqrt(std::abs(a * d - b * c)); }

std::string_view SvgNumbers::rest() {
  while (!m_text.empty() && blank(m_text.front())) m_text.remove_prefix(1);
  return m_text;
}

std::optional<double> SvgNumbers::next() {
  std::string_view text = rest();
  if (text.starts_with('+')) text.remove_prefix(1);
  const std::size_t digit = text.starts_with('-') ? 1 : 0; // "inf" and "nan" are no numbers of SVG
  if (digit >= text.size() || !(text[digit] == '.' || (text[digit] >= '0' && text[digit] <= '9'))) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || !(std::abs(value) <= largest)) return std::nullopt;
  m_text = text.substr(static_cast<std::size_t>(end - text.data()));
  return value;
}

std::optional<bool> SvgNumbers::next_flag() {
  const std::string_view text = rest();
  if (!text.starts_with('0') && !text.starts_with('1')) return std::nullopt;
  m_text.remove_prefix(1);
  return text.front() == '1';
}

std::optional<char> SvgNumbers::next_letter() {
  const std::string_view text = rest();
  if (text.empty()) return std::nullopt;
  const char c = text.front();
  if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) return std::nullopt;
  m_text.remove_prefix(1);
  return c;
}

std::optional<std::vector<double>> svg_numbers(std::string_view text) {
  SvgNumbers numbers(text);
  std::vector<double> all;
  while (const auto one = numbers.next()) all.push_back(*one);
  if (!numbers.rest().empty()) return std::nullopt;
  return all;
}

std::optional<double> svg_length(std::string_view text) {
  SvgNumbers numbers(text);
  const auto number = numbers.next();
  const auto* unit = std::ranges::find(units, base::trim(numbers.rest()), &Unit::name);
  if (!number || unit == std::end(units)) return std::nullopt;
  return *number * unit->pixels;
}

std::optional<std::uint32_t> svg_colour(std::string_view text) {
  const std::string colour = lowered(text);
  if (colour.starts_with('#')) return hexadecimal(std::string_view(colour).substr(1));
  if (colour.starts_with("rgb(") && colour.ends_with(')'))
    return of_channels(std::string_view(colour).substr(4, colour.size() - 5));
  return named(colour);
}

std::optional<Matrix> svg_transform(std::string_view text) {
  Matrix all;
  text = base::trim(text);
  while (!text.empty()) {
    const std::size_t open = text.find('('), close = text.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return std::nullopt;
    const auto numbers = svg_numbers(text.substr(open + 1, close - open - 1));
    const auto one = numbers ? one_transform(base::trim(text.substr(0, open)), *numbers) : std::nullopt;
    if (!one) return std::nullopt;
    all = all * *one;
    text.remove_prefix(close + 1);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n,"), text.size()));
  }
  return all;
}

} // namespace reso::doc
