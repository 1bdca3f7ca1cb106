#include "render/published.hpp"

#include <algorithm>
#include <cmath>

#include "render/json_parts.hpp"

namespace reso::render {

namespace {

using Displayed = std::map<std::string, std::string>;

void keep_displayed(Displayed& out, const std::string& id, const Json& object) {
  if (object.at("status") != "unknown") out[id] = object.at("display");
}

void keep_figure(Displayed& out, const Json& figure) {
  const std::string id = figure.at("id");
  keep_displayed(out, id, figure);
  for (const Json& breakdown : figure.at("breakdown"))
    for (const Json& cell : breakdown.at("cells"))
      keep_displayed(out, id + "." + breakdown.at("id").get<std::string>() + "." + cell.at("id").get<std::string>(),
                     cell);
}

} // namespace

std::optional<std::map<std::string, std::string>> read_displayed_figures(std::string_view json) {
  // A published file may have been edited by hand: whatever is missing or of another type makes it unreadable.
  try {
    Json root = Json::parse(json);
    if (root.at("schema") != "reso.figures/1") return std::nullopt;
    Displayed found;
    for (const Json& figure : root.at("figures")) keep_figure(found, figure);
    return found;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

namespace {

constexpr double largest = 1e12; // what reso counts; a larger one is no figure of its own

// figures.json holds whole numbers, or decimals of at most six places.
base::Rational rational(const Json& value) {
  if (value.is_number_integer()) return base::Rational(value.get<std::int64_t>());
  const double number = value.get<double>();
  if (!(std::abs(number) < largest)) throw Json::other_error::create(501, "", nullptr);
  return base::Rational(std::llround(number * 1e6), 1'000'000);
}

std::optional<base::Rational> end_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return std::nullopt;
  return rational(*found);
}

// Digits after the comma, as printed.
int decimals_of(std::string_view display) {
  const std::size_t comma = display.find(',');
  if (comma == std::string_view::npos) return 0;
  const std::size_t end = display.find_first_not_of("0123456789", comma + 1);
  return static_cast<int>(std::min(end, display.size()) - comma - 1);
}

base::Quantity quantity(const Json& object) {
  const std::string qualifier = object.at("qualifier");
  if (qualifier == "masked") return base::masked_quantity();
  base::Quantity out;
  out.min = end_of(object, "min");
  out.max = end_of(object, "max");
  out.min_open = qualifier == "more_than";
  out.max_open = qualifier == "less_than";
  out.about = qualifier == "about";
  out.decimals = decimals_of(object.at("display").get_ref<const std::string&>());
  return out;
}

stats::Breakdown breakdown(const Json& object, const std::string& unit) {
  stats::Breakdown out;
  out.id = object.at("id");
  out.label = object.at("label");
  for (const Json& one : object.at("cells")) {
    stats::Cell cell;
    cell.id = one.at("id");
    cell.label = one.at("label");
    cell.value = quantity(one);
    out.cells.push_back(std::move(cell));
  }
  out.percentages = unit != "%" && object.value("percentages", false);
  return out;
}

stats::Figure figure(const Json& object, int year) {
  stats::Figure out;
  out.id = object.at("id");
  out.label = object.at("label");
  out.unit = object.at("unit");
  out.value = quantity(object);
  out.year = year;
  out.measure = object.value("measure", std::string());
  out.without_total = object.value("without_total", false);
  for (const Json& one : object.at("breakdown")) out.breakdowns.push_back(breakdown(one, out.unit));
  return out;
}

} // namespace

std::optional<PublishedFigures> read_published_figures(std::string_view json) {
  try {
    const Json root = Json::parse(json);
    if (root.at("schema") != "reso.figures/1") return std::nullopt;
    PublishedFigures out;
    out.organisation = root.value("organisation", std::string());
    out.figures.year = root.at("year");
    for (const Json& one : root.at("figures"))
      if (one.at("status") != "unknown") out.figures.put(figure(one, out.figures.year));
    return out;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

} // namespace reso::render
