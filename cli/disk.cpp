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

// Only what a signal handler may touch: a fixed buffer with the name of the file in progress.
std::array<char, 4096> unfinished{};
volatile std::sig_atomic_t unfinished_set = 0;

void remember_unfinished(const std::string& path) {
  std::size_t length = std::min(path.size(), unfinished.size() - 1);
  std::memcpy(unfinished.data(), path.data(), length);
  unfinished[length] = '\0';
  unfinished_set = 1;
}

volatile std::sig_atomic_t on_a_screen = 0;

void on_signal(int signal) {
  if (unfinished_set != 0) ::unlink(unfinished.data());
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
  return ::fsync(fd) == 0 || errno == EINVAL || errno == EROFS ? 0 : errno;
}

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

base::Result<bool> DiskWriter::write(const std::string& path, const std::string& bytes) {
  const std::string target = behind_links(below(m_root, path));
  std::error_code folder_error;
  if (const fs::path folder = fs::path(target).parent_path(); !folder.empty()) // the folder where one is
    fs::create_directories(folder, folder_error);
  if (folder_error) return base::Failure{folder_error.message()};
  std::string temporary = target + ".XXXXXX";
  Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
  if (file.get() < 0) return because(errno);
  remember_unfinished(temporary);
  int error = write_whole(file.get(), bytes);
  if (error == 0 && ::fchmod(file.get(), rights_of(target)) != 0) error = errno;
  if (!file.close() && error == 0) error = errno;
  if (error == 0 && ::rename(temporary.c_str(), target.c_str()) != 0) error = errno;
  if (error != 0) ::unlink(temporary.c_str());
  unfinished_set = 0;
  if (error != 0) return because(error);
  return true;
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
  std::signal(SIGPIPE, SIG_IGN); // a closed pipe is seen as a failed write and ends quietly
}

} // namespace reso::cli
