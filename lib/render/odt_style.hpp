// One style of an ODF text, from the values of a theme. For odt*.cpp alone.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "render/odt_look.hpp"

namespace reso::render {

class OdtStyle {
public:
  // `display` is the name that people see, and the standard's own where it has one.
  OdtStyle(std::string_view family, std::string_view display);
  // What holds where no style says otherwise.
  static OdtStyle by_default(std::string_view family);

  OdtStyle& parent(std::string_view display);
  OdtStyle& next(std::string_view display);
  OdtStyle& attribute(std::string_view name, std::string_view value); // of the style itself
  OdtStyle& set(std::string_view name, std::string_view value);       // a property of the paragraph
  OdtStyle& letters(std::string_view name, std::string_view value);   // a property of the text
  OdtStyle& tab(const std::string& position, bool dotted);            // a tabulation whose text ends there

  // Face, size, leading and colour of a setting of the theme.
  OdtStyle& set_in(const doc::Typeface& face);
  OdtStyle& space(double before, double after);
  // A ground with a rule of `edge` at its left, the words standing off by `padding`.
  OdtStyle& ground(const std::string& colour, const std::string& edge, double edge_width, double padding);

  std::string print() const;

private:
  OdtStyle() = default;

  std::string m_tag = "style:style";
  std::string m_family, m_tabs;
  std::map<std::string, std::string> m_attributes, m_paragraph, m_text; // what is set again replaces
};

} // namespace reso::render
