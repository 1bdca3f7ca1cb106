// What a chart says, for who cannot see it: its kind, its extremes, its trend. At most 250 characters; values carry
// their qualifiers in words; the caption is never said again. French, for voices.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reso::wording {

inline constexpr std::string_view masked_words = "valeur masquée";
inline constexpr std::string_view unknown_words = "valeur non disponible";

// A value and what it is of.
struct PointWords {
  std::string label; // "Associations", "mars", "2012"
  std::string value; // "au moins 141"
};

// What is drawn as a gap.
struct Gaps {
  std::size_t masked = 0;
  std::size_t unknown = 0;
};

enum class Trend { rising, falling, steady, unclear };

// A series along months, years or bands.
struct SeriesWords {
  std::string name;
  PointWords highest, lowest; // the same when one value is known; no lowest when some are not shown
  PointWords first, last;
  Trend trend = Trend::unclear;
  bool dated = false; // months or years: "3 en janvier, 8 en décembre"
  Gaps gaps;
};

// Bars of parts, in decreasing order of value.
std::string bars_alternative(const std::vector<PointWords>& bars, const Gaps& gaps = {});
// A ring: the parts with their shares, in decreasing order.
std::string ring_alternative(const std::vector<PointWords>& parts);

enum class Sequence { curve, bars };
// One series along an axis.
std::string sequence_alternative(Sequence kind, const SeriesWords& series);

enum class Kind { curves, grouped, stacked, multiples };
// Several series on one picture.
std::string series_alternative(Kind kind, const std::vector<SeriesWords>& series);

// A line of dots: from the first value to the last.
struct MoveWords {
  std::string label;
  std::string from, to; // `from` empty: one value is known
  Trend trend = Trend::unclear;
};
// `first` and `last`: names of the series, years most often.
std::string dots_alternative(std::string_view first, std::string_view last, const std::vector<MoveWords>& lines);

// "18 sur 20" for each line.
std::string target_alternative(const std::vector<PointWords>& lines);

} // namespace reso::wording
