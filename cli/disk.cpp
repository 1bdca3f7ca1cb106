#include "cli/disk.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/version.hpp"

namespace reso::cli {

namespace fs = std::filesystem;

namespace {

// Only what a signal handler may touch: a fixed buffer with the names of the files in progress, each ended by '\0'.
std::array<char, 65536> unfinished{};
volatile std::sig_atomic_t unfinished_bytes = 0;

void remember_unfinished(const std::string& path) {
  const auto at = static_cast<std::size_t>(unfinished_bytes);
  if (at + path.size() + 1 > unfinished.size()) return;
  std::memcpy(unfinished.data() + at, path.c_str(), path.size() + 1);
  unfinished_bytes = static_cast<std::sig_atomic_t>(at + path.size() + 1);
}

volatile std::sig_atomic_t on_a_screen = 0;

void on_signal(int signal) {
  const auto bytes = static_cast<std::size_t>(unfinished_bytes);
  for (std::size_t at = 0; at < bytes; at += std::strlen(unfinished.data() + at) + 1) ::unlink(unfinished.data() + at);
  // The shell's prompt goes below what was asked or said, not behind "^C".
  if (on_a_screen != 0 && signal == SIGINT && ::write(STDERR_FILENO, "\n", 1) < 0) ::_exit(128 + signal);
  ::_exit(128 + signal);
}

// Closes on every way out.
class Descriptor {
public:
  explicit Descriptor(int fd) : m_fd(fd) {}
  ~Descriptor() {
    if (m_fd >= 0) ::close(m_fd);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return m_fd; }
  bool close() {
    int fd = m_fd;
    m_fd = -1;
    return ::close(fd) == 0;
  }

private:
  int m_fd;
};

base::Failure because(int error) { return {std::strerror(error)}; }

// errno of the first call that failed, 0 when the whole file was read.
int read_whole(const std::string& path, std::string& out, std::size_t most = SIZE_MAX) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return errno;
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return errno;
  if (S_ISDIR(status.st_mode)) return EISDIR;
  // One byte more than it says tells a file that grew, or that has no size (a pipe).
  out.resize(std::min(most, static_cast<std::size_t>(status.st_size) + 1));
  std::size_t at = 0;
  while (at < most) {
    if (at == out.size()) out.resize(std::min(most, out.size() * 2));
    ssize_t got = ::read(file.get(), out.data() + at, out.size() - at);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno;
    if (got == 0) break;
    at += static_cast<std::size_t>(got);
  }
  out.resize(at);
  return 0;
}

int write_whole(int fd, const std::string& bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    ssize_t put = ::write(fd, bytes.data() + at, bytes.size() - at);
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return errno;
    at += static_cast<std::size_t>(put);
  }
  return 0;
}

// Until the bytes are on the disk, where the file system can tell.
int sync(int fd) { return ::fsync(fd) == 0 || errno == EINVAL || errno == EROFS ? 0 : errno; }

std::string below(const std::string& root, const std::string& path) {
  return (fs::path(root) / path).lexically_normal().string();
}

bool hidden(const fs::path& path) {
  std::string name = path.filename().string();
  return name.starts_with(".") || name.ends_with("~");
}

bool is_year_folder(const fs::path& path) {
  std::string name = path.filename().string();
  return name.size() == 4 && std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_project(const fs::path& folder) {
  std::error_code error;
  if (fs::is_regular_file(folder / "reso.yaml", error)) return true;
  for (const auto& entry : fs::directory_iterator(folder / "data", error))
    if (is_year_folder(entry.path()) && entry.is_directory(error)) return true;
  return false;
}

} // namespace

base::Result<std::optional<std::string>> DiskFiles::read(const std::string& path) const {
  return read_start(path, SIZE_MAX);
}

base::Result<std::optional<std::string>> DiskFiles::read_start(const std::string& path, std::size_t most) const {
  std::string bytes;
  const int error = read_whole(below(m_root, path), bytes, most);
  if (error == ENOENT || error == ENOTDIR) return std::optional<std::string>{};
  if (error != 0) return because(error);
  return std::optional<std::string>(std::move(bytes));
}

namespace {

constexpr int deepest = 8; // folders below data/2012

} // namespace

std::vector<std::string> DiskFiles::list(const std::string& folder) const {
  std::vector<std::string> found;
  std::error_code error;
  fs::path base = below(m_root, folder);
  auto walk = fs::recursive_directory_iterator(
      base, fs::directory_options::skip_permission_denied | fs::directory_options::follow_directory_symlink, error);
  for (auto end = fs::recursive_directory_iterator(); !error && walk != end; walk.increment(error)) {
    if (hidden(walk->path()) || walk.depth() > deepest) { // links may lead round
      walk.disable_recursion_pending();
      continue;
    }
    std::error_code ignored;
    if (walk->is_regular_file(ignored))
      found.push_back((fs::path(folder) / walk->path().lexically_relative(base)).generic_string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

namespace {

// What is behind a link is replaced, not the link.
std::string behind_links(std::string path) {
  std::error_code error;
  if (!fs::is_symlink(path, error)) return path;
  const fs::path real = fs::canonical(path, error);
  return error ? path : real.string();
}

// mkostemp makes private files: a file that is replaced keeps its rights, a new one is for everyone, as the umask
// allows.
mode_t rights_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return status.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

} // namespace

namespace {

// Files that belong together, on their way to their places. What does not arrive leaves no trace.
class Together {
public:
  // `waits`: until the bytes are on the disk.
  explicit Together(bool waits) : m_waits(waits) {}
  Together(const Together&) = delete;
  Together& operator=(const Together&) = delete;
  ~Together() {
    if (!m_done) undo();
    unfinished_bytes = 0;
  }

  // Beside its target. 0, or the errno of what failed.
  int prepare(const std::string& target, const std::string& bytes) {
    if (const int error = make_folders(fs::path(target).parent_path()); error != 0) return error;
    std::string temporary = target + ".XXXXXX";
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.get() < 0) return errno;
    remember_unfinished(temporary);
    m_files.push_back({target, temporary, temporary + "~"});
    int error = write_whole(file.get(), bytes);
    if (error == 0 && m_waits) error = sync(file.get());
    if (error == 0 && ::fchmod(file.get(), rights_of(target)) != 0) error = errno;
    if (!file.close() && error == 0) error = errno;
    return error;
  }

  // Over the targets, of which the old ones are kept until all have arrived. No signal comes between.
  int settle(std::size_t& at) {
    sigset_t ours, before;
    ::sigemptyset(&ours);
    ::sigaddset(&ours, SIGINT);
    ::sigaddset(&ours, SIGTERM);
    ::sigprocmask(SIG_BLOCK, &ours, &before);
    int error = 0;
    for (at = 0; at < m_files.size() && error == 0; ++at) {
      File& file = m_files[at];
      if (m_files.size() > 1) keep_old(file);
      if (::rename(file.temporary.c_str(), file.target.c_str()) != 0)
        error = errno;
      else
        file.arrived = true;
    }
    if (error != 0) {
      --at;
      undo();
    }
    m_done = true;
    for (const File& file : m_files)
      if (file.kept) ::unlink(file.old.c_str());
    unfinished_bytes = 0;
    ::sigprocmask(SIG_SETMASK, &before, nullptr);
    return error;
  }

private:
  struct File {
    std::string target, temporary, old;
    bool kept = false;                               // the old file has a second name
    std::optional<std::string> bytes = std::nullopt; // or, where a disk gives no second names, is here
    bool arrived = false;                            // the target is the new one
  };

  static void keep_old(File& file) {
    file.kept = ::link(file.target.c_str(), file.old.c_str()) == 0;
    std::string bytes;
    if (!file.kept && errno != ENOENT && read_whole(file.target, bytes) == 0) file.bytes = std::move(bytes);
  }

  static void put_back(const File& file) {
    Descriptor target(::open(file.target.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC));
    if (target.get() >= 0 && write_whole(target.get(), *file.bytes) == 0) sync(target.get());
  }

  int make_folders(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> missing;
    for (fs::path at = folder; !at.empty() && !fs::exists(at, error); at = at.parent_path()) missing.push_back(at);
    if (!folder.empty()) fs::create_directories(folder, error); // the folder where one is
    m_folders.insert(m_folders.begin(), missing.begin(), missing.end());
    return error.value();
  }

  void undo() {
    for (File& file : m_files) {
      if (!file.arrived)
        ::unlink(file.temporary.c_str());
      else if (file.kept)
        file.kept = ::rename(file.old.c_str(), file.target.c_str()) != 0;
      else if (file.bytes)
        put_back(file);
      else
        ::unlink(file.target.c_str());
    }
    std::error_code ignored;
    for (const fs::path& folder : m_folders) fs::remove(folder, ignored); // deepest first, and only when empty
  }

  bool m_waits;
  std::vector<File> m_files;
  std::vector<fs::path> m_folders;
  bool m_done = false;
};

} // namespace

base::Result<bool> DiskWriter::write(const std::string& path, const std::string& bytes) {
  if (const auto fault = write_all({{path, bytes}})) return base::Failure{fault->why};
  return true;
}

std::optional<WriteFault> DiskWriter::write_all(const std::vector<FileToWrite>& files) {
  Together together(m_waits);
  for (const FileToWrite& file : files)
    if (const int error = together.prepare(behind_links(below(m_root, file.path)), file.bytes); error != 0)
      return WriteFault{file.path, std::strerror(error)};
  std::size_t at = 0;
  if (const int error = together.settle(at); error != 0) return WriteFault{files[at].path, std::strerror(error)};
  return std::nullopt;
}

bool DiskWriter::may_write(const std::string& folder) const {
  std::error_code error;
  fs::path at = below(m_root, folder);
  while (!fs::exists(at, error) && at.has_relative_path()) at = at.parent_path();
  return fs::is_directory(at, error) && ::access(at.c_str(), W_OK | X_OK) == 0;
}

std::optional<std::string> DiskWriter::read(const std::string& path) const {
  std::string bytes;
  if (read_whole(below(m_root, path), bytes) != 0) return std::nullopt;
  return bytes;
}

std::optional<OpenProject> open_project_on_disk(const std::string& folder) {
  std::error_code error;
  const fs::path asked = fs::canonical(folder, error);
  fs::path at = asked;
  if (error) return std::nullopt;
  for (;; at = at.parent_path()) {
    if (is_project(at))
      return OpenProject{std::make_unique<DiskFiles>(at.string()), std::make_unique<DiskWriter>(at.string()),
                         asked == at ? std::string() : asked.lexically_relative(at).generic_string(),
                         at.generic_string()};
    if (!at.has_relative_path()) return std::nullopt;
  }
}

std::string find_data_folder(std::string_view from_environment) {
  std::error_code error;
  std::vector<fs::path> places;
  if (!from_environment.empty())
    places.emplace_back(from_environment);
  else {
    fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error) {
      places.push_back(program.parent_path() / "share" / "reso");
      places.push_back(program.parent_path().parent_path() / "share" / "reso");
    }
    places.emplace_back(installed_data_folder);
  }
  for (const fs::path& place : places)
    if (fs::is_directory(place / "report-templates", error)) return place.string();
  return {};
}

void install_signal_handlers() {
  on_a_screen = ::isatty(STDERR_FILENO) != 0 ? 1 : 0;
  std::signal(SIGINT, on_signal);
  std::signal(SIGTERM, on_signal);
  std::signal(SIGXFSZ, SIG_IGN); // a file too large is seen as a failed write
  std::signal(SIGPIPE, SIG_IGN); // a closed pipe is seen as a failed write and ends quietly
}

} // namespace reso::cli
