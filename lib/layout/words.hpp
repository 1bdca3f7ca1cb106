// The few words that pages add by themselves.
#pragma once

#include <string_view>

namespace reso::layout {

inline constexpr std::string_view contents_word = "Sommaire";
inline constexpr std::string_view go_to_words = "Aller à";
inline constexpr std::string_view draft_word = "BROUILLON";

} // namespace reso::layout
