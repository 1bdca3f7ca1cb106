#include "intake/person_columns.hpp"

#include <algorithm>

#include "diag/catalogue_import_columns.hpp"

namespace reso::intake {

namespace {

Column* titled(Header& header, std::string_view bare, const std::map<std::string, std::string>& forced) {
  if (forced.contains(std::string(bare))) return nullptr;
  const auto found =
      std::ranges::find_if(header.columns, [&](const Column& column) { return bare_title(column.title) == bare; });
  return found == header.columns.end() ? nullptr : &*found;
}

} // namespace

bool with_persons(std::string_view list) { return list == "adherents" || list == "entretiens"; }

void find_persons(Header& header, const Sheet& sheet, const std::map<std::string, std::string>& forced,
                  const std::function<bool(std::size_t row)>& is_total) {
  Column* name = titled(header, "nom", forced);
  Column* first = titled(header, bare_title(diag::first_name_title), forced);
  if (name == nullptr || first == nullptr || !first->path.empty()) return;
  if (!name->path.empty() && name->path != "structure") return;
  const bool other_structure = name->path.empty() || std::ranges::any_of(header.columns, [&](const Column& column) {
                                 return &column != name && column.path == "structure";
                               });
  const auto whole = [&](std::size_t row) {
    return sheet.at({row, name->index}).empty() || !sheet.at({row, first->index}).empty() || is_total(row);
  };
  for (std::size_t row = header.row + 1; row < sheet.rows.size() && !other_structure; ++row)
    if (!whole(row)) return;
  name->path = "personne";
  name->doubled = false;
  first->path = person_first_name;
}

} // namespace reso::intake
