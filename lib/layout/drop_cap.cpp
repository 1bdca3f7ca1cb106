// The large letter that opens a chapter.
#include <algorithm>

#include "base/text.hpp"
#include "layout/composer.hpp"

namespace reso::layout {

namespace {

constexpr double spare_lines = 0.5; // a paragraph so much shorter than the letter still fills its lines

bool letter(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

// Bytes of the first word, as far as it goes in `text`.
std::size_t first_word(std::string_view text) { return std::min(text.find(' '), text.size()); }

diag::Span text_origin(const doc::Paragraph& paragraph) { return paragraph.content.front().origin; }

} // namespace

// Words that are `parent`'s own get a Span when it has other children.
void Composer::add_loose_words(std::vector<Run>& words, ElementId parent) {
  ElementId loose = artifact;
  for (Run& run : words) {
    if (run.element != parent || run.line_break) continue;
    if (loose == artifact) loose = element("Span", parent);
    run.element = loose;
  }
}

bool Composer::opening_paragraph(const doc::Paragraph& paragraph, const Frame& frame) {
  const DropCapTheme& theme = m_theme.drop_cap;
  if (!m_opens || frame.narrow || frame.parent != m_section || !m_boxes.empty()) return false;
  m_opens = false;
  const auto* text = paragraph.content.empty() ? nullptr : std::get_if<doc::Text>(&paragraph.content.front());
  if (theme.lines < 2 || text == nullptr || text->text.empty()) return false;
  const base::CodePoint first = base::code_point_at(text->text, 0);
  const Style used = style(frame.text);
  const auto lines = static_cast<std::size_t>(theme.lines);
  const double whole = widths_of({{doc::plain_text(paragraph.content), used}}).natural;
  if (!letter(first.value) || whole < frame.width * (static_cast<double>(lines) - spare_lines)) return false;

  const ElementId target = element("P", frame.parent), word = element("Span", target);
  const std::string said = text->text.substr(0, first_word(text->text));
  at(word).actual_text = said; // the letter and the rest of its word are read as that word
  doc::Inlines after = paragraph.content;
  std::get<doc::Text>(after.front()).text.erase(0, said.size());
  std::vector<Run> words = runs(after, used, target);
  add_loose_words(words, target);
  std::vector<Run> beginning;
  add_run(said.substr(first.bytes), used, word, text_origin(paragraph), beginning);
  words.insert(words.begin(), beginning.begin(), beginning.end());

  Style large = style(theme.setting);
  const double height =
      static_cast<double>(lines - 1) * used.leading + used.face->metrics().cap_height * used.size / 1000;
  large.size = height * 1000 / large.face->metrics().cap_height;
  std::vector<Run> capital;
  add_run(said.substr(0, first.bytes), large, word, text_origin(paragraph), capital);
  std::vector<SetLine> drawn = set_lines(capital, {.measure = frame.width});
  LineRule rule = line_rule(frame.width, true);
  rule.indent = drawn.front().width + theme.gap;
  rule.indented = lines;
  const std::size_t at = add_lines(set(words, rule, text_origin(paragraph), capital.front().text), used, frame.left,
                                   m_theme.grid.paragraph);
  for (std::size_t i = at; i + 1 < std::min(at + lines, m_content.chunks.size()); ++i)
    m_content.chunks[i].keep_with_next = true;
  Chunk letter_alone;
  put_lines(letter_alone, std::move(drawn), frame.left,
            baseline_in(used) + static_cast<double>(lines - 1) * used.leading, 0);
  join(m_content.chunks[at], std::move(letter_alone), 0, Where::before);
  return true;
}

} // namespace reso::layout
