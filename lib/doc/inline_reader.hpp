// Inlines of a Markdown node, with inserted values in their places and the place of each word.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "doc/cmark_node.hpp"
#include "doc/expanded_text.hpp"
#include "doc/markdown.hpp"

namespace reso::doc {

// The inlines of one paragraph, and blocks that stand between them (inserted fields, pictures).
struct Part {
  Inlines inlines;
  Blocks blocks;
};

class InlineReader {
public:
  InlineReader(std::string_view text, const MarkdownContext& context)
      : m_text(text, context.pieces), m_context(context) {}

  const ExpandedText& text() const { return m_text; }
  // From the node's first byte to the end of its line.
  diag::Span origin(cmark_node* node) const;

  Inlines inlines(const Range& range);
  // `splits`: blocks may stand between the inlines; else they are flattened.
  std::vector<Part> parts(const Range& range, bool splits);

private:
  // Words run on over soft line ends, so that typography sees whole sentences.
  struct Run {
    std::string text;
    struct Segment {
      std::size_t in_run;
      std::size_t in_text;
    };
    std::vector<Segment> segments;

    void add(std::string_view words, std::size_t at) {
      segments.push_back({text.size(), at});
      text += words;
    }
    std::size_t in_text(std::size_t at) const {
      auto after = std::ranges::upper_bound(segments, at, {}, &Segment::in_run);
      return (after - 1)->in_text + (at - (after - 1)->in_run);
    }
  };

  std::size_t begin_of(cmark_node* node, std::string_view words);
  template <class Words, class Insert>
  void split_at_slots(std::string_view text, Words words, Insert insert) const;
  void flush(Run& run, std::vector<Part>& out, bool splits);
  void add_slot(const Slot& slot, std::vector<Part>& out, bool splits) const;
  void check_words(std::string_view words, std::size_t begin, bool starts_line);
  void other_inline(cmark_node* node, std::vector<Part>& out, bool splits);
  std::string target_of(const char* url) const;
  std::string with_words(std::string_view text) const;
  Block picture(cmark_node* node);

  ExpandedText m_text;
  const MarkdownContext& m_context;
  std::size_t m_cursor = 0; // where the last words were found
};

} // namespace reso::doc
