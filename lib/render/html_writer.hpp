// The blocks of an HTML page. For html*.cpp alone.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "render/html.hpp"
#include "render/html_words.hpp"

namespace reso::render {

class HtmlWriter {
public:
  HtmlWriter(const doc::Document& document, const HtmlOptions& options);

  // The cover, the table of contents, the text and the foot: what stands in <body>.
  std::string body();

private:
  // --- html.cpp: the page ---
  void cover();
  void cover_title(const std::string& title);
  void contents();
  void foot();

  // --- html_sections.cpp: headings open sections, which hold what follows ---
  struct Open {
    int level = 0; // of the heading; 0: columns
    int columns = 0;
  };
  void text();
  void top_block(const doc::Block& block);
  void heading(const doc::Heading& heading);
  void begin_columns(int count);
  void close_until(int level);
  void close_last();
  int html_level(int level) const; // h2… without skipped levels
  void footnotes();
  std::string pictogram(const std::string& file) const; // empty when there is none
  std::string title_tag(const doc::Heading& heading, int level);

  // --- html_blocks.cpp ---
  void blocks(const doc::Blocks& blocks);
  void block(const doc::Block& block);
  void margin(const std::vector<std::string>& remarks);
  void paragraph(std::string_view kind, const doc::Inlines& content);
  void list(const doc::ListBlock& list);
  void lines(std::string_view kind, const std::vector<doc::Inlines>& items);
  void cards(const doc::Cards& cards);
  void box(const doc::Box& box);

  // --- html_figures.cpp: what shows figures, and pictures ---
  void key_figures(const doc::KeyFigures& figures);
  void key_figure(const doc::KeyFigure& figure);
  void table(const doc::Table& table, const std::string& labelled_by);
  void chart(const doc::Chart& chart);
  void chart_values(const doc::Chart& chart, const std::string& title_id);
  void picture(const doc::Picture& picture);
  void notes(const std::vector<doc::Inlines>& notes);
  std::string image(const std::string& file, const std::string& alternative) const;
  std::string origin_of(const std::string& figure) const; // the anchor of its row; empty when it has none
  std::string shown_at(const std::string& row) const;     // the other way: a link to follow the row's name

  void line(std::string_view html) { (m_out += html) += '\n'; }

  const doc::Document& m_document;
  const HtmlOptions& m_options;
  HtmlIds m_ids;
  HtmlWords m_words;
  std::vector<Open> m_open;
  std::string m_heading;                      // id of the last heading: it names a table without caption
  std::map<std::string, std::string> m_shown; // id of the first key figure or chart, by the anchor of its origin
  std::string m_top, m_main;                  // ids of the page's head and of its text
  std::string m_out;
};

} // namespace reso::render
