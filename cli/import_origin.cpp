#include "cli/import_origin.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/collation.hpp"
#include "base/text.hpp"
#include "check/contacts.hpp"
#include "check/public_names.hpp"
#include "diag/catalogue_import.hpp"
#include "intake/days.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::size_t least_word = 3;   // "de", "le" are of no one
constexpr std::size_t least_inside = 6; // "kerdoncuff" is looked for in "feuillekerdoncuff" as well

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : base::fold_name(text) + " ")
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
      word += c;
    else if (!word.empty())
      words.push_back(std::move(word)), word.clear();
  return words;
}

// Every name that the project knows of, and that the sheet gives.
class PersonalWords {
public:
  PersonalWords(const intake::Sheet& sheet, const intake::Plan& plan, std::string_view list,
                const model::Dataset& dataset) {
    for (const model::Person& one : dataset.persons)
      if (one.name) add(*one.name);
    for (const model::Staff& one : dataset.staff) add(one.name);
    for (const model::GoverningBody& body : dataset.bodies)
      for (const model::Mandate& one : body.members)
        if (one.name) add(*one.name);
    for (const intake::Column& column : plan.header.columns)
      if (names_persons(list, column.path))
        for (std::size_t row = plan.header.row + 1; row < sheet.rows.size(); ++row)
          add(intake::shown(sheet.at({row, column.index})));
  }

  // Any word of a name.
  bool any_in(std::string_view text) const {
    if (contact_in(text)) return true;
    const std::vector<std::string> words = words_of(text);
    const std::string joined = base::join(words, "");
    return std::ranges::any_of(words, [&](const std::string& word) { return m_words.contains(word); }) ||
           std::ranges::any_of(m_words, [&](const std::string& word) {
             return word.size() >= least_inside && joined.find(word) != std::string::npos;
           });
  }

  // A whole name, or a surname: who types words of their own may mean the month of "Avril".
  bool name_in(std::string_view text) const {
    if (contact_in(text)) return true;
    const std::vector<std::string> words = words_of(text);
    return std::ranges::any_of(m_names, [&](const std::vector<std::string>& name) {
      return std::ranges::search(words, name).size() == name.size();
    });
  }

private:
  static bool names_persons(std::string_view list, std::string_view path) {
    for (const std::string_view one : {"personne", "personne.prenom", "nom.prenom", "participant"})
      if (path == one) return true;
    return path == "nom" && (list == "personnes" || list == "equipe");
  }

  // A number in the name of a file may have other signs between its digits.
  static bool contact_in(std::string_view text) {
    std::string spaced(text);
    std::ranges::replace(spaced, '_', ' ');
    return !check::contacts_in(text).empty() || !check::contacts_in(spaced).empty();
  }

  void add(const std::string& name) {
    const std::vector<std::string> words = words_of(name);
    for (const std::string& word : words)
      if (word.size() >= least_word) m_words.insert(word);
    if (words.size() < 2) return;
    m_names.insert(words);
    std::vector<std::string> turned = words;
    std::ranges::rotate(turned, turned.begin() + 1);
    m_names.insert(turned);
    std::vector<std::string> surname = check::surname_words(name);
    if (!surname.empty() && base::join(surname, "").size() > least_word) m_names.insert(std::move(surname));
  }

  std::set<std::string> m_words;
  std::set<std::vector<std::string>> m_names;
};

constexpr std::size_t longest_comment = 300;

std::string one_line(std::string text) {
  if (base::code_points(text) > longest_comment)
    text = base::encode_utf8(base::decode_utf8(text).substr(0, longest_comment)) + "…";
  std::erase_if(text, [](char c) { return c == '"' || static_cast<unsigned char>(c) < 0x20; });
  return text;
}

} // namespace

ImportOrigin origin_of(const Session& session, const intake::Sheet& sheet, const intake::Plan& plan,
                       std::string_view list, const model::Dataset& dataset, const model::Settings& settings,
                       const std::string& file, const std::string& source) {
  ImportOrigin out;
  const PersonalWords personal(sheet, plan, list, dataset);
  const std::string name = file.substr(file.rfind('/') + 1);
  const std::string said = source.empty() ? plan.origin : source;
  out.source_is_personal = !source.empty() && personal.name_in(source);
  if (!settings.registers && !personal.any_in(name) && (!source.empty() || !personal.any_in(plan.origin))) {
    out.comment = one_line(session.say(phrase::import_from, name) + (said.empty() ? "" : " (" + said + ")"));
    return out;
  }
  out.kept_back = source.empty();
  std::string what;
  if (!source.empty())
    what = " (" + source + ")";
  else if (const auto day = intake::day_among_words(plan.origin))
    what = " (" + base::iso(*day) + ")";
  const std::size_t dot = name.rfind('.');
  std::string kind = dot == std::string::npos ? std::string("csv") : base::fold_id(name.substr(dot + 1));
  if (kind != "xlsx" && kind != "ods") kind = "csv";
  std::ranges::transform(kind, kind.begin(),
                         [](char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c); });
  out.comment = one_line(session.say(phrase::import_from_kind, kind, plan.rows) + what);
  return out;
}

} // namespace reso::cli
