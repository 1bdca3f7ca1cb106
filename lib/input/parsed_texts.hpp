// Structures of texts, kept from one run of a process to the next (`report --watch`).
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "diag/source_map.hpp"
#include "input/gate.hpp"

namespace reso::input {

// A structure is its text's for ever, as long as its places are of the same file: its number in the source map takes
// part. Only texts without findings are kept. May be used by several threads.
class ParsedTexts {
public:
  // What keep() was given for this very text under this number; null when there is none.
  std::shared_ptr<const MarkdownFile> find(diag::FileId file, const diag::SourceMap& sources) const;
  void keep(diag::FileId file, const diag::SourceMap& sources, std::shared_ptr<const MarkdownFile> structure);

private:
  struct Known {
    diag::FileId file;
    std::string text;
    std::shared_ptr<const MarkdownFile> structure;
  };
  mutable std::mutex m_mutex;
  std::map<std::string, Known, std::less<>> m_known; // by path
};

} // namespace reso::input
