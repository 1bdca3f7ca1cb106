// What a published report was made of, and why it is stale.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/pipeline.hpp"

namespace reso::cli {

// Four fingerprints, printed as "version-template-data-text" in outputs.
struct Fingerprint {
  std::string version;
  std::string report_template; // templates, theme, fonts, patterns
  std::string data;            // printed figures
  std::string text;            // every other word, and the pictures

  std::string print() const;
  static std::optional<Fingerprint> parse(std::string_view text);
  bool operator==(const Fingerprint&) const = default;
};

// 16 hexadecimal digits: one of the four.
std::string short_fingerprint(std::string_view bytes);

// Reads the pictures that the document prints.
Fingerprint fingerprint_of(Session& session, const PreparedReport& prepared);

// What differs, in the language of the session: données, texte, gabarit, version; the first that explains the rest.
std::string difference(const Session& session, const Fingerprint& published, const Fingerprint& now);

} // namespace reso::cli
