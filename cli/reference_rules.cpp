// docs/reference/regles.md: every rule, with what its page in lib/diag/rules says of it.
#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/reference_pages.hpp"
#include "diag/catalogue_reference.hpp"
#include "diag/rules.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;
using diag::Family;
using diag::RuleInfo;
using diag::Severity;

namespace {

struct Chapter {
  Family family;
  const diag::Phrase<>* title;
};

constexpr Chapter chapters[] = {
    {Family::loading, &phrase::reference_loading}, {Family::templates, &phrase::reference_templates},
    {Family::figures, &phrase::reference_figures}, {Family::document, &phrase::reference_document},
    {Family::privacy, &phrase::reference_privacy}, {Family::project, &phrase::reference_project},
};

// What stands between `from` and the next title; all to the end when there is none.
std::string between(std::string_view page, std::string_view from, std::string_view to) {
  const std::size_t at = page.find(from);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = page.substr(at + from.size());
  return std::string(base::trim(rest.substr(0, rest.find(to))));
}

class Reference {
public:
  Reference(diag::Language language, const input::Files& built_in) : m_language(language), m_built_in(built_in) {}

  std::string make() const {
    std::string out = reference_head(m_language, phrase::reference_rules_title, phrase::reference_rules_intro);
    for (const Chapter& chapter : chapters) {
      out += fmt::format("\n## {}\n", chapter.title->say(m_language));
      for (const RuleInfo* rule : diag::all_rules())
        if (rule->family == chapter.family) out += entry(*rule);
    }
    return out;
  }

private:
  std::string entry(const RuleInfo& rule) const {
    const std::string path = fmt::format("rules/{}.md", rule.code);
    const auto bytes = m_built_in.read(path);
    if (!bytes || !*bytes) return {};
    const std::string_view page = **bytes;
    return fmt::format("\n### [`{0}`](../../lib/diag/{1})\n\n**{2}**{3}{4} · {5}\n\n{6}\n\n{7}{8}\n", rule.code, path,
                       severity(rule.severity).say(m_language),
                       rule.settable() ? phrase::reference_settable.say(m_language) : "",
                       rule.justifiable() ? phrase::reference_justifiable.say(m_language) : "",
                       sentence(page, rule.code), between(page, "\n", "\n## "), phrase::reference_to_do.say(m_language),
                       between(page, "\n## Que faire\n", "\n## "));
  }

  static const diag::Phrase<>& severity(Severity severity) {
    switch (severity) {
    case Severity::error: return phrase::reference_error;
    case Severity::warning: return phrase::reference_warning;
    case Severity::to_check: return phrase::reference_to_check;
    case Severity::off: break;
    }
    return phrase::reference_off;
  }

  // What the page's example says: the line that follows "erreur[code] : ".
  std::string sentence(std::string_view page, std::string_view code) const {
    const std::string mark = fmt::format("[{}]{}: ", code, m_language == diag::Language::fr ? " " : "");
    return fmt::format("`` {} ``", between(page, mark, "\n"));
  }

  diag::Language m_language;
  const input::Files& m_built_in;
};

} // namespace

std::string reference_of_rules(diag::Language language, const input::Files& built_in) {
  return Reference(language, built_in).make();
}

} // namespace reso::cli
