// What the world gives to a command: arguments' surroundings, files, streams. Real in main.cpp, in memory in tests.
#pragma once

#include <functional>
#include <iosfwd>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/file_watch.hpp"
#include "input/files.hpp"

namespace reso::cli {

struct Kept;

struct FileToWrite {
  std::string path;
  std::string bytes;
};
// Which file could not be written, and why.
struct WriteFault {
  std::string path;
  std::string why;
};

// Writes finished outputs. All or nothing per file; folders are made as needed.
class Writer {
public:
  virtual ~Writer() = default;
  // Replaces `path` (relative to the project's root, or absolute) by `bytes` at once; the old file stays whole on
  // failure.
  virtual base::Result<bool> write(const std::string& path, const std::string& bytes) = 0;
  // The same for files that belong together: on a disk, all of them or none. Nothing when all is well.
  virtual std::optional<WriteFault> write_all(const std::vector<FileToWrite>& files) {
    for (const FileToWrite& file : files)
      if (auto written = write(file.path, file.bytes); !written) return WriteFault{file.path, written.message()};
    return std::nullopt;
  }
  // From now on nothing waits for the disk: what is lost when the machine stops is written again by the next run.
  virtual void do_not_wait() {}
  // Whether files may be written into a folder, which need not exist yet. Nothing is tried.
  virtual bool may_write(const std::string& folder) const = 0;
  // The bytes of an earlier output; nothing when there is none.
  virtual std::optional<std::string> read(const std::string& path) const = 0;
};

// A project found on the way up from a folder.
struct OpenProject {
  std::unique_ptr<input::Files> files;
  std::unique_ptr<Writer> writer;
  std::string here;      // the folder asked, seen from the project's root: "" or "data/2012"
  std::string root = {}; // the project's root on the disk; empty when it is elsewhere
};

struct Host {
  std::map<std::string, std::string, std::less<>> environment;
  std::ostream* out = nullptr;
  std::ostream* err = nullptr;
  std::istream* in = nullptr; // where questions are answered
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;

  // The nearest folder from `folder` upward with reso.yaml or data/<4 digits>/; nothing when there is none.
  std::function<std::optional<OpenProject>(const std::string& folder)> open_project;
  // Whether a folder named on the command line exists.
  std::function<bool(const std::string& folder)> folder_exists;
  // The absolute path of a folder named on the command line, links followed; it need not exist.
  std::function<std::string(const std::string& folder)> whole_path;
  // The bytes of a file named on the command line, wherever it is; nothing when it cannot be read.
  std::function<std::optional<std::string>(const std::string& path)> read_file;
  // Writes below a folder, which is made when the first file is written.
  std::function<std::unique_ptr<Writer>(const std::string& folder)> writer_at;
  // The year on the calendar, for the first year of a new project and nothing else.
  std::function<int()> this_year;
  // Seconds since some fixed moment, for the durations of --verbose and nothing else.
  std::function<double()> clock;
  // Follows the files that runs read in a project, for `report --watch`.
  std::function<base::Result<std::unique_ptr<FileWatch>>(const std::string& root)> watch_files;
  // Has the desktop show a file; false when no program can.
  std::function<bool(const std::string& path)> show_file;
  // What the last run left, while files are followed; null otherwise.
  std::shared_ptr<Kept> kept;
  // reso's own data: templates, themes, indicators, rule pages. Null when it cannot be found.
  std::shared_ptr<input::Files> built_in;
  // The same folder on the disk, for fonts and patterns; empty when there is none.
  std::string data_folder;

  std::string_view variable(std::string_view name) const {
    auto found = environment.find(name);
    return found == environment.end() ? std::string_view{} : std::string_view{found->second};
  }
};

// Exit codes, as PRODUCT.md has them.
enum Exit : int {
  done = 0,
  data_errors = 1,
  bad_command_line = 2,
  cannot_work = 3,
  stale = 4,
  refused = 5,
  bug = 70,
};

// Runs one command line (without the program's name) and returns its exit code.
int run(const std::vector<std::string>& arguments, Host& host);

} // namespace reso::cli
