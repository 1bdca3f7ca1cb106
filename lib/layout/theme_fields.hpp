// The theme, one struct for each key of theme.yaml. Every value comes from report-templates/themes/; the field tables
// are in theme_tables.hpp.
#pragma once

#include <string>
#include <vector>

#include "layout/theme_values.hpp"

namespace reso::layout {

struct PageTheme {
  Length width, height;
};
struct MarginsTheme {
  Length top, bottom, left, right;
};
struct ColumnsTheme {
  Length gutter;
  bool justified = true;
  bool hyphenated = true;
  Share expansion; // of glyphs, at most, to even out justified lines
};
struct FontsTheme {
  std::string text, bold, italic, bold_italic, title, light, fallback; // files
};
struct ColoursTheme {
  Paint text, muted, accent, second, pale, surface, rule, paper;
  std::vector<Paint> series;
};
struct ScaleTheme {
  Setting text, lead, facts, names, note;
  Tint link;
};
// Spaces above blocks; the larger of two neighbours' spaces counts.
struct GridTheme {
  Length paragraph, block, item, list_indent;
  Length line; // step of the grid on which lines of text stand; 0: none
  std::string bullet;
  Setting bullet_setting;
};
// A rectangle or, with a radius of half its side, a disc. May reach over the page's edge.
struct ShapeTheme {
  Length x, y, width, height, radius;
  Tint fill;
  Share opacity;
};
struct LogoTheme {
  Length x, y, width, height; // fits inside
};
struct CoverTheme {
  Tint background;
  Setting organisation, tagline, title, year, date, lines;
  Length top;         // first baseline
  Length title_top;   // baseline of the title's first line
  Length bottom;      // last baseline, from the page's foot
  Length title_width; // measure of the title
  std::vector<ShapeTheme> shapes;
};
struct BandTheme {
  Length height;
  Tint background;
  Setting title;
  Length baseline;  // of the title's last line, from the band's foot
  Length pictogram; // side of a chapter's
  Length after;
  std::vector<ShapeTheme> shapes; // clipped to nothing: keep them inside the band
};
// The large letter of the first paragraph of a chapter.
struct DropCapTheme {
  int lines = 0;   // that it stands beside; 0: none
  Setting setting; // its size comes from the lines
  Length gap;      // between it and the text
};
struct HeadingTheme {
  Setting setting;
  Length before, after;
  Length bar;       // thickness of the rule above; 0: none
  Length bar_width; // 0: the whole measure
  Tint bar_colour;
};
struct ChapterTheme {
  bool new_page = true;
};
struct ContentsTheme {
  std::string title;
  std::string go_to; // said before an entry's title: "Aller à"
  Setting heading, chapter, section;
  Length before_chapter, indent, leader;
};
struct HeadingsTheme {
  Length side;      // of the column, left of the text, where titles and leads stand; 0: above the text
  Length pictogram; // side of a section's
  ChapterTheme chapter;
  HeadingTheme section, activity, detail;
  ContentsTheme contents;
};
struct KeyFiguresTheme {
  Tint background, edge;
  Length edge_width, radius, padding, gutter, least_width;
  Setting number, qualifier, unit, label, detail;
};
struct BoxTheme {
  Tint background, edge;
  Setting title, text;
};
struct BoxesTheme {
  Length padding, radius, edge_width;
  BoxTheme question, quotation, note;
  Setting signature, name, line; // of a quotation; of a card
  Tint card;
};
struct CaptionTheme {
  Setting title, note;
  Length gap; // between title, drawing and notes
  Length picture_height;
  Length pixel; // widest that a pixel of a picture is printed
};
struct TableTheme {
  Setting text, head, total;
  Tint head_background, total_background, stripe, rule, strong_rule;
  Length rule_width, strong_rule_width, cell_padding, row_padding;
  Share least_width;     // of the measure
  int rows_together = 0; // a table of so many rows is never divided
};
struct FooterTheme {
  Length distance;        // of the baseline from the page's foot
  Length header_distance; // of the baseline from the page's head
  Setting text, number, header;
  Tint rule;
  Length rule_width;
  bool title = true;
  bool chapter = true;
  std::string draft;
  Setting draft_setting, draft_note;
};

struct Theme {
  std::string base;
  PageTheme page;
  MarginsTheme margins;
  ColumnsTheme columns;
  GridTheme grid;
  ScaleTheme scale;
  FontsTheme fonts;
  ColoursTheme colours;
  LogoTheme logo;
  CoverTheme cover;
  BandTheme band;
  DropCapTheme drop_cap;
  HeadingsTheme headings;
  KeyFiguresTheme key_figures;
  BoxesTheme boxes;
  CaptionTheme captions;
  TableTheme tables;
  FooterTheme footer;
  schema::Node tree; // as read, with what `base` gave: a theme that inherits starts from it

  double measure() const { return page.width - margins.left - margins.right; }
};

// The colour that `tint` names in `theme`.
Colour colour_of(const Theme& theme, const Tint& tint);

} // namespace reso::layout
