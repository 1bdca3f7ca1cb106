#include "font/face.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include "base/text.hpp"
#include "font/face_state.hpp"

namespace reso::font {

namespace {

constexpr float narrow_space = 200; // U+202F: Lato draws it as wide as a space (PDF.md, 1)

bool is_space(char32_t c) { return c == U' ' || c == 0xA0 || c == 0x202F; }
bool is_hyphen(char32_t c) { return c == U'-' || c == 0xAD || c == 0x2011; }

std::vector<hb_feature_t> feature_list(unsigned features) {
  std::vector<hb_feature_t> list;
  auto add = [&](unsigned flag, const char* tag) {
    if (features & flag)
      list.push_back({hb_tag_from_string(tag, 4), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
  };
  add(Face::tabular, "tnum");
  add(Face::lining, "lnum");
  add(Face::small_caps, "smcp");
  add(Face::superscript, "sups");
  add(Face::ordinals, "ordn");
  return list;
}

} // namespace

void Face::State::read_metrics() {
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font.get(), &extents);
  auto metric = [this](hb_ot_metrics_tag_t tag) {
    hb_position_t value = 0;
    hb_ot_metrics_get_position(font.get(), tag, &value);
    return static_cast<float>(value) * unit;
  };
  metrics.ascender = static_cast<float>(extents.ascender) * unit;
  metrics.descender = static_cast<float>(extents.descender) * unit;
  metrics.cap_height = metric(HB_OT_METRICS_TAG_CAP_HEIGHT);
  metrics.x_height = metric(HB_OT_METRICS_TAG_X_HEIGHT);
  metrics.italic_angle = hb_style_get_value(font.get(), HB_STYLE_TAG_SLANT_ANGLE);
  metrics.weight = hb_style_get_value(font.get(), HB_STYLE_TAG_WEIGHT);
  Blob head(hb_face_reference_table(face.get(), HB_TAG('h', 'e', 'a', 'd')));
  unsigned length = 0;
  auto* bytes = reinterpret_cast<const unsigned char*>(hb_blob_get_data(head.get(), &length));
  for (unsigned i = 0; i < 4 && length >= 44; ++i)
    metrics.bbox[i] = static_cast<float>(static_cast<std::int16_t>(bytes[36 + 2 * i] << 8 | bytes[37 + 2 * i])) * unit;
}

// The first text of a glyph is its own; others become aliases.
void Face::State::remember(std::uint16_t glyph, std::u32string words) {
  if (words.size() == 1 && words[0] == 0xA0 && !used[glyph]) text[glyph] = U" ";
  if (!used[glyph]) {
    used[glyph] = true;
    bool space = words.size() == 1 && is_space(words[0]), hyphen = words.size() == 1 && is_hyphen(words[0]);
    text[glyph] = space ? U" " : hyphen ? U"-" : words;
  }
  if (text[glyph] != words) extra[{glyph, std::move(words)}] = true;
}

std::vector<Glyph> Face::State::run_harfbuzz(std::string_view word, unsigned features) {
  static const hb_language_t french = hb_language_from_string("fr", 2);
  auto list = feature_list(features);
  hb_buffer_clear_contents(buffer.get());
  hb_buffer_add_utf8(buffer.get(), word.data(), static_cast<int>(word.size()), 0, static_cast<int>(word.size()));
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer.get(), HB_SCRIPT_LATIN);
  hb_buffer_set_language(buffer.get(), french);
  hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_shape(font.get(), buffer.get(), list.data(), static_cast<unsigned>(list.size()));
  unsigned count = 0;
  hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  std::vector<Glyph> glyphs;
  for (unsigned i = 0; i < count; ++i) {
    Glyph glyph;
    glyph.id = static_cast<std::uint16_t>(infos[i].codepoint);
    glyph.advance = static_cast<float>(positions[i].x_advance) * unit;
    glyph.x_offset = static_cast<float>(positions[i].x_offset) * unit;
    glyph.y_offset = static_cast<float>(positions[i].y_offset) * unit;
    glyph.cluster = infos[i].cluster;
    glyph.unsafe_to_break = (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
    std::uint32_t end = i + 1 < count ? infos[i + 1].cluster : static_cast<std::uint32_t>(word.size());
    std::u32string words = base::decode_utf8(word.substr(glyph.cluster, end - glyph.cluster));
    if (words.size() == 1 && is_hyphen(words[0]) && words[0] != U'-')
      glyph.id = nominal(U'-'), glyph.advance = advance(glyph.id);
    if (words.size() == 1 && words[0] == 0x202F) {
      if (glyph.id == 0) glyph.id = nominal(U' ');
      glyph.advance = narrow_space;
    }
    if (words.size() == 1 && words[0] == 0xA0) {
      if (glyph.id == 0) glyph.id = nominal(U' ');
      glyph.advance = advance(nominal(U' '));
    }
    glyphs.push_back(glyph);
  }
  return glyphs;
}

void Face::State::remember(std::string_view word, const std::vector<Glyph>& glyphs) {
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const std::size_t end = i + 1 < glyphs.size() ? glyphs[i + 1].cluster : word.size();
    if (glyphs[i].id != 0)
      remember(glyphs[i].id, base::decode_utf8(word.substr(glyphs[i].cluster, end - glyphs[i].cluster)));
  }
}

Face::State::Shaped& Face::State::shaped(std::string_view word, unsigned features) {
  std::string key(1, static_cast<char>(features));
  key += word;
  auto found = cache.find(key);
  if (found == cache.end()) found = cache.emplace(std::move(key), Shaped{run_harfbuzz(word, features)}).first;
  return found->second;
}

Face::Face(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Face::~Face() = default;

base::Result<std::shared_ptr<Face>> Face::open(const std::string& path) {
  auto state = std::make_unique<State>();
  state->path = path;
  state->blob.reset(hb_blob_create_from_file_or_fail(path.c_str()));
  if (!state->blob) return base::Failure{path};
  state->face.reset(hb_face_create(state->blob.get(), 0));
  unsigned glyphs = hb_face_get_glyph_count(state->face.get());
  if (glyphs == 0) return base::Failure{path};
  unsigned upem = hb_face_get_upem(state->face.get());
  state->unit = 1000.0f / static_cast<float>(upem);
  state->font.reset(hb_font_create(state->face.get()));
  hb_font_set_scale(state->font.get(), static_cast<int>(upem), static_cast<int>(upem));
  state->buffer.reset(hb_buffer_create());
  Blob cff(hb_face_reference_table(state->face.get(), HB_TAG('C', 'F', 'F', ' ')));
  state->cff = hb_blob_get_length(cff.get()) > 0;
  char name[128];
  unsigned size = sizeof name;
  hb_ot_name_get_utf8(state->face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
  state->name.assign(name, size);
  state->used.assign(glyphs, false);
  state->text.resize(glyphs);
  state->read_metrics();
  state->remember(state->nominal(U' '), U" ");
  return std::shared_ptr<Face>(new Face(std::move(state)));
}

const std::string& Face::path() const { return m_state->path; }
const std::string& Face::postscript_name() const { return m_state->name; }
const Metrics& Face::metrics() const { return m_state->metrics; }

std::uint16_t Face::space_glyph() const { return m_state->nominal(U' '); }

bool Face::covers(char32_t c) const {
  if (c == 0x202F || c == 0xA0) c = U' ';
  if (c == 0xAD || c == 0x2011) c = U'-';
  return m_state->nominal(c) != 0;
}

float Face::advance_of(char32_t c) {
  if (c == 0x202F) return narrow_space;
  std::uint16_t glyph = m_state->nominal(c == 0xA0 ? U' ' : is_hyphen(c) ? U'-' : c);
  return glyph == 0 ? 0 : m_state->advance(glyph);
}

namespace {

// Letters of French, in UTF-8: A to Z, U+00C0 to U+017F, and the apostrophe.
bool of_letters(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); ++at) {
    const auto byte = static_cast<unsigned char>(word[at]);
    const bool ascii = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    if (ascii) continue;
    if (byte >= 0xC3 && byte <= 0xC5)
      ++at;
    else if (word.substr(at).starts_with("\u2019"))
      at += 2;
    else
      return false;
  }
  return true;
}

// Features of figures say nothing to words of letters: one shape of the word serves all.
unsigned features_for(std::string_view word, unsigned features) {
  return of_letters(word) ? features & ~(Face::tabular | Face::lining) : features;
}

} // namespace

std::vector<Glyph> Face::shape(std::string_view text, unsigned features) {
  std::vector<Glyph> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text[at] == ' ' ? at + 1 : std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    State::Shaped& shaped = m_state->shaped(word, features_for(word, features));
    if (!shaped.remembered) m_state->remember(word, shaped.glyphs);
    shaped.remembered = true;
    for (Glyph glyph : shaped.glyphs) {
      glyph.cluster += static_cast<std::uint32_t>(at);
      out.push_back(glyph);
    }
    at = end;
  }
  return out;
}

void Face::begin_document() {
  m_state->used.assign(m_state->used.size(), false);
  m_state->text.assign(m_state->text.size(), {});
  m_state->extra.clear();
  for (auto& [word, shaped] : m_state->cache) shaped.remembered = false;
  m_state->remember(space_glyph(), U" ");
}

void Face::shape_ahead(std::string_view text, unsigned features) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == ' ' ? at + 1 : std::min(text.find_first_of(" \n", at), text.size());
    if (end > at) m_state->shaped(text.substr(at, end - at), features_for(text.substr(at, end - at), features));
    at = std::max(end, at + 1);
  }
}

} // namespace reso::font
