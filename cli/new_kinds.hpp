// What `reso new` can make, from the field tables.
#pragma once

#include <span>
#include <string_view>

#include "cli/option_table.hpp"
#include "schema/type.hpp"

namespace reso::cli {

struct NewKind {
  enum Home { year_file, page, common_list, year_list };
  std::string_view name; // "structure"
  std::string_view list; // file word; empty for the year itself
  Home home;

  const schema::TypeDesc& type() const;
  // The required field that the word after the kind gives: the title, the name, whom it is about.
  const schema::FieldDesc& first_field() const;
  bool needs(const schema::FieldDesc& field) const; // that one, or a field without which no record is read
};

// Null when there is none of that name, or that makes records of that list.
const NewKind* find_new_kind(std::string_view name);
const NewKind* find_new_kind_of(std::string_view list);
inline constexpr std::string_view new_kind_names[] = {"annee", "activite", "structure", "accompagnement", "contrat"};

// An option for each field of a kind, in the order of its table; kept until exit.
std::span<const Option> field_options(std::string_view kind);

} // namespace reso::cli
