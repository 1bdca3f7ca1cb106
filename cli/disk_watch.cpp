#include "cli/disk_watch.hpp"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace reso::cli {

namespace fs = std::filesystem;

namespace {

// A file that is made tells it when it is closed; links are whole once they are there.
constexpr std::uint32_t news =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

// An editor writes, renames and removes within a millisecond; a version control program takes longer. Nothing may keep
// a run waiting for ever.
constexpr int quiet_milliseconds = 20;
constexpr auto longest_burst = std::chrono::milliseconds(400);

constexpr int deepest = 8; // as DiskFiles goes

bool below(const std::string& folder, const std::string& path) {
  return path.size() > folder.size() && path.starts_with(folder) &&
         (folder.ends_with('/') || path[folder.size()] == '/');
}

// Something in `paths` is `folder` or lies below it.
bool leads_to(const std::set<std::string>& paths, const std::string& folder) {
  const auto found = paths.lower_bound(folder + "/");
  return paths.contains(folder) || (found != paths.end() && below(folder, *found));
}

// What editors leave beside the file that they hold open: ".page.md.swp", "page.md~", "#page.md#".
bool of_an_editor(std::string_view name) {
  return name.starts_with('.') || name.ends_with('~') || name.starts_with('#');
}

bool is_link(const std::string& path) {
  std::error_code error;
  return fs::is_symlink(path, error) || fs::hard_link_count(path, error) > 1;
}

} // namespace

base::Result<std::unique_ptr<FileWatch>> DiskWatch::start(const std::string& root) {
  const int inotify = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (inotify < 0) return base::Failure{std::strerror(errno)};
  std::unique_ptr<DiskWatch> made(new DiskWatch(inotify, root));
  if (!made->watch(root)) return base::Failure{std::strerror(errno)};
  return std::unique_ptr<FileWatch>(std::move(made));
}

DiskWatch::DiskWatch(int inotify, std::string root) : m_inotify(inotify), m_root(std::move(root)) {}
DiskWatch::~DiskWatch() { ::close(m_inotify); }

bool DiskWatch::watch(const std::string& folder) {
  if (m_numbers.contains(folder)) return true;
  const int number = ::inotify_add_watch(m_inotify, folder.c_str(), news);
  if (number < 0 && errno == ENOSPC) m_full = true;
  if (number < 0) return false;
  m_paths[number] = folder; // one folder under two names has one number: the last name is as good
  m_numbers[folder] = number;
  return true;
}

// A folder that is moved away tells nothing to those that it holds, so that those above are followed too, up to the
// root; elsewhere the nearest that exists will tell when the folder appears.
void DiskWatch::watch_up(const std::string& folder) {
  for (fs::path at = folder;; at = at.parent_path()) {
    const bool there = watch(at.string());
    if ((there && !below(m_root, at.string())) || !at.has_relative_path()) return;
  }
}

void DiskWatch::follow_file(const std::string& path) {
  const std::lock_guard lock(m_mutex);
  m_files.insert(path);
  watch_up(fs::path(path).parent_path().string());
}

void DiskWatch::follow_folder(const std::string& path) {
  const std::lock_guard lock(m_mutex);
  m_trees.insert(path);
  if (!m_walked.insert(path).second) return;
  watch_up(path);
  std::error_code error;
  auto walk = fs::recursive_directory_iterator(
      path, fs::directory_options::skip_permission_denied | fs::directory_options::follow_directory_symlink, error);
  for (auto end = fs::recursive_directory_iterator(); !error && walk != end; walk.increment(error)) {
    std::error_code ignored;
    if (of_an_editor(walk->path().filename().string()) || walk.depth() > deepest)
      walk.disable_recursion_pending();
    else if (walk->is_directory(ignored))
      watch(walk->path().string());
  }
}

void DiskWatch::ignore(const std::string& path) {
  const std::lock_guard lock(m_mutex);
  m_own.insert(path);
}

// The file, or the temporary one that becomes it: "rapport.pdf.aB3xYz".
bool DiskWatch::own(const std::string& path) const {
  if (m_own.contains(path)) return true;
  return path.size() > 7 && path[path.size() - 7] == '.' && m_own.contains(path.substr(0, path.size() - 7));
}

void DiskWatch::forget(int folder) {
  m_paths.erase(folder);
  std::erase_if(m_numbers, [&](const auto& one) { return one.second == folder; });
}

bool DiskWatch::path_concerns(const std::string& path, std::string_view name, std::uint32_t what) const {
  if (own(path)) return false;
  if (m_files.contains(path)) return true;
  if ((what & IN_ISDIR) != 0) {
    if (leads_to(m_files, path) || leads_to(m_trees, path)) return true;
    if (leads_to(m_own, path)) return false; // made for the outputs
  }
  if (of_an_editor(name)) return false;
  for (const std::string& tree : m_trees)
    if (below(tree, path)) return true;
  return false;
}

bool DiskWatch::concerns(int folder, std::uint32_t what, std::string_view name) {
  if ((what & IN_Q_OVERFLOW) != 0) return true; // nobody knows what was missed
  const auto found = m_paths.find(folder);
  if (found == m_paths.end()) return false;
  const std::string path = name.empty() ? found->second : (fs::path(found->second) / name).string();
  if ((what & IN_MOVE_SELF) != 0) ::inotify_rm_watch(m_inotify, folder); // it goes on under another name
  if ((what & (IN_IGNORED | IN_MOVE_SELF | IN_DELETE_SELF | IN_UNMOUNT)) != 0) {
    forget(folder);
    return path == m_root || leads_to(m_files, path) || leads_to(m_trees, path);
  }
  if ((what & IN_CREATE) != 0 && (what & IN_ISDIR) == 0 && !is_link(path)) return false;
  return path_concerns(path, name, what);
}

// Takes what there is. True when some of it concerns a followed file.
bool DiskWatch::read_events() {
  alignas(inotify_event) char bytes[16 << 10];
  bool found = false;
  for (;;) {
    const ssize_t size = ::read(m_inotify, bytes, sizeof bytes);
    if (size <= 0) return found;
    for (const char* at = bytes; at < bytes + size;) {
      const auto* event = reinterpret_cast<const inotify_event*>(at);
      if (concerns(event->wd, event->mask, event->len > 0 ? std::string_view(event->name) : std::string_view()))
        found = true;
      at += sizeof(inotify_event) + event->len;
    }
  }
}

FileWatch::News DiskWatch::wait() {
  using clock = std::chrono::steady_clock;
  bool changed = false;
  clock::time_point first;
  for (;;) {
    pollfd one{m_inotify, POLLIN, 0};
    const int ready = ::poll(&one, 1, changed ? quiet_milliseconds : -1);
    if (ready < 0 && errno != EINTR) return News::ended;
    const std::lock_guard lock(m_mutex);
    if (ready > 0 && read_events() && !changed) {
      changed = true;
      first = clock::now();
    }
    if (!changed || (ready > 0 && clock::now() - first < longest_burst)) continue;
    m_walked.clear();
    std::error_code error;
    return fs::is_directory(m_root, error) ? News::changed : News::gone;
  }
}

} // namespace reso::cli
