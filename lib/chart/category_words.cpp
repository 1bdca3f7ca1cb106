#include "chart/category_words.hpp"

#include <algorithm>

#include "chart/sketch.hpp"
#include "wording/date.hpp"

namespace reso::chart {

namespace {

constexpr std::size_t most_lines = 3;
constexpr double between = 3; // words of neighbours never touch

using Lines = std::vector<std::string>;

std::vector<Lines> months(const Plot& plot, double slot) {
  bool roomy = true;
  for (const Category& category : plot.categories)
    roomy = roomy && estimated_width(wording::short_month(category.label), small_size) <= slot - 1;
  std::vector<Lines> words;
  for (const Category& category : plot.categories)
    words.push_back({roomy ? wording::short_month(category.label) : wording::month_initial(category.label)});
  return words;
}

} // namespace

std::optional<std::vector<Lines>> words_under(const Plot& plot, double slot) {
  if (plot.along == Along::months) return months(plot, slot);
  std::vector<Lines> words;
  for (const Category& category : plot.categories) {
    if (!fits(category.label, slot - between, small_size, most_lines)) return std::nullopt;
    words.push_back(wrapped(category.label, slot - between, small_size, most_lines));
  }
  return words;
}

double put_words_under(doc::Drawing& drawing, const Plot& plot, double left, double slot, double axis) {
  auto words = words_under(plot, slot);
  if (!words) {
    words.emplace();
    for (const Category& category : plot.categories)
      words->push_back(wrapped(category.label, slot - between, small_size, most_lines));
  }
  std::size_t most = 1;
  for (std::size_t i = 0; i < words->size(); ++i) {
    double baseline = axis + small_size + 4;
    for (const std::string& line : (*words)[i]) {
      put_label(drawing, left + slot * (static_cast<double>(i) + 0.5), baseline, line, doc::Anchor::middle, small_size);
      baseline += line_height;
    }
    most = std::max(most, (*words)[i].size());
  }
  return axis + small_size + 4 + line_height * static_cast<double>(most - 1) + 4;
}

bool whole_numbers(const Plot& plot) {
  for (const Series& series : plot.series)
    for (const Value& value : series.values)
      for (const auto& end : {value.quantity.min, value.quantity.max})
        if (end && !end->whole()) return false;
  return true;
}

} // namespace reso::chart
