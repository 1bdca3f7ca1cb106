// Blocks made from records: facts of an activity, pictures, logos, the glossary, lists of names and cards.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "report/blocks.hpp"
#include "report/figure_words.hpp"
#include "report/slot_text.hpp"
#include "wording/date.hpp"
#include "wording/number.hpp"
#include "wording/report_text.hpp"
#include "wording/sentence.hpp"

namespace reso::report {

namespace {

constexpr std::array<const char*, 5> counts{".seances", ".participants", ".presences", ".structures",
                                            ".presents_par_seance"};

doc::Inlines words_of(const std::string& text) { return {doc::Text{wording::typography(text)}}; }

doc::Cell cell(const std::string& text, bool header) {
  doc::Cell made;
  made.content = words_of(text);
  made.header = header;
  return made;
}

template <class T>
const T* find(const std::vector<T>& records, const std::string& id) {
  const auto found = std::ranges::find(records, id, &T::id);
  return found == records.end() ? nullptr : &*found;
}

} // namespace

void ReportBlocks::facts(const std::string& id, doc::Blocks& out) const {
  const auto* activity = find(m_data.inputs().year.dataset->activities, id);
  if (activity == nullptr) return;
  doc::Facts block;
  // One session says nothing that its date does not.
  const bool single = activity->sessions.size() == 1 && !activity->session_count;
  for (const char* count : counts) {
    const FigureValue value = m_data.figure(id + count);
    if (!value.quantity.known() || (single && std::string_view(count) == ".seances")) continue;
    if (std::string_view(count) == ".presents_par_seance")
      block.items.push_back(fact(value));
    else
      block.items.push_back(
          {doc::FigureText{value.name, wording::with_unit(value.quantity, value.unit), value.quantity}});
  }
  for (const model::DeclaredFigure& own : activity->figures.list) {
    const FigureValue value = m_data.figure(own.id.find('.') == std::string::npos ? id + "." + own.id : own.id);
    if (value.quantity.known()) block.items.push_back(fact(value));
  }
  const auto period = activity->period ? activity->period : single ? activity->sessions[0].date : std::nullopt;
  if (period) block.items.push_back(words_of(wording::period(*period)));
  if (activity->place) block.items.push_back(words_of(*activity->place));
  if (!block.items.empty()) out.push_back(std::move(block));
}

// The pictures of an activity or of a text of the year.
void ReportBlocks::pictures(const std::string& id, doc::Blocks& out) const {
  const model::Dataset& dataset = *m_data.inputs().year.dataset;
  const auto* activity = find(dataset.activities, id);
  const auto* text = find(dataset.texts, id);
  if (activity == nullptr && text == nullptr) return;
  for (const model::Picture& one : activity != nullptr ? activity->pictures : text->pictures) {
    doc::Picture picture;
    picture.file = one.file;
    picture.alternative = wording::typography(one.alternative.value_or(""));
    if (one.caption) picture.caption = words_of(*one.caption);
    picture.credit = wording::typography(one.credit.value_or(""));
    out.push_back(std::move(picture));
    out.back().origin = one.span;
  }
}

// Of every funder and partner of the year, or of one convention's.
void ReportBlocks::logos(const std::string& convention, doc::Blocks& out) const {
  const model::Dataset& dataset = *m_data.inputs().year.dataset;
  std::set<std::string> once;
  const auto add = [&](const std::optional<std::string>& file, const std::string& name) {
    if (file && once.insert(*file).second)
      out.push_back(doc::Picture{*file, wording::logo_alternative(name), {}, {}, true});
  };
  for (const model::Convention& one : dataset.conventions)
    if (convention.empty() ? !one.year || *one.year == dataset.year.year : one.id == convention)
      add(one.logo, one.funder);
  if (!convention.empty()) return;
  for (const model::Partner& one : dataset.partners) add(one.logo, one.name);
}

void ReportBlocks::glossary(doc::Blocks& out) const {
  doc::Table table;
  table.columns = {{doc::Align::left, 0}, {doc::Align::left, 0}};
  table.head = {
      {{cell(std::string(wording::acronym_word), true), cell(std::string(wording::expansion_word), true)}, false}};
  for (const model::GlossaryEntry& entry : m_data.inputs().year.dataset->glossary) {
    const std::string note = entry.note ? " (" + *entry.note + ")" : std::string();
    table.rows.push_back({{cell(entry.acronym, true), cell(entry.expansion + note, false)}, false});
  }
  if (!table.rows.empty()) out.push_back(std::move(table));
}

// ```noms: a name a line. ```fiches: "name | line | line". ```faits: a fact a line.
void ReportBlocks::lines(const doc::BlockRequest& request, doc::Blocks& out) const {
  doc::Names names;
  doc::Cards cards;
  std::size_t unnamed = 0; // persons who did not agree to be named
  for (std::string_view text : base::split(request.body, '\n')) {
    if (base::trim(text).empty()) continue;
    doc::Card card;
    bool first = true;
    for (std::string_view part : base::split(text, request.word == "fiches" ? '|' : '\n')) {
      doc::Inlines content = line_of(base::trim(part), m_slots);
      if (first && is_withheld(content)) ++unnamed;
      if (first)
        card.name = std::move(content);
      else if (!base::trim(doc::plain_text(content)).empty())
        card.lines.push_back(std::move(content));
      first = false;
    }
    if (base::trim(doc::plain_text(card.name)).empty()) continue;
    if (request.word == "fiches")
      cards.items.push_back(std::move(card));
    else
      names.items.push_back(std::move(card.name));
  }
  if (unnamed > 0) {
    const bool some = !names.items.empty() || !cards.items.empty();
    doc::Inlines others = words_of(wording::unnamed_note(unnamed, some));
    if (request.word == "fiches")
      cards.items.push_back({std::move(others), {}});
    else
      names.items.push_back(std::move(others));
  }
  if (request.word == "faits" && !names.items.empty())
    out.push_back(doc::Facts{std::move(names.items)});
  else if (!names.items.empty())
    out.push_back(std::move(names));
  if (!cards.items.empty()) out.push_back(std::move(cards));
}

} // namespace reso::report
