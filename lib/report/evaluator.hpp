// Expressions to values, values to words.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "doc/document.hpp"
#include "report/assembly.hpp"
#include "report/syntax.hpp"
#include "schema/value.hpp"

namespace reso::report {

// A figure or one of its cells, in one year.
struct FigureValue {
  std::string name; // as printed in origins: "clauses.heures.etat.non_attribuees@2011"
  std::string unit;
  std::string label, definition;
  base::Quantity quantity;
  const stats::Figure* figure = nullptr; // nullptr when the year does not have it
  const stats::Cell* cell = nullptr;
  int year = 0;
};

struct Value;
using Values = std::vector<Value>;

// Words made by a filter from a figure keep the figure they say.
struct Worded {
  std::string text;
  std::string figure;
  base::Quantity quantity;
};

struct Value : std::variant<std::monostate, bool, std::string, base::Quantity, base::Period, const schema::LocatedText*, schema::RecordRef,
                            FigureValue, Worded, Values> {
  using variant::variant;
};

class Evaluator {
public:
  explicit Evaluator(const Inputs& inputs) : m_inputs(inputs) {}

  Value evaluate(const Expression& expression);
  // True only when certain.
  bool truth(const Value& value) const;
  bool known(const Value& value) const;
  Values list(const Value& value) const;

  void push(const std::string& variable, Value value) { m_scope.emplace_back(variable, std::move(value)); }
  void pop() { m_scope.pop_back(); }

  // The words of a value: one text, or one figure with its origin. Empty for what is not given.
  doc::Inlines words(const Value& value) const;

  const Inputs& inputs() const { return m_inputs; }
  // A figure or cell by its dotted name.
  FigureValue figure(std::string_view name) const;
  // The latest earlier year that knows it; year 0 when none does.
  FigureValue previous(const FigureValue& value) const;

private:
  Value name(const Expression& expression);
  Value member(Value value, std::string_view name) const;
  Value filter(const Expression& expression);
  bool compare(const Value& left, std::string_view sign, const Value& right) const;
  const YearData* year_data(int year) const;

  const Inputs& m_inputs;
  std::vector<std::pair<std::string, Value>> m_scope;
};

} // namespace reso::report
