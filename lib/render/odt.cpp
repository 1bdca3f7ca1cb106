#include "render/odt.hpp"

#include <fmt/format.h>

#include "base/date.hpp"
#include "render/html_escape.hpp"
#include "render/odt_namespaces.hpp"
#include "render/odt_styles.hpp"
#include "render/odt_writer.hpp"
#include "render/zip_package.hpp"

namespace reso::render {

namespace {

constexpr std::string_view media_type = "application/vnd.oasis.opendocument.text";
constexpr std::string_view metadata_part = "meta.xml";
constexpr std::string_view fingerprint_open = "<meta:user-defined meta:name=\"reso\">";
constexpr std::string_view fingerprint_close = "</meta:user-defined>\n";

std::string metadata(const doc::Document& document, const std::string& fingerprint) {
  std::string out;
  const auto element = [&](std::string_view name, const std::string& words) {
    if (!words.empty()) out += fmt::format("<{0}>{1}</{0}>\n", name, html_escaped(words));
  };
  element("meta:generator", "reso");
  element("dc:title", document.title);
  element("dc:subject", document.subject);
  element("meta:initial-creator", document.author);
  element("dc:creator", document.author);
  if (document.date.ok())
    for (const char* name : {"meta:creation-date", "dc:date"}) element(name, base::iso(document.date) + "T00:00:00");
  element("dc:language", document.language);
  if (!fingerprint.empty()) (out += fingerprint_open) += html_escaped(fingerprint) + std::string(fingerprint_close);
  return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta {} office:version=\"1.2\">\n"
                     "<office:meta>\n{}</office:meta>\n</office:document-meta>\n",
                     odt_namespaces, out);
}

std::string manifest(const std::vector<PackagePart>& parts) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
                    "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">\n";
  const auto entry = [&](std::string_view path, std::string_view media, std::string_view more) {
    out += fmt::format("<manifest:file-entry manifest:full-path=\"{}\"{} manifest:media-type=\"{}\"/>\n",
                       html_escaped(path), more, media);
  };
  entry("/", media_type, " manifest:version=\"1.2\"");
  for (const PackagePart& part : parts)
    if (part.name != "mimetype")
      entry(part.name, part.name.ends_with(".xml") ? "text/xml" : picture_media(part.bytes), "");
  return out + "</manifest:manifest>\n";
}

// Takes the line of the fingerprint out of the metadata; gives the fingerprint.
std::string take_fingerprint(std::string& meta) {
  const std::size_t begin = meta.find(fingerprint_open);
  const std::size_t end = begin == std::string::npos ? begin : meta.find(fingerprint_close, begin);
  if (end == std::string::npos) return {};
  const std::size_t words = begin + fingerprint_open.size();
  std::string found = meta.substr(words, end - words);
  meta.erase(begin, end + fingerprint_close.size() - begin);
  return found;
}

} // namespace

std::string render_odt(const doc::Document& document, const OdtOptions& options) {
  OdtWriter writer(document, options);
  std::string content = writer.content();
  // What tells the kind of the file stands first and is not compressed (ODF 1.2, part 3, 3.3).
  std::vector<PackagePart> parts{{"mimetype", std::string(media_type), true},
                                 {"content.xml", std::move(content)},
                                 {"styles.xml", odt_styles(document, OdtLook(options.appearance))},
                                 {std::string(metadata_part), metadata(document, options.fingerprint)}};
  for (const auto& [name, bytes] : writer.pictures()) parts.push_back({"Pictures/" + name, bytes});
  parts.push_back({"META-INF/manifest.xml", manifest(parts)});
  return write_zip(parts);
}

std::string read_odt_fingerprint(std::string_view bytes) {
  auto parts = read_zip(bytes);
  return parts && parts->contains(std::string(metadata_part)) ? take_fingerprint(parts->at(std::string(metadata_part)))
                                                              : std::string();
}

bool same_odt(std::string_view one, std::string_view other) {
  auto first = read_zip(one), second = read_zip(other);
  if (!first || !second) return false;
  for (auto* parts : {&*first, &*second}) take_fingerprint((*parts)[std::string(metadata_part)]);
  return *first == *second;
}

} // namespace reso::render
