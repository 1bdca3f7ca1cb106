// Plain words and bytes as parts of an HTML page.
#pragma once

#include <string>
#include <string_view>

namespace reso::render {

// For text and for attributes between double quotes: & < > " as entities, control signs dropped.
std::string html_escaped(std::string_view text);

// "data:image/png;base64,…"
std::string data_uri(std::string_view media, std::string_view bytes);
// "data:text/csv;charset=utf-8,…", percent-encoded, so that people can read it in the source.
std::string text_uri(std::string_view media, std::string_view text);

// "image/png", "image/jpeg" or "image/svg+xml", as the bytes tell; empty for others.
std::string_view picture_media(std::string_view bytes);

// True when a browser may follow `target`: the web, mail, telephone, this page or a file beside it.
bool harmless_link(std::string_view target);

} // namespace reso::render
