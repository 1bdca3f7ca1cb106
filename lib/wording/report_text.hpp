// The fixed words of a report that no template writes.
#pragma once

#include <string>
#include <string_view>

namespace reso::wording {

inline constexpr std::string_view draft_gap = "[\u00A0?\u00A0]";
inline constexpr std::string_view origin_figure = "Chiffre";
inline constexpr std::string_view origin_definition = "Définition et source";
inline constexpr std::string_view origin_basis = "Nature";
inline constexpr std::string_view basis_computed = "calculé";
inline constexpr std::string_view basis_declared = "déclaré";
inline constexpr std::string_view basis_both = "déclaré et calculé";
inline constexpr std::string_view acronym_word = "Sigle";
inline constexpr std::string_view expansion_word = "Signification";
inline constexpr std::string_view years_figure = "Chiffre";

// "Chiffre déduit : X." and the sentence about what is not printed.
std::string deduced_note(std::string_view label, int year, std::string_view from);
std::string omitted_note(std::string_view what);
std::string source_words(std::string_view source);
// "317 en 2011"
std::string in_year(std::string_view words, int year);

} // namespace reso::wording
