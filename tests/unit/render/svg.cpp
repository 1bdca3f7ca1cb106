#include "render/svg.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace reso;

namespace {

// The faults of an XML text of elements, attributes and words: tags that do not nest, bare signs. Empty when there are
// none.
std::string faults(std::string_view xml) {
  std::vector<std::string> open;
  for (std::size_t at = 0; at < xml.size();) {
    if (xml[at] == '&') {
      bool entity = false;
      for (const std::string_view known : {"&amp;", "&lt;", "&gt;", "&quot;"})
        entity = entity || xml.substr(at).starts_with(known);
      if (!entity) return "bare & at " + std::to_string(at);
    }
    if (xml[at] == '>') return "bare > at " + std::to_string(at);
    if (static_cast<unsigned char>(xml[at]) < 0x20 && xml[at] != '\n') return "control sign at " + std::to_string(at);
    if (xml[at] != '<') {
      ++at;
      continue;
    }
    const std::size_t end = xml.find('>', at);
    if (end == std::string_view::npos) return "open tag at " + std::to_string(at);
    const std::string_view tag = xml.substr(at + 1, end - at - 1);
    if (tag.find('<') != std::string_view::npos) return "bare < at " + std::to_string(at);
    const std::string name(
        tag.substr(tag.starts_with('/') ? 1 : 0, tag.find_first_of(" /\n", 1) - (tag.starts_with('/') ? 1 : 0)));
    if (tag.starts_with('/')) {
      if (open.empty() || open.back() != name) return "</" + name + "> closes nothing";
      open.pop_back();
    } else if (!tag.ends_with('/')) {
      open.push_back(name);
    }
    at = end + 1;
  }
  return open.empty() ? "" : "<" + open.back() + "> is never closed";
}

doc::Drawing drawing() {
  doc::Drawing made;
  made.width = 440;
  made.height = 40.5;
  made.alternative = "a < b & \"c\" > d";
  made.shapes = {doc::Rectangle{1, 2, 3.14159, 4, doc::Ink::series_1},
                 doc::Line{0, 0, 10, 0, doc::Ink::axis, 0.7, true},
                 doc::Label{5, 6, "R&D <b> \"x\"", doc::Ink::text, 8, doc::Anchor::end, true}};
  return made;
}

} // namespace

TEST_CASE("an SVG is well formed, and its words are escaped") {
  const std::string svg = render::render_svg(drawing(), "Titre & \"cie\" <x>", {});
  CHECK(faults(svg) == "");
  CHECK(svg.starts_with(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 440 40.5\" width=\"440\" height=\"40.5\" role=\"img\""));
  CHECK(svg.find("<title id=\"titre\">Titre &amp; &quot;cie&quot; &lt;x&gt;</title>") != std::string::npos);
  CHECK(svg.find("<desc id=\"description\">a &lt; b &amp; &quot;c&quot; &gt; d</desc>") != std::string::npos);
  CHECK(svg.find("text-anchor=\"end\" font-weight=\"bold\">R&amp;D &lt;b&gt; &quot;x&quot;</text>") !=
        std::string::npos);
  CHECK(svg.ends_with("</svg>\n"));
}

TEST_CASE("shapes, with at most two decimals and the theme's colours") {
  const std::string svg =
      render::render_svg(drawing(), "t", {{doc::Ink::series_1, 0x00A0FF}, {doc::Ink::axis, 0x123456}});
  CHECK(svg.find("<rect x=\"1\" y=\"2\" width=\"3.14\" height=\"4\" fill=\"#00a0ff\"/>") != std::string::npos);
  CHECK(svg.find("stroke=\"#123456\" stroke-width=\"0.7\" stroke-dasharray=\"3 2\"/>") != std::string::npos);
  CHECK(svg.find("fill=\"#000000\"") != std::string::npos); // an ink without colour
}

TEST_CASE("patterns are defined where they are used, once, and only there") {
  doc::Drawing hatched = drawing();
  std::get<doc::Rectangle>(hatched.shapes[0]).pattern = doc::Pattern::hatched;
  hatched.shapes.push_back(hatched.shapes[0]);
  hatched.shapes.push_back(doc::Sector{{20, 20}, 5, 10, 0, 0.5, doc::Ink::series_3, doc::Pattern::dotted});
  const std::string with = render::render_svg(hatched, "t", {}), without = render::render_svg(drawing(), "t", {});
  CHECK(faults(with) == "");
  const std::size_t defined = with.find("<pattern id=\"hachures\"");
  CHECK(defined != std::string::npos);
  CHECK(with.find("<pattern id=\"hachures\"", defined + 1) == std::string::npos);
  CHECK(with.find("fill=\"url(#hachures)\"") != std::string::npos);
  CHECK(with.find("fill=\"url(#points)\"") != std::string::npos);
  CHECK(without.find("hachures") == std::string::npos);
  CHECK(without.find("<defs>") == std::string::npos);
}

TEST_CASE("lines, marks and slices are paths") {
  doc::Drawing made = drawing();
  made.shapes = {doc::Polyline{{{1, 2}, {3, 4.5}}, doc::Ink::series_1, 1.6, true},
                 doc::Mark{{10, 10}, 2, doc::Ink::series_1, doc::Form::square, true},
                 doc::Sector{{20, 20}, 5, 10, 0, 0.25, doc::Ink::series_2}};
  const std::string svg = render::render_svg(made, "t", {{doc::Ink::series_1, 0x00A0FF}});
  CHECK(faults(svg) == "");
  CHECK(svg.find("<path d=\"M1 2L3 4.5\" fill=\"none\" stroke=\"#00a0ff\" stroke-width=\"1.6\" "
                 "stroke-linejoin=\"round\" stroke-dasharray=\"4 2.5\"/>") != std::string::npos);
  CHECK(svg.find("<path d=\"M8 8L12 8L12 12L8 12Z\" fill=\"#ffffff\" stroke=\"#00a0ff\"") != std::string::npos);
  CHECK(svg.find("<path d=\"M20 10C25.52 10 30 14.48 30 20L25 20C25 17.24 22.76 15 20 15Z\"") != std::string::npos);
}

TEST_CASE("signs that XML refuses are left out") {
  doc::Drawing bad = drawing();
  bad.alternative = std::string("a\x01"
                                "b");
  CHECK(faults(render::render_svg(bad, "t", {})) == "");
}
