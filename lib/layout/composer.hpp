// Blocks of the document to chunks, with the structure that voices follow. One file for each family of blocks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.hpp"
#include "doc/abbreviations.hpp"
#include "doc/document.hpp"
#include "doc/vector_picture.hpp"
#include "layout/chunk.hpp"
#include "layout/faces.hpp"
#include "layout/hyphenation.hpp"
#include "layout/layout.hpp"
#include "layout/paragraph.hpp"

namespace reso::layout {

// A picture as pieces, which fill a box.
struct Graphic {
  Box box;
  std::vector<Piece> pieces;
};

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
    bool page = false;   // the page's own width, of which titles may take a part
  };
  // Words of one element while they become runs.
  struct Words {
    ElementId parent;
    bool wrapped; // the element has children: loose words get a Span, so that all is read in order
    ElementId span = artifact;
    std::vector<Run>& out;
    bool foreign = false; // in another language: nothing is spoken out or developed in French
  };
  // A note that is called, until the words around the call are set: it is read after them.
  struct CalledNote {
    const doc::NoteCall* call;
    std::size_t run; // of its number
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
  // Words of a parent that has children.
  void add_loose(const std::string& text, const Style& style, const diag::Span& origin, Words& words);
  // True when the element of `inlines` gets children: links, calls of notes, other languages, words for
  // voices, abbreviations.
  bool has_children(const doc::Inlines& inlines) const;
  bool has_children(const std::string& text) const;
  void add_link(const doc::Link& link, const Style& style, Words& words);
  void add_foreign(const doc::Foreign& foreign, const Style& style, Words& words);
  // footnotes.cpp
  void add_call(const doc::NoteCall& call, const diag::Span& origin, const Style& style, Words& words);
  // Sets the notes that `runs` call, as children of `parent`.
  void set_footnotes(std::vector<Run>& runs, ElementId parent);
  Footnote footnote(const doc::NoteCall& call, ElementId parent);
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
  // A finding at `origin` says when a word had to be cut; it quotes the text, `words` and the runs.
  std::vector<SetLine> set(const std::vector<Run>& runs, const LineRule& rule, const diag::Span& origin,
                           std::string words = {});
  LineRule line_rule(double measure, bool justified);
  // Lines as chunks, two at least together at either end. Returns the index of the first chunk.
  std::size_t add_lines(std::vector<SetLine> lines, const Style& style, double left, double space);
  std::size_t add_block(const doc::Inlines& inlines, const Setting& setting, std::string type, const Frame& frame,
                        double space, bool justified = false);
  void keep_from(std::size_t first);
  static double baseline_in(const Style& style); // of a line, from its top: capitals stand in the middle of the leading
  void mark(std::size_t chunk, const std::string& anchor, std::string title = {}, int level = 0);
  int begin_decoration(Decoration decoration);
  void end_decoration();

  // --- Blocks ---
  void blocks(const doc::Blocks& content, const Frame& frame);
  void block(const doc::Block& one, const Frame& frame);
  void content(const doc::Block& one, const Frame& frame);
  void margin_notes(const std::vector<std::string>& notes, Chunk& target, ElementId parent);
  void columns(const doc::Blocks& content, int count, const Frame& frame);
  void keep_table_whole(std::size_t first);
  // side.cpp
  // True when titles of `frame` stand beside the text.
  bool beside(const Frame& frame) const { return frame.page && m_theme.headings.side > 0; }
  Frame text_frame(const Frame& frame) const;
  // Sets a title or a lead in the column beside the text; it waits for the text.
  void set_aside(const doc::Block& one, const Frame& frame);
  // What waits stands by itself, above what comes: a table, a figure, columns.
  void place_side();
  void attach_side(Chunk& chunk);
  // headings.cpp
  void heading(const doc::Heading& heading, const diag::Span& origin, const Frame& frame);
  void chapter(const doc::Heading& heading, const diag::Span& origin);
  void section_title(const doc::Heading& heading, const diag::Span& origin, const HeadingTheme& theme,
                     const Frame& frame);
  void facts(const doc::Facts& facts, const Frame& frame);
  // drop_cap.cpp
  // The first paragraph of a chapter, with its large letter; false when it is too short or begins with no letter.
  bool opening_paragraph(const doc::Paragraph& paragraph, const Frame& frame);
  void add_loose_words(std::vector<Run>& words, ElementId parent);
  // lists.cpp
  void list(const doc::ListBlock& list, const Frame& frame);
  void names(const doc::Names& names, const Frame& frame);
  // tables.cpp
  void table(const doc::Table& table, const Frame& frame);
  // Where the cells of a table stand.
  struct Columns {
    std::vector<double> widths;
    std::vector<std::size_t> decimals; // that the numbers of a column are aligned for
  };
  Chunk table_row(const doc::Row& row, const doc::Table& table, const Columns& columns, double left, ElementId parent,
                  bool head);
  Columns table_columns(const doc::Table& table, double width);
  std::vector<double> column_widths(const doc::Table& table, const std::vector<std::size_t>& decimals, double width);
  Style table_style(const doc::Row& row, bool head) const;
  // How far from the right of its column a number ends, for its decimal comma to stand under the others.
  double decimal_indent(const doc::Cell& cell, std::size_t decimals, const Style& used);
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
  // pictures.cpp
  void picture(const doc::Picture& picture, const diag::Span& origin, const Frame& frame);
  // A picture as large as fits `most`, its pixels no wider than `pixel` (but for a drawing that `fills` its place), at
  // the top left corner; nothing, and a finding, when it cannot be read.
  std::optional<Graphic> graphic(const std::string& file, const diag::Span& origin, const Box& most, double pixel,
                                 bool fills = false);
  void report_faults(const std::string& file, const std::vector<doc::SvgFault>& faults, const diag::Span& origin);
  static void put(Graphic graphic, ElementId element, Chunk& chunk);
  // Of a title: it says nothing to a voice.
  struct Pictogram {
    Graphic graphic;
    double width = 0; // that the title gives up at its left
  };
  std::optional<Pictogram> pictogram(const doc::Heading& heading, const diag::Span& origin, double side);
  static void put_pictogram(Pictogram pictogram, double left, double middle, Chunk& chunk);
  // The logos that stand one after the other from `first`, in rows. Returns the index after the last.
  std::size_t logos(const doc::Blocks& content, std::size_t first, const Frame& frame);
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
  bool m_opens = false;    // no paragraph of the chapter was set yet
  int m_tables = 0, m_notes = 0;
  std::vector<int> m_boxes; // decorations that are open
  int m_region = -1;
  double m_after = 0;            // space that the last block asks for under it
  std::optional<double> m_space; // replaces the next block's own
  std::optional<Chunk> m_side;   // titles and leads that wait for the text beside them
  bool m_sides_lead = false;     // the last of them is a lead
  bool m_aside = false;          // one is being set
  bool m_in_text = false;        // in the column beside them
  std::vector<CalledNote> m_called;
};

} // namespace reso::layout
