// donnee-personnelle
#include "check/privacy.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "check/capitals.hpp"
#include "check/contacts.hpp"
#include "check/data_places.hpp"
#include "check/prose_words.hpp"
#include "check/public_names.hpp"
#include "diag/catalogue_privacy.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

using Words = std::vector<ProseWord>;

// What a run may say of a person whose name is withheld: words[at, at + count).
struct Naming {
  std::size_t count = 0;
  diag::Span record;
};

class Guard {
public:
  Guard(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_audited(audited), m_names(*audited.year.dataset), m_sources(audited.sources), m_diagnostics(diagnostics) {
    for (const auto& [words, record] : m_names.withheld()) m_by_first[words.front()].push_back(&words);
    for (const auto& [words, record] : m_names.withheld_surnames())
      if (!words.empty()) m_by_surname[words.front()].push_back(&words);
  }

  void look_at(const Passage& run) {
    if (!m_by_first.empty()) look_for_names(run);
    look_for_contacts(run);
  }

private:
  using ByWord = std::map<std::string, std::vector<const NameWords*>, std::less<>>;

  void look_for_names(const Passage& run) {
    const Words words = prose_words(run.text());
    for (std::size_t at = 0; at < words.size(); ++at) {
      std::optional<Naming> found = whole_name(words, at);
      if (!found) found = behind_civility(run.text(), words, at);
      if (!found) found = with_initial(run.text(), words, at);
      if (!found) found = behind_initial(run.text(), words, at);
      if (!found) continue;
      std::size_t end = words[at + found->count - 1].end;
      report(run, words[at].begin, end).related(found->record, phrase::known_person).help(phrase::consent_to_name);
      at += found->count - 1;
    }
  }

  // "Maëlle Trévidic", "Trévidic Maëlle"
  std::optional<Naming> whole_name(const Words& words, std::size_t at) const {
    const auto known = m_by_first.find(words[at].folded);
    if (known == m_by_first.end()) return std::nullopt;
    for (const NameWords* name : known->second)
      if (stands_at(*name, words, at)) return Naming{name->size(), m_names.withheld().find(*name)->second};
    return std::nullopt;
  }

  // "Mme Trévidic"; "M. Trévidic" is two sentences only for those who do not read.
  std::optional<Naming> behind_civility(std::string_view text, const Words& words, std::size_t at) const {
    if (!is_civility(text, words, at) || whole_name(words, at + 1)) return std::nullopt;
    const auto known = m_by_surname.find(words[at + 1].folded);
    if (known == m_by_surname.end() || !is_capital(base::code_point_at(text, words[at + 1].begin).value))
      return std::nullopt;
    for (const NameWords* name : known->second)
      if (stands_at(*name, words, at + 1))
        return Naming{name->size() + 1, m_names.withheld_surnames().find(*name)->second};
    return std::nullopt;
  }

  // "Maëlle T.": nobody else who is named in public is called so.
  std::optional<Naming> with_initial(std::string_view text, const Words& words, std::size_t at) const {
    const auto known = m_by_first.find(words[at].folded);
    if (known == m_by_first.end() || at + 1 >= words.size()) return std::nullopt;
    const ProseWord& next = words[at + 1];
    const bool initial = next.end == next.begin + 1 && is_capital(static_cast<unsigned char>(text[next.begin])) &&
                         next.end < text.size() && text[next.end] == '.';
    if (!initial || text.substr(words[at].end, next.begin - words[at].end) != " " ||
        !is_capital(base::code_point_at(text, words[at].begin).value) ||
        m_names.public_initial(words[at].folded, next.folded.front()))
      return std::nullopt;
    for (const NameWords* name : known->second)
      if (name->size() > 1 && (*name)[1].starts_with(next.folded))
        return Naming{2, m_names.withheld().find(*name)->second};
    return std::nullopt;
  }

  // "M. Trévidic" is behind_civility()'s; here "É. Trévidic" for Élise Trévidic.
  std::optional<Naming> behind_initial(std::string_view text, const Words& words, std::size_t at) const {
    const ProseWord& first = words[at];
    const base::CodePoint letter = base::code_point_at(text, first.begin);
    const bool initial = first.end == first.begin + letter.bytes && is_capital(letter.value) &&
                         first.end < text.size() && text[first.end] == '.' && at + 1 < words.size() &&
                         words[at + 1].begin <= first.end + 3 &&
                         is_capital(base::code_point_at(text, words[at + 1].begin).value);
    if (!initial) return std::nullopt;
    for (const auto& [name, record] : m_names.withheld_with_initial()) {
      const NameWords surname(name.begin() + 1, name.end());
      if (first.folded == name.front() && stands_at(surname, words, at + 1)) return Naming{name.size(), record};
    }
    return std::nullopt;
  }

  static bool stands_at(const NameWords& name, const Words& words, std::size_t at) {
    if (at + name.size() > words.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
      if (words[at + i].folded != name[i] || (i > 0 && words[at + i].opens_sentence)) return false;
    return true;
  }

  void look_for_contacts(const Passage& run) {
    for (const Contact& one : contacts_in(run.text())) {
      const bool number = one.kind == Contact::Kind::social_security;
      if (!number && m_names.contact(one.plain)) continue;
      report(run, one.begin, one.end).help(number ? phrase::no_number : phrase::consent_to_contact);
    }
  }

  diag::Finding report(const Passage& run, std::size_t begin, std::size_t end) {
    return m_diagnostics.report(rule::personal_data, place(run, begin, end), run.text().substr(begin, end - begin));
  }

  // The line to mend: never a template, whose words are not the year's.
  diag::Span place(const Passage& run, std::size_t begin, std::size_t end) {
    if (const auto exact = run.exact_place(begin, end, m_sources)) return *exact;
    const diag::Span piece = run.place(begin, end, m_sources);
    if (!m_places) m_places.emplace(*m_audited.year.dataset, m_sources, withheld_records());
    if (piece.somewhere() && m_places->holds(piece.file)) return piece;
    const std::string_view words = std::string_view(run.text()).substr(begin, end - begin);
    return m_places->find(words, run.piece_around(begin)).value_or(piece);
  }

  std::vector<diag::Span> withheld_records() const {
    std::vector<diag::Span> records;
    for (const auto& [words, record] : m_names.withheld()) records.push_back(record);
    return records;
  }

  const Audited& m_audited;
  PublicNames m_names;
  ByWord m_by_first, m_by_surname;
  std::optional<DataPlaces> m_places; // only when something is found
  const diag::SourceMap& m_sources;
  diag::Diagnostics& m_diagnostics;
};

} // namespace

void check_privacy(const Audited& audited, const std::vector<Passage>& printed, diag::Diagnostics& diagnostics) {
  Guard guard(audited, diagnostics);
  for (const Passage& one : printed) guard.look_at(one);
}

} // namespace reso::check
