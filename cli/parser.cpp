#include "cli/parser.hpp"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"

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

// Of an option given twice the last wins, as on other command lines; lists grow.
void bind(CLI::App& app, const Option& option, Bound& bound) {
  if (option.is_switch()) {
    app.add_flag_function(cli11_names(option), [&bound](std::int64_t) { bound = {"1", true}; });
    return;
  }
  auto keep = [&bound](const std::string& text) { bound = {text, true}; };
  CLI::Option* added = app.add_option_function<std::string>(cli11_names(option), keep);
  if (option.list)
    added->join(option.field ? '\n' : ',');
  else
    added->take_last();
}

// The first argument, when options depend on it.
std::string_view choice_in(const Command& command, const std::vector<std::string>& words) {
  if (command.options_of == nullptr) return {};
  for (const std::string& word : words)
    for (const std::string_view choice : command.arguments[0].choices)
      if (word == choice) return choice;
  return {};
}

std::vector<const Option*> options_of(const Command& command, std::string_view choice) {
  std::vector<const Option*> all;
  for (const Option& option : command.options) all.push_back(&option);
  if (!choice.empty())
    for (const Option& option : command.options_of(choice)) all.push_back(&option);
  for (const Option& option : common_options) all.push_back(&option);
  return all;
}

// "--format=md" -> "format".
std::string_view long_name(std::string_view written) {
  written.remove_prefix(std::min(written.find_first_not_of('-'), written.size()));
  return written.substr(0, written.find('='));
}

const Option* find_option(std::span<const Option> options, std::string_view name) {
  for (const Option& option : options)
    if (option.name == name) return &option;
  return nullptr;
}

std::string nearest_help(std::string_view word, const std::vector<std::string_view>& candidates,
                         diag::Language language) {
  std::string_view found = base::nearest(word, candidates);
  return found.empty() ? std::string() : phrase::did_you_mean.say(language, std::string(found));
}

UsageError unknown_option(const std::vector<const Option*>& options, std::string_view written,
                          const std::string& otherwise, diag::Language language) {
  std::vector<std::string_view> known;
  for (const Option* option : options) known.push_back(option->name);
  std::string_view found = base::nearest(long_name(written), known);
  std::string help = found.empty() ? otherwise : phrase::did_you_mean.say(language, "--" + std::string(found));
  return {phrase::unknown_option.say(language, std::string(written.substr(0, written.find('=')))), help};
}

// "--adherent-depuis" -> "--adherent_depuis": fields are typed as they may be in files.
void fold_fields(const std::vector<const Option*>& options, std::vector<std::string>& words) {
  for (std::string& word : words) {
    if (!word.starts_with("--")) continue;
    const std::string folded = base::fold_id(long_name(word));
    for (const Option* option : options)
      if (option->field && option->name == folded)
        word = "--" + folded + word.substr(std::min(word.find('='), word.size()));
  }
}

// "--strict=oui": CLI11 would read a number there.
std::optional<UsageError> check_switches(const Command& command, const std::vector<const Option*>& options,
                                         const std::vector<std::string>& words, diag::Language language) {
  for (const std::string& word : words) {
    if (!word.starts_with("--") || word.find('=') == std::string::npos) continue;
    for (const Option* option : options)
      if (option->is_switch() && option->name == long_name(word))
        return UsageError{phrase::value_extra.say(language, word.substr(0, word.find('='))),
                          phrase::see_help.say(language, std::string(command.name))};
  }
  return std::nullopt;
}

std::optional<UsageError> check_choices(const Option& option, std::string_view text, diag::Language language) {
  if (option.choices.empty() || option.field) return std::nullopt;
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

std::optional<UsageError> check_argument(const Argument& argument, const std::string& given, diag::Language language) {
  const std::vector<std::string_view> known(argument.choices.begin(), argument.choices.end());
  if (known.empty() || std::ranges::find(known, given) != known.end()) return std::nullopt;
  UsageError error{phrase::bad_argument.say(language, std::string(argument.name.in(language)), given),
                   nearest_help(given, known, language)};
  if (error.help.empty()) error.help = phrase::choices.say(language, base::join({known.begin(), known.end()}, ", "));
  return error;
}

std::optional<UsageError> check_arguments(const Command& command, const std::vector<std::string>& given,
                                          diag::Language language) {
  std::size_t least = 0, most = 0;
  for (const Argument& argument : command.arguments) {
    least += argument.many ? static_cast<std::size_t>(argument.least) : (argument.required ? 1u : 0u);
    most = argument.many ? SIZE_MAX : most + (most == SIZE_MAX ? 0 : 1);
  }
  if (given.size() < least)
    return UsageError{phrase::argument_missing.say(language, std::string(command.arguments[0].name.in(language)),
                                                   std::string(command.arguments[0].text.in(language))),
                      phrase::see_help.say(language, std::string(command.name))};
  if (given.size() > most)
    return UsageError{phrase::argument_extra.say(language, given[most]),
                      phrase::see_help.say(language, std::string(command.name))};
  for (std::size_t i = 0; i < std::min(given.size(), command.arguments.size()); ++i)
    if (auto error = check_argument(command.arguments[i], given[i], language)) return error;
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

// The option that a CLI11 exception is about: its texts are English and unpositioned, only the name in them is used.
std::string option_named_in(std::string_view what) {
  std::size_t dashes = what.find("--");
  if (dashes == std::string_view::npos) return std::string(what);
  return std::string(what.substr(dashes, what.find_first_of(": ", dashes) - dashes));
}

// What follows "--" is never an option.
std::vector<std::string> take_plain_words(std::vector<std::string>& words) {
  auto dashes = std::find(words.begin(), words.end(), "--");
  if (dashes == words.end()) return {};
  std::vector<std::string> plain(dashes + 1, words.end());
  words.erase(dashes, words.end());
  return plain;
}

std::variant<Invocation, UsageError, HelpWanted, VersionWanted>
understand(const Command& command, const std::vector<const Option*>& options, const std::vector<Bound>& bound,
           std::vector<std::string> positionals, diag::Language language) {
  Invocation invocation;
  invocation.command = &command;
  invocation.arguments = std::move(positionals);
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (!bound[i].given) continue;
    if (options[i]->name == "help") return HelpWanted{&command};
    if (options[i]->name == "version") return VersionWanted{};
    if (auto error = check_choices(*options[i], bound[i].text, language)) return *error;
    invocation.values.emplace(options[i]->name, bound[i].text);
  }
  if (auto error = check_arguments(command, invocation.arguments, language)) return *error;
  invocation.language = language;
  return invocation;
}

std::variant<Invocation, UsageError, HelpWanted, VersionWanted>
split_line(const Command& command, std::vector<std::string> rest, diag::Language language) {
  std::vector<std::string> plain = take_plain_words(rest);
  const std::string_view choice = choice_in(command, rest);
  const std::string see_help =
      phrase::see_help.say(language, std::string(command.name) + (choice.empty() ? "" : " ") + std::string(choice));
  std::vector<const Option*> options = options_of(command, choice);
  fold_fields(options, rest);
  if (auto error = check_switches(command, options, rest, language)) return *error;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras(true);
  std::vector<Bound> bound(options.size());
  for (std::size_t i = 0; i < options.size(); ++i) bind(app, *options[i], bound[i]);
  std::vector<std::string> positionals;
  app.add_option("arguments", positionals)->expected(0, 1000);
  std::reverse(rest.begin(), rest.end()); // CLI11 takes its vector from the back
  try {
    app.parse(rest);
  } catch (const CLI::ParseError& error) {
    return UsageError{phrase::value_missing.say(language, option_named_in(error.what())), see_help};
  }
  for (const std::string& extra : app.remaining())
    if (extra.size() > 1 && extra[0] == '-')
      return unknown_option(options, extra, see_help, language);
    else
      positionals.push_back(extra);
  positionals.insert(positionals.end(), plain.begin(), plain.end());
  auto understood = understand(command, options, bound, std::move(positionals), language);
  if (auto* help = std::get_if<HelpWanted>(&understood)) help->choice = choice;
  return understood;
}

const Option* common_option(std::string_view word) {
  if (word.starts_with("--")) return find_option(common_options, long_name(word));
  for (const Option& option : common_options)
    if (option.letter != 0 && option.letter == word[1]) return &option;
  return nullptr;
}

bool option_of_some_command(std::string_view name) {
  for (const Command* command : commands())
    if (find_option(command->options, name) != nullptr) return true;
  return false;
}

// The options before the command ("reso -C dir report"), with their values; `at` moves to the command.
std::optional<UsageError> take_options_before(const std::vector<std::string>& arguments, std::size_t& at,
                                              std::vector<std::string>& before, diag::Language language) {
  for (; at < arguments.size() && arguments[at].size() > 1 && arguments[at][0] == '-'; ++at) {
    const std::string& word = arguments[at];
    const Option* option = common_option(word);
    if (option == nullptr && !option_of_some_command(long_name(word))) {
      std::vector<const Option*> all;
      for (const Option& one : common_options) all.push_back(&one);
      return unknown_option(all, word, phrase::see_general_help.say(language), language);
    }
    before.push_back(word);
    bool attached = word.find('=') != std::string::npos || (word[1] != '-' && word.size() > 2);
    if (option == nullptr || option->is_switch() || attached) continue;
    if (at + 1 == arguments.size())
      return UsageError{phrase::value_missing.say(language, word), phrase::see_general_help.say(language)};
    before.push_back(arguments[++at]);
  }
  return std::nullopt;
}

std::variant<Invocation, UsageError, HelpWanted, VersionWanted> help_about(const std::vector<std::string>& words,
                                                                           diag::Language language) {
  if (words.empty()) return HelpWanted{};
  const std::string word = base::fold_id(words[0]); // « confidentialité » as French has it
  const auto topic = std::ranges::find_if(
      topics, [&](const Topic& one) { return word == base::fold_id(one.name) || word == base::fold_id(one.english); });
  const Command* command = find_command(words[0]);
  // « chiffres » is a topic, and another name of stats: the help names the topic.
  if (command != nullptr && (topic == std::end(topics) || command->name == words[0]))
    return HelpWanted{command, {}, std::string(choice_in(*command, words))};
  if (topic != std::end(topics)) return HelpWanted{nullptr, std::string(topic->name)};
  std::vector<std::string_view> known;
  for (const Topic& one : topics) known.push_back(one.name);
  const std::string_view near = base::nearest(words[0], known);
  if (!near.empty())
    return UsageError{phrase::unknown_topic.say(language, words[0]),
                      phrase::did_you_mean.say(language, std::string(near))};
  return unknown_command(words[0], language);
}

} // namespace

std::variant<Invocation, UsageError, HelpWanted, VersionWanted>
parse_command_line(const std::vector<std::string>& arguments, diag::Language language) {
  if (arguments.empty()) return HelpWanted{};
  std::vector<std::string> before;
  std::size_t at = 0;
  if (auto error = take_options_before(arguments, at, before, language)) return *error;
  for (const std::string& word : before)
    if (word == "-h" || word == "--help")
      return HelpWanted{};
    else if (word == "--version")
      return VersionWanted{};
  if (at == arguments.size())
    return UsageError{phrase::command_missing.say(language), phrase::see_general_help.say(language)};
  const std::string& word = arguments[at];
  std::vector<std::string> after(arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1, arguments.end());
  if (word == "help" || word == "aide") return help_about(after, language);
  const Command* command = find_command(word);
  if (command == nullptr) return unknown_command(word, language);
  before.insert(before.end(), after.begin(), after.end());
  return split_line(*command, std::move(before), language);
}

} // namespace reso::cli
