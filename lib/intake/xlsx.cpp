#include "intake/xlsx.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

#include "base/date.hpp"
#include "base/text.hpp"
#include "intake/xml.hpp"
#include "render/zip_package.hpp"

namespace reso::intake {

namespace {

using Parts = std::map<std::string, std::string>;

std::string_view value(const Attributes& attributes, std::string_view name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

std::size_t number_of(std::string_view text) {
  std::size_t out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out; // 0 when it is no number
}

// --- Styles: which numbers are dates ---

enum class Shape { plain, date, time };

// What a number format shows, quoted text, escapes and colours aside.
Shape shape_of_code(std::string_view code) {
  if (code == "General") return Shape::plain;
  bool date = false, time = false;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    if (c == ';') break; // the format of negative numbers follows
    if (c == '\\' || c == '_' || c == '*')
      ++at;
    else if (c == '"')
      at = std::min(code.find('"', at + 1), code.size());
    else if (c == '[') {
      const std::string_view inside = code.substr(at + 1, code.find(']', at) - at - 1);
      time = time || (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos);
      at = std::min(code.find(']', at), code.size());
    } else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D')
      date = true;
    else if (c == 'h' || c == 'H')
      time = true;
    else if (code.substr(at, 3) == "mmm" || code.substr(at, 3) == "MMM")
      date = true;
  }
  return date ? Shape::date : time ? Shape::time : Shape::plain;
}

Shape shape_of_id(std::size_t id) {
  if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
    return Shape::date;
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? Shape::time : Shape::plain;
}

// The shape of each cell style.
std::vector<Shape> read_styles(const std::string& bytes) {
  std::map<std::size_t, Shape> custom;
  std::vector<Shape> out;
  bool cells = false;
  XmlEvents events;
  events.start = [&](std::string_view name, const Attributes& given) {
    if (name == "numFmt") custom[number_of(value(given, "numFmtId"))] = shape_of_code(value(given, "formatCode"));
    if (name == "cellXfs") cells = true;
    if (name != "xf" || !cells) return;
    const std::size_t id = number_of(value(given, "numFmtId"));
    out.push_back(custom.contains(id) ? custom[id] : shape_of_id(id));
  };
  events.end = [&](std::string_view name) { cells = cells && name != "cellXfs"; };
  parse_xml(bytes, events);
  return out;
}

// --- Texts that cells share ---

// Runs of rich text are one text; what is read above Japanese signs is not part of it.
bool read_shared(const std::string& bytes, std::vector<std::string>& out) {
  bool inside = false;
  int phonetic = 0;
  XmlEvents events;
  events.start = [&](std::string_view name, const Attributes&) {
    if (name == "si") out.emplace_back();
    if (name == "rPh") ++phonetic;
    inside = name == "t" && phonetic == 0;
  };
  events.end = [&](std::string_view name) {
    if (name == "rPh") --phonetic;
    if (name == "t") inside = false;
  };
  events.text = [&](std::string_view text) {
    if (inside && !out.empty()) out.back() += text;
  };
  return parse_xml(bytes, events);
}

// --- A sheet ---

struct Context {
  std::vector<std::string> shared;
  std::vector<Shape> styles;
  bool from_1904 = false;
};

// Fifteen digits are what a spreadsheet keeps: more would show the binary fraction.
std::string digits(double number) {
  if (std::abs(number) < 1e15 && number == std::floor(number)) return fmt::format("{:.0f}", number);
  return fmt::format("{:.10g}", number);
}

Cell number_cell(double number, Shape shape, bool from_1904) {
  if (shape == Shape::time && number >= 0)
    return {CellKind::duration, fmt::format("{:.0f}", std::round(number * 24 * 60))};
  if (shape != Shape::date || number < 1 || number > 2958465) return {CellKind::number, digits(number)};
  using namespace std::chrono;
  const sys_days epoch = from_1904 ? sys_days(year(1904) / 1 / 1) : sys_days(year(1899) / 12 / 30);
  return {CellKind::date, base::iso(year_month_day(epoch + days(static_cast<int>(std::floor(number)))))};
}

std::string one_line(std::string_view text) {
  std::string out(base::trim(text));
  std::ranges::replace_if(
      out, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return out;
}

Cell cell_of(std::string_view type, std::string_view text, std::size_t style, const Context& context) {
  if (type == "s") {
    const std::size_t index = number_of(text);
    return {CellKind::text, index < context.shared.size() ? one_line(context.shared[index]) : std::string()};
  }
  if (type == "b") return {CellKind::boolean, text == "1" ? "oui" : "non"};
  if (type == "d") return {CellKind::date, std::string(text.substr(0, 10))};
  if (type != "n" && !type.empty()) return {CellKind::text, one_line(text)};
  double number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc{} || stop != text.data() + text.size())
    return {CellKind::text, one_line(text)};
  return number_cell(number, style < context.styles.size() ? context.styles[style] : Shape::plain, context.from_1904);
}

// "BC12" -> row 11, column 54.
std::optional<Place> place_of(std::string_view reference) {
  std::size_t at = 0, column = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z'; ++at)
    column = column * 26 + static_cast<std::size_t>(reference[at] - 'A' + 1);
  const std::size_t row = number_of(reference.substr(at));
  if (column == 0 || row == 0 || column > 16384 || row > 1048576) return std::nullopt;
  return Place{row - 1, column - 1};
}

void put(Sheet& sheet, const Place& place, Cell cell) {
  if (cell.empty()) return;
  if (sheet.rows.size() <= place.row) sheet.rows.resize(place.row + 1);
  auto& row = sheet.rows[place.row];
  if (row.size() <= place.column) row.resize(place.column + 1);
  row[place.column] = std::move(cell);
}

bool read_sheet(const std::string& bytes, const Context& context, Sheet& sheet) {
  Place next;
  std::string type, text;
  std::size_t style = 0;
  bool inside = false;
  XmlEvents events;
  events.start = [&](std::string_view name, const Attributes& given) {
    if (name == "row") {
      if (const std::size_t row = number_of(value(given, "r")); row > 0) next.row = row - 1;
      next.column = 0;
      if (const std::string_view hidden = value(given, "hidden"); hidden == "1" || hidden == "true")
        sheet.hidden.push_back(next.row);
    } else if (name == "c") {
      if (const auto place = place_of(value(given, "r"))) next = *place;
      type = value(given, "t");
      style = number_of(value(given, "s"));
      text.clear();
    }
    inside = name == "v" || name == "t";
  };
  events.end = [&](std::string_view name) {
    if (name == "v" || name == "t") inside = false;
    if (name == "row") ++next.row;
    if (name != "c") return;
    put(sheet, next, cell_of(type, text, style, context));
    ++next.column;
  };
  events.text = [&](std::string_view part) {
    if (inside) text += part;
  };
  return parse_xml(bytes, events);
}

// --- The workbook ---

struct SheetEntry {
  std::string name, relation;
};

std::vector<SheetEntry> read_entries(const std::string& bytes, Context& context) {
  std::vector<SheetEntry> out;
  XmlEvents events;
  events.start = [&](std::string_view name, const Attributes& given) {
    const std::string_view from_1904 = value(given, "date1904");
    if (name == "workbookPr") context.from_1904 = from_1904 == "1" || from_1904 == "true";
    if (name == "sheet" && value(given, "state").empty())
      out.push_back({std::string(value(given, "name")), std::string(value(given, "id"))});
    if (name == "sheet" && value(given, "state") == "visible")
      out.push_back({std::string(value(given, "name")), std::string(value(given, "id"))});
  };
  parse_xml(bytes, events);
  return out;
}

std::map<std::string, std::string> read_relations(const std::string& bytes) {
  std::map<std::string, std::string> out;
  XmlEvents events;
  events.start = [&](std::string_view name, const Attributes& given) {
    if (name != "Relationship") return;
    std::string target(value(given, "Target"));
    out[std::string(value(given, "Id"))] = target.starts_with('/') ? target.substr(1) : "xl/" + target;
  };
  parse_xml(bytes, events);
  return out;
}

std::string part_of(const Parts& parts, const std::string& name) {
  const auto found = parts.find(name);
  return found == parts.end() ? std::string() : found->second;
}

} // namespace

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

std::optional<Workbook> read_xlsx(std::string_view bytes) {
  const auto parts = render::read_zip(bytes);
  if (!parts || !parts->contains("xl/workbook.xml")) return std::nullopt;
  Context context;
  Workbook out;
  out.kind = FileKind::workbook;
  context.styles = read_styles(part_of(*parts, "xl/styles.xml"));
  if (parts->contains("xl/sharedStrings.xml") && !read_shared(parts->at("xl/sharedStrings.xml"), context.shared))
    return std::nullopt;
  const auto relations = read_relations(part_of(*parts, "xl/_rels/workbook.xml.rels"));
  for (const SheetEntry& entry : read_entries(parts->at("xl/workbook.xml"), context)) {
    const auto target = relations.find(entry.relation);
    if (target == relations.end() || !parts->contains(target->second)) continue; // a sheet that is a chart
    Sheet sheet{entry.name, {}};
    if (!read_sheet(parts->at(target->second), context, sheet)) return std::nullopt;
    out.sheets.push_back(std::move(sheet));
  }
  if (out.sheets.empty()) return std::nullopt;
  return out;
}

} // namespace reso::intake
