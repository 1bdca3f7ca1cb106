// The strict gate: bytes become clean UTF-8 text or findings. YAML.md §1.2.
#pragma once

#include <optional>
#include <string>

#include "diag/diagnostics.hpp"
#include "diag/source_map.hpp"
#include "schema/tree.hpp"

namespace reso::input {

// Each reader adds the text to `sources`, reports every fault, and returns nothing when the file cannot be used at all.

// A text: UTF-8, no control bytes, no private-use code point.
std::optional<diag::FileId> read_text(std::string path, std::string bytes, diag::SourceMap& sources,
                                      diag::Diagnostics& diagnostics);

// YAML: one document, a mapping at the top (an empty or comment-only file is an empty mapping).
std::optional<schema::Node> read_yaml(std::string path, std::string bytes, diag::SourceMap& sources,
                                      diag::Diagnostics& diagnostics);

// A text file with a YAML head between "---" lines. The body is verbatim: body.text[i] is file[body.span.begin + i].
struct MarkdownFile {
  schema::Node head; // empty mapping when there is none
  schema::LocatedText body;
};
std::optional<MarkdownFile> read_markdown(std::string path, std::string bytes, diag::SourceMap& sources,
                                          diag::Diagnostics& diagnostics);

// The structure of a text that is already in `sources`, as read_yaml and read_markdown find it. Several may be parsed
// at once, each with findings of its own, as long as nothing is added to `sources`.
std::optional<schema::Node> parse_yaml_text(diag::FileId file, const diag::SourceMap& sources,
                                            diag::Diagnostics& diagnostics);
std::optional<MarkdownFile> parse_markdown_text(diag::FileId file, const diag::SourceMap& sources,
                                                diag::Diagnostics& diagnostics);

} // namespace reso::input
