#include "render/poles.hpp"

#include <fmt/format.h>

#include "render/csv_parts.hpp"
#include "render/json_parts.hpp"

namespace reso::render {

std::string render_poles_json(const std::vector<std::string>& names, const std::vector<PublishedFigures>& poles,
                              const std::vector<stats::SideBySide>& rows) {
  Json out;
  out["schema"] = "reso.poles/1";
  out["poles"] = Json::array();
  for (std::size_t i = 0; i < poles.size(); ++i)
    out["poles"].push_back({{"name", names[i]}, {"year", poles[i].figures.year}});
  out["figures"] = Json::array();
  for (const stats::SideBySide& row : rows) {
    Json one;
    one["id"] = row.id;
    one["label"] = row.label;
    one["unit"] = row.unit;
    one["units_differ"] = row.units_differ;
    one["values"] = Json::array();
    for (const base::Quantity& value : row.values) put_quantity(one["values"].emplace_back(), value, row.unit);
    one["sum"] = nullptr;
    if (row.sum) put_quantity(one["sum"], *row.sum, row.unit);
    out["figures"].push_back(std::move(one));
  }
  return out.dump(2) + "\n";
}

std::string render_poles_csv(const std::vector<std::string>& names, const std::vector<PublishedFigures>& poles,
                             const std::vector<stats::SideBySide>& rows) {
  std::string out = "id;label;unit;pole;year;min;max;qualifier\n";
  for (const stats::SideBySide& row : rows) {
    const std::string head = fmt::format("{};{};{}", csv_field(row.id), csv_field(row.label), csv_field(row.unit));
    const auto line = [&](const std::string& pole, const std::string& year, const base::Quantity& value) {
      out += fmt::format("{};{};{};{};{};{}\n", head, csv_field(pole), year, csv_end(value.min), csv_end(value.max),
                         name_of(value.qualifier()));
    };
    for (std::size_t i = 0; i < poles.size(); ++i) line(names[i], std::to_string(poles[i].figures.year), row.values[i]);
    if (row.sum) line("*", "", *row.sum);
  }
  return out;
}

} // namespace reso::render
