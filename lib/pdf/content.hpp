// The content stream of one page: tagged pieces in painting order.
#pragma once

#include <set>
#include <string>

#include "layout/pages.hpp"
#include "pdf/font_embedding.hpp"
#include "pdf/structure_tree.hpp"

namespace reso::pdf {

class Content {
public:
  Content(const layout::Page& page, Fonts& fonts, StructureTree& tree, Haru& haru, HPDF_Page target)
      : m_page(page), m_fonts(fonts), m_tree(tree), m_haru(haru), m_target(target) {}

  // The operators of the whole page; resources are added to the page as they are met.
  std::string write();

private:
  void tag(layout::ElementId element, layout::Role role);
  void close_tag();
  void write_piece(const layout::TextPiece& piece);
  void write_piece(const layout::FillPiece& piece);
  void write_piece(const layout::StrokePiece& piece);
  void opacity(double part);
  void write_piece(const layout::PathPiece& piece);
  void write_piece(const layout::ImagePiece& piece);
  void colour(layout::Colour value, bool stroke);
  void outline(const layout::Box& box, double radius);
  void outline(const doc::Outline& steps);
  // Over what the last outline clips.
  void pattern(doc::Pattern pattern, const layout::Box& box, layout::Colour paper);
  std::string glyphs(const layout::TextPiece& piece, const font::Subset& subset) const;
  double flipped(double y) const { return m_page.height - y; }
  void numbers(std::initializer_list<double> values);

  const layout::Page& m_page;
  Fonts& m_fonts;
  StructureTree& m_tree;
  Haru& m_haru;
  HPDF_Page m_target;
  std::string m_out;
  bool m_open = false;
  layout::ElementId m_element = layout::artifact;
  layout::Role m_role = layout::Role::body;
};

} // namespace reso::pdf
