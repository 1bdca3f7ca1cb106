// What is printed, run by run, with the place where each piece of it was written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/source_map.hpp"
#include "doc/document.hpp"

namespace reso::check {

// A paragraph, an item of a list, a title, a cell, a caption…
class Passage {
public:
  // Prose: sentences of the report, leads and items of lists among them. A title is a heading's words. The rest: names,
  // cells, cards, captions, notes.
  enum class Kind { prose, title, rest };

  Passage(Kind kind, int chapter, const doc::Inlines& inlines);

  Kind kind() const { return m_kind; }
  // Number of the heading that it stands under, from 1; 0 before the first.
  int chapter() const { return m_chapter; }
  const std::string& text() const { return m_text; }
  // text()[at] is part of a printed figure.
  bool in_figure(std::size_t at) const;
  // Where text()[begin, end) was written: exactly where the file says it as it is printed, else the piece that holds
  // it.
  diag::Span place(std::size_t begin, std::size_t end, const diag::SourceMap& sources) const;
  // The same; nothing when the file does not say it as it is printed: a template prints what a record says.
  std::optional<diag::Span> exact_place(std::size_t begin, std::size_t end, const diag::SourceMap& sources) const;
  // What is printed of the piece that holds text()[at]: of a record's value, all of it.
  std::string_view piece_around(std::size_t at) const;
  // Where its first piece was written.
  diag::Span origin() const;

private:
  struct Piece {
    std::size_t begin = 0;
    diag::Span origin;
    bool figure = false;
  };
  void add(const doc::Inlines& inlines);
  void add_target(const doc::Link& link);
  const Piece* piece(std::size_t at) const;

  Kind m_kind;
  int m_chapter;
  std::string m_text;
  std::vector<Piece> m_pieces;
};

// Every run of the document, in reading order. The glossary's own entries are left out: they define.
std::vector<Passage> passages(const doc::Document& document);

} // namespace reso::check
