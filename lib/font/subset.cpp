// Subsets of a face, by hb-subset: only the glyphs that were shaped, no hinting, no layout tables.
#include <algorithm>

#include <hb-subset.h>
#include <hb.h>

#include "font/face.hpp"
#include "font/face_state.hpp"

namespace reso::font {

namespace {

constexpr const char* dropped[] = {"GSUB", "GPOS", "GDEF", "kern", "name", "post", "OS/2", "cmap", "gasp", "DSIG",
                                   "FFTM", "MATH", "BASE", "VORG", "meta", "hdmx", "VDMX", "LTSH", "PCLT"};

// Six letters from the glyph set (FNV-1a): the same document always gets the same name.
std::string subset_tag(const std::string& name, const std::vector<bool>& used) {
  std::uint64_t hash = 1469598103934665603ull;
  auto add = [&hash](unsigned char byte) { hash = (hash ^ byte) * 1099511628211ull; };
  for (char c : name) add(static_cast<unsigned char>(c));
  for (std::size_t glyph = 0; glyph < used.size(); ++glyph)
    if (used[glyph]) {
      add(static_cast<unsigned char>(glyph & 255));
      add(static_cast<unsigned char>(glyph >> 8));
    }
  std::string tag;
  for (int i = 0; i < 6; ++i) {
    tag += static_cast<char>('A' + hash % 26);
    hash /= 26;
  }
  return tag;
}

} // namespace

std::uint16_t Subset::cid(std::uint16_t glyph, std::u32string_view text) const {
  std::uint16_t plain = glyph < new_ids.size() ? new_ids[glyph] : std::uint16_t{0};
  if (plain < unicode.size() && unicode[plain] == text) return plain;
  for (std::size_t i = 0; i < aliases.size(); ++i)
    if (aliases[i].cid == plain && aliases[i].unicode == text) return static_cast<std::uint16_t>(widths.size() + i);
  return plain;
}

Subset Face::subset() {
  State& state = *m_state;
  Subset out;
  out.cff = state.cff;
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  hb_set_t* glyphs = hb_subset_input_glyph_set(input);
  for (std::size_t glyph = 0; glyph < state.used.size(); ++glyph)
    if (state.used[glyph]) hb_set_add(glyphs, static_cast<hb_codepoint_t>(glyph));
  unsigned flags = HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_NO_HINTING;
  if (state.cff) flags |= HB_SUBSET_FLAGS_DESUBROUTINIZE;
  hb_subset_input_set_flags(input, flags);
  for (const char* table : dropped)
    hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG), hb_tag_from_string(table, 4));
  hb_subset_plan_t* plan = hb_subset_plan_create_or_fail(state.face.get(), input);
  const hb_map_t* mapping = hb_subset_plan_old_to_new_glyph_mapping(plan);
  out.new_ids.assign(state.used.size(), 0);
  std::vector<std::uint16_t> old_ids;
  for (std::size_t glyph = 0; glyph < state.used.size(); ++glyph) {
    if (!hb_map_has(mapping, static_cast<hb_codepoint_t>(glyph))) continue;
    hb_codepoint_t id = hb_map_get(mapping, static_cast<hb_codepoint_t>(glyph));
    out.new_ids[glyph] = static_cast<std::uint16_t>(id);
    if (id >= old_ids.size()) old_ids.resize(id + 1, 0);
    old_ids[id] = static_cast<std::uint16_t>(glyph);
  }
  hb_face_t* face = hb_subset_plan_execute_or_fail(plan);
  hb_blob_t* bytes =
      state.cff ? hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' ')) : hb_face_reference_blob(face);
  unsigned length = 0;
  const char* data = hb_blob_get_data(bytes, &length);
  out.bytes.assign(data, length);
  hb_blob_destroy(bytes);
  hb_face_destroy(face);
  hb_subset_plan_destroy(plan);
  hb_subset_input_destroy(input);
  for (std::uint16_t old : old_ids) {
    out.widths.push_back(state.advance(old));
    out.unicode.push_back(state.used[old] ? state.text[old] : std::u32string());
  }
  // CFF fonts have no map from CIDs to glyphs: there one glyph keeps one text.
  if (!state.cff)
    for (const auto& [key, present] : state.extra) {
      std::uint16_t cid = out.new_ids[key.first];
      out.aliases.push_back({cid, out.widths[cid], key.second});
    }
  out.name = subset_tag(state.name, state.used) + "+" + state.name;
  return out;
}

} // namespace reso::font
