#include "cli/help.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/libraries.hpp"
#include "cli/version.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/catalogue_edit.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::size_t name_width = 24;

std::string padded(std::string text, std::size_t width) {
  std::size_t now = base::display_width(text);
  text.append(now < width ? width - now : 1, ' ');
  return text;
}

constexpr std::size_t screen_width = 80;

// What is too long for a screen is broken behind a bar.
std::string line(const std::string& left, std::string right) {
  const std::size_t room = screen_width - name_width - 2;
  std::string text = "  " + padded(left, name_width);
  while (base::display_width(right) > room) {
    const std::size_t bar = right.rfind('|', room - 1);
    if (bar == std::string::npos) break;
    text += right.substr(0, bar + 1) + "\n" + std::string(name_width + 2, ' ');
    right.erase(0, bar + 1);
  }
  return text + right + "\n";
}

std::string choices(const Option& option) {
  std::vector<std::string> words(option.choices.begin(), option.choices.end());
  return base::join(words, option.list ? "," : "|");
}

std::string option_line(const Option& option, diag::Language language) {
  std::string left =
      option.letter != 0 ? fmt::format("-{}, --{}", option.letter, option.name) : fmt::format("    --{}", option.name);
  if (!option.is_switch()) left += fmt::format(" {}", option.value.in(language));
  std::string right(option.text.in(language));
  if (!option.choices.empty()) right += fmt::format(" ({})", choices(option));
  if (!option.default_value.empty()) right += phrase::help_default.say(language, std::string(option.default_value));
  return line(left, right);
}

// "-C DIR, -q, -v, --lang fr|en, …": what every command takes, in one line.
std::string common_names(diag::Language language) {
  std::vector<std::string> names;
  for (const Option& option : common_options) {
    if (option.name == "version") continue; // one screen is 80 columns wide
    std::string name = option.letter != 0 ? fmt::format("-{}", option.letter) : fmt::format("--{}", option.name);
    if (!option.is_switch())
      name += " " + (option.choices.empty() ? std::string(option.value.in(language)) : choices(option));
    names.push_back(std::move(name));
  }
  return base::join(names, ", ");
}

std::string named(const Command& command) {
  return command.alias.empty() ? std::string(command.name) : fmt::format("{}, {}", command.name, command.alias);
}

std::string usage(const Command& command, diag::Language language) {
  std::string text = fmt::format("reso {}", command.name);
  for (const Argument& argument : command.arguments) {
    std::string shown = fmt::format("{}{}", argument.name.in(language), argument.many ? "…" : "");
    text += argument.required || argument.least > 0 ? " " + shown : " [" + shown + "]";
  }
  return text;
}

// The options of one kind of record: a field a line, the usual words of a choice below it.
std::string field_lines(std::span<const Option> fields, diag::Language language) {
  std::size_t width = 0;
  const auto left = [&](const Option& field) { return fmt::format("--{} {}", field.name, field.value.in(language)); };
  for (const Option& field : fields) width = std::max(width, base::display_width(left(field)) + 2);
  std::string text;
  for (const Option& field : fields) {
    text += "  " + padded(left(field), width) + std::string(field.text.in(language)) + "\n";
    std::string words;
    for (const std::string_view choice : field.choices) {
      if (!words.empty() && 2 + width + base::display_width(words) + 3 + choice.size() > screen_width) {
        text += std::string(width + 2, ' ') + words + ",\n";
        words.clear();
      }
      words += (words.empty() ? "" : ", ") + std::string(choice);
    }
    if (!words.empty()) text += std::string(width + 2, ' ') + words + "\n";
  }
  return text;
}

} // namespace

std::string version_text() {
  std::string text = fmt::format("reso {}\n\n", version);
  for (const Library& one : libraries()) text += fmt::format("{} {}\n", one.name, one.version);
  return text;
}

std::string general_help(diag::Language language) {
  std::string text = phrase::help_head.say(language);
  for (const Command* command : commands()) text += line(named(*command), std::string(command->text.in(language)));
  text += phrase::help_everywhere.say(language, common_names(language));
  std::vector<std::string> names;
  for (const Topic& topic : topics) names.emplace_back(language == diag::Language::fr ? topic.name : topic.english);
  return text + phrase::help_topics.say(language, base::join(names, "|")) + phrase::help_tail.say(language);
}

std::string command_help(const Command& command, diag::Language language, std::string_view choice) {
  std::string text = phrase::help_title.say(language, named(command), std::string(command.text.in(language)));
  for (std::string_view example : command.examples) text += fmt::format("  {}\n", example);
  text += phrase::help_usage.say(language, usage(command, language));
  for (const Argument& argument : command.arguments)
    text += line(std::string(argument.name.in(language)), std::string(argument.text.in(language)));
  for (const Option& option : command.options) text += option_line(option, language);
  if (command.options_of != nullptr && !choice.empty())
    text += phrase::help_fields.say(language, std::string(choice)) + field_lines(command.options_of(choice), language);
  return text + phrase::help_everywhere.say(language, common_names(language));
}

} // namespace reso::cli
