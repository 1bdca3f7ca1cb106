// Footnotes: the raised number in the text, the lines at the foot of the page.
#include <string>

#include "layout/composer.hpp"
#include "wording/page_text.hpp"

namespace reso::layout {

namespace {

constexpr double label_width = 2; // of the note's size: where its words begin

// No title makes such an anchor.
std::string anchor_of(int note) { return "note-de-bas-" + std::to_string(note); }

} // namespace

void Composer::add_call(const doc::NoteCall& call, const diag::Span& origin, const Style& style, Words& words) {
  Style raised = style;
  raised.features |= font::Face::superscript;
  const ElementId link = words.parent == artifact ? artifact : element("Link", element("Reference", words.parent));
  const std::string said = wording::note_call(call.number);
  const std::size_t run = words.out.size();
  add_run(std::to_string(call.number), raised, link, origin, words.out);
  words.span = artifact;
  if (link == artifact || run == words.out.size()) return;
  at(link).actual_text = ' ' + said;
  words.out[run].link = '#' + anchor_of(call.number);
  words.out[run].link_element = link;
  words.out[run].contents = said;
  if (!call.content.empty()) m_called.push_back({&call, run});
}

void Composer::set_footnotes(std::vector<Run>& runs, ElementId parent) {
  const std::vector<CalledNote> called = std::move(m_called);
  m_called.clear();
  for (const CalledNote& one : called) {
    Footnote note = footnote(*one.call, parent);
    runs[one.run].note = m_content.notes.size();
    m_content.notes.push_back(std::move(note));
  }
}

Footnote Composer::footnote(const doc::NoteCall& call, ElementId parent) {
  const Style used = style(m_theme.scale.note, font::Face::lining);
  const double left = label_width * used.size;
  const ElementId note = element("Note", parent);
  at(note).id = anchor_of(call.number);
  std::vector<SetLine> label =
      set_lines(runs(std::to_string(call.number) + ".", used, element("Lbl", note)), {.measure = left});
  if (!label.front().pieces.empty()) label.front().pieces.back().ends_with_space = true;
  Footnote lines;
  for (SetLine& line : set(call.content, used, element("P", note), m_theme.measure() - left)) {
    Chunk chunk;
    chunk.height = used.leading;
    if (lines.empty()) {
      put_lines(chunk, std::move(label), 0, baseline_in(used), used.leading);
      chunk.marks.push_back({anchor_of(call.number), {}, 0});
    }
    std::vector<SetLine> one;
    one.push_back(std::move(line));
    put_lines(chunk, std::move(one), left, baseline_in(used), used.leading);
    lines.push_back(std::move(chunk));
  }
  return lines;
}

} // namespace reso::layout
