// Located trees: what YAML, Markdown heads and CSV all become before fields are read.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diag/source_map.hpp"

namespace reso::schema {

enum class NodeKind { null, scalar, sequence, mapping };

// A text with, for each of its lines, where that line stands in the file: block scalars lose their indentation,
// so an offset in the text is not an offset in the file.
struct LocatedText {
  std::string text;
  diag::Span span;
  struct LineStart {
    std::uint32_t in_text;
    std::uint32_t in_file;
  };
  std::vector<LineStart> lines; // empty: text[i] is file[span.begin + i]

  bool empty() const { return text.empty(); }
  // The place of text[begin, end).
  diag::Span at(std::size_t begin, std::size_t end) const;
};

struct Entry;

// One node. `text` of a scalar is decoded; `span` covers it as written (with quotes); a mapping's span goes from its
// first key (or brace) to the end of its last value.
struct Node {
  NodeKind kind = NodeKind::null;
  bool quoted = false;
  LocatedText text;           // scalars
  std::vector<Node> items;    // sequences
  std::vector<Entry> entries; // mappings, in the order written; of a table (a CSV's sequence of rows), its titles
  diag::Span span;

  const Node* find(std::string_view folded_key) const; // by fold_id; nullptr when absent
};

struct Entry {
  std::string key;    // as written
  std::string folded; // base::fold_id(key)
  diag::Span key_span;
  Node value;
};

} // namespace reso::schema
