#include "check/contacts.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace reso::check {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// --- Addresses ---

bool in_address(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-' || c == '_' || c == '+';
}

// Addresses of an office are nobody's.
bool of_an_office(std::string_view address) {
  static constexpr std::string_view offices[] = {"contact",     "accueil", "info",     "infos",  "secretariat",
                                                 "inscription", "bonjour", "courrier", "presse", "communication"};
  return std::ranges::find(offices, address.substr(0, address.find('@'))) != std::end(offices);
}

// What stands for "@", with the blanks around it or without.
constexpr std::string_view signs[] = {"@",    "＠",        "[at]",      "(at)",      "{at}",
                                      "<at>", "[arobase]", "(arobase)", "{arobase}", " arobase "};

void find_addresses(std::string_view text, std::string_view sign, std::vector<Contact>& out) {
  for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) {
    const bool hidden = sign != "@"; // blanks around "@" say that it is no address
    std::size_t before = at, begin_host = at + sign.size();
    while (hidden && before > 0 && text[before - 1] == ' ') --before;
    while (hidden && begin_host < text.size() && text[begin_host] == ' ') ++begin_host;
    std::size_t begin = before, end = begin_host;
    while (begin > 0 && in_address(text[begin - 1])) --begin;
    while (end < text.size() && in_address(text[end])) ++end;
    while (end > begin_host && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
    const std::string_view name = text.substr(begin, before - begin), host = text.substr(begin_host, end - begin_host);
    if (name.empty() || host.find('.') == std::string_view::npos) continue;
    std::string plain = std::string(name) + '@' + std::string(host);
    std::ranges::transform(plain, plain.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (!of_an_office(plain)) out.push_back({Contact::Kind::address, begin, end, std::move(plain)});
  }
}

// --- Numbers ---

// What may stand between the digits of a number: a blank, a no-break blank (narrow or not), a point, a hyphen, a slash.
std::size_t separator_at(std::string_view text, std::size_t at) {
  static constexpr std::string_view separators[] = {"\u202F", "\u00A0", " ", ".", "-", "\u2011", "/"};
  for (const std::string_view one : separators)
    if (text.substr(at, one.size()) == one) return one.size();
  return 0;
}

// Behind a separator, or two ("06. 99. 00").
std::size_t behind_separators(std::string_view text, std::size_t at) {
  for (int count = 0; count < 2; ++count) at += separator_at(text, at);
  return at;
}

// Reads digits with separators between them.
class Digits {
public:
  Digits(std::string_view text, std::size_t at) : m_text(text), m_at(at) {}

  // `count` more digits; false when there are fewer.
  bool read(std::size_t count) {
    for (; count > 0; --count) {
      if (m_end == m_at) m_at = behind_separators(m_text, m_at); // not before the first
      if (m_at >= m_text.size() || !is_digit(m_text[m_at])) return false;
      if (!m_groups.empty() && m_end != m_at) m_groups += ' ';
      m_groups += m_text[m_at];
      m_digits += m_text[m_at++];
      m_end = m_at;
    }
    return true;
  }
  // `sign`, with separators before it or not; nothing is read when it is not there.
  bool skip(std::string_view sign) {
    const std::size_t at = behind_separators(m_text, m_at);
    if (m_text.substr(at, sign.size()) != sign) return false;
    m_at = m_end = at + sign.size();
    return true;
  }
  // The last digit read ends its group.
  bool ended() const { return m_end >= m_text.size() || !is_digit(m_text[m_end]); }
  const std::string& digits() const { return m_digits; }
  const std::string& groups() const { return m_groups; } // with one blank between those that are apart
  std::size_t end() const { return m_end; }

private:
  std::string_view m_text;
  std::size_t m_at;
  std::size_t m_end = std::string_view::npos;
  std::string m_digits, m_groups;
};

// "06 99 00 12 34" of "06.99.00.12.34".
std::string groups_of(std::string_view text, std::size_t begin, std::size_t end) {
  Digits digits(text, begin);
  while (digits.end() != end && digits.read(1)) continue;
  return digits.groups();
}

// "05.10.2012 20 h" is a date and what follows it.
bool begins_with_date(std::string_view groups) {
  if (groups.size() < 11 || groups[2] != ' ' || groups[5] != ' ' || groups[10] != ' ') return false;
  const std::string_view month = groups.substr(3, 2), century = groups.substr(6, 2);
  return month >= "01" && month <= "12" && (century == "19" || century == "20");
}

// The key is 97 less the number modulo 97 (décret n° 82-103 du 22 janvier 1982).
bool is_social_security(const std::string& digits) {
  if (digits.size() != 15 || (digits[0] != '1' && digits[0] != '2')) return false;
  return 97 - std::stoll(digits.substr(0, 13)) % 97 == std::stoll(digits.substr(13));
}

std::optional<Contact> social_security_at(std::string_view text, std::size_t at) {
  constexpr std::size_t length = 15;
  Digits number(text, at);
  if (!number.read(length) || !number.ended() || !is_social_security(number.digits())) return std::nullopt;
  return Contact{Contact::Kind::social_security, at, number.end(), number.digits()};
}

// Nine digits, the first from 1 on (plan national de numérotation, ARCEP), read after what stands for the leading 0.
std::optional<Contact> national_part(Digits number, std::size_t begin) {
  constexpr std::size_t length = 9;
  const std::size_t before = number.digits().size();
  if (!number.read(length) || !number.ended() || number.digits()[before] == '0' || begins_with_date(number.groups()))
    return std::nullopt;
  return Contact{Contact::Kind::phone, begin, number.end(), '0' + number.digits().substr(before)};
}

// "06 99 00 12 34" and "0699001234", not "0699 001 234": as phones are written, whatever stands beside them.
bool in_pairs(std::string_view groups) {
  for (std::size_t i = 0; i < groups.size(); ++i)
    if ((groups[i] == ' ') != (i % 3 == 2)) return groups.find(' ') == std::string_view::npos;
  return true;
}

// No other group of digits stands before or behind text[begin, end).
bool alone(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t next = end + separator_at(text, end);
  const bool before = begin > 1 && std::string_view(" .-/").find(text[begin - 1]) != std::string_view::npos &&
                      is_digit(text[begin - 2]);
  return !before && (next == end || next >= text.size() || !is_digit(text[next]));
}

// "06 99 00 12 34", "(06) 99 00 12 34"
std::optional<Contact> home_phone_at(std::string_view text, std::size_t at) {
  Digits number(text, at);
  if (!number.read(1) || number.digits() != "0") return std::nullopt;
  Digits bracket = number;
  constexpr std::size_t rest = 8;
  if (at > 0 && text[at - 1] == '(' && bracket.read(1) && bracket.skip(")") && bracket.digits()[1] != '0' &&
      bracket.read(rest) && bracket.ended())
    return Contact{Contact::Kind::phone, at - 1, bracket.end(), bracket.digits()};
  std::optional<Contact> found = national_part(number, at);
  if (found && !alone(text, at, found->end) && !in_pairs(groups_of(text, at, found->end))) found.reset();
  return found;
}

// "+33 6 99…", "+33 (0)6…", "(+33) 6…", "0033 6…"
std::optional<Contact> foreign_phone_at(std::string_view text, std::size_t at) {
  const bool plus = at > 0 && text[at - 1] == '+';
  Digits number(text, at);
  if (!number.read(plus ? 2 : 4) || number.digits() != (plus ? "33" : "0033")) return std::nullopt;
  number.skip(")");
  if (!number.skip("(0)")) {
    Digits with_zero = number; // "+33 06…"
    if (with_zero.read(1) && with_zero.digits().back() == '0') number = with_zero;
  }
  return national_part(number, plus ? at - 1 : at);
}

// A number begins where a group of digits does: "Tél. 35 06 99 00 12 34".
void find_numbers(std::string_view text, std::vector<Contact>& out) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && is_digit(text[at - 1]))) continue;
    if (at > 1 && text[at - 1] == ',' && is_digit(text[at - 2])) continue; // decimals
    std::optional<Contact> found = social_security_at(text, at);
    if (!found) found = foreign_phone_at(text, at);
    if (!found) found = home_phone_at(text, at);
    if (!found) continue;
    at = found->end - 1;
    out.push_back(std::move(*found));
  }
}

} // namespace

std::vector<Contact> contacts_in(std::string_view text) {
  std::vector<Contact> out;
  for (const std::string_view sign : signs) find_addresses(text, sign, out);
  find_numbers(text, out);
  return out;
}

} // namespace reso::check
