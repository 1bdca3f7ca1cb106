// News of the files that a run has read.
#pragma once

#include <string>

namespace reso::cli {

// What is followed is named by whole paths, before it is read: a change while a run reads is news too. The follow_
// functions and ignore() may be called from several threads.
class FileWatch {
public:
  virtual ~FileWatch() = default;
  // A file, or that there is none.
  virtual void follow_file(const std::string& path) = 0;
  // Whatever lies below a folder, or that there is none.
  virtual void follow_folder(const std::string& path) = 0;
  // A file that reso itself writes.
  virtual void ignore(const std::string& path) = 0;

  // Whether the system follows all of it: it may have a limit.
  virtual bool follows_all() const = 0;

  enum class News {
    changed,
    gone,  // the root is no longer there
    ended, // there will be no more news
  };
  // Waits until something that is followed has changed, and the burst of changes is over.
  virtual News wait() = 0;
};

} // namespace reso::cli
