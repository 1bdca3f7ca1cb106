#include "cli/parser.hpp"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

// CLI11's own texts are never shown: it splits the line, we say what was wrong.
struct Bound {
  std::string text;
  bool given = false;
};

std::string cli11_names(const Option& option) {
  std::string names = "--" + std::string(option.name);
  if (option.letter != 0) names = std::string("-") + option.letter + "," + names;
  return names;
}

void bind(CLI::App& app, const Option& option, Bound& bound) {
  if (option.value.empty())
    app.add_flag_function(cli11_names(option), [&bound](std::int64_t) { bound = {"1", true}; });
  else
    app.add_option_function<std::string>(cli11_names(option), [&bound](const std::string& text) { bound = {text, true}; });
}

std::vector<const Option*> options_of(const Command& command) {
  std::vector<const Option*> all;
  for (const Option& option : command.options) all.push_back(&option);
  for (const Option& option : common_options) all.push_back(&option);
  return all;
}

std::string nearest_help(std::string_view word, const std::vector<std::string_view>& candidates, diag::Language language) {
  std::string_view found = base::nearest(word, candidates);
  return found.empty() ? std::string() : phrase::did_you_mean.say(language, std::string(found));
}

UsageError unknown_option(const Command& command, std::string_view written, diag::Language language) {
  std::string_view name = written.substr(std::min(written.find_first_not_of('-'), written.size()));
  name = name.substr(0, name.find('='));
  std::vector<std::string_view> known;
  for (const Option* option : options_of(command)) known.push_back(option->name);
  std::string_view found = base::nearest(name, known);
  std::string help = found.empty() ? phrase::see_help.say(language, std::string(command.name))
                                   : phrase::did_you_mean.say(language, "--" + std::string(found));
  return {phrase::unknown_option.say(language, std::string(written.substr(0, written.find('=')))), help};
}

std::optional<UsageError> check_choices(const Option& option, std::string_view text, diag::Language language) {
  if (option.choices.empty()) return std::nullopt;
  std::vector<std::string_view> known(option.choices.begin(), option.choices.end());
  for (std::string_view part : option.list ? base::split(text, ',') : std::vector<std::string_view>{text}) {
    if (std::find(known.begin(), known.end(), part) != known.end()) continue;
    std::vector<std::string> words(known.begin(), known.end());
    UsageError error{phrase::bad_choice.say(language, std::string(option.name), std::string(part)),
                     nearest_help(part, known, language)};
    if (error.help.empty()) error.help = phrase::choices.say(language, base::join(words, ", "));
    return error;
  }
  return std::nullopt;
}

std::optional<UsageError> check_arguments(const Command& command, const std::vector<std::string>& given, diag::Language language) {
  std::size_t least = 0, most = 0;
  for (const Argument& argument : command.arguments) {
    least += argument.many ? static_cast<std::size_t>(argument.least) : (argument.required ? 1u : 0u);
    most = argument.many ? SIZE_MAX : most + (most == SIZE_MAX ? 0 : 1);
  }
  if (given.size() < least)
    return UsageError{phrase::argument_missing.say(language, std::string(command.arguments[0].name)),
                      phrase::see_help.say(language, std::string(command.name))};
  if (given.size() > most)
    return UsageError{phrase::argument_extra.say(language, given[most]), phrase::see_help.say(language, std::string(command.name))};
  return std::nullopt;
}

UsageError unknown_command(const std::string& word, diag::Language language) {
  std::vector<std::string_view> known;
  for (const Command* command : commands()) {
    known.push_back(command->name);
    if (!command->alias.empty()) known.push_back(command->alias);
  }
  std::string help = nearest_help(word, known, language);
  return {phrase::unknown_command.say(language, word), help.empty() ? phrase::see_general_help.say(language) : help};
}

// CLI11 throws for what it cannot split; the text of its exceptions is English and unpositioned, so only their kind is used.
std::variant<Invocation, UsageError, HelpWanted, VersionWanted> split_line(const Command& command, std::vector<std::string> rest,
                                                                          diag::Language language) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras(true);
  std::vector<const Option*> options = options_of(command);
  std::vector<Bound> bound(options.size());
  for (std::size_t i = 0; i < options.size(); ++i) bind(app, *options[i], bound[i]);
  std::vector<std::string> positionals;
  app.add_option("arguments", positionals)->expected(0, 1000);
  std::reverse(rest.begin(), rest.end()); // CLI11 takes its vector from the back
  std::vector<std::string> reversed = rest;
  try {
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    std::string_view what = error.what();
    std::size_t dashes = what.find("--");
    std::string option(dashes == std::string_view::npos ? what : what.substr(dashes, what.find_first_of(": ", dashes) - dashes));
    return UsageError{phrase::value_missing.say(language, option), phrase::see_help.say(language, std::string(command.name))};
  }
  for (const std::string& extra : app.remaining())
    if (extra.size() > 1 && extra[0] == '-') return unknown_option(command, extra, language);
    else positionals.push_back(extra);
  Invocation invocation;
  invocation.command = &command;
  invocation.arguments = std::move(positionals);
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (!bound[i].given) continue;
    if (options[i]->name == "help") return HelpWanted{&command};
    if (auto error = check_choices(*options[i], bound[i].text, language)) return *error;
    invocation.values.emplace(options[i]->name, bound[i].text);
  }
  if (auto error = check_arguments(command, invocation.arguments, language)) return *error;
  invocation.language = language;
  return invocation;
}

} // namespace

std::variant<Invocation, UsageError, HelpWanted, VersionWanted> parse_command_line(const std::vector<std::string>& arguments,
                                                                                  diag::Language language) {
  if (arguments.empty()) return HelpWanted{};
  // Common options may stand before the command ("reso -C dir report").
  std::vector<std::string> before;
  std::size_t at = 0;
  for (; at < arguments.size() && arguments[at].size() > 1 && arguments[at][0] == '-'; ++at) {
    const std::string& word = arguments[at];
    if (word == "-h" || word == "--help") return HelpWanted{};
    if (word == "-V" || word == "--version") return VersionWanted{};
    before.push_back(word);
    for (const Option& option : common_options) {
      bool takes = !option.value.empty() && (word == "--" + std::string(option.name) || (option.letter != 0 && word == std::string("-") + option.letter));
      if (takes && at + 1 < arguments.size()) before.push_back(arguments[++at]);
    }
  }
  if (at == arguments.size()) return UsageError{phrase::command_missing.say(language), phrase::see_general_help.say(language)};
  std::string word = arguments[at];
  std::vector<std::string> rest = before;
  rest.insert(rest.end(), arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1, arguments.end());
  if (word == "help" || word == "aide") {
    if (at + 1 == arguments.size()) return HelpWanted{};
    if (const Command* command = find_command(arguments[at + 1])) return HelpWanted{command};
    return unknown_command(arguments[at + 1], language);
  }
  const Command* command = find_command(word);
  if (command == nullptr) return unknown_command(word, language);
  return split_line(*command, std::move(rest), language);
}

} // namespace reso::cli
