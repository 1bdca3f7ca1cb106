// French hyphenation points (libhyphen).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"

namespace reso::layout {

class Hyphenator {
public:
  static base::Result<std::shared_ptr<Hyphenator>> open(const std::string& patterns);
  ~Hyphenator();
  Hyphenator(const Hyphenator&) = delete;
  Hyphenator& operator=(const Hyphenator&) = delete;

  // Byte offsets in a word of letters where it may be divided: 2 letters before, 3 after; none in capitals.
  const std::vector<std::size_t>& points(std::string_view word);

private:
  struct Patterns;
  explicit Hyphenator(std::unique_ptr<Patterns> patterns);
  std::unique_ptr<Patterns> m_patterns;
  std::unordered_map<std::string, std::vector<std::size_t>> m_cache;
};

} // namespace reso::layout
