#include "render/html_words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "doc/spoken.hpp"
#include "render/html_escape.hpp"
#include "wording/page_text.hpp"

namespace reso::render {

namespace {

// "140 000,5" with no-break spaces -> "140", "000,5".
std::vector<std::string> groups_of(std::string_view number) {
  std::vector<std::string> groups(1);
  for (std::size_t at = 0; at < number.size();) {
    const base::CodePoint point = base::code_point_at(number, at);
    if (point.value == 0x202F || point.value == 0xA0)
      groups.emplace_back();
    else
      groups.back() += number.substr(at, point.bytes);
    at += point.bytes;
  }
  return groups;
}

// What is seen is not heard, and the other way round.
std::string said_otherwise(const std::string& seen, std::string_view heard) {
  return fmt::format("<span aria-hidden=\"true\">{}</span><span class=\"voix\">{}</span>", seen, html_escaped(heard));
}

std::string spoken_number(const doc::SpokenPart& part) {
  if (part.raised > 0)
    return said_otherwise(fmt::format("{}<sup>{}</sup>", html_escaped(part.text.substr(0, part.raised)),
                                      html_escaped(part.text.substr(part.raised))),
                          part.voice);
  const std::size_t digit = part.text.find_first_of("0123456789");
  std::string out;
  if (digit > 0)
    out += said_otherwise(html_escaped(part.text.substr(0, digit)),
                          std::string_view(part.voice).substr(0, part.voice.find_first_of("0123456789")));
  const std::vector<std::string> groups = groups_of(std::string_view(part.text).substr(digit));
  if (groups.size() == 1) return out + groups[0];
  out += "<span class=\"n\">";
  for (const std::string& group : groups) out += "<span>" + group + "</span>";
  return out + "</span>";
}

} // namespace

// --- HtmlIds ---

HtmlIds::HtmlIds(const doc::Document& document) {
  for (const doc::Block& block : document.blocks) {
    if (const auto* heading = std::get_if<doc::Heading>(&block)) m_kept.insert(heading->anchor);
    if (const auto* chart = std::get_if<doc::Chart>(&block)) m_kept.insert(chart->anchor);
    if (const auto* table = std::get_if<doc::Table>(&block)) {
      m_kept.insert(table->anchor);
      for (const doc::Row& row : table->rows) m_kept.insert(row.anchor);
    }
  }
  m_kept.erase("");
  m_used = m_kept;
}

std::string HtmlIds::take(const std::string& anchor) { return m_kept.erase(anchor) > 0 ? anchor : unique(anchor); }

std::string HtmlIds::unique(const std::string& wanted) {
  std::string id = wanted;
  for (int times = 2; !m_used.insert(id).second; ++times) id = fmt::format("{}-{}", wanted, times);
  return id;
}

// --- HtmlWords ---

std::string HtmlWords::inlines(const doc::Inlines& content) {
  m_abbreviations.tell(doc::plain_text(content));
  return all(content, true);
}

std::string HtmlWords::text(std::string_view words) {
  std::string out;
  for (const doc::SpokenPart& part : doc::spoken_parts(words))
    out += part.voice.empty() ? html_escaped(part.text) : spoken_number(part);
  return out;
}

std::string HtmlWords::all(const doc::Inlines& content, bool explain) {
  std::string out;
  for (const doc::Inline& inline_ : content) out += one(inline_, explain);
  return out;
}

std::string HtmlWords::one(const doc::Inline& inline_, bool explain) {
  if (const auto* words = std::get_if<doc::Text>(&inline_)) return explain ? explained(words->text) : text(words->text);
  if (const auto* figure = std::get_if<doc::FigureText>(&inline_))
    return fmt::format("<span class=\"chiffre\" id=\"{}\">{}</span>",
                       html_escaped(m_ids.unique("chiffre-" + figure->id)), text(figure->text));
  if (const auto* strong = std::get_if<doc::Strong>(&inline_))
    return "<strong>" + all(strong->content, explain) + "</strong>";
  if (const auto* emphasis = std::get_if<doc::Emphasis>(&inline_))
    return "<em>" + all(emphasis->content, explain) + "</em>";
  if (const auto* target = std::get_if<doc::Link>(&inline_)) return link(*target, explain);
  if (const auto* foreign = std::get_if<doc::Foreign>(&inline_))
    return fmt::format("<span lang=\"{}\">{}</span>", html_escaped(foreign->language), all(foreign->content, false));
  if (const auto* note = std::get_if<doc::NoteCall>(&inline_)) return call(*note);
  return "<br>";
}

std::string HtmlWords::link(const doc::Link& link, bool explain) {
  if (!harmless_link(link.target)) return all(link.content, explain);
  return fmt::format("<a href=\"{}\">{}</a>", html_escaped(link.target), all(link.content, explain));
}

std::string HtmlWords::call(const doc::NoteCall& call) {
  auto note = std::ranges::find(m_notes, call.number, &Note::number);
  if (note == m_notes.end())
    note = m_notes.insert(note, {call.number, m_ids.unique(fmt::format("note-{}", call.number)), call.content, {}});
  note->calls.push_back(m_ids.unique(fmt::format("appel-{}", call.number)));
  return fmt::format(
      "<sup class=\"appel\"><a id=\"{}\" href=\"#{}\" role=\"doc-noteref\" aria-label=\"{}\">{}</a></sup>",
      note->calls.back(), note->id, wording::note_call(call.number), call.number);
}

std::string HtmlWords::explained(std::string_view words) {
  std::string out;
  for (const auto& [part, expansion] : m_abbreviations.parts(words))
    out += expansion.empty() ? text(part)
                             : fmt::format("<abbr title=\"{}\">{}</abbr>", html_escaped(expansion), html_escaped(part));
  return out;
}

} // namespace reso::render
