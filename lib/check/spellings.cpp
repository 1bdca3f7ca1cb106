// deux-orthographes
#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "check/prose_words.hpp"
#include "check/records.hpp"
#include "diag/catalogue_records.hpp"

namespace reso::check {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using Words = std::vector<ProseWord>;

namespace {

// A name as its record writes it.
struct Name {
  std::string written;
  Words words; // places are those in `written`
  std::set<std::string> spellings;
  diag::Span place;
  std::string_view list; // where doublon-possible compares names already; else empty
  bool title = false;    // of an activity: words of everyday language
};

// Fields that hold no prose of the report, or a source's own words.
bool is_read(std::string_view field) {
  static constexpr std::string_view left_out[] = {
      "id",      "alias",       "source", "site",    "courriel", "telephone", "fichier",  "logo",
      "publier", "pictogramme", "credit", "adresse", "sigle",    "developpe", "chiffres", "chiffres_cles"};
  return std::ranges::find(left_out, field) == std::end(left_out);
}

// One blank, straight apostrophes, plain hyphens: what typography changes is no other spelling.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::code_point_at(text, at);
    at += c.bytes;
    const bool blank = c.value == ' ' || c.value == '\n' || c.value == 0xA0 || c.value == 0x202F;
    if (blank && out.ends_with(' ')) continue;
    base::append_utf8(out, blank                                    ? U' '
                           : c.value == 0x2019                      ? U'\''
                           : c.value == 0x2011 || c.value == 0x2010 ? U'-'
                                                                    : c.value);
  }
  return out;
}

bool upper(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) || c == 0x152; }

std::u32string lower(std::string_view text) {
  std::u32string out = base::decode_utf8(text);
  for (char32_t& c : out)
    if (upper(c)) c += c == 0x152 ? 1 : 0x20;
  return out;
}

bool has_capital(std::string_view text) { return std::ranges::any_of(base::decode_utf8(text), upper); }

bool all_capitals(std::string_view text) {
  const std::u32string small = lower(text), written = base::decode_utf8(text);
  const auto small_letter = [](char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0x17F && !upper(c)); };
  return small != written && std::ranges::none_of(written, small_letter);
}

std::string_view slice(std::string_view text, const Words& words, std::size_t first, std::size_t count) {
  return text.substr(words[first].begin, words[first + count - 1].end - words[first].begin);
}

// "Rennes métropole" for "Rennes Métropole" is another spelling; a small first letter, and "DUVAL", are not.
bool only_usual_capitals(std::string_view written, const Name& name) {
  const Words words = prose_words(written);
  if (words.size() != name.words.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view a = slice(written, words, i, 1), b = slice(name.written, name.words, i, 1);
    if (a == b || (lower(a) == lower(b) && (all_capitals(a) || i == 0))) continue;
    return false;
  }
  return true;
}

// Not the name at all, or the name as it may be written: a common noun, a title in capitals, a word in a web address.
bool tolerable(std::string_view written, bool opens_sentence, const Name& name) {
  if (!has_capital(written) || all_capitals(written)) return true;
  const std::size_t count = std::min(prose_words(written).size(), name.words.size());
  const bool same_letters = lower(plain(written)) == lower(name.written);
  if (count == 1 && (opens_sentence || same_letters)) return true;
  return same_letters && only_usual_capitals(written, name);
}

// One letter more, less or other, or two neighbours swapped; on folded words, in linear time.
bool one_edit_apart(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  if (a.size() == 2 && b.size() == 2) return a[0] == b[1] && a[1] == b[0];
  return a.size() <= 1 && b.size() <= 1 && a.size() + b.size() > 0;
}

// "Rousset" and "Roussel": one slip in a long word; an ending in s, x or e is grammar, not spelling.
bool slip(const std::string& a, const std::string& b) {
  constexpr std::size_t long_word = 6;
  if (std::min(a.size(), b.size()) < long_word || !one_edit_apart(a, b)) return false;
  const auto& [less, more] = a.size() < b.size() ? std::tie(a, b) : std::tie(b, a);
  if (more.starts_with(less) && std::string_view("sxe").find(more.back()) != std::string_view::npos) return false;
  if (std::ranges::any_of(a + b, [](char c) { return c >= '0' && c <= '9'; })) return false;
  return true;
}

class SpellingCheck {
public:
  SpellingCheck(const Audited& audited, diag::Diagnostics& diagnostics)
      : m_dataset(*audited.year.dataset), m_sources(audited.sources), m_diagnostics(diagnostics) {}

  void run() {
    collect();
    if (m_dataset.organisation) look_into(*m_dataset.organisation);
    look_into_all(m_dataset.structures, m_dataset.persons, m_dataset.staff, m_dataset.partners, m_dataset.projects,
                  m_dataset.activities, m_dataset.texts, m_dataset.bodies, m_dataset.conventions,
                  m_dataset.clause_operations, m_dataset.public_contracts, m_dataset.employment_contracts);
  }

private:
  // --- Names ---

  void collect() {
    if (m_dataset.organisation) add(m_dataset.organisation->name, m_dataset.organisation->span, "nom");
    for (const model::Structure& one : m_dataset.structures)
      if (Name* name = add(one.name, one.span, "nom", "structures"))
        for (const std::string& alias : one.aliases) name->spellings.insert(plain(alias));
    for (const model::Structure& one : m_dataset.structures)
      for (const std::string& alias : one.aliases) m_aliases.insert(plain(alias));
    for (const model::Partner& one : m_dataset.partners) add(one.name, one.span, "nom");
    for (const model::Staff& one : m_dataset.staff) add(one.name, one.span, "nom");
    for (const model::Person& one : m_dataset.persons) add(one.name.value_or(""), one.span, "nom", "personnes");
    for (const model::GoverningBody& body : m_dataset.bodies)
      for (const model::Mandate& one : body.members) add(one.name.value_or(""), one.span, "nom");
    for (const model::Project& one : m_dataset.projects) add(one.name.value_or(""), one.span, "nom");
    for (const model::Activity& one : m_dataset.activities)
      if (Name* name = add(one.title, one.span, "titre")) name->title = true;
    for (const auto& [key, name] : m_names)
      if (!name.title) m_by_first[{name.words.front().folded, name.words.size()}].push_back(&name);
  }

  // The first record that bears the name says how it is written.
  Name* add(std::string_view written, const diag::Span& record, std::string_view key, std::string_view list = {}) {
    Words words = without_article(prose_words(written));
    if (words.empty()) return nullptr;
    const std::string spelling(plain(slice(written, words, 0, words.size())));
    constexpr std::size_t shortest = 4;
    words = prose_words(spelling);
    const std::string folded = compact(words, 0, words.size());
    if (folded.size() < shortest) return nullptr;
    m_longest = std::max(m_longest, words.size() + 1);
    const auto [at, fresh] = m_names.try_emplace(folded);
    if (!fresh) return nullptr;
    at->second = {spelling, std::move(words), {spelling}, field_place(m_sources, record, key), list};
    return &at->second;
  }

  static std::string compact(const Words& words, std::size_t first, std::size_t count) {
    std::string out;
    for (std::size_t i = first; i < first + count; ++i) out += words[i].folded;
    return out;
  }

  // --- Texts ---

  template <class... Lists>
  void look_into_all(const Lists&... lists) {
    const auto each = [this](const auto& records) {
      for (const auto& record : records) look_into(record);
    };
    (each(lists), ...);
  }

  template <class T>
  void look_into(const T& record) {
    walk({&record, &schema::type_of<T>()}, record.span);
  }

  void walk(const schema::RecordRef& record, const diag::Span& place) {
    for (const schema::FieldDesc& field : record.type->fields)
      if (field.get != nullptr && is_read(field.name)) {
        m_name_of = field.name == "nom" ? record.type->name : std::string_view();
        walk(field.get(record.record), place);
      }
  }

  void walk(const schema::Value& value, const diag::Span& place) {
    if (const auto* text = std::get_if<std::string_view>(&value))
      scan(*text, nullptr, place);
    else if (const auto* prose = std::get_if<const schema::LocatedText*>(&value)) {
      if (*prose != nullptr) scan((*prose)->text, *prose, place);
    } else if (const auto* list = std::get_if<schema::List>(&value)) {
      for (const schema::Value& one : *list) walk(one, place);
    } else if (const auto* record = std::get_if<schema::RecordRef>(&value)) {
      if (record->record != nullptr) walk(*record, place);
    }
  }

  // How many words from `first` on stand in one line of thought: only blanks, hyphens and apostrophes between them.
  std::size_t reach(std::string_view text, const Words& words, std::size_t first) const {
    std::size_t count = 1;
    for (; count < m_longest && first + count < words.size(); ++count) {
      const ProseWord& left = words[first + count - 1];
      const std::string gap = plain(text.substr(left.end, words[first + count].begin - left.end));
      if (gap != " " && gap != "-" && gap != "'" && gap != "&" && gap != " & " && gap != " – ") break;
    }
    return count;
  }

  void scan(std::string_view text, const schema::LocatedText* prose, const diag::Span& record) {
    const Words words = prose_words(text);
    for (std::size_t i = 0; i < words.size();) i += std::max<std::size_t>(1, match(text, words, i, prose, record));
  }

  // How many words were a name; 0 when none begins here.
  std::size_t match(std::string_view text, const Words& words, std::size_t first, const schema::LocatedText* prose,
                    const diag::Span& record) {
    for (std::size_t count = reach(text, words, first); count > 0; --count) {
      const auto found = m_names.find(compact(words, first, count));
      const Name* name = found != m_names.end() ? &found->second : slipped(text, words, first, count);
      if (name == nullptr) continue;
      const std::string_view written = slice(text, words, first, count);
      if ((name->list.empty() || name->list != m_name_of) && !name->spellings.contains(plain(written)) &&
          !m_aliases.contains(plain(written)) && !in_address(text, words[first].begin, words[first + count - 1].end) &&
          !tolerable(written, words[first].opens_sentence, *name))
        report(*name, written, prose, words[first].begin, record);
      return count;
    }
    return 0;
  }

  // "Emmanuelle Roussel" for "Emmanuelle Rousset": as many words, one of them, not the first, with a slip. A first name
  // that many bear is looked at only before a capital, for the sake of time.
  const Name* slipped(std::string_view text, const Words& words, std::size_t first, std::size_t count) const {
    if (count < 2) return nullptr;
    const auto candidates = m_by_first.find({words[first].folded, count});
    if (candidates == m_by_first.end()) return nullptr;
    constexpr std::size_t many = 20;
    if (candidates->second.size() > many && !has_capital(slice(text, words, first + 1, count - 1))) return nullptr;
    const auto near = [&](const Name* name) { return has_one_slip(*name, words, first); };
    const auto found = std::ranges::find_if(candidates->second, near);
    return found == candidates->second.end() ? nullptr : *found;
  }

  static bool has_one_slip(const Name& name, const Words& words, std::size_t first) {
    std::size_t slips = 0;
    for (std::size_t i = 1; i < name.words.size(); ++i) {
      const std::string &a = name.words[i].folded, &b = words[first + i].folded;
      if (a == b) continue;
      if (!slip(a, b)) return false;
      ++slips;
    }
    return slips == 1;
  }

  static bool in_address(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::string_view around = "/@_.";
    const bool before = begin > 0 && around.find(text[begin - 1]) != std::string_view::npos;
    const bool after = end + 1 < text.size() && around.find(text[end]) != std::string_view::npos && text[end + 1] > ' ';
    return before || after;
  }

  void report(const Name& name, std::string_view written, const schema::LocatedText* prose, std::size_t at,
              const diag::Span& record) {
    if (!m_said.insert(plain(written)).second) return;
    diag::Span place = record;
    if (prose != nullptr)
      place = prose->at(at, at + written.size());
    else if (const std::size_t found = m_sources.text(record).find(written); found != std::string_view::npos) {
      place.begin = record.begin + static_cast<std::uint32_t>(found);
      place.end = place.begin + static_cast<std::uint32_t>(written.size());
    }
    m_diagnostics.report(rule::two_spellings, place, plain(written), name.written)
        .related(name.place, phrase::name_in_record)
        .help(phrase::write_alike, name.written);
  }

  const model::Dataset& m_dataset;
  const diag::SourceMap& m_sources;
  diag::Diagnostics& m_diagnostics;
  std::map<std::string, Name, std::less<>> m_names; // by folded letters, without blanks
  std::map<std::pair<std::string, std::size_t>, std::vector<const Name*>> m_by_first; // and by number of words
  std::set<std::string> m_aliases;
  std::set<std::string> m_said;
  std::string_view m_name_of; // the list whose record's own name is read
  std::size_t m_longest = 1;
};

} // namespace

void check_spellings(const Audited& audited, diag::Diagnostics& diagnostics) {
  SpellingCheck(audited, diagnostics).run();
}

} // namespace reso::check
