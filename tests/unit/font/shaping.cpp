#include <doctest/doctest.h>

#include <algorithm>
#include <memory>

#include <hb.h>

#include "faces.hpp"

using namespace reso;
using namespace reso::tests;
using font::Face;
using font::Glyph;

namespace {

// The word as HarfBuzz shapes it, in thousandths of an em.
std::vector<Glyph> by_harfbuzz(const std::string& file, const std::string& word) {
  hb_blob_t* blob = hb_blob_create_from_file_or_fail(font_path(file).c_str());
  REQUIRE(blob != nullptr);
  hb_face_t* face = hb_face_create(blob, 0);
  hb_font_t* made = hb_font_create(face);
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, word.c_str(), -1, 0, -1);
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
  hb_buffer_set_language(buffer, hb_language_from_string("fr", -1));
  hb_shape(made, buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  const double unit = 1000.0 / hb_face_get_upem(face);
  std::vector<Glyph> glyphs(count);
  for (unsigned i = 0; i < count; ++i) {
    glyphs[i].id = static_cast<std::uint16_t>(infos[i].codepoint);
    glyphs[i].advance = static_cast<float>(positions[i].x_advance * unit);
  }
  hb_buffer_destroy(buffer);
  hb_font_destroy(made);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  return glyphs;
}

float width(const std::vector<Glyph>& glyphs) {
  float sum = 0;
  for (const Glyph& glyph : glyphs) sum += glyph.advance;
  return sum;
}

bool missing(const std::vector<Glyph>& glyphs) {
  return std::ranges::any_of(glyphs, [](const Glyph& one) { return one.id == 0; });
}

} // namespace

TEST_CASE("French words have the glyphs and the widths that HarfBuzz gives them") {
  for (const std::string file : {"Lato-Regular.ttf", "Lato-Black.ttf", "DejaVuSans.ttf"})
    for (const std::string word : {"efficacité", "Avenue", "l’œuvre", "VÉLOS", "réflexion", "ça", "où", "Noël", "n°"}) {
      const auto face = open(file);
      const std::vector<Glyph> ours = face->shape(word), theirs = by_harfbuzz(file, word);
      INFO(word);
      REQUIRE(ours.size() == theirs.size());
      for (std::size_t i = 0; i < ours.size(); ++i) {
        CHECK(ours[i].id == theirs[i].id);
        CHECK(ours[i].advance == doctest::Approx(theirs[i].advance));
      }
    }
}

TEST_CASE("ligatures and kerning are applied") {
  const auto face = open();
  CHECK(face->shape("fi").size() == 1);
  CHECK(face->shape("fi")[0].cluster == 0);
  CHECK(face->shape("efficacité").size() < std::string("efficacite").size());
  CHECK(width(face->shape("AV")) < width(face->shape("A")) + width(face->shape("V")));
}

TEST_CASE("clusters are the bytes where the letters stand, and rise") {
  const std::string text = "été à l’école";
  const std::vector<Glyph> glyphs = open()->shape(text);
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    CHECK(glyphs[i].cluster >= last);
    CHECK((static_cast<unsigned char>(text[glyphs[i].cluster]) & 0xC0) != 0x80);
    last = glyphs[i].cluster;
  }
  CHECK(glyphs.front().cluster == 0);
  CHECK(std::ranges::count(glyphs, 5u, &Glyph::cluster) == 1);
}

TEST_CASE("a word shaped again, or within a text, is the same word") {
  const auto face = open();
  const std::vector<Glyph> first = face->shape("réflexion");
  CHECK(same(face->shape("réflexion"), first));
  CHECK(same(open()->shape("réflexion"), first));
  std::vector<Glyph> within = face->shape("une réflexion");
  within.erase(within.begin(), within.begin() + 4);
  for (Glyph& glyph : within) glyph.cluster -= 4;
  CHECK(same(within, first));
}

TEST_CASE("the cache keeps the features of words apart") {
  const auto face = open();
  const std::vector<Glyph> plain = face->shape("2011");
  const std::vector<Glyph> tabular = face->shape("2011", Face::tabular);
  CHECK(same(face->shape("2011"), plain));
  CHECK(same(tabular, open()->shape("2011", Face::tabular)));
  for (const Glyph& glyph : tabular) CHECK(glyph.advance == tabular.front().advance);
  const std::vector<Glyph> raised = face->shape("er", Face::superscript);
  CHECK(!same(face->shape("er"), raised));
  CHECK(same(face->shape("er", Face::superscript), raised));
  CHECK(width(raised) < width(face->shape("er")));
  CHECK(same(face->shape("un", Face::tabular | Face::lining), face->shape("un")));
}

TEST_CASE("what is shaped ahead is shaped alike") {
  const std::string text = "L’association accueille 1 240 personnes\net leurs 17 vélos, à l’efficacité près.";
  const auto ahead = open(), plain = open();
  ahead->shape_ahead(text);
  for (const std::string line :
       {"L’association accueille 1 240 personnes", "et leurs 17 vélos,", "à l’efficacité près."})
    CHECK(same(ahead->shape(line), plain->shape(line)));
}

TEST_CASE("a sign that the face lacks has no glyph, and is not covered") {
  const auto face = open();
  CHECK(missing(face->shape("a\U000F1234b")));
  CHECK(!missing(face->shape("à l’œuvre, « 20 % » — n° 3 €")));
  CHECK(!face->covers(0xF1234));
  CHECK(face->advance_of(0xF1234) == 0);
  for (const char32_t sign : U"éœÇ’«»–—…€") CHECK((sign == 0 || face->covers(sign)));
}

TEST_CASE("no-break spaces and hyphens have the widths of French typography") {
  for (const std::string file : {"Lato-Regular.ttf", "DejaVuSans.ttf"}) {
    const auto face = open(file);
    const float space = face->shape(" ")[0].advance, hyphen = face->shape("-")[0].advance;
    CHECK(face->shape("\u202F")[0].advance == 200);
    CHECK(face->shape("\u00A0")[0].advance == space);
    CHECK(face->advance_of(0x202F) == 200);
    CHECK(face->advance_of(0xA0) == space);
    for (const std::string sign : {"\u00AD", "\u2011"}) {
      REQUIRE(face->shape(sign).size() == 1);
      CHECK(face->shape(sign)[0].id == face->shape("-")[0].id);
      CHECK(face->shape(sign)[0].advance == hyphen);
    }
    CHECK(!missing(face->shape("12\u202F000\u00A0€")));
  }
}

TEST_CASE("metrics are those of the face, in thousandths of an em") {
  const auto face = open();
  const font::Metrics& regular = face->metrics();
  CHECK(regular.cap_height > 650);
  CHECK(regular.cap_height < 800);
  CHECK(regular.x_height < regular.cap_height);
  CHECK(regular.ascender > regular.cap_height);
  CHECK(regular.descender < 0);
  CHECK(regular.italic_angle == 0);
  CHECK(open("Lato-Italic.ttf")->metrics().italic_angle < 0);
  CHECK(open("Lato-Black.ttf")->metrics().weight > regular.weight);
  CHECK(open()->postscript_name() == "Lato-Regular");
}

TEST_CASE("a file that is no font is told by its path") {
  CHECK(font::Face::open("/nulle/part.ttf").message() == "/nulle/part.ttf");
  CHECK(!font::Face::open(std::string(RESO_SOURCE_DIR) + "/CMakeLists.txt"));
}
