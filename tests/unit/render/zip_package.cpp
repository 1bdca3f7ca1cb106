#include "render/zip_package.hpp"

#include <doctest/doctest.h>

using namespace reso;

namespace {

const std::vector<render::PackagePart> parts{
    {"mimetype", "application/x", true}, {"a/b.xml", std::string(5000, 'a')}, {"vide", {}}};

} // namespace

TEST_CASE("what goes into an archive comes out of it") {
  const std::string bytes = render::write_zip(parts);
  CHECK(bytes.size() < 1000);
  const auto read = render::read_zip(bytes);
  REQUIRE(read);
  REQUIRE(read->size() == parts.size());
  for (const render::PackagePart& part : parts) CHECK(read->at(part.name) == part.bytes);
}

TEST_CASE("the kind of a package is told by its first bytes") {
  const std::string bytes = render::write_zip(parts);
  CHECK(bytes.substr(30, 21) == "mimetypeapplication/x");
  CHECK(bytes == render::write_zip(parts));
}

TEST_CASE("what is no archive, or a damaged one, gives nothing") {
  CHECK_FALSE(render::read_zip(""));
  CHECK_FALSE(render::read_zip("PK\x03\x04"));
  std::string bytes = render::write_zip(parts);
  CHECK_FALSE(render::read_zip(bytes.substr(0, bytes.size() / 2)));
  bytes[35] ^= 1; // in the words of a part
  bytes[40] ^= 1;
  CHECK_FALSE(render::read_zip(bytes));
}
