#include "render/svg.hpp"

#include <charconv>
#include <set>

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

std::string_view pattern_name(doc::Pattern pattern) {
  switch (pattern) {
  case doc::Pattern::hatched: return "hachures";
  case doc::Pattern::dotted: return "points";
  case doc::Pattern::upright: return "raies";
  case doc::Pattern::level: return "lignes";
  case doc::Pattern::back: return "hachures-inverses";
  case doc::Pattern::plain: break;
  }
  return {};
}

// One tile of the pattern, in the paper's colour, and how it is turned.
std::string pattern_definition(doc::Pattern pattern, const std::string& paper) {
  const auto bars = [&](double size, double width, int turn) {
    return fmt::format("<pattern id=\"{0}\" width=\"{1}\" height=\"{1}\" patternUnits=\"userSpaceOnUse\" "
                       "patternTransform=\"rotate({2})\"><rect width=\"{3}\" height=\"{1}\" fill=\"{4}\"/></pattern>",
                       pattern_name(pattern), number(size), turn, number(width), paper);
  };
  switch (pattern) {
  case doc::Pattern::hatched: return bars(4, 1.2, 45);
  case doc::Pattern::back: return bars(4, 0.8, -45);
  case doc::Pattern::upright: return bars(3.2, 0.8, 0);
  case doc::Pattern::level: return bars(3.2, 0.8, 90);
  case doc::Pattern::dotted:
    return fmt::format("<pattern id=\"{}\" width=\"3.2\" height=\"3.2\" patternUnits=\"userSpaceOnUse\">"
                       "<circle cx=\"1.6\" cy=\"1.6\" r=\"0.55\" fill=\"{}\"/></pattern>",
                       pattern_name(pattern), paper);
  case doc::Pattern::plain: break;
  }
  return {};
}

class Writer {
public:
  explicit Writer(const std::map<doc::Ink, std::uint32_t>& inks) : m_inks(inks) {}

  void operator()(const doc::Rectangle& shape) {
    add(shape, colour(shape.fill));
    if (use(shape.pattern)) add(shape, fmt::format("url(#{})", pattern_name(shape.pattern)));
  }
  void operator()(const doc::Line& shape) {
    m_out += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{}\" stroke-width=\"{}\"{}/>\n",
                         number(shape.x1), number(shape.y1), number(shape.x2), number(shape.y2), colour(shape.stroke),
                         number(shape.width), shape.dashed ? " stroke-dasharray=\"3 2\"" : "");
  }
  void operator()(const doc::Polyline& shape) {
    m_out +=
        fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"{}/>\n",
                    data(doc::outline_of(shape)), colour(shape.stroke), number(shape.width),
                    shape.dashed ? " stroke-dasharray=\"4 2.5\"" : "");
  }
  void operator()(const doc::Mark& shape) {
    m_out +=
        fmt::format("<path d=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\"/>\n", data(doc::outline_of(shape)),
                    colour(shape.hollow ? doc::Ink::paper : shape.ink), colour(shape.ink), number(doc::mark_outline));
  }
  void operator()(const doc::Sector& shape) {
    const std::string outline = data(doc::outline_of(shape));
    m_out += fmt::format("<path d=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\"/>\n", outline,
                         colour(shape.fill), colour(doc::Ink::paper), number(doc::sector_gap));
    if (use(shape.pattern))
      m_out += fmt::format("<path d=\"{}\" fill=\"url(#{})\"/>\n", outline, pattern_name(shape.pattern));
  }
  void operator()(const doc::Label& shape) {
    std::string_view anchor = shape.anchor == doc::Anchor::start ? "start"
                              : shape.anchor == doc::Anchor::end ? "end"
                                                                 : "middle";
    m_out += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\" text-anchor=\"{}\"{}>{}</text>\n",
                         number(shape.x), number(shape.y), number(shape.size), colour(shape.fill), anchor,
                         shape.bold ? " font-weight=\"bold\"" : "", escaped(shape.text));
  }

  // The patterns that the shapes use, then the shapes.
  std::string take() {
    std::string definitions;
    for (doc::Pattern pattern : m_patterns) definitions += pattern_definition(pattern, colour(doc::Ink::paper));
    if (!definitions.empty()) definitions = "<defs>" + definitions + "</defs>\n";
    return definitions + fmt::format("<rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n", colour(doc::Ink::paper)) +
           m_out;
  }

private:
  void add(const doc::Rectangle& shape, const std::string& fill) {
    m_out += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", number(shape.x),
                         number(shape.y), number(shape.width), number(shape.height), fill);
  }
  bool use(doc::Pattern pattern) {
    if (pattern != doc::Pattern::plain) m_patterns.insert(pattern);
    return pattern != doc::Pattern::plain;
  }
  static std::string data(const doc::Outline& outline) {
    std::string out;
    const auto place = [&out](char letter, const doc::Place& at) {
      out += fmt::format("{}{} {}", letter, number(at.x), number(at.y));
    };
    for (const doc::Step& step : outline) {
      switch (step.kind) {
      case doc::Step::Kind::move: place('M', step.to); break;
      case doc::Step::Kind::line: place('L', step.to); break;
      case doc::Step::Kind::curve:
        place('C', step.first);
        place(' ', step.second);
        place(' ', step.to);
        break;
      case doc::Step::Kind::close: out += 'Z'; break;
      }
    }
    return out;
  }
  std::string colour(doc::Ink ink) const {
    auto found = m_inks.find(ink);
    if (found == m_inks.end()) return ink == doc::Ink::paper ? "#ffffff" : "#000000";
    return fmt::format("#{:06x}", found->second);
  }

  const std::map<doc::Ink, std::uint32_t>& m_inks;
  std::set<doc::Pattern> m_patterns;
  std::string m_out;
};

} // namespace

std::string render_svg(const doc::Drawing& drawing, const std::string& title,
                       const std::map<doc::Ink, std::uint32_t>& inks) {
  std::string out = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\" "
      "aria-labelledby=\"titre description\" font-family=\"{2}\">\n",
      number(drawing.width), number(drawing.height), font_stack);
  out += fmt::format("<title id=\"titre\">{}</title>\n<desc id=\"description\">{}</desc>\n", escaped(title),
                     escaped(drawing.alternative));
  Writer writer(inks);
  for (const doc::Shape& shape : drawing.shapes) std::visit(writer, shape);
  return out + writer.take() + "</svg>\n";
}

} // namespace reso::render
