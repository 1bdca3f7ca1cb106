// The collector that every room is handed: findings with their places, in the language of the run.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "diag/rule.hpp"
#include "diag/source_map.hpp"

namespace reso::diag {

// Another place that takes part in a finding, with what stands there.
struct Related {
  Span span;
  std::string text;
};

struct Diagnostic {
  const RuleInfo* rule = nullptr;
  Severity severity = Severity::error;
  Span span;
  std::string message; // one sentence, no final point
  std::string label;   // what stands at `span`, beside the carets; may be empty
  std::vector<Related> related;
  std::vector<std::string> notes; // facts: "écart : 3"
  std::vector<std::string> help;  // what to do, one way each
  std::string paste;              // exact lines to paste, may be empty
};

// `justifier: [{regle, motif}]`: covers findings of `rule` placed inside `scope`.
struct Justification {
  std::string rule;
  std::string motive;
  Span scope;            // the mapping that holds the key `justifier`, or the whole of `file`
  Span place;            // the entry itself
  std::string file = {}; // a file of the year whose findings it covers, as written: a table has no place for keys
};

// A justified finding and its motive, for "Notes de méthode".
struct Justified {
  Diagnostic diagnostic;
  const Justification* by;
};

// Adds the parts of a finding one after the other; lives no longer than the statement that made it.
class Finding {
public:
  Finding(Diagnostic& diagnostic, Language language) : m_diagnostic(diagnostic), m_language(language) {}

  template <class... Args>
  Finding& label(const Phrase<Args...>& phrase, const std::type_identity_t<Args>&... args) {
    m_diagnostic.label = phrase.say(m_language, args...);
    return *this;
  }
  template <class... Args>
  Finding& related(const Span& span, const Phrase<Args...>& phrase, const std::type_identity_t<Args>&... args) {
    m_diagnostic.related.push_back({span, phrase.say(m_language, args...)});
    return *this;
  }
  template <class... Args>
  Finding& note(const Phrase<Args...>& phrase, const std::type_identity_t<Args>&... args) {
    m_diagnostic.notes.push_back(phrase.say(m_language, args...));
    return *this;
  }
  template <class... Args>
  Finding& help(const Phrase<Args...>& phrase, const std::type_identity_t<Args>&... args) {
    m_diagnostic.help.push_back(phrase.say(m_language, args...));
    return *this;
  }
  Finding& paste(std::string lines) {
    m_diagnostic.paste = std::move(lines);
    return *this;
  }

private:
  Diagnostic& m_diagnostic;
  Language m_language;
};

// The lines that justify a finding of `code`, to paste inside the mapping it stands in; for one in a table, `file`
// names it and they go into the year's annee.yaml.
std::string justifying_lines(std::string_view code, std::string_view file = {});

// Collects findings; never stops at the first. The only thing every room may write to.
class Diagnostics {
public:
  explicit Diagnostics(Language language) : m_language(language) {}

  template <class... Args>
  Finding report(const Rule<Args...>& rule, const Span& span, const std::type_identity_t<Args>&... args) {
    return add(rule.info, span, rule.message.say(m_language, args...));
  }
  template <class... Args>
  std::string say(const Phrase<Args...>& phrase, const std::type_identity_t<Args>&... args) const {
    return phrase.say(m_language, args...);
  }

  Language language() const { return m_language; }
  // For findings to come: the project's `langue` is known only once reso.yaml is read.
  void set_language(Language language) { m_language = language; }

  // Severity of reso.yaml's `regles` for one rule; applies to findings already made and to come.
  void set_severity(const std::string& code, Severity severity);

  // Takes over what another collector found, in its language; severities are this one's.
  void absorb(Diagnostics&& other);

  // Sets aside the justifiable findings that `justifications` cover and returns those of them that never covered
  // anything, in this call or an earlier one. The pointers in justified() live as long as `justifications`.
  std::vector<const Justification*> justify(const std::vector<Justification>& justifications);
  const std::vector<Justified>& justified() const { return m_justified; }

  // Sorted by file (in the order the files were read), place, then code; rules switched off left out; doubles once.
  std::vector<const Diagnostic*> sorted() const;
  std::size_t count(Severity severity) const;
  // Something was found at a place inside `span`: what follows from it need not be said as well.
  bool found_inside(const Span& span) const;
  bool has_errors() const { return count(Severity::error) > 0; }
  bool has_errors(Family family) const;

private:
  Finding add(const RuleInfo& rule, const Span& span, std::string message);
  Severity effective(const RuleInfo& rule) const;

  Language m_language;
  std::deque<Diagnostic> m_all; // a Finding points into it while later ones are added
  std::vector<Justified> m_justified;
  std::map<std::string, Severity, std::less<>> m_severities;
};

} // namespace reso::diag
