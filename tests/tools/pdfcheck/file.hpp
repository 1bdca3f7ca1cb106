// A PDF as bytes and as objects (libqpdf: not the library that wrote it).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace reso::pdfcheck {

using Object = QPDFObjectHandle;

class File {
public:
  // Throws QPDFExc when the bytes are no PDF.
  explicit File(std::string bytes);

  const std::string& bytes() const { return m_bytes; }
  QPDF& qpdf() { return m_qpdf; }
  Object root() { return m_qpdf.getRoot(); }
  Object trailer() { return m_qpdf.getTrailer(); }
  const std::vector<Object>& pages() { return m_pages; }
  bool has_page(Object page);

private:
  std::string m_bytes;
  QPDF m_qpdf;
  std::vector<Object> m_pages;
};

// --- Objects ---

int number_of(Object object); // of an indirect object; 0 for a direct one
bool is_name(Object object, std::string_view name);
bool is_true(Object object);
// The value of a key; null for a key that is not there, or for what is no dictionary.
Object value_in(Object dictionary, const std::string& key);
// The name without its slash; empty for anything else.
std::string name_in(Object dictionary, const std::string& key);
// The text string in UTF-8; empty for anything else.
std::string text_in(Object dictionary, const std::string& key);
// The elements of an array; a lone object is its own list, null is an empty one.
std::vector<Object> items_of(Object object);
// Four numbers, or none.
std::vector<double> box_of(Object array);
std::string data_of(Object stream);
// The value of an attribute of a structure element, in whichever of its /A.
Object attribute_of(Object element, const std::string& key);

} // namespace reso::pdfcheck
