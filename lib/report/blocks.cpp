#include "report/blocks.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "chart/chart.hpp"
#include "diag/catalogue.hpp"
#include "wording/date.hpp"
#include "wording/number.hpp"
#include "wording/report_text.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

namespace phrase = diag::phrase;
namespace rule = diag::rule;

namespace {

constexpr std::array<std::string_view, 14> directive_words{"couverture", "sommaire", "saut-de-page", "colonnes", "fin", "chiffres-de-l-annee", "notes-de-methode",
                                                           "origine-des-chiffres", "glossaire", "logos", "faits", "repartitions", "annees", "texte"};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (char c : text) {
    if (c != ' ' && c != ',' && c != '\n') word += c;
    else if (!word.empty()) words.push_back(std::exchange(word, {}));
  }
  if (!word.empty()) words.push_back(word);
  return words;
}

// Options of a fence: "titre: …" lines.
std::string option(std::string_view body, std::string_view name) {
  for (std::string_view one : base::split(body, '\n')) {
    std::size_t colon = one.find(':');
    if (colon != std::string_view::npos && base::fold_id(one.substr(0, colon)) == name) return std::string(base::trim(one.substr(colon + 1)));
  }
  return {};
}

doc::Cell text_cell(std::string text, bool header) {
  doc::Cell cell;
  cell.content = {doc::Text{std::move(text)}};
  cell.header = header;
  return cell;
}

} // namespace

std::string ReportBlocks::plain(std::string_view text) const { return doc::plain_text(line(text)); }

doc::Inlines ReportBlocks::line(std::string_view text) const {
  doc::Inlines out;
  std::string run;
  auto flush = [&] {
    if (!run.empty()) out.push_back(doc::Text{wording::typography(run)});
    run.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    base::CodePoint point = base::code_point_at(text, at);
    bool slot = point.value >= doc::first_slot && point.value < doc::first_slot + doc::most_slots;
    std::size_t number = slot ? static_cast<std::size_t>(point.value - doc::first_slot) : 0;
    if (slot && number < m_context.slots.size()) {
      flush();
      if (auto* content = std::get_if<doc::Inlines>(&m_context.slots[number].content)) out.insert(out.end(), content->begin(), content->end());
    } else {
      run += text.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  flush();
  return out;
}

void ReportBlocks::make(const doc::BlockRequest& request, doc::Blocks& out) {
  const std::string& word = request.word;
  if (request.fence) {
    if (word == "chiffres-cles") key_figures(plain(request.body), request.body_span, out);
    else if (word == "tableau" || word == "graphique") table_or_chart(request, word == "graphique", out);
    else lines(request, out);
    return;
  }
  if (word == "couverture") cover(request, out);
  else if (word == "sommaire") out.push_back(doc::Contents{});
  else if (word == "saut-de-page") out.push_back(doc::PageBreak{});
  else if (word == "colonnes") out.push_back(doc::ColumnsBegin{std::max(1, std::atoi(request.arguments.c_str()))});
  else if (word == "fin") out.push_back(doc::ColumnsEnd{});
  else if (word == "chiffres-de-l-annee") key_figures(plain(request.arguments), request.arguments_span, out);
  else if (word == "notes-de-methode") out.push_back(doc::Paragraph{{doc::Text{std::string(notes_marker)}}});
  else if (word == "origine-des-chiffres") out.push_back(doc::Paragraph{{doc::Text{std::string(origins_marker)}}});
  else if (word == "glossaire") glossary(out);
  else if (word == "faits") facts(plain(request.arguments), out);
  else if (word == "repartitions") breakdowns(plain(request.arguments), out);
  else if (word == "annees") years_table(words_of(plain(request.arguments)), {}, out);
  else if (word == "logos") return;
  else {
    std::vector<std::string_view> known(directive_words.begin(), directive_words.end());
    auto finding = m_diagnostics.report(rule::unknown_block, request.word_span, word);
    if (std::string_view near = base::nearest(word, known); !near.empty()) finding.help(phrase::did_you_mean, std::string(near));
    else finding.help(phrase::blocks_are, base::join({known.begin(), known.end()}, ", "));
  }
}

void ReportBlocks::cover(const doc::BlockRequest& request, doc::Blocks& out) const {
  doc::Cover cover;
  cover.title = plain(request.arguments);
  const model::Dataset& dataset = *m_evaluator.inputs().year.dataset;
  if (dataset.year.date) cover.date = wording::long_date(*dataset.year.date);
  if (dataset.organisation) {
    const model::Organisation& organisation = *dataset.organisation;
    cover.organisation = wording::typography(organisation.name);
    if (organisation.tagline) cover.tagline = wording::typography(*organisation.tagline);
    for (const auto* line : {&organisation.address, &organisation.phone, &organisation.email, &organisation.website})
      if (*line) cover.lines.push_back(wording::typography(**line));
    cover.logo = organisation.logo.value_or("");
  }
  out.push_back(std::move(cover));
}

bool ReportBlocks::check_figure(const std::string& id, const diag::Span& place) {
  FigureValue value = m_evaluator.figure(id);
  if (value.figure != nullptr) return true;
  // An indicator of another project may be absent here: only a name that no year knows is a fault, and check_names says it.
  (void)place;
  return false;
}

void ReportBlocks::key_figures(const std::string& ids, const diag::Span& place, doc::Blocks& out) {
  doc::KeyFigures block;
  for (const std::string& id : words_of(ids)) {
    if (!check_figure(id, place)) continue;
    FigureValue value = m_evaluator.figure(id);
    if (!value.quantity.known()) continue;
    doc::KeyFigure one;
    one.id = id;
    one.number = wording::is_symbol(value.unit) ? wording::with_unit(value.quantity, value.unit) : wording::phrase(value.quantity);
    one.label = wording::typography(value.cell != nullptr ? value.figure->label + " : " + value.label : value.label);
    if (FigureValue before = m_evaluator.previous(value); before.quantity.known()) {
      std::string words = wording::is_symbol(value.unit) ? wording::with_unit(before.quantity, value.unit) : wording::phrase(before.quantity);
      one.detail = wording::in_year(words, before.year);
    }
    block.items.push_back(std::move(one));
  }
  if (!block.items.empty()) out.push_back(std::move(block));
}

void ReportBlocks::table_or_chart(const doc::BlockRequest& request, bool chart, doc::Blocks& out) {
  std::string id = plain(request.arguments);
  if (auto ids = words_of(id); ids.size() > 1 || !option(request.body, "annees").empty()) return years_table(ids, option(request.body, "titre"), out);
  // "figure.breakdown" names one breakdown; "figure" all of them.
  const stats::Figures& figures = *m_evaluator.inputs().year.figures;
  const stats::Figure* figure = figures.find(id);
  std::string breakdown_id;
  if (std::size_t dot = id.rfind('.'); figure == nullptr && dot != std::string::npos) {
    figure = figures.find(std::string_view(id).substr(0, dot));
    breakdown_id = id.substr(dot + 1);
  }
  bool made = false;
  if (figure != nullptr)
    for (const stats::Breakdown& breakdown : figure->breakdowns) {
      if (!breakdown_id.empty() && breakdown.id != breakdown_id) continue;
      std::string body = plain(request.body);
      chart::ChartOptions chart_options;
      chart_options.title = option(body, "titre");
      chart_options.reading = option(body, "lecture");
      chart_options.scope = option(body, "champ");
      chart_options.source = option(body, "source");
      chart_options.note = option(body, "note");
      chart::TableOptions table_options{chart_options.title, option(body, "total") != "non", option(body, "pourcentage") != "non",
                                        chart_options.reading, chart_options.scope, chart_options.source, chart_options.note};
      if (chart) {
        if (auto drawn = chart::bar_chart(*figure, breakdown, chart_options)) {
          out.push_back(std::move(*drawn));
          made = true;
        }
      } else if (auto table = chart::breakdown_table(*figure, breakdown, table_options)) {
        out.push_back(std::move(*table));
        made = true;
      }
    }
  if (!made) m_omitted.push_back(figure != nullptr ? figure->label : id);
}

void ReportBlocks::breakdowns(const std::string& prefix, doc::Blocks& out) {
  for (const auto& [id, figure] : m_evaluator.inputs().year.figures->all()) {
    if (id != prefix && !id.starts_with(prefix + ".")) continue;
    for (const stats::Breakdown& breakdown : figure.breakdowns)
      if (auto chart = chart::bar_chart(figure, breakdown, {})) out.push_back(std::move(*chart));
  }
}

void ReportBlocks::years_table(const std::vector<std::string>& ids, const std::string& title, doc::Blocks& out) {
  const Inputs& inputs = m_evaluator.inputs();
  std::vector<int> years;
  for (const YearData& one : inputs.earlier) years.push_back(one.figures->year);
  years.push_back(inputs.year.figures->year);
  if (years.size() > 3) years.erase(years.begin(), years.end() - 3);
  doc::Table table;
  table.caption = title.empty() ? doc::Inlines() : line(title);
  table.columns = {{doc::Align::left, 0}};
  doc::Row head;
  head.cells.push_back(text_cell(std::string(wording::years_figure), true));
  for (int year : years) {
    table.columns.push_back({doc::Align::right, 0});
    head.cells.push_back(text_cell(std::to_string(year), true));
  }
  table.head.push_back(std::move(head));
  for (const std::string& id : ids) {
    FigureValue now = m_evaluator.figure(id);
    if (now.figure == nullptr || !now.quantity.known()) continue;
    doc::Row row;
    row.cells.push_back(text_cell(wording::typography(now.label), true));
    for (int year : years) {
      FigureValue value = m_evaluator.figure(year == inputs.year.figures->year ? id : fmt::format("{}@{}", id, year));
      doc::Cell cell;
      std::string words = value.quantity.known() ? wording::with_unit(value.quantity, wording::is_symbol(now.unit) ? now.unit : "") : wording::phrase(value.quantity);
      cell.content = {doc::FigureText{value.name, words, value.quantity}};
      row.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(row));
  }
  if (!table.rows.empty()) out.push_back(std::move(table));
}

void ReportBlocks::facts(const std::string& activity_id, doc::Blocks& out) const {
  const model::Dataset& dataset = *m_evaluator.inputs().year.dataset;
  auto activity = std::find_if(dataset.activities.begin(), dataset.activities.end(), [&](const model::Activity& one) { return one.id == activity_id; });
  if (activity == dataset.activities.end()) return;
  doc::Facts facts;
  auto add = [&](const std::string& id) {
    FigureValue value = m_evaluator.figure(id);
    if (value.quantity.known()) facts.items.push_back({doc::FigureText{id, wording::with_unit(value.quantity, value.unit), value.quantity}});
  };
  // One session says nothing that its date does not.
  bool single = activity->sessions.size() == 1 && !activity->session_count;
  if (!single) add(activity_id + ".seances");
  for (const char* key : {".participants", ".presences", ".structures", ".presents_par_seance"}) add(activity_id + key);
  for (const model::DeclaredFigure& figure : activity->figures.list) {
    FigureValue value = m_evaluator.figure(activity_id + "." + figure.id);
    if (!value.quantity.known()) continue;
    // "1 entrée" alone would not say into what: these figures carry their label.
    std::string words = wording::is_symbol(value.unit) ? wording::with_unit(value.quantity, value.unit) : wording::phrase(value.quantity);
    facts.items.push_back({doc::Text{wording::typography(value.label + " : ")}, doc::FigureText{value.name, words, value.quantity}});
  }
  if (single && activity->sessions[0].date) facts.items.push_back({doc::Text{wording::period(*activity->sessions[0].date)}});
  else if (activity->period) facts.items.push_back({doc::Text{wording::period(*activity->period)}});
  if (activity->place) facts.items.push_back({doc::Text{wording::typography(*activity->place)}});
  if (!facts.items.empty()) out.push_back(std::move(facts));
}

void ReportBlocks::glossary(doc::Blocks& out) const {
  doc::Table table;
  table.columns = {{doc::Align::left, 0}, {doc::Align::left, 0}};
  table.head = {{{text_cell(std::string(wording::acronym_word), true), text_cell(std::string(wording::expansion_word), true)}, false}};
  for (const model::GlossaryEntry& entry : m_evaluator.inputs().year.dataset->glossary) {
    std::string expansion = wording::typography(entry.expansion);
    if (entry.note) expansion += wording::typography(" (" + *entry.note + ")");
    table.rows.push_back({{text_cell(wording::typography(entry.acronym), true), text_cell(std::move(expansion), false)}, false});
  }
  if (!table.rows.empty()) out.push_back(std::move(table));
}

// ```noms: a name a line. ```fiches: "name | line | line". ```faits: a fact a line.
void ReportBlocks::lines(const doc::BlockRequest& request, doc::Blocks& out) const {
  doc::Names names;
  doc::Cards cards;
  for (std::string_view one : base::split(request.body, '\n')) {
    one = base::trim(one);
    if (one.empty()) continue;
    if (request.word != "fiches") {
      names.items.push_back(line(one));
      continue;
    }
    doc::Card card;
    bool first = true;
    for (std::string_view part : base::split(one, '|')) {
      doc::Inlines content = line(base::trim(part));
      if (first) card.name = std::move(content);
      else if (!base::trim(doc::plain_text(content)).empty()) card.lines.push_back(std::move(content));
      first = false;
    }
    cards.items.push_back(std::move(card));
  }
  if (request.word == "faits" && !names.items.empty()) out.push_back(doc::Facts{std::move(names.items)});
  else if (!names.items.empty()) out.push_back(std::move(names));
  if (!cards.items.empty()) out.push_back(std::move(cards));
}

} // namespace reso::report
