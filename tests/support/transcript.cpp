#include "tests/support/transcript.hpp"

#include <stdexcept>

namespace reso::tests {

namespace {

using Words = std::vector<std::string>;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string prefixed(const std::string& text, const std::string& prefix) {
  std::string out;
  for (const std::string& line : lines_of(text))
    out += line.empty() ? prefix.substr(0, prefix.size() - 1) + "\n" : prefix + line + "\n";
  return out;
}

// Escape sequences would be invisible in a Markdown page.
std::string visible(const std::string& text) {
  std::string out;
  for (char c : text)
    if (c == '\x1b')
      out += "␛";
    else
      out += c;
  return out;
}

std::map<std::string, std::string> take_environment(Words& words) {
  std::map<std::string, std::string> environment;
  while (words.size() > 1 && words[0].find('=') != std::string::npos) {
    std::size_t equals = words[0].find('=');
    environment[words[0].substr(0, equals)] = words[0].substr(equals + 1);
    words.erase(words.begin());
  }
  return environment;
}

RunResult list_files(const MemoryProject& project, const std::string& folder) {
  RunResult result;
  for (const auto& [path, bytes] : project.files())
    if (path.starts_with(folder + "/")) result.out += path + "\n";
  return result;
}

RunResult run_words(MemoryProject& project, Words words) {
  auto environment = take_environment(words);
  const std::string command = words.at(0);
  if (command == "reso") return project.run({words.begin() + 1, words.end()}, environment);
  if (command == "ls") return list_files(project, words.at(1));
  if (!project.has(words.at(1))) return {1, {}, command + " : absent : " + words[1] + "\n"};
  if (command == "cat") return {0, project.at(words[1]), {}};
  if (command == "rm") return project.remove(words[1]), RunResult{};
  if (command == "cp") return project.put(words.at(2), project.at(words[1])), RunResult{};
  if (command == "cmp") return {project.at(words[1]) == project.at(words.at(2)) ? 0 : 1, {}, {}};
  throw std::runtime_error("a transcript cannot run: " + command);
}

std::string head(const std::string& text, const Words& words) {
  std::size_t count = std::stoul(words.at(1).substr(1)); // "-5"
  std::string out;
  for (const std::string& line : lines_of(text))
    if (count-- > 0)
      out += line + "\n";
    else
      break;
  return out;
}

// "grep TEXT", or "grep -A 3 TEXT" with the lines that follow.
std::string grep(const std::string& text, const Words& words) {
  bool more = words.at(1) == "-A";
  std::size_t after = more ? std::stoul(words.at(2)) : 0, left = 0;
  const std::string& wanted = words.at(more ? 3 : 1);
  std::string out;
  for (const std::string& line : lines_of(text)) {
    bool hit = line.find(wanted) != std::string::npos;
    if (hit) left = after + 1;
    if (left == 0) continue;
    out += line + "\n";
    --left;
  }
  return out;
}

std::string filtered(const std::string& text, const Words& words) {
  if (words.at(0) == "head") return head(text, words);
  if (words.at(0) == "grep") return grep(text, words);
  throw std::runtime_error("a transcript cannot pipe into: " + words[0]);
}

RunResult run_line(MemoryProject& project, const std::string& line) {
  std::vector<Words> stages(1);
  for (const std::string& word : split_command(line))
    if (word == "|")
      stages.emplace_back();
    else
      stages.back().push_back(word);
  RunResult result = run_words(project, stages[0]);
  for (std::size_t i = 1; i < stages.size(); ++i) result.out = filtered(result.out, stages[i]);
  return result;
}

} // namespace

std::string replay(MemoryProject& project, const std::string& transcript) {
  std::string out;
  for (const std::string& line : lines_of(transcript)) {
    if (!line.starts_with("% ")) continue;
    RunResult result = run_line(project, line.substr(2));
    if (!result.out.empty() && !result.out.ends_with('\n')) result.out += "\n";
    out += line + "\n" + visible(result.out) + prefixed(visible(result.err), "2> ");
    if (result.status != 0) out += "=> " + std::to_string(result.status) + "\n";
  }
  return out;
}

} // namespace reso::tests
