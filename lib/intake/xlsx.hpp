// Workbooks of Excel and LibreOffice (Office Open XML): values as they are shown, dates told from the styles.
#pragma once

#include <optional>
#include <string_view>

#include "intake/sheet.hpp"

namespace reso::intake {

bool is_zip(std::string_view bytes);

// The visible sheets of a workbook. Nothing when it is no workbook or is damaged. Of a formula, the value last
// computed.
std::optional<Workbook> read_xlsx(std::string_view bytes);

} // namespace reso::intake
