#include "intake/plan.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/collation.hpp"
#include "base/text.hpp"
#include "diag/catalogue_import.hpp"
#include "diag/catalogue_import_columns.hpp"
#include "diag/catalogue_import_persons.hpp"
#include "intake/decode.hpp"
#include "intake/person_columns.hpp"
#include "intake/reader.hpp"
#include "intake/said_name.hpp"

namespace reso::intake {

namespace phrase = diag::phrase;

const FieldValue* NewRecord::find(std::string_view path) const {
  const auto found = std::ranges::find(fields, path, &FieldValue::path);
  return found == fields.end() ? nullptr : &*found;
}

namespace {

class Records {
public:
  explicit Records(Reader& reader) : m_reader(reader), m_type(*model::find_record_list(reader.request().list)->type) {}

  void plan() {
    const std::vector<std::size_t> rows = m_reader.rows();
    if (!check_columns()) return;
    for (const std::size_t row : rows)
      if (!person_as_structure(row)) read(row);
    tell_contacts(rows);
    compare();
  }

private:
  bool given(std::string_view path) const {
    return m_reader.column(path) || m_reader.request().constants.contains(std::string(path));
  }

  // A list whose records need no id of the file's own.
  bool makes_ids() const {
    return m_type.name == "structures" || m_type.name == "personnes" || m_type.find("nom") != nullptr;
  }

  bool check_columns() {
    bool good = true;
    for (const schema::FieldDesc& field : m_type.fields) {
      if (!field.required || given(field.name) ||
          (field.name == "id" && (makes_ids() || m_type.name.starts_with("dla_"))))
        continue;
      m_reader.general_issue(m_reader.say(phrase::import_no_column, std::string(field.name), std::string(field.doc)),
                             m_reader.say(phrase::import_map_or_set, std::string(field.name)));
      good = false;
    }
    return good;
  }

  // "DUPONT;Marie" in a list of structures: her name would be printed as a member's.
  bool person_as_structure(std::size_t row) {
    const std::string_view field = m_type.name == "adherents" ? "structure" : "nom";
    if ((m_type.name != "adherents" && m_type.name != "structures") || m_reader.cell(row, field).empty()) return false;
    for (const Column& column : m_reader.plan().header.columns) {
      const std::string title = bare_title(column.title);
      if (title != bare_title(diag::first_name_title) || !column.path.empty() ||
          m_reader.request().columns.contains(title) || m_reader.sheet().at({row, column.index}).empty())
        continue;
      m_reader.issue(m_reader.place(row, field), shown(m_reader.cell(row, field)),
                     m_reader.say(phrase::import_person_as_structure, address({row, column.index})),
                     m_reader.say(phrase::import_person_as_structure_help));
      return true;
    }
    return false;
  }

  // Of a structure that is a member, the person beside it is who answers for it.
  bool has_contact(std::size_t row) const {
    return m_reader.column(person_first_name) && !m_reader.cell(row, "structure").empty() &&
           !m_reader.full_name(row, "personne").empty();
  }

  void tell_contacts(const std::vector<std::size_t>& rows) {
    const auto contacts =
        static_cast<std::size_t>(std::ranges::count_if(rows, [&](std::size_t row) { return has_contact(row); }));
    if (contacts == 0) return;
    const std::size_t titles = m_reader.plan().header.row;
    const Place at = m_reader.place(titles, "personne");
    m_reader.plan().notices.push_back({at, shown(m_reader.sheet().at(at)),
                                       m_reader.say(phrase::import_contacts_left, contacts),
                                       m_reader.say(phrase::import_contacts_help)});
  }

  void read(std::size_t row) {
    NewRecord record{row, {}};
    const auto own = [](const Target& target) {
      return target.path.find('.') == std::string::npos || target.path.starts_with("phases.");
    };
    for (const Target& target : m_reader.targets()) {
      if (!own(target)) continue;
      const bool name = target.path == "nom" && m_type.name == "personnes";
      if (target.path == "personne" && has_contact(row)) continue;
      if (name ? m_reader.full_name(row, "nom").empty() : m_reader.cell(row, target.path).empty()) continue;
      if (target.field->type->kind == schema::Kind::reference)
        read_reference(row, target, record);
      else if (name)
        record.fields.push_back({"nom", m_reader.full_name(row, "nom"), m_reader.place(row, "nom")});
      else if (auto value = m_reader.value(row, target))
        record.fields.push_back(std::move(*value));
    }
    for (const schema::FieldDesc& field : m_type.fields)
      if (field.required && field.name != "id" && record.find(field.name) == nullptr && !m_reader.bad(row))
        m_reader.issue(m_reader.place(row, field.name), {}, m_reader.say(phrase::import_empty_needed));
    const bool nobody = record.find("structure") == nullptr && record.find("personne") == nullptr;
    if (m_type.name == "adherents" && nobody && !m_reader.bad(row))
      m_reader.issue(m_reader.place(row, m_reader.column("structure") ? "structure" : "personne"), {},
                     m_reader.say(phrase::import_empty_needed));
    if (!m_reader.bad(row) && !record.fields.empty()) add(std::move(record));
  }

  void read_reference(std::size_t row, const Target& target, NewRecord& record) {
    const std::string_view list = target.field->type->target;
    const std::string text =
        list == "personnes" ? m_reader.full_name(row, target.path) : one_spaced(shown(m_reader.cell(row, target.path)));
    const Place at = m_reader.place(row, target.path);
    const bool named = list == "structures" || list == "personnes";
    const auto id = named ? m_reader.resolve(list, text, row, target.path) : m_reader.reference(list, text, at);
    if (id) record.fields.push_back({target.path, *id, at});
  }

  // Structures and persons are told by their name when the file has no ids.
  void add(NewRecord record) {
    const bool persons = m_type.name == "personnes";
    const FieldValue* name = record.find("nom");
    std::optional<std::string> id;
    if ((!persons && m_type.name != "structures") || record.find("id") != nullptr) {
      m_found.push_back(std::move(record));
      return;
    }
    if (name == nullptr) {
      m_reader.issue(m_reader.place(record.row, "nom"), {}, m_reader.say(phrase::import_empty_needed));
      return;
    }
    const bool said = m_reader.choice(m_type.name, name->cell, name->text) != nullptr;
    if (persons) {
      if (const auto found = m_reader.persons().find({name->text, record.row, "nom", {}, true})) id = found->id;
    } else {
      id = structure_named(*name, record.row);
    }
    if (!id) return;
    record.fields.insert(record.fields.begin(), {"id", *id, name->cell});
    // Of one whom the project calls otherwise, the name is not what differs.
    if (said && m_reader.names(m_type.name).name_of(*id) != record.find("nom")->text)
      std::erase_if(record.fields, [](const FieldValue& field) { return field.path == "nom"; });
    m_found.push_back(std::move(record));
  }

  std::optional<std::string> structure_named(const FieldValue& name, std::size_t row) {
    Names& known = m_reader.names("structures");
    const std::string* choice = m_reader.choice("structures", name.cell, name.text);
    NameMatch match = known.find(choice != nullptr && *choice != "+" ? *choice : name.text);
    if (match.kind == NameMatch::exact) return match.candidates.front().id;
    if (match.kind != NameMatch::none && (choice == nullptr || *choice != "+"))
      return m_reader.resolve("structures", name.text, row, "nom"); // says why
    if (choice == nullptr && names_no_structure(name.text))
      return m_reader.resolve("structures", name.text, row, "nom");
    const std::string id = known.new_id(name.text);
    known.add(id, name.text);
    return id;
  }

  // An id for those that the file gives none, once it is known that they are new.
  void give_id(NewRecord& record, const std::set<std::string>& taken) {
    if (m_type.find("id") == nullptr || record.find("id") != nullptr) return;
    std::string id;
    const FieldValue* name = record.find("nom");
    if (name != nullptr) id = id_from(name->text);
    const std::string stem(m_type.name.substr(0, m_type.name.find('_')));
    for (int n = 1; name == nullptr || taken.contains(id) || m_given.contains(id); ++n) {
      id = name != nullptr ? fmt::format("{}_{}", id_from(name->text), n + 1)
                           : fmt::format("{}_{}_{:02}", stem, m_reader.request().year, n);
      if (!taken.contains(id) && !m_given.contains(id)) break;
    }
    m_given.insert(id);
    record.fields.insert(record.fields.begin(), {"id", id, record.fields.front().cell});
  }

  std::size_t index_of(std::string_view field) const {
    for (std::size_t i = 0; i < m_type.fields.size(); ++i)
      if (m_type.fields[i].name == field) return i;
    return m_type.fields.size();
  }

  // What two records of a list without ids must share to be one: all but their numbers.
  std::string joined(const Keys& keys, bool with_numbers, bool with_id) const {
    std::string out;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const bool number = m_type.fields[i].type->kind == schema::Kind::quantity;
      if ((number && !with_numbers) || (m_type.fields[i].name == "id" && !with_id)) continue;
      out += keys[i] + "\n";
    }
    return out;
  }

  // Those that get an id once they are known to be new are read as if they had one.
  std::vector<NewRecord> with_ids() const {
    std::vector<NewRecord> out = m_found;
    if (m_type.find("id") != nullptr)
      for (NewRecord& record : out)
        if (record.find("id") == nullptr)
          record.fields.insert(record.fields.begin(), {"id", "sans_id", record.fields.front().cell});
    return out;
  }

  void compare() {
    const auto decoded = decode_rows(with_ids(), m_reader.request());
    const auto known = known_rows(m_reader.dataset(), m_type.name, m_reader.request().year);
    const std::size_t id_at = index_of("id");
    std::map<std::string, const Keys*> by_id;
    std::map<std::string, std::size_t> same, alike;
    std::set<std::string> taken;
    for (const Keys& keys : known) {
      if (id_at < keys.size()) by_id[keys[id_at]] = &keys, taken.insert(keys[id_at].substr(0, keys[id_at].find('|')));
      ++same[joined(keys, true, false)];
      ++alike[joined(keys, false, false)];
    }
    const bool numbers = std::ranges::any_of(
        m_type.fields, [](const schema::FieldDesc& field) { return field.type->kind == schema::Kind::quantity; });
    for (std::size_t i = 0; i < m_found.size(); ++i) {
      NewRecord& record = m_found[i];
      for (const Issue& issue : decoded[i].issues) m_reader.issue(*issue.place, issue.read, issue.why, issue.help);
      if (!decoded[i].issues.empty()) continue;
      const Keys& keys = decoded[i].keys;
      if (!first_of_file(record, keys)) continue;
      if (m_type.name == "adherents" && known_member(record, keys, known)) continue;
      if (const FieldValue* id = record.find("id"); id != nullptr && id_at < keys.size()) {
        if (const auto found = by_id.find(keys[id_at]); found != by_id.end()) {
          note_known(record, keys, *found->second, id->text);
          continue;
        }
      } else if (std::size_t& left = same[joined(keys, true, false)]; left > 0) {
        --left;
        ++m_reader.plan().known;
        continue;
      } else if (id_at == m_type.fields.size() && numbers && alike.contains(joined(keys, false, false))) {
        const FieldValue& number = number_of(record);
        m_reader.issue(number.cell, number.text, m_reader.say(phrase::import_hours_differ));
        continue;
      }
      give_id(record, taken);
      m_reader.plan().records.push_back(std::move(record));
    }
    std::erase_if(m_reader.plan().records, [&](const NewRecord& one) { return m_contradicted.contains(one.row); });
  }

  // --- The same thing twice in the file ---

  // What a row is about, in lists where nothing is said of it twice; empty elsewhere: two interviews of a day are two.
  std::string subject(const NewRecord& record, const Keys& keys) const {
    if (record.find("id") != nullptr && index_of("id") < keys.size()) return keys[index_of("id")];
    if (m_type.name == "clauses_heures") return joined(keys, false, false);
    if (m_type.name != "adherents") return {};
    for (const std::string_view field : {"structure", "personne"})
      if (record.find(field) != nullptr) return std::string(field) + keys[index_of(field)];
    return {};
  }

  struct Earlier {
    std::size_t row;
    Keys keys;
    std::vector<FieldValue> fields;
  };

  // False, and an issue with both cells, for a row whose subject another one has: a copy is left out, and where the two
  // contradict each other neither is kept.
  bool first_of_file(const NewRecord& record, const Keys& keys) {
    const std::string about = subject(record, keys);
    if (about.empty()) return true;
    const auto [seen, first] = m_subjects.try_emplace(about, Earlier{record.row, keys, record.fields});
    if (first) return true;
    const Earlier& other = seen->second;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (keys[i] == other.keys[i]) continue;
      const std::string_view field = m_type.fields[i].name;
      if (keys[i].empty() && said_same(record)) continue;
      const Place here = cell_of(record.fields, field, record.row), there = cell_of(other.fields, field, other.row);
      m_reader.issue(here, shown(m_reader.sheet().at(here)),
                     m_reader.say(phrase::import_contradicts, address(there), std::string(field)),
                     m_reader.say(phrase::import_contradicts_help));
      m_reader.plan().bad_rows.insert(other.row);
      m_contradicted.insert(other.row);
      m_contradicted.insert(record.row);
      return false;
    }
    if (said_same(record)) return false;
    const FieldValue& shown = record.fields.front();
    m_reader.issue(
        shown.cell, shown.text, m_reader.say(phrase::import_again, address(other.fields.front().cell)),
        m_reader.say(m_type.name == "clauses_heures" ? phrase::import_again_hours : phrase::import_again_help));
    return false;
  }

  // Whoever imports said that the row is a person of a row above.
  bool said_same(const NewRecord& record) const {
    return std::ranges::any_of(record.fields, [&](const FieldValue& field) {
      return m_reader.request().cells.contains({field.cell.row, field.cell.column});
    });
  }

  static Place cell_of(const std::vector<FieldValue>& fields, std::string_view name, std::size_t row) {
    const auto found = std::ranges::find(fields, name, &FieldValue::path);
    return found != fields.end() ? found->cell : fields.empty() ? Place{row, 0} : fields.front().cell;
  }

  // A structure or person that is a member already: in the list, or by its own « adherent_depuis ».
  bool known_member(const NewRecord& record, const Keys& keys, const std::vector<Keys>& known) {
    for (const std::string_view field : {"structure", "personne"}) {
      const FieldValue* who = record.find(field);
      if (who == nullptr) continue;
      const std::size_t at = index_of(field);
      const auto same = std::ranges::find_if(known, [&](const Keys& other) { return other[at] == keys[at]; });
      if (same != known.end()) return note_known(record, keys, *same, who->text), true;
      const auto& structures = m_reader.dataset().structures;
      const auto own = std::ranges::find(structures, who->text, &model::Structure::id);
      if (field == "structure" && own != structures.end() && own->member_since) return ++m_reader.plan().known, true;
    }
    return false;
  }

  // The number that two rows differ in; else what the row says last.
  const FieldValue& number_of(const NewRecord& record) const {
    const auto found = std::ranges::find_if(record.fields, [&](const FieldValue& field) {
      const schema::FieldDesc* desc = m_type.find(field.path);
      return desc != nullptr && desc->type->kind == schema::Kind::quantity;
    });
    return found == record.fields.end() ? record.fields.back() : *found;
  }

  void note_known(const NewRecord& record, const Keys& keys, const Keys& known, const std::string& id) {
    ++m_reader.plan().known;
    std::vector<std::string> fields;
    for (std::size_t i = 0; i < keys.size(); ++i)
      if (!keys[i].empty() && keys[i] != known[i]) fields.emplace_back(m_type.fields[i].name);
    if (fields.empty()) return;
    m_reader.plan().different.push_back(
        {record.fields.front().cell, {}, m_reader.say(phrase::import_differs, id, base::join(fields, ", ")), {}});
  }

  Reader& m_reader;
  const schema::TypeDesc& m_type;
  std::vector<NewRecord> m_found;
  std::set<std::string> m_given;
  std::map<std::string, Earlier> m_subjects;
  std::set<std::size_t> m_contradicted; // rows
};

} // namespace

namespace {

// Names of rows that are left out are not written either.
void drop_unused_names(Plan& plan) {
  std::set<std::string> used;
  for (const NewRecord& record : plan.records)
    for (const FieldValue& field : record.fields) used.insert(field.text);
  for (const Attendance& one : plan.attendances) used.insert(one.persons.begin(), one.persons.end());
  // A person's structure is used when the person is.
  for (const std::string_view list : {"personnes", "structures"})
    for (const NewName& name : plan.names)
      if (name.list == list && used.contains(name.id))
        for (const FieldValue& field : name.record.fields) used.insert(field.text);
  std::erase_if(plan.names, [&](const NewName& name) { return !used.contains(name.id); });
}

} // namespace

void plan_records(Reader& reader) { Records(reader).plan(); }

Plan make_plan(const Sheet& sheet, const Request& request, const model::Dataset& dataset) {
  Plan plan;
  Reader reader(sheet, request, dataset, plan);
  if (!reader.find_columns()) return plan;
  if (request.list == attendance_list)
    plan_attendance(reader);
  else
    plan_records(reader);
  drop_unused_names(plan);
  reader.look_for_idle_answers();
  // In the order of the cells; what is said of the whole file first.
  std::ranges::stable_sort(plan.issues, [](const Issue& a, const Issue& b) {
    if (!a.place || !b.place) return !a.place && b.place;
    return std::pair(a.place->row, a.place->column) < std::pair(b.place->row, b.place->column);
  });
  return plan;
}

} // namespace reso::intake
