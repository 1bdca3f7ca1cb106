// One file read in memory, and its findings as "code line:column", joined by ", ".
#pragma once

#include <string>

#include "diag/diagnostics.hpp"
#include "input/csv.hpp"
#include "input/gate.hpp"

namespace reso::tests {

inline std::string findings_of(const diag::Diagnostics& diagnostics, const diag::SourceMap& sources) {
  std::string out;
  for (const diag::Diagnostic* one : diagnostics.sorted()) {
    const diag::Place place = sources.place(one->span);
    out += (out.empty() ? "" : ", ") + std::string(one->rule->code) + " " + std::to_string(place.line) + ":" +
           std::to_string(place.column);
  }
  return out;
}

// `Read<input::read_yaml>("a: 1\n")`.
template <auto reader>
struct Read {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics{diag::Language::fr};
  decltype(reader("", "", sources, diagnostics)) result;
  explicit Read(std::string bytes) { result = reader("file", std::move(bytes), sources, diagnostics); }

  std::string findings() const { return findings_of(diagnostics, sources); }
  // A refused file gives no tree that a later reader could trust.
  std::string refusal() const { return result ? "read, " + findings() : findings(); }
  std::string message() const { return diagnostics.sorted().empty() ? "" : diagnostics.sorted()[0]->message; }
  std::string place_of(const schema::Node& node) const {
    const diag::Place place = sources.place(node.span);
    return std::to_string(place.line) + ":" + std::to_string(place.column);
  }
};

using ReadYaml = Read<input::read_yaml>;
using ReadMarkdown = Read<input::read_markdown>;

// A table with its rows as records written in YAML would be.
inline std::optional<schema::Node> read_csv(std::string path, std::string bytes, diag::SourceMap& sources,
                                            diag::Diagnostics& diagnostics) {
  const auto table = input::open_csv(std::move(path), std::move(bytes), sources, diagnostics);
  if (!table) return std::nullopt;
  schema::Node out = table->head;
  const std::vector<schema::Cells> all(out.entries.size(), schema::Cells::one);
  schema::TextRow row;
  for (const input::CsvPart& part : input::split_rows(*table, 3)) {
    input::CsvRows rows(*table, part, diagnostics);
    while (rows.next(row)) out.items.push_back(schema::mapping_of(row, out.entries, all));
  }
  return out;
}
using ReadCsv = Read<read_csv>;

} // namespace reso::tests
