// A host in memory: commands run in process, on files that a test wrote.
#pragma once

#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "cli/host.hpp"
#include "layout/pages.hpp"

namespace reso::tests {

struct RunResult {
  int status = 0;
  std::string out;
  std::string err;
};

// Files of the project survive from one run to the next; outputs land among them.
class MemoryProject {
public:
  explicit MemoryProject(std::map<std::string, std::string> files = {})
      : m_files(std::make_shared<Map>(std::move(files))) {}

  void put(const std::string& path, std::string bytes) { (*m_files)[path] = std::move(bytes); }
  void remove(const std::string& path) { m_files->erase(path); }
  bool has(const std::string& path) const { return m_files->contains(path); }
  const std::string& at(const std::string& path) const { return m_files->at(path); }
  const std::map<std::string, std::string>& files() const { return *m_files; }

  RunResult run(const std::vector<std::string>& arguments,
                const std::map<std::string, std::string>& environment = {}) const;
  // The pages that `report YEAR` writes as PDF, findings unsaid; throws when there are none.
  layout::Pages pages(const std::string& year) const;

private:
  using Map = std::map<std::string, std::string>;
  std::shared_ptr<Map> m_files;
};

// The files of a folder of the source tree, by path relative to `strip`.
std::map<std::string, std::string> source_files(const std::string& folder, const std::string& strip = {});

// A one-line command as typed, split at blanks; double and single quotes keep blanks.
std::vector<std::string> split_command(const std::string& line);

} // namespace reso::tests
