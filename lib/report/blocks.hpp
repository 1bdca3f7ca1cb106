// Fences and directives of templates and Markdown fields. FILES.md, "Blocks".
#pragma once

#include <set>
#include <string>
#include <vector>

#include "diag/diagnostics.hpp"
#include "doc/markdown.hpp"
#include "report/block_options.hpp"
#include "report/data.hpp"

namespace reso::report {

// Stand where blocks go that need the finished document.
inline constexpr std::string_view notes_marker = "\uE000notes";
inline constexpr std::string_view origins_marker = "\uE000origines";

// What the whole document has printed or left out so far.
struct Printed {
  std::vector<std::string> omitted;            // labels of what has nothing known
  std::set<std::string> breakdowns;            // "figure.breakdown" that stand in a table or a chart
  std::set<const schema::LocatedText*> fields; // Markdown fields of records
};

class ReportBlocks : public doc::BlockMaker {
public:
  ReportBlocks(const Data& data, const std::vector<doc::Slot>& slots, Printed& printed, diag::Diagnostics& diagnostics)
      : m_data(data), m_slots(slots), m_printed(printed), m_diagnostics(diagnostics) {}

  void make(const doc::BlockRequest& request, doc::Blocks& out) override;

private:
  // A figure's name in a fence or a directive, with its place.
  struct Asked {
    std::string id;
    bool optional = false; // "id ?": no fault when no year has it
    diag::Span place;
  };

  // What a name stands for in one year: a figure, or a breakdown of it.
  struct Named {
    const stats::Figure* figure = nullptr;
    const stats::Breakdown* breakdown = nullptr;
  };

  // blocks.cpp
  void directive(const doc::BlockRequest& request, doc::Blocks& out);
  void end_columns(doc::Blocks& out);
  void unknown_directive(const doc::BlockRequest& request);
  void cover(const doc::BlockRequest& request, doc::Blocks& out) const;

  // figure_blocks.cpp
  std::vector<Asked> asked(const doc::BlockRequest& request) const;
  bool check_name(const Asked& one);
  void key_figures(const std::vector<Asked>& names, doc::Blocks& out);
  void figure_block(const doc::BlockRequest& request, doc::Blocks& out);
  bool tables(const std::vector<Asked>& names, const BlockOptions& options, doc::Blocks& out);
  bool breakdown_table(const Named& named, const BlockOptions& options, doc::Blocks& out);
  bool years_table(const std::vector<Asked>& names, const BlockOptions& options, doc::Blocks& out);
  Named named(const std::string& id, std::optional<int> year = std::nullopt) const;
  std::vector<int> years_of(const std::vector<Asked>& names, const BlockOptions& options) const;

  // chart_blocks.cpp
  bool charts(const std::vector<Asked>& names, const BlockOptions& options, doc::Blocks& out);
  bool breakdown_chart(const Named& named, const BlockOptions& options, doc::Blocks& out);
  bool breakdown_years(const Named& named, const BlockOptions& options, doc::Blocks& out);
  bool breakdowns_together(const std::vector<Named>& all, const BlockOptions& options, doc::Blocks& out);
  bool figures_over_years(const std::vector<Asked>& names, const BlockOptions& options, doc::Blocks& out);
  void add_breaks(const std::vector<int>& years, chart::Plot& plot) const;
  bool put_plot(const chart::Plot& plot, const BlockOptions& options, doc::Blocks& out);
  void all_breakdowns(const std::string& asked, doc::Blocks& out);

  // record_blocks.cpp
  void facts(const std::string& activity, doc::Blocks& out) const;
  void pictures(const std::string& record, doc::Blocks& out) const;
  void logos(const std::string& convention, doc::Blocks& out) const;
  void glossary(doc::Blocks& out) const;
  void lines(const doc::BlockRequest& request, doc::Blocks& out) const;

  // objective_block.cpp
  void objectives(const std::string& convention, doc::Blocks& out);

  // action_block.cpp
  void actions(const std::vector<Asked>& names, doc::Blocks& out);

  const Data& m_data;
  const std::vector<doc::Slot>& m_slots;
  Printed& m_printed;
  diag::Diagnostics& m_diagnostics;
  int m_columns = 1; // of the text at this place: charts are as wide as it
};

} // namespace reso::report
