// Cells that must not be written as they stand, whatever their column says.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/rule.hpp"
#include "intake/sheet.hpp"

namespace reso::intake {

// "LefÃ¨vre" -> "Lefèvre": UTF-8 that was read as Windows-1252. Nothing for text that is as it should be.
std::optional<std::string> misread_accents(std::string_view text);

// "=HYPERLINK(…)", "@SUM(A1)", "+cmd|…": a spreadsheet that opens the CSV would compute it. Not "+33 6…" nor "-2".
bool formula(const Cell& cell);

struct CellFault {
  std::string why;
  std::string help; // may be empty
};

// Also "#REF!" and the like. `written`: the text of the cell itself goes into a file.
std::optional<CellFault> fault_of(const Cell& cell, bool written, diag::Language language);

} // namespace reso::intake
