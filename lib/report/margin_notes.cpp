#include "report/margin_notes.hpp"

#include <set>

#include <fmt/format.h>

#include "doc/walk.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

namespace {

// What a block shows: where its words were written, and its figures.
struct Shown {
  std::vector<diag::Span> origins;
  std::set<std::string> figures; // with cells and years as printed
};

Shown shown_by(const doc::Block& block) {
  Shown shown;
  if (block.origin.somewhere()) shown.origins.push_back(block.origin);
  doc::walk(
      {block},
      [&shown](const doc::Inlines& line) {
        for (const doc::Inline& one : line) {
          if (one.origin.somewhere()) shown.origins.push_back(one.origin);
          if (const auto* figure = std::get_if<doc::FigureText>(&one)) shown.figures.insert(figure->id);
        }
      },
      [&shown](const doc::KeyFigure& figure) { shown.figures.insert(figure.id); });
  return shown;
}

// Ids of the year's figures that rest on what stands at `span`.
std::set<std::string> figures_at(const stats::Figures& figures, const diag::Span& span) {
  std::set<std::string> ids;
  for (const auto& [id, figure] : figures.all())
    for (const diag::Span& source : figure.sources)
      if (source.covers(span)) ids.insert(id);
  return ids;
}

bool prints(const Shown& shown, const std::set<std::string>& ids) {
  for (const std::string& printed : shown.figures)
    for (const std::string& id : ids)
      if (printed == id || printed.starts_with(id + ".") || printed.starts_with(id + "@")) return true;
  return false;
}

std::size_t place_of(const diag::Span& span, const std::vector<Shown>& blocks, const std::set<std::string>& ids,
                     std::size_t otherwise) {
  for (std::size_t i = otherwise; i < blocks.size(); ++i)
    if (prints(blocks[i], ids)) return i;
  std::size_t best = otherwise;
  std::uint32_t nearest = 0;
  for (std::size_t i = otherwise; i < blocks.size(); ++i)
    for (const diag::Span& origin : blocks[i].origins)
      if (origin.file == span.file && origin.begin <= span.begin && origin.begin >= nearest) {
        best = i;
        nearest = origin.begin;
      }
  return best;
}

} // namespace

void add_margin_notes(doc::Document& document, const Inputs& inputs, const diag::SourceMap& sources,
                      const diag::Diagnostics& diagnostics) {
  std::vector<Shown> blocks;
  for (const doc::Block& block : document.blocks) blocks.push_back(shown_by(block));
  const bool cover = !document.blocks.empty() && std::holds_alternative<doc::Cover>(document.blocks.front());
  const std::size_t first = cover && document.blocks.size() > 1 ? 1 : 0;
  for (const diag::Diagnostic* finding : diagnostics.sorted()) {
    if (blocks.empty()) return;
    std::string place;
    if (finding->span.somewhere()) {
      const std::string_view path = sources.path(finding->span.file);
      place = fmt::format("{}:{} ", path.substr(path.rfind('/') + 1), sources.place(finding->span).line);
    }
    const std::size_t at = place_of(finding->span, blocks, figures_at(*inputs.year.figures, finding->span), first);
    document.blocks[at].margin.push_back(place + wording::typography(finding->message));
  }
}

} // namespace reso::report
