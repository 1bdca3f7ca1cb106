#define XXH_INLINE_ALL
#include "base/fingerprint.hpp"

#include <fmt/format.h>
#include <xxhash.h>

namespace reso::base {

std::string fingerprint(std::string_view bytes) {
  XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

} // namespace reso::base
