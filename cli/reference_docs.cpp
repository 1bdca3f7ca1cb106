#include "cli/reference_docs.hpp"

#include <ostream>

#include "cli/host.hpp"
#include "cli/invocation.hpp"
#include "cli/reference_pages.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr Argument arguments[] = {{{"DIR", "DIR"}, {"dossier où les écrire", "folder where they are written"}, true}};

int run_reference_docs(const Invocation& invocation, Host& host) {
  const diag::Language language = invocation.language;
  const auto fail = [&](const std::string& message) {
    *host.err << phrase::error_word.say(language) << message << '\n';
    return cannot_work;
  };
  if (host.built_in == nullptr) return fail(phrase::no_built_in.say(language));
  const std::pair<const char*, std::string> pages[] = {
      {"fichiers.md", reference_of_files(language)},
      {"indicateurs.md", reference_of_indicators(language, *host.built_in)},
      {"regles.md", reference_of_rules(language, *host.built_in)},
      {"commandes.md", reference_of_commands(language)},
  };
  const std::string& folder = invocation.arguments[0];
  const std::unique_ptr<Writer> writer = host.writer_at(folder);
  for (const auto& [name, text] : pages) {
    if (auto written = writer->write(name, text); !written)
      return fail(phrase::cannot_write.say(language, folder + "/" + name, written.message()));
    *host.out << folder << '/' << name << '\n';
  }
  return done;
}

} // namespace

const Command reference_docs_command{
    "reference-docs",  "", {"les pages de référence de la documentation", "the documentation's reference pages"},
    arguments,         {}, {},
    run_reference_docs};

} // namespace reso::cli
