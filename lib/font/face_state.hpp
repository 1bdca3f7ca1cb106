// What a Face holds; shared by shaping and subsetting only.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <hb.h>

#include "font/face.hpp"

namespace reso::font {

template <class T, void (*destroy)(T*)>
struct Destroy {
  void operator()(T* object) const { destroy(object); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_t, hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroy<hb_face_t, hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, Destroy<hb_font_t, hb_font_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, Destroy<hb_buffer_t, hb_buffer_destroy>>;

struct Face::State {
  std::string path, name;
  Blob blob;
  HbFace face;
  HbFont font;
  Buffer buffer;
  float unit = 1; // thousandths of an em for one font unit
  bool cff = false;
  Metrics metrics{};
  std::vector<bool> used;
  std::vector<std::u32string> text;                               // by glyph: what it stands for
  std::map<std::pair<std::uint16_t, std::u32string>, bool> extra; // other texts of a glyph
  struct Shaped {
    std::vector<Glyph> glyphs;
    bool remembered = false; // a word shaped ahead may never be printed
  };
  std::unordered_map<std::string, Shaped> cache; // by features and word

  void read_metrics();
  void remember(std::uint16_t glyph, std::u32string words);
  void remember(std::string_view word, const std::vector<Glyph>& glyphs);
  Shaped& shaped(std::string_view word, unsigned features);
  std::vector<Glyph> run_harfbuzz(std::string_view word, unsigned features);
  std::uint16_t nominal(char32_t c) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font.get(), c, &glyph) ? static_cast<std::uint16_t>(glyph) : std::uint16_t{0};
  }
  float advance(std::uint16_t glyph) const {
    return static_cast<float>(hb_font_get_glyph_h_advance(font.get(), glyph)) * unit;
  }
};

} // namespace reso::font
