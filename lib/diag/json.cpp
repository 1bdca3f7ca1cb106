// reso.check/1: PRODUCT.md, "JSON". Keys are sorted because nlohmann::json keeps them in a std::map.
#include "diag/formats.hpp"

#include <nlohmann/json.hpp>

namespace reso::diag {

namespace {

using nlohmann::json;

std::string_view name(Severity severity) {
  switch (severity) {
  case Severity::error: return "error";
  case Severity::warning: return "warning";
  default: return "note";
  }
}

void put_place(json& object, const Span& span, const SourceMap& sources) {
  if (span.file >= sources.files()) {
    for (const char* key : {"file", "line", "column", "end_line", "end_column"}) object[key] = nullptr;
    return;
  }
  const Place place = sources.place(span);
  object["file"] = sources.path(span.file);
  object["line"] = place.line;
  object["column"] = place.column;
  object["end_line"] = place.end_line;
  object["end_column"] = place.end_column;
}

json related(const Diagnostic& diagnostic, const SourceMap& sources) {
  json list = json::array();
  for (const Related& one : diagnostic.related) {
    json& entry = list.emplace_back(json::object());
    put_place(entry, one.span, sources);
    entry["message"] = one.text;
  }
  return list;
}

json entry(const Diagnostic& diagnostic, const SourceMap& sources) {
  json object = {{"code", diagnostic.rule->code},
                 {"severity", name(diagnostic.severity)},
                 {"message", diagnostic.message},
                 {"help", diagnostic.help},
                 {"related", related(diagnostic, sources)}};
  put_place(object, diagnostic.span, sources);
  return object;
}

} // namespace

std::string print_json(const Diagnostics& diagnostics, const SourceMap& sources, const PrintOptions& options) {
  const std::vector<const Diagnostic*> all = diagnostics.sorted();
  json list = json::array();
  for (const Diagnostic* one : all) list.push_back(entry(*one, sources));
  json root = {{"schema", "reso.check/1"}, {"diagnostics", std::move(list)}};
  root["year"] = options.year == 0 ? json(nullptr) : json(options.year);
  root["summary"] = {{"errors", diagnostics.count(Severity::error)},
                     {"warnings", diagnostics.count(Severity::warning)},
                     {"notes", diagnostics.count(Severity::to_check)},
                     {"files", files_with_findings(all)}};
  return root.dump(2, ' ', false, json::error_handler_t::replace) + '\n';
}

} // namespace reso::diag
