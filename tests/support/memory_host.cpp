#include "tests/support/memory_host.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "cli/disk.hpp"
#include "cli/parser.hpp"
#include "cli/pipeline.hpp"

namespace reso::tests {

namespace fs = std::filesystem;

namespace {

using FileMap = std::map<std::string, std::string>;

// Outputs land among the files. What lies below "lecture-seule/" cannot be written, as on a full or protected disk.
class MapWriter : public cli::Writer {
public:
  MapWriter(std::shared_ptr<FileMap> files, std::string root) : m_files(std::move(files)), m_root(std::move(root)) {}
  base::Result<bool> write(const std::string& path, const std::string& bytes) override {
    if (path.starts_with("lecture-seule/")) return base::Failure{"Read-only file system"};
    (*m_files)[m_root + path] = bytes;
    return true;
  }
  bool may_write(const std::string& folder) const override { return !(folder + "/").starts_with("lecture-seule/"); }
  std::optional<std::string> read(const std::string& path) const override {
    auto found = m_files->find(m_root + path);
    // What is above a folder of the map is in the map too.
    if (found == m_files->end()) found = m_files->find(fs::path(m_root + path).lexically_normal().generic_string());
    if (found == m_files->end()) return std::nullopt;
    return found->second;
  }

private:
  std::shared_ptr<FileMap> m_files;
  std::string m_root;
};

// A project in memory changes no more once it is written.
class NoNews : public cli::FileWatch {
public:
  void follow_file(const std::string&) override {}
  void follow_folder(const std::string&) override {}
  void ignore(const std::string&) override {}
  bool follows_all() const override { return true; }
  News wait() override { return News::ended; }
};

// "pole" -> "pole/", "." -> "".
std::string root_of(const std::string& folder) { return folder == "." ? std::string() : folder + "/"; }

FileMap files_below(const FileMap& files, const std::string& root) {
  FileMap below;
  for (const auto& [path, bytes] : files)
    if (path.starts_with(root)) below[path.substr(root.size())] = bytes;
  return below;
}

bool is_project(const FileMap& files) {
  for (const auto& [path, bytes] : files)
    if (path == "reso.yaml" || path.starts_with("data/")) return true;
  return false;
}

std::optional<cli::OpenProject> open_in_memory(const std::shared_ptr<FileMap>& files, std::string folder) {
  const std::string asked = root_of(folder);
  for (;;) {
    const std::string root = root_of(folder);
    if (FileMap below = files_below(*files, root); is_project(below)) {
      std::string here = asked.substr(root.size());
      if (!here.empty()) here.pop_back();
      return cli::OpenProject{std::make_unique<input::MemoryFiles>(std::move(below)),
                              std::make_unique<MapWriter>(files, root), here};
    }
    if (folder == ".") return std::nullopt;
    std::size_t slash = folder.rfind('/');
    folder = slash == std::string::npos ? "." : folder.substr(0, slash);
  }
}

} // namespace

namespace {

cli::Host host_in_memory(const std::shared_ptr<FileMap>& files, std::ostream& out, std::ostream& err,
                         const std::map<std::string, std::string>& environment) {
  cli::Host host;
  for (const auto& [name, value] : environment) host.environment.emplace(name, value);
  host.out = &out;
  host.err = &err;
  host.out_is_terminal = host.err_is_terminal = !host.variable("TERMINAL").empty();
  // Every look at the clock is a quarter of a second after the last one.
  host.clock = [now = 0.0]() mutable { return now += 0.25; };
  if (host.variable("RESO_DATADIR").empty()) {
    host.data_folder = RESO_BINARY_DIR "/share/reso";
    host.built_in = std::make_shared<cli::DiskFiles>(host.data_folder);
  }
  host.folder_exists = [files](const std::string& folder) {
    return folder == "." || !files_below(*files, root_of(folder)).empty();
  };
  host.whole_path = [](const std::string& folder) {
    const std::string whole = (fs::path("/associations/pole") / folder).lexically_normal().generic_string();
    return whole.ends_with('/') ? whole.substr(0, whole.size() - 1) : whole;
  };
  host.read_file = [files](const std::string& path) -> std::optional<std::string> {
    const auto found = files->find(path);
    return found == files->end() ? std::nullopt : std::optional(found->second);
  };
  host.open_project = [files](const std::string& folder) { return open_in_memory(files, folder); };
  host.writer_at = [files](const std::string& folder) { return std::make_unique<MapWriter>(files, root_of(folder)); };
  host.watch_files = [](const std::string&) -> base::Result<std::unique_ptr<cli::FileWatch>> {
    return std::unique_ptr<cli::FileWatch>(std::make_unique<NoNews>());
  };
  // BUREAU=oui says that there is a desktop, which is told of on stderr.
  host.show_file = [&err, desktop = !host.variable("BUREAU").empty()](const std::string& path) {
    if (desktop) err << "<" << path << ">\n";
    return desktop;
  };
  host.this_year = [] { return 2024; };
  return host;
}

// What someone types at the questions: "Le Phare⏎⏎mensuelle", each sign an end of line.
std::string answers(std::string_view written) {
  constexpr std::string_view enter = "⏎";
  std::string out;
  for (std::size_t at = 0; at < written.size();) {
    const std::size_t end = std::min(written.find(enter, at), written.size());
    out += std::string(written.substr(at, end - at)) + "\n";
    at = end + enter.size();
  }
  return out;
}

} // namespace

RunResult MemoryProject::run(const std::vector<std::string>& arguments,
                             const std::map<std::string, std::string>& environment) const {
  std::ostringstream out, err;
  cli::Host host = host_in_memory(m_files, out, err, environment);
  std::istringstream in(answers(host.variable("REPONSES")));
  host.in = &in;
  host.in_is_terminal = !host.variable("REPONSES").empty();
  RunResult result;
  result.status = cli::run(arguments, host);
  result.out = out.str();
  result.err = err.str();
  return result;
}

layout::Pages MemoryProject::pages(const std::string& year) const {
  std::ostringstream out, err;
  cli::Host host = host_in_memory(m_files, out, err, {});
  auto parsed = cli::parse_command_line({"report", year}, diag::Language::fr);
  cli::Session session(std::get<cli::Invocation>(parsed), host);
  if (session.stop) throw std::runtime_error(err.str());
  cli::Figures figures(session);
  cli::PreparedReport prepared = cli::prepare_report(session, figures, std::stoi(year), false, true);
  if (!prepared.document) throw std::runtime_error("no report for " + year);
  auto pages = cli::lay_out(session, prepared);
  if (!pages) throw std::runtime_error(pages.message());
  return std::move(*pages);
}

std::map<std::string, std::string> source_files(const std::string& folder, const std::string& strip) {
  std::map<std::string, std::string> files;
  fs::path root = fs::path(RESO_SOURCE_DIR) / (strip.empty() ? "." : strip);
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(RESO_SOURCE_DIR) / folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    files[fs::relative(entry.path(), root).generic_string()] = text.str();
  }
  return files;
}

std::vector<std::string> split_command(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  char quote = 0;
  bool open = false;
  for (char c : line) {
    if (quote != 0) {
      if (c == quote)
        quote = 0;
      else
        word += c;
    } else if (c == '"' || c == '\'') {
      quote = c;
      open = true;
    } else if (c == ' ') {
      if (open || !word.empty()) words.push_back(word);
      word.clear();
      open = false;
    } else {
      word += c;
    }
  }
  if (open || !word.empty()) words.push_back(word);
  return words;
}

} // namespace reso::tests
