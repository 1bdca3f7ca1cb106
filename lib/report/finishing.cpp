#include "report/finishing.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/text.hpp"
#include "report/blocks.hpp"
#include "wording/chart_text.hpp"
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

// What a justified finding is about: the figure whose declaration holds it, else the activity.
std::string subject_of(const Inputs& inputs, const diag::Justified& justified) {
  const diag::Span& place = justified.diagnostic.span;
  for (const auto& [id, figure] : inputs.year.figures->all())
    if (figure.declared_at && (figure.sources.front().covers(place) || figure.declared_at->covers(place)))
      return figure.label;
  for (const model::Activity& activity : inputs.year.dataset->activities)
    if (activity.span.covers(place) || activity.text.span.covers(place)) return activity.title;
  return {};
}

doc::Blocks notes(const Inputs& inputs, const std::vector<std::string>& omitted, const diag::Diagnostics& diagnostics) {
  doc::ListBlock list;
  list.tight = false;
  auto add = [&list](doc::Inlines content) { list.items.push_back({doc::Block(doc::Paragraph{std::move(content)})}); };
  std::set<const diag::Justification*> said;
  for (const diag::Justified& justified : diagnostics.justified()) {
    if (!said.insert(justified.by).second) continue;
    const std::string subject = subject_of(inputs, justified);
    doc::Inlines content;
    if (!subject.empty())
      content = {doc::Strong{{doc::Text{wording::typography(subject)}}}, doc::Text{wording::typography(" : ")}};
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

// "calculé d’après les fiches", "déclaré. Source : décompte du pôle."
std::string basis_words(const stats::Figure& figure) {
  std::string_view basis = wording::basis_computed;
  if (figure.basis == stats::Basis::declared) basis = wording::basis_declared;
  if (figure.basis == stats::Basis::both) basis = wording::basis_both;
  return wording::origin_words(basis, figure.source);
}

// Definition and champ, each a sentence.
std::string definition_words(const stats::Figure& figure) {
  std::vector<std::string> sentences;
  if (!figure.definition.empty()) sentences.push_back(wording::with_parameters(figure.definition, figure.parameters));
  // What the records hold says nothing of a number that nobody counted from them.
  const bool scoped = figure.scope_stated || figure.basis != stats::Basis::declared;
  if (scoped && !figure.scope.empty()) sentences.push_back(wording::scope_note(figure.scope));
  return sentences.empty() ? "—" : base::join(sentences, " ");
}

// "data/2012/dla.yaml:4, :9 et 3 autres", for the internal edition.
std::string places_words(const stats::Figure& figure, const diag::SourceMap& sources) {
  constexpr std::size_t most = 3;
  std::vector<std::string> places;
  for (const diag::Span& span : figure.sources)
    if (span.somewhere() && places.size() < most)
      places.push_back(fmt::format("{}:{}", sources.path(span.file), sources.place(span).line));
  const std::size_t all = figure.sources.size() - figure.counted + figure.records;
  if (figure.value.masked || places.empty()) return "—";
  return wording::first_places(places, all - std::min(all, places.size()));
}

class Origins {
public:
  explicit Origins(const Inputs& inputs) : m_inputs(inputs), m_places(inputs.internal && inputs.sources != nullptr) {}

  doc::Table table(const std::set<std::string>& ids) const {
    doc::Table table;
    table.columns = {{doc::Align::left, 2.7}, {doc::Align::left, 5}, {doc::Align::left, 2.8}};
    doc::Row head;
    for (std::string_view word : {wording::origin_figure, wording::origin_definition, wording::origin_basis})
      head.cells.push_back(cell(std::string(word), true));
    if (m_places) {
      table.columns.push_back({doc::Align::left, 3});
      head.cells.push_back(cell(std::string(wording::origin_places), true));
    }
    table.head.push_back(std::move(head));
    std::map<std::string, Alike> alike;
    for (const std::string& id : ids) {
      const stats::Figure& figure = *m_inputs.year.figures->find(id);
      const std::string kind = m_places ? std::string() : activity_kind(id);
      if (kind.empty()) {
        table.rows.push_back(row(figure, wording::capital(figure.label)));
        continue;
      }
      Alike& group = alike[kind + basis_words(figure) + definition_words(figure)];
      group.figure = &figure;
      group.kind = kind;
      ++group.count;
    }
    for (const auto& [key, group] : alike)
      table.rows.push_back(row(*group.figure, wording::of_activities(group.kind, group.count)));
    return table;
  }

private:
  // Figures that activities have without asking, of one kind and one origin: said once.
  struct Alike {
    const stats::Figure* figure = nullptr;
    std::string kind;
    std::size_t count = 0;
  };

  // "participants" of "cafe.participants"; empty for any other figure.
  std::string activity_kind(const std::string& id) const {
    const std::size_t dot = id.find('.');
    const std::string key = id.substr(dot + 1);
    constexpr std::string_view own[] = {"seances", "participants", "presences", "structures", "presents_par_seance"};
    if (dot == std::string::npos || std::ranges::find(own, key) == std::end(own)) return {};
    const auto& activities = m_inputs.year.dataset->activities;
    return std::ranges::find(activities, id.substr(0, dot), &model::Activity::id) != activities.end() ? key : "";
  }

  doc::Row row(const stats::Figure& figure, const std::string& label) const {
    doc::Row out;
    out.anchor = doc::origin_anchor(figure.id);
    out.cells = {cell(label, true), cell(definition_words(figure), false), cell(basis_words(figure), false)};
    if (!m_places) return out;
    doc::Cell places; // paths are no French
    places.content = {doc::Text{places_words(figure, *m_inputs.sources)}};
    out.cells.push_back(std::move(places));
    return out;
  }

  const Inputs& m_inputs;
  bool m_places;
};

doc::Blocks origins(const doc::Document& document, const Inputs& inputs) {
  doc::Table table = Origins(inputs).table(printed_ids(document, *inputs.year.figures));
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
