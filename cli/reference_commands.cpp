// docs/reference/commandes.md: every command with its arguments, options and examples, then what is common to all.
#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/option_table.hpp"
#include "cli/reference_pages.hpp"
#include "diag/catalogue_manual.hpp"
#include "diag/catalogue_reference.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

class Reference {
public:
  explicit Reference(diag::Language language) : m_language(language) {}

  std::string make() const {
    std::string out = reference_head(m_language, phrase::reference_commands_title, phrase::reference_commands_intro);
    for (const Command* command : commands()) out += of(*command);
    out += title(phrase::reference_everywhere) + options(common_options);
    out += title(phrase::reference_codes) + exit_codes();
    out += title(phrase::reference_environment) + environment();
    return out;
  }

private:
  std::string say(const diag::Phrase<>& text) const { return text.say(m_language); }
  std::string title(const diag::Phrase<>& text) const { return fmt::format("\n## {}\n\n", say(text)); }

  std::string of(const Command& command) const {
    std::string line = fmt::format("reso {}", command.name);
    for (const Argument& argument : command.arguments) {
      const std::string name = fmt::format("{}{}", argument.name.in(m_language), argument.many ? "…" : "");
      line += argument.required || argument.least > 0 ? " " + name : " [" + name + "]";
    }
    std::string out =
        fmt::format("\n## `reso {}`\n\n{}", command.name, reference_sentence(command.text.in(m_language)));
    if (!command.alias.empty()) out += phrase::reference_also.say(m_language, std::string(command.alias));
    out += fmt::format("\n\n```text\n{}\n```\n", line);
    if (!command.arguments.empty()) out += "\n" + arguments(command);
    if (!command.options.empty()) out += "\n" + options(command.options);
    if (command.examples.empty()) return out;
    const std::vector<std::string> examples(command.examples.begin(), command.examples.end());
    return out + fmt::format("\n```text\n{}\n```\n", base::join(examples, "\n"));
  }

  std::string arguments(const Command& command) const {
    std::vector<std::vector<std::string>> rows{{say(phrase::reference_argument), say(phrase::reference_meaning)}};
    for (const Argument& argument : command.arguments)
      rows.push_back(
          {fmt::format("`{}`", argument.name.in(m_language)), reference_sentence(argument.text.in(m_language))});
    return reference_table(rows);
  }

  std::string options(std::span<const Option> table) const {
    std::vector<std::vector<std::string>> rows{{say(phrase::reference_option), say(phrase::reference_effect)}};
    for (const Option& option : table) {
      std::string name = option.letter != 0 ? fmt::format("-{}, ", option.letter) : std::string();
      name += fmt::format("--{}", option.name);
      if (!option.is_switch()) name += fmt::format(" {}", option.value.in(m_language));
      std::string text = reference_sentence(option.text.in(m_language));
      const std::string words = reference_code_list({option.choices.begin(), option.choices.end()});
      if (!words.empty())
        text += (option.list ? phrase::reference_several : phrase::reference_choices).say(m_language, words);
      if (!option.default_value.empty())
        text += phrase::reference_default.say(m_language, std::string(option.default_value));
      rows.push_back({fmt::format("`{}`", name), text});
    }
    return reference_table(rows);
  }

  std::string exit_codes() const {
    std::vector<std::vector<std::string>> rows{{say(phrase::reference_code), say(phrase::reference_meaning)}};
    const std::pair<int, const diag::Phrase<>*> codes[] = {
        {0, &phrase::manual_exit_done}, {1, &phrase::manual_exit_data},  {2, &phrase::manual_exit_line},
        {3, &phrase::manual_exit_here}, {4, &phrase::manual_exit_stale}, {5, &phrase::manual_exit_refused},
        {70, &phrase::manual_exit_bug},
    };
    for (const auto& [code, text] : codes) rows.push_back({std::to_string(code), reference_sentence(say(*text))});
    return reference_table(rows);
  }

  std::string environment() const {
    std::vector<std::vector<std::string>> rows{{say(phrase::reference_variable), say(phrase::reference_effect)}};
    rows.push_back({"`RESO_LANG`", reference_sentence(say(phrase::manual_env_lang))});
    rows.push_back({"`RESO_DATADIR`", reference_sentence(say(phrase::manual_env_data))});
    rows.push_back({"`NO_COLOR`", reference_sentence(say(phrase::manual_env_colour))});
    return reference_table(rows);
  }

  diag::Language m_language;
};

} // namespace

std::string reference_of_commands(diag::Language language) { return Reference(language).make(); }

} // namespace reso::cli
