#include "cli/outputs.hpp"

#include <filesystem>
#include <future>

#include <fmt/format.h>

#include "base/fingerprint.hpp"
#include "cli/html_edition.hpp"
#include "cli/odt_edition.hpp"
#include "cli/pictures.hpp"
#include "cli/version.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "pdf/pdf.hpp"
#include "render/json.hpp"
#include "render/markdown.hpp"
#include "render/odt.hpp"
#include "render/svg.hpp"
#include "render/table_csv.hpp"
#include "report/annex.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

// A draft and the internal edition never write over what is published, not even a chart.
std::string marked(const OutputOptions& options, std::string_view name) {
  return fmt::format("{}{}{}", options.draft ? "brouillon-" : "", name, options.internal ? "-interne" : "");
}

std::string stem(const OutputOptions& options, int year) {
  if (!options.convention.empty()) return fmt::format("convention-{}-{}", options.convention, year);
  return fmt::format("{}-{}", options.other_template.empty() ? "rapport-activite" : options.other_template, year);
}

// Each document has its own charts: those of one name may show other numbers in another.
std::string charts_folder(const OutputOptions& options, int year) {
  const bool of_the_year = options.convention.empty() && options.other_template.empty();
  return marked(options, of_the_year ? "graphiques" : stem(options, year) + "-graphiques");
}

std::vector<const doc::Chart*> charts_of(const doc::Blocks& blocks) {
  std::vector<const doc::Chart*> found;
  for (const doc::Block& block : blocks)
    if (auto* chart = std::get_if<doc::Chart>(&block))
      found.push_back(chart);
    else if (auto* box = std::get_if<doc::Box>(&block))
      for (const doc::Chart* inner : charts_of(box->content)) found.push_back(inner);
  return found;
}

std::vector<Output> render_charts(const PreparedReport& prepared, const OutputOptions& options) {
  std::vector<Output> outputs;
  auto inks = layout::ink_colours(*prepared.theme);
  for (const doc::Chart* chart : charts_of(prepared.document->blocks))
    outputs.push_back({fmt::format("{}/{}/{}.svg", options.folder, charts_folder(options, prepared.year), chart->name),
                       render::render_svg(chart->drawing, doc::plain_text(chart->title), inks), false});
  return outputs;
}

// From the folder of the report to the project's; empty when it lies elsewhere.
std::string way_to_root(const OutputOptions& options) {
  if (options.folder.starts_with("..") || options.folder.starts_with('/')) return {};
  std::string way;
  for (const auto& part : std::filesystem::path(options.folder).lexically_normal())
    if (!part.empty() && part != ".") way += way.empty() ? ".." : "/..";
  return way.empty() ? "." : way;
}

// Outside the project the Markdown takes its pictures along, beside its charts.
std::vector<Output> carried_pictures(Session& session, const PreparedReport& prepared, const OutputOptions& options) {
  std::vector<Output> outputs;
  if (!options.formats.contains("md") || !way_to_root(options).empty()) return outputs;
  for (auto& [file, bytes] : document_pictures(session, *prepared.document))
    outputs.push_back({fmt::format("{}/{}/{}", options.folder, charts_folder(options, prepared.year), file),
                       std::move(bytes), false});
  return outputs;
}

std::string render_markdown_edition(const PreparedReport& prepared, const OutputOptions& options) {
  const std::string charts = charts_folder(options, prepared.year), root = way_to_root(options);
  return render::render_markdown(*prepared.document, {charts, root.empty() ? charts : root});
}

// What the editions that carry pictures are made of, when they are asked for.
struct Editions {
  std::optional<HtmlSources> html;
  std::optional<OdtSources> odt;
  std::vector<Output> pictures; // of a Markdown that leaves the project
};

Editions editions_asked(Session& session, const PreparedReport& prepared, const Fingerprint& fingerprint,
                        const OutputOptions& options) {
  Editions asked;
  if (options.formats.contains("html")) asked.html = html_sources(session, prepared);
  if (options.formats.contains("odt")) asked.odt = odt_sources(session, prepared, fingerprint);
  asked.pictures = carried_pictures(session, prepared, options);
  return asked;
}

// Every format but the PDF, in the order they are listed.
std::vector<Output> render_texts(Session& session, const PreparedReport& prepared, const Editions& editions,
                                 const OutputOptions& options) {
  std::vector<Output> outputs;
  if (options.formats.contains("md"))
    outputs.push_back({report_path(options, prepared.year, "md"), render_markdown_edition(prepared, options)});
  if (editions.html)
    outputs.push_back({report_path(options, prepared.year, "html"), render_html_edition(prepared, *editions.html)});
  if (!outputs.empty())
    for (Output& chart : render_charts(prepared, options)) outputs.push_back(std::move(chart));
  outputs.insert(outputs.end(), editions.pictures.begin(), editions.pictures.end());
  if (editions.odt)
    outputs.push_back({report_path(options, prepared.year, "odt"), render_odt_edition(prepared, *editions.odt)});
  if (options.formats.contains("json")) outputs.push_back({figures_path(options), figures_json(session, prepared)});
  if (options.formats.contains("csv") && prepared.extract)
    outputs.push_back({report_path(options, prepared.year, "csv"),
                       render::table_csv(report::annex_table(*prepared.extract, *prepared.figures.year.figures))});
  return outputs;
}

// What a published text says of itself, and the Markdown of the PDF.
struct Published {
  std::optional<render::Signature> signature;
  std::optional<Fingerprint> made_of;
};

Published read_published(Session& session, const std::string& path) {
  Published published;
  if (auto text = session.writer().read(path)) published.signature = render::read_signature(*text);
  if (published.signature) published.made_of = Fingerprint::parse(published.signature->document);
  return published;
}

std::optional<std::string> stale_pdf(Session& session, const Fingerprint& fingerprint, const std::string& bytes,
                                     const Published& published) {
  auto made_of = Fingerprint::parse(pdf::read_fingerprint(bytes));
  if (!made_of) return session.say(phrase::stale_edited);
  if (*made_of != fingerprint) return difference(session, *made_of, fingerprint);
  if (published.signature && !published.signature->pdf.empty() && published.signature->pdf != base::fingerprint(bytes))
    return session.say(phrase::stale_edited);
  return std::nullopt;
}

// Charts have no fingerprint of their own: the text beside them says what they were made of. figures.json holds data
// and nothing else.
std::optional<std::string> stale_text(Session& session, const Fingerprint& fingerprint, const Output& output,
                                      const std::string& bytes, const Published& published) {
  if (render::without_signature(bytes) == render::without_signature(output.bytes)) return std::nullopt;
  const bool report = output.path.ends_with(".md") || output.path.ends_with(".html");
  if (report && !published.made_of) return session.say(phrase::stale_edited);
  if (output.path.ends_with(".json") || !published.made_of) return session.say(phrase::stale_data);
  if (*published.made_of == fingerprint) return session.say(phrase::stale_edited);
  return difference(session, *published.made_of, fingerprint);
}

} // namespace

std::string other_template(Session& session) {
  const std::string_view asked = session.invocation().value("template");
  return asked == session.project().settings().report_template ? std::string() : std::string(asked);
}

std::string report_path(const OutputOptions& options, int year, std::string_view extension) {
  return fmt::format("{}/{}.{}", options.folder, marked(options, stem(options, year)), extension);
}

std::string figures_path(const OutputOptions& options) {
  return fmt::format("{}/{}.json", options.folder, marked(options, "figures"));
}

std::string figures_json(Session& session, const PreparedReport& prepared) {
  render::FiguresJsonOptions options;
  options.previous = prepared.figures.earlier.empty() ? nullptr : prepared.figures.earlier.back().figures;
  options.sources = session.internal_edition();
  options.source_map = &session.sources();
  const model::Dataset& dataset = *prepared.figures.year.dataset;
  if (dataset.organisation) options.organisation = dataset.organisation->name;
  return render::render_figures_json(*prepared.figures.year.figures, options);
}

std::optional<Fingerprint> published_fingerprint(Session& session, const std::string& path) {
  auto bytes = session.writer().read(path);
  if (!bytes) return std::nullopt;
  if (path.ends_with(".pdf")) return Fingerprint::parse(pdf::read_fingerprint(*bytes));
  if (path.ends_with(".odt")) return Fingerprint::parse(render::read_odt_fingerprint(*bytes));
  auto signature = render::read_signature(*bytes);
  return signature ? Fingerprint::parse(signature->document) : std::nullopt;
}

std::vector<Output> render_outputs(Session& session, const PreparedReport& prepared, const Fingerprint& fingerprint,
                                   const OutputOptions& options) {
  std::vector<Output> outputs;
  render::Signature signature{fingerprint.print(), {}};
  const Editions editions = editions_asked(session, prepared, fingerprint, options);
  if ((editions.html || editions.odt) && !options.formats.contains("pdf")) // which tells of them itself
    report_lost_pictures(session, *prepared.document, editions.html ? editions.html->pictures : editions.odt->pictures);
  // Beside the pages: texts need the document, which nothing changes any more.
  auto texts = std::async(options.formats.contains("pdf") ? std::launch::async : std::launch::deferred,
                          [&] { return render_texts(session, prepared, editions, options); });
  if (options.formats.contains("pdf")) {
    auto pages = lay_out(session, prepared);
    if (!pages) {
      session.stop = Stop{session.fail(cannot_work, pages.message())};
      return {};
    }
    Step step(session, session.host(), phrase::step_render);
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
  for (Output& text : texts.get()) {
    if (text.path.ends_with(".md")) text.bytes = render::sign(std::move(text.bytes), signature);
    if (text.path.ends_with(".html"))
      text.bytes = render::sign(std::move(text.bytes),
                                {html_fingerprint(fingerprint, *prepared.document, *editions.html).print(), {}});
    outputs.push_back(std::move(text));
  }
  return outputs;
}

Staleness stale_outputs(Session& session, const PreparedReport& prepared, const Fingerprint& fingerprint,
                        const OutputOptions& options) {
  Staleness result;
  const Published published = read_published(session, report_path(options, prepared.year, "md"));
  const Published page = read_published(session, report_path(options, prepared.year, "html"));
  const Editions editions = editions_asked(session, prepared, fingerprint, options);
  const auto& html = editions.html;
  const Fingerprint of_page = html ? html_fingerprint(fingerprint, *prepared.document, *html) : fingerprint;
  auto judge = [&](const std::string& path, auto reason_of) {
    auto bytes = session.writer().read(path);
    std::optional<std::string> reason = bytes ? reason_of(*bytes) : session.say(phrase::stale_absent);
    if (!reason) return;
    if (bytes && options.closed)
      result.kept = true;
    else
      result.sentences.push_back(session.say(phrase::stale_output, session.from_here(path), *reason));
  };
  if (options.formats.contains("pdf"))
    judge(report_path(options, prepared.year, "pdf"),
          [&](const std::string& bytes) { return stale_pdf(session, fingerprint, bytes, published); });
  for (const Output& output : render_texts(session, prepared, editions, options)) {
    const bool by_page = output.path.ends_with(".html") || (html && !published.made_of);
    judge(output.path, [&](const std::string& bytes) {
      if (output.path.ends_with(".odt")) return stale_odt(session, *editions.odt, bytes, output.bytes);
      return by_page ? stale_text(session, of_page, output, bytes, page)
                     : stale_text(session, fingerprint, output, bytes, published);
    });
  }
  return result;
}

} // namespace reso::cli
