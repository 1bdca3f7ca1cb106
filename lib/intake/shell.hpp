// Words as a shell takes them, for the command lines that messages show.
#pragma once

#include <string>
#include <string_view>

namespace reso::intake {

// The word as it is, or between the quotation marks that keep it whole.
std::string shell_word(std::string_view word);

} // namespace reso::intake
