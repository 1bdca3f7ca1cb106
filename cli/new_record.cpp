#include "cli/new_record.hpp"

#include <algorithm>
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

// "« douze » n'est pas un nombre", and what to write instead.
std::string NewRecord::sentence_of(const diag::Diagnostic& one) {
  return one.help.empty() ? one.message : one.message + "\n  " + one.help[0];
}

std::string NewRecord::first_sentence(const diag::Diagnostics& found) {
  const auto all = found.sorted();
  return all.empty() ? std::string() : sentence_of(*all[0]);
}

std::string NewRecord::text_of(const schema::RecordRef& record, std::string_view field) {
  const FieldDesc* desc = record.type->find(field);
  if (desc == nullptr) return {};
  const schema::Value value = desc->get(record.record);
  const auto* text = std::get_if<std::string_view>(&value);
  return text == nullptr ? std::string() : std::string(*text);
}

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
  if (model::find_record_list(type.target) == nullptr) return std::nullopt;
  std::vector<std::string> ids;
  for (const schema::RecordRef& record : choices_of(type)) {
    for (const std::string_view name : {"nom", "titre"})
      if (base::fold_id(text_of(record, name)) == id) {
        value.text.text = text_of(record, "id");
        return std::nullopt;
      }
    ids.push_back(text_of(record, "id"));
  }
  std::string sentence = m_session.say(phrase::no_such_record, value.text.text, std::string(type.target));
  const std::string_view near = base::nearest(value.text.text, {ids.begin(), ids.end()});
  return sentence + "\n  " +
         (near.empty() ? how_to_make(type) : m_session.say(phrase::did_you_mean, std::string(near)));
}

std::vector<schema::RecordRef> NewRecord::choices_of(const schema::TypeDesc& type) const {
  const model::RecordList* list = type.kind == Kind::reference ? model::find_record_list(type.target) : nullptr;
  return list == nullptr || m_dataset == nullptr ? std::vector<schema::RecordRef>() : list->records(*m_dataset);
}

// What adds a record that a field may refer to.
std::string NewRecord::how_to_make(const schema::TypeDesc& type) const {
  const NewKind* kind = find_new_kind_of(type.target);
  return kind != nullptr
             ? m_session.say(phrase::make_it_first, m_session.command_line(fmt::format("new {}", kind->name)))
             : m_session.say(phrase::list_it_first, m_session.command_line(fmt::format("explain {}", type.target)));
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
      missing.push_back(
          &field == &m_kind.first_field() && m_kind.home == NewKind::year_file
              ? m_session.say(phrase::the_year, m_session.command_line(fmt::format("new annee {}", next_year())))
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
