#include "render/svg.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace reso::render {

namespace {

constexpr std::string_view font_stack = "Lato, 'Helvetica Neue', Arial, sans-serif";

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    default:
      if (static_cast<unsigned char>(c) >= 0x20 || c == '\n') out += c; // XML has no other control signs
    }
  }
  return out;
}

// At most two decimals and no trailing zeros: the same digits on every machine.
std::string number(double value) {
  char buffer[32];
  auto result = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, 2);
  std::string text(buffer, result.ptr);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

class Writer {
public:
  explicit Writer(const std::map<doc::Ink, std::uint32_t>& inks) : m_inks(inks) {}

  void operator()(const doc::Rectangle& shape) {
    add(shape, colour(shape.fill));
    if (shape.hatched) add(shape, "url(#hachures)");
  }
  void operator()(const doc::Line& shape) {
    m_out += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{}\" stroke-width=\"{}\"{}/>\n",
                         number(shape.x1), number(shape.y1), number(shape.x2), number(shape.y2), colour(shape.stroke),
                         number(shape.width), shape.dashed ? " stroke-dasharray=\"3 2\"" : "");
  }
  void operator()(const doc::Label& shape) {
    std::string_view anchor = shape.anchor == doc::Anchor::start ? "start"
                              : shape.anchor == doc::Anchor::end ? "end"
                                                                 : "middle";
    m_out += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\" text-anchor=\"{}\"{}>{}</text>\n",
                         number(shape.x), number(shape.y), number(shape.size), colour(shape.fill), anchor,
                         shape.bold ? " font-weight=\"bold\"" : "", escaped(shape.text));
  }
  std::string take() { return std::move(m_out); }

private:
  void add(const doc::Rectangle& shape, const std::string& fill) {
    m_out += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", number(shape.x),
                         number(shape.y), number(shape.width), number(shape.height), fill);
  }
  std::string colour(doc::Ink ink) const {
    auto found = m_inks.find(ink);
    return fmt::format("#{:06x}", found == m_inks.end() ? 0u : found->second);
  }

  const std::map<doc::Ink, std::uint32_t>& m_inks;
  std::string m_out;
};

bool hatches_used(const doc::Drawing& drawing) {
  return std::any_of(drawing.shapes.begin(), drawing.shapes.end(), [](const doc::Shape& shape) {
    auto* rectangle = std::get_if<doc::Rectangle>(&shape);
    return rectangle != nullptr && rectangle->hatched;
  });
}

} // namespace

std::string render_svg(const doc::Drawing& drawing, const std::string& title,
                       const std::map<doc::Ink, std::uint32_t>& inks) {
  std::string out = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\" "
      "aria-labelledby=\"titre description\" font-family=\"{2}\">\n",
      number(drawing.width), number(drawing.height), font_stack);
  out += fmt::format("<title id=\"titre\">{}</title>\n<desc id=\"description\">{}</desc>\n", escaped(title),
                     escaped(drawing.alternative));
  if (hatches_used(drawing))
    out += "<defs><pattern id=\"hachures\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" "
           "patternTransform=\"rotate(45)\">"
           "<rect width=\"1.2\" height=\"4\" fill=\"#fff\"/></pattern></defs>\n";
  out += "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";
  Writer writer(inks);
  for (const doc::Shape& shape : drawing.shapes) std::visit(writer, shape);
  return out + writer.take() + "</svg>\n";
}

} // namespace reso::render
