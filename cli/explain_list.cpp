#include "cli/explain_list.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "model/dataset.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;
using schema::FieldDesc;
using schema::Kind;
using schema::TypeDesc;

namespace {

// "dla/accompagnements" is the list that YAML writes "dla_accompagnements".
std::string list_id(std::string_view name) {
  std::string id = base::fold_id(name);
  std::ranges::replace(id, '/', '_');
  return id;
}

const TypeDesc& item_of(const TypeDesc& type) { return type.kind == Kind::list ? *type.element : type; }

std::string joined(const std::vector<std::string_view>& words) {
  return base::join({words.begin(), words.end()}, ", ");
}

class Description {
public:
  explicit Description(const Session& session) : m_session(session) {}

  std::string of(const model::RecordList& list) {
    m_out = fmt::format("{}  {}\n  {}\n  {}\n", list.name, list.type->doc, where(list.name),
                        m_session.say(phrase::fields_of_list));
    fields(*list.type, 4);
    return std::move(m_out);
  }

private:
  std::string where(std::string_view list) const {
    if (list == "activites" || list == "textes") return m_session.say(phrase::written_as_page, std::string(list));
    if (list == "organisation") return m_session.say(phrase::written_once);
    return m_session.say(phrase::written_as_list, std::string(list));
  }

  void fields(const TypeDesc& record, std::size_t indent) {
    std::size_t widest = 0;
    for (const FieldDesc& field : record.fields) widest = std::max(widest, title(field).size());
    for (const FieldDesc& field : record.fields) {
      m_out += fmt::format("{:{}}{:{}}  {}\n", "", indent, title(field), widest, explained(field));
      const TypeDesc& item = item_of(*field.type);
      if (item.kind == Kind::record) fields(item, indent + 4);
    }
  }

  static std::string title(const FieldDesc& field) { return std::string(field.name) + (field.required ? " *" : ""); }

  // "Forme ; mots : association, cooperative (« forme » de nomenclatures)"
  std::string explained(const FieldDesc& field) const {
    std::string text(field.doc);
    const TypeDesc& item = item_of(*field.type);
    const auto add = [&](const std::string& more) { text += m_session.say(phrase::field_more, more); };
    if (field.type->kind == Kind::list) add(m_session.say(phrase::takes_a_list));
    if (item.kind == Kind::reference) add(m_session.say(phrase::takes_an_id, std::string(item.target)));
    if (!item.choices.empty()) add(m_session.say(phrase::takes_words, joined(item.choices)));
    if (!field.nomenclature.empty())
      add(m_session.say(item.choices.empty() ? phrase::takes_any_word : phrase::takes_other_words,
                        std::string(field.nomenclature)));
    if (item.kind == Kind::boolean) add(m_session.say(phrase::takes_yes_no));
    if (!field.example.empty() && item.choices.empty() && item.kind != Kind::boolean)
      add(m_session.say(phrase::for_example, std::string(field.example)));
    return text;
  }

  const Session& m_session;
  std::string m_out;
};

} // namespace

std::optional<std::string> describe_list(const Session& session, std::string_view name) {
  const model::RecordList* list = model::find_record_list(list_id(name));
  if (list == nullptr) return std::nullopt;
  return Description(session).of(*list);
}

} // namespace reso::cli
