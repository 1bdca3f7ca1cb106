#include "chart/sketch.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "wording/chart_text.hpp"
#include "wording/number.hpp"

namespace reso::chart {

namespace {

constexpr double letter_width = 0.54;
constexpr double swatch_side = 7;
constexpr double legend_gap = 14;

void put_swatch(doc::Drawing& drawing, Swatch swatch, std::size_t series, double x, double baseline) {
  const double middle = baseline - label_size * 0.33;
  if (swatch == Swatch::bar) {
    drawing.shapes.push_back(doc::Rectangle{x, middle - swatch_side / 2, swatch_side, swatch_side, series_ink(series),
                                            series_pattern(series)});
    return;
  }
  if (swatch == Swatch::line)
    drawing.shapes.push_back(
        doc::Polyline{{{x - 3, middle}, {x + swatch_side + 3, middle}}, series_ink(series), 1.6, series % 2 == 1});
  drawing.shapes.push_back(
      doc::Mark{{x + swatch_side / 2, middle}, 2.6, series_ink(series), series_form(series), series % 2 == 1});
}

} // namespace

double estimated_width(std::string_view text, double size) {
  return static_cast<double>(base::code_points(text)) * size * letter_width;
}

std::vector<std::string> wrapped(const std::string& text, double width, double size, std::size_t most) {
  std::vector<std::string> lines;
  for (std::string_view word : base::split(text, ' ')) {
    if (lines.empty()) {
      lines.emplace_back(word);
      continue;
    }
    const std::string longer = lines.back() + " " + std::string(word);
    if (estimated_width(longer, size) <= width)
      lines.back() = longer;
    else if (lines.size() < most)
      lines.emplace_back(word);
    else {
      lines.back() += "…";
      break;
    }
  }
  return lines;
}

bool fits(const std::string& text, double width, double size, std::size_t most) {
  const auto lines = wrapped(text, width, size, most);
  const bool whole = lines.empty() || !lines.back().ends_with("…") || text.ends_with("…");
  return whole &&
         std::ranges::all_of(lines, [&](const std::string& line) { return estimated_width(line, size) <= width; });
}

std::size_t ink_rank(const Plot& plot, std::size_t series) {
  return plot.years ? plot.series.size() - 1 - series : series;
}

doc::Ink series_ink(std::size_t series) {
  return static_cast<doc::Ink>(static_cast<std::size_t>(doc::Ink::series_1) + series % most_inks);
}

doc::Pattern series_pattern(std::size_t series) {
  constexpr std::array patterns{doc::Pattern::plain,   doc::Pattern::plain, doc::Pattern::dotted,
                                doc::Pattern::upright, doc::Pattern::level, doc::Pattern::back};
  return patterns[series % patterns.size()];
}

doc::Form series_form(std::size_t series) {
  constexpr std::array forms{doc::Form::disc, doc::Form::square, doc::Form::diamond, doc::Form::triangle};
  return forms[series % forms.size()];
}

std::string value_words(const base::Quantity& value, const std::string& unit) {
  return wording::is_symbol(unit) ? wording::with_unit(value, unit) : wording::phrase(value);
}

std::string short_words(const base::Quantity& value, const std::string& unit) {
  return wording::signed_words(value, unit == "%" ? unit : std::string());
}

void put_label(doc::Drawing& drawing, double x, double baseline, std::string text, doc::Anchor anchor, double size,
               doc::Ink ink, bool bold) {
  drawing.shapes.push_back(doc::Label{x, baseline, std::move(text), ink, size, anchor, bold});
}

void put_lines(doc::Drawing& drawing, const std::vector<std::string>& lines, double x, double middle,
               doc::Anchor anchor, double size) {
  const double leading = size * line_height / label_size;
  double baseline = middle + size * 0.35 - (static_cast<double>(lines.size()) - 1) * leading / 2;
  for (const std::string& line : lines) {
    put_label(drawing, x, baseline, line, anchor, size);
    baseline += leading;
  }
}

double put_head(doc::Drawing& drawing, const Plot& plot) {
  const std::string base = plot.base ? wording::with_unit(*plot.base, plot.base_unit) : std::string();
  const std::string words = wording::unit_line(plot.unit, base);
  double baseline = small_size;
  for (const std::string& line : wrapped(words, drawing.width, small_size, 2)) {
    put_label(drawing, 0, baseline, line, doc::Anchor::start, small_size, doc::Ink::muted);
    baseline += line_height;
  }
  return baseline - line_height + 8;
}

double put_legend(doc::Drawing& drawing, const Plot& plot, Swatch swatch, double top) {
  const std::vector<Series>& series = plot.series;
  const double before = swatch == Swatch::line ? 3 : 0, beside = swatch_side + (swatch == Swatch::line ? 7 : 4);
  double x = before, baseline = top + label_size;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const double width = beside + estimated_width(series[i].label, label_size);
    if (x > before && x + width > drawing.width) {
      x = before;
      baseline += line_height + 3;
    }
    put_swatch(drawing, swatch, ink_rank(plot, i), x, baseline);
    put_label(drawing, x + beside, baseline, series[i].label, doc::Anchor::start);
    x += width + legend_gap;
  }
  return baseline + 9;
}

} // namespace reso::chart
