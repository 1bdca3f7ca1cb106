#include "intake/cell_faults.hpp"

#include <map>

#include "base/text.hpp"
#include "diag/catalogue_import.hpp"

namespace reso::intake {

namespace phrase = diag::phrase;

namespace {

constexpr std::size_t longest_cell = 5000;

// The byte that Windows-1252 has for a code point; nothing when it has none.
std::optional<char> byte_of(char32_t point) {
  static const std::map<char32_t, char> signs = [] {
    std::map<char32_t, char> out;
    for (int byte = 0x80; byte < 0xA0; ++byte)
      if (const auto text = base::from_windows_1252(std::string(1, static_cast<char>(byte))))
        out.emplace(base::decode_utf8(*text).front(), static_cast<char>(byte));
    return out;
  }();
  if (const auto found = signs.find(point); found != signs.end()) return found->second;
  if (point >= 0x80 && point < 0x100) return static_cast<char>(point);
  return std::nullopt;
}

} // namespace

std::optional<std::string> misread_accents(std::string_view text) {
  std::string out, run; // the bytes of a run of signs beyond ASCII
  bool misread = false;
  std::string as_read;
  const auto close = [&] {
    const bool whole = run.size() > 1 && !base::first_invalid_utf8(run);
    misread = misread || whole;
    out += whole ? run : as_read;
    run.clear();
    as_read.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto [point, bytes] = base::code_point_at(text, at);
    const auto byte = point < 0x80 ? std::nullopt : byte_of(point);
    if (!byte) close();
    if (byte) run += *byte;
    (byte ? as_read : out) += text.substr(at, bytes);
    at += bytes;
  }
  close();
  return misread ? std::optional(out) : std::nullopt;
}

bool formula(const Cell& cell) {
  if (cell.kind != CellKind::text || cell.text.size() < 2) return false;
  const char first = cell.text[0];
  if (first == '=' || first == '@') return true;
  if (first != '+' && first != '-') return false;
  return cell.text.find_first_of("(|!") != std::string::npos &&
         cell.text.find_first_not_of("0123456789 .,()+-") != std::string::npos;
}

bool spreadsheet_error(const Cell& cell) {
  const std::string& text = cell.text;
  if (cell.kind != CellKind::text || text.size() < 4 || text[0] != '#') return false;
  const std::string_view name = std::string_view(text).substr(1, text.size() - 2);
  const bool capitals = name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ/0_") == std::string_view::npos;
  return text == "#N/A" || text == "#N/D" || (capitals && (text.back() == '!' || text.back() == '?'));
}

std::optional<CellFault> fault_of(const Cell& cell, bool written, diag::Language language) {
  if (cell.text.size() > longest_cell)
    return CellFault{phrase::import_too_long.say(language, base::code_points(cell.text)), {}};
  if (const auto meant = misread_accents(cell.text))
    return CellFault{phrase::import_mojibake.say(language, *meant), phrase::import_mojibake_help.say(language)};
  if (written && spreadsheet_error(cell))
    return CellFault{phrase::import_error_cell.say(language), phrase::import_error_cell_help.say(language)};
  if (written && formula(cell))
    return CellFault{phrase::import_formula.say(language), phrase::import_formula_help.say(language)};
  return std::nullopt;
}

} // namespace reso::intake
