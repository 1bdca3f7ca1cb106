// Blocks of the document to chunks with their structure.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "diag/diagnostics.hpp"
#include "doc/document.hpp"
#include "layout/chunk.hpp"
#include "layout/faces.hpp"
#include "layout/hyphenation.hpp"
#include "layout/layout.hpp"
#include "layout/paragraph.hpp"

namespace reso::layout {

class Composer {
public:
  Composer(const doc::Document& document, const Theme& theme, const Faces& faces, Hyphenator& hyphenator, const Resources& resources,
           diag::Diagnostics& diagnostics);

  std::vector<Chunk> compose();
  std::vector<Element> take_elements() { return std::move(m_elements); }
  Style style(const std::shared_ptr<font::Face>& face, double size, Colour colour) const { return {face, size, colour, 0}; }
  const Theme& theme() const { return m_theme; }
  const Faces& faces() const { return m_faces; }

private:
  struct Frame { // where blocks stand: the page's column, a list item, a box
    double left = 0, width = 0;
    ElementId parent = artifact;
    std::optional<Colour> background; // painted behind every chunk
    double padding = 0;
    std::optional<Colour> edge;       // a rule at the left edge
  };

  // --- Structure ---
  ElementId element(std::string type, ElementId parent);

  // --- Words ---
  std::vector<Run> runs(const doc::Inlines& inlines, const Style& base, ElementId parent);
  void add_words(const std::string& text, const Style& style, ElementId element, const std::string& link, const diag::Span& origin, std::vector<Run>& out);
  Style strong(const Style& style) const;
  Style emphasised(const Style& style) const;

  // --- Strips ---
  Chunk& add(Chunk chunk, const Frame& frame);
  // Lines as chunks; widows and orphans kept. Returns the index of the first chunk.
  std::size_t add_lines(std::vector<SetLine> lines, double leading, const Frame& frame, double space_before, double indent = 0);
  std::size_t add_text(const doc::Inlines& inlines, const Style& style, double leading, const std::string& type, const Frame& frame, double space_before,
                       Setting setting = Setting::justified);

  // --- Blocks ---
  void blocks(const doc::Blocks& content, const Frame& frame);
  void block(const doc::Block& one, const Frame& frame);
  void cover(const doc::Cover& cover);
  void contents(const Frame& frame);
  void heading(const doc::Heading& heading, const Frame& frame);
  void chapter(const doc::Heading& heading);
  void list(const doc::ListBlock& list, const Frame& frame);
  void table(const doc::Table& table, const Frame& frame);
  void key_figures(const doc::KeyFigures& figures, const Frame& frame);
  void box(const doc::Box& box, const Frame& frame);
  void chart(const doc::Chart& chart, const Frame& frame);
  void picture(const doc::Picture& picture, const Frame& frame);
  void facts(const doc::Facts& facts, const Frame& frame);
  void names(const doc::Names& names, const Frame& frame);
  void cards(const doc::Cards& cards, const Frame& frame);
  void notes(const std::vector<doc::Inlines>& notes, const Frame& frame, ElementId parent);
  std::vector<double> column_widths(const doc::Table& table, double width);
  Chunk table_row(const doc::Row& row, const doc::Table& table, const std::vector<double>& widths, const Frame& frame, ElementId parent, bool head, bool striped);
  void keep_from(std::size_t first);

  const doc::Document& m_document;
  const Theme& m_theme;
  const Faces& m_faces;
  Hyphenator& m_hyphenator;
  const Resources& m_resources;
  diag::Diagnostics& m_diagnostics;
  std::vector<Chunk> m_chunks;
  std::vector<Element> m_elements;
  double m_width = 0; // of the text
  ElementId m_section = 0;
  int m_tables = 0;
  double m_pending_space = 0;
};

} // namespace reso::layout
