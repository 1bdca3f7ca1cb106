// Calls of notes, and words of another language, among the inlines of a text.
#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "diag/catalogue_texts.hpp"
#include "doc/inline_reader.hpp"
#include "doc/language.hpp"
#include "doc/note_definitions.hpp"

namespace reso::doc {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

std::string_view without_quotes(std::string_view value) {
  const bool quoted = value.size() > 1 && value.front() == '"' && value.back() == '"';
  return quoted ? value.substr(1, value.size() - 2) : value;
}

// A note's number touches the word before it.
void trim_blanks(Inlines& inlines) {
  auto* text = inlines.empty() ? nullptr : std::get_if<Text>(&inlines.back());
  while (text != nullptr && text->text.ends_with(' ')) text->text.pop_back();
}

} // namespace

// cmark leaves the call of a note that has no text as words.
void InlineReader::check_calls(std::string_view words, std::size_t begin) {
  for (std::size_t at = words.find("[^"); at != std::string_view::npos; at = words.find("[^", at + 1)) {
    const std::size_t size = note_call_size(words.substr(at));
    if (size == 0) continue;
    const std::string call(words.substr(at, size));
    m_unknown.push_back(begin + at);
    m_context.diagnostics.report(rule::note_without_text, m_text.origin(begin + at, begin + at + size), call)
        .help(phrase::write_note, call);
  }
}

void InlineReader::call_note(cmark_node* node, std::vector<Part>& out) {
  const std::string_view digits = literal(node);
  std::size_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const std::size_t line = m_text.offset(cmark_node_get_start_line(node), 1);
  const std::size_t begin = std::min(m_text.text().find("[^", std::max(line, m_cursor)), m_text.text().size());
  const std::string call(m_text.text().substr(begin, note_call_size(m_text.text().substr(begin))));
  m_cursor = begin + call.size();
  const diag::Span place = m_text.origin(begin, m_cursor);
  if (m_no_notes != nullptr) {
    m_context.diagnostics.report(rule::note_misplaced, place, call, m_context.diagnostics.say(*m_no_notes))
        .help(m_no_notes == &phrase::a_title ? phrase::call_in_text : phrase::note_of_sentences);
    return;
  }
  if (number == 0 || number > m_notes.size()) return;
  const NoteText& note = m_notes[number - 1];
  if (base::trim(plain_text(note.content)).empty()) {
    m_context.diagnostics.report(rule::note_without_text, place, call).help(phrase::write_note, call);
    return;
  }
  trim_blanks(out.back().inlines);
  Inline one = NoteCall{0, note.content, note.origin};
  one.origin = place;
  out.back().inlines.push_back(std::move(one));
}

void InlineReader::add_foreign(const Bracketed& words, std::vector<Part>& out) {
  const std::size_t begin = m_cursor;
  ++m_foreign;
  Inlines content = inlines(words.inside);
  --m_foreign;
  const std::string language = language_of(words.attributes);
  if (language.empty()) {
    std::ranges::move(content, std::back_inserter(out.back().inlines));
    return;
  }
  Inline one = Foreign{language, std::move(content)};
  one.origin = m_text.origin(begin, m_cursor);
  out.back().inlines.push_back(std::move(one));
}

// The language that `attributes` give; empty, with findings, when they give none that is good.
std::string InlineReader::language_of(std::string_view attributes) {
  constexpr std::string_view key = "lang=";
  const std::size_t brace = std::min(m_text.text().find('{', m_cursor), m_text.text().size());
  const auto place = [&](std::string_view word) {
    const std::size_t begin = std::min(m_text.text().find(word, brace), m_text.text().size());
    return m_text.origin(begin, begin + word.size());
  };
  std::string language;
  bool known = false;
  for (std::string_view word : base::split(attributes, ' ')) {
    if (word.empty()) continue;
    if (!word.starts_with(key)) {
      m_context.diagnostics.report(rule::unknown_attribute, place(word), std::string(word)).help(phrase::only_language);
      known = true;
      continue;
    }
    const std::string_view code = without_quotes(word.substr(key.size()));
    known = true;
    if (is_language(code))
      language = code;
    else
      m_context.diagnostics.report(rule::unknown_language, place(code), std::string(code)).help(phrase::language_codes);
  }
  if (!known)
    m_context.diagnostics.report(rule::unknown_attribute, m_text.origin(brace, brace + attributes.size() + 2), "{}")
        .help(phrase::only_language);
  m_cursor = std::min(brace + attributes.size() + 2, m_text.text().size());
  return language;
}

} // namespace reso::doc
