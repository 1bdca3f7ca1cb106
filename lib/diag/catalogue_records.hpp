// The catalogue's part for records: dates, periods, names and doubles that the auditor finds.
#pragma once

#include <string>

#include "diag/rule.hpp"

namespace reso::diag {

namespace rule {} // namespace rule

namespace phrase {} // namespace phrase

} // namespace reso::diag
