#include "schema/tree.hpp"

#include <algorithm>

namespace reso::schema {

namespace {

std::uint32_t file_offset(const LocatedText& text, std::size_t at) {
  const auto offset = static_cast<std::uint32_t>(at);
  if (text.lines.empty()) return text.span.begin + offset;
  const auto after = std::ranges::upper_bound(text.lines, offset, {}, &LocatedText::LineStart::in_text);
  const LocatedText::LineStart& line = after == text.lines.begin() ? text.lines.front() : *std::prev(after);
  return line.in_file + (offset - std::min(offset, line.in_text));
}

} // namespace

diag::Span LocatedText::at(std::size_t begin, std::size_t end) const {
  if (!span.somewhere()) return {};
  const std::uint32_t from = file_offset(*this, begin);
  // The end of a line belongs to that line, not to the next one's start: the last byte is located, then passed.
  const std::uint32_t to = end > begin ? file_offset(*this, end - 1) + 1 : from;
  return {span.file, from, std::max(from, to)};
}

const Node* Node::find(std::string_view folded_key) const {
  for (const Entry& entry : entries)
    if (entry.folded == folded_key) return &entry.value;
  return nullptr;
}

} // namespace reso::schema
