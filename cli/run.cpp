#include <exception>
#include <ostream>

#include "cli/help.hpp"
#include "cli/host.hpp"
#include "cli/language.hpp"
#include "cli/parser.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

int refuse(const UsageError& error, diag::Language language, Host& host) {
  *host.err << phrase::error_word.say(language) << error.message << '\n';
  if (!error.help.empty()) *host.err << "  " << error.help << '\n';
  return bad_command_line;
}

int say_topic(const std::string& topic, diag::Language language, Host& host) {
  const std::string path = "topics/" + topic + (language == diag::Language::fr ? ".fr.txt" : ".en.txt");
  if (host.built_in != nullptr)
    if (const auto text = host.built_in->read(path); text && *text) {
      *host.out << **text;
      return done;
    }
  *host.err << phrase::error_word.say(language) << phrase::no_built_in.say(language) << "\n  "
            << phrase::reinstall.say(language) << '\n';
  return cannot_work;
}

int run_understood(const std::vector<std::string>& arguments, Host& host, diag::Language language,
                   bool language_given) {
  auto parsed = parse_command_line(arguments, language);
  if (auto* error = std::get_if<UsageError>(&parsed)) return refuse(*error, language, host);
  if (auto* help = std::get_if<HelpWanted>(&parsed)) {
    if (!help->topic.empty()) return say_topic(help->topic, language, host);
    *host.out << (help->command != nullptr ? command_help(*help->command, language, help->choice)
                                           : general_help(language));
    return done;
  }
  if (std::holds_alternative<VersionWanted>(parsed)) {
    *host.out << version_text();
    return done;
  }
  Invocation& invocation = std::get<Invocation>(parsed);
  invocation.language_given = language_given;
  return invocation.command->run(invocation, host);
}

} // namespace

int run(const std::vector<std::string>& arguments, Host& host) {
  auto asked = language_asked(arguments, host);
  diag::Language language = asked.value_or(diag::Language::fr);
  try {
    return run_understood(arguments, host, language, asked.has_value());
  } catch (const std::exception& error) {
    *host.err << phrase::error_word.say(language) << phrase::bug.say(language, error.what()) << '\n';
    return bug;
  }
}

} // namespace reso::cli
