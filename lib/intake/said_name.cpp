#include "intake/said_name.hpp"

#include <algorithm>
#include <vector>

#include "base/collation.hpp"
#include "base/text.hpp"
#include "diag/catalogue_import_columns.hpp"
#include "diag/catalogue_import_unnamed.hpp"

namespace reso::intake {

namespace {

bool digit(char32_t c) { return c >= '0' && c <= '9'; }

// Of any script; neither signs nor typographic punctuation.
bool letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c < 0x2C00) && !(c >= 0x3000 && c < 0x3040);
}

// Runs of letters and runs of digits, folded: "2invités" -> "2", "invites".
std::vector<std::string> runs_of(std::string_view text) {
  std::vector<std::string> out;
  std::u32string run;
  const auto close = [&] {
    if (!run.empty()) out.push_back(base::fold_name(base::encode_utf8(run)));
    run.clear();
  };
  for (const char32_t c : base::decode_utf8(text)) {
    if (!letter(c) && !digit(c)) {
      close();
      continue;
    }
    if (!run.empty() && digit(run.back()) != digit(c)) close();
    run += c;
  }
  close();
  return out;
}

bool is_number(const std::string& word) { return word[0] >= '0' && word[0] <= '9'; }

template <std::size_t N>
bool among(const std::string_view (&words)[N], const std::string& word) {
  return std::ranges::find(words, word) != std::end(words);
}

bool nobody(const std::string& word) { return among(diag::nobody_words, word); }
bool counted(const std::string& word) { return nobody(word) || among(diag::counted_words, word); }
bool says_number(const std::string& word) { return is_number(word) || among(diag::number_words, word); }
bool crosses(const std::string& word) { return word.find_first_not_of('x') == std::string::npos; }

// "N. D.", "n/c": letters that stand for « non déterminé ».
bool initials_of_nobody(const std::vector<std::string>& words) {
  if (std::ranges::any_of(words, [](const std::string& word) { return word.size() != 1; })) return false;
  const std::string joined = base::join(words, "");
  return among(diag::nobody_words, joined) || joined == "na";
}

// "+ 1", "+2" behind a name, or "et 2 invités".
bool more_behind(std::string_view text, const std::vector<std::string>& words) {
  const std::size_t plus = text.find('+');
  if (plus != std::string_view::npos && text.find_first_of("0123456789", plus) != std::string_view::npos) return true;
  return words.size() > 2 && is_number(words[words.size() - 2]) && counted(words.back());
}

} // namespace

SaidName said_name(std::string_view text, bool numbers_are_ids) {
  const std::vector<std::string> words = runs_of(text);
  if (words.empty()) return SaidName::nobody;
  const bool numbers = std::ranges::any_of(words, is_number);
  if (std::ranges::all_of(words, is_number))
    return numbers_are_ids && words.front() == text ? SaidName::name : SaidName::number;
  if (std::ranges::all_of(words, crosses) || initials_of_nobody(words)) return SaidName::nobody;
  const bool only_such = std::ranges::all_of(words, [](const std::string& word) {
    return counted(word) || says_number(word) || among(diag::filling_words, word);
  });
  const bool first_is_number = says_number(words.front());
  if (only_such && std::ranges::any_of(words, says_number) && std::ranges::any_of(words, counted))
    return first_is_number || text.starts_with('+') ? SaidName::number : SaidName::nobody;
  const bool all_nobody = std::ranges::all_of(
      words, [](const std::string& word) { return nobody(word) || among(diag::filling_words, word) || word == "un"; });
  if (all_nobody && std::ranges::any_of(words, nobody)) return SaidName::nobody;
  if (numbers && is_number(words.front()) && counted(words[1])) return SaidName::number;
  if (numbers && more_behind(text, words)) return SaidName::and_more;
  if (text.find('&') != std::string_view::npos || std::ranges::find(words, "et") != words.end())
    return SaidName::several;
  return one_spaced(text).find(' ') == std::string::npos ? SaidName::one_word : SaidName::name;
}

bool names_no_structure(std::string_view text) {
  const std::vector<std::string> words = runs_of(text);
  return words.empty() || text == "0" || among(diag::no_structure_words, base::join(words, " "));
}

std::string one_spaced(std::string_view text) {
  std::u32string out;
  bool blank = false;
  for (const char32_t c : base::decode_utf8(text)) {
    const bool space = c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F;
    if (space)
      blank = true;
    else {
      if (blank && !out.empty()) out += U' ';
      blank = false;
      out += c;
    }
  }
  return base::encode_utf8(out);
}

std::string without_courtesy(std::string_view name, bool more) {
  const std::string spaced = one_spaced(name);
  const std::size_t end = spaced.find(' ');
  if (end == std::string::npos) return spaced;
  std::string word = base::fold_name(spaced.substr(0, end));
  if (word.ends_with('.')) word.pop_back();
  const auto in = [&](const auto& words) { return std::ranges::find(words, word) != std::end(words); };
  const bool two_left = more || spaced.find(' ', end + 1) != std::string::npos;
  return in(diag::courtesy_titles) || (in(diag::short_courtesy_titles) && two_left) ? spaced.substr(end + 1) : spaced;
}

} // namespace reso::intake
