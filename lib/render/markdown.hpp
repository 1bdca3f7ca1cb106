// Documents to Markdown that reads well on a forge: no raw HTML.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "doc/document.hpp"

namespace reso::render {

struct MarkdownOptions {
  std::string picture_folder = "graphiques"; // where the SVG files stand, relative to the file
  std::string root;                          // from the file to where the paths of pictures begin: "../.."
};

// GitHub-flavoured Markdown in UTF-8 with LF: headings, tables, lists, alerts, links between sections, pictures of
// charts followed by their table. The fingerprint comment is added by render::sign().
std::string render_markdown(const doc::Document& document, const MarkdownOptions& options = {});

// Appends the last line "<!-- reso: empreinte … pdf … -->" and reads it back.
struct Signature {
  std::string document; // fingerprint of document, theme, fonts and version
  std::string pdf;      // fingerprint of the PDF's bytes, may be empty
};
std::string sign(std::string markdown, const Signature& signature);
std::optional<Signature> read_signature(std::string_view markdown);
std::string_view without_signature(std::string_view markdown);

} // namespace reso::render
