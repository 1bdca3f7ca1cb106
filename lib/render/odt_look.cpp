#include "render/odt_look.hpp"

#include <map>

#include <fmt/format.h>

#include "render/html_escape.hpp"

namespace reso::render {

namespace {

template <class Values, class Value>
Value found(const Values& values, const std::string& key, Value otherwise) {
  const auto at = values.find(key);
  return at == values.end() ? otherwise : at->second;
}

// Fonts that stand in for one that the reader has not: the family's own, and for Lato the one that was drawn after it
// and comes with LibreOffice.
std::string with_others(const std::string& font, const std::string& family) {
  std::string out = "'" + font + "'";
  if (font != family) out += ", '" + family + "'";
  return family == "Lato" ? out + ", Carlito" : out;
}

std::string_view weight_name(int weight) {
  constexpr std::string_view names[] = {"Thin",     "ExtraLight", "Light",     "",     "Medium",
                                        "SemiBold", "",           "ExtraBold", "Black"};
  return weight >= 100 && weight <= 900 ? names[weight / 100 - 1] : "";
}

} // namespace

std::string odt_font(const doc::Typeface& face) {
  const std::string_view weight = weight_name(face.weight);
  return face.family.empty() || weight.empty() ? face.family : fmt::format("{} {}", face.family, weight);
}

std::string odt_length(double points) {
  std::string text = fmt::format("{:.2f}", points);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return (text == "-0" ? "0" : text) + "pt";
}

double OdtLook::number(const std::string& key, double otherwise) const {
  return found(m_appearance.numbers, key, otherwise);
}

std::string OdtLook::colour(const std::string& key) const {
  const bool ground = key == "couleurs-papier";
  return fmt::format("#{:06x}", found(m_appearance.colours, key, ground ? 0xFFFFFFU : 0U));
}

std::string OdtLook::word(const std::string& key) const { return found(m_appearance.words, key, std::string()); }

doc::Typeface OdtLook::setting(const std::string& key) const {
  return found(m_appearance.settings, key, doc::Typeface{});
}

double OdtLook::measure() const { return page_width() - margin("gauche") - margin("droite"); }

std::string OdtLook::font_faces() const {
  std::map<std::string, std::string> families; // by font
  for (const auto& [key, face] : m_appearance.settings)
    if (!face.family.empty()) families[odt_font(face)] = face.family;
  std::string out;
  for (const auto& [font, family] : families)
    out += fmt::format("<style:font-face style:name=\"{}\" svg:font-family=\"{}\" "
                       "style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/>\n",
                       html_escaped(font), html_escaped(with_others(font, family)));
  return "<office:font-face-decls>\n" + out + "</office:font-face-decls>\n";
}

} // namespace reso::render
