// Inlines of an HTML page: numbers and signs for voices, abbreviations, links, a place for each figure.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "doc/abbreviations.hpp"
#include "doc/document.hpp"

namespace reso::render {

// The ids of a page, each given once. What the document names is kept for it.
class HtmlIds {
public:
  explicit HtmlIds(const doc::Document& document);
  // `anchor` for the block that the document calls so; another for a second block of that name.
  std::string take(const std::string& anchor);
  // `wanted`, or "wanted-2", "wanted-3"… when it is taken.
  std::string unique(const std::string& wanted);

private:
  std::set<std::string> m_used;
  std::set<std::string> m_kept; // anchors of blocks that are not written yet
};

class HtmlWords {
public:
  // `document` outlives this.
  HtmlWords(const doc::Document& document, HtmlIds& ids) : m_ids(ids), m_abbreviations(document.abbreviations) {}

  // A new section: abbreviations are explained again.
  void open_section() { m_abbreviations.begin_section(); }

  // Running words: the first use of an abbreviation in a section is explained.
  std::string inlines(const doc::Inlines& content);
  // Titles, names and headers.
  std::string title(const doc::Inlines& content) { return all(content, false); }

  // Escaped text. Digits in groups are spaced by the style sheet and read as one number; a sign before a number has
  // words beside it.
  static std::string text(std::string_view words);

  // A note that was called, for the list at the page's end.
  struct Note {
    int number = 0;
    std::string id;
    doc::Inlines content;
    std::vector<std::string> calls; // ids of the places that call it
  };
  const std::vector<Note>& notes() const { return m_notes; }

private:
  std::string all(const doc::Inlines& content, bool explain);
  std::string one(const doc::Inline& inline_, bool explain);
  std::string link(const doc::Link& link, bool explain);
  std::string call(const doc::NoteCall& call);
  std::string explained(std::string_view words);

  HtmlIds& m_ids;
  doc::Abbreviations m_abbreviations;
  std::vector<Note> m_notes; // in the order of first calls
};

} // namespace reso::render
