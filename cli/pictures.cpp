#include "cli/pictures.hpp"

#include "diag/catalogue.hpp"
#include "doc/picture_metadata.hpp"
#include "render/html_escape.hpp"

namespace reso::cli {

namespace {

// Calls `use` for each picture's file with the place that asks for it.
template <class Use>
void each_picture(const doc::Blocks& blocks, Use use) {
  for (const doc::Block& block : blocks) {
    if (const auto* picture = std::get_if<doc::Picture>(&block)) use(picture->file, block.origin);
    if (const auto* heading = std::get_if<doc::Heading>(&block); heading != nullptr && !heading->pictogram.empty())
      use(heading->pictogram, block.origin);
    if (const auto* cover = std::get_if<doc::Cover>(&block); cover != nullptr && !cover->logo.empty())
      use(cover->logo, block.origin);
    if (const auto* box = std::get_if<doc::Box>(&block)) each_picture(box->content, use);
    if (const auto* list = std::get_if<doc::ListBlock>(&block))
      for (const doc::Blocks& item : list->items) each_picture(item, use);
  }
}

} // namespace

std::map<std::string, std::string> document_pictures(Session& session, const doc::Document& document) {
  std::map<std::string, std::string> pictures;
  each_picture(document.blocks, [&](const std::string& file, const diag::Span&) {
    auto found = session.project().find_file(file);
    if (found && !render::picture_media(found->bytes).empty())
      pictures[file] = doc::without_metadata(std::move(found->bytes));
  });
  return pictures;
}

void report_lost_pictures(Session& session, const doc::Document& document,
                          const std::map<std::string, std::string>& found) {
  each_picture(document.blocks, [&](const std::string& file, const diag::Span& origin) {
    if (!found.contains(file)) session.diagnostics().report(diag::rule::picture_unreadable, origin, file);
  });
}

} // namespace reso::cli
