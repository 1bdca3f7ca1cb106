// What all charts share: measures, words, inks and legends.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chart/plot.hpp"
#include "doc/drawing.hpp"

namespace reso::chart {

// Measures of drawings, in points.
inline constexpr double label_size = 8;
inline constexpr double small_size = 7.5;
inline constexpr double line_height = 9.2; // of labels on several lines
inline constexpr double label_gap = 4;     // between a mark and its words
inline constexpr std::size_t most_inks = 6;

// Letters are about half an em wide; exact widths belong to whoever sets the text, so this asks for a little more.
double estimated_width(std::string_view text, double size);

// Lines no wider than `width`, cut at blanks; the last of `most` ends with "…" when words are left over, and a word
// that is too long stays whole.
std::vector<std::string> wrapped(const std::string& text, double width, double size, std::size_t most);
// True when wrapped() leaves nothing out and nothing over the edge.
bool fits(const std::string& text, double width, double size, std::size_t most);

// Years of one thing: the newest has the first, darkest ink.
std::size_t ink_rank(const Plot& plot, std::size_t series);
doc::Ink series_ink(std::size_t series);
doc::Pattern series_pattern(std::size_t series);
doc::Form series_form(std::size_t series);

// --- Words ---

// "au moins 8", with the unit when it is a sign; "≥ 8" where there is little room.
std::string value_words(const base::Quantity& value, const std::string& unit);
std::string short_words(const base::Quantity& value, const std::string& unit);

void put_label(doc::Drawing& drawing, double x, double baseline, std::string text, doc::Anchor anchor,
               double size = label_size, doc::Ink ink = doc::Ink::text, bool bold = false);
// Lines one under the other, centred on `middle` in height.
void put_lines(doc::Drawing& drawing, const std::vector<std::string>& lines, double x, double middle,
               doc::Anchor anchor, double size = label_size);

// What is measured, and n: the first line of every chart. Returns where the next thing may begin.
double put_head(doc::Drawing& drawing, const Plot& plot);

enum class Swatch { bar, mark, line };
// The series' names with their signs, on as many lines as they need from `top`. Returns where the next thing may begin.
double put_legend(doc::Drawing& drawing, const Plot& plot, Swatch swatch, double top);

} // namespace reso::chart
