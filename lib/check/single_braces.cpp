// accolade-simple
#include <optional>

#include "base/text.hpp"
#include "check/printed.hpp"
#include "diag/catalogue_document.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

struct Braces {
  std::size_t begin = 0, end = 0; // the braces included
  std::string inside;             // "cafe.presences | unite"
};

// The next single braces from `from` on, on one line.
std::optional<Braces> next_braces(const std::string& text, std::size_t from) {
  const std::size_t begin = text.find('{', from);
  const std::size_t end = begin == std::string::npos ? begin : text.find_first_of("{}\n", begin + 1);
  if (end == std::string::npos) return std::nullopt;
  const bool closed = text[end] == '}';
  return Braces{begin, closed ? end + 1 : end, closed ? text.substr(begin + 1, end - begin - 1) : std::string()};
}

} // namespace

void check_single_braces(const Audited& audited, const std::vector<Passage>& printed, diag::Diagnostics& diagnostics) {
  for (const Passage& passage : printed) {
    for (auto found = next_braces(passage.text(), 0); found; found = next_braces(passage.text(), found->end)) {
      const std::string name(base::trim(std::string_view(found->inside).substr(0, found->inside.find('|'))));
      if (name.empty() || audited.year.figures->find(name) == nullptr) continue;
      diagnostics.report(rule::single_braces, passage.place(found->begin, found->end, audited.sources), name)
          .help(phrase::double_braces, std::string(base::trim(found->inside)));
    }
  }
}

} // namespace reso::check
