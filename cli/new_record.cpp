#include "cli/new_record.hpp"

#include <algorithm>
#include <charconv>
#include <istream>
#include <ostream>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "cli/starter.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/catalogue_edit.hpp"
#include "edit/typed.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;
using schema::FieldDesc;
using schema::Kind;
using schema::Node;
using schema::NodeKind;

namespace {

// "« douze » n'est pas un nombre", and what to write instead.
std::string sentence_of(const diag::Diagnostic& one) {
  return one.help.empty() ? one.message : one.message + "\n  " + one.help[0];
}

std::string first_sentence(const diag::Diagnostics& found) {
  const auto all = found.sorted();
  return all.empty() ? std::string() : sentence_of(*all[0]);
}

std::string text_of(const schema::RecordRef& record, std::string_view field) {
  const FieldDesc* desc = record.type->find(field);
  if (desc == nullptr) return {};
  const schema::Value value = desc->get(record.record);
  const auto* text = std::get_if<std::string_view>(&value);
  return text == nullptr ? std::string() : std::string(*text);
}

} // namespace

bool NewRecord::refuse(const std::string& message, const std::string& help) {
  m_session.stop = Stop{m_session.fail(bad_command_line, message, help)};
  return false;
}

// --- Values ---

// The id behind what was typed, which may be a record's name; a sentence when there is none.
std::optional<std::string> NewRecord::unknown_reference(const schema::TypeDesc& type, Node& value) const {
  if (m_dataset == nullptr || value.kind != NodeKind::scalar) return std::nullopt;
  const std::string id = base::fold_id(value.text.text);
  if (model::find_record(*m_dataset, type.target, id).record != nullptr) {
    value.text.text = id;
    return std::nullopt;
  }
  const model::RecordList* list = model::find_record_list(type.target);
  if (list == nullptr) return std::nullopt;
  std::vector<std::string> ids;
  for (const schema::RecordRef& record : list->records(*m_dataset)) {
    for (const std::string_view name : {"nom", "titre"})
      if (base::fold_id(text_of(record, name)) == id) {
        value.text.text = text_of(record, "id");
        return std::nullopt;
      }
    ids.push_back(text_of(record, "id"));
  }
  std::string sentence = m_session.say(phrase::no_such_record, value.text.text, std::string(type.target));
  const std::string_view near = base::nearest(value.text.text, {ids.begin(), ids.end()});
  const NewKind* kind = find_new_kind_of(type.target);
  const std::string help = !near.empty()     ? m_session.say(phrase::did_you_mean, std::string(near))
                           : kind != nullptr ? m_session.say(phrase::make_it_first,
                                                             m_session.command_line(fmt::format("new {}", kind->name)))
                                             : m_session.say(phrase::list_it_first, std::string(type.target));
  return sentence + "\n  " + help;
}

// What stands against a value; nothing when it can be taken.
std::optional<std::string> NewRecord::objection(const FieldDesc& field, Node& value) {
  diag::Diagnostics found(m_session.language());
  schema::DecodeContext context{found, nullptr, &m_session.project().settings().nomenclatures};
  if (!edit::check_value(context, m_kind.list, field.name, value)) return first_sentence(found);
  if (edit::below_zero(field, value)) return m_session.say(phrase::zero_or_more, std::string(field.name));
  if (field.type->kind == Kind::reference) return unknown_reference(*field.type, value);
  if (field.type->kind == Kind::list && field.type->element->kind == Kind::reference)
    for (Node& item : value.items)
      if (auto unknown = unknown_reference(*field.type->element, item)) return unknown;
  return std::nullopt;
}

bool NewRecord::take(const FieldDesc& field, std::string_view text) {
  diag::Diagnostics found(m_session.language());
  auto value = edit::typed_value(field, text, m_session.sources(), found);
  std::optional<std::string> against = value ? objection(field, *value) : first_sentence(found);
  if (against) {
    const std::size_t line = against->find('\n');
    return refuse(m_session.say(phrase::about, "--" + std::string(field.name), against->substr(0, line)),
                  line == std::string::npos ? std::string() : std::string(base::trim(against->substr(line))));
  }
  m_values[field.name] = std::move(*value);
  return true;
}

bool NewRecord::take_options() {
  const Invocation& invocation = m_session.invocation();
  const FieldDesc& first = m_kind.first_field();
  if (invocation.arguments.size() > 1) {
    if (invocation.has(first.name))
      return refuse(m_session.say(phrase::argument_extra, invocation.arguments[1]),
                    m_session.say(phrase::positional_twice));
    if (!take(first, invocation.arguments[1])) return false;
  }
  return std::ranges::all_of(m_kind.type().fields, [&](const FieldDesc& field) {
    return !invocation.has(field.name) || take(field, invocation.value(field.name));
  });
}

// --- Questions ---

std::optional<std::string> NewRecord::read_answer(const std::string& question) {
  Host& host = m_session.host();
  *host.err << question << ' ' << std::flush;
  std::string line;
  if (!std::getline(*host.in, line)) {
    *host.err << '\n';
    m_over = m_left = true;
    return std::nullopt;
  }
  return std::string(base::trim(line));
}

namespace {

// The year that is likely to be added.
int next_year(Session& session) {
  const std::vector<int>& years = session.project().years();
  return years.empty() ? session.host().this_year() : years.back() + 1;
}

} // namespace

std::string NewRecord::example(const FieldDesc& field) const {
  std::string text(field.example);
  const schema::TypeDesc& type = field.type->kind == Kind::list ? *field.type->element : *field.type;
  if (!text.empty() && type.kind == Kind::reference && m_dataset != nullptr) {
    const model::RecordList* list = model::find_record_list(type.target);
    const auto records = list == nullptr ? std::vector<schema::RecordRef>() : list->records(*m_dataset);
    return records.empty() ? std::string() : text_of(records.front(), "id");
  }
  // "mars 2012": the tables' examples are of one year.
  const bool new_year = m_kind.home == NewKind::year_file;
  if (!new_year && (m_dataset == nullptr || (type.kind != Kind::date && type.kind != Kind::period))) return text;
  int year = new_year ? next_year(m_session) : m_dataset->year.year;
  if (const std::string given = this->text("annee"); new_year && !given.empty())
    std::from_chars(given.data(), given.data() + given.size(), year);
  for (const int written : {2012, 2013})
    if (const std::size_t at = text.find(std::to_string(written)); at != std::string::npos)
      return text.replace(at, 4, std::to_string(year + written - 2012));
  return text;
}

// Brackets would promise that Enter takes what they hold.
std::string NewRecord::label(const FieldDesc& field) const {
  std::string one = example(field);
  if (field.get_in_year != nullptr && m_dataset != nullptr) one = fmt::format("{}: …", m_dataset->year.year);
  const std::string text = fmt::format("{} ({})", field.doc, field.name);
  return one.empty() ? text : m_session.say(phrase::with_example, text, one);
}

// The words that may be answered, when there are few.
std::string NewRecord::words_for(const FieldDesc& field) const {
  constexpr std::size_t most_words = 15;
  const schema::TypeDesc& type = field.type->kind == Kind::list ? *field.type->element : *field.type;
  std::vector<std::string> words(type.choices.begin(), type.choices.end());
  const auto& own = m_session.project().settings().nomenclatures;
  if (const auto found = own.find(field.nomenclature); found != own.end()) words = found->second;
  if (type.kind == Kind::reference && m_dataset != nullptr)
    if (const model::RecordList* list = model::find_record_list(type.target))
      for (const schema::RecordRef& record : list->records(*m_dataset)) words.push_back(text_of(record, "id"));
  if (words.empty() || words.size() > most_words) return {};
  return m_session.say(phrase::choices, base::join(words, ", "));
}

// A year that cannot be added is said at once, not after all the answers.
std::optional<std::string> NewRecord::year_objection(const FieldDesc& field, const std::string& answer) const {
  if (m_kind.home != NewKind::year_file || &field != &m_kind.first_field()) return std::nullopt;
  if (!is_starter_year(answer)) return m_session.say(phrase::not_a_year, answer);
  const auto there = m_session.files().read(fmt::format("data/{}/annee.yaml", answer));
  if (there && *there) return m_session.say(phrase::id_is_taken, answer);
  return std::nullopt;
}

void NewRecord::ask_field(const FieldDesc& field) {
  if (const std::string words = words_for(field); !words.empty()) *m_session.host().err << "  " << words << '\n';
  while (true) {
    const auto answer = read_answer(m_session.say(phrase::field_question, label(field)));
    if (!answer) return;
    if (*answer == ".") m_over = true;
    if (answer->empty() || *answer == ".") {
      if (!m_kind.needs(field)) return;
      *m_session.host().err << "  " << m_session.say(phrase::needs_an_answer) << '\n';
      continue;
    }
    diag::Diagnostics found(m_session.language());
    auto value = edit::typed_value(field, *answer, m_session.sources(), found);
    auto against = value ? objection(field, *value) : first_sentence(found);
    if (!against) against = year_objection(field, *answer);
    if (!against) {
      m_values[field.name] = std::move(*value);
      return;
    }
    *m_session.host().err << "  " << *against << '\n';
  }
}

// What stands against one field of a record in a list; what else the record needs may still come.
std::optional<std::string> NewRecord::part_objection(const FieldDesc& field, const schema::Entry& part) {
  Node record, list;
  record.kind = NodeKind::mapping;
  record.span = list.span = part.value.span;
  record.entries = {part};
  list.kind = NodeKind::sequence;
  list.items = {record};
  diag::Diagnostics found(m_session.language());
  schema::DecodeContext context{found, nullptr, &m_session.project().settings().nomenclatures};
  edit::check_value(context, m_kind.list, field.name, list);
  for (const diag::Diagnostic* one : found.sorted())
    if (one->rule->code != diag::rule::missing_field.info.code) return sentence_of(*one);
  if (edit::below_zero(field, list)) return m_session.say(phrase::zero_or_more, part.key);
  return std::nullopt;
}

// One field of such a record, asked for until it can be taken; nothing when it is skipped.
std::optional<schema::Entry> NewRecord::ask_part(const FieldDesc& field, const FieldDesc& part) {
  if (const std::string words = words_for(part); !words.empty()) *m_session.host().err << "    " << words << '\n';
  while (true) {
    const auto answer = read_answer("  " + m_session.say(phrase::field_question, label(part)));
    if (answer && *answer == ".") m_over = true;
    if (!answer || answer->empty() || *answer == ".") return std::nullopt;
    diag::Diagnostics found(m_session.language());
    auto value = edit::typed_value(part, *answer, m_session.sources(), found);
    std::optional<std::string> against = first_sentence(found);
    if (value) {
      schema::Entry entry{std::string(part.name), std::string(part.name), value->span, std::move(*value)};
      against = part_objection(field, entry);
      if (!against && part.type->kind == Kind::reference) against = unknown_reference(*part.type, entry.value);
      if (!against) return entry;
    }
    *m_session.host().err << "    " << *against << '\n';
  }
}

// The records of a list inside the record, field by field; an empty answer to the first one ends the list.
void NewRecord::ask_records(const FieldDesc& field) {
  *m_session.host().err << m_session.say(phrase::list_question, label(field)) << '\n';
  Node list;
  list.kind = NodeKind::sequence;
  for (bool more = true; more && !m_over;) {
    Node record;
    record.kind = NodeKind::mapping;
    for (const FieldDesc& part : field.type->element->fields) {
      if (m_over) break;
      if (auto entry = ask_part(field, part))
        record.entries.push_back(std::move(*entry));
      else if (&part == &field.type->element->fields.front())
        more = false;
      if (!more) break;
    }
    if (record.entries.empty()) break;
    record.span = record.entries.front().value.span;
    Node alone = list;
    alone.items = {record};
    if (const auto against = objection(field, alone))
      *m_session.host().err << "  " << *against << '\n';
    else
      list.items.push_back(std::move(record));
  }
  if (!list.items.empty()) m_values[field.name] = std::move(list);
}

namespace {

// Groups whose keys are free and long texts are for an editor.
bool can_be_asked(const FieldDesc& field) {
  const auto simple = [](const schema::TypeDesc& type) {
    return type.kind != Kind::prose && type.kind != Kind::figures && type.kind != Kind::open &&
           type.kind != Kind::record && type.kind != Kind::list;
  };
  const auto simple_field = [&](const FieldDesc& part) { return simple(*part.type); };
  if (field.name == "id") return false;
  if (field.type->kind != Kind::list) return simple(*field.type);
  const schema::TypeDesc& element = *field.type->element;
  return element.kind == Kind::record ? std::ranges::all_of(element.fields, simple_field) : simple(element);
}

} // namespace

// Whether somebody is there to answer.
bool NewRecord::asks() const {
  const Host& host = m_session.host();
  return host.in != nullptr && host.in_is_terminal && !m_session.invocation().has("yes");
}

// Who closes the questions (Ctrl-D) wants no half of a record.
bool NewRecord::leave() {
  m_session.talk(m_session.say(phrase::nothing_added));
  m_session.stop = Stop{bad_command_line};
  return false;
}

bool NewRecord::ask(const Taken& taken) {
  if (!asks()) return true;
  m_session.talk(m_session.say(phrase::how_to_answer));
  // What is needed first: the rest may be skipped at once.
  for (const bool needed : {true, false}) {
    for (const FieldDesc& field : m_kind.type().fields) {
      if (m_kind.needs(field) != needed || has(field.name) || !can_be_asked(field) || m_over) continue;
      if (field.type->kind == Kind::list && field.type->element->kind == Kind::record)
        ask_records(field);
      else
        ask_field(field);
    }
    if (m_left) return leave();
    if (needed && !give_id(taken)) return false; // before the rest is answered in vain
  }
  return true;
}

// --- The whole ---

void NewRecord::set_id(const std::string& id) {
  Node node;
  node.kind = NodeKind::scalar;
  node.text.text = id;
  m_values["id"] = std::move(node);
}

// The id of a record of the same name.
std::optional<std::string> NewRecord::namesake() const {
  const model::RecordList* list = model::find_record_list(m_kind.list);
  if (m_dataset == nullptr || list == nullptr) return std::nullopt;
  const std::string name = base::fold_id(text(m_kind.first_field().name));
  for (const schema::RecordRef& record : list->records(*m_dataset))
    if (base::fold_id(text_of(record, m_kind.first_field().name)) == name) return text_of(record, "id");
  return std::nullopt;
}

// An id made of the name. One that is there already is likely to be the very record that was meant: only who says so
// gets a second one. Of records that are named after another one (a structure's accompaniments) several are the rule.
bool NewRecord::make_id(const std::string& stem, const Taken& taken) {
  const auto known = [&](const std::string& id) {
    return (m_dataset != nullptr && model::find_record(*m_dataset, m_kind.list, id).record != nullptr) ||
           (taken && taken(id));
  };
  std::string free = stem;
  for (int number = 2; known(free); ++number) free = fmt::format("{}_{}", stem, number);
  set_id(free);
  const FieldDesc& name = m_kind.first_field();
  const std::optional<std::string> other = free == stem ? namesake() : stem;
  if (!other || name.type->kind == Kind::reference) return true;
  const std::string there = m_session.say(phrase::name_is_there, text(name.name), *other);
  if (m_session.invocation().has("yes")) {
    m_session.talk(m_session.say(phrase::another_of_that_name, there, free));
    return true;
  }
  if (!asks()) return refuse(there, m_session.say(phrase::give_id, free));
  *m_session.host().err << there << '\n' << m_session.say(phrase::another_or_none) << '\n';
  for (const FieldDesc* id = m_kind.type().find("id");;) {
    const auto answer = read_answer(m_session.say(phrase::which_id, free));
    if (!answer || *answer == ".") return leave();
    if (answer->empty()) return true;
    diag::Diagnostics found(m_session.language());
    auto value = edit::typed_value(*id, *answer, m_session.sources(), found);
    const auto against = value ? objection(*id, *value) : first_sentence(found);
    if (!against && !known(base::fold_id(*answer))) return m_values["id"] = std::move(*value), true;
    *m_session.host().err << "  " << against.value_or(m_session.say(phrase::id_is_taken, *answer)) << '\n';
  }
}

bool NewRecord::give_id(const Taken& taken) {
  const std::string stem = edit::id_from(text(m_kind.first_field().name));
  return m_kind.type().find("id") == nullptr || has("id") || stem.empty() || make_id(stem, taken);
}

bool NewRecord::complete(const Taken& taken) {
  if (!give_id(taken)) return false;
  const FieldDesc* id = m_kind.type().find("id");
  std::vector<std::string> missing;
  // Of a name without a letter or a digit no id can be made.
  const auto needs = [&](const FieldDesc& field) {
    return m_kind.needs(field) || (&field == id && has(m_kind.first_field().name));
  };
  for (const FieldDesc& field : m_kind.type().fields)
    if (needs(field) && !has(field.name))
      missing.push_back(&field == &m_kind.first_field() && m_kind.home == NewKind::year_file
                            ? m_session.say(phrase::the_year,
                                            m_session.command_line(fmt::format("new annee {}", next_year(m_session))))
                            : m_session.say(phrase::a_missing_field, std::string(field.name), std::string(field.doc)));
  if (missing.empty()) return true;
  return refuse(m_session.say(phrase::fields_missing, base::join(missing, ", ")),
                m_session.say(phrase::see_help, fmt::format("new {}", m_kind.name)));
}

std::string NewRecord::id() const { return base::fold_id(text("id")); }

std::string NewRecord::text(std::string_view field) const {
  const auto found = m_values.find(field);
  return found == m_values.end() ? std::string() : found->second.text.text;
}

Node NewRecord::node(std::initializer_list<std::string_view> without) const {
  Node record;
  record.kind = NodeKind::mapping;
  for (const FieldDesc& field : m_kind.type().fields)
    if (const auto found = m_values.find(field.name);
        found != m_values.end() && std::ranges::find(without, field.name) == without.end())
      record.entries.push_back({std::string(field.name), std::string(field.name), {}, found->second});
  return record;
}

} // namespace reso::cli
