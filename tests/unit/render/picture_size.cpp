#include "render/picture_size.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace reso;
using namespace std::string_literals;

TEST_CASE("a picture's head says how large it is") {
  const auto png = render::picture_size("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\x40\0\0\0\xF0more"s);
  REQUIRE(png);
  CHECK(png->width == 320);
  CHECK(png->height == 240);
  const auto jpeg = render::picture_size("\xFF\xD8\xFF\xE0\0\4ab\xFF\xC0\0\x0B\x08\0\xF0\1\x40\1\1\x11\0"s);
  REQUIRE(jpeg);
  CHECK(jpeg->width == 320);
  CHECK(jpeg->height == 240);
  const auto svg = render::picture_size("<svg viewBox=\"0 0 320.5, 240\">");
  REQUIRE(svg);
  CHECK(svg->width == 320.5);
  CHECK(svg->height == 240);
}

TEST_CASE("a head that is cut says nothing") {
  CHECK_FALSE(render::picture_size("\x89PNG\r\n"));
  CHECK_FALSE(render::picture_size("\xFF\xD8\xFF\xE0\0"s));
  CHECK_FALSE(render::picture_size("\xFF\xD8\xFF\xE0\0\0\0\0\0\0\0\0\0\0\0"s));
  CHECK_FALSE(render::picture_size("<svg width=\"1\">"));
  CHECK_FALSE(render::picture_size("<svg viewBox=\"0 0 a b\">"));
  CHECK_FALSE(render::picture_size("text"));
}
