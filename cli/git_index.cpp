#include "cli/git_index.hpp"

#include <cstddef>
#include <cstdint>

namespace reso::cli {

namespace {

constexpr std::size_t header = 12;     // "DIRC", version, number of entries
constexpr std::size_t fixed_part = 62; // of an entry, up to its name: times, sizes, SHA-1 and flags
constexpr unsigned extended = 0x4000;  // two bytes of flags more

class Reader {
public:
  explicit Reader(std::string_view bytes) : m_bytes(bytes) {}
  bool has(std::size_t count) const { return m_at <= m_bytes.size() && m_bytes.size() - m_at >= count; }
  std::uint32_t number(std::size_t at, int bytes) const { // big-endian
    std::uint32_t value = 0;
    for (int i = 0; i < bytes; ++i)
      value = value << 8 | static_cast<unsigned char>(m_bytes[at + static_cast<std::size_t>(i)]);
    return value;
  }
  std::size_t at() const { return m_at; }
  void skip(std::size_t count) { m_at += count; }
  // Up to a byte 0, which is passed. Nothing when there is none.
  std::optional<std::string> text() {
    const std::size_t end = m_bytes.find('\0', m_at);
    if (end == std::string_view::npos) return std::nullopt;
    std::string out(m_bytes.substr(m_at, end - m_at));
    m_at = end + 1;
    return out;
  }
  // As in git's packs: seven bits a byte, each continuation adding one.
  std::optional<std::size_t> offset() {
    std::size_t value = 0;
    for (bool first = true; has(1); first = false) {
      const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
      value = first ? byte & 0x7FU : ((value + 1) << 7) | (byte & 0x7FU);
      if ((byte & 0x80) == 0) return value;
    }
    return std::nullopt;
  }

private:
  std::string_view m_bytes;
  std::size_t m_at = 0;
};

// In version 4 a name is what differs from the name before.
std::optional<std::string> shortened_name(Reader& reader, const std::string& before) {
  const auto less = reader.offset();
  if (!less || *less > before.size()) return std::nullopt;
  const auto rest = reader.text();
  if (!rest) return std::nullopt;
  return before.substr(0, before.size() - *less) + *rest;
}

// In the other versions bytes 0 follow, until the entry has a multiple of eight.
std::optional<std::string> padded_name(Reader& reader, std::size_t begin) {
  auto name = reader.text();
  if (!name) return std::nullopt;
  const std::size_t length = reader.at() - 1 - begin;
  reader.skip((length + 8) / 8 * 8 - length - 1);
  return name;
}

} // namespace

std::optional<std::vector<std::string>> tracked_files(std::string_view index) {
  Reader reader(index);
  if (!reader.has(header) || !index.starts_with("DIRC")) return std::nullopt;
  const std::uint32_t version = reader.number(4, 4), count = reader.number(8, 4);
  if (version < 2 || version > 4) return std::nullopt;
  reader.skip(header);
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t begin = reader.at();
    if (!reader.has(fixed_part + 2)) return std::nullopt;
    const bool longer = version >= 3 && (reader.number(begin + fixed_part - 2, 2) & extended) != 0;
    reader.skip(fixed_part + (longer ? 2 : 0));
    auto name = version == 4 ? shortened_name(reader, names.empty() ? std::string() : names.back())
                             : padded_name(reader, begin);
    if (!name) return std::nullopt;
    names.push_back(std::move(*name));
  }
  return names;
}

} // namespace reso::cli
