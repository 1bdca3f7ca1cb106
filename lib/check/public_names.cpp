#include "check/public_names.hpp"

#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "check/prose_words.hpp"

namespace reso::check {

namespace {

bool agrees(const std::vector<std::string>& agreed, std::string_view field) {
  return std::ranges::any_of(agreed, [&](const std::string& one) { return base::fold_id(one) == field; });
}

NameWords reversed(NameWords words) {
  std::ranges::rotate(words, words.end() - 1); // "dupont élise"
  return words;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool in_address(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-' || c == '_' || c == '+';
}

// Addresses of an office are nobody's.
bool of_an_office(std::string_view address) {
  static constexpr std::string_view offices[] = {"contact",     "accueil", "info",     "infos",  "secretariat",
                                                 "inscription", "bonjour", "courrier", "presse", "communication"};
  return std::ranges::find(offices, address.substr(0, address.find('@'))) != std::end(offices);
}

void find_addresses(std::string_view text, std::vector<Contact>& out) {
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at, end = at + 1;
    while (begin > 0 && in_address(text[begin - 1])) --begin;
    while (end < text.size() && in_address(text[end])) ++end;
    while (end > at && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
    const std::string_view host = text.substr(at + 1, end - at - 1);
    if (begin == at || host.find('.') == std::string_view::npos) continue;
    std::string plain(text.substr(begin, end - begin));
    std::ranges::transform(plain, plain.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (!of_an_office(plain)) out.push_back({Contact::Kind::address, begin, end, std::move(plain)});
  }
}

// What may stand between the groups of a number: a blank, a no-break blank (narrow or not), a point, a hyphen.
std::size_t separator_at(std::string_view text, std::size_t at) {
  static constexpr std::string_view separators[] = {"\u202F", "\u00A0", " ", ".", "-"};
  for (const std::string_view one : separators)
    if (text.substr(at, one.size()) == one) return one.size();
  return 0;
}

// The key is 97 less the number modulo 97 (décret n° 82-103 du 22 janvier 1982).
bool is_social_security(const std::string& digits) {
  if (digits.size() != 15 || (digits[0] != '1' && digits[0] != '2')) return false;
  return 97 - std::stoll(digits.substr(0, 13)) % 97 == std::stoll(digits.substr(13));
}

// Ten digits from 01 to 09, or "+33" and nine.
bool is_phone(const std::string& digits, bool international) {
  if (international) return digits.size() == 11 && digits.starts_with("33");
  return digits.size() == 10 && digits[0] == '0' && digits[1] != '0';
}

void find_numbers(std::string_view text, std::vector<Contact>& out) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    std::string digits;
    std::size_t end = at;
    while (at < text.size()) {
      if (is_digit(text[at])) {
        digits += text[at++];
        end = at;
      } else if (const std::size_t gap = separator_at(text, at);
                 gap > 0 && at + gap < text.size() && is_digit(text[at + gap])) {
        at += gap;
      } else {
        break;
      }
    }
    const bool international = begin > 0 && text[begin - 1] == '+';
    if (is_social_security(digits))
      out.push_back({Contact::Kind::social_security, begin, end, digits});
    else if (is_phone(digits, international))
      out.push_back({Contact::Kind::phone, begin, end, international ? "0" + digits.substr(2) : digits});
  }
}

} // namespace

NameWords name_words(std::string_view name) {
  NameWords words;
  for (ProseWord& word : prose_words(name)) words.push_back(std::move(word.folded));
  return words;
}

std::vector<Contact> contacts_in(std::string_view text) {
  std::vector<Contact> out;
  find_addresses(text, out);
  find_numbers(text, out);
  return out;
}

PublicNames::PublicNames(const model::Dataset& dataset) {
  for (const model::Structure& one : dataset.structures) m_public.insert(name_words(one.name));
  for (const model::Activity& one : dataset.activities)
    for (const std::string& speaker : one.speakers) m_public.insert(name_words(speaker));
  for (const model::Partner& one : dataset.partners) {
    m_public.insert(name_words(one.name));
    if (one.contact) add_contact(*one.contact);
    if (one.contact) m_public.insert(name_words(*one.contact));
  }
  for (const model::YearText& one : dataset.texts)
    if (one.signature) m_public.insert(name_words(*one.signature));
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
}

// Who agrees in one record is named in all.
void PublicNames::add_person(const std::string& name, const std::vector<std::string>& agreed,
                             const diag::Span& record) {
  const NameWords words = name_words(name);
  if (words.size() < 2) return;
  for (const NameWords& order : {words, reversed(words)}) {
    if (agrees(agreed, "nom"))
      m_public.insert(order);
    else
      m_withheld.emplace(order, record);
  }
}

void PublicNames::add_contact(const std::string& text) {
  for (Contact& one : contacts_in(text)) m_contacts.insert(std::move(one.plain));
}

} // namespace reso::check
