#include "intake/persons.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/collation.hpp"
#include "base/text.hpp"
#include "diag/catalogue_import.hpp"
#include "diag/catalogue_import_persons.hpp"
#include "diag/catalogue_import_unnamed.hpp"
#include "intake/reader.hpp"
#include "intake/said_name.hpp"
#include "intake/shell.hpp"

namespace reso::intake {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view list = "personnes";
constexpr std::string_view compared_fields[] = {"structure", "sexe", "commune"};

std::vector<std::string> ids_of(const NameMatch& match) {
  std::vector<std::string> out;
  for (const Candidate& one : match.candidates) out.push_back(one.id);
  return out;
}

bool holds(const std::string& outer, const std::string& inner) { return outer.find(inner) != std::string::npos; }

} // namespace

std::optional<PersonFound> Persons::find(const PersonRow& row) {
  const Traits traits = traits_of(row);
  const std::string* choice = m_reader.choice(list, place(row), row.name);
  const auto found = choice != nullptr ? of_choice(row, traits, *choice) : of_name(row, traits);
  if (!found) return std::nullopt;
  const bool by_id = m_reader.names(list).has_id(id_from(row.name));
  const std::string single = row.among + "\n" + found->id;
  if (row.one_row_each && !by_id && !found->said && m_single_row.contains(single)) return ask_same_name(row, found->id);
  m_single_row.emplace(single, row.row);
  // "Camille" may be the id « camille », or the first name of somebody else.
  accept(row, traits, *found, row.name != found->id && !found->said && !found->fresh);
  return found;
}

void Persons::accept(const PersonRow& row, const Traits& traits, const PersonFound& found, bool by_name) {
  Traits& known = traits_of(found.id);
  for (const auto& [field, given] : traits)
    for (const Trait& one : given)
      if (std::ranges::none_of(known[field], [&](const Trait& other) { return same(field, one, other); }))
        known[field].push_back(one);
  m_of_row[row.row] = found.id;
  const bool first = m_first.emplace(found.id, place(row)).second;
  if (by_name && first && !m_fresh.contains(found.id))
    m_reader.plan().recognised.push_back({found.id, m_reader.names(list).name_of(found.id), place(row)});
}

// --- Who it is ---

std::optional<PersonFound> Persons::of_name(const PersonRow& row, const Traits& traits) {
  Names& names = m_reader.names(list);
  const NameMatch match = names.find(row.name);
  const bool known = match.kind == NameMatch::exact || match.kind == NameMatch::several;
  if (!known && !names_somebody(row)) return std::nullopt;
  if (match.kind == NameMatch::none) return one_word_too_few(row) ? std::nullopt : std::optional(fresh(row));
  const std::vector<std::string> ids = ids_of(match);
  if (match.kind == NameMatch::near) {
    const Candidate& near = match.candidates.front();
    const std::string who = id_or_cell(near.id);
    return ask(row, near.id, m_reader.say(phrase::import_near, near.name, who),
               m_reader.say(phrase::import_say_which, shell_word(row.name + "=" + who), shell_word(row.name + "=+")));
  }
  if (names.has_id(id_from(row.name))) return PersonFound{ids.front()};
  const std::vector<std::string> agree = agreeing(ids, traits);
  if (const auto one = already_there(row, agree)) return PersonFound{*one};
  if (agree.empty()) {
    const auto seen = std::ranges::find_if(ids, [&](const std::string& id) { return m_first.contains(id); });
    return ask_contradiction(row, traits, seen == ids.end() ? ids.front() : *seen);
  }
  if (agree.size() == 1 && (ids.size() == 1 || shares(agree.front(), traits))) return PersonFound{agree.front()};
  return ask_which(row, agree);
}

std::optional<PersonFound> Persons::of_choice(const PersonRow& row, const Traits& traits, const std::string& choice) {
  if (choice == "+") return somebody_else(row, traits);
  if (m_reader.names(list).has_id(choice)) return PersonFound{choice, false, true};
  if (const auto other = parse_address(choice)) {
    if (const auto found = m_of_row.find(other->row); found != m_of_row.end())
      return PersonFound{found->second, false, true};
    return ask(row, choice, m_reader.say(phrase::import_no_such_row, address(*other)), {});
  }
  return ask(row, choice, m_reader.say(phrase::import_no_record, std::string(list), choice), {});
}

// False, and a question, for "2 invités", "Anonyme" and the like.
bool Persons::names_somebody(const PersonRow& row) {
  const SaidName said = said_name(row.name, numbers_are_ids(row));
  const std::string is_a_name = shell_word(address(place(row)) + "=+");
  const bool session = m_reader.request().list == attendance_list;
  if (said == SaidName::and_more)
    ask(row, {}, m_reader.say(phrase::import_and_others),
        session ? m_reader.say(phrase::import_and_others_help) : m_reader.say(phrase::import_nobody_help, is_a_name));
  else if (said == SaidName::number)
    ask(row, {}, m_reader.say(phrase::import_unnamed),
        m_reader.say(session ? phrase::import_unnamed_help : phrase::import_nobody_help, is_a_name));
  else if (said == SaidName::several)
    ask(row, {}, m_reader.say(phrase::import_several_names),
        m_reader.say(phrase::import_several_names_help, is_a_name));
  else if (said == SaidName::nobody)
    ask(row, {}, m_reader.say(phrase::import_nobody), m_reader.say(phrase::import_nobody_help, is_a_name));
  return said == SaidName::name || said == SaidName::one_word;
}

// "Amina", where most names are whole: who is it? Asked of each; where most are one word, told once of the file.
bool Persons::one_word_too_few(const PersonRow& row) {
  if (said_name(row.name) != SaidName::one_word || numbers_are_ids(row)) return false;
  if (!m_names_of_file) count_names(row);
  const auto [one_word, all] = *m_names_of_file;
  if (one_word * 2 > all) {
    if (one_word > 1 && !std::exchange(m_told_one_word, true))
      m_reader.notice(place(row), row.name, m_reader.say(phrase::import_names_of_one_word, one_word, all),
                      m_reader.say(phrase::import_names_of_one_word_help));
    return false;
  }
  const std::string another = shell_word(row.name + "=+");
  const std::vector<Candidate> maybe = m_reader.names(list).with_word(row.name);
  if (maybe.empty())
    ask(row, {}, m_reader.say(phrase::import_one_word), m_reader.say(phrase::import_one_word_help, another));
  else
    ask(row, {}, m_reader.say(phrase::import_one_word),
        m_reader.say(phrase::import_one_word_maybe, shell_word(row.name + "=" + id_or_cell(maybe.front().id)),
                     maybe.front().name, id_or_cell(maybe.front().id), another));
  return true;
}

void Persons::count_names(const PersonRow& row) {
  std::set<std::string> one_word, all;
  for (std::size_t at = m_reader.plan().header.row + 1; at < m_reader.sheet().rows.size(); ++at) {
    const std::string name = m_reader.full_name(at, row.name_field);
    const SaidName said = said_name(name);
    if (said != SaidName::name && said != SaidName::one_word) continue;
    all.insert(base::fold_name(name));
    if (said == SaidName::one_word) one_word.insert(base::fold_name(name));
  }
  m_names_of_file = {one_word.size(), all.size()};
}

bool Persons::numbers_are_ids(const PersonRow& row) const {
  const auto& columns = m_reader.plan().header.columns;
  const auto column = std::ranges::find(columns, place(row).column, &Column::index);
  if (column == columns.end()) return false;
  const std::string title = bare_title(column->title);
  return std::ranges::any_of(base::split(title, ' '), [](std::string_view word) {
    return std::ranges::find(diag::number_titles, word) != std::end(diag::number_titles);
  });
}

// « + »: not one of those who are known. Said once more of a file that was imported, it makes nobody twice.
std::optional<PersonFound> Persons::somebody_else(const PersonRow& row, const Traits& traits) {
  const bool by_cell = m_reader.request().cells.contains({place(row).row, place(row).column});
  const std::string said_of = by_cell ? address(place(row)) : m_reader.names(list).key_of(row.name);
  if (const auto made = m_made.find(said_of); made != m_made.end()) {
    if (contradiction(made->second, traits)) return ask_contradiction(row, traits, made->second);
    return PersonFound{made->second, m_fresh.contains(made->second)};
  }
  const NameMatch match = m_reader.names(list).find(row.name);
  std::vector<std::string> known;
  if (match.kind == NameMatch::exact || match.kind == NameMatch::several) known = ids_of(match);
  std::erase_if(known, [&](const std::string& id) { return m_fresh.contains(id); });
  const std::vector<std::string> agree = agreeing(known, traits);
  std::vector<std::string> others = agree;
  if (by_cell) std::erase_if(others, [&](const std::string& id) { return m_first.contains(id); });
  std::optional<std::string> found = already_there(row, others);
  const bool imported = found.has_value();
  const bool only = agree.size() == 1;
  if (!found && only && known.size() > 1 && shares(agree.front(), traits)) found = agree.front();
  if (!found && only && known.size() == 1 && !by_cell && !row.already) found = agree.front(); // imported once before
  if (!found && !agree.empty() && known.size() > 1) return ask_which(row, agree, true);
  if (!found && only && !by_cell)
    return ask(row, agree.front(), m_reader.say(phrase::import_same_name_known, agree.front()),
               m_reader.say(phrase::import_which_person, shell_word(row.name + "=" + agree.front()),
                            shell_word(address(place(row)) + "=+")));
  if (found && !imported)
    m_reader.notice(place(row), row.name, m_reader.say(phrase::import_plus_known, describe(*found)),
                    m_reader.say(phrase::import_plus_known_help));
  const PersonFound out = found ? PersonFound{*found, false, true} : fresh(row);
  m_made[said_of] = out.id;
  return out;
}

PersonFound Persons::fresh(const PersonRow& row) {
  Names& names = m_reader.names(list);
  const std::string id = names.new_id(row.name);
  names.add(id, row.name);
  m_fresh.insert(id);
  return {id, true};
}

// --- What is known of them ---

Persons::Traits Persons::traits_of(const PersonRow& row) const {
  Traits out;
  const schema::TypeDesc& type = *model::find_record_list(list)->type;
  for (const std::string_view field : compared_fields) {
    const std::string path = row.other_fields + std::string(field);
    const Cell& cell = m_reader.cell(row.row, path);
    if (cell.empty() || (field == "structure" && names_no_structure(cell.text))) continue;
    const ReadValue read = read_value(cell, *type.find(field), m_reader.values());
    if (read.why.empty()) out[std::string(field)] = {{read.text, shown(cell), m_reader.place(row.row, path)}};
  }
  for (const Column& column : m_reader.plan().header.columns)
    if (const Cell& cell = m_reader.sheet().at({row.row, column.index}); column.path == "-" && holds(cell.text, "@"))
      out["@"] = {{base::fold_name(cell.text), cell.text, Place{row.row, column.index}}};
  return out;
}

Persons::Traits& Persons::traits_of(const std::string& id) {
  const auto [found, unseen] = m_traits.try_emplace(id);
  if (!unseen) return found->second;
  for (const model::Person& person : m_reader.dataset().persons) {
    if (person.id != id) continue;
    if (!person.structure.id.empty())
      found->second["structure"] = {{std::string(person.structure.id),
                                     m_reader.names("structures").name_of(std::string(person.structure.id)),
                                     std::nullopt}};
    if (person.sex.given())
      found->second["sexe"] = {{std::string(person.sex.id), std::string(person.sex.written), std::nullopt}};
    if (person.municipality) found->second["commune"] = {{*person.municipality, *person.municipality, std::nullopt}};
  }
  return found->second;
}

bool Persons::same(const std::string& field, const Trait& a, const Trait& b) const {
  const std::string x = base::fold_name(a.value), y = base::fold_name(b.value);
  if (x == y) return true;
  if (field == "commune") return holds(x, y) || holds(y, x); // "35000 Rennes"
  return field == "structure" && m_reader.names("structures").may_be_one(a.value, b.value);
}

std::optional<std::string> Persons::contradiction(const std::string& id, const Traits& traits) {
  const Traits& known = traits_of(id);
  for (const auto& [field, given] : traits) {
    const auto other = known.find(field);
    if (other == known.end()) continue;
    if (std::ranges::none_of(other->second, [&](const Trait& one) { return same(field, given.front(), one); }))
      return field;
  }
  return std::nullopt;
}

bool Persons::shares(const std::string& id, const Traits& traits) {
  const Traits& known = traits_of(id);
  return !contradiction(id, traits) &&
         std::ranges::any_of(traits, [&](const auto& one) { return one.first != "sexe" && known.contains(one.first); });
}

std::vector<std::string> Persons::agreeing(const std::vector<std::string>& ids, const Traits& traits) {
  std::vector<std::string> out;
  for (const std::string& id : ids)
    if (!contradiction(id, traits)) out.push_back(id);
  return out;
}

std::optional<std::string> Persons::already_there(const PersonRow& row, const std::vector<std::string>& ids) const {
  if (!row.already) return std::nullopt;
  for (const std::string& id : ids) {
    const auto taken = m_single_row.find(row.among + "\n" + id);
    const bool other = row.one_row_each && taken != m_single_row.end() && taken->second != row.row;
    if (!other && row.already(id)) return id;
  }
  return std::nullopt;
}

// --- Questions ---

Place Persons::place(const PersonRow& row) const { return m_reader.place(row.row, row.name_field); }

// One cause gives one question; the other rows wait for its answer.
std::nullopt_t Persons::ask(const PersonRow& row, const std::string& cause, std::string why, std::string help) {
  const bool once = row.one_row_each || m_asked.insert(m_reader.names(list).key_of(row.name) + "\n" + cause).second;
  if (once)
    m_reader.issue(place(row), row.name, std::move(why), std::move(help));
  else
    m_reader.plan().bad_rows.insert(row.row);
  return std::nullopt;
}

std::string Persons::describe(const std::string& id) {
  const Traits& known = traits_of(id);
  const auto structure = known.find("structure");
  return structure == known.end() ? id : fmt::format("{} ({})", id, structure->second.front().shown);
}

std::nullopt_t Persons::ask_which(const PersonRow& row, const std::vector<std::string>& ids, bool said_other) {
  std::vector<std::string> shown;
  for (const std::string& id : ids) shown.push_back(describe(id));
  const std::string left = all_alike(row) ? row.name : address(place(row));
  return ask(row, base::join(ids, ","),
             m_reader.say(said_other ? phrase::import_several_other : phrase::import_several, base::join(shown, ", ")),
             m_reader.say(phrase::import_which_of, shell_word(left + "=" + ids.front())));
}

std::nullopt_t Persons::ask_contradiction(const PersonRow& row, const Traits& traits, const std::string& id) {
  const std::string field = *contradiction(id, traits);
  const Trait &here = traits.at(field).front(), &there = traits_of(id).at(field).front();
  const std::string cell = here.place ? address(*here.place) : std::string();
  return ask(row, id + "\n" + base::fold_name(here.value),
             there.place
                 ? m_reader.say(phrase::import_differs_in_file, here.shown, cell, there.shown, address(*there.place))
                 : m_reader.say(phrase::import_differs_from_known, here.shown, cell, id, there.shown),
             ways_out(row, id));
}

std::nullopt_t Persons::ask_same_name(const PersonRow& row, const std::string& id) {
  return ask(row, id, m_reader.say(phrase::import_name_again, address(m_first.at(id))), ways_out(row, id));
}

// Of somebody whom the file names first, the cell: her id is not written yet.
std::string Persons::id_or_cell(const std::string& id) const {
  const auto first = m_first.find(id);
  return m_fresh.contains(id) && first != m_first.end() ? address(first->second) : id;
}

std::string Persons::ways_out(const PersonRow& row, const std::string& id) {
  const std::string here = address(place(row));
  const std::string who = id_or_cell(id);
  if (!m_first.contains(id) && all_alike(row))
    return m_reader.say(phrase::import_which_person, shell_word(row.name + "=" + who), shell_word(row.name + "=+"));
  return m_reader.say(phrase::import_which_person, shell_word(here + "=" + who), shell_word(here + "=+"));
}

bool Persons::all_alike(const PersonRow& row) {
  if (m_said_of_name.empty())
    for (std::size_t at = m_reader.plan().header.row + 1; at < m_reader.sheet().rows.size(); ++at) {
      PersonRow other{m_reader.full_name(at, row.name_field), at, row.name_field, row.other_fields};
      std::string said;
      for (const auto& [field, given] : traits_of(other)) said += field + base::fold_name(given.front().value) + "\n";
      m_said_of_name[m_reader.names(list).key_of(other.name)].insert(said);
      if (row.one_row_each) m_said_of_name[m_reader.names(list).key_of(other.name)].insert(std::to_string(at));
    }
  return m_said_of_name[m_reader.names(list).key_of(row.name)].size() <= (row.one_row_each ? 2 : 1);
}

} // namespace reso::intake
