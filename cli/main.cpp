#include <chrono>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include <unistd.h>

#include "cli/disk.hpp"

extern char** environ;

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
  host.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  host.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  host.open_project = reso::cli::open_project_on_disk;
  host.folder_exists = [](const std::string& folder) {
    std::error_code error;
    return std::filesystem::is_directory(folder, error);
  };
  host.clock = [] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
  };
  host.data_folder = reso::cli::find_data_folder(host.variable("RESO_DATADIR"));
  if (!host.data_folder.empty()) host.built_in = std::make_shared<reso::cli::DiskFiles>(host.data_folder);
  return host;
}

} // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  reso::cli::install_signal_handlers();
  reso::cli::Host host = real_host();
  int status = reso::cli::run(std::vector<std::string>(argv + 1, argv + argc), host);
  std::cout.flush();
  std::cerr.flush();
  // The process ends here: nothing is worth the milliseconds of taking the document apart.
  ::_exit(status);
}
