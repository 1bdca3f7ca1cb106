#include "check/declarations.hpp"

#include <algorithm>

namespace reso::check {

const model::DeclaredFigure* find_declaration(const model::Dataset& dataset, std::string_view id) {
  const auto& list = dataset.figures.list;
  const auto found = std::ranges::find(list, id, &model::DeclaredFigure::id);
  return found == list.end() ? nullptr : &*found;
}

bool on_one_line(const model::DeclaredFigure& declared) {
  // "valeur:" would stand between the id and its value.
  constexpr std::uint32_t least_key = 8;
  return declared.value_span.somewhere() && declared.value_span.file == declared.key_span.file &&
         declared.value_span.begin - declared.key_span.end < least_key;
}

} // namespace reso::check
