#include "tests/privacy/attacker.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include <glpk.h>

namespace reso::tests {

using nlohmann::json;

namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

// "sexe_x_age" -> sexe, age; "femme_x_26_a_49_ans" -> femme, 26_a_49_ans
std::vector<std::string> both(const std::string& crossed) {
  const std::size_t at = crossed.find("_x_");
  if (at == std::string::npos) return {crossed};
  return {crossed.substr(0, at), crossed.substr(at + 3)};
}

} // namespace

std::string Attacker::name_of(const std::string& measure, const Where& where) {
  std::string name = measure + ":";
  for (const auto& [attribute, value] : where) name += " " + attribute + "=" + value;
  return name;
}

int Attacker::variable(const std::string& measure, const Where& where) {
  const std::string name = name_of(measure, where);
  const auto [found, fresh] = m_index.try_emplace(name, static_cast<int>(m_names.size()));
  if (fresh) {
    m_names.push_back(name);
    m_meaning.emplace_back(measure, where);
    m_bounds.push_back({0, unbounded, false, false});
  }
  return found->second;
}

void Attacker::tell(double value, const std::string& measure, const Where& where) {
  Bound& bound = m_bounds[static_cast<std::size_t>(variable(measure, where))];
  bound = {value, value, true, bound.masked};
}

void Attacker::tell(const json& number, const std::string& measure, const Where& where) {
  Bound& bound = m_bounds[static_cast<std::size_t>(variable(measure, where))];
  if (number.at("status") == "masked") {
    bound.masked = true;
    if (!bound.known) bound.least = 1; // nobody would be printed as 0
  } else if (number.contains("value") && number.at("value").is_number()) {
    tell(number.at("value").get<double>(), measure, where);
  }
}

// The figure itself, then its cells, each with what it is about.
template <class Visit>
void Attacker::each_cell(const json& figure, const Source& source, Visit visit) {
  visit(figure, source.where);
  for (const json& breakdown : figure.at("breakdown")) {
    const std::vector<std::string> attributes = both(breakdown.at("id"));
    for (const json& cell : breakdown.at("cells")) {
      const std::vector<std::string> values = both(cell.at("id"));
      Where where = source.where;
      for (std::size_t i = 0; i < attributes.size(); ++i)
        where[attributes[i]] = values.size() == attributes.size() ? values[i] : values[0];
      visit(cell, where);
    }
  }
}

// The parts of a breakdown and of each line of a two-way one add up.
void Attacker::add_lines(const json& breakdown, const Source& source) {
  const std::vector<std::string> attributes = both(breakdown.at("id"));
  const auto overlap = [&](const std::string& attribute) { return source.overlapping.contains(attribute); };
  Equation all{{}, variable(source.measure, source.where), std::ranges::any_of(attributes, overlap)};
  std::map<std::string, Equation> lines;
  for (const json& cell : breakdown.at("cells")) {
    const std::vector<std::string> values = both(cell.at("id"));
    Where where = source.where;
    for (std::size_t i = 0; i < attributes.size(); ++i)
      where[attributes[i]] = values.size() == attributes.size() ? values[i] : values[0];
    const int one = variable(source.measure, where);
    all.parts.push_back(one);
    if (attributes.size() < 2) continue;
    for (std::size_t i = 0; i < 2; ++i) {
      Where line = source.where;
      line[attributes[i]] = where[attributes[i]];
      Equation& equation = lines[name_of("", line)];
      equation.whole = variable(source.measure, line);
      equation.overlap = overlap(attributes[1 - i]);
      equation.parts.push_back(one);
    }
  }
  m_equations.push_back(all);
  for (const auto& [name, line] : lines) m_equations.push_back(line);
}

Attacker::Attacker(const json& published, const std::vector<Source>& sources) {
  for (const json& figure : published.at("figures"))
    for (const Source& source : sources) {
      if (figure.at("id") != source.figure) continue;
      each_cell(figure, source, [&](const json& number, const Where& where) { tell(number, source.measure, where); });
      for (const json& breakdown : figure.at("breakdown"))
        if (breakdown.at("multiple") != true || !source.overlapping.empty()) add_lines(breakdown, source);
    }
}

void Attacker::mean(const json& published, const Source& source, const std::string& count) {
  constexpr double rounding = 5e-7; // six decimals are printed
  for (const json& figure : published.at("figures")) {
    if (figure.at("id") != source.figure) continue;
    each_cell(figure, source, [&](const json& number, const Where& where) {
      const int sum = variable(source.measure, where), base = variable(count, where);
      if (!number.contains("value") || !number.at("value").is_number()) return;
      const double value = number.at("value");
      m_ratios.push_back({sum, base, value - rounding, value + rounding});
    });
    for (const json& breakdown : figure.at("breakdown")) {
      add_lines(breakdown, source);
      add_lines(breakdown, {source.figure, count, source.where});
    }
    if (figure.at("numerator").is_number()) tell(figure.at("numerator").get<double>(), source.measure, source.where);
    if (figure.at("denominator").is_number()) tell(figure.at("denominator").get<double>(), count, source.where);
    records(published, source.figure, count, source.where);
  }
}

void Attacker::records(const json& published, const std::string& figure, const std::string& count,
                       const std::map<std::string, std::string>& where) {
  for (const json& one : published.at("figures"))
    if (one.at("id") == figure && one.at("source_count").is_number())
      tell(one.at("source_count").get<double>(), count, where);
}

void Attacker::at_most(const std::string& less, const std::string& more) {
  const auto meanings = m_meaning;
  for (const auto& [measure, where] : meanings)
    if (measure == less && m_index.contains(name_of(more, where)))
      m_orders.emplace(variable(less, where), variable(more, where));
}

void Attacker::parts_are_within() {
  for (std::size_t part = 0; part < m_meaning.size(); ++part)
    for (std::size_t whole = 0; whole < m_meaning.size(); ++whole)
      if (m_meaning[part].first == m_meaning[whole].first &&
          m_meaning[part].second.size() > m_meaning[whole].second.size() &&
          std::ranges::includes(m_meaning[part].second, m_meaning[whole].second))
        m_orders.emplace(static_cast<int>(part), static_cast<int>(whole));
}

void Attacker::share(const json& published, const std::string& figure, const std::string& measure, const Where& of,
                     const Where& over) {
  for (const json& one : published.at("figures"))
    if (one.at("id") == figure && one.contains("value") && one.at("value").is_number()) {
      const double half = 0.5;
      const double percent = one.at("value");
      m_ratios.push_back(
          {variable(measure, of), variable(measure, over), (percent - half) / 100, (percent + half) / 100});
    }
}

std::map<std::string, Interval> Attacker::work_out() const {
  glp_term_out(GLP_OFF);
  glp_prob* problem = glp_create_prob();
  glp_add_cols(problem, static_cast<int>(m_names.size()));
  for (std::size_t i = 0; i < m_bounds.size(); ++i) {
    const Bound& bound = m_bounds[i];
    const int kind = bound.least == bound.most ? GLP_FX : bound.most == unbounded ? GLP_LO : GLP_DB;
    glp_set_col_bnds(problem, static_cast<int>(i) + 1, kind, bound.least, bound.most == unbounded ? 0 : bound.most);
  }
  const auto row = [&](std::map<int, double> terms, int kind, double least, double most) {
    std::vector<int> columns{0};
    std::vector<double> factors{0};
    for (const auto& [column, factor] : terms) columns.push_back(column + 1), factors.push_back(factor);
    const int at = glp_add_rows(problem, 1);
    glp_set_row_bnds(problem, at, kind, least, most);
    glp_set_mat_row(problem, at, static_cast<int>(terms.size()), columns.data(), factors.data());
  };
  for (const Equation& one : m_equations) {
    std::map<int, double> terms;
    for (const int part : one.parts) terms[part] += 1;
    terms[one.whole] -= 1;
    if (terms[one.whole] == 0) continue;
    row(terms, one.overlap ? GLP_LO : GLP_FX, 0, 0);
  }
  for (const auto& [less, more] : m_orders) row({{more, 1}, {less, -1}}, GLP_LO, 0, 0);
  for (const Ratio& one : m_ratios) {
    row({{one.of, 1}, {one.over, -one.least}}, GLP_LO, 0, 0);
    row({{one.of, 1}, {one.over, -one.most}}, GLP_UP, 0, 0);
  }
  std::map<std::string, Interval> out;
  glp_smcp how;
  glp_init_smcp(&how);
  how.presolve = GLP_ON;
  const auto bound = [&](std::size_t column, int direction, double otherwise) {
    for (std::size_t i = 0; i < m_names.size(); ++i) glp_set_obj_coef(problem, static_cast<int>(i) + 1, i == column);
    glp_set_obj_dir(problem, direction);
    const int status = glp_simplex(problem, &how);
    if (status == GLP_ENODFS) return otherwise; // no end that way
    if (status != 0 || glp_get_status(problem) != GLP_OPT) throw std::runtime_error("no solution: " + m_names[column]);
    return glp_get_obj_val(problem);
  };
  for (std::size_t i = 0; i < m_names.size(); ++i)
    if (m_bounds[i].masked) out[m_names[i]] = {bound(i, GLP_MIN, 0), bound(i, GLP_MAX, unbounded)};
  glp_delete_prob(problem);
  return out;
}

} // namespace reso::tests
