// Nodes of cmark-gfm as the readers of Markdown use them. For markdown.cpp and inline_reader.cpp alone.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>

#include <cmark-gfm.h>

namespace reso::doc {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using NodePtr = std::unique_ptr<cmark_node, FreeNode>;

inline std::string_view literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text != nullptr ? std::string_view(text) : std::string_view();
}

inline bool breaks_line(cmark_node* node) {
  return cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK || cmark_node_get_type(node) == CMARK_NODE_LINEBREAK;
}

// Some of the inline children of a node: [first, last), `skip` bytes of the first one's text left out, and the first
// `until` bytes of the text of `last`.
struct Range {
  cmark_node* first = nullptr;
  cmark_node* last = nullptr;
  std::size_t skip = 0;
  std::size_t until = 0;

  // The node after `node`; nullptr at the range's end.
  cmark_node* next(cmark_node* node) const { return node == last ? nullptr : bounded(cmark_node_next(node)); }
  cmark_node* begin() const { return bounded(first); }
  // The text of `node` that belongs to the range.
  std::string_view text(cmark_node* node) const {
    std::string_view words = literal(node);
    if (node == last) words = words.substr(0, until);
    return node == first ? words.substr(std::min(skip, words.size())) : words;
  }

private:
  cmark_node* bounded(cmark_node* node) const { return node == last && until == 0 ? nullptr : node; }
};
inline Range children(cmark_node* node) { return {cmark_node_first_child(node), nullptr, 0, 0}; }

} // namespace reso::doc
