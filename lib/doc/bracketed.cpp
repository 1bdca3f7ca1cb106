#include "doc/bracketed.hpp"

namespace reso::doc {

namespace {

std::size_t offset_in(cmark_node* node, const char* place) {
  return static_cast<std::size_t>(place - literal(node).data());
}

cmark_node* next_text(const Range& range, cmark_node* node) {
  do node = range.next(node);
  while (node != nullptr && cmark_node_get_type(node) != CMARK_NODE_TEXT);
  return node;
}

// The place of the bracket that closes those open in `text` from `at`; counts them in `depth`.
std::size_t closing_bracket(std::string_view text, std::size_t at, int& depth) {
  for (at = text.find_first_of("[]", at); at != std::string_view::npos; at = text.find_first_of("[]", at + 1)) {
    depth += text[at] == '[' ? 1 : -1;
    if (depth == 0) return at;
  }
  return at;
}

std::optional<Bracketed> closed(const Range& range, cmark_node* node, std::string_view words, std::size_t open) {
  int depth = 0;
  std::size_t from = open;
  std::string_view text = words;
  for (cmark_node* at = node; at != nullptr; at = next_text(range, at)) {
    if (at != node) text = range.text(at), from = 0;
    const std::size_t close = closing_bracket(text, from, depth);
    if (close == std::string_view::npos) continue;
    const std::size_t end = text.find('}', close);
    if (!text.substr(close + 1).starts_with('{') || end == std::string_view::npos) return std::nullopt;
    const Range inside{node, at, offset_in(node, words.data() + open + 1), offset_in(at, text.data() + close)};
    return Bracketed{open, inside, at, text.substr(close + 2, end - close - 2), text.substr(end + 1)};
  }
  return std::nullopt;
}

} // namespace

std::optional<Bracketed> next_bracketed(const Range& range, cmark_node* node, std::string_view words) {
  for (std::size_t open = words.find('['); open != std::string_view::npos; open = words.find('[', open + 1))
    if (auto found = closed(range, node, words, open)) return found;
  return std::nullopt;
}

} // namespace reso::doc
