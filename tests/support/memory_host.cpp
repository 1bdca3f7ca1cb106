#include "tests/support/memory_host.hpp"

#include <filesystem>
#include <fstream>

#include "cli/disk.hpp"

namespace reso::tests {

namespace fs = std::filesystem;

namespace {

class MapWriter : public cli::Writer {
public:
  explicit MapWriter(std::shared_ptr<std::map<std::string, std::string>> files) : m_files(std::move(files)) {}
  base::Result<bool> write(const std::string& path, const std::string& bytes) override {
    (*m_files)[path] = bytes;
    return true;
  }
  std::optional<std::string> read(const std::string& path) const override {
    auto found = m_files->find(path);
    if (found == m_files->end()) return std::nullopt;
    return found->second;
  }

private:
  std::shared_ptr<std::map<std::string, std::string>> m_files;
};

} // namespace

RunResult MemoryProject::run(const std::vector<std::string>& arguments, const std::map<std::string, std::string>& environment) const {
  std::ostringstream out, err;
  cli::Host host;
  for (const auto& [name, value] : environment) host.environment.emplace(name, value);
  host.out = &out;
  host.err = &err;
  host.data_folder = RESO_BINARY_DIR "/share/reso";
  host.built_in = std::make_shared<cli::DiskFiles>(host.data_folder);
  host.open_project = [this](const std::string& folder) -> std::optional<cli::OpenProject> {
    if (folder != ".") return std::nullopt;
    bool project = false;
    for (const auto& [path, bytes] : *m_files) project = project || path == "reso.yaml" || path.starts_with("data/");
    if (!project) return std::nullopt;
    return cli::OpenProject{std::make_unique<input::MemoryFiles>(*m_files), std::make_unique<MapWriter>(m_files)};
  };
  RunResult result;
  result.status = cli::run(arguments, host);
  result.out = out.str();
  result.err = err.str();
  return result;
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
      if (c == quote) quote = 0;
      else word += c;
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
