// exemple-a-remplacer
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "check/printed.hpp"
#include "diag/catalogue_document.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

using phrase::sample_mark;
using phrase::sample_sentence;

// Where the body of a Markdown file begins, where "# " is a heading; the whole text of another file is its head.
std::size_t end_of_head(std::string_view path, std::string_view text) {
  if (!path.ends_with(".md")) return text.size();
  return text.starts_with("---") ? std::min(text.find("\n---", 3), text.size()) : 0;
}

// A comment that has its line for itself.
std::optional<std::size_t> mark_in(std::string_view head) {
  for (std::size_t at = 0; (at = head.find(sample_mark, at)) != std::string_view::npos; at += sample_mark.size()) {
    const std::size_t line = head.rfind('\n', at) + 1; // npos + 1: the first one
    const std::string_view before = base::trim(head.substr(line, at - line));
    if (!before.empty() && before.find_first_not_of('#') == std::string_view::npos) return at;
  }
  return std::nullopt;
}

std::optional<diag::Span> sample_in(const diag::SourceMap& sources, diag::FileId file) {
  const std::string_view text = sources.text(file);
  const std::size_t head = end_of_head(sources.path(file), text);
  const auto span = [&](std::size_t at, std::string_view words) {
    return diag::Span{file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  };
  if (const auto at = mark_in(text.substr(0, head))) return span(*at, sample_mark);
  if (const std::size_t at = text.find(sample_sentence, head); at != std::string_view::npos)
    return span(at, sample_sentence);
  return std::nullopt;
}

} // namespace

// One finding for all the files: a new project has several, and each says the same.
void check_sample(const Audited& audited, diag::Diagnostics& diagnostics) {
  const std::string year = fmt::format("data/{:04}/", audited.year.dataset->year.year);
  std::vector<std::pair<std::string_view, diag::Span>> found; // by path: the same order however they were read
  for (diag::FileId file = 0; file < audited.sources.files(); ++file)
    if (const std::string_view path = audited.sources.path(file); path.starts_with(year))
      if (const auto span = sample_in(audited.sources, file)) found.emplace_back(path, *span);
  if (found.empty()) return;
  std::ranges::sort(found, {}, [](const auto& one) { return one.first; });
  diag::Finding finding = diagnostics.report(rule::sample_left, found.front().second);
  std::vector<std::string> others;
  for (const auto& [path, span] : std::span(found).subspan(1))
    others.push_back(fmt::format("{}:{}", path, audited.sources.place(span).line));
  if (!others.empty()) finding.note(phrase::sample_too, base::join(others, ", "));
  finding.help(phrase::replace_the_sample);
}

} // namespace reso::check
