// Themes as people write them, with what is said of them.
#pragma once

#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "diag/diagnostics.hpp"
#include "input/yaml.hpp"
#include "layout/theme.hpp"
#include "layout/theme_fields.hpp"

namespace reso::tests {

inline std::string theme_file(const std::string& name) {
  std::ifstream file(std::string(RESO_SOURCE_DIR) + "/report-templates/themes/" + name + ".yaml");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// The first `old` of `text` replaced.
inline std::string with(std::string text, std::string_view old, std::string_view fresh) {
  const std::size_t at = text.find(old);
  return at == std::string::npos ? "no " + std::string(old) : text.replace(at, old.size(), fresh);
}

class ThemeText {
public:
  explicit ThemeText(const std::string& text, std::shared_ptr<const layout::Theme> base = nullptr)
      : diagnostics(diag::Language::fr) {
    const diag::FileId file = sources.add("theme.yaml", text);
    const auto node = input::parse_yaml(file, 0, text.size(), sources, diagnostics);
    if (!node) return;
    schema::DecodeContext context{diagnostics};
    theme = layout::read_theme(*node, std::move(base), context);
    asked_base = layout::base_theme(*node);
  }

  // "code line words | help", one finding a line.
  std::string findings() const {
    std::string out;
    for (const diag::Diagnostic* one : diagnostics.sorted()) {
      out += (out.empty() ? "" : "\n") + std::string(one->rule->code) + " " +
             std::to_string(sources.place(one->span).line) + " " + std::string(sources.text(one->span));
      for (const std::string& help : one->help) out += " | " + help;
    }
    return out;
  }

  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  std::shared_ptr<const layout::Theme> theme;
  std::string asked_base;
};

// The theme that comes with reso.
inline std::shared_ptr<const layout::Theme> reso_theme() {
  static const std::shared_ptr<const layout::Theme> theme = ThemeText(theme_file("reso")).theme;
  return theme;
}

} // namespace reso::tests
