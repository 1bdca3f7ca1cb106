#include <algorithm>
#include <functional>
#include <optional>
#include <ostream>
#include <sstream>

#include "base/text.hpp"
#include "cli/completion.hpp"
#include "cli/convention.hpp"
#include "cli/pipeline.hpp"
#include "model/dataset.hpp"

namespace reso::cli {

namespace {

// What may stand in a place.
struct Candidates {
  std::vector<std::pair<std::string, std::string>> words; // and what they are
  std::string_view directive = {};                        // ":files", ":folders": the shell knows these

  void add(std::string_view word, std::string_view text = {}) { words.emplace_back(word, text); }
};

class Completer {
public:
  Completer(Host& host, diag::Language language) : m_host(host), m_language(language) {}

  Candidates of(const std::vector<std::string>& words) {
    const std::string& typed = m_typed = words.back();
    const Option* waiting = nullptr; // the option whose value the next word is
    for (std::size_t i = 0; i + 1 < words.size(); ++i) waiting = take(words[i], waiting);
    Candidates out;
    if (waiting != nullptr)
      add_values(*waiting, typed, "", out);
    else if (const auto at = typed.find('='); typed.starts_with("--") && at != std::string::npos)
      add_attached(typed, at, out);
    else if (typed.starts_with('-'))
      add_options(out);
    else if (m_command == nullptr)
      add_commands(out);
    else
      add_argument(out);
    return out;
  }

private:
  // Takes a word that is whole; the option that still waits for its value.
  const Option* take(const std::string& word, const Option* waiting) {
    if (waiting != nullptr) {
      if (waiting->name == "directory") m_folder = word;
      return nullptr;
    }
    if (word.size() > 1 && word[0] == '-') {
      const Option* option = find(word);
      return option == nullptr || option->is_switch() || word.find('=') != std::string::npos ? nullptr : option;
    }
    if (m_command == nullptr && !m_help) {
      m_command = find_command(word);
      m_help = word == "help" || word == "aide";
    } else {
      m_given.push_back(word);
    }
    return nullptr;
  }

  const Option* find(std::string_view word) const {
    const bool is_long = word.starts_with("--");
    const std::string_view name = word.substr(is_long ? 2 : 1, word.find('=') - (is_long ? 2 : 1));
    const auto named = [&](const Option& option) {
      return is_long ? option.name == name : option.letter != 0 && option.letter == name[0];
    };
    if (m_command != nullptr)
      for (const std::span<const Option> own : {m_command->options, own_options()})
        if (const auto found = std::ranges::find_if(own, named); found != own.end()) return &*found;
    const auto common = std::ranges::find_if(common_options, named);
    return common == std::end(common_options) ? nullptr : &*common;
  }

  // Those of what the command's first argument names.
  std::span<const Option> own_options() const {
    const bool some = m_command != nullptr && m_command->options_of != nullptr && !m_given.empty();
    return some ? m_command->options_of(m_given[0]) : std::span<const Option>();
  }

  void add_options(Candidates& out) const {
    const auto add = [&](const Option& option) {
      out.add("--" + std::string(option.name) + (option.is_switch() ? "" : "="), option.text.in(m_language));
    };
    if (m_command != nullptr) std::ranges::for_each(m_command->options, add);
    std::ranges::for_each(own_options(), add);
    std::ranges::for_each(common_options, add);
  }

  void add_commands(Candidates& out) const {
    for (const Command* command : commands()) out.add(command->name, command->text.in(m_language));
    if (!m_help) out.add("help", m_language == diag::Language::fr ? "l'aide" : "the help");
    if (m_help)
      for (const Topic& topic : topics) out.add(m_language == diag::Language::fr ? topic.name : topic.english);
  }

  void add_attached(const std::string& typed, std::size_t equals, Candidates& out) {
    if (const Option* option = find(typed); option != nullptr && !option->is_switch())
      add_values(*option, typed.substr(equals + 1), typed.substr(0, equals + 1), out);
  }

  // `before` stands before each word: "--format=", and what a list has already.
  void add_values(const Option& option, const std::string& typed, std::string before, Candidates& out) {
    if (option.list)
      if (const auto comma = typed.rfind(','); comma != std::string::npos) before += typed.substr(0, comma + 1);
    Candidates found;
    for (const std::string_view choice : option.choices) found.add(choice);
    if (option.choices.empty()) add_named(option.name, option.value.fr, found);
    for (const auto& [word, text] : found.words) out.add(before + word, text);
    out.directive = found.directive;
  }

  void add_argument(Candidates& out) {
    const std::size_t at = m_given.size();
    const auto& known = m_command->arguments;
    const Argument* argument = at < known.size()                     ? &known[at]
                               : !known.empty() && known.back().many ? &known.back()
                                                                     : nullptr;
    if (argument == nullptr) return;
    for (const std::string_view choice : argument->choices) out.add(choice);
    const std::string_view text = argument->text.fr;
    if (text.find('|') != std::string_view::npos && text.find(' ') == std::string_view::npos) // its words, and no other
      for (const std::string_view word : base::split(text, '|')) out.add(word);
    else if (argument->choices.empty())
      add_named({}, argument->name.fr, out);
  }

  // What the words of the option tables stand for.
  void add_named(std::string_view option, std::string_view name, Candidates& out) {
    if (name == "ANNEE") return add_years(out);
    if (name == "DIR") return void(out.directive = ":folders");
    if (name.find("FICHIER") != std::string_view::npos || name == "LIEU") return void(out.directive = ":files");
    if (name.find("CHIFFRE") != std::string_view::npos || name == "MOTIF") add_figures(out);
    if (name.find("REGLE") != std::string_view::npos) add_pages("rules", out);
    if (name.find("LISTE") != std::string_view::npos)
      for (const model::RecordList& list : model::record_lists()) out.add(list.name);
    if (option == "convention") add_conventions(out);
    if (option == "template") add_names(template_names, out);
    if (option == "theme") add_names(theme_names, out);
  }

  void add_pages(const std::string& folder, Candidates& out) const {
    if (m_host.built_in == nullptr) return;
    for (const std::string& path : m_host.built_in->list(folder))
      if (path.ends_with(".md")) out.add(path.substr(folder.size() + 1, path.size() - folder.size() - 4));
  }

  // --- What only the project knows ---

  // Runs `with` on the project when there is one; silent when there is none or it cannot be read.
  void in_project(const std::function<void(Session&)>& with) {
    Invocation invocation;
    invocation.language = m_language;
    if (!m_folder.empty()) invocation.values["directory"] = m_folder;
    Host quiet = m_host;
    std::ostringstream nowhere;
    quiet.out = quiet.err = &nowhere;
    quiet.err_is_terminal = false;
    Session session(invocation, quiet);
    if (!session.stop) with(session);
  }

  void add_years(Candidates& out) {
    in_project([&](Session& session) {
      for (const int year : session.project().years()) out.add(std::to_string(year));
    });
  }

  void add_figures(Candidates& out) {
    in_project([&](Session& session) {
      const std::vector<int>& years = session.project().years();
      if (years.empty()) return;
      if (const auto at = m_typed.find('@'); at != std::string::npos) { // a figure of a year
        for (const int year : years) out.add(m_typed.substr(0, at + 1) + std::to_string(year));
        return;
      }
      Figures figures(session);
      if (const stats::Figures* known = figures.of_year(years.back(), true))
        for (const auto& [id, figure] : known->all()) out.add(id, figure.label);
    });
  }

  // Of the year that the line names, else of the latest.
  void add_conventions(Candidates& out) {
    in_project([&](Session& session) {
      const std::vector<int>& years = session.project().years();
      if (years.empty()) return;
      int year = years.back();
      for (const int known : years)
        if (std::ranges::find(m_given, std::to_string(known)) != m_given.end()) year = known;
      if (const model::Dataset* dataset = session.project().read_dataset(year))
        for (const model::Convention* one : conventions_of(*dataset)) out.add(one->id, convention_words(*one));
    });
  }

  void add_names(std::vector<std::string> (*names)(Session&), Candidates& out) {
    in_project([&](Session& session) {
      for (const std::string& name : names(session)) out.add(name);
    });
  }

  Host& m_host;
  diag::Language m_language;
  const Command* m_command = nullptr;
  bool m_help = false;
  std::string m_typed;
  std::string m_folder;
  std::vector<std::string> m_given;
};

int run_complete(const Invocation& invocation, Host& host) {
  std::vector<std::string> words = invocation.arguments;
  if (words.empty()) words.emplace_back();
  Candidates found = Completer(host, invocation.language).of(words);
  std::ranges::sort(found.words);
  const auto twice = std::unique(found.words.begin(), found.words.end(),
                                 [](const auto& a, const auto& b) { return a.first == b.first; });
  found.words.erase(twice, found.words.end());
  for (const auto& [word, text] : found.words)
    if (word.starts_with(words.back())) *host.out << word << '\t' << text << '\n';
  if (!found.directive.empty()) *host.out << found.directive << '\n';
  return done;
}

constexpr Argument arguments[] = {{{"MOT", "WORD"}, {"mots de la ligne", "words of the line"}, false, true}};

} // namespace

const Command complete_command{
    "complete",  "", {"ce qui peut suivre, pour les interpréteurs", "what may follow, for shells"}, arguments, {}, {},
    run_complete};

} // namespace reso::cli
