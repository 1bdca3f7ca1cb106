// Filters of the template language: what they take, what they give, and the words they make.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/data.hpp"
#include "report/types.hpp"

namespace reso::report {

struct FilterDesc {
  std::string_view name;
  Type::Kind takes; // any: everything; number: figures and cells too; figure: figures and cells alone
  Type::Kind gives;
  std::size_t most_arguments = 0; // all optional
  Type::Kind argument = Type::Kind::any;
};

const std::vector<FilterDesc>& filters();
const FilterDesc* find_filter(std::string_view name);
bool accepts(const FilterDesc& filter, const Type& type);

// The value under a filter that `accepts` it. What is unknown stays as it is: the printer says what is missing.
Value apply(const FilterDesc& filter, Value value, const std::vector<Value>& arguments, const Data& data);

} // namespace reso::report
