#include "intake/reader.hpp"

#include <algorithm>

#include "base/collation.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue_import.hpp"
#include "diag/catalogue_import_columns.hpp"
#include "diag/catalogue_import_persons.hpp"
#include "diag/catalogue_import_unnamed.hpp"
#include "intake/cell_faults.hpp"
#include "intake/days.hpp"
#include "intake/person_columns.hpp"
#include "intake/said_name.hpp"
#include "intake/shell.hpp"

namespace reso::intake {

namespace phrase = diag::phrase;

Reader::Reader(const Sheet& sheet, const Request& request, const model::Dataset& dataset, Plan& plan)
    : m_sheet(sheet), m_request(request), m_dataset(dataset), m_plan(plan), m_structures(dataset, "structures"),
      m_persons(dataset, "personnes"), m_who(*this) {
  const model::RecordList* list = model::find_record_list(request.list);
  m_targets = targets_of(request.list, list == nullptr ? nullptr : list->type);
  for (const auto& [path, text] : request.constants) m_constants[path] = {CellKind::text, text};
}

// --- Issues ---

void Reader::issue(const Place& place, std::string read, std::string why, std::string help) {
  m_plan.bad_rows.insert(place.row);
  m_plan.issues.push_back({place, std::move(read), std::move(why), std::move(help)});
}

void Reader::cell_issue(const Place& place, std::string read, std::string why, std::string help) {
  m_plan.bad_cells.emplace(place.row, place.column);
  m_plan.issues.push_back({place, std::move(read), std::move(why), std::move(help)});
}

void Reader::general_issue(std::string why, std::string help) {
  m_plan.issues.push_back({std::nullopt, {}, std::move(why), std::move(help)});
}

// --- Columns ---

bool Reader::find_columns() {
  auto header = find_header(m_sheet, m_request.list, m_targets, m_request.columns, m_request.year, read_day);
  if (!header) {
    std::vector<std::string> names;
    for (const Target& target : m_targets)
      if (target.path.find('.') == std::string::npos) names.push_back(target.path);
    general_issue(say(phrase::import_no_header), say(phrase::import_fields, base::join(names, ", ")));
    return false;
  }
  m_plan.header = std::move(*header);
  if (with_persons(m_request.list))
    find_persons(m_plan.header, m_sheet, m_request.columns, [this](std::size_t row) { return is_total(row); });
  for (const Column& column : m_plan.header.columns) {
    if (column.doubled)
      issue({m_plan.header.row, column.index}, column.title, say(phrase::import_double_column, column.path),
            say(phrase::import_map_one, shell_word(column.title + "=-")));
    else if (!column.path.empty() && column.path != "-")
      m_columns.emplace(column.path, column.index);
    if (const auto meant = misread_accents(column.title))
      issue({m_plan.header.row, column.index}, column.title, say(phrase::import_mojibake, *meant),
            say(phrase::import_mojibake_help));
  }
  m_plan.decimal = decimal_mark(m_sheet, m_plan.header.row + 1);
  m_values = {m_request.year, m_plan.decimal, m_request.words, m_request.language};
  look_at_days();
  look_at_columns();
  return true;
}

// In what order the file writes day and month.
void Reader::look_at_days() {
  std::map<DayOrder, Place> first;
  const auto look = [&](const Place& place) { first.emplace(day_order(m_sheet.at(place), m_request.year), place); };
  for (const Column& column : m_plan.header.columns) {
    if (m_request.list == attendance_list && column.path.empty()) look({m_plan.header.row, column.index});
    const auto target = std::ranges::find(m_targets, column.path, &Target::path);
    if (target == m_targets.end()) continue;
    const bool dates = target->field == nullptr ? column.path == "date"
                                                : target->field->type->kind == schema::Kind::date ||
                                                      target->field->type->kind == schema::Kind::period;
    const bool months = target->field != nullptr && target->field->name == "mois"; // "01/12" has an order of its own
    for (std::size_t row = m_plan.header.row + 1; dates && !months && row < m_sheet.rows.size(); ++row)
      look({row, column.index});
  }
  if (first.contains(DayOrder::day_first)) return;
  if (const auto american = first.find(DayOrder::month_first); american != first.end())
    m_values.month_first = address(american->second);
  else if (const auto either = first.find(DayOrder::either); either != first.end())
    m_plan.day_first = either->second;
}

// Of a name, the id when it is known without a doubt.
std::string Reader::id_shown(std::string_view list, const std::string& text) const {
  if (list != "structures" && list != "personnes") return id_from(text);
  const NameMatch match = (list == "personnes" ? m_persons : m_structures).find(text);
  return match.kind == NameMatch::exact ? match.candidates.front().id : std::string();
}

void Reader::look_at_columns() {
  for (std::size_t row = 0; row < m_plan.header.row; ++row)
    for (const Cell& cell : m_sheet.rows[row]) {
      const std::string folded = base::fold_name(cell.text);
      if (m_plan.origin.empty() && std::ranges::any_of(diag::extraction_words, [&](std::string_view word) {
            return folded.find(base::fold_name(word)) != std::string::npos;
          }))
        m_plan.origin = cell.text;
    }
  for (const Column& column : m_plan.header.columns) {
    ColumnView view{column, {}, {}};
    for (std::size_t row = m_plan.header.row + 1; row < m_sheet.rows.size() && view.sample.empty(); ++row)
      if (const Cell& cell = m_sheet.at({row, column.index}); !cell.empty() && !is_total(row)) {
        view.sample = shown(cell);
        const auto target = std::ranges::find(m_targets, column.path, &Target::path);
        const bool reference = target != m_targets.end() && target->field != nullptr &&
                               target->field->type->kind == schema::Kind::reference;
        const bool person = column.path == "personne";
        if (reference || person)
          view.value = id_shown(person ? "personnes" : target->field->type->target, view.sample);
        else if (target != m_targets.end() && target->field != nullptr)
          view.value = read_value(cell, *target->field, m_values).text;
        else if (column.path == "date")
          view.value = order_fault(cell, m_values).empty() ? read_period(cell, m_request.year).value_or(std::string())
                                                           : std::string();
      }
    m_plan.columns.push_back(std::move(view));
  }
}

// --- Rows ---

namespace {

// Neither a number nor its unit: words, or the tick of "Total Jean", who was there.
bool says_words(const Cell& cell) {
  return cell.kind == CellKind::text && cell.text.find_first_of("0123456789") == std::string::npos &&
         (cell.text.size() > 2 ||
          std::ranges::find(diag::tick_marks, base::fold_name(cell.text)) != std::end(diag::tick_marks));
}

} // namespace

// "Total", whatever follows; "Ensemble : 12", but not "Ensemble vocal", a structure whose row says more than numbers.
bool Reader::is_total(std::size_t row) const {
  const auto& cells = m_sheet.rows[row];
  const auto first = std::ranges::find_if_not(cells, &Cell::empty);
  if (first == cells.end()) return false;
  const std::string folded = base::fold_name(first->text);
  return std::ranges::any_of(diag::total_words, [&](std::string_view word) {
    const std::string start = base::fold_name(word);
    return folded == start || ((folded.starts_with(start + " ") || folded.starts_with(start + ":")) &&
                               std::none_of(first + 1, cells.end(), says_words));
  });
}

std::vector<std::size_t> Reader::rows() {
  std::vector<std::size_t> out, hidden;
  for (std::size_t row = m_plan.header.row + 1; row < m_sheet.rows.size(); ++row) {
    if (std::ranges::all_of(m_sheet.rows[row], &Cell::empty)) continue;
    if (is_total(row)) {
      m_plan.totals.push_back(row);
      continue;
    }
    ++m_plan.rows;
    if (std::ranges::binary_search(m_sheet.hidden, row)) hidden.push_back(row);
    look_at_cells(row);
    if (!bad(row)) out.push_back(row);
  }
  tell_hidden(hidden);
  return out;
}

// Whoever filtered the sheet looks at the rows that are left, and forgets the others.
void Reader::tell_hidden(const std::vector<std::size_t>& rows) {
  if (rows.empty()) return;
  const auto& cells = m_sheet.rows[rows.front()];
  const auto first = std::ranges::find_if_not(cells, &Cell::empty);
  m_plan.notices.push_back({Place{rows.front(), static_cast<std::size_t>(first - cells.begin())}, shown(*first),
                            say(phrase::import_hidden, rows.size()), say(phrase::import_hidden_help)});
}

void Reader::look_at_cells(std::size_t row) {
  for (const Column& column : m_plan.header.columns) {
    const bool kept = !column.path.empty() && column.path != "-";
    if (!kept && !column.date) continue;
    const Cell& cell = m_sheet.at({row, column.index});
    if (auto fault = fault_of(cell, kept, m_request.language))
      issue({row, column.index}, shown(cell), std::move(fault->why), std::move(fault->help));
  }
}

std::optional<std::size_t> Reader::column(std::string_view path) const {
  const auto found = m_columns.find(path);
  return found == m_columns.end() ? std::nullopt : std::optional(found->second);
}

const Cell& Reader::cell(std::size_t row, std::string_view path) const {
  static const Cell nothing;
  if (const auto index = column(path))
    if (const Cell& found = m_sheet.at({row, *index}); !found.empty()) return found;
  const auto constant = m_constants.find(path);
  return constant == m_constants.end() ? nothing : constant->second;
}

Place Reader::place(std::size_t row, std::string_view path) const { return {row, column(path).value_or(0)}; }

std::optional<FieldValue> Reader::value(std::size_t row, const Target& target) {
  const Cell& found = cell(row, target.path);
  if (found.empty()) return std::nullopt;
  const Place at = place(row, target.path);
  if (target.field == nullptr) return FieldValue{target.path, shown(found), at};
  ReadValue read = read_value(found, *target.field, m_values);
  if (!read.why.empty()) {
    issue(at, shown(found), std::move(read.why), std::move(read.help));
    return std::nullopt;
  }
  return FieldValue{target.path, std::move(read.text), at};
}

std::string Reader::full_name(std::size_t row, std::string_view path) const {
  const std::string first = shown(cell(row, std::string(path) + ".prenom")), name = shown(cell(row, path));
  const bool person = path == "personne" || (path == "nom" && m_request.list == "personnes");
  if (!person) return one_spaced(first + " " + name);
  return one_spaced(without_courtesy(first, !name.empty()) + " " + without_courtesy(name, !first.empty()));
}

// --- Names ---

const std::string* Reader::choice(std::string_view list, const Place& at, const std::string& text) const {
  if (const auto cell = m_request.cells.find({at.row, at.column}); cell != m_request.cells.end()) return &cell->second;
  if (const auto said = m_request.names.find(base::fold_name(text)); said != m_request.names.end())
    return &said->second;
  if (list != "personnes") return nullptr;
  // Whatever comes first, the name or the first name.
  const std::string key = m_persons.key_of(text);
  for (const auto& [name, said] : m_request.names)
    if (m_persons.key_of(name) == key) return &said;
  return nullptr;
}

void Reader::look_for_idle_answers() {
  if (m_request.answers.empty()) return;
  std::set<std::pair<std::size_t, std::size_t>> cells;
  std::set<std::string> said; // folded, and keys of persons
  for (const Target& target : m_targets) {
    const bool reference = target.field != nullptr && target.field->type->kind == schema::Kind::reference &&
                           (target.field->type->target == "personnes" || target.field->type->target == "structures");
    if (!reference && target.path != "personne" && target.path != "nom") continue;
    for (std::size_t row = m_plan.header.row + 1; row < m_sheet.rows.size(); ++row) {
      const std::string name = full_name(row, target.path);
      if (name.empty() || is_total(row)) continue;
      if (column(target.path)) cells.emplace(row, *column(target.path));
      said.insert(base::fold_name(name));
      said.insert(m_persons.key_of(name));
    }
  }
  for (const std::string& answer : m_request.answers) {
    const auto cell = parse_address(answer);
    if (!(cell && cells.contains({cell->row, cell->column})) && !said.contains(base::fold_name(answer)) &&
        !said.contains(m_persons.key_of(answer)))
      m_plan.idle_answers.push_back(answer);
  }
}

std::optional<PersonFound> Reader::resolve_person(const PersonRow& row) {
  auto found = m_who.find(row);
  if (const auto known = found ? m_listed.find(found->id) : m_listed.end(); known != m_listed.end()) {
    NewName fuller = m_plan.names[known->second]; // a row below may say what the first left out
    add_fields(fuller, row.row, row.name_field);
    m_plan.names[known->second] = std::move(fuller);
  } else if (found && found->fresh) {
    add_name("personnes", found->id, row.name, row.row, row.name_field);
  }
  return found;
}

std::optional<std::string> Reader::resolve(std::string_view list, const std::string& text, std::size_t row,
                                           std::string_view prefix) {
  if (list == "personnes") {
    const std::string field(prefix);
    const auto found = resolve_person({text, row, field, field + ".", m_request.list == "adherents"});
    return found ? std::optional(found->id) : std::nullopt;
  }
  Names& known = names(list);
  const Place at = place(row, prefix);
  const NameMatch match = known.find(text);
  const std::string* said = choice(list, at, text);
  if (said != nullptr && *said != "+") {
    if (known.has_id(*said)) return *said;
    issue(at, text, say(phrase::import_no_record, std::string(list), *said));
    return std::nullopt;
  }
  if (match.kind == NameMatch::exact) return match.candidates.front().id;
  if (said == nullptr && match.kind != NameMatch::several && names_no_structure(text)) {
    no_structure(at, text);
    return std::nullopt;
  }
  if (match.kind == NameMatch::none || said != nullptr) {
    const std::string id = known.new_id(text);
    known.add(id, text);
    add_name(list, id, text, row, prefix);
    return id;
  }
  std::vector<std::string> ids;
  for (const Candidate& one : match.candidates) ids.push_back(one.id);
  issue(at, text,
        match.kind == NameMatch::several
            ? say(phrase::import_several, base::join(ids, ", "))
            : say(phrase::import_near, match.candidates.front().name, match.candidates.front().id),
        say(phrase::import_say_which, shell_word(text + "=" + ids.front()), shell_word(text + "=+")));
  return std::nullopt;
}

// Of a person it is a cell that could be empty; a member, or a contract's employer, it must name.
void Reader::no_structure(const Place& at, const std::string& text) {
  const bool of_person = column("personne.structure") == at.column || m_request.list == "personnes";
  if (!of_person)
    issue(at, text, say(phrase::import_no_structure),
          say(phrase::import_no_structure_help, shell_word(address(at) + "=+")));
  else if (m_no_structure.insert(base::fold_name(text)).second)
    notice(at, text, say(phrase::import_structure_empty), {});
}

void Reader::add_name(std::string_view list, const std::string& id, const std::string& text, std::size_t row,
                      std::string_view prefix) {
  NewName out{std::string(list), id, text, {row, {}}};
  const Place at = place(row, prefix);
  out.record.fields = {{"id", id, at}, {"nom", text, at}};
  add_fields(out, row, prefix);
  if (list == "personnes") m_listed[id] = m_plan.names.size();
  m_plan.names.push_back(std::move(out));
}

void Reader::add_fields(NewName& out, std::size_t row, std::string_view prefix) {
  for (const Target& target : m_targets) {
    if (!target.path.starts_with(std::string(prefix) + ".") || target.field == nullptr) continue;
    const std::string name(target.field->name);
    if (out.record.find(name) != nullptr) continue;
    if (target.field->type->kind == schema::Kind::reference) {
      if (const Cell& named = cell(row, target.path); !named.empty())
        if (const auto other = resolve(target.field->type->target, one_spaced(shown(named)), row, target.path))
          out.record.fields.push_back({name, *other, place(row, target.path)});
    } else if (auto read = value(row, target)) {
      out.record.fields.push_back({name, std::move(read->text), read->cell});
    }
  }
}

std::optional<std::string> Reader::reference(std::string_view list, const std::string& text, const Place& at) {
  const std::string id = id_from(text);
  if (model::find_record(m_dataset, list, id).record != nullptr) return id;
  std::vector<std::string_view> ids;
  const model::RecordList* known = model::find_record_list(list);
  const schema::FieldDesc* named = known->type->find("id");
  for (const schema::RecordRef& record : known->records(m_dataset))
    if (const schema::Value value = named->get(record.record); value.given())
      ids.push_back(std::get<std::string_view>(value));
  const std::string_view near = ids.size() < 5000 ? base::nearest(id, ids) : std::string_view();
  m_plan.bad_rows.insert(at.row);
  if (m_absent.insert(std::string(list) + "/" + id).second)
    issue(at, text, say(phrase::import_no_record, std::string(list), id),
          near.empty() ? say(phrase::import_first, std::string(list)) : say(phrase::import_meant, std::string(near)));
  return std::nullopt;
}

} // namespace reso::intake
