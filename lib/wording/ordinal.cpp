#include "wording/ordinal.hpp"

#include <algorithm>

#include "wording/number.hpp"

namespace reso::wording {

namespace {

constexpr std::string_view roman_digits = "IVX";
constexpr std::size_t most_digits = 3; // "1000e" is no one's rank here, and "2012e" is a slip

int value_of(char digit) { return digit == 'I' ? 1 : digit == 'V' ? 5 : 10; }

// 0 when the letters are no Roman number as it is written today.
int roman(std::string_view letters) {
  int value = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const bool before_larger = i + 1 < letters.size() && value_of(letters[i]) < value_of(letters[i + 1]);
    value += before_larger ? -value_of(letters[i]) : value_of(letters[i]);
  }
  static constexpr std::string_view ones[] = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
  if (value < 1 || value > 39) return 0;
  const std::string again = std::string(static_cast<std::size_t>(value / 10), 'X') + std::string(ones[value % 10]);
  return again == letters ? value : 0;
}

// "deuxième", "cinquième", "neuvième", "quatrième", "vingt-et-unième".
std::string words_of(int value) {
  std::string words = in_letters(base::Rational(value));
  if (words.ends_with("neuf")) words.back() = 'v';
  if (words.ends_with("cinq")) words += 'u';
  if (words.ends_with('e')) words.pop_back();
  if (words.ends_with("cents") || words.ends_with("vingts")) words.pop_back();
  return words + "ième";
}

} // namespace

std::optional<Ordinal> ordinal_of(std::string_view written) {
  const bool digits = !written.empty() && written[0] >= '0' && written[0] <= '9';
  const std::string_view signs = digits ? std::string_view("0123456789") : roman_digits;
  const std::size_t raised = std::min(written.find_first_not_of(signs), written.size());
  const std::string_view number = written.substr(0, raised), suffix = written.substr(raised);
  if (number.empty() || number[0] == '0' || (digits && number.size() > most_digits)) return std::nullopt;
  const int value = digits ? std::stoi(std::string(number)) : roman(number);
  const bool several = suffix.ends_with('s');
  const std::string_view one = several ? suffix.substr(0, suffix.size() - 1) : suffix;
  std::string words;
  if (value == 1 && one == "er")
    words = "premier";
  else if (value == 1 && one == "re")
    words = "première";
  else if (value > 1 && one == "e")
    words = words_of(value);
  else
    return std::nullopt;
  return Ordinal{raised, words + (several ? "s" : "")};
}

} // namespace reso::wording
