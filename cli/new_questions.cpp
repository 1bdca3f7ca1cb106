// The questions of `reso new` on a terminal: the part of NewRecord that talks.
#include <algorithm>
#include <charconv>
#include <istream>
#include <ostream>

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/new_record.hpp"
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

// The year that is likely to be added.
int NewRecord::next_year() const {
  const std::vector<int>& years = m_session.project().years();
  return years.empty() ? m_session.host().this_year() : years.back() + 1;
}

std::string NewRecord::example(const FieldDesc& field) const {
  std::string text(field.example);
  const schema::TypeDesc& type = field.type->kind == Kind::list ? *field.type->element : *field.type;
  if (!text.empty() && type.kind == Kind::reference && m_dataset != nullptr) {
    const auto records = choices_of(type);
    return records.empty() ? std::string() : text_of(records.front(), "id");
  }
  // "mars 2012": the tables' examples are of one year.
  const bool new_year = m_kind.home == NewKind::year_file;
  if (!new_year && (m_dataset == nullptr || (type.kind != Kind::date && type.kind != Kind::period))) return text;
  int year = new_year ? next_year() : m_dataset->year.year;
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
  std::string text = fmt::format("{} ({})", field.doc, field.name);
  if (field.type->kind == Kind::list && field.type->element->kind != Kind::record)
    text = m_session.say(phrase::several_by, text, field.type->element->kind == Kind::text ? ";" : ",");
  return one.empty() ? text : m_session.say(phrase::with_example, text, one);
}

// The words that may be answered, when there are few.
std::string NewRecord::words_for(const FieldDesc& field) const {
  constexpr std::size_t most_words = 15;
  const schema::TypeDesc& type = field.type->kind == Kind::list ? *field.type->element : *field.type;
  std::vector<std::string> words(type.choices.begin(), type.choices.end());
  const auto& own = m_session.project().settings().nomenclatures;
  if (const auto found = own.find(field.nomenclature); found != own.end()) words = found->second;
  for (const schema::RecordRef& record : choices_of(type)) words.push_back(text_of(record, "id"));
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

namespace {

// "« date: mars 2012 »" is what a file has: at a question, "mars 2012" is the answer. Each line under the question.
std::string at_question(std::string sentence, std::string_view field, std::string_view indent) {
  const std::string key = std::string(field) + ": ";
  for (const std::string_view open : {"« ", "\""})
    if (const std::size_t at = sentence.find(std::string(open) + key); at != std::string::npos)
      sentence.erase(at + open.size(), key.size());
  std::string out;
  for (const std::string_view line : base::split(sentence, '\n'))
    out += fmt::format("{}{}\n", indent, base::trim(line));
  return out;
}

// Whoever types the key with the value means the value.
std::string without_key(const std::string& answer, std::string_view field) {
  const std::string key = std::string(field) + ":";
  return answer.starts_with(key) ? std::string(base::trim(std::string_view(answer).substr(key.size()))) : answer;
}

} // namespace

// Questions that no answer can end are not asked: the list that a needed field refers to is empty.
bool NewRecord::something_to_name() {
  for (const FieldDesc& field : m_kind.type().fields) {
    if (!m_kind.needs(field) || has(field.name) || field.type->kind != Kind::reference || m_dataset == nullptr)
      continue;
    if (choices_of(*field.type).empty())
      return refuse(m_session.say(phrase::nothing_to_name, std::string(field.type->target)), how_to_make(*field.type));
  }
  return true;
}

void NewRecord::ask_field(const FieldDesc& field) {
  if (const std::string words = words_for(field); !words.empty()) *m_session.host().err << "  " << words << '\n';
  while (true) {
    auto answer = read_answer(m_session.say(phrase::field_question, label(field)));
    if (!answer) return;
    *answer = without_key(*answer, field.name);
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
    *m_session.host().err << at_question(*against, field.name, "  ");
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
    auto answer = read_answer("  " + m_session.say(phrase::field_question, label(part)));
    if (answer) *answer = without_key(*answer, part.name);
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
    *m_session.host().err << at_question(*against, part.name, "    ");
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
  if (!something_to_name()) return false;
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

} // namespace reso::cli
