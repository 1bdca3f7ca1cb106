#include "diag/catalogue.hpp"
#include "diag/excerpt.hpp"
#include "diag/formats.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reso::diag {

namespace {

// Below the head of a Markdown file, where no key can be written.
bool in_markdown_text(std::string_view path, std::string_view text, const Span& span) {
  const std::string_view before = text.substr(0, span.begin);
  return path.ends_with(".md") && before.starts_with("---\n") && before.find("\n---\n", 3) != std::string_view::npos;
}

// The part of a path that is a year, with its slashes: "/2012/".
std::size_t year_at(std::string_view path) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t at = 0; at + 6 <= path.size(); ++at)
    if (path[at] == '/' && path[at + 5] == '/' && std::ranges::all_of(path.substr(at + 1, 4), digit)) return at;
  return std::string_view::npos;
}

// What a finding gives to paste, and where.
struct Paste {
  std::string lines; // none: nothing
  bool in_head = false;
  std::string year_file = {}; // for a table, the annee.yaml that may justify
};

// A table has no place for a key: what is found in it is justified in the settings of its year.
Paste in_year_file(std::string_view code, std::string_view path) {
  const std::size_t year = year_at(path);
  const bool known = year != std::string_view::npos;
  const bool inside = known && path.substr(0, year) == "data";
  return {justifying_lines(code, inside ? path.substr(year + 6) : path), false,
          known ? fmt::format("data/{}/annee.yaml", path.substr(year + 1, 4)) : "annee.yaml"};
}

Paste paste_of(const Diagnostic& diagnostic, const SourceMap& sources) {
  const Span& span = diagnostic.span;
  const std::string_view path = span.somewhere() ? sources.path(span.file) : std::string_view();
  const bool in_head = span.somewhere() && in_markdown_text(path, sources.text(span.file), span);
  if (!diagnostic.paste.empty()) return {diagnostic.paste, in_head};
  if (!diagnostic.rule->justifiable()) return {};
  const bool table = path.size() > 4 && base::fold_id(path.substr(path.size() - 3)) == "csv";
  if (table) return in_year_file(diagnostic.rule->code, path);
  return {justifying_lines(diagnostic.rule->code), in_head};
}

// The last way to mend leads to the lines below it.
std::vector<std::string> ways(const Diagnostics& diagnostics, const Diagnostic& diagnostic, const Paste& paste) {
  std::vector<std::string> help = diagnostic.help;
  if (paste.lines.empty()) return help;
  if (help.empty())
    help.push_back(!paste.year_file.empty()
                       ? diagnostics.say(phrase::paste_in_year, paste.year_file)
                       : diagnostics.say(paste.in_head ? phrase::paste_in_head : phrase::paste_here));
  else if (!help.back().ends_with(':'))
    help.back() = !paste.year_file.empty()
                      ? diagnostics.say(phrase::or_paste_in_year, help.back(), paste.year_file)
                      : diagnostics.say(paste.in_head ? phrase::or_paste_in_head : phrase::or_paste_here, help.back());
  return help;
}

std::string indented(std::string_view lines, std::size_t columns) {
  std::string out;
  for (std::string_view line : base::split(lines, '\n'))
    if (!line.empty()) out += fmt::format("{}{}\n", std::string(columns, ' '), line);
  return out;
}

std::string head(const Diagnostics& diagnostics, const Diagnostic& diagnostic, const Paint& paint) {
  const std::string code =
      fmt::format("{}[{}]", severity_word(diagnostics, diagnostic.severity), diagnostic.rule->code);
  return diagnostics.say(phrase::finding_head, paint(ink_of(diagnostic.severity), code),
                         paint(Ink::bold, diagnostic.message));
}

std::string finding(const Diagnostics& diagnostics, const Diagnostic& diagnostic, const SourceMap& sources,
                    const Paint& paint) {
  std::size_t gutter = 1;
  std::string out = head(diagnostics, diagnostic, paint) + '\n';
  out += excerpt(diagnostic, sources, paint, gutter);
  const std::string margin = std::string(gutter + 2, ' ') + paint(Ink::blue, "=") + ' ';
  for (const std::string& note : diagnostic.notes) out += margin + note + '\n';
  const Paste paste = paste_of(diagnostic, sources);
  for (const std::string& way : ways(diagnostics, diagnostic, paste))
    out += margin + diagnostics.say(phrase::to_do, way) + '\n';
  return out + indented(paste.lines, gutter + 6);
}

} // namespace

std::string print_human(const Diagnostics& diagnostics, const SourceMap& sources, const PrintOptions& options) {
  const std::vector<const Diagnostic*> all = diagnostics.sorted();
  const Paint paint(options.colour);
  const std::vector<const Diagnostic*> shown = printed(all, options.limit);
  std::string out;
  for (const Diagnostic* one : shown) {
    if (one != shown.front()) out += '\n';
    out += finding(diagnostics, *one, sources, paint);
  }
  const std::string rest = left_out(diagnostics, all.size(), shown.size());
  return rest.empty() ? out : out + '\n' + rest;
}

} // namespace reso::diag
