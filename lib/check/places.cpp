#include "base/text.hpp"
#include "check/records.hpp"
#include "schema/cell_place.hpp"

namespace reso::check {

namespace {

// The value written after the colon at `colon`, up to `ends`, without a comment.
diag::Span value_after(std::string_view text, std::size_t colon, std::string_view ends, const diag::Span& record) {
  const std::size_t begin = text.find_first_not_of(" \t", colon + 1);
  if (begin == std::string_view::npos || text[begin] == '\n') return record;
  std::size_t end = std::min(text.find_first_of(ends, begin), text.size());
  if (const std::size_t comment = text.substr(begin, end - begin).find(" #"); comment != std::string_view::npos)
    end = begin + comment;
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\r')) --end;
  return {record.file, record.begin + static_cast<std::uint32_t>(begin),
          record.begin + static_cast<std::uint32_t>(end)};
}

bool is_key(std::string_view written, std::string_view key) { return base::fold_id(base::trim(written)) == key; }

// "{id: a, nom: B}": keys stand after a brace or a comma. A comma inside quotes or a list only yields no key.
diag::Span place_in_braces(std::string_view text, const diag::Span& record, std::string_view key) {
  for (std::size_t at = 0; at != std::string_view::npos; at = text.find(',', at + 1)) {
    const std::size_t colon = text.find(':', at + 1);
    if (colon == std::string_view::npos) break;
    if (is_key(text.substr(at + 1, colon - at - 1), key)) return value_after(text, colon, ",}\n", record);
  }
  return record;
}

} // namespace

diag::Span field_place(const diag::SourceMap& sources, const diag::Span& record, std::string_view key) {
  if (!record.somewhere()) return record;
  if (const auto cell = schema::cell_place(sources, record, key)) return *cell;
  const std::string_view text = sources.text(record);
  if (text.starts_with('{')) return place_in_braces(text, record, key);
  // The keys of a block all stand in the column of the first one.
  const std::string_view whole = sources.text(record.file);
  const std::size_t line_break = whole.rfind('\n', record.begin);
  const std::size_t column = record.begin - (line_break == std::string_view::npos ? 0 : line_break + 1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const std::size_t indent = at == 0 ? column : std::min(line.find_first_not_of(' '), line.size());
    const std::size_t colon = line.find(':');
    if (indent == column && colon != std::string_view::npos && is_key(line.substr(0, colon), key))
      return value_after(text, at + colon, "\n", record);
    at = end + 1;
  }
  return record;
}

bool read_before(const diag::Span& a, const diag::Span& b) {
  return a.file != b.file ? a.file < b.file : a.begin < b.begin;
}

} // namespace reso::check
