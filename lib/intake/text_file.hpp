// Text tables of other programs: encoding and separator are told from the bytes.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "intake/sheet.hpp"

namespace reso::intake {

// UTF-8 with or without a byte-order mark, UTF-16 of either order, else Windows-1252; separated by ';', ',', a tab or
// '|', whichever parts the most rows alike. Quoted cells may hold separators and line breaks. One sheet;
// none, and `null_line`, when a null byte stands in the text.
Workbook read_text_file(std::string_view bytes);

} // namespace reso::intake
