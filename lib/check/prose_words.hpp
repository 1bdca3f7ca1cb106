// Words of a Markdown text with their places, for the rules that read prose.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reso::check {

// Letters and digits in a row; an apostrophe or a hyphen ends a word. text[begin, end) is the word as written.
struct ProseWord {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string folded;
  bool opens_sentence = false;
};

// In the order of the text. What stands between braces ("{{ vivier.seances }}") is left out.
std::vector<ProseWord> prose_words(std::string_view text);

// The words of each sentence; a paragraph, an item of a list and a title end one.
std::vector<std::vector<ProseWord>> sentences(std::string_view text);

// The same without "le", "la", "les", "l'" in front, when something is left.
std::vector<ProseWord> without_article(std::vector<ProseWord> words);

} // namespace reso::check
