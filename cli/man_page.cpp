#include "cli/man_page.hpp"

#include <ostream>

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/host.hpp"
#include "cli/invocation.hpp"
#include "cli/version.hpp"
#include "diag/catalogue_manual.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

// A backslash begins an escape, a point or an apostrophe at the start of a line a macro; a dash is to stay a dash.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n'))
      out += std::string("\\&") + c;
    else
      out += c;
  }
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + escaped(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + escaped(text) + "\\fR"; }

class Page {
public:
  explicit Page(diag::Language language) : m_language(language) {}

  std::string make() {
    m_out = fmt::format(".TH RESO 1 \"\" \"reso {}\" \"{}\"\n", version, say(phrase::manual_title));
    section(phrase::manual_name);
    m_out += "reso \\- " + escaped(say(phrase::manual_tagline)) + "\n";
    section(phrase::manual_synopsis);
    m_out += bold("reso") + " " + italic(say(phrase::manual_a_command)) + " [" + italic("OPTIONS") + "] [" +
             italic(say(phrase::manual_arguments_word)) + "]\n";
    section(phrase::manual_description);
    paragraph(phrase::manual_what_it_does);
    section(phrase::manual_commands);
    for (const Command* command : commands()) add(*command);
    section(phrase::manual_common_options);
    for (const Option& option : common_options) add(option);
    exit_codes();
    environment();
    files();
    return std::move(m_out);
  }

private:
  std::string say(const diag::Phrase<>& text) const { return text.say(m_language); }
  void section(const diag::Phrase<>& title) { m_out += ".SH \"" + say(title) + "\"\n"; }
  void paragraph(const diag::Phrase<>& text) { m_out += escaped(say(text)) + "\n"; }
  void item(const std::string& head, const std::string& text) { m_out += ".TP\n" + head + "\n" + text + "\n"; }

  void add(const Command& command) {
    m_out += ".SS \"reso " + escaped(command.name);
    for (const Argument& argument : command.arguments) {
      const std::string name = escaped(argument.name.in(m_language)) + (argument.many ? "…" : "");
      m_out += argument.required || argument.least > 0 ? " " + name : " [" + name + "]";
    }
    m_out += "\"\n" + escaped(command.text.in(m_language));
    if (!command.alias.empty()) m_out += say(phrase::manual_also) + bold(fmt::format("reso {}", command.alias)) + ".";
    m_out += "\n";
    for (const Argument& argument : command.arguments)
      item(italic(argument.name.in(m_language)), escaped(argument.text.in(m_language)));
    for (const Option& option : command.options) add(option);
    if (!command.examples.empty()) m_out += ".PP\n.nf\n";
    for (const std::string_view example : command.examples) m_out += "    " + escaped(example) + "\n";
    if (!command.examples.empty()) m_out += ".fi\n";
  }

  void add(const Option& option) {
    std::string head = option.letter != 0 ? bold(std::string("-") + option.letter) + ", " : std::string();
    head += bold("--" + std::string(option.name));
    if (!option.is_switch()) head += " " + italic(option.value.in(m_language));
    std::string text = escaped(option.text.in(m_language));
    if (!option.choices.empty()) {
      const std::vector<std::string> words(option.choices.begin(), option.choices.end());
      text += " (" + escaped(base::join(words, option.list ? ", " : " | ")) + ")";
    }
    if (!option.default_value.empty()) text += " [" + escaped(option.default_value) + "]";
    item(head, text);
  }

  void exit_codes() {
    section(phrase::manual_exit_status);
    const std::pair<const char*, const diag::Phrase<>*> codes[] = {
        {"0", &phrase::manual_exit_done}, {"1", &phrase::manual_exit_data},  {"2", &phrase::manual_exit_line},
        {"3", &phrase::manual_exit_here}, {"4", &phrase::manual_exit_stale}, {"5", &phrase::manual_exit_refused},
        {"70", &phrase::manual_exit_bug},
    };
    for (const auto& [code, text] : codes) item(bold(code), escaped(text->say(m_language)));
  }

  void environment() {
    section(phrase::manual_environment);
    item(bold("RESO_LANG"), escaped(say(phrase::manual_env_lang)));
    item(bold("RESO_DATADIR"), escaped(say(phrase::manual_env_data)));
    item(bold("NO_COLOR"), escaped(say(phrase::manual_env_colour)));
  }

  void files() {
    section(phrase::manual_files);
    item(bold("reso.yaml"), escaped(say(phrase::manual_file_settings)));
    item(bold("data/2012/"), escaped(say(phrase::manual_file_year)));
    item(bold("data/commun/"), escaped(say(phrase::manual_file_common)));
    item(bold("reports/2012/"), escaped(say(phrase::manual_file_report)));
  }

  diag::Language m_language;
  std::string m_out;
};

int run_man_page(const Invocation& invocation, Host& host) {
  *host.out << man_page(invocation.language);
  return done;
}

} // namespace

std::string man_page(diag::Language language) { return Page(language).make(); }

const Command man_page_command{"man-page",  "", {"la page de manuel, en roff", "the manual page, in roff"}, {}, {}, {},
                               run_man_page};

} // namespace reso::cli
