#include "cli/registers.hpp"

#include <algorithm>
#include <filesystem>

#include "base/text.hpp"
#include "cli/git_index.hpp"

namespace reso::cli {

namespace fs = std::filesystem;

namespace {

constexpr int folders_above = 3;

// Whether a line of .gitignore leaves out `folder` or one that holds it.
bool ignores(const std::string& gitignore, const std::string& folder) {
  return std::ranges::any_of(base::split(gitignore, '\n'), [&](std::string_view line) {
    line = base::trim(line);
    for (const std::string_view ending : {"**", "*", "/"})
      if (line.ends_with(ending)) line.remove_suffix(ending.size());
    if (line.starts_with('/')) line.remove_prefix(1);
    return !line.empty() && (folder == line || in_folder(folder, line));
  });
}

bool below(const std::string& relative) { return relative != "." && !relative.starts_with(".."); }

} // namespace

bool in_folder(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) &&
         (folder.ends_with('/') || path[folder.size()] == '/');
}

Registers find_registers(Session& session, const std::string& folder) {
  // In memory the project has no place of its own; any will do.
  const fs::path root = session.root().empty() ? fs::path("/a/b/c/d") : fs::path(session.root());
  const fs::path registers = (root / folder).lexically_normal();
  const std::string inside = registers.lexically_relative(root).generic_string();
  bool left_out = below(inside) && ignores(session.writer().read(".gitignore").value_or(""), inside);
  Registers out{below(inside) ? RegistersPlace::in_reach : RegistersPlace::outside, inside};
  std::string up;
  fs::path at = root;
  for (int above = 0; above <= folders_above; ++above, at = at.parent_path(), up += "../") {
    const auto index = session.writer().read(up + ".git/index");
    if (!index && !session.writer().read(up + ".git/HEAD") && !session.writer().read(up + ".git")) continue;
    const std::string path = registers.lexically_relative(at).generic_string();
    if (!below(path)) break;
    out = {RegistersPlace::in_reach, path};
    left_out = left_out || ignores(session.writer().read(up + ".gitignore").value_or(""), path);
    const auto tracked = index ? tracked_files(*index) : std::nullopt;
    if (tracked && std::ranges::any_of(*tracked, [&](const std::string& one) { return in_folder(one, path); }))
      return out;
    break;
  }
  if (out.place == RegistersPlace::in_reach && left_out) out.place = RegistersPlace::ignored;
  return out;
}

} // namespace reso::cli
