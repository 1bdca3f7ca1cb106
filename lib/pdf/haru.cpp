#include "pdf/haru.hpp"

#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

#include "base/text.hpp"

namespace reso::pdf {

namespace {

// libharu's pool makes its objects three times faster, and packs them on four bytes, which the sanitizers refuse: they
// see each object alone.
#ifdef __SANITIZE_ADDRESS__
constexpr unsigned pool_size = 0;
#else
constexpr unsigned pool_size = 1u << 20;
#endif

} // namespace

// Sixteen thousand numbers in a report: hundredths as an integer are six times faster than std::to_chars(double).
void put_number(std::string& out, double value, int decimals) {
  long long unit = 1;
  for (int i = 0; i < decimals; ++i) unit *= 10;
  long long scaled = std::llround(value * static_cast<double>(unit));
  for (; unit > 1 && scaled % 10 == 0; unit /= 10) scaled /= 10;
  if (scaled < 0) out += '-';
  scaled = std::llabs(scaled);
  out += fmt::format_int(scaled / unit).c_str();
  if (unit == 1) return;
  out += '.';
  for (long long rest = scaled % unit; unit > 1; rest %= unit) {
    unit /= 10;
    out += static_cast<char>('0' + rest / unit);
  }
}

std::string text_string(std::string_view utf8) {
  bool ascii = true;
  for (char c : utf8) ascii = ascii && c >= 32 && c < 127;
  std::string out;
  if (ascii) {
    out = "(";
    for (char c : utf8) {
      if (c == '(' || c == ')' || c == '\\') out += '\\';
      out += c;
    }
    return out + ')';
  }
  out = "<FEFF";
  for (char32_t c : base::decode_utf8(utf8)) {
    if (c >= 0x10000) {
      c -= 0x10000;
      out += fmt::format("{:04X}{:04X}", 0xD800 + static_cast<unsigned>(c >> 10),
                         0xDC00 + static_cast<unsigned>(c & 0x3FF));
    } else {
      out += fmt::format("{:04X}", static_cast<unsigned>(c));
    }
  }
  return out + '>';
}

Haru::Haru() { m_doc = HPDF_NewEx(&Haru::on_error, nullptr, nullptr, pool_size, this); }

Haru::~Haru() {
  if (m_doc != nullptr) HPDF_Free(m_doc);
}

void Haru::on_error(HPDF_STATUS error, HPDF_STATUS, void* self) {
  auto* haru = static_cast<Haru*>(self);
  if (haru != nullptr && haru->m_error == 0) haru->m_error = error;
}

std::string Haru::error() const {
  return fmt::format("libharu 0x{:04X}", m_error != 0 ? m_error : m_doc != nullptr ? m_doc->error.error_no : 0ul);
}

HPDF_STATUS Haru::write_body(HPDF_Dict dictionary, HPDF_Stream stream) {
  const std::string& text = body(dictionary);
  if (text.empty()) return HPDF_OK;
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(text.data()),
                           static_cast<HPDF_UINT>(text.size()));
}

std::string& Haru::body(HPDF_Dict dictionary) { return *static_cast<std::string*>(dictionary->attr); }

HPDF_Dict Haru::dictionary(std::string body) {
  HPDF_Dict made = HPDF_Dict_New(m_doc->mmgr);
  HPDF_Xref_Add(m_doc->xref, made);
  m_bodies.push_back(std::make_unique<std::string>(std::move(body)));
  made->attr = m_bodies.back().get();
  made->write_fn = &Haru::write_body;
  return made;
}

HPDF_Dict Haru::stream(std::string data, std::string entries, bool plain) {
  HPDF_Dict made = HPDF_DictStream_New(m_doc->mmgr, m_doc->xref);
  if (!plain) entries += "/Filter /FlateDecode\n"; // said here: libharu must not deflate again
  if (plain)
    HPDF_Stream_Write(made->stream, reinterpret_cast<const HPDF_BYTE*>(data.data()),
                      static_cast<HPDF_UINT>(data.size()));
  else
    m_deflater.add(made->stream, std::move(data));
  m_bodies.push_back(std::make_unique<std::string>(std::move(entries)));
  made->attr = m_bodies.back().get();
  made->write_fn = &Haru::write_body;
  return made;
}

void Haru::page_content(HPDF_Page page, std::string operators) {
  auto* attributes = static_cast<HPDF_PageAttr>(page->attr);
  m_deflater.add(attributes->stream, std::move(operators));
  attributes->contents->filter = HPDF_STREAM_FILTER_NONE; // deflated already
  attributes->contents->write_fn = [](HPDF_Dict, HPDF_Stream stream) -> HPDF_STATUS {
    return HPDF_Stream_WriteStr(stream, "/Filter /FlateDecode\n");
  };
}

std::string Haru::reference(const void* object) {
  return fmt::format("{} 0 R", static_cast<const HPDF_Obj_Header*>(object)->obj_id & 0x00FFFFFF);
}

} // namespace reso::pdf
