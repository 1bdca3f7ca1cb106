// The values of a theme in the words of ODF: lengths, colours and the properties of a text.
#pragma once

#include <string>
#include <string_view>

#include "doc/appearance.hpp"

namespace reso::render {

// The name that text processors list a font under: weights other than regular and bold are families of their own
// ("Lato Black"). Empty: the reader's own.
std::string odt_font(const doc::Typeface& face);

// "12.5pt": at most two decimals, the same digits on every machine.
std::string odt_length(double points);

class OdtLook {
public:
  // `appearance` outlives this. What it lacks is plain: black, no length.
  explicit OdtLook(const doc::Appearance& appearance) : m_appearance(appearance) {}

  double number(const std::string& key, double otherwise = 0) const;
  std::string length(const std::string& key) const { return odt_length(number(key)); }
  std::string colour(const std::string& key) const; // "#rrggbb"
  std::string word(const std::string& key) const;   // may be empty
  doc::Typeface setting(const std::string& key) const;

  // The width of the text, in points.
  double measure() const;
  double page_width() const { return number("page-largeur", 595.28); }
  double page_height() const { return number("page-hauteur", 841.89); }
  double margin(const std::string& side) const { return number("marges-" + side, 72); }

  // Every font of the theme, as <style:font-face> elements, each once.
  std::string font_faces() const;

private:
  const doc::Appearance& m_appearance;
};

} // namespace reso::render
