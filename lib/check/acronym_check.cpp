// sigle-non-defini, sigle-inutilise, sigle-developpe-deux-fois
#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "check/acronyms.hpp"
#include "check/capitals.hpp"
#include "check/printed.hpp"
#include "check/records.hpp"
#include "diag/catalogue_document.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

// What names of records carry: "ADMR", "UNA 35" are names there; so are their words when prose sets them in capitals,
// "TRÉVIDIC" of Maëlle Trévidic, "ASFAD" of Asfad, "ECOO" of Eco-o.
class NamedAcronyms {
public:
  explicit NamedAcronyms(const model::Dataset& dataset) {
    // Long tables hold no names.
    for (const std::string_view list :
         {"structures", "personnes", "equipe", "instances", "partenaires", "sections", "activites", "projets",
          "conventions", "dla_accompagnements", "evenements", "clauses_operations", "clauses_marches", "textes"})
      if (const model::RecordList* found = model::find_record_list(list))
        for (const schema::RecordRef& record : found->records(dataset)) walk(record);
    if (dataset.organisation) walk({&*dataset.organisation, &schema::type_of<model::Organisation>()});
  }

  bool contains(const std::string& letters) const { return m_letters.contains(letters); }

private:
  void walk(const schema::RecordRef& record) {
    for (const schema::FieldDesc& field : record.type->fields)
      if (field.get != nullptr && field.name != "id") walk(field.get(record.record));
  }
  void walk(const schema::Value& value) {
    if (const auto* text = std::get_if<std::string_view>(&value))
      read(*text);
    else if (const auto* list = std::get_if<schema::List>(&value))
      for (const schema::Value& one : *list) walk(one);
    else if (const auto* record = std::get_if<schema::RecordRef>(&value);
             record != nullptr && record->record != nullptr)
      walk(*record);
  }
  void read(std::string_view text) {
    for (Acronym& one : acronyms_in(text)) m_letters.insert(std::move(one.letters));
    std::string together;
    for (const ProseWord& word : prose_words(text)) {
      if (is_capital(base::code_point_at(text, word.begin).value)) m_letters.insert(word.folded);
      together += word.folded;
    }
    constexpr std::size_t longest_name = 40; // longer ones are sentences
    if (text.size() <= longest_name) m_letters.insert(std::move(together));
  }

  std::set<std::string> m_letters;
};

// The first names of those whom the records name, folded: the words that are not all in capitals.
std::set<std::string> first_names_of(const model::Dataset& dataset) {
  std::set<std::string> out;
  const auto add = [&](std::string_view name) {
    for (const ProseWord& word : prose_words(name))
      if (!in_capitals(name.substr(word.begin, word.end - word.begin))) out.insert(word.folded);
  };
  for (const model::Person& one : dataset.persons) add(one.name.value_or(""));
  for (const model::Staff& one : dataset.staff) add(one.name);
  for (const model::GoverningBody& body : dataset.bodies)
    for (const model::Mandate& one : body.members) add(one.name.value_or(""));
  return out;
}

std::string letters_of(const std::string& written) {
  const std::vector<Acronym> found = acronyms_in(written);
  return found.empty() ? std::string() : found.front().letters;
}

struct Seen {
  std::string written;
  int times = 0; // in prose
  diag::Span first;
  struct Expansion {
    std::string words;
    diag::Span place;
  };
  std::vector<Expansion> expansions; // the glossary's first
};

class AcronymCheck {
public:
  AcronymCheck(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_audited(audited), m_dataset(*audited.year.dataset), m_diagnostics(diagnostics),
        m_first_names(first_names_of(m_dataset)) {
    for (const model::GlossaryEntry& entry : m_dataset.glossary)
      if (const std::string letters = letters_of(entry.acronym); !letters.empty())
        m_seen[letters].expansions.push_back({entry.expansion, entry.span});
  }

  void read(const Passage& passage) {
    if (of_glossary(passage)) {
      m_glossary_printed = true;
      return;
    }
    m_printed.push_back(&passage.text());
    if (passage.kind() != Passage::Kind::prose) return;
    for (Acronym& one : acronyms_in(passage.text(), m_first_names))
      if (!passage.in_figure(one.begin)) add(std::move(one), passage);
  }

  void report() {
    for (const auto& [letters, seen] : m_seen) {
      if (seen.expansions.empty() && seen.times > 0) report_undefined(letters, seen);
      report_expansions(seen);
    }
    if (!m_glossary_printed) return;
    for (const model::GlossaryEntry& entry : m_dataset.glossary)
      // The edition of one convention uses what it needs of the year's glossary.
      if (m_audited.convention == nullptr && !is_printed(entry) && !of_another_year(entry)) report_unused(entry);
  }

private:
  bool of_glossary(const Passage& passage) const {
    if (passage.kind() != Passage::Kind::rest || passage.origin().somewhere()) return false;
    for (const model::GlossaryEntry& entry : m_dataset.glossary)
      if (passage.text() == entry.acronym || passage.text().starts_with(entry.expansion)) return true;
    return false;
  }

  void add(Acronym one, const Passage& passage) {
    Seen& seen = m_seen[one.letters];
    const diag::Span place = passage.place(one.begin, one.end, m_audited.sources);
    if (seen.times++ == 0) {
      seen.first = place;
      seen.written = passage.text().substr(one.begin, one.end - one.begin);
    }
    if (!one.expansion.empty()) seen.expansions.push_back({std::move(one.expansion), place});
  }

  void report_undefined(const std::string& letters, const Seen& seen) {
    if (is_common(letters)) return;
    if (!m_names) m_names.emplace(m_dataset);
    if (m_names->contains(letters)) return;
    diag::Finding finding = m_diagnostics.report(rule::acronym_undefined, seen.first, seen.written);
    if (seen.times > 1) finding.note(phrase::acronym_times, seen.times);
    finding.help(phrase::define_acronym, seen.written);
  }

  void report_expansions(const Seen& seen) {
    for (std::size_t i = 1; i < seen.expansions.size(); ++i) {
      if (same_expansion(seen.expansions[i].words, seen.expansions[0].words)) continue;
      m_diagnostics.report(rule::acronym_twice, seen.expansions[i].place, seen.written)
          .label(phrase::expanded_as, seen.expansions[i].words)
          .related(seen.expansions[0].place, phrase::expanded_first, seen.expansions[0].words)
          .help(phrase::keep_one_expansion);
      return;
    }
  }

  bool is_printed(const model::GlossaryEntry& entry) const {
    const std::string letters = letters_of(entry.acronym);
    if (const auto seen = m_seen.find(letters); seen != m_seen.end() && seen->second.times > 0) return true;
    for (const std::string* text : m_printed)
      if (stands_in(*text, entry.acronym)) return true;
    return false;
  }

  // A glossary of data/commun serves several years: what an earlier one writes is no leftover in this one.
  bool of_another_year(const model::GlossaryEntry& entry) const {
    const auto by_activity = [&](const model::Activity& one) {
      return stands_in(one.text.text, entry.acronym) || stands_in(one.lead.text, entry.acronym);
    };
    const auto by_text = [&](const model::YearText& one) { return stands_in(one.text.text, entry.acronym); };
    return m_dataset.shared(entry.span) && std::ranges::any_of(m_audited.earlier, [&](const stats::YearData& year) {
             return std::ranges::any_of(year.dataset->activities, by_activity) ||
                    std::ranges::any_of(year.dataset->texts, by_text);
           });
  }

  // An apostrophe, a dash and a blank of typography are no letters; no acronym follows or precedes "é".
  static bool stands_in(std::string_view text, std::string_view word) {
    const auto letter = [&](std::size_t at) {
      return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0;
    };
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      const bool plural = letter(end) && text[end] == 's' && !letter(end + 1);
      if ((at == 0 || !letter(at - 1)) && (!letter(end) || plural)) return true;
    }
    return false;
  }

  void report_unused(const model::GlossaryEntry& entry) {
    m_diagnostics.report(rule::acronym_unused, field_place(m_audited.sources, entry.span, "sigle"), entry.acronym)
        .help(phrase::remove_acronym);
  }

  const Audited& m_audited;
  const model::Dataset& m_dataset;
  diag::Diagnostics& m_diagnostics;
  std::set<std::string> m_first_names;
  std::map<std::string, Seen> m_seen; // by letters
  std::vector<const std::string*> m_printed;
  std::optional<NamedAcronyms> m_names;
  bool m_glossary_printed = false;
};

} // namespace

void check_acronyms(const Audited& audited, const std::vector<Passage>& printed, diag::Diagnostics& diagnostics) {
  AcronymCheck check(audited, diagnostics);
  for (const Passage& passage : printed) check.read(passage);
  check.report();
}

} // namespace reso::check
