// The text of a PDF as another reader sees it (poppler's pdftotext).
#pragma once

#include <string>

namespace reso::tests {

// Words of every page in reading order, hyphenated words joined, lines joined by single blanks; throws when pdftotext
// fails.
std::string pdf_text(const std::string& pdf);

// The same as pdftotext gives it: a line of the page a line, a page ended by a form feed.
std::string pdf_lines(const std::string& pdf);

// The output of a shell command; throws when its status is not 0.
std::string output_of(const std::string& command);

// A file of its own for this process, removed on the way out.
class TemporaryFile {
public:
  explicit TemporaryFile(const std::string& bytes, const std::string& suffix = ".pdf");
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::string& path() const { return m_path; }

private:
  std::string m_path;
};

// Soft hyphens and the breaks after them dropped, runs of blanks (no-break ones kept apart) as one blank.
std::string joined_lines(const std::string& text);

} // namespace reso::tests
