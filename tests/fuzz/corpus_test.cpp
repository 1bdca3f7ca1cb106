// The corpus of each fuzz target, and files made of its pieces (fixed seed), are read without harm.
#include <random>

#include <doctest/doctest.h>

#include "tests/fuzz/targets.hpp"
#include "tests/support/memory_host.hpp"

using namespace reso::tests;

namespace {

std::vector<std::string> corpus_of(const Target& target) {
  std::vector<std::string> files;
  const std::string folder = "tests/fuzz/corpus/" + std::string(target.name);
  for (auto& [path, bytes] : source_files(folder, folder)) files.push_back(bytes);
  return files;
}

// Signs that mean something to one of the readers.
constexpr std::string_view tokens[] = {
    "\n",  "\n\n", "  ", "\t",     ": ",        ":",    "- ",  "---\n", "\"", "'",   "[",     "]",
    "{",   "}",    "#",  "&a ",    "*a",        "!!x ", "|\n", ">",     ";",  ",",   "{{",    "}}",
    "{% ", " %}",  "{#", "#}",     "<!-- reso", "```",  "> ",  "[!",    "@",  "|",   "%",     "au moins ",
    "é",   "\xC3", "\0", "\u00A0", "\r",        "\r\n", "€",   "~",     "\\", "fin", "pour ", "99999999999999999999"};

class Mutations {
public:
  explicit Mutations(std::vector<std::string> corpus) : m_corpus(std::move(corpus)) {}

  std::string next() {
    std::string text = any();
    for (std::size_t i = below(4) + 1; i > 0; --i) change(text);
    return text;
  }

private:
  std::size_t below(std::size_t n) {
    return n == 0 ? 0 : m_random() % n;
  } // the standard's engine, not its distributions
  const std::string& any() { return m_corpus[below(m_corpus.size())]; }

  void change(std::string& text) {
    const std::size_t at = below(text.size() + 1), length = below(std::min<std::size_t>(text.size() - at, 12) + 1);
    switch (below(4)) {
    case 0: text.erase(at, length); break;
    case 1: text.insert(at, tokens[below(std::size(tokens))]); break;
    case 2: text.insert(at, text.substr(below(text.size() + 1), below(40))); break;
    default: {
      const std::string& other = any();
      text.replace(at, length, other.substr(below(other.size() + 1), below(40)));
    }
    }
  }

  std::vector<std::string> m_corpus;
  std::mt19937 m_random{20120101};
};

constexpr int mutations = 600; // for each target

} // namespace

TEST_CASE("every file of the corpora is read, and says the same twice") {
  for (const Target& target : targets()) {
    const std::vector<std::string> corpus = corpus_of(target);
    CHECK(corpus.size() >= 6);
    for (const std::string& bytes : corpus) {
      CAPTURE(target.name);
      CAPTURE(bytes);
      CHECK(target.read(bytes) == target.read(bytes));
    }
  }
}

TEST_CASE("files made of pieces of the corpora are read without harm") {
  for (const Target& target : targets()) {
    Mutations made(corpus_of(target));
    for (int i = 0; i < mutations; ++i) {
      const std::string bytes = made.next();
      CAPTURE(target.name);
      CAPTURE(bytes);
      CHECK_NOTHROW(target.read(bytes));
    }
  }
}
