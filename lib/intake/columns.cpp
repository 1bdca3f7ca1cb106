#include "intake/columns.hpp"

#include <algorithm>

#include "base/collation.hpp"
#include "base/spelling.hpp"
#include "base/text.hpp"
#include "diag/catalogue_import_columns.hpp"
#include "intake/person_columns.hpp"
#include "model/dataset.hpp"

namespace reso::intake {

namespace {

constexpr std::string_view articles[] = {"de", "du", "des", "la", "le", "les", "l", "d", "un", "une", "en", "au", "a"};
constexpr std::size_t rows_looked_at = 30;

bool word_sign(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

} // namespace

std::string bare_title(std::string_view title) {
  const std::string folded = base::fold_name(title);
  std::vector<std::string> words;
  std::string word;
  const auto close = [&] {
    if (!word.empty() && std::ranges::find(articles, word) == std::end(articles)) words.push_back(word);
    word.clear();
  };
  for (const char c : folded)
    if (word_sign(c))
      word += c;
    else
      close();
  close();
  return base::join(words, " ");
}

std::vector<Target> targets_of(std::string_view list, const schema::TypeDesc* record) {
  std::vector<Target> out;
  const auto sub = [&](std::string_view name, std::string_view other) {
    for (const schema::FieldDesc& field : model::find_record_list(other)->type->fields)
      if (field.type->kind != schema::Kind::record && field.name != "id")
        out.push_back({std::string(name) + "." + std::string(field.name), &field});
  };
  if (list == attendance_list) {
    for (const char* path : {"personne", "personne.prenom", "activite", "date", "presence"}) out.push_back({path});
    sub("personne", "personnes");
    return out;
  }
  for (const schema::FieldDesc& field : record->fields) {
    const bool flat = field.type->kind != schema::Kind::list || field.type->element->kind != schema::Kind::record;
    if (flat && field.type->kind != schema::Kind::record) out.push_back({std::string(field.name), &field});
    if (list == "dla_accompagnements" && field.name == "phases")
      for (const std::string_view phase : schema::dla_phases)
        out.push_back({"phases." + std::string(phase), field.type->element->find("date")});
  }
  if (list == "personnes") out.push_back({"nom.prenom"});
  if (with_persons(list)) out.push_back({std::string(person_first_name)});
  for (const schema::FieldDesc& field : record->fields)
    if (field.type->kind == schema::Kind::reference &&
        (field.type->target == "structures" || field.type->target == "personnes"))
      sub(field.name, field.type->target);
  return out;
}

namespace {

bool known(const std::vector<Target>& targets, std::string_view path) {
  return std::ranges::find(targets, path, &Target::path) != targets.end();
}

// Folding costs: each title of the table is folded once.
const std::string& bare_known(std::size_t index) {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> out;
    for (const diag::ColumnTitle& one : diag::column_titles) out.push_back(bare_title(one.title));
    return out;
  }();
  return all[index];
}

struct Named {
  std::string path;
  int rank = 0; // the lower, the surer
};

std::optional<Named> target_of(std::string_view list, const std::string& bare, const std::vector<Target>& targets,
                               const std::map<std::string, std::string>& forced) {
  if (bare.empty()) return std::nullopt;
  if (const auto found = forced.find(bare); found != forced.end()) return Named{found->second, 0};
  for (const Target& target : targets)
    if (bare == bare_title(target.path) ||
        (target.path.find('.') == std::string::npos && base::fold_id(bare) == target.path))
      return Named{target.path, 1};
  for (const std::string_view of : {list, std::string_view()})
    for (std::size_t i = 0; i < std::size(diag::column_titles); ++i)
      if (const diag::ColumnTitle& one = diag::column_titles[i];
          one.list == of && bare_known(i) == bare && (one.field == "-" || known(targets, one.field)))
        return Named{std::string(one.field), of.empty() ? 3 : 2};
  return std::nullopt;
}

struct Scored {
  Header header;
  std::size_t score = 0;
};

} // namespace

std::optional<Header> find_header(const Sheet& sheet, std::string_view list, const std::vector<Target>& targets,
                                  const std::map<std::string, std::string>& forced, int year, DateReader read_date) {
  Scored best;
  for (std::size_t row = 0; row < std::min(rows_looked_at, sheet.rows.size()); ++row) {
    Scored one{{row, {}}, 0};
    std::map<std::string, std::pair<int, std::size_t>> taken; // path -> rank and column
    for (std::size_t i = 0; i < sheet.rows[row].size(); ++i) {
      const Cell& cell = sheet.rows[row][i];
      if (cell.empty()) continue;
      Column column{i, shown(cell)};
      const std::string as_shown = bare_title(column.title); // of a date, as --map names it
      if (const auto named =
              target_of(list, forced.contains(as_shown) ? as_shown : bare_title(cell.text), targets, forced)) {
        // What the command line leaves out is not of the kind that is never kept.
        column.path = named->rank == 0 && named->path == "-" ? std::string() : named->path;
        ++one.score;
        const bool several = column.path != "-" && !column.path.empty() && taken.contains(column.path);
        if (several && taken[column.path].first <= named->rank) {
          column.doubled = true;
          --one.score;
        } else {
          if (several)
            for (Column& other : one.header.columns)
              if (other.index == taken[column.path].second) other.doubled = true;
          taken[column.path] = {named->rank, i};
        }
      } else if (list == attendance_list) {
        column.date = read_date(cell, year);
        one.score += column.date ? 1 : 0;
      }
      one.header.columns.push_back(std::move(column));
    }
    if (one.score > best.score) best = std::move(one);
  }
  if (best.score == 0) return std::nullopt;
  return std::move(best.header);
}

std::string meant_target(std::string_view list, std::string_view title, const std::vector<Target>& targets) {
  const std::string bare = bare_title(title);
  std::vector<std::string> names, paths;
  for (const Target& target : targets)
    if (target.path.find('.') == std::string::npos)
      names.push_back(bare_title(target.path)), paths.push_back(target.path);
  for (const diag::ColumnTitle& one : diag::column_titles)
    if ((one.list == list) && known(targets, one.field))
      names.push_back(bare_title(one.title)), paths.emplace_back(one.field);
  const std::string_view near = base::nearest(bare, {names.begin(), names.end()});
  for (std::size_t i = 0; i < names.size(); ++i)
    if (!near.empty() && names[i] == near) return paths[i];
  return {};
}

} // namespace reso::intake
