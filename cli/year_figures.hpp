// The figures of a run's years: read, computed, audited, masked.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "cli/session.hpp"
#include "doc/document.hpp"
#include "report/assembly.hpp"
#include "stats/compute.hpp"

namespace reso::cli {

// A year's records with its figures, and the earlier ones beside.
struct YearFigures {
  report::YearData year;
  std::vector<report::YearData> earlier; // ascending
};

// Owns the figures computed in a run.
class Figures {
public:
  explicit Figures(Session& session) : m_session(session) {}
  // Reads the year and every earlier one, computes and audits; in the public edition, the figures given are masked once
  // they are audited. Nothing when loading failed (findings say why), unless `in_spite_of_errors`: then with the
  // records that could be read (a draft).
  std::optional<YearFigures> of(int year, bool in_spite_of_errors = false);
  // What is printed, looked at by the auditor; `convention` when it is the edition of that one alone. Call once, with
  // what of() gave.
  void check_document(const YearFigures& figures, const doc::Document& document,
                      const model::Convention* convention = nullptr);
  // The figures of one year without audit, masked in the public edition; nothing when there is no such year or loading
  // failed.
  const stats::Figures* of_year(int year, bool in_spite_of_errors = false);
  // The figures of a year that of() or of_year() computed, before anything is masked.
  const stats::Figures* raw(int year) { return m_figures[year].get(); }

private:
  YearFigures read_years(int year); // without figures
  const stats::Figures* computed(int year, bool in_spite_of_errors);
  const stats::Figures* compute(const model::Dataset& dataset);
  const stats::Figures* published(int year); // of a computed year
  void check_indicators();
  void compute_together(YearFigures& figures, const std::function<void()>& beside);
  void publish_together(YearFigures& figures);
  std::vector<int> years_up_to(int year) const;
  std::vector<const model::Dataset*> years_before(int year);

  void take_kept(const YearFigures& figures);
  void keep(const YearFigures& figures);

  Session& m_session;
  std::map<int, std::shared_ptr<stats::Figures>> m_figures;
  std::map<int, std::shared_ptr<stats::Figures>> m_published;
  bool m_indicators_checked = false;
};

} // namespace reso::cli
