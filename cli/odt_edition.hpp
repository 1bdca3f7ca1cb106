// The ODT edition: its look and pictures, what it was made of, and whether a published one is still that.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "cli/freshness.hpp"
#include "cli/pipeline.hpp"

namespace reso::cli {

struct OdtSources {
  std::map<std::string, std::string> pictures; // bytes by file; what cannot be read is absent
  Fingerprint made_of;                         // the report, with its pictures
};

OdtSources odt_sources(Session& session, const PreparedReport& prepared, const Fingerprint& of_report);

// The package, with the fingerprint in its metadata. Empty when zlib refuses.
std::string render_odt_edition(const PreparedReport& prepared, const OdtSources& sources);

// Why the published package `bytes` is stale; nothing when it holds what `now` holds, however it is compressed.
std::optional<std::string> stale_odt(Session& session, const OdtSources& sources, const std::string& bytes,
                                     const std::string& now);

} // namespace reso::cli
