#include "cli/completion.hpp"

#include <ostream>

#include "cli/host.hpp"
#include "cli/invocation.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view shells[] = {"bash", "zsh", "fish"};
constexpr Argument arguments[] = {
    {{"SHELL", "SHELL"}, {"bash, zsh ou fish", "bash, zsh or fish"}, true, false, 0, shells}};
constexpr std::string_view examples[] = {"reso completion bash > ~/.bash_completion",
                                         "reso completion zsh > ~/.zfunc/_reso",
                                         "reso completion fish > ~/.config/fish/completions/reso.fish"};

int run_completion(const Invocation& invocation, Host& host) {
  const std::string& shell = invocation.arguments[0];
  const std::string file = shell == "bash" ? "reso.bash" : shell == "zsh" ? "_reso" : "reso.fish";
  const auto script = host.built_in == nullptr ? base::Result<std::optional<std::string>>(std::nullopt)
                                               : host.built_in->read("completion/" + file);
  if (!script || !*script) {
    *host.err << phrase::error_word.say(invocation.language) << phrase::no_built_in.say(invocation.language) << '\n';
    return cannot_work;
  }
  *host.out << **script;
  return done;
}

} // namespace

const Command completion_command{
    "completion",
    "completer",
    {"le script de complétion de bash, zsh ou fish", "the completion script of bash, zsh or fish"},
    arguments,
    {},
    examples,
    run_completion};

} // namespace reso::cli
