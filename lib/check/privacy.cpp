// donnee-personnelle
#include "check/privacy.hpp"

#include <algorithm>
#include <map>

#include "check/prose_words.hpp"
#include "check/public_names.hpp"
#include "check/records.hpp"
#include "diag/catalogue_privacy.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

class Guard {
public:
  Guard(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_names(*audited.year.dataset), m_sources(audited.sources), m_diagnostics(diagnostics) {
    for (const auto& [words, record] : m_names.withheld()) m_by_first[words.front()].push_back(&words);
  }

  void look_at(const Passage& run) {
    if (!m_by_first.empty()) look_for_names(run);
    look_for_contacts(run);
  }

private:
  void look_for_names(const Passage& run) {
    const std::vector<ProseWord> words = prose_words(run.text());
    for (std::size_t at = 0; at < words.size(); ++at) {
      const auto known = m_by_first.find(words[at].folded);
      if (known == m_by_first.end()) continue;
      for (const NameWords* name : known->second)
        if (stands_at(*name, words, at)) {
          const std::size_t begin = words[at].begin, end = words[at + name->size() - 1].end;
          report(run, begin, end)
              .related(m_names.withheld().find(*name)->second, phrase::known_person)
              .help(phrase::consent_to_name);
          break;
        }
    }
  }

  static bool stands_at(const NameWords& name, const std::vector<ProseWord>& words, std::size_t at) {
    if (at + name.size() > words.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
      if (words[at + i].folded != name[i] || (i > 0 && words[at + i].opens_sentence)) return false;
    return true;
  }

  void look_for_contacts(const Passage& run) {
    if (run.text().find_first_of("@0123456789") == std::string::npos) return;
    for (const Contact& one : contacts_in(run.text())) {
      const bool number = one.kind == Contact::Kind::social_security;
      if (!number && m_names.contact(one.plain)) continue;
      report(run, one.begin, one.end).help(number ? phrase::no_number : phrase::consent_to_contact);
    }
  }

  diag::Finding report(const Passage& run, std::size_t begin, std::size_t end) {
    return m_diagnostics.report(rule::personal_data, run.place(begin, end, m_sources),
                                run.text().substr(begin, end - begin));
  }

  PublicNames m_names;
  std::map<std::string, std::vector<const NameWords*>, std::less<>> m_by_first;
  const diag::SourceMap& m_sources;
  diag::Diagnostics& m_diagnostics;
};

} // namespace

void check_privacy(const Audited& audited, const std::vector<Passage>& printed, diag::Diagnostics& diagnostics) {
  Guard guard(audited, diagnostics);
  for (const Passage& one : printed) guard.look_at(one);
}

} // namespace reso::check
