// pdfcheck FILE…: the machine rules of PDF/UA-1 and PDF/A-2a, for what reso writes. 0: nothing found; 1: findings, one
// a line; 2: a file that cannot be read. pdfcheck --voice FILE: what a screen reader says of it.
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>

#include "checks.hpp"
#include "voice.hpp"

namespace {

std::optional<std::string> bytes_of(const char* path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::cerr << path << ": cannot be read\n";
    return std::nullopt;
  }
  return std::string{std::istreambuf_iterator<char>(in), {}};
}

int check(const char* path) {
  const auto bytes = bytes_of(path);
  if (!bytes) return 2;
  const auto findings = reso::pdfcheck::check(*bytes);
  for (const auto& finding : findings.all()) std::cout << path << ": " << reso::pdfcheck::line_of(finding) << '\n';
  return findings.all().empty() ? 0 : 1;
}

int say(const char* path) {
  const auto bytes = bytes_of(path);
  if (!bytes) return 2;
  std::cout << reso::pdfcheck::voice(*bytes);
  return 0;
}

} // namespace

int main(int count, char** arguments) {
  if (count == 3 && std::string_view(arguments[1]) == "--voice") return say(arguments[2]);
  if (count < 2) {
    std::cerr << "pdfcheck FILE… | pdfcheck --voice FILE\n";
    return 2;
  }
  int status = 0;
  for (int i = 1; i < count; ++i) status = std::max(status, check(arguments[i]));
  return status;
}
