#include "render/odt_words.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "doc/spoken.hpp"
#include "render/html_escape.hpp"
#include "wording/style_text.hpp"

namespace reso::render {

namespace {

// The second of two blanks, and a line end, would be lost.
std::string with_blanks(std::string_view words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool blank = words[i] == ' ';
    if (blank && i > 0 && words[i - 1] == ' ')
      out += "<text:s/>";
    else
      out += html_escaped(words.substr(i, 1));
  }
  return out;
}

std::string spanned(std::string_view style, const std::string& content) {
  return fmt::format("<text:span text:style-name=\"{}\">{}</text:span>", odt_style_name(style), content);
}

// Within a package "..": a file beside the document.
std::string address_of(const std::string& target) {
  const bool beside = target.find(':') == std::string::npos && !target.starts_with('#') && !target.starts_with('/') &&
                      !target.starts_with('?');
  return beside ? "../" + target : target;
}

std::string linked(const doc::Link& link) {
  const std::string content = odt_inlines(link.content);
  if (!harmless_link(link.target) || link.target.empty()) return content;
  return fmt::format("<text:a xlink:type=\"simple\" xlink:href=\"{}\" text:style-name=\"Internet_20_link\" "
                     "text:visited-style-name=\"Internet_20_link\">{}</text:a>",
                     html_escaped(address_of(link.target)), content);
}

// The first call holds the note, as a text processor has it; the others refer to it.
std::string note_call(const doc::NoteCall& call) {
  if (call.content.empty())
    return spanned(wording::style::raised,
                   fmt::format("<text:note-ref text:note-class=\"footnote\" text:reference-format=\"text\" "
                               "text:ref-name=\"note{0}\">{0}</text:note-ref>",
                               call.number));
  return fmt::format("<text:note text:id=\"note{0}\" text:note-class=\"footnote\"><text:note-citation>{0}"
                     "</text:note-citation><text:note-body><text:p text:style-name=\"Footnote\">{1}</text:p>"
                     "</text:note-body></text:note>",
                     call.number, odt_inlines(call.content));
}

std::string one_inline(const doc::Inline& one) {
  if (const auto* words = std::get_if<doc::Text>(&one)) return odt_text(words->text);
  if (const auto* figure = std::get_if<doc::FigureText>(&one)) return odt_text(figure->text);
  if (const auto* strong = std::get_if<doc::Strong>(&one))
    return spanned("Strong Emphasis", odt_inlines(strong->content));
  if (const auto* emphasis = std::get_if<doc::Emphasis>(&one))
    return spanned("Emphasis", odt_inlines(emphasis->content));
  if (const auto* link = std::get_if<doc::Link>(&one)) return linked(*link);
  if (const auto* foreign = std::get_if<doc::Foreign>(&one))
    return spanned(wording::style::in_language(foreign->language), odt_inlines(foreign->content));
  if (const auto* note = std::get_if<doc::NoteCall>(&one)) return note_call(*note);
  return "<text:line-break/>";
}

bool plain_sign(std::uint32_t point) {
  return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9');
}

} // namespace

std::string odt_text(std::string_view words) {
  std::string out;
  for (const doc::SpokenPart& part : doc::spoken_parts(words))
    out += part.raised == 0 ? with_blanks(part.text)
                            : with_blanks(part.text.substr(0, part.raised)) +
                                  spanned(wording::style::raised, with_blanks(part.text.substr(part.raised)));
  return out;
}

std::string odt_inlines(const doc::Inlines& content) {
  std::string out;
  for (const doc::Inline& one : content) out += one_inline(one);
  return out;
}

std::string odt_reference(const std::string& anchor, const std::string& content) {
  if (anchor.empty()) return content;
  return fmt::format("<text:a xlink:type=\"simple\" xlink:href=\"#{0}\" text:style-name=\"{1}\" "
                     "text:visited-style-name=\"{1}\">{2}</text:a>",
                     html_escaped(anchor), odt_style_name(wording::style::reference), content);
}

std::string odt_style_name(std::string_view display) {
  std::string out;
  for (std::size_t at = 0; at < display.size();) {
    const base::CodePoint point = base::code_point_at(display, at);
    if (plain_sign(point.value))
      out += static_cast<char>(point.value);
    else
      out += fmt::format("_{:x}_", static_cast<std::uint32_t>(point.value));
    at += point.bytes;
  }
  return out;
}

} // namespace reso::render
