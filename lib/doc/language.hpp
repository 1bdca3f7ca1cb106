// Codes of languages, as BCP 47 writes them.
#pragma once

#include <string_view>

namespace reso::doc {

// "en", "pt-BR", "zh-Hant": two letters of ISO 639-1, or three of ISO 639-3 by their form, then subtags by theirs.
bool is_language(std::string_view code);

} // namespace reso::doc
