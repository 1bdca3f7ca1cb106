#include "report/assembly.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "doc/notes.hpp"
#include "report/checker.hpp"
#include "report/elision.hpp"
#include "report/expander.hpp"
#include "report/finishing.hpp"
#include "report/lost_texts.hpp"
#include "report/parser.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

namespace rule = diag::rule;
namespace phrase = diag::phrase;

struct ReportTemplate::State {
  std::string name;
  Statements main;
  Includes includes;
  FigureNames indicators; // figures that any project may have
};

namespace {

constexpr std::size_t deepest_inclusion = 16;

class Loader {
public:
  Loader(std::string folder, const ReportTemplate::Find& find, const diag::SourceMap& sources,
         diag::Diagnostics& diagnostics, Includes& includes)
      : m_folder(std::move(folder)), m_find(find), m_sources(sources), m_diagnostics(diagnostics),
        m_includes(includes) {}

  std::optional<Statements> load(diag::FileId file, const std::string& name) {
    auto statements = parse_template(file, m_sources, m_diagnostics);
    m_open.push_back(name);
    if (statements) follow(*statements);
    m_open.pop_back();
    return statements;
  }

private:
  void follow(Statements& statements) {
    for (Statement& statement : statements) {
      if (statement.kind == Statement::Kind::inclusion) include(statement);
      for (Statements& body : statement.bodies) follow(body);
    }
  }
  void include(Statement& statement) {
    if (std::ranges::find(m_open, statement.text) != m_open.end() || m_open.size() > deepest_inclusion) {
      m_diagnostics.report(rule::template_syntax, statement.span, m_diagnostics.say(phrase::include_too_deep));
      statement = Statement{}; // cuts the circle for who reads on
      return;
    }
    if (m_includes.contains(statement.text)) return;
    auto file = m_find(m_folder + "/" + statement.text);
    if (!file) {
      m_diagnostics.report(rule::include_absent, statement.span, statement.text);
      return;
    }
    if (auto inner = load(*file, statement.text)) m_includes[statement.text] = std::move(*inner);
  }

  std::string m_folder;
  const ReportTemplate::Find& m_find;
  const diag::SourceMap& m_sources;
  diag::Diagnostics& m_diagnostics;
  Includes& m_includes;
  std::vector<std::string> m_open; // the files that are being read, one inside the other
};

// The figures that this project can name: its indicators' and those its years declare.
FigureNames names_of(const Inputs& inputs, FigureNames names) {
  for (const YearData& earlier : inputs.earlier) names.add(*earlier.figures);
  names.add(*inputs.year.figures);
  names.close();
  return names;
}

// Every Markdown field of the year's records.
std::vector<const schema::LocatedText*> markdown_fields(const model::Dataset& dataset) {
  std::vector<const schema::LocatedText*> fields;
  for (const model::RecordList& list : model::record_lists())
    for (const schema::RecordRef& record : list.records(dataset))
      for (const schema::FieldDesc& field : record.type->fields) {
        if (field.type == nullptr || field.type->kind != schema::Kind::prose || field.get == nullptr) continue;
        schema::Value value = field.get(record.record);
        if (auto* text = std::get_if<const schema::LocatedText*>(&value)) fields.push_back(*text);
      }
  return fields;
}

base::Date printed_date(const model::Dataset& dataset) {
  return dataset.year.date.value_or(base::year_period(dataset.year.year).last);
}

} // namespace

ReportTemplate::ReportTemplate(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ReportTemplate::ReportTemplate(ReportTemplate&&) noexcept = default;
ReportTemplate::~ReportTemplate() = default;

std::optional<ReportTemplate> ReportTemplate::load(const std::string& name, const Find& find,
                                                   const diag::SourceMap& sources, const model::Indicators& indicators,
                                                   diag::Diagnostics& diagnostics, Subject subject) {
  std::string folder = "report-templates/" + name;
  auto file = find(folder + "/report.md");
  if (!file) return std::nullopt;
  auto state = std::make_unique<State>();
  auto main = Loader(folder, find, sources, diagnostics, state->includes).load(*file, "report.md");
  if (!main) return std::nullopt;
  state->name = name;
  state->main = std::move(*main);
  state->indicators = FigureNames::of_indicators(indicators);
  check_statements(state->main, state->includes, state->indicators, subject == Subject::convention, diagnostics);
  return ReportTemplate(std::move(state));
}

void ReportTemplate::check_names(const Inputs& inputs, diag::Diagnostics& diagnostics) const {
  const FigureNames names = names_of(inputs, m_state->indicators);
  for (const schema::LocatedText* field : markdown_fields(*inputs.year.dataset))
    if (auto statements = parse_field(*field, diagnostics)) check_field(*statements, names, diagnostics);
}

doc::Document ReportTemplate::assemble(const Inputs& inputs, diag::Diagnostics& diagnostics) const {
  doc::Document document;
  const model::Dataset& dataset = *inputs.year.dataset;
  document.year = dataset.year.year;
  document.date = printed_date(dataset);
  const FigureNames names = names_of(inputs, m_state->indicators);
  const Data data(inputs, names);
  Printed printed;
  Expander expander(data, m_state->includes, printed, diagnostics);
  document.blocks = expander.expand(m_state->main);
  // Another template than the project's own may well leave out some of its texts.
  const bool own = inputs.settings == nullptr || inputs.settings->report_template == m_state->name;
  if (inputs.extract == nullptr) // which leaves out what it is not about
    report_lost_texts(dataset, printed, own ? texts_named(m_state->main, m_state->includes) : std::set<std::string>(),
                      diagnostics);
  for (const doc::Block& block : document.blocks)
    if (auto* cover = std::get_if<doc::Cover>(&block))
      document.title = cover->title + (cover->organisation.empty() ? "" : " — " + cover->organisation);
  if (dataset.organisation) {
    document.author = wording::typography(dataset.organisation->name);
    document.subject = dataset.organisation->tagline.value_or("");
  }
  for (const model::GlossaryEntry& entry : dataset.glossary)
    document.abbreviations.push_back({wording::typography(entry.acronym), wording::typography(entry.expansion)});
  mark_leads(document.blocks);
  elide_before_figures(document.blocks);
  place_notes(document, inputs, printed.omitted, diagnostics);
  drop_empty_sections(document.blocks);
  make_anchors_unique(document.blocks);
  doc::number_notes(document.blocks);
  return document;
}

} // namespace reso::report
