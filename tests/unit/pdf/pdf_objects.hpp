// The objects of a PDF, found as a reader finds them: startxref, cross-reference stream, object streams.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <libdeflate.h>

namespace reso::tests {

// zlib data that may be followed by other bytes.
inline std::string inflated(std::string_view data) {
  std::string out(1u << 22, '\0');
  libdeflate_decompressor* made = libdeflate_alloc_decompressor();
  std::size_t read = 0, written = 0;
  const libdeflate_result result =
      libdeflate_zlib_decompress_ex(made, data.data(), data.size(), out.data(), out.size(), &read, &written);
  libdeflate_free_decompressor(made);
  if (result != LIBDEFLATE_SUCCESS) throw std::runtime_error("not zlib data");
  out.resize(written);
  return out;
}

// What stands after the key in a dictionary's text; empty when the key is not there.
inline std::string_view after_key(std::string_view dictionary, const std::string& key) {
  for (std::size_t at = dictionary.find("/" + key); at != std::string_view::npos;
       at = dictionary.find("/" + key, at + 1)) {
    std::string_view rest = dictionary.substr(at + 1 + key.size());
    const bool whole = !rest.empty() && std::string_view(" \n[(</").find(rest[0]) != std::string_view::npos;
    if (whole) return rest.substr(std::min(rest.find_first_not_of(" \n"), rest.size()));
  }
  return {};
}

inline int number_after(std::string_view dictionary, const std::string& key) {
  const std::string_view rest = after_key(dictionary, key);
  return rest.empty() ? -1 : std::stoi(std::string(rest.substr(0, 12)));
}

class PdfObjects {
public:
  explicit PdfObjects(std::string bytes) : m_bytes(std::move(bytes)) {
    const std::size_t start = std::stoul(m_bytes.substr(m_bytes.rfind("startxref") + 10));
    const std::string table = object_at(start);
    root = number_after(table, "Root");
    info = number_after(table, "Info");
    identity = std::string(after_key(table, "ID"));
    identity.resize(identity.find(']') + 1);
    read_table(unfiltered(inflated(stream_of(table))));
  }

  // The text of an object, with its stream when it has one.
  const std::string& object(int number) const { return m_objects.at(number); }
  const std::string& catalogue() const { return object(root); }
  // The object that a key of `dictionary` refers to.
  const std::string& follow(std::string_view dictionary, const std::string& key) const {
    return object(number_after(dictionary, key));
  }
  // The bytes of an object's stream, inflated when they were compressed.
  static std::string stream(const std::string& object) {
    const bool compressed = object.substr(0, object.find("stream\n")).find("FlateDecode") != std::string::npos ||
                            object.substr(0, object.find("stream\r\n")).find("FlateDecode") != std::string::npos;
    return compressed ? inflated(stream_of(object)) : std::string(stream_of(object));
  }
  // Objects whose dictionary holds `words`, by number.
  std::vector<std::string> all(const std::string& words) const {
    std::vector<std::string> found;
    for (const auto& [number, text] : m_objects)
      if (text.substr(0, text.find("stream")).find(words) != std::string::npos) found.push_back(text);
    return found;
  }
  std::size_t size() const { return m_objects.size(); }

  int root = 0, info = 0;
  std::string identity;

private:
  static std::string_view stream_of(std::string_view object) {
    std::size_t begin = object.find("stream");
    begin = object.find('\n', begin) + 1;
    std::string_view data = object.substr(begin);
    return data.substr(0, data.rfind("endstream"));
  }

  std::string object_at(std::size_t offset) const {
    const std::size_t begin = m_bytes.find(" obj", offset) + 5;
    return m_bytes.substr(begin, m_bytes.find("\nendobj", begin) - begin);
  }

  // Rows of seven bytes without the "up" predictor.
  static std::vector<std::string> unfiltered(const std::string& data) {
    std::vector<std::string> rows;
    std::string previous(7, '\0');
    for (std::size_t at = 0; at + 8 <= data.size(); at += 8) {
      if (data[at] != 2) throw std::runtime_error("predictor");
      for (std::size_t i = 0; i < 7; ++i) previous[i] = static_cast<char>(previous[i] + data[at + 1 + i]);
      rows.push_back(previous);
    }
    return rows;
  }

  static std::size_t bytes_at(const std::string& row, std::size_t from, std::size_t count) {
    std::size_t value = 0;
    for (std::size_t i = from; i < from + count; ++i) value = value << 8 | static_cast<unsigned char>(row[i]);
    return value;
  }

  void read_table(const std::vector<std::string>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (rows[i][0] == 1) {
        const std::size_t offset = bytes_at(rows[i], 1, 4);
        if (!m_bytes.substr(offset).starts_with(std::to_string(i) + " 0 obj")) throw std::runtime_error("offset");
        m_objects[static_cast<int>(i)] = object_at(offset);
      }
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (rows[i][0] == 2)
        m_objects[static_cast<int>(i)] =
            packed(m_objects.at(static_cast<int>(bytes_at(rows[i], 1, 4))), bytes_at(rows[i], 5, 2), i);
  }

  static std::string packed(const std::string& holder, std::size_t index, std::size_t number) {
    const std::string data = stream(holder);
    std::size_t at = 0, offset = 0;
    const auto next = [&] {
      std::size_t used = 0;
      const std::size_t value = std::stoul(data.substr(at, 24), &used);
      at += used;
      return value;
    };
    std::size_t said = 0;
    for (std::size_t i = 0; i <= index; ++i) {
      said = next();
      offset = next();
    }
    if (said != number) throw std::runtime_error("object stream");
    const std::size_t end = index + 1 < static_cast<std::size_t>(number_after(holder, "N")) ? (next(), next()) : 0;
    const std::size_t first = static_cast<std::size_t>(number_after(holder, "First"));
    return data.substr(first + offset, end == 0 ? std::string::npos : end - offset);
  }

  std::string m_bytes;
  std::map<int, std::string> m_objects;
};

} // namespace reso::tests
