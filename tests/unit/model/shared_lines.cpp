#include "model/shared_lines.hpp"

#include <doctest/doctest.h>

namespace model = reso::model;

namespace {

model::ClauseHours hours(std::uint32_t file, std::uint32_t begin) {
  model::ClauseHours one;
  one.span = {file, begin, begin + 5};
  return one;
}

} // namespace

TEST_CASE("a file that two years hold is read once, with all its lines") {
  constexpr std::uint32_t common = 1, of_2022 = 2, of_2023 = 3;
  model::Dataset before, year;
  before.clause_hours = {hours(common, 0), hours(common, 10), hours(of_2022, 0)};
  year.clause_hours = {hours(common, 0), hours(common, 10), hours(of_2023, 0), hours(of_2023, 10)};
  std::vector<std::pair<std::uint32_t, std::uint32_t>> seen;
  model::for_each_line({&before, &year}, &model::Dataset::clause_hours,
                       [&](const model::ClauseHours& one) { seen.emplace_back(one.span.file, one.span.begin); });
  CHECK(seen == std::vector<std::pair<std::uint32_t, std::uint32_t>>{
                    {common, 0}, {common, 10}, {of_2022, 0}, {of_2023, 0}, {of_2023, 10}});
}
