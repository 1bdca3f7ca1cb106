#include "diag/catalogue.hpp"
#include "diag/excerpt.hpp"
#include "diag/formats.hpp"

#include "base/text.hpp"

namespace reso::diag {

namespace {

// What is to be pasted: the finding's own lines, else those that justify it when that is allowed.
std::string lines_to_paste(const Diagnostic& diagnostic) {
  if (!diagnostic.paste.empty()) return diagnostic.paste;
  return diagnostic.rule->justifiable() ? justifying_lines(diagnostic.rule->code) : std::string();
}

// Below the head of a Markdown file, where no key can be written.
bool in_markdown_text(const SourceMap& sources, const Span& span) {
  if (!span.somewhere() || !sources.path(span.file).ends_with(".md")) return false;
  const std::string_view before = sources.text(span.file).substr(0, span.begin);
  return before.starts_with("---\n") && before.find("\n---\n", 3) != std::string_view::npos;
}

// The last way to mend leads to the lines below it.
std::vector<std::string> ways(const Diagnostics& diagnostics, const Diagnostic& diagnostic, bool pastes, bool in_text) {
  std::vector<std::string> help = diagnostic.help;
  if (!pastes) return help;
  if (help.empty())
    help.push_back(diagnostics.say(in_text ? phrase::paste_in_head : phrase::paste_here));
  else if (!help.back().ends_with(':'))
    help.back() = diagnostics.say(in_text ? phrase::or_paste_in_head : phrase::or_paste_here, help.back());
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
  const std::string paste = lines_to_paste(diagnostic);
  const bool in_text = in_markdown_text(sources, diagnostic.span);
  for (const std::string& way : ways(diagnostics, diagnostic, !paste.empty(), in_text))
    out += margin + diagnostics.say(phrase::to_do, way) + '\n';
  return out + indented(paste, gutter + 6);
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
