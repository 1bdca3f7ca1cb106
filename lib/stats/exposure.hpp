// What masking must know of a number: who stands behind it, and which numbers it is made of.
#pragma once

#include <compare>
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

// Things of a list or a set, as readers know which: those that fulfil every condition.
struct Counted {
  struct Condition {
    std::string field;
    std::vector<std::string> words; // one of them, sorted
    bool excludes = false;          // none of them
    auto operator<=>(const Condition&) const = default;
  };
  std::string things;                // "personnes", "clauses_heures"; empty: readers cannot tell
  std::vector<Condition> conditions; // sorted
  auto operator<=>(const Counted&) const = default;
};

// Readers know that each of `some` is one of `all`.
bool within(const Counted& some, const Counted& all);

// A number that a figure or a cell shows, or lets its readers work out.
struct Exposure {
  enum class Role {
    own,   // the count, the sum; of a mean, what is shared out
    of,    // of a part or a quotient
    over,  // the same
    base,  // of a mean, a median, a largest value: how many it is taken from
    lines, // of a sum or a distinct count: how many records; said where nothing is personal
    whole, // of a measure of some persons (women): the same of all of them
    among, // the same, of a base or by an attribute of persons: known where it is printed
    rest,  // and of those who are left
    value, // of those among them who have one value of what a condition asks: of "Aubes or Bief", those of Aubes
  };
  Role role = Role::own;
  std::string series;         // numbers of one series add up: "nombre personnes", "somme clauses_heures.heures"
  std::uint64_t mark = 0;     // sum of a hash of each thing counted: that of two disjoint parts is the sum of theirs
  std::uint64_t rows = 0;     // the same of the rows: numbers of the same rows are hidden together
  std::uint64_t out_of = 0;   // of a base: the mark of all rows, those that lack the value among them
  std::uint64_t together = 0; // of a value: the mark of all values of its condition
  Counted counted;            // what is counted
  Counted each_a_row;         // of a distinct count whose things have a row of their own, at least: those rows
  base::Rational value;       // the least that it is
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

// True when the field says who someone is: "personne", "contrat.participant", the name of someone of the team.
bool names_someone(std::string_view set, std::string_view field);

// A measure that a filter limits to persons with a personal attribute.
bool of_some_persons(const model::Operand& operand);

// The part of a breakdown that rows belong to: for each field, the id of its key. Empty: all rows.
struct Part {
  std::vector<std::string> fields;
  std::vector<std::string> keys;
};

// What `measured`, the measure of `operand` over `chosen`, tells: the number itself, then the counts that stand behind
// it. Precondition: personal_set(operand.set).
std::vector<Exposure> exposures_of(const Scope& scope, const model::Operand& operand, const Chosen& chosen,
                                   const Measured& measured, Exposure::Role role, const Part& part = {});

// The same, where `chosen` are some persons: each number is followed by that of `all` of them and that of the rest;
// where a condition asks for several values of a field, those of each of them follow, which add up to the chosen, or to
// the rest of those whom it excludes.
std::vector<Exposure> exposures_among(const Scope& scope, const model::Operand& operand, const Chosen& chosen,
                                      const Measured& measured, Exposure::Role role, const Chosen& all,
                                      const Part& part = {});

// `operand` without its conditions on personal attributes: the whole that its persons are some of.
model::Operand of_all_persons(const model::Operand& operand);

} // namespace reso::stats
