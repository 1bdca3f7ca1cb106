// Years that a sentence names, and the activities whose ids begin figures.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.hpp"

namespace reso::check {

// The sentence around text[at], without its closing sign.
std::string_view sentence_around(std::string_view text, std::size_t at);

// The sentence around text[at] names a year that is not `year`: "27 personnes en 2011", "l'an dernier", "l'année
// précédente", "un an plus tôt".
bool names_another_year(std::string_view text, std::size_t at, int year);

// Sorted.
std::vector<std::string> activity_ids(const model::Dataset& dataset);

} // namespace reso::check
