#include "layout/hyphenation.hpp"

#include <algorithm>
#include <cstdlib>

#include <hyphen.h>

#include "base/text.hpp"

#ifdef __SANITIZE_ADDRESS__
// libhyphen 2.8.8 forgets some bytes of every dictionary that it loads.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:hnj_hyphen_load\nleak:hnj_malloc\n"; }
#endif

namespace reso::layout {

namespace {

constexpr std::size_t least_before = 2, least_after = 3, shortest_word = 5;

// The patterns know small letters only: A to Z, and À to Þ, which are 0x80 to 0x9E after 0xC3.
std::string lowered(std::string_view word) {
  std::string out(word);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto byte = static_cast<unsigned char>(out[i]);
    const bool accented = i > 0 && out[i - 1] == '\xC3' && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
    if (accented || (byte >= 'A' && byte <= 'Z')) out[i] = static_cast<char>(byte + 0x20);
  }
  return out;
}

} // namespace

struct Hyphenator::Patterns {
  HyphenDict* dictionary = nullptr;
  ~Patterns() {
    if (dictionary != nullptr) hnj_hyphen_free(dictionary);
  }
};

Hyphenator::Hyphenator(std::unique_ptr<Patterns> patterns) : m_patterns(std::move(patterns)) {}
Hyphenator::~Hyphenator() = default;

base::Result<std::shared_ptr<Hyphenator>> Hyphenator::open(const std::string& file) {
  auto patterns = std::make_unique<Patterns>();
  patterns->dictionary = hnj_hyphen_load(file.c_str());
  if (patterns->dictionary == nullptr) return base::Failure{file};
  return std::shared_ptr<Hyphenator>(new Hyphenator(std::move(patterns)));
}

const std::vector<std::size_t>& Hyphenator::points(std::string_view word) {
  auto [found, fresh] = m_cache.try_emplace(std::string(word));
  if (!fresh || base::code_points(word) < shortest_word) return found->second;
  const std::string lower = lowered(word);
  const bool small_letter = std::ranges::any_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
  if (!small_letter) return found->second;
  std::string marks(lower.size() + 5, '\0');
  char** replacements = nullptr;
  int *positions = nullptr, *cuts = nullptr;
  int failed = hnj_hyphen_hyphenate2(m_patterns->dictionary, lower.c_str(), static_cast<int>(lower.size()),
                                     marks.data(), nullptr, &replacements, &positions, &cuts);
  std::free(replacements);
  std::free(positions);
  std::free(cuts);
  if (failed != 0) return found->second;
  // For UTF-8 patterns the marks count characters, not bytes.
  std::size_t letters = base::code_points(lower), letter = 0;
  for (std::size_t at = 0; at < lower.size();) {
    at += base::code_point_at(lower, at).bytes;
    ++letter;
    bool allowed = letter >= least_before && letters - letter >= least_after;
    if (allowed && (marks[letter - 1] & 1) != 0) found->second.push_back(at);
  }
  return found->second;
}

} // namespace reso::layout
