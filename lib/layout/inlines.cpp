// Inlines to runs: faces that have the signs, links, words for voices.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "doc/spoken.hpp"
#include "layout/composer.hpp"

namespace reso::layout {

namespace rule = diag::rule;

bool Composer::has_children(const std::string& text) const {
  return doc::needs_voice(text) || m_abbreviations.any_new(text);
}

bool Composer::has_children(const doc::Inlines& inlines) const {
  return std::ranges::any_of(inlines, [this](const doc::Inline& one) {
    if (const auto* text = std::get_if<doc::Text>(&one)) return has_children(text->text);
    if (const auto* figure = std::get_if<doc::FigureText>(&one)) return has_children(figure->text);
    if (const auto* strong = std::get_if<doc::Strong>(&one)) return has_children(strong->content);
    if (const auto* emphasis = std::get_if<doc::Emphasis>(&one)) return has_children(emphasis->content);
    return !std::holds_alternative<doc::LineBreak>(one);
  });
}

std::vector<Run> Composer::runs(const doc::Inlines& inlines, const Style& style, ElementId parent) {
  std::vector<Run> out;
  if (parent != artifact && !m_document.abbreviations.empty()) m_abbreviations.tell(doc::plain_text(inlines));
  Words words{parent, parent != artifact && has_children(inlines), artifact, out};
  add_inlines(inlines, style, words);
  set_footnotes(out, parent);
  return out;
}

std::vector<Run> Composer::runs(const std::string& text, const Style& style, ElementId parent) {
  return runs(doc::Inlines{doc::Text{text}}, style, parent);
}

void Composer::add_inlines(const doc::Inlines& inlines, const Style& style, Words& words) {
  for (const doc::Inline& one : inlines) {
    if (const auto* text = std::get_if<doc::Text>(&one)) {
      add_text(text->text, style, one.origin, words);
    } else if (const auto* figure = std::get_if<doc::FigureText>(&one)) {
      add_text(figure->text, style, one.origin, words);
    } else if (const auto* strong = std::get_if<doc::Strong>(&one)) {
      Style bold = style;
      bold.face = m_faces.bold(style.face);
      add_inlines(strong->content, bold, words);
    } else if (const auto* emphasis = std::get_if<doc::Emphasis>(&one)) {
      Style italic = style;
      italic.face = m_faces.italic(style.face);
      add_inlines(emphasis->content, italic, words);
    } else if (const auto* link = std::get_if<doc::Link>(&one)) {
      add_link(*link, style, words);
    } else if (const auto* foreign = std::get_if<doc::Foreign>(&one)) {
      add_foreign(*foreign, style, words);
    } else if (const auto* call = std::get_if<doc::NoteCall>(&one)) {
      add_call(*call, one.origin, style, words);
    } else {
      Run line_end;
      line_end.style = style;
      line_end.line_break = true;
      words.out.push_back(std::move(line_end));
    }
  }
}

void Composer::add_text(const std::string& text, const Style& style, const diag::Span& origin, Words& words) {
  if (!words.wrapped) return add_run(text, style, words.parent, origin, words.out);
  if (words.foreign) return add_loose(text, style, origin, words);
  for (const doc::SpokenPart& part : doc::spoken_parts(text)) {
    if (part.voice.empty()) {
      add_plain(part.text, style, origin, words);
      continue;
    }
    const ElementId number = element("Span", words.parent);
    at(number).actual_text = part.voice;
    add_run(part.text.substr(0, part.raised), style, number, origin, words.out);
    Style raised = style;
    if (part.raised > 0) raised.features |= font::Face::superscript;
    add_run(part.text.substr(part.raised), raised, number, origin, words.out);
    words.span = artifact;
  }
}

void Composer::add_plain(const std::string& text, const Style& style, const diag::Span& origin, Words& words) {
  for (const auto& [part, expansion] : m_abbreviations.parts(text)) {
    if (!expansion.empty() || words.span == artifact) words.span = element("Span", words.parent);
    at(words.span).expansion = expansion;
    add_run(std::string(part), style, words.span, origin, words.out);
    if (!expansion.empty()) words.span = artifact;
  }
}

void Composer::add_loose(const std::string& text, const Style& style, const diag::Span& origin, Words& words) {
  if (words.span == artifact) words.span = element("Span", words.parent);
  add_run(text, style, words.span, origin, words.out);
}

void Composer::add_foreign(const doc::Foreign& foreign, const Style& style, Words& words) {
  Style used = style;
  used.hyphenated = false;
  Words inside{words.parent == artifact ? artifact : element("Span", words.parent), has_children(foreign.content),
               artifact, words.out, true};
  if (inside.parent != artifact) at(inside.parent).language = foreign.language;
  add_inlines(foreign.content, used, inside);
  words.span = artifact;
}

void Composer::add_link(const doc::Link& link, const Style& style, Words& words) {
  Style linked = style;
  // On a dark ground a link keeps the colour of the words around it.
  if (style.colour != m_theme.colours.paper.rgb) linked.colour = colour(m_theme.scale.link);
  const std::size_t first = words.out.size();
  Words inside{words.parent == artifact ? artifact : element("Link", words.parent), has_children(link.content),
               artifact, words.out, words.foreign};
  add_inlines(link.content, linked, inside);
  const std::string title = doc::spoken(doc::plain_text(link.content));
  const bool within = link.target.starts_with('#');
  for (std::size_t i = first; i < words.out.size(); ++i) {
    Run& run = words.out[i];
    run.link = link.target;
    run.link_element = inside.parent;
    run.contents = within ? fmt::format("{} {}", m_theme.headings.contents.go_to, title) : title;
  }
  words.span = artifact;
}

void Composer::add_run(const std::string& text, const Style& style, ElementId element, const diag::Span& origin,
                       std::vector<Run>& out) {
  std::string run;
  bool spare = false; // the run is in the fallback face
  auto flush = [&] {
    if (run.empty()) return;
    Run made;
    made.text = std::move(run);
    made.style = style;
    if (spare) made.style.face = m_faces.fallback();
    made.element = element;
    out.push_back(std::move(made));
    run.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::code_point_at(text, at);
    const std::string_view sign = std::string_view(text).substr(at, point.bytes);
    at += point.bytes;
    const bool plain = point.value < 0x80 || style.face->covers(point.value);
    if (!plain && !m_faces.fallback()->covers(point.value)) {
      m_diagnostics
          .report(rule::no_glyph, origin, std::string(sign),
                  fmt::format("U+{:04X}", static_cast<unsigned>(point.value)))
          .help(diag::phrase::replace_glyph);
      continue;
    }
    if (spare == plain && !run.empty()) flush();
    spare = !plain;
    run += sign;
  }
  flush();
}

} // namespace reso::layout
