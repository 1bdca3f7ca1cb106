// Declared figures found again from the figures that came of them.
#pragma once

#include <string_view>

#include "check/rules.hpp"
#include "model/declared.hpp"

namespace reso::check {

// The declaration of `id` under `chiffres`; null when there is none.
const model::DeclaredFigure* find_declaration(const model::Dataset& dataset, std::string_view id);

// True of "id: 72": there is no mapping yet in which to justify.
bool on_one_line(const model::DeclaredFigure& declared);

} // namespace reso::check
