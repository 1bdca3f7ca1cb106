#include "render/odt_look.hpp"

#include <set>

#include <fmt/format.h>

#include "render/html_escape.hpp"

namespace reso::render {

namespace {

template <class Values, class Value>
Value found(const Values& values, const std::string& key, Value otherwise) {
  const auto at = values.find(key);
  return at == values.end() ? otherwise : at->second;
}

} // namespace

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
  std::set<std::string> families;
  for (const auto& [key, face] : m_appearance.settings)
    if (!face.family.empty()) families.insert(face.family);
  std::string out;
  for (const std::string& family : families)
    out += fmt::format("<style:font-face style:name=\"{0}\" svg:font-family=\"&apos;{0}&apos;\" "
                       "style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/>\n",
                       html_escaped(family));
  return "<office:font-face-decls>\n" + out + "</office:font-face-decls>\n";
}

} // namespace reso::render
