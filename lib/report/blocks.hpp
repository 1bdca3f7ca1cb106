// Fences and directives of templates and Markdown fields. FILES.md, "Blocks".
#pragma once

#include <string>
#include <vector>

#include "doc/markdown.hpp"
#include "report/evaluator.hpp"

namespace reso::report {

// Blocks that need the finished document stand in it as headings-less markers until finish() replaces them.
inline constexpr std::string_view notes_marker = "\uE000notes";
inline constexpr std::string_view origins_marker = "\uE000origines";

class ReportBlocks : public doc::BlockMaker {
public:
  ReportBlocks(Evaluator& evaluator, const doc::MarkdownContext& context, diag::Diagnostics& diagnostics, std::vector<std::string>& omitted)
      : m_evaluator(evaluator), m_context(context), m_diagnostics(diagnostics), m_omitted(omitted) {}

  void make(const doc::BlockRequest& request, doc::Blocks& out) override;

private:
  std::string plain(std::string_view text) const;     // slots replaced by their words
  doc::Inlines line(std::string_view text) const;     // slots replaced by their inlines
  void cover(const doc::BlockRequest& request, doc::Blocks& out) const;
  void key_figures(const std::string& ids, const diag::Span& place, doc::Blocks& out);
  void table_or_chart(const doc::BlockRequest& request, bool chart, doc::Blocks& out);
  void breakdowns(const std::string& prefix, doc::Blocks& out);
  void years_table(const std::vector<std::string>& ids, const std::string& title, doc::Blocks& out);
  void facts(const std::string& activity, doc::Blocks& out) const;
  void glossary(doc::Blocks& out) const;
  void lines(const doc::BlockRequest& request, doc::Blocks& out) const;
  bool check_figure(const std::string& id, const diag::Span& place);

  Evaluator& m_evaluator;
  const doc::MarkdownContext& m_context;
  diag::Diagnostics& m_diagnostics;
  std::vector<std::string>& m_omitted;
};

} // namespace reso::report
