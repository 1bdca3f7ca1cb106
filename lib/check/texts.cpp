#include "check/texts.hpp"

#include <string_view>

namespace reso::check {

namespace {

using Texts = std::vector<const schema::LocatedText*>;

void collect(const schema::Value& value, Texts& out) {
  if (const auto* prose = std::get_if<const schema::LocatedText*>(&value)) {
    if (*prose != nullptr) out.push_back(*prose);
  } else if (const auto* list = std::get_if<schema::List>(&value)) {
    for (const schema::Value& one : *list) collect(one, out);
  }
}

void collect(const schema::RecordRef& record, Texts& out) {
  for (const schema::FieldDesc& field : record.type->fields)
    if (field.get != nullptr) collect(field.get(record.record), out);
}

} // namespace

Texts texts_of(const model::Dataset& dataset) {
  Texts out;
  for (const std::string_view list : {"activites", "textes", "partenaires", "instances", "sections", "projets"})
    if (const model::RecordList* found = model::find_record_list(list))
      for (const schema::RecordRef& record : found->records(dataset)) collect(record, out);
  return out;
}

} // namespace reso::check
