// Faces as Type0 fonts: every glyph of a subset with its width and its text.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "font/face.hpp"
#include "pdf/haru.hpp"

namespace reso::pdf {

struct EmbeddedFont {
  font::Subset subset;
  HPDF_Dict object = nullptr;
  std::string resource; // "F1"
};

// Subsets and embeds the faces of a document, in the order they are met.
class Fonts {
public:
  explicit Fonts(Haru& haru) : m_haru(haru) {}
  EmbeddedFont& of(const std::shared_ptr<font::Face>& face);

private:
  Haru& m_haru;
  std::map<std::string, EmbeddedFont> m_fonts; // by path
};

} // namespace reso::pdf
