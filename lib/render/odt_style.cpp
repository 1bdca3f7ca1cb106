#include "render/odt_style.hpp"

#include <fmt/format.h>

#include "render/html_escape.hpp"
#include "render/odt_words.hpp"

namespace reso::render {

namespace {

using Attributes = std::map<std::string, std::string>;

std::string print_attributes(const Attributes& attributes) {
  std::string out;
  for (const auto& [name, value] : attributes) out += fmt::format(" {}=\"{}\"", name, html_escaped(value));
  return out;
}

} // namespace

OdtStyle::OdtStyle(std::string_view family, std::string_view display) : m_family(family) {
  const std::string name = odt_style_name(display);
  attribute("style:name", name);
  if (name != display) attribute("style:display-name", display);
  attribute("style:family", family);
}

OdtStyle OdtStyle::by_default(std::string_view family) {
  OdtStyle made;
  made.m_tag = "style:default-style";
  made.m_family = family;
  return made.attribute("style:family", family);
}

OdtStyle& OdtStyle::parent(std::string_view display) {
  return attribute("style:parent-style-name", odt_style_name(display));
}

OdtStyle& OdtStyle::next(std::string_view display) {
  return attribute("style:next-style-name", odt_style_name(display));
}

OdtStyle& OdtStyle::attribute(std::string_view name, std::string_view value) {
  m_attributes[std::string(name)] = value;
  return *this;
}

OdtStyle& OdtStyle::set(std::string_view name, std::string_view value) {
  m_paragraph[std::string(name)] = value;
  return *this;
}

OdtStyle& OdtStyle::letters(std::string_view name, std::string_view value) {
  m_text[std::string(name)] = value;
  return *this;
}

OdtStyle& OdtStyle::tab(const std::string& position, bool dotted) {
  m_tabs += fmt::format("<style:tab-stop style:position=\"{}\" style:type=\"right\"{}/>", position,
                        dotted ? " style:leader-style=\"dotted\" style:leader-text=\".\"" : "");
  return *this;
}

// A paragraph's lines are at least as high as the theme says: a fixed height would cut a picture among the words.
OdtStyle& OdtStyle::set_in(const doc::Typeface& face) {
  if (!face.family.empty()) letters("style:font-name", odt_font(face));
  letters("fo:font-size", odt_length(face.size)).letters("fo:color", fmt::format("#{:06x}", face.colour));
  letters("fo:font-weight", face.weight >= 600 ? "bold" : "normal");
  letters("fo:font-style", face.italic ? "italic" : "normal");
  return m_family == "paragraph" ? set("style:line-height-at-least", odt_length(face.leading)) : *this;
}

OdtStyle& OdtStyle::space(double before, double after) {
  return set("fo:margin-top", odt_length(before)).set("fo:margin-bottom", odt_length(after));
}

OdtStyle& OdtStyle::ground(const std::string& colour, const std::string& edge, double edge_width, double padding) {
  set("fo:background-color", colour).set("fo:padding", odt_length(padding));
  set("fo:border-left", fmt::format("{} solid {}", odt_length(edge_width), edge));
  for (const char* side : {"top", "right", "bottom"})
    set(std::string("fo:border-") + side, fmt::format("0.05pt solid {}", colour));
  return *this;
}

std::string OdtStyle::print() const {
  std::string out = "<" + m_tag + print_attributes(m_attributes);
  if (m_paragraph.empty() && m_text.empty() && m_tabs.empty()) return out + "/>\n";
  out += ">";
  if (!m_paragraph.empty() || !m_tabs.empty())
    out += "<style:paragraph-properties" + print_attributes(m_paragraph) +
           (m_tabs.empty() ? "/>" : "><style:tab-stops>" + m_tabs + "</style:tab-stops></style:paragraph-properties>");
  if (!m_text.empty()) out += "<style:text-properties" + print_attributes(m_text) + "/>";
  return out + "</" + m_tag + ">\n";
}

} // namespace reso::render
