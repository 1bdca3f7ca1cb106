#include "input/parsed_texts.hpp"

namespace reso::input {

std::shared_ptr<const MarkdownFile> ParsedTexts::find(diag::FileId file, const diag::SourceMap& sources) const {
  const std::lock_guard lock(m_mutex);
  const auto found = m_known.find(sources.path(file));
  if (found == m_known.end() || found->second.file != file || found->second.text != sources.text(file)) return nullptr;
  return found->second.structure;
}

void ParsedTexts::keep(diag::FileId file, const diag::SourceMap& sources,
                       std::shared_ptr<const MarkdownFile> structure) {
  const std::lock_guard lock(m_mutex);
  m_known[std::string(sources.path(file))] = {file, std::string(sources.text(file)), std::move(structure)};
}

} // namespace reso::input
