#include "cli/watch.hpp"

#include <filesystem>
#include <ostream>

#include "cli/file_watch.hpp"
#include "cli/kept.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_watch.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

std::string whole(const std::string& root, const std::string& path) {
  return (std::filesystem::path(root) / path).lexically_normal().string();
}

// Follows each file before it is read.
class FollowedFiles : public input::Files {
public:
  FollowedFiles(std::shared_ptr<input::Files> files, std::string root, FileWatch& watch)
      : m_files(std::move(files)), m_root(std::move(root)), m_watch(watch) {}
  base::Result<std::optional<std::string>> read(const std::string& path) const override {
    m_watch.follow_file(whole(m_root, path));
    return m_files->read(path);
  }
  base::Result<std::optional<std::string>> read_start(const std::string& path, std::size_t most) const override {
    m_watch.follow_file(whole(m_root, path));
    return m_files->read_start(path, most);
  }
  std::vector<std::string> list(const std::string& folder) const override {
    m_watch.follow_folder(whole(m_root, folder));
    return m_files->list(folder);
  }

private:
  std::shared_ptr<input::Files> m_files;
  std::string m_root;
  FileWatch& m_watch;
};

// Tells which files are reso's own. Their earlier bytes are looked at without being followed.
class OwnFiles : public Writer {
public:
  OwnFiles(std::unique_ptr<Writer> writer, std::string root, FileWatch& watch)
      : m_writer(std::move(writer)), m_root(std::move(root)), m_watch(watch) {}
  base::Result<bool> write(const std::string& path, const std::string& bytes) override {
    m_watch.ignore(whole(m_root, path));
    return m_writer->write(path, bytes);
  }
  bool may_write(const std::string& folder) const override { return m_writer->may_write(folder); }
  std::optional<std::string> read(const std::string& path) const override { return m_writer->read(path); }

private:
  std::unique_ptr<Writer> m_writer;
  std::string m_root;
  FileWatch& m_watch;
};

// The host of a run whose files are followed, and which keeps what the next run will need again.
Host followed(const Host& host, FileWatch& watch) {
  Host out = host;
  out.kept = std::make_shared<Kept>();
  if (host.built_in != nullptr) out.built_in = std::make_shared<FollowedFiles>(host.built_in, host.data_folder, watch);
  out.open_project = [open = host.open_project, &watch](const std::string& folder) {
    auto project = open(folder);
    if (project) {
      std::shared_ptr<input::Files> files = std::move(project->files);
      project->files = std::make_unique<FollowedFiles>(files, project->root, watch);
      project->writer->do_not_wait();
      project->writer = std::make_unique<OwnFiles>(std::move(project->writer), project->root, watch);
    }
    return project;
  };
  return out;
}

// Findings take the place of the last ones, as long as nothing else reads them.
void clear_screen(Host& host) {
  if (host.err_is_terminal && host.variable("TERM") != "dumb") *host.err << "\x1b[2J\x1b[H";
}

} // namespace

int watch(Session& session, const std::function<int(Host&)>& run) {
  Host& host = session.host();
  auto news = host.watch_files(session.root());
  if (!news)
    return session.fail(cannot_work, session.say(phrase::cannot_watch, news.message()),
                        session.say(phrase::run_by_hand, session.command_line("report")));
  FileWatch& files = **news;
  Host again = followed(host, files);
  for (bool first = true;; first = false) {
    const double begin = host.clock();
    const int status = run(again);
    const double seconds = host.clock() - begin;
    if (first && status == bad_command_line) return status;
    host.out->flush();
    if (!*host.out) return status; // nobody reads the paths any more
    if (!files.follows_all()) session.talk(session.say(phrase::watch_limited));
    if (host.err_is_terminal)
      session.talk(status == done ? session.say(phrase::watch_written, session.hundredths(seconds))
                                  : session.say(phrase::watch_waiting));
    host.err->flush();
    switch (files.wait()) {
    case FileWatch::News::changed: break;
    case FileWatch::News::ended: return status;
    case FileWatch::News::gone:
      return session.fail(cannot_work, session.say(phrase::root_gone, session.root()), session.say(phrase::watch_ends));
    }
    clear_screen(host);
  }
}

} // namespace reso::cli
