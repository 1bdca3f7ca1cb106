// `reso extract`: one funder's edition, and the conventions that may be asked for.
#pragma once

#include <string>
#include <vector>

#include "cli/option_table.hpp"
#include "model/dataset.hpp"

namespace reso::cli {

extern const Command extract_command;

// Those of the year and those that name no year, in the order of the files.
std::vector<const model::Convention*> conventions_of(const model::Dataset& dataset);

// "Région : Animation de l'économie sociale et solidaire"
std::string convention_words(const model::Convention& convention);

} // namespace reso::cli
