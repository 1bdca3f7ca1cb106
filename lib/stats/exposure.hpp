// What masking must know of a number: who stands behind it, and which numbers it is made of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/rational.hpp"

namespace reso::model {
struct Operand;
}

namespace reso::stats {

class Scope;
struct Chosen;
struct Measured;

// A number that a figure or a cell shows, or lets its readers work out.
struct Exposure {
  enum class Role {
    own,   // the count, the sum; of a mean, what is shared out
    of,    // of a part or a quotient
    over,  // the same
    whole, // of a measure of some persons (women): the same of all of them
    rest,  // and of those who are left
  };
  Role role = Role::own;
  std::string series;     // numbers of one series add up: "nombre personnes", "somme clauses_heures.heures"
  std::uint64_t mark = 0; // sum of a hash of each thing counted: that of two disjoint parts is the sum of theirs
  base::Rational value;   // the least that it is
  std::size_t persons = 0;
  std::size_t structures = 0; // 0 also when the records name none
  bool amount = false;        // hours, euros: structures count too
  bool adds_up = true;        // false of a median, a smallest, a largest value, a deviation
};

// DOMAIN.md, "Privacy": attendances, interviews, projects and social clauses.
bool personal_set(std::string_view set);

// A personal attribute of who stands behind a row: sexe, tranche_age, age, criteres, commune, qpv, of the row itself or
// of its person; not those of a structure.
bool personal_field(std::string_view set, std::string_view field);

// A measure that a filter limits to persons with a personal attribute.
bool of_some_persons(const model::Operand& operand);

// What `measured`, the measure of `operand` over `chosen`, tells. Precondition: personal_set(operand.set).
Exposure exposure_of(const Scope& scope, const model::Operand& operand, const Chosen& chosen, const Measured& measured,
                     Exposure::Role role);

// `operand` without its conditions on personal attributes: the whole that its persons are some of.
model::Operand of_all_persons(const model::Operand& operand);

// What those who read `chosen` (of some persons) beside `all` (of all of them) can tell: the whole and the rest.
std::vector<Exposure> surroundings(const Scope& scope, const model::Operand& operand, const Chosen& chosen,
                                   const Chosen& all);

} // namespace reso::stats
