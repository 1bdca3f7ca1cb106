// Expressions to values, values to words.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "doc/document.hpp"
#include "report/data.hpp"
#include "report/syntax.hpp"

namespace reso::report {

// False of what is not given, unknown, masked or withheld; of a list, when it is empty.
bool known(const Value& value);

// The words of a value: a text, a figure with its origin. Empty for what is not given.
doc::Inlines words(const Value& value, const Data& data);

// Evaluates expressions that were checked; variables of loops are its scope.
class Evaluator {
public:
  explicit Evaluator(const Data& data) : m_data(data) {}

  Value evaluate(const Expression& expression) const;
  bool truth(const Expression& expression) const;
  Values list(const Expression& expression) const;

  void push(const std::string& variable, Value value) { m_scope.emplace_back(variable, std::move(value)); }
  void pop() { m_scope.pop_back(); }

private:
  Value name(const Expression& expression) const;
  bool compare(const Value& left, const std::string& sign, const Value& right) const;

  const Data& m_data;
  std::vector<std::pair<std::string, Value>> m_scope;
};

} // namespace reso::report
