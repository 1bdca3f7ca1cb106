#include "font_program.hpp"

#include <ft2build.h>

#include FT_FREETYPE_H
#include FT_CID_H

namespace reso::pdfcheck {

struct FontProgram::State {
  std::string bytes;
  FT_Library library = nullptr;
  FT_Face face = nullptr;

  bool load(int glyph) const {
    return face != nullptr &&
           FT_Load_Glyph(face, static_cast<FT_UInt>(glyph), FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) == 0;
  }
};

FontProgram::FontProgram(std::string bytes) : m_state(std::make_unique<State>()) {
  m_state->bytes = std::move(bytes);
  if (FT_Init_FreeType(&m_state->library) != 0) return;
  const auto* data = reinterpret_cast<const FT_Byte*>(m_state->bytes.data());
  FT_New_Memory_Face(m_state->library, data, static_cast<FT_Long>(m_state->bytes.size()), 0, &m_state->face);
}

FontProgram::~FontProgram() {
  if (m_state->face != nullptr) FT_Done_Face(m_state->face);
  if (m_state->library != nullptr) FT_Done_FreeType(m_state->library);
}

bool FontProgram::opened() const { return m_state->face != nullptr; }

bool FontProgram::keyed_by_cid() const {
  FT_Bool keyed = 0;
  return opened() && FT_Get_CID_Is_Internally_CID_Keyed(m_state->face, &keyed) == 0 && keyed != 0;
}

int FontProgram::glyph_count() const { return opened() ? static_cast<int>(m_state->face->num_glyphs) : 0; }

double FontProgram::width(int glyph) const {
  if (!m_state->load(glyph) || m_state->face->units_per_EM == 0) return -1;
  return static_cast<double>(m_state->face->glyph->metrics.horiAdvance) * 1000 / m_state->face->units_per_EM;
}

bool FontProgram::draws(int glyph) const { return m_state->load(glyph) && m_state->face->glyph->outline.n_points > 0; }

} // namespace reso::pdfcheck
