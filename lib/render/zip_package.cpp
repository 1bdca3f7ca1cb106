#include "render/zip_package.hpp"

#include <array>

#include <minizip/unzip.h>
#include <minizip/zip.h>

namespace reso::render {

namespace {

// A file that minizip opens, reads and writes in memory.
struct MemoryFile {
  std::string bytes;
  std::size_t at = 0;
};

MemoryFile& file_of(voidpf stream) { return *static_cast<MemoryFile*>(stream); }

voidpf open_memory(voidpf opaque, const char*, int) { return opaque; }

uLong read_memory(voidpf, voidpf stream, void* out, uLong size) {
  MemoryFile& file = file_of(stream);
  const std::size_t read = file.bytes.copy(static_cast<char*>(out), size, file.at); // `at` is never past the end
  file.at += read;
  return static_cast<uLong>(read);
}

uLong write_memory(voidpf, voidpf stream, const void* in, uLong size) {
  MemoryFile& file = file_of(stream);
  if (file.bytes.size() < file.at + size) file.bytes.resize(file.at + size);
  file.bytes.replace(file.at, size, static_cast<const char*>(in), size);
  file.at += size;
  return size;
}

long tell_memory(voidpf, voidpf stream) { return static_cast<long>(file_of(stream).at); }

long seek_memory(voidpf, voidpf stream, uLong offset, int origin) {
  MemoryFile& file = file_of(stream);
  const std::size_t from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                           : origin == ZLIB_FILEFUNC_SEEK_CUR ? file.at
                                                              : file.bytes.size();
  if (from + offset > file.bytes.size()) return -1;
  file.at = from + offset;
  return 0;
}

int done_with(voidpf, voidpf) { return 0; }

zlib_filefunc_def functions_of(MemoryFile& file) {
  return {open_memory, read_memory, write_memory, tell_memory, seek_memory, done_with, done_with, &file};
}

// 1980-01-01 00:00, the first day that the format knows.
constexpr uLong first_day = 1U << 21 | 1U << 16;

bool add_part(zipFile archive, const PackagePart& part) {
  zip_fileinfo info{};
  info.dosDate = first_day;
  const int method = part.stored ? 0 : Z_DEFLATED;
  if (zipOpenNewFileInZip(archive, part.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, method, 9) != ZIP_OK)
    return false;
  const bool written =
      zipWriteInFileInZip(archive, part.bytes.data(), static_cast<unsigned>(part.bytes.size())) == ZIP_OK;
  return zipCloseFileInZip(archive) == ZIP_OK && written;
}

// A published file may be anything: more than this is no report.
constexpr uLong largest_part = 256U << 20;

std::optional<PackagePart> current_part(unzFile archive) {
  unz_file_info info{};
  std::array<char, 512> name{};
  if (unzGetCurrentFileInfo(archive, &info, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) != UNZ_OK ||
      info.uncompressed_size > largest_part || unzOpenCurrentFile(archive) != UNZ_OK)
    return std::nullopt;
  PackagePart part{name.data(), std::string(info.uncompressed_size, '\0')};
  const int read = unzReadCurrentFile(archive, part.bytes.data(), static_cast<unsigned>(part.bytes.size()));
  const bool sound = unzCloseCurrentFile(archive) == UNZ_OK; // the check sum is right
  if (!sound || read < 0 || static_cast<std::size_t>(read) != part.bytes.size()) return std::nullopt;
  return part;
}

std::optional<std::map<std::string, std::string>> all_parts(unzFile archive) {
  std::map<std::string, std::string> parts;
  for (int state = unzGoToFirstFile(archive); state != UNZ_END_OF_LIST_OF_FILE; state = unzGoToNextFile(archive)) {
    auto part = state == UNZ_OK ? current_part(archive) : std::nullopt;
    if (!part) return std::nullopt;
    parts[part->name] = std::move(part->bytes);
  }
  return parts;
}

} // namespace

std::string write_zip(const std::vector<PackagePart>& parts) {
  MemoryFile file;
  zlib_filefunc_def functions = functions_of(file);
  zipFile archive = zipOpen2("", APPEND_STATUS_CREATE, nullptr, &functions);
  if (archive == nullptr) return {};
  bool sound = true;
  for (const PackagePart& part : parts) sound = sound && add_part(archive, part);
  sound = zipClose(archive, nullptr) == ZIP_OK && sound;
  return sound ? std::move(file.bytes) : std::string();
}

std::optional<std::map<std::string, std::string>> read_zip(std::string_view bytes) {
  MemoryFile file{std::string(bytes)};
  zlib_filefunc_def functions = functions_of(file);
  unzFile archive = unzOpen2("", &functions);
  if (archive == nullptr) return std::nullopt;
  auto parts = all_parts(archive);
  unzClose(archive);
  return parts;
}

} // namespace reso::render
