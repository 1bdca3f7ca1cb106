#include "stats/suppression.hpp"

#include <doctest/doctest.h>

using namespace reso;
using stats::TableNumber;
using stats::Tables;

namespace {

TableNumber shown(std::int64_t value, bool may_hide = true) {
  TableNumber out;
  out.value = value;
  out.least = value == 0 ? 0 : 1;
  out.width = 5;
  out.may_hide = may_hide;
  return out;
}

TableNumber hidden(std::int64_t value) {
  TableNumber out = shown(value);
  out.hidden = true;
  return out;
}

// Parts from 0 on, then the whole.
Tables one_way(std::vector<TableNumber> parts) {
  Tables tables;
  base::Rational total(0);
  stats::TableSum sum;
  for (TableNumber& part : parts) {
    total = total + part.value;
    sum.parts.push_back(tables.numbers.size());
    tables.numbers.push_back(part);
  }
  sum.whole = tables.numbers.size();
  tables.numbers.push_back(shown(total.numerator(), false));
  tables.sums.push_back(sum);
  return tables;
}

// Rows by columns, each line with its shown sum.
Tables two_way(const std::vector<std::vector<TableNumber>>& rows) {
  Tables tables;
  const std::size_t width = rows.front().size();
  for (const auto& row : rows) tables.numbers.insert(tables.numbers.end(), row.begin(), row.end());
  const auto add = [&](std::vector<std::size_t> parts) {
    base::Rational total(0);
    for (const std::size_t part : parts) total = total + tables.numbers[part].value;
    tables.sums.push_back({parts, tables.numbers.size()});
    tables.numbers.push_back(shown(total.numerator(), false));
  };
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::vector<std::size_t> parts;
    for (std::size_t c = 0; c < width; ++c) parts.push_back(r * width + c);
    add(parts);
  }
  for (std::size_t c = 0; c < width; ++c) {
    std::vector<std::size_t> parts;
    for (std::size_t r = 0; r < rows.size(); ++r) parts.push_back(r * width + c);
    add(parts);
  }
  return tables;
}

std::string pattern(const Tables& tables, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += tables.numbers[i].hidden ? 's' : '.';
  return text;
}

} // namespace

TEST_CASE("a hidden number alone in its sum is worked out") {
  CHECK(stats::proven_width(one_way({hidden(3), shown(20), shown(12)}), 0, 5) == base::Rational(0));
}

TEST_CASE("two hidden numbers can trade as much as the smaller holds") {
  const Tables tables = one_way({hidden(3), shown(20), hidden(12)});
  CHECK(stats::proven_width(tables, 0, 5) == base::Rational(5));
  CHECK(stats::proven_width(tables, 0, 100) == base::Rational(13)); // 1 to 14, with 15 to share and 1 each
  CHECK(stats::proven_width(one_way({hidden(1), hidden(2), shown(9)}), 0, 5) == base::Rational(1));
}

TEST_CASE("the smallest number that is enough is hidden beside") {
  Tables tables = one_way({hidden(3), shown(20), shown(12), shown(0)});
  CHECK(stats::suppress(tables).empty());
  CHECK(pattern(tables, 4) == "s.s.");
}

TEST_CASE("two small ones that add up to little need a third") {
  Tables tables = one_way({hidden(1), hidden(2), shown(9), shown(30)});
  CHECK(stats::suppress(tables).empty());
  CHECK(pattern(tables, 4) == "sss.");
}

TEST_CASE("when the whole is too small, all is hidden and it is said that it is not enough") {
  Tables tables = one_way({hidden(3), shown(0)});
  CHECK(stats::suppress(tables) == std::vector<std::size_t>{0, 1});
  CHECK(pattern(tables, 2) == "ss");
}

TEST_CASE("a two-way table is hidden by closed paths") {
  Tables tables = two_way({{hidden(2), shown(20), shown(9)}, {shown(15), shown(12), shown(30)}});
  CHECK(stats::suppress(tables).empty());
  CHECK(pattern(tables, 6) == "ss.ss.");
}

TEST_CASE("two in each line are not enough when whole blocks tell the one that links them") {
  // Rows 1 and 2 less columns 1 and 2 give the third number of the first row exactly.
  Tables tables = two_way({{hidden(7), hidden(8), hidden(9), shown(20)},
                           {hidden(9), hidden(7), shown(30), shown(21)},
                           {shown(40), shown(41), hidden(11), hidden(12)},
                           {shown(42), shown(43), shown(31), hidden(13)}});
  CHECK(stats::proven_width(tables, 2, 5) == base::Rational(0));
  stats::suppress(tables);
  CHECK(stats::proven_width(tables, 2, 5) == base::Rational(5));
}

TEST_CASE("a number that may not be hidden never is") {
  Tables tables = one_way({hidden(3), shown(20, false)});
  CHECK(stats::suppress(tables) == std::vector<std::size_t>{0});
  CHECK(pattern(tables, 2) == "s.");
}

TEST_CASE("what is no more than a shown number moves no further") {
  Tables tables = one_way({hidden(2), hidden(8), shown(9)}); // 1 to 9, 1 to 9
  CHECK(stats::proven_width(tables, 0, 5) == base::Rational(5));
  // The first is no more than 3: 1 remains between them, which moves against it.
  TableNumber three = shown(3, false), between = hidden(1);
  between.least = 0;
  between.width = 0;
  tables.numbers.push_back(three);
  tables.numbers.push_back(between);
  tables.sums.push_back({{0, 5}, 4});
  CHECK(stats::proven_width(tables, 0, 5) == base::Rational(2));
}

TEST_CASE("numbers of the same rows are hidden together") {
  Tables tables = one_way({hidden(3), shown(20), shown(12)});
  tables.numbers.push_back(shown(21)); // said of the same as the second
  tables.numbers.push_back(shown(40)); // and of the third
  tables.numbers[1].with = {4};
  tables.numbers[2].with = {5};
  CHECK(stats::suppress(tables).empty());
  CHECK(pattern(tables, 6) == "s.s..s");
}
