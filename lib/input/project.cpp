#include "input/project.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "input/dataset_loader.hpp"
#include "input/gate.hpp"
#include "input/references.hpp"

namespace reso::input {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

constexpr const char* settings_path = "reso.yaml";
constexpr const char* shipped_indicators = "report-templates/indicateurs.yaml";
constexpr const char* own_indicators = "data/indicateurs.yaml";

bool yaml_name(std::string_view path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }

// Office documents and plain text: whoever puts one among the year's files means it to be read.
bool meant_to_be_read(std::string_view path) {
  constexpr std::string_view endings[] = {".txt", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".tsv"};
  return std::ranges::any_of(endings, [&](std::string_view ending) { return path.ends_with(ending); });
}

// "data/2012/activites/vivier.md" -> "vivier".
std::string stem(std::string_view path) {
  std::string_view name = path.substr(path.rfind('/') + 1);
  return base::fold_id(name.substr(0, name.rfind('.')));
}

std::optional<int> year_of(std::string_view path) {
  if (!path.starts_with("data/") || path.size() < 10 || path[9] != '/') return std::nullopt;
  int year = 0;
  for (char c : path.substr(5, 4)) {
    if (c < '0' || c > '9') return std::nullopt;
    year = year * 10 + (c - '0');
  }
  return year;
}

std::string year_folder(int year) { return fmt::format("data/{:04}", year); }

} // namespace

Project::Project(const Files& files, const Files& built_in, diag::SourceMap& sources, diag::Diagnostics& diagnostics)
    : m_files(files), m_built_in(built_in), m_sources(sources), m_diagnostics(diagnostics) {
  for (const std::string& path : files.list("data"))
    if (auto year = year_of(path); year && (m_years.empty() || m_years.back() != *year)) m_years.push_back(*year);
  if (auto node = parse(files, settings_path, false)) {
    schema::DecodeContext context{diagnostics};
    model::decode_settings(context, *node, m_settings);
  }
  for (const auto& [code, word] : m_settings.rules)
    if (auto severity = model::severity_named(word.value)) diagnostics.set_severity(code, *severity);
}

std::optional<schema::Node> Project::parse(const Files& files, const std::string& path, bool built_in) {
  auto bytes = files.read(path);
  std::string shown = built_in ? "<reso>/" + path : path;
  if (!bytes) {
    diag::Span place{m_sources.add(shown, ""), 0, 0};
    m_diagnostics.report(rule::file_unreadable, place, bytes.message());
    return std::nullopt;
  }
  if (!*bytes) return std::nullopt;
  auto node = read_yaml(std::move(shown), std::move(**bytes), m_sources, m_diagnostics);
  note_reading(node.has_value());
  return node;
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

const std::vector<Project::ParsedFile>& Project::common_files() {
  if (m_common) return *m_common;
  m_common.emplace();
  for (const std::string& path : m_files.list("data/commun"))
    if (yaml_name(path)) {
      if (auto node = parse(m_files, path, false)) m_common->push_back({path, std::move(*node), {}});
    } else if (path.ends_with(".csv")) {
      if (auto table = parse_table(path, "data/commun/")) m_common->push_back(std::move(*table));
    }
  return *m_common;
}

// "clauses/heures.csv" is the list « clauses_heures ». The rows of a list that nobody knows are not read.
std::optional<Project::ParsedFile> Project::parse_table(const std::string& path, std::string_view folder) {
  std::string list = base::fold_id(path.substr(folder.size(), path.size() - folder.size() - 4));
  std::ranges::replace(list, '/', '_');
  auto bytes = m_files.read(path);
  if (!bytes || !*bytes) return std::nullopt;
  ParsedFile file{path, {}, list};
  if (model::find_record_list(list) == nullptr) {
    file.node.span = {m_sources.add(path, ""), 0, 0};
    return file;
  }
  file.table = open_csv(path, std::move(**bytes), m_sources, m_diagnostics);
  note_reading(file.table.has_value());
  if (!file.table) return std::nullopt;
  return file;
}

const model::Dataset* Project::read_dataset(int year) {
  if (std::find(m_years.begin(), m_years.end(), year) == m_years.end()) return nullptr;
  auto& slot = m_datasets[year];
  if (slot) return slot.get();
  slot = std::make_unique<model::Dataset>();
  slot->year.year = year;
  DatasetLoader loader(*slot, m_settings, m_diagnostics);
  const auto add = [&loader](const ParsedFile& file, Level level) {
    if (file.list.empty())
      loader.add_file(file.node, level);
    else if (!file.table)
      loader.report_unknown_list(file.list, file.node.span);
    else
      loader.add_table(file.list, *file.table, level);
  };
  for (const ParsedFile& file : common_files()) add(file, Level::common);
  std::string folder = year_folder(year) + "/";
  for (const std::string& path : m_files.list(year_folder(year))) {
    std::string_view inside = std::string_view(path).substr(folder.size());
    const std::string kind = base::fold_id(inside.substr(0, inside.find('/'))); // « activités/ » too
    const bool in_folder = inside.find('/') != std::string_view::npos;
    const bool activity = in_folder && kind == "activites", text = in_folder && kind == "textes";
    if (inside == "annee.yaml") {
      if (auto node = parse(m_files, path, false)) {
        schema::DecodeContext context{m_diagnostics, &slot->justifications};
        model::decode_year_settings(context, *node, slot->year);
      }
    } else if (path.ends_with(".md") && (activity || text)) {
      auto bytes = m_files.read(path);
      if (!bytes || !*bytes) continue;
      auto file = read_markdown(path, **bytes, m_sources, m_diagnostics);
      note_reading(file.has_value());
      if (!file) continue;
      if (activity)
        loader.add_activity(stem(path), file->head, &file->body);
      else
        loader.add_text(stem(path), file->head, &file->body);
    } else if (yaml_name(path)) {
      auto node = parse(m_files, path, false);
      if (!node) continue;
      if (activity)
        loader.add_activity(stem(path), *node, nullptr);
      else if (text)
        loader.add_text(stem(path), *node, nullptr);
      else
        loader.add_file(*node, Level::year);
    } else if (path.ends_with(".csv")) {
      if (const auto table = parse_table(path, folder)) add(*table, Level::year);
    } else if (path.ends_with(".md")) {
      m_diagnostics.report(rule::file_not_read, {m_sources.add(path, ""), 0, 0}).help(phrase::move_page);
    } else if (meant_to_be_read(path)) {
      m_diagnostics.report(rule::file_not_read, {m_sources.add(path, ""), 0, 0}).help(phrase::save_as_read);
    }
  }
  loader.finish();
  model::index_records(*slot);
  // Of a file that cannot be read the records are absent: what refers to them is not at fault.
  if (m_all_read) check_references(*slot, m_sources, m_diagnostics);
  check_members(*slot, m_diagnostics);
  check_dates(*slot, m_sources, m_diagnostics);
  return slot.get();
}

const model::Indicators& Project::read_indicators() {
  if (m_indicators) return *m_indicators;
  m_indicators.emplace();
  auto add = [this](const std::optional<schema::Node>& node) {
    if (!node) return;
    model::Indicators read;
    schema::DecodeContext context{m_diagnostics};
    schema::decode(context, *node, read);
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
  add(year_folder(year), [](std::string_view path) { return path.ends_with(".md"); });
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
