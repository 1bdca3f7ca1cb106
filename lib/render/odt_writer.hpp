// The blocks of an ODF text. For odt*.cpp alone.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "render/odt.hpp"
#include "render/odt_look.hpp"
#include "render/zip_package.hpp"

namespace reso::render {

// A picture in the text.
struct OdtFrame {
  std::string name;
  std::string file;               // in Pictures/
  double width = 0, height = 0;   // points
  std::string title, alternative; // for voices
  std::string place = "draw:style-name=\"Cadre\" text:anchor-type=\"as-char\"";
};

// Gives `frame` the proportions of the picture `bytes`, within `width` by `height`.
void fit(OdtFrame& frame, std::string_view bytes, double width, double height);

// What begins a page: the attribute of an automatic style, or a property of its paragraph or table.
struct OdtBreak {
  std::string attribute, property;
  bool empty() const { return attribute.empty() && property.empty(); }
};

struct OdtList {
  bool ordered = false;
  bool header = false; // what is open in it is no item: it has no mark
};

class OdtWriter {
public:
  OdtWriter(const doc::Document& document, const OdtOptions& options);

  // content.xml, one block a line.
  std::string content();
  // Files of Pictures/, by name; after content().
  const std::map<std::string, std::string>& pictures() const { return m_pictures; }

private:
  // --- odt_text.cpp: the whole, its cover and its table of contents ---
  void cover(const doc::Cover& cover);
  std::string cover_title(const std::string& title) const;
  std::string logo(const doc::Cover& cover);
  void contents();
  void text(const doc::Blocks& blocks);
  void find_shown(const doc::Blocks& blocks);
  std::string automatic_styles() const;

  // --- odt_blocks.cpp ---
  void blocks(const doc::Blocks& blocks);
  void block(const doc::Block& block);
  void heading(const doc::Heading& heading);
  void margin(const std::vector<std::string>& remarks);
  // `content` is rendered already. `style` is the name that people see.
  void paragraph(std::string_view style, const std::string& content);
  // The style attribute of a paragraph that may open a page.
  std::string styled(std::string_view style);
  void list(const doc::ListBlock& list);
  void facts(const doc::Facts& facts);
  void names(const doc::Names& names);
  void cards(const doc::Cards& cards);
  void box(const doc::Box& box);
  void open_section(int columns);
  void close_section();
  // Where ODF allows no table within a list, the lists around it are closed; and opened again for what follows.
  std::vector<OdtList> leave_lists();
  void return_to_lists(std::vector<OdtList> lists);
  void close_item();
  bool boxed() const; // what is written stands in a box

  // --- odt_figures.cpp ---
  void key_figures(const doc::KeyFigures& figures);
  std::string key_figure(const doc::KeyFigure& figure);
  void chart(const doc::Chart& chart);
  void picture(const doc::Picture& picture);
  void notes(const std::vector<doc::Inlines>& notes);
  std::string framed(const OdtFrame& frame);
  // The name in Pictures/ of the bytes of `file`; empty when they are no picture.
  std::string kept_picture(const std::string& file);

  // --- odt_table.cpp ---
  // `noted`: notes follow that are not the table's own.
  void table(const doc::Table& table, bool noted = false);
  void row(const doc::Table& table, const doc::Row& row, bool head);
  std::string cell(const doc::Cell& cell, const doc::Row& row, doc::Align align, bool first, bool head);
  // Opens a table whose columns have these widths, in points; notes may follow it.
  void begin_table(const std::vector<double>& widths, bool may_divide, bool noted);

  // A bookmark around `content`, unless another block has that name already.
  std::string marked(const std::string& anchor, const std::string& content);
  void line(std::string_view xml) { (m_out += xml) += '\n'; }

  const doc::Document& m_document;
  const OdtOptions& m_options;
  OdtLook m_look;
  double m_measure;                              // of the text, or of a column of it
  std::string_view m_style = "Text body";        // of paragraphs: a box has its own
  std::vector<OdtList> m_lists;                  // that are open
  int m_columns = 0;                             // of the section that is open; 0: none
  OdtBreak m_break;                              // before the next block
  int m_tables = 0, m_breaks = 0, m_section = 0; // how many there are
  std::set<std::string> m_bookmarks;
  std::set<int> m_sections; // numbers of columns that sections have
  std::set<std::string> m_frames;
  std::map<std::string, std::string> m_shown; // where a figure is shown, by the anchor of its origin
  std::map<std::string, std::string> m_pictures;
  std::string m_styles; // automatic, as they come
  std::string m_out;
};

} // namespace reso::render
