// The real disk behind input::Files and cli::Writer.
#pragma once

#include <optional>
#include <string>

#include "cli/host.hpp"

namespace reso::cli {

// Files below `root`.
class DiskFiles : public input::Files {
public:
  explicit DiskFiles(std::string root) : m_root(std::move(root)) {}
  base::Result<std::optional<std::string>> read(const std::string& path) const override;
  base::Result<std::optional<std::string>> read_start(const std::string& path, std::size_t most) const override;
  std::vector<std::string> list(const std::string& folder) const override;

private:
  std::string m_root;
};

// Writes below `root`: a temporary file beside each target, synced unless nobody waits; when all stand there, they are
// renamed over them.
class DiskWriter : public Writer {
public:
  explicit DiskWriter(std::string root) : m_root(std::move(root)) {}
  base::Result<bool> write(const std::string& path, const std::string& bytes) override;
  std::optional<WriteFault> write_all(const std::vector<FileToWrite>& files) override;
  void do_not_wait() override { m_waits = false; }
  bool may_write(const std::string& folder) const override;
  std::optional<std::string> read(const std::string& path) const override;

private:
  std::string m_root;
  bool m_waits = true;
};

// Opens the project at or above `folder`.
std::optional<OpenProject> open_project_on_disk(const std::string& folder);

// RESO_DATADIR, else "share/reso" beside the program, else "../share/reso", else the installed folder; empty when none
// has a report-templates folder.
std::string find_data_folder(std::string_view from_environment);

// SIGINT and SIGTERM remove the temporary files being written, then end the program with 130 or 143. A file that grows
// too large for the system is a write that fails.
void install_signal_handlers();

} // namespace reso::cli
