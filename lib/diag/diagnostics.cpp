#include "diag/diagnostics.hpp"

#include <algorithm>
#include <tuple>

namespace reso::diag {

namespace {

auto place_key(const Diagnostic& diagnostic) {
  return std::tuple(diagnostic.span.file, diagnostic.span.begin, diagnostic.span.end, diagnostic.rule->code,
                    std::string_view(diagnostic.message));
}

bool covers(const Justification& justification, const Diagnostic& diagnostic) {
  return diagnostic.rule->justifiable() && diagnostic.rule->code == justification.rule &&
         justification.scope.somewhere() && justification.scope.covers(diagnostic.span);
}

} // namespace

std::string justifying_lines(std::string_view code, std::string_view file) {
  const std::string where = file.empty() ? std::string() : fmt::format("    fichier: {}\n", file);
  return fmt::format("justifier:\n  - regle: {}\n{}    motif: …", code, where);
}

Finding Diagnostics::add(const RuleInfo& rule, const Span& span, std::string message) {
  Diagnostic& diagnostic = m_all.emplace_back();
  diagnostic.rule = &rule;
  diagnostic.severity = effective(rule);
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  return Finding(diagnostic, m_language);
}

Severity Diagnostics::effective(const RuleInfo& rule) const {
  const auto found = m_severities.find(rule.code);
  return found == m_severities.end() ? rule.severity : found->second;
}

void Diagnostics::set_severity(const std::string& code, Severity severity) {
  m_severities[code] = severity;
  for (Diagnostic& diagnostic : m_all) diagnostic.severity = effective(*diagnostic.rule);
}

void Diagnostics::absorb(Diagnostics&& other) {
  for (Diagnostic& diagnostic : other.m_all) {
    diagnostic.severity = effective(*diagnostic.rule);
    m_all.push_back(std::move(diagnostic));
  }
  other.m_all.clear();
}

std::vector<const Justification*> Diagnostics::justify(const std::vector<Justification>& justifications) {
  std::deque<Diagnostic> open;
  for (Diagnostic& diagnostic : m_all) {
    const auto by = std::ranges::find_if(justifications, [&](const auto& one) { return covers(one, diagnostic); });
    if (by == justifications.end())
      open.push_back(std::move(diagnostic));
    else
      m_justified.push_back({std::move(diagnostic), &*by});
  }
  m_all = std::move(open);

  // Two justifications may cover one finding: neither is idle.
  std::vector<const Justification*> idle;
  for (const Justification& one : justifications)
    if (std::ranges::none_of(m_justified, [&](const Justified& done) { return covers(one, done.diagnostic); }))
      idle.push_back(&one);
  return idle;
}

std::vector<const Diagnostic*> Diagnostics::sorted() const {
  std::vector<const Diagnostic*> all;
  for (const Diagnostic& diagnostic : m_all)
    if (diagnostic.severity != Severity::off) all.push_back(&diagnostic);
  std::ranges::stable_sort(all, [](auto* a, auto* b) { return place_key(*a) < place_key(*b); });
  const auto same = [](auto* a, auto* b) { return place_key(*a) == place_key(*b); };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

bool Diagnostics::found_inside(const Span& span) const {
  return std::ranges::any_of(m_all, [&](const Diagnostic& one) {
    return one.span.file == span.file && one.span.begin >= span.begin && one.span.end <= span.end;
  });
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(sorted(), [&](auto* one) { return one->severity == severity; }));
}

bool Diagnostics::has_errors(Family family) const {
  return std::ranges::any_of(
      sorted(), [&](auto* one) { return one->severity == Severity::error && one->rule->family == family; });
}

} // namespace reso::diag
