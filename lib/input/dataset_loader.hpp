// Trees of files to the records of one dataset: decoded by list, merged by id, figures named in full.
#pragma once

#include <map>
#include <string>

#include "input/csv.hpp"
#include "input/gate.hpp"
#include "model/dataset.hpp"

namespace reso::input {

// Where a record comes from: a year's record replaces the common one of the same id; two at one level are a fault.
// One of the registers outside the repository completes the one of the same id that the repository has.
enum class Level { common, year };
enum class Origin { repository, registers };

class DatasetLoader {
public:
  DatasetLoader(model::Dataset& dataset, const model::Settings& settings, diag::Diagnostics& diagnostics);

  // The top-level keys of a YAML file: names of lists, and `chiffres`.
  void add_file(const schema::Node& file, Level level);
  // The rows of a CSV file; its titles are checked first. Long tables are decoded by several threads.
  void add_table(const std::string& list, const CsvTable& table, Level level);
  void add_list(const std::string& list, const schema::Node& records, const diag::Span& place, Level level);
  void justify_body(const schema::Node& head, const schema::LocatedText* body);
  void add_activity(const std::string& id, const schema::Node& head, const schema::LocatedText* body);
  void add_text(const std::string& id, const schema::Node& head, const schema::LocatedText* body);

  // A word that names no list: a key of a file, or the name of a CSV.
  void report_unknown_list(const std::string& word, const diag::Span& span);

  // Where what is added next comes from; the repository at first.
  void set_origin(Origin origin) { m_origin = origin; }

  // Puts records in the order of the report. Call once all files are in.
  void finish();

private:
  struct Known {
    diag::Span place;
    Level level;
    Origin origin;
  };
  enum class Admission { refused, added, replaces, completes };
  // What becomes of a record of that id; a double one is a finding.
  Admission admit(const std::string& list, const std::string& id, const diag::Span& place, Level level);
  template <class T>
  void add_records(std::vector<T>& out, const std::string& list, const schema::Node& node, Level level);
  template <class T>
  void add_rows(std::vector<T>& out, const std::string& list, const CsvTable& table, Level level);
  template <class T>
  void add_record(std::vector<T>& out, const std::string& list, T record, const diag::Span& place, Level level);
  void add_organisation(const schema::Node& node, const diag::Span& place, Level level);
  void add_figures(const schema::Node& node, Level level);
  void add_figure(model::DeclaredFigure figure, Level level);
  schema::DecodeContext context();

  model::Dataset& m_dataset;
  const model::Settings& m_settings;
  diag::Diagnostics& m_diagnostics;
  Origin m_origin = Origin::repository;
  std::map<std::string, Known, std::less<>> m_known; // "list id"
};

} // namespace reso::input
