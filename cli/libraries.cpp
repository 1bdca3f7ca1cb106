#include "cli/libraries.hpp"

#include <algorithm>

#include <CLI/Version.hpp>
#include <cmark-gfm.h>
#include <expat.h>
#include <fmt/format.h>
#include <hb.h>
#include <hpdf.h>
#include <libdeflate.h>
#include <nlohmann/json.hpp>
#include <png.h>
#include <unicode/uversion.h>
#include <zlib.h>

#include "base/text.hpp"
#include "cli/version.hpp"

// Of jemalloc, absent where the sanitizers bring an allocator of their own.
extern "C" int mallctl(const char*, void*, std::size_t*, void*, std::size_t) __attribute__((weak));

namespace reso::cli {

namespace {

std::string fmt_version() {
  return fmt::format("{}.{}.{}", FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100);
}

std::string icu_version() {
  UVersionInfo numbers;
  u_getVersion(numbers);
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(numbers, text);
  return text;
}

// "5.3.0-0-g54eaed1d8b56b1aa528be3bdd1877e59c56fa90c" -> "5.3.0".
std::string jemalloc_version() {
  const char* text = nullptr;
  std::size_t size = sizeof text;
  if (mallctl == nullptr || mallctl("version", &text, &size, nullptr, 0) != 0 || text == nullptr) return {};
  const std::string whole = text;
  return whole.substr(0, whole.find('-'));
}

std::string expat_version() {
  const XML_Expat_Version numbers = XML_ExpatVersionInfo();
  return fmt::format("{}.{}.{}", numbers.major, numbers.minor, numbers.micro);
}

std::string json_version() {
  return fmt::format("{}.{}.{}", NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH);
}

} // namespace

std::vector<Library> libraries() {
  std::vector<Library> all = {{"CLI11", CLI11_VERSION},
                              {"cmark-gfm", cmark_version_string()},
                              {"Expat", expat_version()},
                              {"fmt", fmt_version()},
                              {"HarfBuzz", hb_version_string()},
                              {"ICU", icu_version()},
                              {"jemalloc", jemalloc_version()},
                              {"libdeflate", LIBDEFLATE_VERSION_STRING},
                              {"libharu", HPDF_GetVersion()},
                              {"libpng", png_get_libpng_ver(nullptr)},
                              {"minizip", std::string(minizip_version)},
                              {"nlohmann-json", json_version()},
                              {"yaml-cpp", std::string(yaml_version)},
                              {"zlib", zlibVersion()}};
  std::erase_if(all, [](const Library& one) { return one.version.empty(); });
  std::ranges::sort(all, {}, [](const Library& one) { return base::fold_id(one.name); });
  return all;
}

} // namespace reso::cli
