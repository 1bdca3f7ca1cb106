#include "input/dataset_loader.hpp"

#include <algorithm>
#include <memory>

#include "base/collation.hpp"
#include "base/parallel.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "schema/columns.hpp"
#include "schema/fault.hpp"
#include "schema/row_decoder.hpp"

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

// Two records of such a list may not have one id.
template <class T>
inline constexpr bool has_id = requires(T record) {
  record.id;
}
|| std::is_same_v<T, model::GlossaryEntry>;

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

// Fields that `record` does not give come from `other`.
template <class T>
void complete(T& record, T& other) {
  const schema::TypeDesc& type = schema::type_of<T>();
  const auto take = [&](const auto& field) {
    const schema::FieldDesc* desc = type.find(field.name);
    const bool given = desc == nullptr || desc->get == nullptr || desc->get(&record).given();
    if (!given) record.*field.pointer = std::move(other.*field.pointer);
  };
  std::apply([&](const auto&... fields) { (take(fields), ...); }, schema::Table<T>::fields);
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
  return {m_diagnostics, &m_dataset.justifications, &m_settings.nomenclatures};
}

DatasetLoader::Admission DatasetLoader::admit(const std::string& list, const std::string& id, const diag::Span& place,
                                              Level level) {
  if (id.empty()) return Admission::added;
  auto [known, fresh] = m_known.emplace(list + " " + id, Known{place, level, m_origin});
  if (fresh) return Admission::added;
  if (known->second.origin != m_origin) return Admission::completes;
  if (known->second.level == level) {
    m_diagnostics.report(rule::duplicate_id, place, id, list)
        .related(known->second.place, phrase::first_given)
        .help(phrase::rename_or_remove);
    return Admission::refused;
  }
  if (level != Level::year) return Admission::refused;
  known->second = {place, level, m_origin};
  return Admission::replaces;
}

template <class T>
void DatasetLoader::add_record(std::vector<T>& out, const std::string& list, T record, const diag::Span& place,
                               Level level) {
  std::string id = id_of(record);
  const Admission admission = admit(list, id, place, level);
  if (admission == Admission::refused) return;
  set_id(record, id);
  const bool stands = admission == Admission::replaces || admission == Admission::completes;
  auto same = stands ? std::ranges::find_if(out, [&](const T& other) { return id_of(other) == id; }) : out.end();
  if (same == out.end())
    out.push_back(std::move(record));
  else if (admission == Admission::replaces)
    *same = std::move(record);
  else
    complete(*same, record);
}

template <class T>
void DatasetLoader::add_records(std::vector<T>& out, const std::string& list, const Node& node, Level level) {
  std::vector<T> records;
  auto decoding = context();
  schema::decode(decoding, node, records);
  // A value alone is a list of one; records that failed are kept, so that items and records go together.
  for (std::size_t i = 0; i < records.size(); ++i)
    add_record(out, list, std::move(records[i]), id_place(node.kind == NodeKind::sequence ? node.items[i] : node),
               level);
}

void DatasetLoader::add_list(const std::string& list, const Node& node, const diag::Span& place, Level level) {
  m_dataset.present.emplace(list, place);
  if (list == "organisation") return add_organisation(node, place, level);
  model::for_each_list(m_dataset, [&]<class T>(std::vector<T>& records) {
    if (schema::Table<T>::name == list) add_records(records, list, node, level);
  });
}

void DatasetLoader::add_organisation(const Node& node, const diag::Span& place, Level level) {
  auto decoding = context();
  model::Organisation organisation;
  schema::decode(decoding, node, organisation);
  const Admission admission = admit("organisation", "-", place, level);
  if (admission == Admission::completes)
    complete(*m_dataset.organisation, organisation);
  else if (admission != Admission::refused)
    m_dataset.organisation = std::move(organisation);
}

// --- Tables ---

namespace {

// What one thread read: records, where their ids stand, and its own findings.
template <class T>
struct Rows {
  explicit Rows(diag::Language language) : diagnostics(language) {}
  std::vector<T> records;
  std::vector<diag::Span> places;
  diag::Diagnostics diagnostics;
};

// The column that names a record; past the titles when there is none.
std::size_t naming_column(const std::vector<schema::Entry>& titles) {
  for (const std::string_view key : {"id", "nom", "sigle"})
    for (std::size_t i = 0; i < titles.size(); ++i)
      if (titles[i].folded == key) return i;
  return titles.size();
}

template <class T>
void read_part(const CsvTable& table, const CsvPart& part, schema::DecodeContext context, std::vector<T>& records,
               Rows<T>& out) {
  schema::RowDecoder<T> decoder(context, table.head.entries);
  CsvRows rows(table, part, out.diagnostics);
  schema::TextRow row;
  const std::size_t naming = naming_column(table.head.entries);
  while (rows.next(row)) {
    records.push_back(decoder.read(row));
    if constexpr (has_id<T>) out.places.push_back(naming < row.cells.size() ? row.cells[naming].span : row.span);
  }
}

// Below, a thread costs more than it saves.
constexpr std::size_t least_bytes_for_threads = 1 << 18;

} // namespace

template <class T>
void DatasetLoader::add_rows(std::vector<T>& out, const std::string& list, const CsvTable& table, Level level) {
  const bool long_table = table.text.size() > least_bytes_for_threads;
  const std::vector<CsvPart> parts = split_rows(table, long_table ? base::worker_count() : 1);
  std::vector<std::unique_ptr<Rows<T>>> read;
  for (std::size_t i = 0; i < parts.size(); ++i) read.push_back(std::make_unique<Rows<T>>(m_diagnostics.language()));
  std::size_t lines = 0;
  for (const CsvPart& part : parts) lines += part.lines;
  out.reserve(out.size() + lines);
  // The first part of records without ids is read where it stays: a table may have a million of them.
  const auto target = [&](std::size_t i) -> std::vector<T>& { return i == 0 && !has_id<T> ? out : read[i]->records; };
  base::for_each_in_parallel(parts.size(), [&](std::size_t i) {
    schema::DecodeContext decoding{read[i]->diagnostics, nullptr, &m_settings.nomenclatures};
    decoding.table = true;
    if (&target(i) != &out) target(i).reserve(parts[i].lines);
    read_part(table, parts[i], decoding, target(i), *read[i]);
  });
  for (auto& part : read) {
    m_diagnostics.absorb(std::move(part->diagnostics));
    for (std::size_t i = 0; i < part->records.size(); ++i)
      if constexpr (has_id<T>)
        add_record(out, list, std::move(part->records[i]), part->places[i], level);
      else
        out.push_back(std::move(part->records[i]));
    part.reset();
  }
}

void DatasetLoader::add_table(const std::string& list, const CsvTable& table, Level level) {
  auto decoding = context();
  decoding.table = true;
  if (!schema::check_columns(decoding, table.head, *model::find_record_list(list)->type)) return;
  m_dataset.present.emplace(list, table.head.span);
  model::for_each_list(m_dataset, [&]<class T>(std::vector<T>& records) {
    if (schema::Table<T>::name == list) add_rows(records, list, table, level);
  });
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
  const Admission admission = admit(std::string(figures_key), figure.id, figure.key_span, level);
  // What the repository declares stands; a figure has no fields to complete.
  if (admission == Admission::refused || admission == Admission::completes) return;
  auto& list = m_dataset.figures.list;
  if (admission == Admission::replaces)
    std::erase_if(list, [&](const model::DeclaredFigure& other) { return other.id == figure.id; });
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
  add_record(m_dataset.activities, "activites", std::move(activity), id_place(head), Level::year);
}

void DatasetLoader::add_text(const std::string& id, const Node& head, const schema::LocatedText* body) {
  model::YearText text;
  auto decoding = context();
  schema::decode(decoding, head, text);
  justify_body(head, body);
  text.id = id;
  if (body != nullptr && !base::trim(body->text).empty()) text.text = *body;
  m_dataset.present.emplace("textes", text.span);
  add_record(m_dataset.texts, "textes", std::move(text), id_place(head), Level::year);
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
