// The catalogue's part for the printed document: acronyms, repeated paragraphs, typed numbers.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag {

namespace rule {} // namespace rule

namespace phrase {} // namespace phrase

} // namespace reso::diag
