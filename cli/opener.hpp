// The desktop's program for a file.
#pragma once

#include <string>

#include "cli/host.hpp"

namespace reso::cli {

// What the environment says of the desktop: DISPLAY, WAYLAND_DISPLAY, BROWSER.
struct Desktop {
  std::string display, wayland, browser;
};

Desktop desktop_of(const Host& host);

// Whether there is a screen for windows; on macOS there is always one.
bool has_screen(const Desktop& desktop);

// Has the desktop show a file: for HTML by the programs that `browser` names (a list separated by ':', "%s" stands for
// the file), else, on a screen, by xdg-open (open on macOS). False when there is none, or when it refuses at once; it
// is not waited for otherwise.
bool show_file(const std::string& path, const Desktop& desktop);

} // namespace reso::cli
