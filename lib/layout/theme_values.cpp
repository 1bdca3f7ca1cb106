#include "layout/theme_values.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "schema/fault.hpp"

namespace reso::layout {

namespace {

constexpr double millimetre = 72 / 25.4; // points

struct ShadeName {
  std::string_view name;
  Shade shade;
};
constexpr ShadeName shade_names[] = {{"texte", Shade::text},    {"attenue", Shade::muted}, {"accent", Shade::accent},
                                     {"second", Shade::second}, {"clair", Shade::pale},    {"fond", Shade::surface},
                                     {"filet", Shade::rule},    {"papier", Shade::paper}};

// In the order of FaceName.
constexpr std::string_view face_words[face_names] = {"texte", "gras", "italique", "gras_italique", "titre", "leger"};

std::optional<Colour> parse_colour(std::string_view text) {
  const bool good = text.size() == 7 && text[0] == '#' &&
                    text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
  if (!good) return std::nullopt;
  return static_cast<Colour>(std::stoul(std::string(text.substr(1)), nullptr, 16));
}

std::optional<Tint> parse_tint(std::string_view text) {
  if (auto colour = parse_colour(text)) return Tint{Shade::own, *colour};
  const std::string folded = base::fold_id(text);
  const auto found = std::ranges::find(shade_names, folded, &ShadeName::name);
  if (found == std::end(shade_names)) return std::nullopt;
  return Tint{found->shade, 0};
}

// The number of `text` in `unit`, when it has that unit.
std::optional<double> number_in(std::string_view text, std::string_view unit) {
  auto quantity = base::parse_quantity(text);
  if (!quantity || !quantity->exact() || quantity->unit != unit) return std::nullopt;
  return quantity->min->approximate();
}

std::optional<double> parse_length(std::string_view text) {
  if (auto points = number_in(text, "pt")) return points;
  if (auto millimetres = number_in(text, "mm")) return *millimetres * millimetre;
  if (auto centimetres = number_in(text, "cm")) return *centimetres * 10 * millimetre;
  return std::nullopt;
}

// "gras 12/15 pt accent"
std::optional<Setting> parse_setting(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::string_view word : base::split(text, ' '))
    if (!word.empty()) words.push_back(word);
  if (words.size() != 4 || words[2] != "pt") return std::nullopt;
  const auto face = std::ranges::find(face_words, base::fold_id(words[0]));
  const std::size_t slash = words[1].find('/');
  if (face == std::end(face_words) || slash == std::string_view::npos) return std::nullopt;
  auto size = number_in(words[1].substr(0, slash), ""), leading = number_in(words[1].substr(slash + 1), "");
  auto colour = parse_tint(words[3]);
  if (!size || !leading || !colour || *size <= 0 || *leading <= 0) return std::nullopt;
  return Setting{static_cast<FaceName>(face - std::begin(face_words)), *size, *leading, *colour};
}

} // namespace

} // namespace reso::layout

namespace reso::schema {

namespace phrase = diag::phrase;

namespace {

template <class T>
bool take(DecodeContext& context, const Node& node, const std::optional<T>& value, const diag::Phrase<>& expected,
          std::string_view example, T& out) {
  if (!value) return fault::unreadable(context, node, expected, example);
  out = *value;
  return true;
}

} // namespace

template <>
bool ThemeCodec<layout::Length>::read(DecodeContext& context, const Node& node, const Options&, layout::Length& out) {
  return take(context, node, layout::parse_length(node.text.text), phrase::a_length, "12 pt", out.points);
}

template <>
bool ThemeCodec<layout::Share>::read(DecodeContext& context, const Node& node, const Options&, layout::Share& out) {
  auto percent = layout::number_in(node.text.text, "%");
  if (percent) *percent /= 100;
  return take(context, node, percent, phrase::a_share, "60 %", out.part);
}

template <>
bool ThemeCodec<layout::Paint>::read(DecodeContext& context, const Node& node, const Options&, layout::Paint& out) {
  static const std::string example = fmt::format("\"#{:06x}\"", 0x336699);
  return take(context, node, layout::parse_colour(node.text.text), phrase::a_colour, example, out.rgb);
}

template <>
bool ThemeCodec<layout::Tint>::read(DecodeContext& context, const Node& node, const Options&, layout::Tint& out) {
  return take(context, node, layout::parse_tint(node.text.text), phrase::a_tint, "accent", out);
}

template <>
bool ThemeCodec<layout::Setting>::read(DecodeContext& context, const Node& node, const Options&, layout::Setting& out) {
  return take(context, node, layout::parse_setting(node.text.text), phrase::a_setting, "gras 12/15 pt accent", out);
}

} // namespace reso::schema
