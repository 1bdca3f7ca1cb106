// What names hold when a report is made: values of records, and figures of the years.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "report/assembly.hpp"
#include "report/figure_names.hpp"
#include "schema/value.hpp"

namespace reso::report {

// A figure or one of its cells, in one year.
struct FigureValue {
  std::string name; // as printed in origins: "clauses.heures.etat.non_attribuees@2011"
  std::string unit;
  std::string label;
  std::string definition;
  base::Quantity quantity; // unknown when the year does not have it
  const stats::Figure* figure = nullptr;
  const stats::Breakdown* breakdown = nullptr;
  const stats::Cell* cell = nullptr;
  int year = 0;
};

// Words made from a figure: they keep the figure that they say.
struct Worded {
  std::string text;   // empty when nothing honest can be said
  std::string figure; // empty: of no figure
  base::Quantity quantity;
};

// A field that a person did not agree to have printed.
struct Withheld {};

struct YearNumber {
  int year = 0;
};

// The figures of an activity, by their last word.
struct ActivityFigures {
  std::string activity;
};

struct Value;
using Values = std::vector<Value>;
// monostate: not given.
struct Value : std::variant<std::monostate, bool, std::string, base::Quantity, base::Period, YearNumber,
                            const schema::LocatedText*, schema::RecordRef, FigureValue, Worded, Withheld,
                            ActivityFigures, Values> {
  using variant::variant;
};

// The records of the year and the figures of all years.
class Data {
public:
  Data(const Inputs& inputs, const FigureNames& names) : m_inputs(inputs), m_names(names) {}

  const Inputs& inputs() const { return m_inputs; }
  const FigureNames& names() const { return m_names; }
  int year() const { return m_inputs.year.figures->year; }
  bool internal() const;

  // A figure or a cell by its dotted name ("…@2011" too).
  FigureValue figure(const std::string& name) const;
  // Its value in an earlier year: that year's, or the latest that knows it. Year 0 when there is none or when a break
  // of the settings parts the two.
  FigureValue earlier(const FigureValue& value, std::optional<int> year = std::nullopt) const;

  Value name(const std::vector<NamePart>& parts, std::optional<int> year) const;
  Value member(const Value& value, const std::string& name) const;
  Values records(std::string_view list) const;

private:
  Value field(const schema::RecordRef& record, const std::string& name) const;
  Value from_field(const schema::Value& value) const;
  Value figure_member(const FigureValue& value, const std::string& name) const;
  Values cells(const FigureValue& value) const;
  FigureValue figure_in(const FigurePath& path, int year) const;
  const stats::Figures* figures_of(int year) const;

  const Inputs& m_inputs;
  const FigureNames& m_names;
};

} // namespace reso::report
