#include "doc/expanded_text.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::doc {

ExpandedText::ExpandedText(std::string_view text, const std::vector<Piece>& pieces)
    : m_text(text), m_pieces(pieces), m_lines{0} {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n') m_lines.push_back(i + 1);
}

std::size_t ExpandedText::offset(int line, int column) const {
  const int row = std::clamp(line, 1, static_cast<int>(m_lines.size())) - 1;
  return std::min(m_lines[static_cast<std::size_t>(row)] + static_cast<std::size_t>(std::max(0, column - 1)),
                  m_text.size());
}

std::size_t ExpandedText::line_end(std::size_t at) const { return std::min(m_text.find('\n', at), m_text.size()); }

std::string_view ExpandedText::line_at(int line) const {
  const std::size_t begin = offset(line, 1);
  return base::trim(m_text.substr(begin, line_end(begin) - begin));
}

const Piece* ExpandedText::piece_at(std::size_t at) const {
  auto after = std::ranges::upper_bound(m_pieces, at, {}, &Piece::in_text);
  return after == m_pieces.begin() ? nullptr : &*(after - 1);
}

diag::Span ExpandedText::origin(std::size_t begin, std::size_t end) const {
  const auto place = [&](std::size_t at) -> diag::Span {
    const Piece* piece = piece_at(at);
    if (piece == nullptr || !piece->origin.somewhere()) return {};
    const auto shift = static_cast<std::uint32_t>(at - piece->in_text);
    const std::uint32_t byte = std::min(piece->origin.begin + shift, piece->origin.end);
    return {piece->origin.file, byte, piece->origin.end};
  };
  const diag::Span first = place(begin);
  if (!first.somewhere() || end <= begin) return {first.file, first.begin, first.begin};
  const diag::Span last = place(end - 1); // its own piece: `end` may open the next one
  if (last.file != first.file || last.begin < first.begin) return first;
  return {first.file, first.begin, std::min(last.begin + 1, last.end)};
}

} // namespace reso::doc
