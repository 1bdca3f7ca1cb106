// Places in a text that was put together from pieces of files.
#pragma once

#include <string_view>
#include <vector>

#include "doc/markdown.hpp"

namespace reso::doc {

// `text` with, for each of its pieces, where it was written. Views and references must outlive it.
class ExpandedText {
public:
  ExpandedText(std::string_view text, const std::vector<Piece>& pieces);

  std::string_view text() const { return m_text; }
  // The byte at a line and a column of bytes, both from 1; never past the end.
  std::size_t offset(int line, int column) const;
  // One past the last byte of the line that holds `at`, its line end left out.
  std::size_t line_end(std::size_t at) const;
  // The words of a line, from 1, without the blanks around them.
  std::string_view line_at(int line) const;
  // Where text[begin, end) was written. Text from several places is as long as the first of them.
  diag::Span origin(std::size_t begin, std::size_t end) const;

private:
  const Piece* piece_at(std::size_t at) const;

  std::string_view m_text;
  const std::vector<Piece>& m_pieces;
  std::vector<std::size_t> m_lines;
};

} // namespace reso::doc
