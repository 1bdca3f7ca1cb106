#include "check/data_places.hpp"

#include <algorithm>

namespace reso::check {

DataPlaces::DataPlaces(const model::Dataset& dataset, const diag::SourceMap& sources, std::vector<diag::Span> apart)
    : m_sources(sources), m_apart(std::move(apart)) {
  const auto add = [&](const diag::Span& span) {
    if (span.somewhere()) m_files.insert(span.file);
  };
  model::for_each_list(dataset, [&](const auto& records) {
    for (const auto& record : records) add(record.span);
  });
  for (const model::DeclaredFigure& figure : dataset.figures.list) add(figure.key_span);
  if (dataset.organisation) add(dataset.organisation->span);
}

std::optional<diag::Span> DataPlaces::find(std::string_view words, std::string_view around) const {
  const std::size_t inside = around.find(words);
  if (inside != std::string_view::npos && around.size() > words.size())
    if (auto whole = find_text(around)) {
      whole->begin += static_cast<std::uint32_t>(inside);
      whole->end = whole->begin + static_cast<std::uint32_t>(words.size());
      return whole;
    }
  return find_text(words);
}

std::optional<diag::Span> DataPlaces::find_text(std::string_view text) const {
  if (text.empty()) return std::nullopt;
  for (const diag::FileId file : m_files) {
    const std::string_view whole = m_sources.text(file);
    for (std::size_t at = whole.find(text); at != std::string_view::npos; at = whole.find(text, at + 1)) {
      const diag::Span span{file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + text.size())};
      if (std::ranges::none_of(m_apart, [&](const diag::Span& one) { return one.covers(span); })) return span;
    }
  }
  return std::nullopt;
}

} // namespace reso::check
