// Commands and their options as tables: the parser, the help and later man pages and completion read nothing else.
#pragma once

#include <span>
#include <string_view>

#include "diag/rule.hpp"

namespace reso::cli {

struct Host;
struct Invocation;

// A sentence in both languages.
struct Both {
  std::string_view fr;
  std::string_view en;

  std::string_view in(diag::Language language) const { return language == diag::Language::fr ? fr : en; }
};

struct Option {
  std::string_view name; // long, without dashes
  char letter = 0;       // short, 0 for none
  Both value = {};       // what it takes ("ANNEE", "YEAR"); empty for a switch
  Both text;
  std::span<const std::string_view> choices = {}; // allowed values; a list separated by commas when `list`
  bool list = false;
  std::string_view default_value = {};
  bool field = false; // of a record: its choices are usual words, not the only ones; given twice, both count

  bool is_switch() const { return value.fr.empty(); }
};

struct Argument {
  Both name; // "ANNEE", "YEAR"
  Both text;
  bool required = false;
  bool many = false;
  int least = 0; // of `many`
  std::span<const std::string_view> choices = {};
};

struct Command {
  std::string_view name;  // "report"
  std::string_view alias; // "rapport"
  Both text;
  std::span<const Argument> arguments;
  std::span<const Option> options;
  std::span<const std::string_view> examples;
  int (*run)(const Invocation&, Host&);
  // More options, when the first argument is one of its choices.
  std::span<const Option> (*options_of)(std::string_view choice) = nullptr;
};

// A page of `reso help`; its text stands in topics/<French name>.<language>.txt.
struct Topic {
  std::string_view name;
  std::string_view english;
};
inline constexpr Topic topics[] = {{"fichiers", "files"},
                                   {"chiffres", "figures"},
                                   {"alertes", "findings"},
                                   {"confidentialite", "privacy"},
                                   {"codes", "exit-codes"}};

inline constexpr std::string_view colour_choices[] = {"auto", "always", "never"};
inline constexpr std::string_view language_choices[] = {"fr", "en"};
inline constexpr std::string_view edition_choices[] = {"publique", "interne"};

// Understood by every command.
inline constexpr Option common_options[] = {
    {"directory", 'C', {"DIR", "DIR"}, {"travailler dans ce dossier", "work in this folder"}},
    {"quiet", 'q', {}, {"se taire quand tout va bien", "say nothing when all is well"}},
    {"verbose", 'v', {}, {"dire chaque étape et sa durée", "name each step and how long it took"}},
    {"lang", 0, {"LANGUE", "LANG"}, {"langue des messages", "language of messages"}, language_choices},
    {"color", 0, {"QUAND", "WHEN"}, {"couleurs à l'écran", "colours on the screen"}, colour_choices, false, "auto"},
    {"help", 'h', {}, {"afficher l'aide", "show the help"}},
    {"version", 0, {}, {"afficher la version", "show the version"}},
};

// Every command, in the order of the help.
std::span<const Command* const> commands();
// Those of them that only programs call, and `commands()`.
const Command* find_command(std::string_view name_or_alias);

} // namespace reso::cli
