// Types of the template language, known without data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.hpp"
#include "schema/type.hpp"

namespace reso::report {

struct Type {
  // A figure and a cell are numbers that know their year and their origin. `figures` is what `activite.chiffres` holds.
  enum class Kind { any, text, number, figure, cell, date, boolean, list, record, figures };
  Kind kind = Kind::any;
  const schema::TypeDesc* desc = nullptr; // of a record
  Kind element = Kind::any;               // of a list
  const schema::TypeDesc* element_desc = nullptr;
  bool prose = false; // of a text: a Markdown field

  bool is(Kind wanted) const { return kind == wanted; }
  bool numeric() const { return kind == Kind::number || kind == Kind::figure || kind == Kind::cell; }
};

// --- Interface ---

Type type_of(const schema::TypeDesc* desc);
// Of the records of a list, by its file word.
Type record_type(std::string_view list);
Type list_type(std::string_view list);
Type element_type(const Type& list);
// Of what a convention finances: a list of stats::FundedAction.
Type actions_type();

// What follows a dot: fields of a record and what belongs to it, values of a figure or a cell. Nothing when there is no
// such member.
std::optional<Type> member_type(const Type& type, std::string_view member);
std::vector<std::string_view> member_names(const Type& type);
bool is_figure_member(std::string_view name);

// "un texte", "une liste"…, in the language of the run.
std::string type_words(const Type& type, const diag::Diagnostics& diagnostics);

} // namespace reso::report
