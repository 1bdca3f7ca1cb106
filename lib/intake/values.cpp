#include "intake/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "base/collation.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "base/units.hpp"
#include "diag/catalogue_import.hpp"
#include "diag/catalogue_import_columns.hpp"
#include "intake/days.hpp"
#include "intake/said_name.hpp"

namespace reso::intake {

namespace phrase = diag::phrase;
using schema::FieldDesc;
using schema::Kind;

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// Blanks between the digits of thousands, of any width, are left out.
std::string without_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [point, bytes] = base::code_point_at(text, at);
    if (point != ' ' && point != 0xA0 && point != 0x202F && point != 0x2009 && point != '\'')
      out += text.substr(at, bytes);
    at += bytes;
  }
  return out;
}

// Where the digits after the last mark are not three, the mark is a decimal one.
std::optional<char> mark_told_by(std::string_view text) {
  const std::string bare = without_blanks(text);
  if (bare.find_first_not_of("0123456789.,-+") != std::string::npos) return std::nullopt;
  const std::size_t last = bare.find_last_of(".,");
  if (last == std::string::npos || last + 1 == bare.size()) return std::nullopt;
  if (std::ranges::count(bare, '.') + std::ranges::count(bare, ',') > 1)
    return bare.find_first_of(".,") < last && bare[bare.find_first_of(".,")] != bare[last] ? std::optional(bare[last])
                                                                                           : std::nullopt;
  return bare.size() - last - 1 != 3 ? std::optional(bare[last]) : std::nullopt;
}

std::string trimmed_zeros(std::string text) {
  if (text.find(',') == std::string::npos) return text;
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with(',')) text.pop_back();
  return text;
}

enum class NumberFault { none, no_number, two_ways };

// Digits with a comma, from either way of writing.
NumberFault plain_number(std::string_view written, Decimal decimal, std::string& out) {
  std::string bare = without_blanks(written);
  if (bare.starts_with('+')) bare.erase(0, 1);
  const bool signs = bare.find_first_not_of("0123456789.,-") == std::string::npos && bare.rfind('-') + 1 <= 1;
  if (bare.empty() || !signs || bare.find_first_of("0123456789") == std::string::npos) return NumberFault::no_number;
  const auto marks = std::ranges::count_if(bare, [](char c) { return c == '.' || c == ','; });
  if (marks == 0) return out = bare, NumberFault::none;
  std::optional<char> mark = mark_told_by(bare);
  const char last = bare[bare.find_last_of(".,")];
  const bool grouped = marks > 1 && !mark; // 1.234.567
  if (!mark && !grouped) {
    if (decimal == Decimal::unknown && last == '.') return NumberFault::two_ways;
    // "1,234" is French for a number below two, unless the file writes its decimals with points.
    if ((decimal == Decimal::point) == (last == '.') || (decimal == Decimal::unknown && last == ',')) mark = last;
  }
  for (const char c : bare)
    if (digit(c) || c == '-')
      out += c;
    else if (mark && c == *mark)
      out += ',';
  return std::ranges::count(out, ',') > 1 ? NumberFault::no_number : NumberFault::none;
}

std::string comma(std::string text) {
  std::ranges::replace(text, '.', ',');
  return text;
}

std::string hours_text(std::int64_t minutes) {
  if (minutes * 100 % 60 == 0) return trimmed_zeros(fmt::format("{},{:02}", minutes / 60, minutes * 100 / 60 % 100));
  return fmt::format("{} h {:02}", minutes / 60, minutes % 60);
}

ReadValue fault(const diag::Phrase<>& why, const ValueContext& context, std::string help = {}) {
  return {{}, why.say(context.language), std::move(help)};
}

// --- One reader for each kind of field ---

ReadValue read_hours(const Cell& cell, const ValueContext& context) {
  if (cell.kind == CellKind::duration) {
    std::int64_t minutes = 0;
    std::from_chars(cell.text.data(), cell.text.data() + cell.text.size(), minutes);
    return {hours_text(minutes), {}, {}};
  }
  if (cell.kind == CellKind::number) return {comma(cell.text), {}, {}};
  std::string number;
  if (const NumberFault found = plain_number(cell.text, context.decimal, number); found == NumberFault::none)
    return {trimmed_zeros(number), {}, {}};
  else if (found == NumberFault::two_ways)
    return fault(phrase::import_two_ways, context);
  // "2h30min", "151,67 heures"
  std::string text = base::fold_name(cell.text);
  for (const std::string_view word : {"heures", "heure", "hrs", "hr"})
    if (const std::size_t at = text.find(word); at != std::string::npos) text.replace(at, word.size(), "h");
  if (text.find('h') != std::string::npos)
    for (const std::string_view word : {"minutes", "minute", "min", "mn"})
      if (text.ends_with(word)) text.resize(text.size() - word.size());
  if (const auto minutes = base::parse_hours(base::trim(text))) return {hours_text(minutes->count), {}, {}};
  return fault(phrase::import_no_hours, context);
}

ReadValue read_number(const Cell& cell, const FieldDesc& field, const ValueContext& context) {
  if (field.unit == "h") return read_hours(cell, context);
  if (cell.kind == CellKind::number) return {comma(cell.text), {}, {}};
  if (cell.kind == CellKind::duration || cell.kind == CellKind::date) return fault(phrase::import_no_number, context);
  std::string text = cell.text;
  for (const std::string_view unit : {"€", "EUR", "euros", "ans", "an", "jours", "jour", "j", "h"})
    if (text.size() > unit.size() && text.ends_with(unit)) {
      std::string_view before = base::trim(std::string_view(text).substr(0, text.size() - unit.size()));
      if (!before.empty() && digit(before.back())) text = std::string(before);
    }
  std::string number;
  const NumberFault found = plain_number(text, context.decimal, number);
  if (found == NumberFault::none) return {trimmed_zeros(number), {}, {}};
  if (found == NumberFault::two_ways) return fault(phrase::import_two_ways, context);
  if (base::parse_quantity(cell.text)) return {cell.text, {}, {}};
  return fault(phrase::import_no_number, context);
}

ReadValue read_yes_no(const Cell& cell, const ValueContext& context) {
  const std::string word = base::fold_name(cell.text);
  for (const std::string_view yes : {"oui", "o", "x", "1", "vrai", "true", "yes", "y"})
    if (word == yes) return {"oui", {}, {}};
  for (const std::string_view no : {"non", "n", "0", "faux", "false", "no", "-"})
    if (word == no) return {"non", {}, {}};
  return fault(phrase::import_no_yes, context);
}

// The words that a field takes: the project's list, else its own.
std::vector<std::string_view> words_of(const FieldDesc& field, const schema::TypeDesc& type, const WordLists* lists) {
  if (lists != nullptr && !field.nomenclature.empty())
    if (const auto list = lists->find(field.nomenclature); list != lists->end())
      return {list->second.begin(), list->second.end()};
  return type.choices;
}

ReadValue read_choice(std::string_view text, const FieldDesc& field, const schema::TypeDesc& type,
                      const ValueContext& context) {
  const std::vector<std::string_view> words = words_of(field, type, context.words);
  if (words.empty()) return {std::string(text), {}, {}};
  const std::string id = id_from(text);
  const auto among = [&](std::string_view wanted) {
    const auto found = std::ranges::find_if(words, [&](std::string_view word) { return id_from(word) == wanted; });
    return found == words.end() ? std::string() : std::string(*found);
  };
  if (std::string found = among(id); !found.empty()) return {found, {}, {}};
  for (const char last : {'s', 'e'}) // "associations", "collective"
    if (id.ends_with(last))
      if (std::string found = among(id.substr(0, id.size() - 1)); !found.empty()) return {found, {}, {}};
  for (const diag::ChoiceWord& one : diag::choice_words)
    if (id_from(one.said) == id)
      if (std::string found = among(one.word); !found.empty()) return {found, {}, {}};
  const std::string_view near = base::nearest(text, words);
  return {{},
          phrase::import_no_word.say(context.language, base::join({words.begin(), words.end()}, ", ")),
          near.empty() ? std::string() : phrase::import_meant.say(context.language, std::string(near))};
}

ReadValue read_list(const Cell& cell, const FieldDesc& field, const ValueContext& context) {
  std::vector<std::string> parts;
  std::string rest = cell.text;
  std::ranges::replace_if(
      rest, [](char c) { return c == '|' || c == ';'; }, ',');
  for (const std::string_view part : base::split(rest, ',')) {
    const std::string_view one = base::trim(part);
    if (one.empty()) continue;
    ReadValue value{std::string(one), {}, {}};
    if (field.type->element->kind == Kind::choice) value = read_choice(one, field, *field.type->element, context);
    if (!value.why.empty()) return value;
    parts.push_back(std::move(value.text));
  }
  return {base::join(parts, ", "), {}, {}};
}

} // namespace

std::string id_from(std::string_view text) {
  std::string out;
  for (const char c : base::fold_id(base::trim(text)))
    if ((c >= 'a' && c <= 'z') || digit(c))
      out += c;
    else if (!out.empty() && out.back() != '_')
      out += '_';
  while (out.ends_with('_')) out.pop_back();
  return out;
}

Decimal decimal_mark(const Sheet& sheet, std::size_t first_row) {
  std::size_t commas = 0, points = 0;
  for (std::size_t row = first_row; row < sheet.rows.size(); ++row)
    for (const Cell& cell : sheet.rows[row])
      if (cell.kind == CellKind::text)
        if (const auto mark = mark_told_by(cell.text)) ++(*mark == ',' ? commas : points);
  // Of a file that has both, none of the two is its way.
  if ((commas > 0) == (points > 0)) return Decimal::unknown;
  return commas > 0 ? Decimal::comma : Decimal::point;
}

std::string order_fault(const Cell& cell, const ValueContext& context) {
  const DayOrder order = day_order(cell, context.year);
  if (order == DayOrder::month_first) return phrase::import_american.say(context.language);
  if (order == DayOrder::either && !context.month_first.empty())
    return phrase::import_either_order.say(context.language, context.month_first);
  return {};
}

ReadValue read_value(const Cell& cell, const FieldDesc& field, const ValueContext& context) {
  switch (field.type->kind) {
  case Kind::quantity: return read_number(cell, field, context);
  case Kind::boolean: return read_yes_no(cell, context);
  case Kind::date:
  case Kind::period: {
    if (field.name == "mois" && short_pair(cell)) {
      const auto month = read_short_month(cell, context.year);
      return month ? ReadValue{*month, {}, {}} : fault(phrase::import_which_month, context);
    }
    if (std::string why = order_fault(cell, context); !why.empty()) return {{}, std::move(why), {}};
    auto text = read_period(cell, context.year);
    // A spreadsheet's month is its first day.
    if (text && field.name == "mois" && base::parse_date(*text)) text->resize(7);
    return text ? ReadValue{*text, {}, {}} : fault(phrase::import_no_date, context);
  }
  case Kind::choice: return read_choice(cell.text, field, *field.type, context);
  case Kind::list: return read_list(cell, field, context);
  case Kind::text:
    if (field.name == "id") return {id_from(cell.text), {}, {}};
    return {field.name == "nom" ? one_spaced(shown(cell)) : shown(cell), {}, {}};
  default: return {shown(cell), {}, {}};
  }
}

} // namespace reso::intake
