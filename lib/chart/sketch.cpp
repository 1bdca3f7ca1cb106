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

// --- Axes and marks ---

doc::Rectangle Frame::bar(double from, double to, double middle, double thickness, doc::Ink ink,
                          doc::Pattern pattern) const {
  const double least = std::min(from, to), length = std::abs(to - from);
  if (upright) return {middle - thickness / 2, least, thickness, length, ink, pattern};
  return {least, middle - thickness / 2, length, thickness, ink, pattern};
}

doc::Line Frame::along(double from, double to, double middle, doc::Ink ink, double width) const {
  if (upright) return {middle, from, middle, to, ink, width, false};
  return {from, middle, to, middle, ink, width, false};
}

doc::Line Frame::across(double place, double from, double to, doc::Ink ink, double width) const {
  if (upright) return {from, place, to, place, ink, width, false};
  return {place, from, place, to, ink, width, false};
}

namespace {

std::string tick_words(const base::Rational& tick, const Scale& scale, const std::string& unit) {
  const base::Quantity value = base::exactly(tick, scale.decimals());
  return unit == "%" ? wording::with_unit(value, unit) : wording::number(tick, scale.decimals());
}

} // namespace

double tick_width(const Scale& scale, const std::string& unit) {
  double widest = 0;
  for (const base::Rational& tick : scale.ticks)
    widest = std::max(widest, estimated_width(tick_words(tick, scale, unit), small_size));
  return widest;
}

void put_scale(doc::Drawing& drawing, const Frame& frame, const Scale& scale, const std::string& unit, double begin,
               double end) {
  for (const base::Rational& tick : scale.ticks) {
    const double place = frame.at(tick.approximate());
    const bool axis = tick == base::Rational(0);
    drawing.shapes.push_back(frame.across(place, begin, end, axis ? doc::Ink::axis : doc::Ink::grid, axis ? 0.7 : 0.4));
    const std::string words = tick_words(tick, scale, unit);
    if (frame.upright)
      put_label(drawing, begin - label_gap, place + small_size * 0.35, words, doc::Anchor::end, small_size,
                doc::Ink::muted);
    else
      put_label(drawing, place, end + small_size + 3, words, doc::Anchor::middle, small_size, doc::Ink::muted);
  }
}

namespace {

// Lines that stay readable over a bar: each has an edge of paper.
class Whisker {
public:
  Whisker(doc::Drawing& drawing, const Frame& frame) : m_drawing(drawing), m_frame(frame) {}
  ~Whisker() {
    for (const bool edge : {true, false})
      for (doc::Line line : m_lines) {
        line.stroke = edge ? doc::Ink::paper : doc::Ink::text;
        line.width = edge ? 2.4 : 0.9;
        m_drawing.shapes.push_back(line);
      }
  }
  Whisker(const Whisker&) = delete;
  Whisker& operator=(const Whisker&) = delete;

  void along(double from, double to, double middle) {
    m_lines.push_back(m_frame.along(from, to, middle, doc::Ink::text, 1));
  }
  void cap(double place, double middle, double half) {
    m_lines.push_back(m_frame.across(place, middle - half, middle + half, doc::Ink::text, 1));
  }
  // Two strokes from `tip` back to `back`.
  void head(double tip, double back, double middle, double half) {
    for (const double side : {-half, half})
      m_lines.push_back(m_frame.upright ? doc::Line{middle, tip, middle + side, back, doc::Ink::text}
                                        : doc::Line{tip, middle, back, middle + side, doc::Ink::text});
  }

private:
  doc::Drawing& m_drawing;
  const Frame& m_frame;
  std::vector<doc::Line> m_lines;
};

} // namespace

double put_whisker(doc::Drawing& drawing, const Frame& frame, const base::Quantity& value, double middle, double cap) {
  constexpr double arrow = 11, head = 2.6;
  const double tip = frame.at(point_of(value).value_or(0));
  Whisker whisker(drawing, frame);
  if (value.min && value.max && *value.min != *value.max) {
    const double low = frame.at(std::max(0.0, value.min->approximate())), high = frame.at(value.max->approximate());
    whisker.along(low, high, middle);
    whisker.cap(low, middle, cap);
    whisker.cap(high, middle, cap);
    return high;
  }
  if (!value.known() || (value.min && value.max)) return tip;
  // An end that is not known: an arrow towards where the value may be.
  const bool upwards = value.min.has_value();
  const double end = frame.beyond(tip, upwards ? arrow : -arrow);
  whisker.along(tip, end, middle);
  whisker.head(end, frame.beyond(end, upwards ? -head : head), middle, head);
  return upwards ? end : tip;
}

double put_bar(doc::Drawing& drawing, const Frame& frame, const base::Quantity& value, double middle, double thickness,
               std::size_t series) {
  if (value.masked) {
    const double end = frame.beyond(frame.zero, slot_length);
    drawing.shapes.push_back(frame.bar(frame.zero, end, middle, thickness, doc::Ink::grid, doc::Pattern::hatched));
    return end;
  }
  const auto point = point_of(value);
  if (!point) return frame.zero;
  drawing.shapes.push_back(frame.bar(frame.zero, frame.at(*point), middle, thickness, series_ink(series),
                                     value.exact() ? series_pattern(series) : doc::Pattern::hatched));
  return put_whisker(drawing, frame, value, middle, std::min(3.0, thickness / 3));
}

} // namespace reso::chart
