// docs/reference/fichiers.md: every record and its fields.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/reference_pages.hpp"
#include "diag/catalogue_reference.hpp"
#include "model/dataset.hpp"
#include "model/file_types.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;
using schema::FieldDesc;
using schema::Kind;
using schema::TypeDesc;

namespace {

const TypeDesc& item_of(const TypeDesc& type) { return type.kind == Kind::list ? *type.element : type; }

class Reference {
public:
  explicit Reference(diag::Language language) : m_language(language) {}

  std::string make() {
    m_out = reference_head(m_language, phrase::reference_files_title, phrase::reference_files_intro);
    for (const model::RecordList& list : model::record_lists())
      record(std::string(list.name), *list.type, where(std::string(list.name)), 2);
    record("annee.yaml", model::year_file_type(), say(phrase::reference_year_place), 2);
    record("reso.yaml", model::settings_file_type(), say(phrase::reference_settings_place), 2);
    return std::move(m_out);
  }

private:
  template <class... Args>
  std::string say(const diag::Phrase<Args...>& text, const std::type_identity_t<Args>&... args) const {
    return text.say(m_language, args...);
  }

  std::string where(const std::string& list) const {
    if (list == "activites" || list == "textes") return say(phrase::reference_as_page, list);
    if (list == "organisation") return say(phrase::reference_once);
    std::string file = list;
    for (const std::string_view folder : {"dla", "clauses"})
      if (file.starts_with(std::string(folder) + "_")) file[folder.size()] = '/';
    return say(phrase::reference_as_list, list, file);
  }

  // The anchor that forges make of "### `activites` : `seances`".
  static std::string anchor(const std::string& path) {
    std::string out;
    for (const char c : path) {
      if (c == '/') out += "--";
      if (c != '/' && c != '.') out += c;
    }
    return out;
  }

  // `path`: "activites/seances". Records inside it have a heading of their own, below.
  void record(const std::string& path, const TypeDesc& type, const std::string& place, std::size_t depth) {
    m_out += fmt::format("\n{} ", std::string(depth, '#'));
    const auto names = base::split(path, '/');
    for (const std::string_view name : names) m_out += fmt::format("{}`{}`", name == names.front() ? "" : " : ", name);
    m_out += fmt::format("\n\n{}{}{}\n\n", reference_sentence(type.doc), place.empty() ? "" : "\n", place);
    std::vector<std::vector<std::string>> rows{
        {say(phrase::reference_field), say(phrase::reference_takes), say(phrase::reference_meaning)}};
    for (const FieldDesc& field : type.fields) {
      std::string takes = type_words(*field.type, path + "/" + std::string(field.name));
      if (field.get_in_year != nullptr) takes = say(phrase::reference_by_year, takes);
      rows.push_back({fmt::format("`{}`{}", field.name, field.required ? " \\*" : ""), takes, meaning(field)});
    }
    m_out += reference_table(rows);
    for (const FieldDesc& field : type.fields)
      if (const TypeDesc& item = item_of(*field.type); item.kind == Kind::record)
        record(path + "/" + std::string(field.name), item, {}, 3);
  }

  std::string type_words(const TypeDesc& type, const std::string& path) const {
    switch (type.kind) {
    case Kind::list: return say(phrase::reference_list_of, type_words(*type.element, path));
    case Kind::record: return say(phrase::reference_see_record, anchor(path));
    case Kind::reference: return say(phrase::reference_id_of, std::string(type.target));
    case Kind::figures: return say(phrase::reference_figures_type);
    case Kind::open: return say(phrase::reference_block_of, type_words(*type.element, path));
    case Kind::boolean: return say(phrase::reference_boolean);
    case Kind::choice: return say(phrase::reference_word);
    case Kind::text: return say(phrase::reference_text);
    case Kind::prose: return say(phrase::reference_prose);
    case Kind::quantity:
    case Kind::date:
    case Kind::period: break;
    }
    return std::string(type.name);
  }

  std::string meaning(const FieldDesc& field) const {
    std::string text = reference_sentence(field.doc);
    const TypeDesc& item = item_of(*field.type);
    if (!item.choices.empty()) text += say(phrase::reference_words, reference_code_list(item.choices));
    if (!field.nomenclature.empty()) text += say(phrase::reference_nomenclature, std::string(field.nomenclature));
    if (!field.example.empty() && item.choices.empty() && item.kind != Kind::boolean)
      text += say(phrase::reference_example, std::string(field.example));
    return text;
  }

  diag::Language m_language;
  std::string m_out;
};

} // namespace

std::string reference_of_files(diag::Language language) { return Reference(language).make(); }

} // namespace reso::cli
