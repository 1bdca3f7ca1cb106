// Every text that was read, kept until exit, and the places in it.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace reso::diag {

using FileId = std::uint32_t;
inline constexpr FileId no_file = UINT32_MAX;

// A range of bytes of one file; begin == end marks a point. A default Span is nowhere.
struct Span {
  FileId file = no_file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool somewhere() const { return file != no_file; }
  bool covers(const Span& other) const { return file == other.file && begin <= other.begin && other.end <= end; }
  bool operator==(const Span&) const = default;
};

// Lines and columns count from 1; columns are code points. `end_column` is one past the last.
struct Place {
  int line = 0;
  int column = 0;
  int end_line = 0;
  int end_column = 0;
};

// Owns the texts. Views stay valid for its whole life; adding never moves a text.
class SourceMap {
public:
  // `path` is relative to the project's root, with '/'. `text` is UTF-8 without a byte-order mark.
  FileId add(std::string path, std::string text);

  std::string_view path(FileId file) const;
  std::string_view text(FileId file) const;
  std::string_view text(const Span& span) const;
  Place place(const Span& span) const;
  // The line that holds byte `at`, without its end; lines count from 1.
  std::string_view line(FileId file, int line) const;
  // Where the line `line` starts.
  std::uint32_t line_start(FileId file, int line) const;
  std::size_t files() const { return m_files.size(); }
  // The file read under `path`; no_file when there is none.
  FileId find(std::string_view path) const;

private:
  struct File {
    std::string path;
    std::string text;
    std::vector<std::uint32_t> line_starts;
  };
  std::deque<File> m_files;
};

} // namespace reso::diag
