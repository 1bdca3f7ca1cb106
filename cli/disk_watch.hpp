// FileWatch on the disk: inotify, which tells of folders.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string_view>

#include "base/result.hpp"
#include "cli/file_watch.hpp"

namespace reso::cli {

class DiskWatch : public FileWatch {
public:
  // Of a project below `root`. A Failure says why the system follows no more files.
  static base::Result<std::unique_ptr<FileWatch>> start(const std::string& root);
  ~DiskWatch() override;
  DiskWatch(const DiskWatch&) = delete;
  DiskWatch& operator=(const DiskWatch&) = delete;

  void follow_file(const std::string& path) override;
  void follow_folder(const std::string& path) override;
  void ignore(const std::string& path) override;
  bool follows_all() const override { return !m_full; }
  News wait() override;

private:
  DiskWatch(int inotify, std::string root);
  bool watch(const std::string& folder);
  void watch_up(const std::string& folder);
  bool read_events();
  bool concerns(int folder, std::uint32_t what, std::string_view name);
  bool path_concerns(const std::string& path, std::string_view name, std::uint32_t what) const;
  bool own(const std::string& path) const;
  void forget(int folder);

  const int m_inotify;
  const std::string m_root;
  std::mutex m_mutex;                 // of what follows
  std::map<int, std::string> m_paths; // by inotify's number
  std::map<std::string, int> m_numbers;
  std::set<std::string> m_files, m_trees, m_own;
  std::atomic<bool> m_full = false; // a folder was one too many for the system
  std::set<std::string> m_walked;   // trees seen whole since the last news
};

} // namespace reso::cli
