// The desktop's program for a file.
#pragma once

#include <string>
#include <string_view>

namespace reso::cli {

// Has the desktop show a file: for HTML by the programs that `browser` names (BROWSER: a list separated by ':', "%s"
// stands for the file), else by xdg-open (open on macOS). False when there is none, or when it refuses at once; it is
// not waited for otherwise.
bool show_file(const std::string& path, std::string_view browser);

} // namespace reso::cli
