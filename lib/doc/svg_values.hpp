// Values of SVG attributes: numbers, lengths, colours, transformations. For svg_*.cpp alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "doc/drawing.hpp"

namespace reso::doc {

// x' = a x + c y + e, y' = b x + d y + f
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  Place operator()(Place place) const { return {a * place.x + c * place.y + e, b * place.x + d * place.y + f}; }
  // First `inner`, then this.
  Matrix operator*(const Matrix& inner) const;
  // How much lengths grow, about.
  double scale() const;
};

// Reads numbers one after the other, blanks and commas between them.
class SvgNumbers {
public:
  explicit SvgNumbers(std::string_view text) : m_text(text) {}

  // The next number; nothing when something else, or the end, comes next.
  std::optional<double> next();
  // The next sign, "0" or "1", of an arc: they may touch what follows.
  std::optional<bool> next_flag();
  // The next letter; nothing when something else, or the end, comes next.
  std::optional<char> next_letter();
  // What is not read yet, without blanks before it.
  std::string_view rest();

private:
  std::string_view m_text;
};

// The numbers of a list; nothing when it holds anything else.
std::optional<std::vector<double>> svg_numbers(std::string_view text);

// Pixels: "12", "12px", "3mm", "1in"…; nothing for others, percents among them.
std::optional<double> svg_length(std::string_view text);

// 0xRRGGBB of "#abc", "#aabbcc", "rgb(1, 2, 3)" and the names of CSS; nothing for others.
std::optional<std::uint32_t> svg_colour(std::string_view text);

// "translate(1 2) rotate(45)": nothing when one of them cannot be read.
std::optional<Matrix> svg_transform(std::string_view text);

} // namespace reso::doc
