#include "cli/opener.hpp"

#include <chrono>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include "base/text.hpp"

extern char** environ;

namespace reso::cli {

namespace {

#ifdef __APPLE__
constexpr const char* opener = "open";
#else
constexpr const char* opener = "xdg-open";
#endif

// The program's words: where it stands in the list, "%s" is the file; else the file comes last.
std::vector<std::string> words_of(std::string_view command, const std::string& path) {
  std::vector<std::string> words;
  bool named = false;
  for (const std::string_view one : base::split(command, ' ')) {
    if (one.empty()) continue;
    std::string word(one);
    if (const std::size_t at = word.find("%s"); at != std::string::npos) {
      word.replace(at, 2, path);
      named = true;
    }
    words.push_back(std::move(word));
  }
  if (!named) words.push_back(path);
  return words;
}

// A refusal comes at once; a program that still runs then is showing the file.
constexpr auto patience = std::chrono::milliseconds(500);

bool refused(pid_t program) {
  const auto begin = std::chrono::steady_clock::now();
  int status = 0;
  while (::waitpid(program, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() - begin > patience) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return !WIFEXITED(status) || WEXITSTATUS(status) != 0;
}

// What the program prints would stand among the paths and the findings.
bool start(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t streams;
  ::posix_spawn_file_actions_init(&streams);
  ::posix_spawn_file_actions_addopen(&streams, 0, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_addopen(&streams, 1, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_addopen(&streams, 2, "/dev/null", O_WRONLY, 0);
  // Ctrl-C is for reso, not for the program that shows its report.
  posix_spawnattr_t apart;
  ::posix_spawnattr_init(&apart);
  ::posix_spawnattr_setflags(&apart, POSIX_SPAWN_SETPGROUP);
  pid_t program = 0;
  const int error = ::posix_spawnp(&program, arguments[0], &streams, &apart, arguments.data(), environ);
  ::posix_spawnattr_destroy(&apart);
  ::posix_spawn_file_actions_destroy(&streams);
  return error == 0 && !refused(program);
}

} // namespace

Desktop desktop_of(const Host& host) {
  const auto variable = [&](std::string_view name) { return std::string(host.variable(name)); };
  return {variable("DISPLAY"), variable("WAYLAND_DISPLAY"), variable("BROWSER")};
}

bool has_screen(const Desktop& desktop) {
#ifdef __APPLE__
  return true;
#else
  return !desktop.display.empty() || !desktop.wayland.empty();
#endif
}

bool show_file(const std::string& path, const Desktop& desktop) {
  if (path.ends_with(".html"))
    for (const std::string_view one : base::split(desktop.browser, ':'))
      if (!base::trim(one).empty() && start(words_of(one, path))) return true;
  // Without a screen xdg-open looks for a browser of the terminal, whose words nobody would see.
  return has_screen(desktop) && start({opener, path});
}

} // namespace reso::cli
