// Bytes of a file to clean UTF-8 text, before any structure is looked for.
#pragma once

#include <optional>
#include <string>

#include "diag/diagnostics.hpp"
#include "diag/source_map.hpp"

namespace reso::input {

inline constexpr std::size_t most_yaml_bytes = std::size_t{64} << 20;
inline constexpr std::size_t most_csv_bytes = std::size_t{1} << 30;

// Adds the text (without a byte-order mark) to `sources`. Nothing, and one finding for each kind of fault, when it is
// too large, not UTF-8, or holds control or private-use characters (NUL and lone CR among them).
std::optional<diag::FileId> accept_text(std::string path, std::string bytes, std::size_t most_bytes,
                                        diag::SourceMap& sources, diag::Diagnostics& diagnostics);

// What is wrong with a decoded scalar ("\x00", "\N"): the sentence's object, nothing when it is clean.
std::optional<std::string> forbidden_sign(std::string_view text, std::size_t& at, std::size_t& length,
                                          diag::Language language);

} // namespace reso::input
