#include "render/html_chart.hpp"

#include "base/text.hpp"

namespace reso::render {

namespace {

const doc::Table* nameless_table(const doc::Blocks& blocks, std::size_t at) {
  const auto* table = at < blocks.size() ? std::get_if<doc::Table>(&blocks[at]) : nullptr;
  return table != nullptr && table->caption.empty() ? table : nullptr;
}

bool lone_chart(const doc::Blocks& blocks, std::size_t at) {
  const auto* chart = at < blocks.size() ? std::get_if<doc::Chart>(&blocks[at]) : nullptr;
  return chart != nullptr && !chart->table;
}

void copy_attribute(std::string_view names, std::string_view prefix, std::string& out) {
  bool first = true;
  for (std::string_view name : base::split(names, ' ')) {
    out += (first ? "" : " ") + std::string(prefix) + std::string(name);
    first = false;
  }
}

} // namespace

doc::Blocks charts_with_tables(const doc::Blocks& blocks) {
  doc::Blocks out;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    // Columns made for a chart and its table alone are the page's business.
    const bool columns = std::holds_alternative<doc::ColumnsBegin>(blocks[i]) && lone_chart(blocks, i + 1) &&
                         nameless_table(blocks, i + 2) != nullptr && i + 3 < blocks.size() &&
                         std::holds_alternative<doc::ColumnsEnd>(blocks[i + 3]);
    const std::size_t at = columns ? i + 1 : i;
    const doc::Table* table = lone_chart(blocks, at) ? nameless_table(blocks, at + 1) : nullptr;
    out.push_back(blocks[at]);
    if (table == nullptr) continue;
    std::get<doc::Chart>(out.back()).table = *table;
    out.back().margin.insert(out.back().margin.end(), blocks[at + 1].margin.begin(), blocks[at + 1].margin.end());
    i = at + (columns ? 2 : 1);
  }
  return out;
}

// Only tags are looked at: "<" does not occur in an SVG's words.
std::string svg_in_page(std::string_view svg, std::string_view prefix) {
  constexpr std::string_view marks[] = {" id=\"", "url(#", "href=\"#"};
  constexpr std::string_view labelled = " aria-labelledby=\"";
  std::string out;
  bool in_tag = false;
  for (std::size_t at = 0; at < svg.size();) {
    const std::string_view rest = svg.substr(at);
    if (in_tag && rest.starts_with(labelled)) {
      const std::size_t end = rest.find('"', labelled.size());
      out += labelled;
      copy_attribute(rest.substr(labelled.size(), end - labelled.size()), prefix, out);
      at += end;
      continue;
    }
    std::size_t taken = 0;
    for (std::string_view mark : marks)
      if (in_tag && rest.starts_with(mark)) {
        out += std::string(mark) + std::string(prefix);
        taken = mark.size();
      }
    if (taken == 0) {
      in_tag = rest[0] == '<' || (in_tag && rest[0] != '>');
      out += rest[0];
      taken = 1;
    }
    at += taken;
  }
  return out;
}

} // namespace reso::render
