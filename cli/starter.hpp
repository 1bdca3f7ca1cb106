// What `reso init` and `reso new annee` share: the files of cli/debut and the year that goes into them.
#pragma once

#include <string>
#include <string_view>

namespace reso::cli {

// "2013": four digits, of this century or the last one.
bool is_starter_year(std::string_view text);

// `text` with each `placeholder` ("@ANNEE@") replaced; what replaces it is not looked at again.
std::string filled_in(std::string text, std::string_view placeholder, const std::string& by);

} // namespace reso::cli
