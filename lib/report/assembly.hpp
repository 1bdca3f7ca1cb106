// From a model's templates, the year's records and figures to the document.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "diag/diagnostics.hpp"
#include "doc/document.hpp"
#include "model/dataset.hpp"
#include "stats/extract.hpp"
#include "stats/year_data.hpp"

namespace reso::report {

using stats::YearData;

// The year of the report; earlier years beside.
struct Inputs {
  YearData year;
  std::vector<YearData> earlier; // ascending
  const model::Settings* settings = nullptr;
  bool internal = false; // the internal edition: what persons did not agree to have printed is printed too
  const diag::SourceMap* sources = nullptr; // for the places that the internal edition prints
  bool draft = false;                       // missing numbers print "[ ? ]"; they are found all the same
  const stats::Extract* extract = nullptr;  // of one convention: templates name it `convention`, its actions `actions`
};

// A model (modèle) of report: its template files, parsed and checked.
class ReportTemplate {
public:
  // What a template may be about: the year, or one convention of it, which it then can name.
  enum class Subject { year, convention };
  // Finds "report-templates/<name>/report.md" and what it includes through `find` (path -> file already in `sources`).
  // Syntax and names are checked in every branch, without data; `indicators` gives the figures that any project may
  // have. Figure ids that no indicator defines must be declared by a year: they are checked by check_names().
  using Find = std::function<std::optional<diag::FileId>(const std::string& path)>;
  static std::optional<ReportTemplate> load(const std::string& name, const Find& find, const diag::SourceMap& sources,
                                            const model::Indicators& indicators, diag::Diagnostics& diagnostics,
                                            Subject subject = Subject::year);
  ~ReportTemplate();
  ReportTemplate(ReportTemplate&&) noexcept;

  // Checks the names of figures that depend on the project: the template's and every Markdown field's of the year.
  void check_names(const Inputs& inputs, diag::Diagnostics& diagnostics) const;

  // The document of the year. Faults of data that a template needs (an unknown figure in prose) are findings.
  doc::Document assemble(const Inputs& inputs, diag::Diagnostics& diagnostics) const;

private:
  struct State;
  explicit ReportTemplate(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

} // namespace reso::report
