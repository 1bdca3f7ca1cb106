// What a closed year has published, and which figure of it would change.
#pragma once

#include "cli/pipeline.hpp"

namespace reso::cli {

// Finds every figure of the published figures.json that is no longer what the data say; without one, or when it agrees,
// every published report whose figures are no longer those of the data. Findings, never a refusal. True
// when there is one. `convention`: looks at what is published of that one alone, which figures.json is not about.
bool check_published(Session& session, const PreparedReport& prepared, const std::string& convention = {});

} // namespace reso::cli
