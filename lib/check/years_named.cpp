#include "check/years_named.hpp"

#include <algorithm>
#include <cctype>

namespace reso::check {

namespace {

bool digit(std::string_view text, std::size_t at) {
  return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0;
}

// 1900 to 2099, alone.
bool is_year(std::string_view text, std::size_t at) {
  if (at + 4 > text.size() || (at > 0 && digit(text, at - 1)) || digit(text, at + 4)) return false;
  const std::string_view century = text.substr(at, 2);
  return (century == "19" || century == "20") && digit(text, at + 2) && digit(text, at + 3);
}

bool ends_sentence(std::string_view text, std::size_t at) {
  return (text[at] == '.' || text[at] == '!' || text[at] == '?') &&
         (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n');
}

} // namespace

bool names_another_year(std::string_view text, std::size_t at, int year) {
  std::size_t begin = at, end = at;
  while (begin > 0 && !ends_sentence(text, begin - 1)) --begin;
  while (end < text.size() && !ends_sentence(text, end)) ++end;
  for (std::size_t i = begin; i < end; ++i)
    if (is_year(text, i) && std::stoi(std::string(text.substr(i, 4))) != year) return true;
  return false;
}

std::vector<std::string> activity_ids(const model::Dataset& dataset) {
  std::vector<std::string> ids;
  for (const model::Activity& one : dataset.activities) ids.push_back(one.id);
  std::ranges::sort(ids);
  return ids;
}

} // namespace reso::check
