// Where files come from: the disk in the program, memory in tests.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace reso::input {

// Read access to a tree of files. Paths are relative to the root, with '/', without "./".
class Files {
public:
  virtual ~Files() = default;
  // The bytes of a file; nothing when it does not exist; a Failure when it cannot be read.
  virtual base::Result<std::optional<std::string>> read(const std::string& path) const = 0;
  // The first bytes of a file, `most` of them; as read() otherwise.
  virtual base::Result<std::optional<std::string>> read_start(const std::string& path, std::size_t most) const;
  // Every regular file below `folder`, recursively, sorted by path; names that start with '.' or end with '~' left out.
  virtual std::vector<std::string> list(const std::string& folder) const = 0;
};

// Files held in memory.
class MemoryFiles : public Files {
public:
  MemoryFiles() = default;
  explicit MemoryFiles(std::map<std::string, std::string> files) : m_files(std::move(files)) {}
  base::Result<std::optional<std::string>> read(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  void put(std::string path, std::string text) { m_files[std::move(path)] = std::move(text); }

private:
  std::map<std::string, std::string> m_files;
};

} // namespace reso::input
