// Blocks of the document to chunks, with the structure that voices follow. One file for each family of blocks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.hpp"
#include "doc/abbreviations.hpp"
#include "doc/document.hpp"
#include "layout/chunk.hpp"
#include "layout/faces.hpp"
#include "layout/hyphenation.hpp"
#include "layout/layout.hpp"
#include "layout/paragraph.hpp"

namespace reso::layout {

class Composer {
public:
  Composer(const doc::Document& document, const Theme& theme, const Faces& faces, Hyphenator& hyphenator,
           const Resources& resources, diag::Diagnostics& diagnostics);

  PageContent compose();

private:
  // Where blocks stand: the page's column, a list item, a box.
  struct Frame {
    double left = 0, width = 0;
    ElementId parent = 0;
    Setting text;        // of paragraphs
    bool narrow = false; // a column or a card: nothing is divided into columns again
  };
  // Words of one element while they become runs.
  struct Words {
    ElementId parent;
    bool wrapped; // the element has children: loose words get a Span, so that all is read in order
    ElementId span = artifact;
    std::vector<Run>& out;
  };

  // --- Structure: composer.cpp ---
  ElementId element(std::string type, ElementId parent);
  Element& at(ElementId id) { return m_content.elements[static_cast<std::size_t>(id)]; }
  ElementId note_element(ElementId parent); // a Note with its own id

  // --- Words: inlines.cpp ---
  std::vector<Run> runs(const doc::Inlines& inlines, const Style& style, ElementId parent);
  std::vector<Run> runs(const std::string& text, const Style& style, ElementId parent);
  void add_inlines(const doc::Inlines& inlines, const Style& style, Words& words);
  void add_text(const std::string& text, const Style& style, const diag::Span& origin, Words& words);
  // One element's worth of text, with an abbreviation's words where a section uses it first.
  void add_plain(const std::string& text, const Style& style, const diag::Span& origin, Words& words);
  // True when the element of `inlines` gets children: links, words for voices, abbreviations.
  bool has_children(const doc::Inlines& inlines) const;
  bool has_children(const std::string& text) const;
  void add_link(const doc::Link& link, const Style& style, Words& words);
  // `text` in faces that have its signs.
  void add_run(const std::string& text, const Style& style, ElementId element, const diag::Span& origin,
               std::vector<Run>& out);

  // --- Strips: composer.cpp ---
  Chunk& add(Chunk chunk);
  Style style(const Setting& setting, unsigned features = 0) const {
    return style_of(m_theme, m_faces, setting, features);
  }
  Colour colour(const Tint& tint) const { return colour_of(m_theme, tint); }
  std::vector<SetLine> set(const doc::Inlines& inlines, const Style& style, ElementId parent, double measure,
                           bool justified = false);
  std::vector<SetLine> set(std::vector<Run> runs, double measure, bool justified, const diag::Span& origin);
  // Lines as chunks, two at least together at either end. Returns the index of the first chunk.
  std::size_t add_lines(std::vector<SetLine> lines, const Style& style, double left, double space);
  std::size_t add_block(const doc::Inlines& inlines, const Setting& setting, std::string type, const Frame& frame,
                        double space, bool justified = false);
  void keep_from(std::size_t first);
  void mark(std::size_t chunk, const std::string& anchor, std::string title = {}, int level = 0);
  int begin_decoration(Decoration decoration);
  void end_decoration();

  // --- Blocks ---
  void blocks(const doc::Blocks& content, const Frame& frame);
  void block(const doc::Block& one, const Frame& frame);
  void content(const doc::Block& one, const Frame& frame);
  void margin_notes(const std::vector<std::string>& notes, std::size_t chunk, ElementId parent);
  void columns(const doc::Blocks& content, int count, const Frame& frame);
  void keep_table_whole(std::size_t first);
  // headings.cpp
  void heading(const doc::Heading& heading, const Frame& frame);
  void chapter(const doc::Heading& heading);
  void section_title(const doc::Heading& heading, const HeadingTheme& theme, const Frame& frame);
  void facts(const doc::Facts& facts, const Frame& frame);
  // lists.cpp
  void list(const doc::ListBlock& list, const Frame& frame);
  void names(const doc::Names& names, const Frame& frame);
  // tables.cpp
  void table(const doc::Table& table, const Frame& frame);
  Chunk table_row(const doc::Row& row, const doc::Table& table, const std::vector<double>& widths, double left,
                  ElementId parent, bool head);
  std::vector<double> column_widths(const doc::Table& table, double width);
  // cards.cpp
  void key_figures(const doc::KeyFigures& figures, const Frame& frame);
  double key_figure(const doc::KeyFigure& figure, double x, double width, ElementId list, Chunk& row);
  void cards(const doc::Cards& cards, const Frame& frame);
  double card(const doc::Card& card, double x, double width, ElementId list, Chunk& row);
  // boxes.cpp
  void box(const doc::Box& box, const Frame& frame);
  // figures.cpp
  void chart(const doc::Chart& chart, const Frame& frame);
  void draw(const doc::Drawing& drawing, ElementId figure, double left, double scale, Chunk& chunk);
  void picture(const doc::Picture& picture, const diag::Span& origin, const Frame& frame);
  void notes(const std::vector<doc::Inlines>& notes, const Frame& frame);
  // cover.cpp, contents.cpp
  void cover(const doc::Cover& cover);
  void add_shapes(const std::vector<ShapeTheme>& shapes, double top, Chunk& chunk);
  void contents();

  const doc::Document& m_document;
  const Theme& m_theme;
  const Faces& m_faces;
  Hyphenator& m_hyphenator;
  const Resources& m_resources;
  diag::Diagnostics& m_diagnostics;
  PageContent m_content;
  doc::Abbreviations m_abbreviations;
  ElementId m_section = 0; // of the chapter
  int m_heading = 0;       // level of the last heading
  int m_tables = 0, m_notes = 0;
  std::vector<int> m_boxes; // decorations that are open
  int m_region = -1;
  double m_after = 0;            // space that the last block asks for under it
  std::optional<double> m_space; // replaces the next block's own
};

} // namespace reso::layout
