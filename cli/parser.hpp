// Option tables to CLI11 and back: the only file with CLI11 is parser.cpp.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/invocation.hpp"

namespace reso::cli {

// A command line that cannot be understood: one sentence, and what was probably meant.
struct UsageError {
  std::string message;
  std::string help;
};

// What is asked before any command runs.
struct HelpWanted {
  const Command* command = nullptr; // nullptr: the general help
  std::string topic = {};           // of the general help, one of its pages
  std::string choice = {};          // of a command whose first argument has options of its own
};
struct VersionWanted {};

// `language` is that of the messages so far; --lang on the line wins.
std::variant<Invocation, UsageError, HelpWanted, VersionWanted>
parse_command_line(const std::vector<std::string>& arguments, diag::Language language);

} // namespace reso::cli
