// Fingerprints of documents, themes and fonts: 128 bits (XXH3), for freshness, never for security.
#pragma once

#include <string>
#include <string_view>

namespace reso::base {

// 32 lower-case hexadecimal digits.
std::string fingerprint(std::string_view bytes);

} // namespace reso::base
