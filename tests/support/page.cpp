#include "tests/support/page.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace reso::tests {

std::string Fence::path() const {
  std::size_t blank = info.find(' ');
  return blank == std::string::npos ? std::string() : info.substr(blank + 1);
}

std::vector<Fence> read_page(const std::string& markdown) {
  std::vector<Fence> fences;
  std::istringstream lines(markdown);
  std::string line, section, mark;
  Fence current;
  bool inside = false;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (inside) {
      if (line == mark) {
        fences.push_back(std::move(current));
        inside = false;
      } else {
        current.text += line + "\n";
      }
      continue;
    }
    if (line.starts_with("## ")) section = line.substr(3);
    if (!line.starts_with("```")) continue;
    std::size_t end = line.find_first_not_of('`');
    mark = line.substr(0, end);
    current = Fence{};
    current.info = end == std::string::npos ? std::string() : line.substr(end);
    current.section = section;
    current.line = number;
    inside = true;
  }
  return fences;
}

std::string read_source(const std::string& path) {
  std::ifstream file(std::string(RESO_SOURCE_DIR) + "/" + path, std::ios::binary);
  if (!file) throw std::runtime_error("absent: " + path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

} // namespace reso::tests
