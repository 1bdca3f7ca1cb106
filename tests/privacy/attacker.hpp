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
  // one cube of attributes: "t.p" with {} , "t.femmes" with {sexe=femme}.
  struct Source {
    std::string figure;
    std::string measure;
    std::map<std::string, std::string> where;
  };
  Attacker(const nlohmann::json& published, const std::vector<Source>& sources);

  // A share that is printed: `of` in percent of `over`, rounded to the unit.
  void share(const nlohmann::json& published, const std::string& figure, const std::string& measure,
             const std::map<std::string, std::string>& of, const std::map<std::string, std::string>& over);

  // The hidden numbers, by name ("t.p: sexe=femme"), with what can be told of them.
  std::map<std::string, Interval> work_out() const;

private:
  using Where = std::map<std::string, std::string>;
  static std::string name_of(const std::string& measure, const Where& where);
  int variable(const std::string& measure, const Where& where);
  void tell(const nlohmann::json& number, const std::string& measure, const Where& where);

  struct Bound {
    double least = 0;
    double most = 0;
    bool known = false;
    bool masked = false;
  };
  struct Equation { // of variables that add up to another
    std::vector<int> parts;
    int whole = 0;
  };
  struct Ratio {
    int of = 0, over = 0;
    double least = 0, most = 0; // of / over
  };
  std::map<std::string, int> m_index;
  std::vector<std::string> m_names;
  std::vector<Bound> m_bounds;
  std::vector<Equation> m_equations;
  std::vector<Ratio> m_ratios;
};

} // namespace reso::tests
