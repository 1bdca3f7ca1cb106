// Where the year's own files say what a template, or nothing that remembers its place, prints.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "diag/source_map.hpp"
#include "model/dataset.hpp"

namespace reso::check {

class DataPlaces {
public:
  // `apart`: records whose own words are not looked at.
  DataPlaces(const model::Dataset& dataset, const diag::SourceMap& sources, std::vector<diag::Span> apart);

  // True when a record of the year was read from the file.
  bool holds(diag::FileId file) const { return m_files.contains(file); }

  // The first place of the year's files, in the order they were read, where `around` stands (a whole value as it is
  // printed, which holds `words`), else `words`: always the span of `words`.
  std::optional<diag::Span> find(std::string_view words, std::string_view around) const;

private:
  std::optional<diag::Span> find_text(std::string_view text) const;

  const diag::SourceMap& m_sources;
  std::vector<diag::Span> m_apart;
  std::set<diag::FileId> m_files;
};

} // namespace reso::check
