#include "wording/chart_alternative.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "wording/number.hpp"
#include "wording/sentence.hpp"

namespace reso::wording {

namespace {

constexpr std::size_t longest_alternative = 250;
constexpr std::size_t most_said = 6; // bars that are all said

std::string in_words(const PointWords& point) { return fmt::format("{} ({})", point.label, point.value); }

// Sentences while they have room; the first is always there, and a mark says that others are not.
class Sentences {
public:
  explicit Sentences(std::string first) : m_text(typography(first)) {}

  // False when there was no room.
  bool add(const std::string& sentence) {
    const std::string longer = m_text + " " + typography(sentence);
    if (m_short || base::code_points(longer) + 2 > longest_alternative) {
      m_short = true;
      return false;
    }
    m_text = longer;
    return true;
  }

  std::string take() const {
    if (base::code_points(m_text) > longest_alternative) {
      const std::u32string cut = base::decode_utf8(m_text).substr(0, longest_alternative - 1);
      return base::encode_utf8(cut) + "…";
    }
    return m_short ? m_text + " …" : m_text;
  }

private:
  std::string m_text;
  bool m_short = false;
};

std::string gap_words(const Gaps& gaps) {
  std::string words;
  const auto add = [&words](std::size_t count, std::string_view one, std::string_view many) {
    if (count == 0) return;
    words += (words.empty() ? "" : ", ") + fmt::format("{} {}", count, count == 1 ? one : many);
  };
  add(gaps.masked, "valeur masquée", "valeurs masquées");
  add(gaps.unknown, "valeur non disponible", "valeurs non disponibles");
  return words.empty() ? words : words + ".";
}

std::string_view trend_words(Trend trend) {
  switch (trend) {
  case Trend::rising: return ", en hausse";
  case Trend::falling: return ", en baisse";
  case Trend::steady: return ", sans changement";
  case Trend::unclear: break;
  }
  return {};
}

std::string extremes(const SeriesWords& series) {
  if (series.highest.label == series.lowest.label) return in_words(series.highest);
  if (series.highest.value == series.lowest.value) return fmt::format("{} partout", series.highest.value);
  if (series.lowest.label.empty())
    return fmt::format("la plus haute des valeurs montrées, {}", in_words(series.highest));
  return fmt::format("le plus haut, {} ; le plus bas, {}", in_words(series.highest), in_words(series.lowest));
}

std::string course(const SeriesWords& series) {
  if (!series.dated || series.first.label == series.last.label) return {};
  return capital(fmt::format("{} en {}, {} en {}{}.", series.first.value, series.first.label, series.last.value,
                             series.last.label, trend_words(series.trend)));
}

std::string_view kind_words(Kind kind) {
  switch (kind) {
  case Kind::curves: return "courbes";
  case Kind::grouped: return "séries de barres groupées";
  case Kind::stacked: return "séries de barres empilées";
  case Kind::multiples: return "petits graphiques à la même échelle";
  }
  return {};
}

std::string move_words(const MoveWords& line) {
  if (line.from.empty() || line.from == line.to)
    return fmt::format("{} : {}{}.", line.label, line.to, line.from.empty() ? "" : trend_words(line.trend));
  return fmt::format("{} : {}, puis {}{}.", line.label, line.from, line.to, trend_words(line.trend));
}

Gaps all_gaps(const std::vector<SeriesWords>& series) {
  Gaps all;
  for (const SeriesWords& one : series) all.masked += one.gaps.masked, all.unknown += one.gaps.unknown;
  return all;
}

void add_gaps(const Gaps& gaps, Sentences& sentences) {
  if (const std::string words = gap_words(gaps); !words.empty()) sentences.add(words);
}

} // namespace

std::string bars_alternative(const std::vector<PointWords>& bars, const Gaps& gaps) {
  std::string text;
  if (bars.size() <= most_said) {
    text = "Barres, de la plus longue à la plus courte : ";
    for (std::size_t i = 0; i < bars.size(); ++i) text += (i == 0 ? "" : ", ") + in_words(bars[i]);
    text += '.';
  }
  if (text.empty() || base::code_points(text) > longest_alternative)
    text = fmt::format("{} barres. La plus longue : {}. La plus courte : {}.", bars.size(), in_words(bars.front()),
                       in_words(bars.back()));
  Sentences sentences(text);
  add_gaps(gaps, sentences);
  return sentences.take();
}

std::string ring_alternative(const std::vector<PointWords>& parts) {
  std::string text = fmt::format("Anneau de {} parts, de la plus grande à la plus petite : ", parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) text += (i == 0 ? "" : ", ") + in_words(parts[i]);
  if (base::code_points(text) >= longest_alternative)
    text = fmt::format("Anneau de {} parts. La plus grande : {}. La plus petite : {}", parts.size(),
                       in_words(parts.front()), in_words(parts.back()));
  return Sentences(text + ".").take();
}

std::string sequence_alternative(Sequence kind, const SeriesWords& series) {
  Sentences sentences(fmt::format("{} : {}.", kind == Sequence::curve ? "Courbe" : "Barres", extremes(series)));
  if (const std::string words = course(series); !words.empty()) sentences.add(words);
  add_gaps(series.gaps, sentences);
  return sentences.take();
}

std::string series_alternative(Kind kind, const std::vector<SeriesWords>& series) {
  Sentences sentences(fmt::format("{} {}.", series.size(), kind_words(kind)));
  add_gaps(all_gaps(series), sentences);
  for (const SeriesWords& one : series)
    if (!sentences.add(fmt::format("{} : {}.", one.name, extremes(one)))) break;
  return sentences.take();
}

std::string dots_alternative(std::string_view first, std::string_view last, const std::vector<MoveWords>& lines) {
  Sentences sentences(first == last ? fmt::format("{} lignes de points.", lines.size())
                                    : fmt::format("{} lignes de points, de {} à {}.", lines.size(), first, last));
  for (const MoveWords& line : lines)
    if (!sentences.add(move_words(line))) break;
  return sentences.take();
}

std::string target_alternative(const std::vector<PointWords>& lines) {
  std::string text = "Barres du réalisé, avec un trait pour l’objectif.";
  Sentences sentences(text);
  for (const PointWords& line : lines)
    if (!sentences.add(fmt::format("{} : {}.", line.label, line.value))) break;
  return sentences.take();
}

} // namespace reso::wording
