// The footnotes of the page that is being filled, and what is left of them for the next one.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "layout/chunk.hpp"
#include "layout/theme_fields.hpp"

namespace reso::layout {

// A line of a footnote, and the space above it.
struct FootLine {
  Chunk line;
  double above = 0;
};

class PageFoot {
public:
  // Both outlive this; `notes` are taken from as they are placed.
  PageFoot(std::vector<Footnote>& notes, const Theme& theme);

  // Of what this page holds already, the rule and the space above it too.
  double height() const { return m_height; }
  // What `notes` add to it: all of their lines, or all but those of the last after its first line.
  double whole_height(const std::vector<std::size_t>& notes) const;
  double least_height(const std::vector<std::size_t>& notes) const;

  // A new page, of so many points of text: what was left comes first.
  void begin_page(double room);
  // Adds the notes called by what was just set; `room` is left under it for the whole foot. Lines that do not fit wait.
  void add(const std::vector<std::size_t>& notes, double room);
  // Lines are added whether they fit or not: room was made for them.
  void keep_whole(bool whole) { m_whole = whole; }
  // True when lines wait for the next page.
  bool waits() const { return !m_waiting.empty(); }

  // The rule above the foot that begins at `top`; nothing when the page has no notes.
  std::optional<StrokePiece> rule(double top) const;
  // The lines of this page; the foot is empty then.
  std::vector<FootLine> take();

private:
  double height_of(const Footnote& note, std::size_t lines) const;
  double above_first() const { return m_lines.empty() ? m_opening : m_between; }
  std::size_t fitting_lines(const Footnote& note, double room) const;
  void place(FootLine line);

  std::vector<Footnote>& m_notes;
  const Theme& m_theme;
  double m_opening, m_between; // above the first line of the foot, and of each other note
  double m_height = 0;
  bool m_whole = false;
  std::vector<FootLine> m_lines;
  std::deque<FootLine> m_waiting;
};

} // namespace reso::layout
