#include "cli/published.hpp"

#include <fmt/format.h>

#include "cli/outputs.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "render/json.hpp"
#include "render/published.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

// The line that a figure rests on: its declaration, else the first record counted, else `cloture`.
diag::Span place_of(const PreparedReport& prepared, const std::string& id) {
  const diag::Span& closed_at = prepared.figures.year.dataset->year.closed_at;
  const stats::Figures& figures = *prepared.figures.year.figures;
  auto name = stats::resolve_name(id, figures);
  const stats::Figure* figure = name ? figures.find(name->figure) : nullptr;
  if (figure == nullptr) return closed_at;
  if (!name->cell.empty())
    if (const stats::Cell* cell = figure->find_cell(name->breakdown, name->cell); cell && !cell->sources.empty())
      return cell->sources.front();
  if (figure->declared_at) return *figure->declared_at;
  return figure->sources.empty() ? closed_at : figure->sources.front();
}

// True when at least one figure differs. A figure unknown then and now differs in nothing.
bool compare_figures(Session& session, const PreparedReport& prepared, const std::string& path) {
  auto bytes = session.writer().read(path);
  auto published = bytes ? render::read_displayed_figures(*bytes) : std::nullopt;
  auto now = render::read_displayed_figures(figures_json(session, prepared));
  if (!published || !now) return false;
  bool any = false;
  auto differs = [&](const std::string& id, const std::string& before, const std::string& after) {
    any = true;
    session.diagnostics()
        .report(rule::published_figure, place_of(prepared, id), id, prepared.year)
        .label(phrase::now_is, after)
        .note(phrase::published_is, path, before)
        .help(phrase::reopen_year);
  };
  const std::string nothing = session.say(phrase::not_there);
  for (const auto& [id, text] : *published) {
    auto found = now->find(id);
    if (found == now->end())
      differs(id, text, nothing);
    else if (found->second != text)
      differs(id, text, found->second);
  }
  for (const auto& [id, text] : *now)
    if (!published->contains(id)) differs(id, nothing, text);
  return any;
}

bool compare_report(Session& session, const PreparedReport& prepared, const Fingerprint& now, const std::string& path) {
  auto made_of = published_fingerprint(session, path);
  if (!made_of || made_of->data == now.data) return false;
  session.diagnostics()
      .report(rule::published_report, prepared.figures.year.dataset->year.closed_at, path, prepared.year)
      .help(phrase::reopen_year);
  return true;
}

} // namespace

bool check_published(Session& session, const PreparedReport& prepared, const std::string& convention) {
  OutputOptions options;
  options.folder = fmt::format("{}/{}", session.project().settings().output, prepared.year);
  options.internal = session.internal_edition();
  options.convention = convention;
  options.other_template = other_template(session);
  if (convention.empty() && compare_figures(session, prepared, figures_path(options))) return true;
  Fingerprint now = fingerprint_of(session, prepared);
  bool any = false;
  for (std::string_view extension : {"md", "html", "odt", "pdf"})
    any = compare_report(session, prepared, now, report_path(options, prepared.year, extension)) || any;
  return any;
}

} // namespace reso::cli
