#include "chart/crossing.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "stats/keys.hpp"
#include "stats/labels.hpp"
#include "wording/sentence.hpp"

namespace reso::chart {

namespace {

constexpr std::string_view crossing = "_x_";

struct Half {
  std::string id;
  std::string label;
};
struct Halves {
  Half first, second;
};

// A label is "first, second", and either may hold a comma: the cut is where the words are those of the ids.
std::size_t cut_of(std::string_view label, std::string_view first, std::string_view second) {
  std::size_t any = std::string_view::npos;
  for (std::size_t at = label.find(", "); at != std::string_view::npos; at = label.find(", ", at + 1)) {
    if (any == std::string_view::npos) any = at;
    if (base::fold_id(label.substr(0, at)) == first || base::fold_id(label.substr(at + 2)) == second) return at;
  }
  return any;
}

Halves halves_of(const stats::Cell& cell) {
  const std::size_t cross = cell.id.find(crossing);
  if (cross == std::string::npos) return {{cell.id, cell.label}, {cell.id, cell.label}}; // neither is given
  Halves halves{{cell.id.substr(0, cross), {}}, {cell.id.substr(cross + crossing.size()), {}}};
  const std::size_t cut = cut_of(cell.label, halves.first.id, halves.second.id);
  halves.first.label = cut == std::string::npos ? stats::label_of(halves.first.id) : cell.label.substr(0, cut);
  halves.second.label = cut == std::string::npos ? stats::label_of(halves.second.id) : cell.label.substr(cut + 2);
  return halves;
}

void add(const Half& half, std::vector<Half>& halves) {
  if (std::ranges::find(halves, half.id, &Half::id) == halves.end()) halves.push_back(half);
}

// In the order of `alone`, then as they come; what is not given is last.
void order_by(const stats::Breakdown* alone, std::vector<Half>& halves) {
  const auto rank = [&](const Half& half) -> std::size_t {
    if (half.id == stats::not_given) return SIZE_MAX;
    if (alone == nullptr) return 0;
    const auto found = std::ranges::find(alone->cells, half.id, &stats::Cell::id);
    return static_cast<std::size_t>(found - alone->cells.begin());
  };
  std::ranges::stable_sort(halves, [&](const Half& a, const Half& b) { return rank(a) < rank(b); });
  for (Half& half : halves)
    if (alone != nullptr)
      if (const auto found = std::ranges::find(alone->cells, half.id, &stats::Cell::id); found != alone->cells.end())
        half.label = found->label;
}

std::optional<Value> whole_in(const stats::Figure& figure, const stats::Breakdown* alone, const std::string& id) {
  const stats::Cell* cell = alone != nullptr ? figure.find_cell(alone->id, id) : nullptr;
  if (cell == nullptr || !cell->value.known()) return std::nullopt;
  return Value{figure.id + "." + alone->id + "." + id, cell->value, false};
}

} // namespace

bool is_crossed(const stats::Breakdown& breakdown) { return breakdown.id.find(crossing) != std::string::npos; }

void cross(const stats::Figure& figure, const stats::Breakdown& breakdown, Plot& plot,
           const std::function<base::Quantity(const stats::Cell&)>& shown) {
  const std::size_t at = breakdown.id.find(crossing);
  const stats::Breakdown* rows = figure.find_breakdown(breakdown.id.substr(0, at));
  const stats::Breakdown* columns = figure.find_breakdown(breakdown.id.substr(at + crossing.size()));
  std::vector<Half> first, second;
  for (const stats::Cell& cell : breakdown.cells) {
    const Halves halves = halves_of(cell);
    add(halves.first, first);
    add(halves.second, second);
  }
  order_by(rows, first);
  order_by(columns, second);
  const bool wholes = plot.adds_up && !plot.shares;
  plot.axis = breakdown.id.substr(0, at);
  plot.crossed = true;
  for (const Half& half : first)
    plot.categories.push_back({half.id, wording::capital(wording::typography(half.label)),
                               wholes ? whole_in(figure, rows, half.id) : std::nullopt});
  for (const Half& half : second) {
    Series one{half.id,
               wording::capital(wording::typography(half.label)),
               {},
               wholes ? whole_in(figure, columns, half.id) : std::nullopt};
    one.values.resize(first.size());
    for (Value& value : one.values) value.absent = true;
    plot.series.push_back(std::move(one));
  }
  for (const stats::Cell& cell : breakdown.cells) {
    const Halves halves = halves_of(cell);
    const auto row = static_cast<std::size_t>(std::ranges::find(first, halves.first.id, &Half::id) - first.begin());
    const auto series =
        static_cast<std::size_t>(std::ranges::find(second, halves.second.id, &Half::id) - second.begin());
    plot.series[series].values[row] = {figure.id + "." + breakdown.id + "." + cell.id, shown(cell), false};
  }
}

} // namespace reso::chart
