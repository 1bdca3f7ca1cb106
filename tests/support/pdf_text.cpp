#include "tests/support/pdf_text.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <unistd.h>

namespace reso::tests {

TemporaryFile::TemporaryFile(const std::string& bytes, const std::string& suffix) {
  m_path = (std::filesystem::temp_directory_path() / "reso-test-XXXXXX").string() + suffix;
  int fd = ::mkstemps(m_path.data(), static_cast<int>(suffix.size()));
  if (fd < 0) throw std::runtime_error("no temporary file");
  ::close(fd);
  std::ofstream(m_path, std::ios::binary) << bytes;
}

TemporaryFile::~TemporaryFile() { ::unlink(m_path.c_str()); }

std::string output_of(const std::string& command) {
  FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  std::string out;
  std::array<char, 65536> buffer{};
  while (std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe)) out.append(buffer.data(), got);
  if (::pclose(pipe) != 0) throw std::runtime_error("failed: " + command);
  return out;
}

std::string joined_lines(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\u00AD") == 0) {
      ++i;
      while (i + 1 < text.size() && (text[i + 1] == '\n' || text[i + 1] == ' ')) ++i;
      continue;
    }
    char c = text[i] == '\n' || text[i] == '\f' || text[i] == '\t' ? ' ' : text[i];
    if (c == ' ' && out.ends_with(' ')) continue;
    out += c;
  }
  return out;
}

std::string pdf_lines(const std::string& pdf) {
  TemporaryFile file(pdf);
  return output_of("pdftotext -raw -enc UTF-8 " + file.path() + " -");
}

std::string pdf_text(const std::string& pdf) { return joined_lines(pdf_lines(pdf)); }

} // namespace reso::tests
