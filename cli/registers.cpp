#include "cli/registers.hpp"

#include <algorithm>
#include <filesystem>

#include "base/text.hpp"
#include "cli/git_index.hpp"
#include "intake/shell.hpp"

namespace reso::cli {

namespace fs = std::filesystem;

namespace {

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

// The project's root as a whole path, on a disk or not.
std::string root_of(Session& session) { return session.host().whole_path(session.as_typed(".")); }

bool below(const std::string& relative) { return relative != "." && !relative.starts_with(".."); }

} // namespace

bool in_folder(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) &&
         (folder.ends_with('/') || path[folder.size()] == '/');
}

Registers find_registers(const Writer& writer, const std::string& root, const std::string& folder) {
  const fs::path registers = (fs::path(root) / folder).lexically_normal();
  const std::string inside = registers.lexically_relative(root).generic_string();
  bool left_out = below(inside) && ignores(writer.read(".gitignore").value_or(""), inside);
  Registers out{below(inside) ? RegistersPlace::in_reach : RegistersPlace::outside, inside};
  std::string up;
  for (fs::path at = root;; at = at.parent_path(), up += "../") {
    const auto index = writer.read(up + ".git/index");
    const std::string path = registers.lexically_relative(at).generic_string();
    if (below(path) && (index || writer.read(up + ".git/HEAD") || writer.read(up + ".git"))) {
      out = {RegistersPlace::in_reach, path, up.empty() ? "." : up.substr(0, up.size() - 1)};
      left_out = left_out || ignores(writer.read(up + ".gitignore").value_or(""), path);
      const auto tracked = index ? tracked_files(*index) : std::vector<std::string>();
      out.index_read = tracked.has_value();
      if (tracked)
        out.tracked = static_cast<std::size_t>(std::ranges::count_if(
            *tracked, [&](const std::string& one) { return one == path || in_folder(one, path); }));
      break;
    }
    if (!at.has_relative_path()) break;
  }
  if (out.place == RegistersPlace::in_reach && left_out && out.tracked == 0) out.place = RegistersPlace::ignored;
  return out;
}

Registers find_registers(Session& session, const std::string& folder) {
  return find_registers(session.writer(), root_of(session), folder);
}

std::string new_registers(const Writer& writer, const std::string& root,
                          const std::function<bool(const std::string&)>& taken) {
  std::string up = "../", name;
  for (fs::path at = root; at.has_relative_path(); at = at.parent_path(), up += "../") {
    // Named after all the folders on the way: another project has another name, even before its folder is made.
    name = at.filename().generic_string() + (name.empty() ? "" : "--" + name);
    const std::string stem = up + "registres-" + name;
    if (find_registers(writer, root, stem).place != RegistersPlace::outside) continue;
    // No further: a folder that is open to all may be the next one.
    if (!writer.may_write(at.parent_path().generic_string())) break;
    std::string folder = stem;
    for (int number = 2; taken(folder); ++number) folder = stem + "-" + std::to_string(number);
    return folder;
  }
  return "registres";
}

std::string new_registers(Session& session) {
  return new_registers(session.writer(), root_of(session), [](const std::string&) { return false; });
}

std::string git_command(const Session& session, const Registers& found, std::string_view words) {
  const std::string folder = session.as_typed(found.repository.value_or("."));
  return (folder == "." ? "git " : "git -C " + intake::shell_word(folder) + " ") + std::string(words) + " " +
         intake::shell_word(found.path);
}

std::map<std::string, std::size_t> names_in_reach(Session& session, const model::Dataset& dataset) {
  std::map<std::string, std::size_t> out;
  for (const model::Person& person : dataset.persons) {
    if (!person.name || std::ranges::find(person.published, "nom") != person.published.end()) continue;
    // The registers complete records: the name may be theirs.
    const std::string_view path = session.sources().path(person.span.file);
    if (!in_folder(path, "data") || session.sources().text(person.span.file).find(*person.name) == std::string::npos)
      continue;
    ++out[std::string(path)];
  }
  std::erase_if(out, [&](const auto& one) {
    const Registers found = find_registers(session, one.first);
    return !found.repository || found.place != RegistersPlace::in_reach;
  });
  return out;
}

} // namespace reso::cli
