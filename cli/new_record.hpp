// The fields of a record to make: from options, then from questions; each checked by the decoder of its list.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "cli/new_kinds.hpp"
#include "cli/session.hpp"
#include "model/dataset.hpp"
#include "schema/tree.hpp"

namespace reso::cli {

class NewRecord {
public:
  // `dataset`: the year's, for ids that are taken and records that are referred to; null for the year itself.
  NewRecord(Session& session, const NewKind& kind, const model::Dataset* dataset)
      : m_session(session), m_kind(kind), m_dataset(dataset) {}

  // The word after the kind and the options. False after the sentence: see session.stop.
  bool take_options();
  // Which ids exist besides the dataset's.
  using Taken = std::function<bool(const std::string&)>;
  // On a terminal, what was not given, one by one. False after the sentence, as complete().
  bool ask(const Taken& taken);
  // Makes the id of the name unless it was given. A name that is there
  // already is asked about; without a terminal it takes --id or --yes. False after the sentence, then or when required
  // fields are missing.
  bool complete(const Taken& taken);

  std::string id() const; // folded
  bool has(std::string_view field) const { return m_values.contains(field); }
  std::string text(std::string_view field) const; // of a scalar; empty when not given
  // What may stand in the field here: an id that the project has, a date of its year. Empty when nothing is known.
  std::string example(const schema::FieldDesc& field) const;
  // The fields given, in the order of the table; those in `without` left out.
  schema::Node node(std::initializer_list<std::string_view> without = {}) const;

private:
  static std::string sentence_of(const diag::Diagnostic& one);
  static std::string first_sentence(const diag::Diagnostics& found);
  static std::string text_of(const schema::RecordRef& record, std::string_view field);
  std::optional<std::string> objection(const schema::FieldDesc& field, schema::Node& value);
  std::optional<std::string> unknown_reference(const schema::TypeDesc& type, schema::Node& value) const;
  // Those that a field of this type may refer to.
  std::vector<schema::RecordRef> choices_of(const schema::TypeDesc& type) const;
  std::string how_to_make(const schema::TypeDesc& type) const;
  bool take(const schema::FieldDesc& field, std::string_view text);
  bool refuse(const std::string& message, const std::string& help);

  void set_id(const std::string& id);
  std::optional<std::string> namesake() const;
  bool give_id(const Taken& taken);
  bool make_id(const std::string& stem, const Taken& taken);

  // Questions: new_questions.cpp.
  bool asks() const;
  bool leave();
  std::optional<std::string> read_answer(const std::string& question);
  int next_year() const;
  std::string label(const schema::FieldDesc& field) const;
  bool something_to_name();
  void ask_field(const schema::FieldDesc& field);
  void ask_records(const schema::FieldDesc& field);
  std::optional<schema::Entry> ask_part(const schema::FieldDesc& field, const schema::FieldDesc& part);
  std::optional<std::string> part_objection(const schema::FieldDesc& field, const schema::Entry& part);
  std::optional<std::string> year_objection(const schema::FieldDesc& field, const std::string& answer) const;
  std::string words_for(const schema::FieldDesc& field) const;

  Session& m_session;
  const NewKind& m_kind;
  const model::Dataset* m_dataset;
  std::map<std::string_view, schema::Node> m_values; // by the table's own names
  bool m_over = false;                               // the person has had enough of questions
  bool m_left = false;                               // … and wants nothing added
};

} // namespace reso::cli
