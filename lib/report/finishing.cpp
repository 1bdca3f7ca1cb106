#include "report/finishing.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.hpp"
#include "report/blocks.hpp"
#include "wording/report_text.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

namespace {

// Furniture does not make a section worth a heading.
bool furniture(const doc::Block& block) {
  return std::holds_alternative<doc::PageBreak>(block) || std::holds_alternative<doc::ColumnsBegin>(block) ||
         std::holds_alternative<doc::ColumnsEnd>(block);
}

bool is_marker(const doc::Block& block, std::string_view marker) {
  auto* paragraph = std::get_if<doc::Paragraph>(&block);
  return paragraph != nullptr && doc::plain_text(paragraph->content) == marker;
}

// The figure that a finding is about: the one declared inside the justified mapping.
const stats::Figure* figure_in(const stats::Figures& figures, const diag::Span& scope) {
  for (const auto& [id, figure] : figures.all())
    if (figure.declared_at && scope.covers(*figure.declared_at)) return &figure;
  return nullptr;
}

doc::Blocks notes(const Inputs& inputs, const std::vector<std::string>& omitted, const diag::Diagnostics& diagnostics) {
  doc::ListBlock list;
  list.tight = false;
  auto add = [&list](doc::Inlines content) { list.items.push_back({doc::Block(doc::Paragraph{std::move(content)})}); };
  std::set<const diag::Justification*> said;
  for (const diag::Justified& justified : diagnostics.justified()) {
    if (!said.insert(justified.by).second) continue;
    const stats::Figure* figure = figure_in(*inputs.year.figures, justified.by->scope);
    doc::Inlines content;
    if (figure != nullptr)
      content = {doc::Strong{{doc::Text{wording::typography(figure->label)}}}, doc::Text{wording::typography(" : ")}};
    content.push_back(doc::Text{wording::typography(justified.by->motive)});
    add(std::move(content));
  }
  auto deduced = [&](const YearData& data) {
    for (const auto& [id, figure] : data.figures->all())
      if (!figure.deduced_from.empty())
        add({doc::Text{wording::typography(wording::deduced_note(figure.label, figure.year, figure.deduced_from))}});
  };
  for (const YearData& earlier : inputs.earlier) deduced(earlier);
  deduced(inputs.year);
  for (const auto& [name, whole] : inputs.year.dataset->year.complete)
    if (!whole) add({doc::Text{wording::typography(wording::incomplete_note(name))}});
  const std::set<std::string> once(omitted.begin(), omitted.end());
  if (!once.empty()) add({doc::Text{wording::typography(wording::omitted_note({once.begin(), once.end()}))}});
  doc::Blocks blocks;
  if (!list.items.empty()) blocks.push_back(std::move(list));
  return blocks;
}

doc::Cell cell(std::string text, bool header) {
  doc::Cell made;
  made.content = {doc::Text{wording::typography(text)}};
  made.header = header;
  return made;
}

// Ids of the figures that the document prints, without cells and years.
std::set<std::string> printed_ids(const doc::Document& document, const stats::Figures& figures) {
  std::set<std::string> ids;
  for (const doc::FigureText& printed : doc::printed_figures(document)) {
    std::string bare = printed.id.substr(0, printed.id.find('@'));
    while (!bare.empty() && figures.find(bare) == nullptr) {
      std::size_t dot = bare.rfind('.');
      bare.resize(dot == std::string::npos ? 0 : dot);
    }
    if (!bare.empty()) ids.insert(bare);
  }
  return ids;
}

std::string basis_words(const stats::Figure& figure) {
  switch (figure.basis) {
  case stats::Basis::computed: return std::string(wording::basis_computed);
  case stats::Basis::declared: return std::string(wording::basis_declared);
  case stats::Basis::both: return std::string(wording::basis_both);
  }
  return {};
}

doc::Blocks origins(const doc::Document& document, const Inputs& inputs) {
  doc::Table table;
  table.columns = {{doc::Align::left, 3}, {doc::Align::left, 5}, {doc::Align::left, 1.6}};
  table.head = {{{cell(std::string(wording::origin_figure), true), cell(std::string(wording::origin_definition), true),
                  cell(std::string(wording::origin_basis), true)},
                 false}};
  for (const std::string& id : printed_ids(document, *inputs.year.figures)) {
    const stats::Figure& figure = *inputs.year.figures->find(id);
    std::string definition = wording::with_parameters(figure.definition, figure.parameters);
    if (!figure.source.empty()) definition += (definition.empty() ? "" : " ") + wording::source_words(figure.source);
    table.rows.push_back({{cell(wording::capital(figure.label), true),
                           cell(definition.empty() ? "—" : definition, false), cell(basis_words(figure), false)},
                          false,
                          doc::origin_anchor(id)});
  }
  doc::Blocks blocks;
  if (!table.rows.empty()) blocks.push_back(std::move(table));
  return blocks;
}

void replace_marker(doc::Blocks& blocks, std::string_view marker, doc::Blocks with) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!is_marker(blocks[i], marker)) continue;
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i));
    blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(i), with.begin(), with.end());
    return;
  }
}

} // namespace

void mark_leads(doc::Blocks& blocks) {
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    auto* text = std::get_if<doc::Paragraph>(&blocks[i]);
    if (text == nullptr || text->content.size() != 1 || !std::holds_alternative<doc::Heading>(blocks[i - 1])) continue;
    auto* emphasis = std::get_if<doc::Emphasis>(&text->content[0]);
    if (emphasis == nullptr) continue;
    doc::Block lead = doc::Lead{emphasis->content};
    lead.origin = blocks[i].origin;
    blocks[i] = std::move(lead);
  }
}

void drop_empty_sections(doc::Blocks& blocks) {
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      auto* heading = std::get_if<doc::Heading>(&blocks[i]);
      if (heading == nullptr) continue;
      std::size_t next = i + 1;
      while (next < blocks.size() && furniture(blocks[next])) ++next;
      auto* follower = next < blocks.size() ? std::get_if<doc::Heading>(&blocks[next]) : nullptr;
      if (next < blocks.size() && (follower == nullptr || follower->level > heading->level)) continue;
      blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i));
      changed = true;
      break;
    }
  }
}

void make_anchors_unique(doc::Blocks& blocks) {
  std::set<std::string> anchors, names;
  // "a", "a-2", "a-3"; a title may itself read "A 2".
  auto unique = [](std::string& anchor, std::set<std::string>& taken) {
    const std::string wanted = anchor;
    for (int times = 2; !taken.insert(anchor).second; ++times) anchor = fmt::format("{}-{}", wanted, times);
  };
  for (doc::Block& block : blocks) {
    if (auto* heading = std::get_if<doc::Heading>(&block))
      unique(heading->anchor, anchors);
    else if (auto* chart = std::get_if<doc::Chart>(&block)) {
      unique(chart->anchor, anchors);
      unique(chart->name, names);
    } else if (auto* table = std::get_if<doc::Table>(&block); table != nullptr && !table->anchor.empty())
      unique(table->anchor, anchors);
  }
}

void place_notes(doc::Document& document, const Inputs& inputs, const std::vector<std::string>& omitted,
                 const diag::Diagnostics& diagnostics) {
  replace_marker(document.blocks, notes_marker, notes(inputs, omitted, diagnostics));
  doc::Blocks table = origins(document, inputs);
  replace_marker(document.blocks, origins_marker, std::move(table));
}

} // namespace reso::report
