// Nodes of cmark-gfm as the readers of Markdown use them. For markdown.cpp and inline_reader.cpp alone.
#pragma once

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

// Some of the inline children of a node: [first, last), `skip` bytes of the first one's text left out.
struct Range {
  cmark_node* first = nullptr;
  cmark_node* last = nullptr;
  std::size_t skip = 0;
};
inline Range children(cmark_node* node) { return {cmark_node_first_child(node), nullptr, 0}; }

} // namespace reso::doc
