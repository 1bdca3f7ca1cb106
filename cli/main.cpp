#include <chrono>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include <poll.h>
#include <unistd.h>

#include "cli/disk.hpp"
#include "cli/disk_watch.hpp"
#include "cli/language.hpp"
#include "cli/opener.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"

extern char** environ;

// Read by jemalloc, where reso is linked with it: a run is short and makes hundreds of thousands of small records, so
// that touching new pages of 4 KiB was a quarter of its time. Pages of 2 MiB are asked for, one arena shares them, and
// those of a run are kept for the next (`report --watch`).
extern "C" {
extern const char* malloc_conf;
const char* malloc_conf = "thp:always,metadata_thp:always,narenas:1,dirty_decay_ms:-1";
}

namespace {

reso::cli::Host real_host() {
  reso::cli::Host host;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    std::string_view text = *variable;
    std::size_t equals = text.find('=');
    if (equals != std::string_view::npos) host.environment.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  host.out = &std::cout;
  host.err = &std::cerr;
  host.in = &std::cin;
  host.in_is_terminal = ::isatty(STDIN_FILENO) == 1;
  host.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  host.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  host.open_project = reso::cli::open_project_on_disk;
  host.folder_exists = [](const std::string& folder) {
    std::error_code error;
    return std::filesystem::is_directory(folder, error);
  };
  host.whole_path = [](const std::string& folder) {
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::absolute(folder, error).lexically_normal();
    const std::filesystem::path real = std::filesystem::weakly_canonical(whole, error);
    const std::filesystem::path& path = error ? whole : real;
    return (path.has_filename() ? path : path.parent_path()).generic_string();
  };
  host.read_file = [](const std::string& path) { return reso::cli::DiskWriter(".").read(path); };
  host.writer_at = [](const std::string& folder) { return std::make_unique<reso::cli::DiskWriter>(folder); };
  host.this_year = [] {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return static_cast<int>(std::chrono::year_month_day(today).year());
  };
  host.watch_files = reso::cli::DiskWatch::start;
  host.show_file = [desktop = reso::cli::desktop_of(host)](const std::string& path) {
    return reso::cli::show_file(path, desktop);
  };
  host.clock = [] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
  };
  host.data_folder = reso::cli::find_data_folder(host.variable("RESO_DATADIR"));
  if (!host.data_folder.empty()) host.built_in = std::make_shared<reso::cli::DiskFiles>(host.data_folder);
  return host;
}

// The status once everything is printed. A reader who left (`| head`) is no fault; a full disk must not pass for a
// whole table.
int printed(int status, const std::vector<std::string>& arguments, const reso::cli::Host& host) {
  std::cout.flush();
  if (std::cout) return status;
  pollfd out{STDOUT_FILENO, POLLOUT, 0};
  if (::poll(&out, 1, 0) == 1 && (out.revents & (POLLERR | POLLHUP)) != 0) return status;
  namespace phrase = reso::diag::phrase;
  auto language = reso::cli::language_asked(arguments, host).value_or(reso::diag::Language::fr);
  std::cerr << phrase::error_word.say(language) << phrase::cannot_print.say(language) << '\n';
  return reso::cli::cannot_work;
}

} // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  reso::cli::install_signal_handlers();
  reso::cli::Host host = real_host();
  std::vector<std::string> arguments(argv + 1, argv + argc);
  int status = printed(reso::cli::run(arguments, host), arguments, host);
  std::cerr.flush();
  // The process ends here: nothing is worth the milliseconds of taking the document apart.
  ::_exit(status);
}
