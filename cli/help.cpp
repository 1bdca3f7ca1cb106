#include "cli/help.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/version.hpp"
#include "diag/catalogue.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

std::string_view pick(const Both& both, diag::Language language) { return language == diag::Language::fr ? both.fr : both.en; }

std::string padded(std::string text, std::size_t width) {
  std::size_t now = base::display_width(text);
  text.append(now < width ? width - now : 1, ' ');
  return text;
}

std::string option_line(const Option& option, diag::Language language) {
  std::string left = option.letter != 0 ? fmt::format("-{}, --{}", option.letter, option.name) : fmt::format("    --{}", option.name);
  if (!option.value.empty()) left += fmt::format(" {}", option.value);
  std::string right(pick(option.text, language));
  if (!option.choices.empty()) {
    std::vector<std::string> words(option.choices.begin(), option.choices.end());
    right += fmt::format(" ({})", base::join(words, option.list ? "," : "|"));
  }
  if (!option.default_value.empty()) right += phrase::help_default.say(language, std::string(option.default_value));
  return "  " + padded(left, 26) + right + "\n";
}

} // namespace

std::string version_line() { return fmt::format("reso {}\n", version); }

std::string general_help(diag::Language language) {
  std::string text = phrase::help_head.say(language);
  text += phrase::help_commands.say(language);
  for (const Command* command : commands()) {
    std::string name(command->name);
    if (!command->alias.empty() && command->alias != command->name) name += fmt::format(", {}", command->alias);
    text += "  " + padded(name, 20) + std::string(pick(command->text, language)) + "\n";
  }
  text += phrase::help_tail.say(language);
  return text;
}

std::string command_help(const Command& command, diag::Language language) {
  std::string text;
  for (std::string_view example : command.examples) text += fmt::format("  {}\n", example);
  std::string usage = fmt::format("reso {}", command.name);
  for (const Argument& argument : command.arguments) {
    std::string shown = fmt::format("{}{}", argument.name, argument.many ? "…" : "");
    usage += argument.required || argument.least > 0 ? " " + shown : " [" + shown + "]";
  }
  std::string out = fmt::format("{}\n\n{}{}\n", pick(command.text, language), phrase::help_examples.say(language), text);
  out += phrase::help_usage.say(language, usage);
  if (!command.arguments.empty()) out += "\n";
  for (const Argument& argument : command.arguments)
    out += "  " + padded(std::string(argument.name), 26) + std::string(pick(argument.text, language)) + "\n";
  out += "\n";
  for (const Option& option : command.options) out += option_line(option, language);
  for (const Option& option : common_options) out += option_line(option, language);
  return out;
}

} // namespace reso::cli
