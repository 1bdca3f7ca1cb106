// paragraphe-repete
#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "check/printed.hpp"
#include "check/prose_words.hpp"
#include "diag/catalogue_document.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

// A shorter paragraph may well be said twice: "Une rencontre ouverte à tous, sur inscription."
constexpr std::size_t fewest_words = 12;

using Words = std::vector<std::string>;

struct Paragraph {
  const Passage* passage = nullptr;
  Words words;
  Words sorted;
};

// How many words two paragraphs have in common, whatever their order.
std::size_t in_common(const Words& a, const Words& b) {
  std::size_t count = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y)
      ++count, ++x, ++y;
    else
      *x < *y ? ++x : ++y;
  }
  return count;
}

// The longest common subsequence of words (Wagner and Fischer, 1974).
std::size_t in_order(const Words& a, const Words& b) {
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (const std::string& word : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = word == b[j - 1] ? diagonal + 1 : std::max(above, row[j - 1]);
      diagonal = above;
    }
  }
  return row.back();
}

// Nine words in ten, in the same order.
bool nearly(std::size_t common, const Paragraph& a, const Paragraph& b) {
  return common * 10 >= std::max(a.words.size(), b.words.size()) * 9;
}

bool same(const Paragraph& a, const Paragraph& b) {
  if (!nearly(std::min(a.words.size(), b.words.size()), a, b)) return false;
  if (a.words == b.words) return true;
  return nearly(in_common(a.sorted, b.sorted), a, b) && nearly(in_order(a.words, b.words), a, b);
}

// Enough blanks for the fewest words: counting them is quicker than folding a short paragraph's words.
bool long_enough(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1 >= fewest_words;
}

std::vector<Paragraph> paragraphs(const std::vector<Passage>& printed) {
  std::vector<Paragraph> out;
  for (const Passage& passage : printed) {
    if (passage.kind() != Passage::Kind::prose || !long_enough(passage.text())) continue;
    Paragraph one{&passage, {}, {}};
    for (ProseWord& word : prose_words(passage.text())) one.words.push_back(std::move(word.folded));
    if (one.words.size() < fewest_words) continue;
    one.sorted = one.words;
    std::ranges::sort(one.sorted);
    out.push_back(std::move(one));
  }
  return out;
}

} // namespace

void check_repetitions(const Audited&, const std::vector<Passage>& printed, diag::Diagnostics& diagnostics) {
  const std::vector<Paragraph> all = paragraphs(printed);
  for (std::size_t i = 1; i < all.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const Passage &later = *all[i].passage, &earlier = *all[j].passage;
      // A record printed in two parts of the report is written once.
      if (later.chapter() == earlier.chapter() || later.origin() == earlier.origin() || !same(all[j], all[i])) continue;
      diagnostics.report(rule::paragraph_repeated, later.origin())
          .related(earlier.origin(), phrase::printed_first)
          .help(phrase::rewrite_one);
      break;
    }
}

} // namespace reso::check
