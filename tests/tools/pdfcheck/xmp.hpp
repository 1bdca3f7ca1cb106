// The XMP packet as Expat reads it.
#pragma once

#include <string>
#include <vector>

namespace reso::pdfcheck {

// One element of the packet that holds text.
struct XmpValue {
  std::vector<std::string> path; // names as "namespace name", from the outermost
  std::string text;
  std::string language; // xml:lang
};

struct Xmp {
  std::vector<XmpValue> values;
  std::vector<std::string> properties; // "namespace name" of every child of an rdf:Description
  std::string fault;                   // why it is no XML; empty when it is

  // The text of the first value below the property; `language` when it asks for one.
  std::string value(const std::string& property, const std::string& language = {}) const;
};

Xmp read_xmp(const std::string& packet);

} // namespace reso::pdfcheck
