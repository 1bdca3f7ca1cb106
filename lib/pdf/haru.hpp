// libharu's object layer: documents, indirect objects with a body of our own, streams. Its text, font, image and PDF/A
// functions are not used (PDF.md, 0).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/deflater.hpp"
#include "pdf/hpdf.hpp"

namespace reso::pdf {

// --- Serialising ---

// A number without exponent or trailing zeros, the same on every machine.
void put_number(std::string& out, double value, int decimals = 2);
// A text string: literal when ASCII, else UTF-16 in hexadecimal.
std::string text_string(std::string_view utf8);

// A document of libharu's. The first error is kept; work goes on, and failed() is asked once at the end.
class Haru {
public:
  Haru();
  ~Haru();
  Haru(const Haru&) = delete;
  Haru& operator=(const Haru&) = delete;

  HPDF_Doc doc() const { return m_doc; }
  bool failed() const { return m_error != 0 || m_doc == nullptr || m_doc->error.error_no != HPDF_OK; }
  std::string error() const;

  // An indirect dictionary whose entries are `body`, which may be set later through body().
  HPDF_Dict dictionary(std::string body = {});
  static std::string& body(HPDF_Dict dictionary);
  // A stream; `entries` are added to its dictionary. Deflated unless `plain`.
  HPDF_Dict stream(std::string data, std::string entries = {}, bool plain = false);
  // The content of a page, deflated.
  void page_content(HPDF_Page page, std::string operators);
  static std::string reference(const void* object);

  // The whole file: object streams and a cross-reference stream (PDF 1.5).
  std::string save();

private:
  static void on_error(HPDF_STATUS error, HPDF_STATUS detail, void* self);
  static HPDF_STATUS write_body(HPDF_Dict dictionary, HPDF_Stream stream);

  HPDF_Doc m_doc = nullptr;
  unsigned long m_error = 0;
  std::vector<std::unique_ptr<std::string>> m_bodies;
  Deflater m_deflater;
};

} // namespace reso::pdf
