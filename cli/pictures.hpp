// The pictures of a document, found in the project.
#pragma once

#include <map>
#include <string>

#include "cli/pipeline.hpp"

namespace reso::cli {

// Bytes by file; what cannot be read, or is no picture, is absent.
std::map<std::string, std::string> document_pictures(Session& session, const doc::Document& document);

// One finding for each picture of the document that is not in `found`. The PDF tells the same.
void report_lost_pictures(Session& session, const doc::Document& document,
                          const std::map<std::string, std::string>& found);

} // namespace reso::cli
