// Pages of positioned pieces with their structure: what is written as PDF, dumped as text and checked.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "diag/source_map.hpp"
#include "doc/vector_picture.hpp"
#include "font/face.hpp"

namespace reso::layout {

// Points from the top left corner of the page; y downwards.
struct Box {
  double x = 0, y = 0, width = 0, height = 0;
};

using Colour = std::uint32_t; // 0xRRGGBB

// Index of an element of the structure tree; `artifact` marks what no reader should hear (bands, rules, folios).
using ElementId = std::int32_t;
inline constexpr ElementId artifact = -1;

enum class Numbering { none, disc, decimal };

// Standard types only: Document Sect H1…H6 P Span Link L LI Lbl LBody Table THead TBody TR TH TD Caption Figure TOC
// TOCI Reference Note Div BlockQuote.
struct Element {
  std::string type;
  ElementId parent = artifact; // artifact for the root "Document" only
  std::string alternative;     // Figure
  std::string actual_text;     // what a voice reads instead
  std::string expansion;       // what an abbreviation stands for
  std::string language;        // when it differs
  std::string title;
  std::string id;    // unique; Note, figures
  std::string scope; // TH: Row, Column
  int column_span = 1;
  Numbering numbering = Numbering::none; // L: of its labels
  std::optional<Box> box;                // Figure
  int box_page = 0;
};

// A run of glyphs of one face, size and colour on one baseline. `extra` (points) is added after each space glyph.
struct TextPiece {
  ElementId element = artifact;
  double x = 0, baseline = 0;
  std::shared_ptr<font::Face> face;
  double size = 0;
  Colour colour = 0;
  std::string text;                // UTF-8, what the glyphs say
  std::vector<font::Glyph> glyphs; // clusters are offsets in `text`
  double extra = 0;
  double stretch = 1;                 // horizontal scale of glyphs (font expansion)
  bool ends_with_soft_hyphen = false; // the last glyph is a hyphen that stands for U+00AD
  bool ends_with_space = false;       // an invisible space follows at the line's end, for reading
  double width = 0;                   // as set, without the trailing space
};
struct FillPiece { // rectangle, optionally rounded
  ElementId element = artifact;
  Box box;
  Colour colour = 0;
  double radius = 0;
  double opacity = 1;
  doc::Pattern pattern = doc::Pattern::plain; // in the colour of the paper, over it
  Colour paper = 0xFFFFFF;
};
struct StrokePiece {
  ElementId element = artifact;
  double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
  Colour colour = 0;
  double width = 0.5;
  bool dashed = false;
};
// Straight lines and Bézier curves, filled or stroked.
struct PathPiece {
  ElementId element = artifact;
  doc::Outline outline; // on the page
  std::optional<Colour> fill;
  std::optional<Colour> stroke;
  double width = 0.5; // of the stroke
  bool dashed = false;
  doc::Pattern pattern = doc::Pattern::plain;
  Colour paper = 0xFFFFFF;
  double opacity = 1;
  bool even_odd = false; // how overlapping parts are filled
  doc::Cap cap = doc::Cap::butt;
  doc::Join join = doc::Join::round;
};
struct ImagePiece {
  ElementId element = artifact;
  Box box;
  std::string bytes; // PNG or JPEG file
  int turn = 1;      // how it is laid into the box, as doc::turn_of numbers it
};
using Piece = std::variant<TextPiece, FillPiece, StrokePiece, PathPiece, ImagePiece>;

struct LinkArea {
  ElementId element = artifact; // a Link element
  Box box;
  std::string target;   // "#anchor" or a URI
  std::string contents; // said by a voice: "Aller au chapitre…"
};

// What an artifact is for, so that the PDF can say it.
enum class Role { body, header, footer, background };

struct Placed {
  Piece piece;
  Role role = Role::body;
};

struct Page {
  double width = 0, height = 0;
  std::string label;          // printed number, empty on the cover
  std::vector<Placed> pieces; // painting order; reading order is the structure tree's
  std::vector<LinkArea> links;
};

struct Destination {
  std::string name; // anchor
  int page = 0;     // index
  double y = 0;
};
struct OutlineEntry {
  int level = 1; // 1 outermost
  std::string title;
  int page = 0;
  double y = 0;
};

struct Pages {
  std::string title, author, subject, language;
  base::Date date{};
  std::vector<Page> pages;
  std::vector<Element> elements; // [0] is the Document; an element stands after its parent; children in reading order
  std::vector<Destination> destinations;
  std::vector<OutlineEntry> outline;
};

// --- Interface ---

// One line per piece: page, x, baseline, size, face, text; for goldens and for the word-by-word check of the PDF.
std::string dump(const Pages& pages);

// The smallest box that holds the outline and the handles of its curves.
Box bounds(const doc::Outline& outline);

} // namespace reso::layout
