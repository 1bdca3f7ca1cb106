#include "diag/source_map.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::diag {

namespace {

std::vector<std::uint32_t> starts_of_lines(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n') starts.push_back(static_cast<std::uint32_t>(i + 1));
  return starts;
}

// Index of the line that holds byte `at`.
std::size_t line_index(const std::vector<std::uint32_t>& starts, std::uint32_t at) {
  return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), at) - starts.begin()) - 1;
}

} // namespace

FileId SourceMap::add(std::string path, std::string text) {
  std::vector<std::uint32_t> starts = starts_of_lines(text);
  m_files.push_back({std::move(path), std::move(text), std::move(starts)});
  return static_cast<FileId>(m_files.size() - 1);
}

std::string_view SourceMap::path(FileId file) const {
  return file < m_files.size() ? std::string_view(m_files[file].path) : std::string_view();
}

std::string_view SourceMap::text(FileId file) const {
  return file < m_files.size() ? std::string_view(m_files[file].text) : std::string_view();
}

std::string_view SourceMap::text(const Span& span) const {
  const std::string_view all = text(span.file);
  if (span.begin >= all.size() || span.end <= span.begin) return {};
  return all.substr(span.begin, span.end - span.begin);
}

Place SourceMap::place(const Span& span) const {
  if (span.file >= m_files.size()) return {};
  const File& file = m_files[span.file];
  const auto size = static_cast<std::uint32_t>(file.text.size());
  const auto locate = [&](std::uint32_t at, int& line, int& column) {
    at = std::min(at, size);
    const std::size_t index = line_index(file.line_starts, at);
    const std::uint32_t start = file.line_starts[index];
    line = static_cast<int>(index) + 1;
    column = static_cast<int>(base::code_points(std::string_view(file.text).substr(start, at - start))) + 1;
  };
  Place place;
  locate(span.begin, place.line, place.column);
  locate(std::max(span.begin, span.end), place.end_line, place.end_column);
  return place;
}

std::string_view SourceMap::line(FileId file, int line) const {
  if (file >= m_files.size()) return {};
  const File& source = m_files[file];
  if (line < 1 || static_cast<std::size_t>(line) > source.line_starts.size()) return {};
  const std::uint32_t start = source.line_starts[static_cast<std::size_t>(line) - 1];
  std::string_view rest = std::string_view(source.text).substr(start);
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return rest;
}

std::uint32_t SourceMap::line_start(FileId file, int line) const {
  if (file >= m_files.size() || line < 1) return 0;
  const std::vector<std::uint32_t>& starts = m_files[file].line_starts;
  const auto index = std::min(static_cast<std::size_t>(line) - 1, starts.size() - 1);
  return starts[index];
}

FileId SourceMap::find(std::string_view path) const {
  for (std::size_t i = 0; i < m_files.size(); ++i)
    if (m_files[i].path == path) return static_cast<FileId>(i);
  return no_file;
}

} // namespace reso::diag
