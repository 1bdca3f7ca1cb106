#include "check/said_beside.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include "doc/walk.hpp"

namespace reso::check {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Schemes and services whose addresses are numbers of telephones.
bool leads_to_phone(std::string_view target) {
  static constexpr std::string_view signs[] = {"tel:", "sms:", "callto:", "wa.me/", "whatsapp", "phone="};
  return std::ranges::any_of(signs, [&](std::string_view sign) { return target.find(sign) != std::string_view::npos; });
}

// "wa.me/33612345678" -> "+33612345678": what stands before the digits of a country is left out there.
std::string phone_of(std::string_view target) {
  std::string digits;
  for (const char c : target)
    if (is_digit(c)) digits += c;
  return digits.starts_with('0') ? digits : "+" + digits;
}

// An address says a name with other signs than blanks; its numbers are nobody's.
std::string words_of(std::string_view target) {
  std::string out;
  for (const char c : target) {
    const bool letter = std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
    out += letter ? c : ' ';
  }
  return out;
}

// Anchors are the report's own words; an address of electronic mail is one of its passages.
bool leads_away(std::string_view target) { return !target.starts_with('#') && !target.starts_with("mailto:"); }

class Beside {
public:
  void look_at(const doc::Inlines& inlines) {
    for (const doc::Inline& one : inlines) {
      if (const auto* link = std::get_if<doc::Link>(&one); link != nullptr && leads_away(link->target))
        add(leads_to_phone(link->target) ? phone_of(link->target) : words_of(link->target), one.origin);
      if (const doc::Inlines* content = doc::inside(one)) look_at(*content);
    }
  }

  void look_at(const stats::Figure& figure) {
    for (const std::string* text : {&figure.label, &figure.definition, &figure.scope, &figure.source}) add(*text, {});
    for (const stats::Breakdown& breakdown : figure.breakdowns) {
      add(breakdown.label, {});
      if (breakdown.withheld || breakdown.names_persons) continue;
      for (const stats::Cell& cell : breakdown.cells) add(cell.label, {});
    }
  }

  // A name is at least two words; what many figures say is looked at once.
  void add(const std::string& text, const diag::Span& origin) {
    if (text.find(' ') == std::string::npos && !text.starts_with('+')) return;
    if (!origin.somewhere() && !m_seen.insert(text).second) return;
    doc::Inline one{doc::Text{text}};
    one.origin = origin;
    m_out.emplace_back(Passage::Kind::rest, 0, doc::Inlines{std::move(one)});
  }

  std::vector<Passage> take() { return std::move(m_out); }

private:
  std::vector<Passage> m_out;
  std::set<std::string> m_seen;
};

} // namespace

std::vector<Passage> said_beside(const Audited& audited, const doc::Document& document) {
  Beside beside;
  doc::walk(
      document.blocks, [&](const doc::Inlines& inlines) { beside.look_at(inlines); }, [](const doc::KeyFigure&) {});
  if (audited.year.figures != nullptr)
    for (const auto& [id, figure] : audited.year.figures->all()) beside.look_at(figure);
  for (const model::Break& one : audited.settings.breaks) beside.add(one.motive, one.span);
  return beside.take();
}

} // namespace reso::check
