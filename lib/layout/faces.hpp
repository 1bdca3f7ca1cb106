// The faces of a theme, opened once, and the styles that runs are set in.
#pragma once

#include <array>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "font/face.hpp"
#include "layout/theme_fields.hpp"

namespace reso::layout {

// A Setting of the theme with its face open and its colour known.
struct Style {
  std::shared_ptr<font::Face> face;
  double size = 0;
  double leading = 0;
  Colour colour = 0;
  unsigned features = 0;  // of font::Face
  bool hyphenated = true; // words of another language are not
};

class Faces {
public:
  // A Failure names the font file that cannot be used.
  static base::Result<Faces> open(const Theme& theme, const std::string& folder);

  void begin_document() const;

  const std::shared_ptr<font::Face>& of(FaceName name) const { return m_faces[static_cast<std::size_t>(name)]; }
  const std::shared_ptr<font::Face>& fallback() const { return m_fallback; }
  // The bold and the italic beside `face`; a title's own face is bold already.
  const std::shared_ptr<font::Face>& bold(const std::shared_ptr<font::Face>& face) const;
  const std::shared_ptr<font::Face>& italic(const std::shared_ptr<font::Face>& face) const;

private:
  std::array<std::shared_ptr<font::Face>, face_names> m_faces;
  std::shared_ptr<font::Face> m_fallback;
};

Style style_of(const Theme& theme, const Faces& faces, const Setting& setting, unsigned features = font::Face::none);

} // namespace reso::layout
