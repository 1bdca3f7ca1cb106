// annee.yaml.
#include <algorithm>

#include "diag/catalogue.hpp"
#include "model/dataset.hpp"
#include "model/file_types.hpp"
#include "model/misplaced.hpp"
#include "model/settings.hpp"
#include "schema/fault.hpp"

namespace reso::model {

namespace {

struct WrittenYear {
  std::optional<int> year;
  bool report = true;
  std::optional<base::Date> date;
  std::optional<schema::Located<bool>> closed;
  std::map<std::string, schema::Located<bool>, std::less<>> complete;
  diag::Span span;
};

} // namespace

} // namespace reso::model

namespace reso::schema {

using model::WrittenYear;

template <>
struct Table<WrittenYear> {
  static constexpr std::string_view name = "annee.yaml";
  static constexpr std::string_view doc = "L'année elle-même.";
  static constexpr auto fields = std::tuple{
      field("annee", &WrittenYear::year, {.doc = "Année", .example = "2012"}),
      field("rapport", &WrittenYear::report, {.doc = "« non » : année de comparaison, sans rapport", .example = "oui"}),
      field("date", &WrittenYear::date, {.doc = "Date imprimée", .example = "20 avril 2013"}),
      field("cloture", &WrittenYear::closed,
            {.doc = "« oui » : le rapport est publié, il n'est plus réécrit", .example = "non"}),
      field("complet", &WrittenYear::complete,
            {.doc = "« non » : cet ensemble ne contient pas tout", .example = "{presences: non}"}),
  };
};

} // namespace reso::schema

namespace reso::model {

namespace {

// Every record set, with those that are lists inside records.
std::vector<std::string_view> set_names() {
  std::vector<std::string_view> names;
  for (const RecordList& list : record_lists()) names.push_back(list.name);
  names.insert(names.end(), {"seances", "presences", "membres", "reunions", "phases"});
  return names;
}

diag::Span key_place(const schema::Node& node, std::string_view key) {
  if (const schema::Node* sets = node.find("complet"))
    for (const schema::Entry& entry : sets->entries)
      if (entry.folded == key) return entry.key_span;
  return node.span;
}

} // namespace

bool decode_year_settings(schema::DecodeContext& context, const schema::Node& node, YearSettings& out) {
  WrittenYear written;
  const Sorted sorted = without_lists(context, node, "annee.yaml", fmt::format("data/{}", out.year));
  bool good = schema::decode(context, sorted.settings, written) && sorted.good;
  if (written.year && out.year != 0 && *written.year != out.year) {
    const schema::Node* year = node.find("annee");
    context.diagnostics
        .report(diag::rule::year_differs, year != nullptr ? year->span : node.span, std::to_string(*written.year),
                std::to_string(out.year))
        .help(diag::phrase::write_folder_year, std::to_string(out.year));
    good = false;
  } else if (written.year) {
    out.year = *written.year;
  }
  out.report = written.report;
  out.date = written.date;
  if (written.closed) {
    out.closed = written.closed->value;
    out.closed_at = written.closed->span;
  }
  out.span = written.span;
  const std::vector<std::string_view> known = set_names();
  const schema::KeyScope scope(context, "complet", node.span);
  for (const auto& [set, complete] : written.complete) {
    if (std::ranges::find(known, set) == known.end())
      good = schema::fault::unknown_word(context, key_place(node, set), set, known);
    out.complete.insert_or_assign(set, complete.value);
  }
  return good;
}

const schema::TypeDesc& year_settings_type() { return schema::type_of<WrittenYear>(); }

const schema::TypeDesc& year_file_type() { return schema::type_of<WrittenYear>(); }

} // namespace reso::model
