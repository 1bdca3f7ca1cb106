#include "layout/appearance.hpp"

#include "layout/font_name.hpp"
#include "layout/theme_walk.hpp"

namespace reso::layout {

namespace {

class Values {
public:
  explicit Values(const Theme& theme) : m_theme(theme) {}

  doc::Appearance take() { return std::move(m_out); }

  void operator()(const std::string& name, const Length& value) { m_out.numbers[name] = value; }
  void operator()(const std::string& name, const Share& value) { m_out.numbers[name] = value; }
  void operator()(const std::string& name, int value) { m_out.numbers[name] = value; }
  void operator()(const std::string& name, bool value) { m_out.numbers[name] = value ? 1 : 0; }
  void operator()(const std::string& name, const Paint& value) { m_out.colours[name] = value.rgb; }
  void operator()(const std::string& name, const Tint& value) { m_out.colours[name] = colour_of(m_theme, value); }
  void operator()(const std::string& name, const std::string& value) { m_out.words[name] = value; }
  void operator()(const std::string& name, const Setting& value) {
    FontName font = font_name(file_of(m_theme.fonts, value.face));
    m_out.settings[name] = {std::move(font.family),          font.weight, font.italic, value.size, value.leading,
                            colour_of(m_theme, value.colour)};
  }
  void operator()(const std::string&, const std::vector<Paint>&) {} // of charts: ink_colours()
  void operator()(const std::string&, const std::vector<ShapeTheme>&) {}

private:
  const Theme& m_theme;
  doc::Appearance m_out;
};

} // namespace

doc::Appearance appearance_of(const Theme& theme) {
  Values values(theme);
  each_value("", theme, values);
  return values.take();
}

} // namespace reso::layout
