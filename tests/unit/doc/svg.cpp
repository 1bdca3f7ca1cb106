#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <string>

#include <fmt/format.h>

#include "doc/vector_picture.hpp"

using namespace reso;
using doc::SvgFault;

namespace {

std::string svg(const std::string& content, const std::string& root = "viewBox=\"0 0 100 50\"") {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + root + ">\n" + content + "\n</svg>";
}

std::string number(double value) { return fmt::format("{:g}", std::round(value * 100) / 100 + 0.0); }
std::string at(const doc::Place& place) { return number(place.x) + "," + number(place.y); }

std::string steps(const doc::Outline& outline) {
  std::string out;
  for (const doc::Step& step : outline) {
    if (!out.empty()) out += ' ';
    switch (step.kind) {
    case doc::Step::Kind::move: out += "M" + at(step.to); break;
    case doc::Step::Kind::line: out += "L" + at(step.to); break;
    case doc::Step::Kind::curve: out += "C" + at(step.first) + " " + at(step.second) + " " + at(step.to); break;
    case doc::Step::Kind::close: out += "z"; break;
    }
  }
  return out;
}

// "M0,0 L10,0 fill 000000", one path a line.
std::string drawn(const std::string& content) {
  std::string out;
  for (const doc::VectorPath& path : doc::read_svg(svg(content)).picture.paths) {
    out += (out.empty() ? "" : "\n") + steps(path.outline);
    if (path.fill) out += fmt::format(" fill {:06x}", *path.fill);
    if (path.stroke) out += fmt::format(" stroke {:06x} {}", *path.stroke, number(path.width));
    if (path.opacity < 1) out += " opacity " + number(path.opacity);
  }
  return out;
}

// "element text 3": kind, name and line of each fault.
std::string faults(const std::string& file) {
  constexpr const char* kinds[] = {"xml", "root", "size", "bounds", "value", "element", "property"};
  std::string out;
  for (const SvgFault& one : doc::read_svg(file).faults)
    out += (out.empty() ? "" : ", ") +
           fmt::format("{} {} {}", kinds[static_cast<int>(one.kind)], one.what.empty() ? "-" : one.what, one.line);
  return out;
}

} // namespace

TEST_CASE("path data") {
  const auto path = [](const std::string& d) { return drawn("<path d=\"" + d + "\" fill=\"#000\"/>"); };
  CHECK(path("M10 20L30-5.5.5.5") == "M10,20 L30,-5.5 L0.5,0.5 fill 000000");
  CHECK(path("m1 1 2 0 0 2z m5 5h1v-1H0V0") == "M1,1 L3,1 L3,3 z M6,6 L7,6 L7,5 L0,5 L0,0 fill 000000");
  CHECK(path("M0 0C1 1 2 2 3 3S5 5 6 6s1 1 2 2") == "M0,0 C1,1 2,2 3,3 C4,4 5,5 6,6 C7,7 7,7 8,8 fill 000000");
  CHECK(path("M0,0 Q3,3 6,0 T12,0") == "M0,0 C2,2 4,2 6,0 C8,-2 10,-2 12,0 fill 000000");
  CHECK(path("M0 0zl5 5") == "M0,0 z M0,0 L5,5 fill 000000");
  CHECK(path("M10 0a10 10 0 0110 10") == "M10,0 C15.52,0 20,4.48 20,10 fill 000000");
  CHECK(path("M0 0A0 5 0 0 1 9 9") == "M0,0 L9,9 fill 000000");
  CHECK(path("").empty());
}

TEST_CASE("shapes") {
  CHECK(drawn("<rect x='1' y='2' width='3' height='4'/>") == "M1,2 L4,2 L4,6 L1,6 L1,2 z fill 000000");
  CHECK(drawn("<rect width='10' height='10' rx='5'/>").starts_with("M5,0 L5,0 C7.76,0 10,2.24 10,5"));
  CHECK(drawn("<circle cx='5' cy='5' r='5'/>") == drawn("<ellipse cx='5' cy='5' rx='5' ry='5'/>"));
  CHECK(drawn("<polygon points='0,0 4,0 4 4'/>") == "M0,0 L4,0 L4,4 z fill 000000");
  CHECK(drawn("<line x2='4' y2='1in' stroke='red'/>") == "M0,0 L4,96 fill 000000 stroke ff0000 1");
  CHECK(drawn("<rect width='0' height='4'/><circle r='-1'/><polyline points=''/>").empty());
}

TEST_CASE("colours, inheritance and transformations") {
  const auto filled = [](const std::string& attributes) {
    const std::string out = drawn("<rect width='1' height='1' " + attributes + "/>");
    return out.find('z') == std::string::npos ? out : out.substr(out.find('z') + 1);
  };
  CHECK(filled("fill='#a3C'") == " fill aa33cc");
  CHECK(filled("fill='rgb(1, 2, 255)'") == " fill 0102ff");
  CHECK(filled("fill='AliceBlue'") == " fill f0f8ff");
  CHECK(filled("fill='yellowgreen'") == " fill 9acd32");
  CHECK(filled("fill='red' style='fill: blue; opacity: 50%'") == " fill 0000ff opacity 0.5");
  CHECK(filled("fill='none'").empty());
  CHECK(filled("display='none'").empty());
  CHECK(filled("fill='red' stroke='blue' fill-opacity='.5'") ==
        " fill ff0000 opacity 0.5\nM0,0 L1,0 L1,1 L0,1 L0,0 z stroke 0000ff 1");
  CHECK(drawn("<g fill='red' transform='translate(10) scale(2)'><g transform='rotate(90)' stroke='blue'>"
              "<path d='M1 0v1'/></g></g>") == "M10,2 L8,2 fill ff0000 stroke 0000ff 2");
}

TEST_CASE("the size of a picture") {
  const auto size = [](const std::string& root) {
    const doc::VectorPicture picture = doc::read_svg(svg("<path d='M0 0h10'/>", root)).picture;
    const std::string end = picture.paths.empty() ? "" : " " + at(picture.paths[0].outline.back().to);
    return number(picture.width) + "x" + number(picture.height) + (picture.sized ? "" : " free") + end;
  };
  CHECK(size("viewBox='0 0 100 50'") == "100x50 free 10,0");
  CHECK(size("width='200' height='100px' viewBox='0 0 100 50'") == "200x100 20,0");
  CHECK(size("width='200' viewBox='-10 0 100 50'") == "200x100 40,0");
  CHECK(size("width='10mm' height='1in'") == "37.8x96 10,0");
  CHECK(size("width='100%' viewBox='0 0 100 50'") == "100x50 free 10,0");
  CHECK(size("width='100' height='100' viewBox='0 0 100 50'") == "100x100 10,25");
}

TEST_CASE("what is not drawn is told, once, with its line") {
  CHECK(faults(svg("<title>a</title><desc/><metadata><x/></metadata><defs><linearGradient id='a'/></defs>")).empty());
  CHECK(faults(svg("<text>a</text>\n<text>b</text>\n<use href='#a'/>")) == "element text 2, element use 4");
  CHECK(faults(svg("<image/><script/><style>a</style><g><foreignObject/></g>")) ==
        "element image 2, element script 2, element style 2, element foreignObject 2");
  CHECK(faults(svg("<path fill='url(#a)' d='M0 0'/><g clip-path='url(#b)' mask='none'/>")) ==
        "property fill 2, property clip-path 2");
  CHECK(faults(svg("<g stroke-dasharray='3 2'/><path fill='rouge' d='x'/><g transform='tourne(3)'/>")) ==
        "property stroke-dasharray 2, value fill 2, value d 2, value transform 2");
  CHECK(faults(svg("<i:page xmlns:i='http://exemple.org'><i:text/></i:page>")).empty());
}

TEST_CASE("a file that is no picture is told, never drawn") {
  CHECK(faults("") == "xml - 1");
  CHECK(faults("<svg") == "xml - 1");
  CHECK(faults(svg("<g>")) == "xml - 3");
  CHECK(faults("<svg viewBox='0 0 1 1'/>") == "root - 1");
  CHECK(faults("<html xmlns='http://www.w3.org/1999/xhtml'/>") == "root - 1");
  CHECK(faults(svg("", "")) == "size - 1");
  CHECK(faults(svg("", "viewBox='0 0 0 5'")) == "size - 1");
  CHECK(faults(svg("", "viewBox='0 0 nan inf'")) == "size - 1");
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "<g>";
  CHECK(faults(svg(deep)) == "bounds - 2");
  CHECK(faults(svg(std::string(3 << 20, ' '))) == "bounds - 1");
  std::string steps = "<path d='M0 0";
  for (int i = 0; i < 200'001; ++i) steps += "h1";
  CHECK(faults(svg(steps + "'/>")) == "value d 2");
  const std::string laughs = "<!DOCTYPE svg [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]>";
  CHECK(faults(laughs + svg("&b;")).empty());
}

TEST_CASE("pictures are known by their beginning") {
  CHECK(doc::is_svg(svg("")));
  CHECK(doc::is_svg("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- a -->\n<svg>"));
  CHECK_FALSE(doc::is_svg("\x89PNG <svg"));
  CHECK_FALSE(doc::is_svg("<html>"));
}

TEST_CASE("a damaged file is never the end of reso, and never draws beyond all measure") {
  const std::string whole = svg(
      "<g transform='rotate(10 5 5) skewX(3) matrix(1 0 0 1 0 0)' style='fill:#abc;stroke:red;opacity:.5'>"
      "<path d='M1 2l3 4h5v-6c1 2 3 4 5 6s7-8 9 1q2 3 4 5t6 7a8 9 10 0 1 11 12z'/><rect width='9' height='8' rx='3'/>"
      "<polygon points='1,2 3,4 5,6'/><circle r='4'/></g>");
  std::mt19937 random(7);
  for (int i = 0; i < 4000; ++i) {
    std::string file = whole;
    for (unsigned changes = random() % 5 + 1; changes > 0; --changes) {
      const std::size_t place = random() % file.size();
      if (random() % 3 == 0)
        file.erase(place, random() % 9);
      else
        file[place] = "0123456789.-eE,() <>/'\"=#&;MmAaZz"[random() % 33];
    }
    const doc::SvgReading reading = doc::read_svg(file);
    for (const doc::VectorPath& path : reading.picture.paths)
      for (const doc::Step& step : path.outline)
        for (const doc::Place& one : {step.to, step.first, step.second})
          REQUIRE((std::isfinite(one.x) && std::isfinite(one.y)));
  }
}
