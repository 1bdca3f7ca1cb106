// The entry point of libFuzzer for one target, named by RESO_FUZZ_TARGET.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const reso::tests::Target& target : reso::tests::targets())
    if (target.name == RESO_FUZZ_TARGET) target.read(bytes);
  return 0;
}
