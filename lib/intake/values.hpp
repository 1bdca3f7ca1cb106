// The value of a cell as the files of a project write it: dates, decimals, durations and words as staff type them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diag/rule.hpp"
#include "intake/sheet.hpp"
#include "schema/type.hpp"

namespace reso::intake {

using WordLists = std::map<std::string, std::vector<std::string>, std::less<>>;

// What the whole file says of its numbers.
enum class Decimal { comma, point, unknown };

// ',' or '.', whichever stands before other than three digits in some cell; unknown when none does, or both do.
Decimal decimal_mark(const Sheet& sheet, std::size_t first_row);

struct ValueContext {
  int year = 0;                       // of days that do not say theirs
  Decimal decimal = Decimal::unknown; // of a text file
  const WordLists* words = nullptr;   // `nomenclatures` of reso.yaml
  diag::Language language = diag::Language::fr;
  // A cell whose month stands before its day, in a file where no other says the contrary: then "03/04/2012" is neither
  // the one nor the other. Empty elsewhere: the day comes first.
  std::string month_first = {};
};

// A value, or why there is none.
struct ReadValue {
  std::string text; // as a CSV of the project has it
  std::string why;  // a sentence without a final point; empty when the value was understood
  std::string help; // what was probably meant; may be empty
};

// Why a date cannot be read for the order of its day and month; empty when it can.
std::string order_fault(const Cell& cell, const ValueContext& context);

// `cell` is not empty. References and texts stay as they are; the decoders of the records read the rest once more.
ReadValue read_value(const Cell& cell, const schema::FieldDesc& field, const ValueContext& context);

// An identifier: letters, digits and "_" kept, other signs become "_".
std::string id_from(std::string_view text);

} // namespace reso::intake
