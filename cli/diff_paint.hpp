// A unified diff in colours: what goes is red, what comes is bold; the signs say it all without them.
#pragma once

#include <string>

namespace reso::cli {

std::string painted_diff(const std::string& diff, bool colour);

} // namespace reso::cli
