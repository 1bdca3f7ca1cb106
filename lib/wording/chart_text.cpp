#include "wording/chart_text.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "wording/number.hpp"

namespace reso::wording {

namespace {

constexpr std::size_t longest_alternative = 250;

std::string note(std::string_view word, std::string_view text) {
  std::string out = fmt::format("{}{}: {}", word, nbsp, text);
  if (!out.ends_with('.') && !out.ends_with("…")) out += '.';
  return out;
}

std::string in_words(const BarWords& bar) { return fmt::format("{} ({})", bar.label, bar.value); }

} // namespace

std::string_view measured_word(std::string_view unit) {
  if (unit == "h") return "Heures";
  if (unit == "€") return "Montant";
  if (unit == "%") return share_word;
  return count_word;
}

std::string source_note(std::string_view text) { return note("Source", text); }
std::string reading_note(std::string_view text) { return note("Lecture", text); }
std::string scope_note(std::string_view text) { return note("Champ", text); }

std::string sum_differs_note(std::string_view sum) {
  return fmt::format("Les parties font {}{}; voir les notes de méthode.", sum, nnbsp);
}

std::string bars_alternative(const std::vector<BarWords>& bars) {
  std::string text;
  if (bars.size() <= 6) {
    // Few bars are all said.
    text = "Barres, de la plus longue à la plus courte" + std::string(nbsp) + ": ";
    for (std::size_t i = 0; i < bars.size(); ++i) text += (i == 0 ? "" : ", ") + in_words(bars[i]);
    text += '.';
  }
  if (text.empty() || base::code_points(text) > longest_alternative)
    text = fmt::format("{} barres. La plus longue{}: {}. La plus courte{}: {}.", bars.size(), nbsp,
                       in_words(bars.front()), nbsp, in_words(bars.back()));
  if (base::code_points(text) <= longest_alternative) return text;
  std::u32string cut = base::decode_utf8(text).substr(0, longest_alternative - 1);
  return base::encode_utf8(cut) + "…";
}

} // namespace reso::wording
