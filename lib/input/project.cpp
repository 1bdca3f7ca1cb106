#include "input/project.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/fingerprint.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "input/gate.hpp"
#include "input/references.hpp"

namespace reso::input {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

constexpr const char* settings_path = "reso.yaml";
constexpr const char* shipped_indicators = "report-templates/indicateurs.yaml";
constexpr const char* own_indicators = "data/indicateurs.yaml";

// Other systems write ".CSV".
bool ends_in(std::string_view path, std::string_view ending) {
  return path.size() >= ending.size() &&
         base::fold_id(path.substr(path.size() - ending.size() + 1)) == ending.substr(1);
}

bool yaml_name(std::string_view path) { return ends_in(path, ".yaml") || ends_in(path, ".yml"); }

// Office documents and plain text: whoever puts one among the year's files means it to be read.
bool meant_to_be_read(std::string_view path) {
  constexpr std::string_view endings[] = {".txt", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".tsv"};
  return std::ranges::any_of(endings, [&](std::string_view ending) { return ends_in(path, ending); });
}

// "data/2012/activites/vivier.md" -> "vivier".
std::string stem(std::string_view path) {
  std::string_view name = path.substr(path.rfind('/') + 1);
  return base::fold_id(name.substr(0, name.rfind('.')));
}

// "data/2012/dla.yaml" below "data" -> 2012.
std::optional<int> year_of(std::string_view path, const std::string& base) {
  const std::string_view inside = path.substr(std::min(path.size(), base.size() + 1));
  if (!path.starts_with(base + "/") || inside.size() < 5 || inside[4] != '/') return std::nullopt;
  int year = 0;
  for (char c : inside.substr(0, 4)) {
    if (c < '0' || c > '9') return std::nullopt;
    year = year * 10 + (c - '0');
  }
  return year;
}

std::string year_folder(int year, std::string_view base = "data") { return fmt::format("{}/{:04}", base, year); }

// "../registres/" -> "../registres", once: whoever asks the settings has it so.
std::string without_slash(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

} // namespace

Project::Project(const Files& files, const Files& built_in, diag::SourceMap& sources, diag::Diagnostics& diagnostics)
    : m_files(files), m_built_in(built_in), m_sources(sources), m_diagnostics(diagnostics) {
  if (const auto settings = parse(files, settings_path, false)) {
    schema::DecodeContext context{diagnostics};
    model::decode_settings(context, settings->head, m_settings);
  }
  if (m_settings.registers) {
    m_settings.registers = without_slash(*m_settings.registers);
    m_bases.push_back(*m_settings.registers);
  }
  std::set<int> years;
  for (const std::string& base : m_bases)
    for (const std::string& path : files.list(base))
      if (const auto year = year_of(path, base)) years.insert(*year);
  m_years.assign(years.begin(), years.end());
  for (const auto& [code, word] : m_settings.rules)
    if (auto severity = model::severity_named(word.value)) diagnostics.set_severity(code, *severity);
}

std::shared_ptr<const MarkdownFile> Project::parse(const Files& files, const std::string& path, bool built_in) {
  auto bytes = files.read(path);
  std::string shown = built_in ? "<reso>/" + path : path;
  if (!bytes) {
    diag::Span place{m_sources.add(shown, ""), 0, 0};
    m_diagnostics.report(rule::file_unreadable, place, bytes.message());
    return nullptr;
  }
  if (!*bytes) return nullptr;
  std::shared_ptr<const MarkdownFile> structure;
  if (const auto file = read_text(std::move(shown), std::move(**bytes), m_sources, m_diagnostics)) {
    diag::Diagnostics found(m_diagnostics.language());
    structure = structure_of(*file, false, found);
    m_diagnostics.absorb(std::move(found));
  }
  note_reading(structure != nullptr);
  return structure;
}

void Project::note_reading(bool read) {
  // A file of comments is not read either, and that is no fault.
  if (!read && m_diagnostics.has_errors()) m_all_read = false;
}

model::YearSettings Project::read_year_settings(int year) {
  model::YearSettings settings;
  settings.year = year;
  auto bytes = m_files.read(year_folder(year) + "/annee.yaml");
  if (!bytes || !*bytes) return settings;
  // Its faults are reported when the year is read: here they would be said twice.
  diag::SourceMap unread_sources;
  diag::Diagnostics unread(m_diagnostics.language());
  if (auto node = read_yaml("annee.yaml", **bytes, unread_sources, unread)) {
    schema::DecodeContext context{unread};
    model::decode_year_settings(context, *node, settings);
  }
  return settings;
}

Project::DataFiles Project::common_files() const {
  DataFiles files;
  for (const std::string& base : m_bases)
    for (const std::string& path : m_files.list(base + "/commun"))
      if (yaml_name(path))
        files.push_back({path, base + "/commun/", DataFile::lists});
      else if (ends_in(path, ".csv"))
        files.push_back({path, base + "/commun/", DataFile::table});
  return files;
}

Project::DataFiles Project::year_files(int year) const {
  DataFiles files;
  for (const std::string& base : m_bases) add_year_files(year_folder(year, base) + "/", files);
  // Tables after the rest: what a file says of itself is found before what its rows hold.
  std::ranges::stable_partition(files, [](const DataFile& file) { return file.kind != DataFile::table; });
  return files;
}

void Project::add_year_files(const std::string& folder, DataFiles& files) const {
  for (const std::string& path : m_files.list(folder.substr(0, folder.size() - 1))) {
    if (path == m_left_out) continue;
    const std::string_view inside = std::string_view(path).substr(folder.size());
    const bool in_folder = inside.find('/') != std::string_view::npos;
    const std::string kind = base::fold_id(inside.substr(0, inside.find('/'))); // « activités/ » too
    DataFile file{path, folder, DataFile::other, ends_in(path, ".md")};
    if (inside == "annee.yaml")
      file.kind = DataFile::settings;
    else if (in_folder && (kind == "activites" || kind == "textes") && (file.page || yaml_name(path)))
      file.kind = kind == "activites" ? DataFile::activity : DataFile::text;
    else if (yaml_name(path))
      file.kind = DataFile::lists;
    else if (ends_in(path, ".csv"))
      file.kind = DataFile::table;
    else if (!file.page && !meant_to_be_read(path))
      continue;
    files.push_back(std::move(file));
  }
}

// Texts go into the source map in the order of the files: findings are told in that order.
void Project::read_texts(DataFiles& files) {
  for (DataFile& file : files) {
    if (file.kind == DataFile::table) {
      read_table(file);
    } else if (file.kind == DataFile::other) {
      m_diagnostics.report(rule::file_not_read, {m_sources.add(file.path, ""), 0, 0})
          .help(file.page ? phrase::move_page : phrase::save_as_read);
    } else {
      auto bytes = m_files.read(file.path);
      if (!bytes) {
        const diag::Span place{m_sources.add(file.path, ""), 0, 0};
        m_diagnostics.report(rule::file_unreadable, place, bytes.message());
      }
      if (!bytes || !*bytes) continue;
      file.file = read_text(file.path, std::move(**bytes), m_sources, m_diagnostics);
      if (!file.file) m_all_read = false;
    }
  }
}

// "clauses/heures.csv" is the list « clauses_heures ». The rows of a list that nobody knows are not read.
void Project::read_table(DataFile& file) {
  file.list =
      base::fold_id(std::string_view(file.path).substr(file.folder.size(), file.path.size() - file.folder.size() - 4));
  std::ranges::replace(file.list, '/', '_');
  auto bytes = m_files.read(file.path);
  if (!bytes || !*bytes) return;
  if (model::find_record_list(file.list) == nullptr) {
    file.file = m_sources.add(file.path, "");
    return;
  }
  file.rows = open_csv(file.path, std::move(**bytes), m_sources, m_diagnostics);
  note_reading(file.rows.has_value());
  if (file.rows) file.file = file.rows->head.span.file;
}

// Of YAML, it has a head alone. Null when the text cannot be used.
std::shared_ptr<const MarkdownFile> Project::structure_of(diag::FileId file, bool page,
                                                          diag::Diagnostics& found) const {
  if (m_kept != nullptr)
    if (auto known = m_kept->texts.find(file, m_sources)) return known;
  std::shared_ptr<MarkdownFile> made;
  if (page) {
    if (auto markdown = parse_markdown_text(file, m_sources, found))
      made = std::make_shared<MarkdownFile>(std::move(*markdown));
  } else if (auto node = parse_yaml_text(file, m_sources, found)) {
    made = std::make_shared<MarkdownFile>();
    made->head = std::move(*node);
  }
  if (m_kept != nullptr && made && found.sorted().empty()) m_kept->texts.keep(file, m_sources, made);
  return made;
}

// Structures are found by several threads, each file with findings of its own, which are told in the files' order.
void Project::parse_all(const std::vector<DataFile*>& files) {
  std::vector<DataFile*> parsed;
  std::ranges::copy_if(files, std::back_inserter(parsed),
                       [](const DataFile* file) { return file->file && file->kind != DataFile::table; });
  std::vector<diag::Diagnostics> found(parsed.size(), diag::Diagnostics(m_diagnostics.language()));
  base::for_each_in_parallel(parsed.size(), [&](std::size_t i) {
    parsed[i]->markdown = structure_of(*parsed[i]->file, parsed[i]->page, found[i]);
  });
  for (std::size_t i = 0; i < parsed.size(); ++i) {
    m_diagnostics.absorb(std::move(found[i]));
    note_reading(parsed[i]->markdown != nullptr);
  }
}

Origin Project::origin_of(const DataFile& file) const {
  const bool outside = m_settings.registers && file.path.starts_with(*m_settings.registers + "/");
  return outside ? Origin::registers : Origin::repository;
}

void Project::add_to(DatasetLoader& loader, const DataFile& file, Level level, model::Dataset& dataset,
                     diag::Diagnostics& diagnostics) const {
  if (file.kind == DataFile::table) {
    if (file.rows)
      loader.add_table(file.list, *file.rows, level);
    else if (file.file)
      loader.report_unknown_list(file.list, {*file.file, 0, 0});
    return;
  }
  if (!file.markdown) return; // what is wrong with it was told
  const schema::LocatedText* body = file.page ? &file.markdown->body : nullptr;
  if (file.kind == DataFile::settings) {
    schema::DecodeContext context{diagnostics, &dataset.justifications};
    model::decode_year_settings(context, file.markdown->head, dataset.year);
  } else if (file.kind == DataFile::activity) {
    loader.add_activity(stem(file.path), file.markdown->head, body);
  } else if (file.kind == DataFile::text) {
    loader.add_text(stem(file.path), file.markdown->head, body);
  } else {
    loader.add_file(file.markdown->head, level);
  }
}

// The repository first, the year's records before what completes them.
void Project::decode(int year, const DataFiles& files, model::Dataset& dataset, diag::Diagnostics& diagnostics) const {
  dataset.year.year = year;
  for (const DataFile& file : *m_common)
    if (file.file) dataset.shared_files.insert(*file.file);
  DatasetLoader loader(dataset, m_settings, diagnostics);
  for (const Origin origin : {Origin::repository, Origin::registers}) {
    loader.set_origin(origin);
    for (const DataFile& file : *m_common)
      if (origin_of(file) == origin) add_to(loader, file, Level::common, dataset, diagnostics);
    for (const DataFile& file : files)
      if (origin_of(file) == origin) add_to(loader, file, Level::year, dataset, diagnostics);
  }
  loader.finish();
  model::index_records(dataset);
  find_justified_files(dataset);
  // Of a file that cannot be read the records are absent: what refers to them is not at fault.
  if (m_all_read) check_references(dataset, diagnostics);
  check_members(dataset, diagnostics);
  check_dates(dataset, m_sources, diagnostics);
}

// `fichier: clauses/heures.csv` is meant from the folder of the file that says it, or from the project's root. One that
// was not read covers nothing.
void Project::find_justified_files(model::Dataset& dataset) const {
  for (diag::Justification& one : dataset.justifications) {
    if (one.file.empty()) continue;
    const std::string_view said_in = m_sources.path(one.place.file);
    diag::FileId file = m_sources.find(std::string(said_in.substr(0, said_in.rfind('/') + 1)) + one.file);
    if (file == diag::no_file) file = m_sources.find(one.file);
    one.scope = file == diag::no_file ? diag::Span()
                                      : diag::Span{file, 0, static_cast<std::uint32_t>(m_sources.text(file).size())};
  }
}

const model::Dataset* Project::read_dataset(int year) {
  if (std::ranges::find(m_years, year) == m_years.end()) return nullptr;
  if (!m_datasets.contains(year)) read_datasets({year});
  return m_datasets[year].get();
}

void Project::read_datasets(const std::vector<int>& years) {
  std::vector<int> missing;
  std::ranges::copy_if(years, std::back_inserter(missing), [&](int year) {
    return !m_datasets.contains(year) && std::ranges::find(m_years, year) != m_years.end();
  });
  if (missing.empty()) return;
  std::vector<DataFile*> fresh;
  const auto read = [&](DataFiles& files) {
    read_texts(files);
    for (DataFile& file : files) fresh.push_back(&file);
  };
  if (!m_common) read(m_common.emplace(common_files()));
  std::vector<DataFiles> files;
  for (const int year : missing) files.push_back(year_files(year));
  for (DataFiles& of_year : files) read(of_year);
  parse_all(fresh);
  decode_all(missing, files);
}

// Years are decoded side by side; what is found in them is told in their order.
void Project::decode_all(const std::vector<int>& years, const std::vector<DataFiles>& files) {
  std::vector<KeptYear> read(years.size(), KeptYear{{}, nullptr, diag::Diagnostics(m_diagnostics.language())});
  const std::string common = m_kept != nullptr ? common_key() : std::string();
  base::for_each_in_parallel(years.size(), [&](std::size_t i) {
    if (m_kept != nullptr) {
      read[i].key = base::fingerprint(common + key_of(files[i]));
      const auto known = m_kept->years.find(years[i]);
      if (known != m_kept->years.end() && known->second.key == read[i].key) {
        read[i] = known->second;
        return;
      }
    }
    auto dataset = std::make_shared<model::Dataset>();
    decode(years[i], files[i], *dataset, read[i].found);
    read[i].dataset = std::move(dataset);
  });
  for (std::size_t i = 0; i < years.size(); ++i) {
    m_datasets[years[i]] = read[i].dataset;
    if (m_kept != nullptr) {
      m_keys[years[i]] = read[i].key;
      m_kept->years.insert_or_assign(years[i], read[i]);
    }
    m_diagnostics.absorb(std::move(read[i].found));
  }
}

// The files of a year, of which each record tells where it stands.
std::string Project::key_of(const DataFiles& files) const {
  std::string key;
  for (const DataFile& file : files) {
    key += file.path + '\n';
    key += file.file ? base::fingerprint(m_sources.text(*file.file)) : std::string("-");
  }
  return key;
}

// What takes part in every year: the settings, the common records, and the order of all files, which numbers them.
std::string Project::common_key() const {
  std::string key = m_all_read ? "all\n" : "some\n";
  for (diag::FileId file = 0; file < m_sources.files(); ++file) key += std::string(m_sources.path(file)) + '\n';
  if (const diag::FileId settings = m_sources.find(settings_path); settings != diag::no_file)
    key += base::fingerprint(m_sources.text(settings));
  return key + key_of(*m_common);
}

std::string Project::figures_key(int year) {
  if (m_kept == nullptr) return {};
  std::string key;
  for (const auto& [known, of_year] : m_keys)
    if (known <= year) key += of_year;
  read_indicators();
  for (const std::string& path :
       {std::string(shipped_indicators), "<reso>/" + std::string(shipped_indicators), std::string(own_indicators)})
    if (const diag::FileId file = m_sources.find(path); file != diag::no_file)
      key += base::fingerprint(m_sources.text(file));
  return key;
}

const model::Indicators& Project::read_indicators() {
  if (m_indicators) return *m_indicators;
  m_indicators.emplace();
  auto add = [this](const std::shared_ptr<const MarkdownFile>& file) {
    if (!file) return;
    model::Indicators read;
    schema::DecodeContext context{m_diagnostics};
    schema::decode(context, file->head, read);
    for (model::Indicator& indicator : read.list) {
      std::erase_if(m_indicators->list, [&](const model::Indicator& other) { return other.id == indicator.id; });
      m_indicators->list.push_back(std::move(indicator));
    }
  };
  auto shipped = m_files.read(shipped_indicators);
  bool in_project = shipped && *shipped;
  add(parse(in_project ? m_files : m_built_in, shipped_indicators, !in_project));
  add(parse(m_files, own_indicators, false));
  return *m_indicators;
}

std::vector<std::string> Project::raw_texts(int year) const {
  std::vector<std::string> texts;
  const auto add = [&](const std::string& folder, bool (*wanted)(std::string_view)) {
    for (const std::string& path : m_files.list(folder))
      if (wanted(path))
        if (auto bytes = m_files.read(path); bytes && *bytes) texts.push_back(std::move(**bytes));
  };
  add(year_folder(year), [](std::string_view path) { return ends_in(path, ".md"); });
  add(year_folder(year), yaml_name);
  add("data/commun", yaml_name);
  return texts;
}

std::optional<FoundFile> Project::find_file(const std::string& path) {
  if (auto own = m_files.read(path); own && *own) return FoundFile{path, std::move(**own)};
  if (auto shipped = m_built_in.read(path); shipped && *shipped)
    return FoundFile{"<reso>/" + path, std::move(**shipped)};
  return std::nullopt;
}

std::vector<std::string> Project::list_files(const std::string& folder) const {
  std::vector<std::string> paths = m_files.list(folder);
  for (std::string& path : m_built_in.list(folder)) paths.push_back(std::move(path));
  return paths;
}

} // namespace reso::input
