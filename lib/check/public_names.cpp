#include "check/public_names.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "check/capitals.hpp"
#include "check/contacts.hpp"
#include "check/prose_words.hpp"

namespace reso::check {

namespace {

bool agrees(const std::vector<std::string>& agreed, std::string_view field) {
  return std::ranges::any_of(agreed, [&](const std::string& one) { return base::fold_id(one) == field; });
}

// "élise le goff", "le goff élise", "goff élise le": whichever word comes first.
std::vector<NameWords> orders(const NameWords& words) {
  std::vector<NameWords> out{words};
  for (std::size_t i = 1; i < words.size(); ++i) {
    out.push_back(out.back());
    std::ranges::rotate(out.back(), out.back().begin() + 1);
  }
  return out;
}

// "e", "le", "goff"
NameWords with_initial(const NameWords& words, const NameWords& surname) {
  NameWords out{words.front().substr(0, 1)};
  out.insert(out.end(), surname.begin(), surname.end());
  return out;
}

std::string_view written(std::string_view name, const ProseWord& word) {
  return name.substr(word.begin, word.end - word.begin);
}

} // namespace

NameWords name_words(std::string_view name) {
  NameWords words;
  for (ProseWord& word : prose_words(name)) words.push_back(std::move(word.folded));
  return words;
}

NameWords surname_words(std::string_view name) {
  const std::vector<ProseWord> words = prose_words(name);
  NameWords capitals, rest;
  for (const ProseWord& word : words)
    if (in_capitals(written(name, word))) capitals.push_back(word.folded);
  if (!capitals.empty() && capitals.size() < words.size()) return capitals;
  const bool hyphen = words.size() > 2 && name.substr(words[0].end, words[1].begin - words[0].end) == "-";
  for (std::size_t i = hyphen ? 2 : 1; i < words.size(); ++i) rest.push_back(words[i].folded);
  return rest;
}

PublicNames::PublicNames(const model::Dataset& dataset) {
  for (const model::Structure& one : dataset.structures) m_public.insert(name_words(one.name));
  for (const model::Activity& one : dataset.activities)
    for (const std::string& speaker : one.speakers) add_public(speaker);
  for (const model::Partner& one : dataset.partners) {
    m_public.insert(name_words(one.name));
    if (one.contact) add_contact(*one.contact);
    if (one.contact) add_public(*one.contact);
  }
  for (const model::YearText& one : dataset.texts)
    if (one.signature) add_public(*one.signature);
  for (const model::Staff& one : dataset.staff) {
    add_person(one.name, one.published, one.span);
    if (one.email && agrees(one.published, "courriel")) add_contact(*one.email);
    if (one.phone && agrees(one.published, "telephone")) add_contact(*one.phone);
  }
  for (const model::Person& one : dataset.persons)
    if (one.name) add_person(*one.name, one.published, one.span);
  for (const model::GoverningBody& body : dataset.bodies)
    for (const model::Mandate& one : body.members)
      if (one.name) add_person(*one.name, one.published, one.span);
  if (dataset.organisation) {
    if (dataset.organisation->email) add_contact(*dataset.organisation->email);
    if (dataset.organisation->phone) add_contact(*dataset.organisation->phone);
  }
  std::erase_if(m_withheld, [&](const auto& one) { return m_public.contains(one.first); });
  std::erase_if(m_with_initial, [&](const auto& one) { return m_public_with_initial.contains(one.first); });
  std::erase_if(m_surnames, [&](const auto& one) { return m_public_surnames.contains(one.first); });
}

// Who agrees in one record is named in all.
void PublicNames::add_person(const std::string& name, const std::vector<std::string>& agreed,
                             const diag::Span& record) {
  const NameWords words = name_words(name);
  if (words.size() < 2) return;
  if (agrees(agreed, "nom")) {
    add_public(name);
    for (const NameWords& order : orders(words)) m_public.insert(order);
    return;
  }
  for (const NameWords& order : orders(words)) m_withheld.emplace(order, record);
  const NameWords surname = surname_words(name);
  m_surnames.emplace(surname, record);
  if (!surname.empty()) m_with_initial.emplace(with_initial(words, surname), record);
}

void PublicNames::add_public(const std::string& name) {
  NameWords words = name_words(name);
  for (std::size_t i = 1; i < words.size(); ++i) m_public_initials.insert(words[i - 1] + ' ' + words[i].front());
  m_public_surnames.insert(surname_words(name));
  if (!words.empty()) m_public_with_initial.insert(with_initial(words, surname_words(name)));
  m_public.insert(std::move(words));
}

bool PublicNames::public_initial(const std::string& first_name, char initial) const {
  return m_public_initials.contains(first_name + ' ' + initial);
}

void PublicNames::add_contact(const std::string& text) {
  for (Contact& one : contacts_in(text)) m_contacts.insert(std::move(one.plain));
}

} // namespace reso::check
