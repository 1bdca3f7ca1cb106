// French sorting and folding of names (ICU).
#pragma once

#include <string>
#include <string_view>

namespace reso::base {

// Negative, 0 or positive as `a` sorts before, with or after `b` in French ("École" after "Ecole", before "Ecoo"; "2"
// before "10").
int collate(std::string_view a, std::string_view b);

// A form in which two spellings of one name are equal: NFKC case-folded, marks dropped, blanks and hyphens single
// spaces.
std::string fold_name(std::string_view name);

} // namespace reso::base
