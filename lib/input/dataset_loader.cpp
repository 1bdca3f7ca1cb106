#include "input/dataset_loader.hpp"

#include <algorithm>

#include "base/collation.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "schema/columns.hpp"
#include "schema/fault.hpp"

namespace reso::input {

namespace phrase = diag::phrase;
namespace rule = diag::rule;
using schema::Node;
using schema::NodeKind;

namespace {

constexpr std::string_view figures_key = "chiffres";

std::vector<std::string_view> list_words() {
  std::vector<std::string_view> words{figures_key};
  for (const model::RecordList& list : model::record_lists()) words.push_back(list.name);
  return words;
}

// The id of a record: its own, else its name folded (staff and partners need not write one).
template <class T>
std::string id_of(const T& record) {
  if constexpr (requires { record.id; }) {
    if (!record.id.empty()) return record.id;
    if constexpr (std::is_same_v<T, model::Staff> || std::is_same_v<T, model::Partner>)
      return base::fold_id(record.name);
  }
  if constexpr (std::is_same_v<T, model::GlossaryEntry>) return base::fold_id(record.acronym);
  return {};
}

// Where a record is named: its id, what its id is made of, else its first key.
diag::Span id_place(const Node& record) {
  for (std::string_view key : {"id", "nom", "sigle"})
    if (const Node* node = record.find(key); node != nullptr && node->kind == NodeKind::scalar) return node->span;
  return record.entries.empty() ? record.span : record.entries.front().key_span;
}

template <class T>
void set_id(T& record, std::string id) {
  if constexpr (requires { record.id; })
    if (record.id.empty()) record.id = std::move(id);
}

template <class T>
void sort_by_order(std::vector<T>& records) {
  std::stable_sort(records.begin(), records.end(),
                   [](const T& a, const T& b) { return a.order.value_or(INT32_MAX) < b.order.value_or(INT32_MAX); });
}

} // namespace

DatasetLoader::DatasetLoader(model::Dataset& dataset, const model::Settings& settings, diag::Diagnostics& diagnostics)
    : m_dataset(dataset), m_settings(settings), m_diagnostics(diagnostics) {}

schema::DecodeContext DatasetLoader::context() {
  schema::DecodeContext made{m_diagnostics, &m_dataset.justifications, &m_settings.nomenclatures};
  made.table = m_table;
  return made;
}

bool DatasetLoader::admit(const std::string& list, const std::string& id, const diag::Span& place, Level level,
                          bool& replace) {
  replace = false;
  if (id.empty()) return true;
  auto [known, fresh] = m_known.emplace(list + " " + id, Known{place, level});
  if (fresh) return true;
  if (known->second.level == level) {
    m_diagnostics.report(rule::duplicate_id, place, id, list)
        .related(known->second.place, phrase::first_given)
        .help(phrase::rename_or_remove);
    return false;
  }
  replace = level == Level::year;
  if (replace) known->second = {place, level};
  return replace;
}

template <class T>
void DatasetLoader::add_record(std::vector<T>& out, const std::string& list, T record, const Node& node, Level level) {
  std::string id = id_of(record);
  diag::Span place = id_place(node);
  bool replace = false;
  if (!admit(list, id, place, level, replace)) return;
  set_id(record, id);
  if (replace) {
    auto same = std::find_if(out.begin(), out.end(), [&](const T& other) { return id_of(other) == id; });
    if (same != out.end()) {
      *same = std::move(record);
      return;
    }
  }
  out.push_back(std::move(record));
}

template <class T>
void DatasetLoader::add_records(std::vector<T>& out, const std::string& list, const Node& node, Level level) {
  std::vector<T> records;
  auto decoding = context();
  schema::decode(decoding, node, records);
  // A value alone is a list of one; records that failed are kept, so that items and records go together.
  for (std::size_t i = 0; i < records.size(); ++i)
    add_record(out, list, std::move(records[i]), node.kind == NodeKind::sequence ? node.items[i] : node, level);
}

void DatasetLoader::add_table(const std::string& list, Node table, Level level) {
  auto decoding = context();
  decoding.table = true;
  if (!schema::check_columns(decoding, table, *model::find_record_list(list)->type)) return;
  m_table = true;
  add_list(list, table, table.span, level);
  m_table = false;
}

void DatasetLoader::add_list(const std::string& list, const Node& node, const diag::Span& place, Level level) {
  model::Dataset& d = m_dataset;
  d.present.emplace(list, place);
  if (list == "organisation") {
    auto decoding = context();
    model::Organisation organisation;
    schema::decode(decoding, node, organisation);
    bool replace = false;
    if (admit(list, "-", place, level, replace)) d.organisation = std::move(organisation);
  } else if (list == "equipe")
    add_records(d.staff, list, node, level);
  else if (list == "structures")
    add_records(d.structures, list, node, level);
  else if (list == "personnes")
    add_records(d.persons, list, node, level);
  else if (list == "adherents")
    add_records(d.members, list, node, level);
  else if (list == "activites")
    add_records(d.activities, list, node, level);
  else if (list == "textes")
    add_records(d.texts, list, node, level);
  else if (list == "entretiens")
    add_records(d.interviews, list, node, level);
  else if (list == "projets")
    add_records(d.projects, list, node, level);
  else if (list == "sections")
    add_records(d.sections, list, node, level);
  else if (list == "instances")
    add_records(d.bodies, list, node, level);
  else if (list == "partenaires")
    add_records(d.partners, list, node, level);
  else if (list == "conventions")
    add_records(d.conventions, list, node, level);
  else if (list == "glossaire")
    add_records(d.glossary, list, node, level);
  else if (list == "dla_accompagnements")
    add_records(d.dla_accompaniments, list, node, level);
  else if (list == "dla_comites_appui")
    add_records(d.dla_committees, list, node, level);
  else if (list == "dla_temps")
    add_records(d.dla_times, list, node, level);
  else if (list == "dla_objectifs")
    add_records(d.dla_objectives, list, node, level);
  else if (list == "clauses_operations")
    add_records(d.clause_operations, list, node, level);
  else if (list == "clauses_marches")
    add_records(d.public_contracts, list, node, level);
  else if (list == "clauses_participants")
    add_records(d.clause_participants, list, node, level);
  else if (list == "clauses_contrats")
    add_records(d.employment_contracts, list, node, level);
  else if (list == "clauses_heures")
    add_records(d.clause_hours, list, node, level);
}

void DatasetLoader::add_file(const Node& file, Level level) {
  auto decoding = context();
  for (auto at = file.entries.begin(); at != file.entries.end(); ++at) {
    const schema::Entry& entry = *at;
    auto first = std::find_if(file.entries.begin(), at,
                              [&](const schema::Entry& other) { return other.folded == entry.folded; });
    if (first != at) {
      schema::fault::duplicate(decoding, *first, entry);
    } else if (entry.value.kind == NodeKind::null) {
      schema::fault::empty(decoding, entry.key_span, entry.key, {}, true);
    } else if (entry.folded == figures_key) {
      add_figures(entry.value, level);
    } else if (model::find_record_list(entry.folded) != nullptr) {
      add_list(entry.folded, entry.value, entry.key_span, level);
    } else {
      report_unknown_list(entry.key, entry.key_span);
    }
  }
}

void DatasetLoader::report_unknown_list(const std::string& word, const diag::Span& span) {
  auto words = list_words();
  const std::string_view near = base::nearest(word, words);
  auto finding = m_diagnostics.report(rule::unknown_list, span, word);
  if (near.empty())
    finding.help(phrase::lists_are, base::join({words.begin(), words.end()}, ", "));
  else
    finding.help(phrase::did_you_mean, std::string(near));
}

void DatasetLoader::add_figures(const Node& node, Level level) {
  model::DeclaredFigures figures;
  auto decoding = context();
  schema::decode(decoding, node, figures);
  for (model::DeclaredFigure& figure : figures.list) {
    if (base::valid_figure_id(figure.id))
      add_figure(std::move(figure), level);
    else
      m_diagnostics.report(rule::figure_id_shape, figure.key_span, figure.id).help(phrase::dotted_name);
  }
}

void DatasetLoader::add_figure(model::DeclaredFigure figure, Level level) {
  bool replace = false;
  if (!admit(std::string(figures_key), figure.id, figure.key_span, level, replace)) return;
  auto& list = m_dataset.figures.list;
  if (replace) std::erase_if(list, [&](const model::DeclaredFigure& other) { return other.id == figure.id; });
  list.push_back(std::move(figure));
}

// The head of a Markdown file justifies what is found in its text too: there is no other place to write it.
void DatasetLoader::justify_body(const Node& head, const schema::LocatedText* body) {
  if (body == nullptr || body->span.file != head.span.file) return;
  for (diag::Justification& one : m_dataset.justifications)
    if (one.scope == head.span) one.scope.end = std::max(one.scope.end, body->span.end);
}

void DatasetLoader::add_activity(const std::string& id, const Node& head, const schema::LocatedText* body) {
  model::Activity activity;
  auto decoding = context();
  schema::decode(decoding, head, activity);
  justify_body(head, body);
  activity.id = id;
  if (body != nullptr && !base::trim(body->text).empty()) activity.text = *body;
  m_dataset.present.emplace("activites", activity.span);
  for (model::DeclaredFigure figure : activity.figures.list) {
    if (!base::valid_id(figure.id)) {
      m_diagnostics.report(rule::figure_id_shape, figure.key_span, figure.id).help(phrase::one_word_name);
      continue;
    }
    figure.id = id + "." + figure.id;
    add_figure(std::move(figure), Level::year);
  }
  add_record(m_dataset.activities, "activites", std::move(activity), head, Level::year);
}

void DatasetLoader::add_text(const std::string& id, const Node& head, const schema::LocatedText* body) {
  model::YearText text;
  auto decoding = context();
  schema::decode(decoding, head, text);
  justify_body(head, body);
  text.id = id;
  if (body != nullptr && !base::trim(body->text).empty()) text.text = *body;
  m_dataset.present.emplace("textes", text.span);
  add_record(m_dataset.texts, "textes", std::move(text), head, Level::year);
}

void DatasetLoader::finish() {
  sort_by_order(m_dataset.sections);
  sort_by_order(m_dataset.activities);
  sort_by_order(m_dataset.partners);
  sort_by_order(m_dataset.bodies);
  std::stable_sort(m_dataset.glossary.begin(), m_dataset.glossary.end(),
                   [](const model::GlossaryEntry& a, const model::GlossaryEntry& b) {
                     return base::collate(a.acronym, b.acronym) < 0;
                   });
}

} // namespace reso::input
