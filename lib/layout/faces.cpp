#include "layout/faces.hpp"

#include <map>

namespace reso::layout {

base::Result<Faces> Faces::open(const Theme& theme, const std::string& folder) {
  Faces faces;
  std::map<std::string, std::shared_ptr<font::Face>> opened;
  const std::string* files[] = {&theme.fonts.text,  &theme.fonts.bold,  &theme.fonts.italic,  &theme.fonts.bold_italic,
                                &theme.fonts.title, &theme.fonts.light, &theme.fonts.fallback};
  for (std::size_t i = 0; i < std::size(files); ++i) {
    std::shared_ptr<font::Face>& known = opened[*files[i]];
    if (!known) {
      const std::string path = folder + "/" + *files[i];
      auto made = font::Face::open(path);
      if (!made) return base::Failure{path};
      known = *made;
    }
    (i < face_names ? faces.m_faces[i] : faces.m_fallback) = known;
  }
  return faces;
}

void Faces::begin_document() const {
  for (const std::shared_ptr<font::Face>& face : m_faces) face->begin_document();
  m_fallback->begin_document();
}

const std::shared_ptr<font::Face>& Faces::bold(const std::shared_ptr<font::Face>& face) const {
  if (face == of(FaceName::title)) return face;
  const bool slanted = face == of(FaceName::italic) || face == of(FaceName::bold_italic);
  return of(slanted ? FaceName::bold_italic : FaceName::bold);
}

const std::shared_ptr<font::Face>& Faces::italic(const std::shared_ptr<font::Face>& face) const {
  const bool heavy = face == of(FaceName::bold) || face == of(FaceName::bold_italic) || face == of(FaceName::title);
  return of(heavy ? FaceName::bold_italic : FaceName::italic);
}

Style style_of(const Theme& theme, const Faces& faces, const Setting& setting, unsigned features) {
  return {faces.of(setting.face), setting.size, setting.leading, colour_of(theme, setting.colour), features};
}

} // namespace reso::layout
