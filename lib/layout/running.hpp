// What every page carries beside its text: header, footer, the watermark of drafts. Artifacts all.
#pragma once

#include <string>

#include "doc/document.hpp"
#include "layout/faces.hpp"
#include "layout/pages.hpp"

namespace reso::layout {

class RunningParts {
public:
  RunningParts(const doc::Document& document, const Theme& theme, const Faces& faces)
      : m_document(document), m_theme(theme), m_faces(faces) {}

  // `chapter`: title at the head of the page, empty for none. The page's label is printed.
  void add(Page& page, const std::string& chapter) const;
  // Behind all that stands on the page.
  void add_watermark(Page& page) const;

private:
  void put(Page& page, const std::string& text, const Setting& setting, doc::Align align, double baseline,
           Role role) const;

  const doc::Document& m_document;
  const Theme& m_theme;
  const Faces& m_faces;
};

} // namespace reso::layout
