// The HTML edition: its style sheet and pictures, found in the project or built in, and what it was made of.
#pragma once

#include <map>
#include <string>

#include "cli/freshness.hpp"
#include "cli/pipeline.hpp"

namespace reso::cli {

struct HtmlSources {
  std::string stylesheet;                      // the theme's values, then report-templates/rapport.css
  std::map<std::string, std::string> pictures; // bytes by file; what cannot be read is absent
};

HtmlSources html_sources(Session& session, const PreparedReport& prepared);

std::string render_html_edition(const PreparedReport& prepared, const HtmlSources& sources);

// `of_report` with what the page alone is made of: its style sheet, its pictures, the words of its abbreviations.
Fingerprint html_fingerprint(const Fingerprint& of_report, const doc::Document& document, const HtmlSources& sources);

// Where there is an HTML edition, the cover of the others names it: `file` is its name, without folder.
void name_html_edition(doc::Document& document, const std::string& file);

} // namespace reso::cli
