// A reader who knows how tables are made and works out what the public edition hides. It shares nothing with the
// masking: each published number is a linear equation, GLPK bounds each hidden one.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace reso::tests {

struct Interval {
  double least = 0;
  double most = 0;
};

class Attacker {
public:
  // Reads a published reso.figures/1. Counts of one `measure` (the figure ids that count the same things) are cells of
  // one cube of attributes: "t.p" with {} , "t.femmes" with {sexe=femme}. Someone may be in several parts by the
  // attributes that overlap: those parts together are at least the whole.
  struct Source {
    std::string figure;
    std::string measure;
    std::map<std::string, std::string> where;
    std::set<std::string> overlapping = {};
  };
  Attacker(const nlohmann::json& published, const std::vector<Source>& sources);

  // A share that is printed: `of` in percent of `over`, rounded to the unit.
  void share(const nlohmann::json& published, const std::string& figure, const std::string& measure,
             const std::map<std::string, std::string>& of, const std::map<std::string, std::string>& over);

  // Means that are printed, of the same things as `count` counts: each is a sum shared by a count. What stands beside
  // (numerator, denominator, number of records) tells the sum and the count.
  void mean(const nlohmann::json& published, const Source& source, const std::string& count);

  // The records behind a number that is no count: how many there are, where it is printed.
  void records(const nlohmann::json& published, const std::string& figure, const std::string& count,
               const std::map<std::string, std::string>& where);

  // Wherever both are counted, `less` is no more than `more`: persons and their appointments, leavers and all. Call
  // once everything is read.
  void at_most(const std::string& less, const std::string& more);

  // A part is no more than what it is a part of. Call once everything is read.
  void parts_are_within();

  // The hidden numbers, by name ("t.p: sexe=femme"), with what can be told of them.
  std::map<std::string, Interval> work_out() const;

private:
  using Where = std::map<std::string, std::string>;
  static std::string name_of(const std::string& measure, const Where& where);
  int variable(const std::string& measure, const Where& where);
  void tell(const nlohmann::json& number, const std::string& measure, const Where& where);
  void tell(double value, const std::string& measure, const Where& where);
  template <class Visit>
  void each_cell(const nlohmann::json& figure, const Source& source, Visit visit);
  void add_lines(const nlohmann::json& breakdown, const Source& source);

  struct Bound {
    double least = 0;
    double most = 0;
    bool known = false;
    bool masked = false;
  };
  struct Equation { // of variables that add up to another, or to more when they overlap
    std::vector<int> parts;
    int whole = 0;
    bool overlap = false;
  };
  struct Ratio {
    int of = 0, over = 0;
    double least = 0, most = 0; // of / over
  };
  std::map<std::string, int> m_index;
  std::vector<std::pair<std::string, Where>> m_meaning; // of each variable
  std::vector<std::string> m_names;
  std::vector<Bound> m_bounds;
  std::vector<Equation> m_equations;
  std::vector<Ratio> m_ratios;
  std::set<std::pair<int, int>> m_orders; // the first is no more than the second
};

} // namespace reso::tests
