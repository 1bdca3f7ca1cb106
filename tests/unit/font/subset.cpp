#include <doctest/doctest.h>

#include <filesystem>
#include <memory>
#include <set>

#include <hb.h>

#include "faces.hpp"

using namespace reso;
using namespace reso::tests;
using font::Glyph;
using font::Subset;

namespace {

// A font read again from the bytes of its subset.
class ReadBack {
public:
  explicit ReadBack(const std::string& bytes)
      : m_blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_DUPLICATE, nullptr,
                              nullptr)),
        m_face(hb_face_create(m_blob, 0)), m_font(hb_font_create(m_face)) {}
  ~ReadBack() {
    hb_font_destroy(m_font);
    hb_face_destroy(m_face);
    hb_blob_destroy(m_blob);
  }
  ReadBack(const ReadBack&) = delete;
  ReadBack& operator=(const ReadBack&) = delete;

  unsigned glyphs() const { return hb_face_get_glyph_count(m_face); }
  double advance(std::uint16_t glyph) const {
    return hb_font_get_glyph_h_advance(m_font, glyph) * 1000.0 / hb_face_get_upem(m_face);
  }
  bool drawn(std::uint16_t glyph) const {
    hb_glyph_extents_t extents{};
    return hb_font_get_glyph_extents(m_font, glyph, &extents) != 0 && extents.width != 0;
  }

private:
  hb_blob_t* m_blob;
  hb_face_t* m_face;
  hb_font_t* m_font;
};

} // namespace

TEST_CASE("a subset is far smaller than its font, and keeps the glyphs that were shaped") {
  const auto face = open();
  const std::vector<Glyph> glyphs = face->shape("L’efficacité des bénévoles");
  const Subset subset = face->subset();
  CHECK(subset.bytes.size() < std::filesystem::file_size(font_path("Lato-Regular.ttf")) / 20);
  const ReadBack read(subset.bytes);
  CHECK(read.glyphs() == subset.widths.size());
  CHECK(subset.unicode.size() == subset.widths.size());
  for (const Glyph& glyph : glyphs) {
    const std::uint16_t cid = subset.new_ids[glyph.id];
    REQUIRE(cid != 0);
    CHECK(read.advance(cid) == doctest::Approx(subset.widths[cid]));
    if (glyph.id != face->space_glyph()) CHECK(read.drawn(cid));
  }
}

TEST_CASE("no other glyph is kept but the parts of those, the missing one and the space") {
  const auto face = open();
  const std::vector<Glyph> glyphs = face->shape("abc");
  const Subset subset = face->subset();
  std::set<std::uint16_t> used{face->space_glyph()};
  for (const Glyph& glyph : glyphs) used.insert(glyph.id);
  CHECK(subset.widths.size() == used.size() + 1);
}

TEST_CASE("each glyph says the text that it stands for, ligatures all their letters") {
  const auto face = open();
  const std::uint16_t ligature = face->shape("fi")[0].id, letter = face->shape("é")[0].id;
  const Subset subset = face->subset();
  CHECK(subset.unicode[subset.new_ids[ligature]] == U"fi");
  CHECK(subset.unicode[subset.new_ids[letter]] == U"é");
  CHECK(subset.unicode[subset.new_ids[face->space_glyph()]] == U" ");
}

TEST_CASE("one glyph with two texts has two numbers") {
  const auto face = open();
  const std::uint16_t hyphen = face->shape("-")[0].id;
  face->shape("\u00AD");
  const Subset subset = face->subset();
  const std::uint16_t plain = subset.cid(hyphen, U"-"), soft = subset.cid(hyphen, U"\u00AD");
  CHECK(plain != soft);
  CHECK(plain == subset.new_ids[hyphen]);
  REQUIRE(soft >= subset.widths.size());
  const Subset::Alias& alias = subset.aliases[soft - subset.widths.size()];
  CHECK(alias.cid == plain);
  CHECK(alias.unicode == U"\u00AD");
  CHECK(alias.width == subset.widths[plain]);
}

TEST_CASE("what is shaped ahead and never printed is not in the subset") {
  const auto ahead = open(), plain = open();
  ahead->shape_ahead("Quelques mots de trop, et 240 chiffres");
  ahead->shape("abc");
  plain->shape("abc");
  CHECK(ahead->subset().bytes == plain->subset().bytes);
  CHECK(ahead->subset().name == plain->subset().name);
}

TEST_CASE("a face that begins another document is as new") {
  const auto again = open(), fresh = open();
  again->shape("Un autre texte, où « fi » et le trait d\u00ADunion comptent");
  again->begin_document();
  for (const auto& face : {again, fresh}) face->shape("Le fil d\u2011abord, puis - le reste");
  const Subset one = again->subset(), other = fresh->subset();
  CHECK(one.bytes == other.bytes);
  CHECK(one.name == other.name);
  CHECK(one.unicode == other.unicode);
  CHECK(one.aliases.size() == other.aliases.size());
}

TEST_CASE("a word that was shaped ahead is kept once it is printed") {
  const auto face = open();
  face->shape_ahead("abc");
  const std::uint16_t letter = face->shape("abc")[1].id;
  CHECK(face->subset().new_ids[letter] != 0);
}

TEST_CASE("the same glyphs make the same subset under the same name, others another name") {
  const auto first = open(), second = open(), other = open();
  first->shape("un deux");
  second->shape("deux");
  second->shape("un");
  other->shape("trois");
  CHECK(first->subset().bytes == second->subset().bytes);
  CHECK(first->subset().name == second->subset().name);
  CHECK(first->subset().name != other->subset().name);
  const std::string name = first->subset().name;
  REQUIRE(name.size() == 7 + std::string("Lato-Regular").size());
  CHECK(name.substr(6) == "+Lato-Regular");
  for (const char c : name.substr(0, 6)) CHECK((c >= 'A' && c <= 'Z'));
}
