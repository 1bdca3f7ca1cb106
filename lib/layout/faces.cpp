#include "layout/faces.hpp"

#include <map>

namespace reso::layout {

base::Result<Faces> open_faces(const Theme& theme, const std::string& folder) {
  Faces faces;
  std::map<std::string, std::shared_ptr<font::Face>> opened;
  const std::pair<const std::string*, std::shared_ptr<font::Face>*> wanted[] = {
      {&theme.fonts.text, &faces.text},   {&theme.fonts.bold, &faces.bold},   {&theme.fonts.italic, &faces.italic},    {&theme.fonts.bold_italic, &faces.bold_italic},
      {&theme.fonts.title, &faces.title}, {&theme.fonts.light, &faces.light}, {&theme.fonts.fallback, &faces.fallback}};
  for (const auto& [file, face] : wanted) {
    auto& known = opened[*file];
    if (!known) {
      auto made = font::Face::open(folder + "/" + *file);
      if (!made) return base::Failure{folder + "/" + *file};
      known = *made;
    }
    *face = known;
  }
  return faces;
}

} // namespace reso::layout
