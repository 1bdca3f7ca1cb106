// A font file: coverage, shaping, metrics, subsets (HarfBuzz). The only room with HarfBuzz.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace reso::font {

// One positioned glyph; lengths in thousandths of the font size (1000 = 1 em).
struct Glyph {
  std::uint16_t id = 0; // glyph of the whole font; 0 = missing
  float advance = 0;    // with kerning
  float x_offset = 0;
  float y_offset = 0;
  std::uint32_t cluster = 0; // byte offset in the shaped text
  bool unsafe_to_break = false;
};

struct Metrics { // thousandths of an em, y upwards
  float ascender, descender, cap_height, x_height, italic_angle, weight;
  float bbox[4];
};

// What a subset is, for embedding. New glyph ids are CIDs.
struct Subset {
  std::string bytes; // TrueType file, or the bare CFF table
  bool cff = false;
  std::string name;                    // "ABCDEF+Lato-Regular", tag from the glyph set (deterministic)
  std::vector<std::uint16_t> new_ids;  // old glyph id -> CID, 0 when unused
  std::vector<float> widths;           // by CID
  std::vector<std::u32string> unicode; // by CID: the text it stands for
  // Extra CIDs that draw another CID's glyph with other text (soft hyphen, no-break spaces): alias i is CID
  // widths.size() + i.
  struct Alias {
    std::uint16_t cid;
    float width;
    std::u32string unicode;
  };
  std::vector<Alias> aliases;

  // The CID that draws `glyph` of the whole font and stands for `text`.
  std::uint16_t cid(std::uint16_t glyph, std::u32string_view text) const;
};

// A face remembers which glyphs were shaped, so that subset() keeps just those.
class Face {
public:
  // `path` is a TrueType or OpenType file.
  static base::Result<std::shared_ptr<Face>> open(const std::string& path);
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  const std::string& path() const;
  const std::string& postscript_name() const;
  const Metrics& metrics() const;

  bool covers(char32_t code_point) const;

  enum Feature : unsigned { none = 0, tabular = 1, lining = 2, small_caps = 4, superscript = 8, ordinals = 16 };
  // Shapes UTF-8 (cached by word and features). U+202F gets 0.2 em, U+00A0 the space's width, whatever the font says;
  // U+00AD and U+2011 are drawn as the hyphen. A missing glyph has id 0.
  std::vector<Glyph> shape(std::string_view text, unsigned features = none);
  // Shapes the words of `text` into the cache, as no text that is printed: subset() does not see them.
  void shape_ahead(std::string_view text, unsigned features = none);
  float advance_of(char32_t code_point); // thousandths; 0 when not covered

  // Forgets which glyphs were shaped, for another document; the cache stays.
  void begin_document();

  std::uint16_t space_glyph() const; // kept in every subset
  // Only the glyphs shaped so far.
  Subset subset();

  struct State; // face_state.hpp

private:
  explicit Face(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

} // namespace reso::font
