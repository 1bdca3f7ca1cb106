#include "cli/outputs.hpp"

#include <fmt/format.h>

#include "base/fingerprint.hpp"
#include "cli/version.hpp"
#include "diag/catalogue.hpp"
#include "pdf/pdf.hpp"
#include "render/json.hpp"
#include "render/markdown.hpp"
#include "render/svg.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view chart_folder = "graphiques";

std::vector<const doc::Chart*> charts_of(const doc::Blocks& blocks) {
  std::vector<const doc::Chart*> found;
  for (const doc::Block& block : blocks)
    if (auto* chart = std::get_if<doc::Chart>(&block)) found.push_back(chart);
    else if (auto* box = std::get_if<doc::Box>(&block))
      for (const doc::Chart* inner : charts_of(box->content)) found.push_back(inner);
  return found;
}

std::vector<Output> render_charts(const PreparedReport& prepared, const OutputOptions& options) {
  std::vector<Output> outputs;
  auto inks = layout::ink_colours(*prepared.theme);
  for (const doc::Chart* chart : charts_of(prepared.document->blocks))
    outputs.push_back({fmt::format("{}/{}/{}.svg", options.folder, chart_folder, chart->name),
                       render::render_svg(chart->drawing, doc::plain_text(chart->title), inks), false});
  return outputs;
}

std::string render_json(Session& session, const PreparedReport& prepared) {
  render::FiguresJsonOptions options;
  options.previous = prepared.figures.earlier.empty() ? nullptr : prepared.figures.earlier.back().figures;
  options.sources = session.invocation().value("edition") == "interne" || session.project().settings().edition == model::Edition::interne;
  options.source_map = &session.sources();
  return render::render_figures_json(*prepared.figures.year.figures, options);
}

// The text formats: everything but the PDF, in the order they are listed.
std::vector<Output> render_texts(Session& session, const PreparedReport& prepared, const OutputOptions& options) {
  std::vector<Output> outputs;
  if (options.formats.contains("md")) {
    outputs.push_back({report_path(options, prepared.year, "md"), render::render_markdown(*prepared.document)});
    for (Output& chart : render_charts(prepared, options)) outputs.push_back(std::move(chart));
  }
  if (options.formats.contains("json")) outputs.push_back({options.folder + "/figures.json", render_json(session, prepared)});
  return outputs;
}

std::optional<std::string> stale_pdf(Session& session, const Fingerprint& fingerprint, const std::string& path,
                                     const std::optional<render::Signature>& signature) {
  auto published = session.writer().read(path);
  if (!published) return session.say(phrase::stale_absent);
  auto made_of = Fingerprint::parse(pdf::read_fingerprint(*published));
  if (!made_of) return session.say(phrase::stale_edited);
  if (*made_of != fingerprint) return difference(session, *made_of, fingerprint);
  if (signature && !signature->pdf.empty() && signature->pdf != base::fingerprint(*published)) return session.say(phrase::stale_edited);
  return std::nullopt;
}

std::optional<std::string> stale_text(Session& session, const Fingerprint& fingerprint, const Output& output) {
  auto published = session.writer().read(output.path);
  if (!published) return session.say(phrase::stale_absent);
  if (render::without_signature(*published) == render::without_signature(output.bytes)) return std::nullopt;
  auto signature = render::read_signature(*published);
  auto made_of = signature ? Fingerprint::parse(signature->document) : std::nullopt;
  if (made_of && *made_of == fingerprint) return session.say(phrase::stale_edited);
  return made_of ? difference(session, *made_of, fingerprint) : session.say(phrase::stale_data);
}

} // namespace

std::string report_path(const OutputOptions& options, int year, std::string_view extension) {
  return fmt::format("{}/{}rapport-activite-{}.{}", options.folder, options.draft ? "brouillon-" : "", year, extension);
}

std::vector<Output> render_outputs(Session& session, const PreparedReport& prepared, const Fingerprint& fingerprint,
                                   const OutputOptions& options) {
  std::vector<Output> outputs;
  render::Signature signature{fingerprint.print(), {}};
  if (options.formats.contains("pdf")) {
    auto pages = lay_out(session, prepared);
    if (!pages) {
      session.stop = Stop{session.fail(cannot_work, pages.message())};
      return {};
    }
    auto bytes = pdf::write_pdf(*pages, {signature.document, fmt::format("reso {}", version)});
    if (!bytes) {
      session.stop = Stop{session.fail(cannot_work, bytes.message())};
      return {};
    }
    signature.pdf = base::fingerprint(*bytes);
    outputs.push_back({report_path(options, prepared.year, "pdf"), std::move(*bytes)});
  } else if (auto published = session.writer().read(report_path(options, prepared.year, "md"))) {
    // A run without PDF keeps the hash of the PDF that the last full run made.
    if (auto earlier = render::read_signature(*published)) signature.pdf = earlier->pdf;
  }
  for (Output& text : render_texts(session, prepared, options)) {
    if (text.path.ends_with(".md")) text.bytes = render::sign(std::move(text.bytes), signature);
    outputs.push_back(std::move(text));
  }
  return outputs;
}

std::vector<std::string> stale_outputs(Session& session, const PreparedReport& prepared, const Fingerprint& fingerprint,
                                       const OutputOptions& options) {
  std::vector<std::string> stale;
  std::optional<render::Signature> signature;
  if (auto published = session.writer().read(report_path(options, prepared.year, "md"))) signature = render::read_signature(*published);
  if (options.formats.contains("pdf")) {
    std::string path = report_path(options, prepared.year, "pdf");
    if (auto reason = stale_pdf(session, fingerprint, path, signature)) stale.push_back(session.say(phrase::stale_output, path, *reason));
  }
  for (const Output& output : render_texts(session, prepared, options))
    if (auto reason = stale_text(session, fingerprint, output)) stale.push_back(session.say(phrase::stale_output, output.path, *reason));
  return stale;
}

} // namespace reso::cli
