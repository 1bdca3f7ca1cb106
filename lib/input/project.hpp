// A project on its files: settings, years, datasets, indicators, templates and themes found by name. FILES.md.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.hpp"
#include "input/csv.hpp"
#include "input/dataset_loader.hpp"
#include "input/files.hpp"
#include "input/kept_readings.hpp"
#include "model/dataset.hpp"

namespace reso::input {

// A file that a template or theme names, found in the project or among the built-in ones.
struct FoundFile {
  std::string path; // shown to people; "<reso>/…" for built-in ones
  std::string bytes;
};

// Reads a project through two Files: its own and reso's built-in folder (templates, themes, indicators).
// Everything read lands in `sources`, every fault in `diagnostics`.
class Project {
public:
  Project(const Files& files, const Files& built_in, diag::SourceMap& sources, diag::Diagnostics& diagnostics);

  // reso.yaml, or its defaults. Also applies `regles` to the diagnostics.
  const model::Settings& settings() const { return m_settings; }
  // Folders <4 digits>/ of data and of the registers, ascending.
  const std::vector<int>& years() const { return m_years; }
  // annee.yaml of `year` alone (its defaults when the file is absent).
  model::YearSettings read_year_settings(int year);
  // data/commun and data/<year>, decoded, merged by id, references resolved. Nothing when there is no such year.
  // Check diagnostics.has_errors() before trusting it. Calling it again for a year gives the same object.
  const model::Dataset* read_dataset(int year);
  // The same for several years at once, in less time: their files and those of data/commun are parsed side
  // by side, then the years decoded side by side. What is found is told in the order of the files.
  void read_datasets(const std::vector<int>& years);
  // From now on, reads as if this file of a year were not there.
  void leave_out(std::string path) { m_left_out = std::move(path); }
  // The shipped indicators, replaced by id by the project's data/indicateurs.yaml.
  const model::Indicators& read_indicators();

  // What an earlier run read and has not changed is used again; what is read from now on is kept there.
  void keep_in(KeptReadings& kept) { m_kept = &kept; }
  // All that the figures of a year are computed from, once it and those before it are read: equal keys give equal
  // figures, with equal places. Empty when nothing is kept.
  std::string figures_key(int year);

  // The Markdown and YAML files of a year and of data/commun as they are, unread: most of the words that its report
  // will need, the richest files first. May run beside the rest.
  std::vector<std::string> raw_texts(int year) const;

  // "report-templates/<name>" in the project, then built in.
  std::optional<FoundFile> find_file(const std::string& path);
  // What find_file() would find below `folder`: the project's files, then the built-in ones.
  std::vector<std::string> list_files(const std::string& folder) const;

private:
  // A file of records. Its text is read, then parsed, then decoded into the datasets that it belongs to.
  struct DataFile {
    enum Kind { settings, activity, text, lists, table, other };
    std::string path;
    std::string folder; // of the year or of the common records, with its slash
    Kind kind = other;
    bool page = false;                                 // Markdown
    std::optional<diag::FileId> file = std::nullopt;   // in the source map; of a table, where it stands
    std::shared_ptr<const MarkdownFile> markdown = {}; // of YAML, its head
    std::string list = {};                             // of a table
    std::optional<CsvTable> rows = std::nullopt;       // nothing when nobody knows its list
  };
  using DataFiles = std::vector<DataFile>;
  DataFiles common_files() const;
  DataFiles year_files(int year) const;
  void add_year_files(const std::string& folder, DataFiles& files) const;
  void read_texts(DataFiles& files);
  void read_table(DataFile& file);
  void parse_all(const std::vector<DataFile*>& files);
  std::shared_ptr<const MarkdownFile> structure_of(diag::FileId file, bool page, diag::Diagnostics& found) const;
  Origin origin_of(const DataFile& file) const;
  void decode(int year, const DataFiles& files, model::Dataset& dataset, diag::Diagnostics& diagnostics) const;
  void add_to(DatasetLoader& loader, const DataFile& file, Level level, model::Dataset& dataset,
              diag::Diagnostics& diagnostics) const;
  std::shared_ptr<const MarkdownFile> parse(const Files& files, const std::string& path, bool built_in);
  void decode_all(const std::vector<int>& years, const std::vector<DataFiles>& files);
  std::string key_of(const DataFiles& files) const;
  std::string common_key() const;
  void find_justified_files(model::Dataset& dataset) const;
  void note_reading(bool read);

  const Files& m_files;
  const Files& m_built_in;
  std::optional<DataFiles> m_common;
  bool m_all_read = true; // no file was refused as a whole
  diag::SourceMap& m_sources;
  diag::Diagnostics& m_diagnostics;
  model::Settings m_settings;
  std::vector<std::string> m_bases{"data"}; // and the registers, when reso.yaml names them
  std::string m_left_out;
  KeptReadings* m_kept = nullptr;
  std::map<int, std::string> m_keys; // of the years read, when they are kept
  std::vector<int> m_years;
  std::map<int, std::shared_ptr<const model::Dataset>> m_datasets;
  std::optional<model::Indicators> m_indicators;
};

} // namespace reso::input
