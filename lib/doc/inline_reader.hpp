// Inlines of a Markdown node, with inserted values in their places and the place of each word.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "doc/bracketed.hpp"
#include "doc/cmark_node.hpp"
#include "doc/expanded_text.hpp"
#include "doc/markdown.hpp"

namespace reso::doc {

// The inlines of one paragraph, and blocks that stand between them (inserted fields, pictures).
struct Part {
  Inlines inlines;
  Blocks blocks;
};

// A note as its definition says it.
struct NoteText {
  Inlines content;
  diag::Span origin;
};

class InlineReader {
public:
  InlineReader(std::string_view text, const MarkdownContext& context)
      : m_text(text, context.pieces), m_context(context) {}

  const ExpandedText& text() const { return m_text; }
  // From the node's first byte to the end of its line.
  diag::Span origin(cmark_node* node) const;

  Inlines inlines(const Range& range);
  // The inlines of a title or of a note (`place` says which, in the words of findings): no note is called there.
  Inlines inlines_without_notes(const Range& range, const diag::Phrase<>& place);
  // `splits`: blocks may stand between the inlines; else they are flattened.
  std::vector<Part> parts(const Range& range, bool splits);

  // A target with the words of inserted values.
  std::string target_of(const char* url) const;

  // The notes that may be called, as cmark numbers them.
  void set_notes(std::vector<NoteText> notes) { m_notes = std::move(notes); }
  // What is read next stands after `place`.
  void move_to(std::size_t place) { m_cursor = place; }
  // True when the words at `place` call a note that has no text.
  bool calls_unknown(std::size_t place) const { return std::ranges::find(m_unknown, place) != m_unknown.end(); }

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
  void add_words(cmark_node* node, std::string_view words, Run& run);
  void check_words(std::string_view words, std::size_t begin, bool starts_line);
  void check_calls(std::string_view words, std::size_t begin);
  // note_reader.cpp
  void add_foreign(const Bracketed& words, std::vector<Part>& out);
  std::string language_of(std::string_view attributes);
  void call_note(cmark_node* node, std::vector<Part>& out);
  void other_inline(cmark_node* node, std::vector<Part>& out, bool splits);
  std::string with_words(std::string_view text) const;
  Block picture(cmark_node* node);

  ExpandedText m_text;
  const MarkdownContext& m_context;
  std::size_t m_cursor = 0; // where the last words were found
  std::vector<NoteText> m_notes;
  std::vector<std::size_t> m_unknown;         // where notes without text are called
  const diag::Phrase<>* m_no_notes = nullptr; // where no note may be called
  int m_foreign = 0;                          // languages open around what is read
};

} // namespace reso::doc
