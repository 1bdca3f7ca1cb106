// texte-a-ecrire
#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "check/printed.hpp"
#include "check/prose_words.hpp"
#include "check/texts.hpp"
#include "diag/catalogue_document.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

constexpr std::string_view unwritten[] = {"ecrire", "completer", "rediger", "remplir"}; // behind « à »

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> signs) {
  return std::ranges::any_of(signs, [&](std::string_view sign) { return text.ends_with(sign); });
}

// A line broken anywhere goes on: only a paragraph, an item, a bracket or a comment begins with a marker.
bool begins_something(std::string_view before) {
  while (ends_with_any(before, {" ", "*", "_"})) before.remove_suffix(1);
  if (ends_with_any(before, {"(", "[", "{#"})) return true;
  const std::string_view line = before.substr(before.rfind('\n') + 1);
  const bool item = line.find_first_not_of(" ->#") == std::string_view::npos && !base::trim(line).empty();
  std::string_view above = before.substr(0, before.size() - line.size());
  if (!above.empty()) above.remove_suffix(1);
  return item || (base::trim(line).empty() && base::trim(above.substr(above.rfind('\n') + 1)).empty());
}

// « un questionnaire à compléter en ligne » is a sentence.
bool ends_there(std::string_view after) {
  for (const std::string_view blank : {" ", "\u00A0", "\u202F"})
    while (after.starts_with(blank)) after.remove_prefix(blank.size());
  if (base::trim(after.substr(0, after.find('\n'))).empty()) {
    after.remove_prefix(std::min(after.size(), after.find('\n') + 1));
    return base::trim(after.substr(0, after.find('\n'))).empty(); // the paragraph ends
  }
  return std::ranges::any_of(std::initializer_list<std::string_view>{":", ".", "…", "!", ")", "]", "#}", "*", "_"},
                             [&](std::string_view sign) { return after.starts_with(sign); });
}

struct Marker {
  std::size_t begin = 0, end = 0;
};

std::optional<Marker> marker_at(std::string_view text, const std::vector<ProseWord>& words, std::size_t i) {
  const ProseWord& first = words[i];
  if (text.substr(first.begin, first.end - first.begin) == "TODO") return Marker{first.begin, first.end};
  if (i + 1 == words.size()) return std::nullopt;
  const ProseWord& second = words[i + 1];
  const Marker both{first.begin, second.end};
  if (first.folded == "lorem" && second.folded == "ipsum") return both;
  if (first.folded != "a" || std::ranges::find(unwritten, second.folded) == std::end(unwritten)) return std::nullopt;
  if (!begins_something(text.substr(0, first.begin)) || !ends_there(text.substr(second.end))) return std::nullopt;
  return both;
}

} // namespace

void check_unwritten(const Audited& audited, diag::Diagnostics& diagnostics) {
  for (const schema::LocatedText* text : texts_of(*audited.year.dataset)) {
    const std::vector<ProseWord> words = prose_words(text->text);
    for (std::size_t i = 0; i < words.size(); ++i)
      if (const auto found = marker_at(text->text, words, i))
        diagnostics.report(rule::text_unwritten, text->at(found->begin, found->end)).help(phrase::write_the_text);
  }
}

} // namespace reso::check
