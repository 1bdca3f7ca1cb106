// What a rule and a sentence of the catalogue are: French and English, argument types checked when compiled.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include <fmt/format.h>

namespace reso::diag {

enum class Language { fr, en };

// Error: nothing is written, exit 1. Warning: exit 1 only under --strict. To check: never changes the exit code.
enum class Severity { error, warning, to_check, off };

// Loading, template and privacy faults cannot be justified; a figure's or a record's finding can.
enum class Family { loading, templates, figures, document, privacy, project };

struct RuleInfo {
  std::string_view code; // French, kebab-case, stable
  Severity severity;
  Family family;

  bool justifiable() const { return family == Family::figures || family == Family::document; }
  // Whether `regles` of reso.yaml may change its severity: never for what makes the data unreadable or private.
  bool settable() const { return justifiable() || family == Family::project; }
};

// A sentence in both languages. Both take the same arguments.
template <class... Args>
struct Phrase {
  fmt::format_string<const Args&...> fr;
  fmt::format_string<const Args&...> en;

  std::string say(Language language, const Args&... args) const {
    return language == Language::fr ? fmt::format(fr, args...) : fmt::format(en, args...);
  }
};

template <class... Args>
struct Rule {
  RuleInfo info;
  Phrase<Args...> message;
};

} // namespace reso::diag
