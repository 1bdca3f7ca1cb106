// Every value of a theme, by the path of its keys. For this room only: it sees the field tables.
#pragma once

#include <string>
#include <tuple>
#include <type_traits>

#include "layout/theme_tables.hpp"

namespace reso::layout {

// Calls `leaf(path, value)` for each value below `record`, in the order of the tables; paths begin with `name` when it
// is not empty: "tableau-fond_entete".
template <class T, class Leaf>
void each_value(const std::string& name, const T& record, Leaf& leaf) {
  const auto visit = [&](const std::string& path, const auto& value) {
    if constexpr (schema::Record<std::remove_cvref_t<decltype(value)>>)
      each_value(path, value, leaf);
    else
      leaf(path, value);
  };
  std::apply(
      [&](const auto&... field) {
        (visit((name.empty() ? "" : name + "-") + std::string(field.name), record.*field.pointer), ...);
      },
      schema::Table<T>::fields);
}

} // namespace reso::layout
