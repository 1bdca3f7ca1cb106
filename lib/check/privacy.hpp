// The privacy guard's look at what the public edition prints. DOMAIN.md, "Privacy".
#pragma once

#include "check/audit.hpp"
#include "check/passages.hpp"

namespace reso::check {

// donnee-personnelle: names of persons who did not agree to be printed, e-mail addresses and phone numbers that nobody
// gives out, social security numbers. Errors that can be neither justified nor set aside.
void check_privacy(const Audited& audited, const std::vector<Passage>& printed, diag::Diagnostics& diagnostics);

} // namespace reso::check
