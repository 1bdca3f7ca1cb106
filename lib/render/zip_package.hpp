// Zip archives in memory: what an ODF package is kept in.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reso::render {

struct PackagePart {
  std::string name; // "Pictures/logo.png"
  std::string bytes;
  bool stored = false; // not compressed
};

// The archive, parts in their order, all of one fixed date: the same parts give the same bytes with the same zlib.
// Empty when the library refuses.
std::string write_zip(const std::vector<PackagePart>& parts);

// The bytes of each part by its name. Nothing when `bytes` is no archive, is damaged or says to be too large.
std::optional<std::map<std::string, std::string>> read_zip(std::string_view bytes);

} // namespace reso::render
