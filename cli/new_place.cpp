#include "cli/new_place.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/catalogue_edit.hpp"
#include "edit/append.hpp"
#include "edit/reading.hpp"
#include "edit/tidy.hpp"
#include "stats/exposure.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

// The folders where reso reads a list, those of the project before those of the registers.
std::vector<std::string> folders_of(Session& session, const NewKind& kind, int year) {
  std::vector<std::string> folders, bases{"data"};
  if (const auto& registers = session.project().settings().registers) bases.push_back(*registers);
  for (const std::string& base : bases) {
    if (kind.home == NewKind::common_list) folders.push_back(base + "/commun");
    folders.push_back(fmt::format("{}/{:04}", base, year));
  }
  return folders;
}

// Whether a file of such a folder, `inside` it, may hold the list: a table by its name ("clauses/contrats.csv" is
// « clauses_contrats »), YAML anywhere but among the texts.
bool may_hold(edit::FileKind kind, std::string_view list, std::string inside) {
  inside = base::fold_id(inside);
  if (inside.starts_with("activites/") || inside.starts_with("textes/")) return false;
  if (kind != edit::FileKind::csv) return kind == edit::FileKind::yaml;
  inside.resize(inside.size() - std::string_view(".csv").size());
  std::ranges::replace(inside, '/', '_');
  return inside == list;
}

// --- Without --file ---

struct Candidate {
  NewPlace place;
  std::size_t records = 0;
  std::vector<std::string> without_column; // fields that the table cannot take
};

class Search {
public:
  Search(Session& session, std::string_view list, const schema::Node& record)
      : m_session(session), m_list(list), m_record(record) {}

  // The files below `folder` that hold the list.
  void look_in(const std::string& folder) {
    for (const std::string& path : m_session.files().list(folder)) {
      const auto kind = edit::kind_of_file(path);
      if (!kind || !may_hold(*kind, m_list, path.substr(folder.size() + 1))) continue;
      auto bytes = m_session.files().read(path);
      if (!bytes || !*bytes) continue;
      Candidate one{{path, std::move(**bytes), *kind == edit::FileKind::csv, folder}, 0, {}};
      if (one.place.table ? look_at_table(one) : look_at_yaml(one)) found.push_back(std::move(one));
    }
  }

  std::vector<Candidate> found;

private:
  bool look_at_table(Candidate& one) const {
    if (const auto table = edit::read_table(*one.place.text)) one.records = table->rows.size();
    const edit::NewRow row = edit::append_to_csv(*one.place.text, m_record);
    one.without_column = row.without_column;
    one.without_column.insert(one.without_column.end(), row.no_cell.begin(), row.no_cell.end());
    return true;
  }

  // A file that cannot be read may hold it all the same: adding to it then says so.
  bool look_at_yaml(Candidate& one) const {
    const std::string& text = *one.place.text;
    if (const auto tree = edit::read_tree(text)) {
      const schema::Node* list = tree->find(m_list);
      if (list != nullptr) one.records = list->items.size();
      return list != nullptr;
    }
    return text.starts_with(std::string(m_list) + ":") || text.find("\n" + std::string(m_list) + ":") != text.npos;
  }

  Session& m_session;
  std::string_view m_list;
  const schema::Node& m_record;
};

bool better(const Candidate& a, const Candidate& b) {
  const bool a_takes_all = a.without_column.empty(), b_takes_all = b.without_column.empty();
  if (a_takes_all != b_takes_all) return a_takes_all;
  if (a.records != b.records) return a.records > b.records;
  return !a.place.table && b.place.table;
}

// Says which of several files was chosen, and how to choose another.
NewPlace announced(Session& session, std::string_view list, const std::vector<Candidate>& found) {
  const Candidate& best = found.front();
  session.talk(session.say(phrase::several_files, std::string(list), session.from_here(best.place.path)));
  std::vector<std::string> others;
  for (const Candidate& one : found) {
    if (&one == &best) continue;
    others.push_back("--file " + session.from_here(one.place.path));
    if (best.without_column.empty() && !one.without_column.empty() && one.records > best.records)
      session.talk("  " + session.say(phrase::no_column, session.from_here(one.place.path),
                                      base::join(one.without_column, ", ")));
  }
  session.talk("  " + session.say(phrase::choose_file, base::join(others, ", ")));
  return best.place;
}

// --- With --file ---

// Where a path of the project leads, links followed; in memory there are none.
std::filesystem::path real_path(Session& session, const std::string& path) {
  if (session.root().empty()) return std::filesystem::path(path).lexically_normal();
  std::error_code error;
  const std::filesystem::path real = std::filesystem::weakly_canonical(session.on_disk(path), error);
  return error ? std::filesystem::path(session.on_disk(path)) : real;
}

// `path` as seen from `folder`; empty when it is not below it.
std::string inside_of(const std::filesystem::path& path, const std::filesystem::path& folder) {
  const std::string inside = path.lexically_relative(folder).generic_string();
  return inside == "." || inside.starts_with("..") ? std::string() : inside;
}

class FileAsked {
public:
  FileAsked(Session& session, const NewKind& kind, int year, std::string_view named)
      : m_session(session), m_list(kind.list), m_folders(folders_of(session, kind, year)), m_named(named) {}

  std::optional<NewPlace> place() {
    const auto kind = edit::kind_of_file(m_named);
    if (!kind || *kind == edit::FileKind::markdown) return refuse(m_session.say(phrase::no_data_file, m_named), {});
    auto place = read_place(*kind);
    if (!place) return refuse_place();
    auto bytes = m_session.files().read(place->path);
    if (bytes) {
      place->text = std::move(*bytes);
      return place;
    }
    m_session.stop = Stop{m_session.fail(cannot_work, m_session.say(phrase::cannot_read, m_named, bytes.message()))};
    return std::nullopt;
  }

private:
  // The path under which the project reads the file: as it is listed, through links of the project's own; else where
  // it really is.
  std::optional<NewPlace> read_place(edit::FileKind kind) const {
    const bool table = kind == edit::FileKind::csv;
    const std::string path = m_session.from_root(m_named);
    for (const std::string& folder : m_folders) {
      const auto listed = m_session.files().list(folder);
      if (std::ranges::find(listed, path) != listed.end() && may_hold(kind, m_list, path.substr(folder.size() + 1)))
        return NewPlace{path, {}, table, folder};
      const std::string inside = inside_of(real_path(m_session, path), real_path(m_session, folder));
      if (!inside.empty() && may_hold(kind, m_list, inside)) return NewPlace{folder + "/" + inside, {}, table, folder};
    }
    return std::nullopt;
  }

  std::optional<NewPlace> refuse_place() {
    std::vector<std::string> shown;
    for (const std::string& folder : m_folders) shown.push_back(m_session.from_here(folder));
    const bool outside =
        inside_of(real_path(m_session, m_session.from_root(m_named)), real_path(m_session, ".")).empty();
    return refuse(
        m_session.say(outside ? phrase::outside_project : phrase::list_not_read_there, m_named, std::string(m_list)),
        m_session.say(phrase::where_list_is_read, std::string(m_list), base::join(shown, ", ")));
  }

  std::optional<NewPlace> refuse(const std::string& message, const std::string& help) {
    m_session.stop = Stop{m_session.fail(bad_command_line, message, help)};
    return std::nullopt;
  }

  Session& m_session;
  std::string_view m_list;
  std::vector<std::string> m_folders;
  std::string m_named;
};

} // namespace

std::optional<NewPlace> place_of_list(Session& session, const NewKind& kind, int year, const schema::Node& record) {
  if (session.invocation().has("file"))
    return FileAsked(session, kind, year, session.invocation().value("file")).place();
  Search search(session, kind.list, record);
  const std::vector<std::string> folders = folders_of(session, kind, year);
  // What is common comes first; a year's own file holds the list only where nothing common does.
  for (const bool common : {true, false})
    if (search.found.empty())
      for (const std::string& folder : folders)
        if (folder.ends_with("/commun") == common) search.look_in(folder);
  std::ranges::stable_sort(search.found, better);
  if (search.found.size() == 1) return search.found.front().place;
  if (!search.found.empty()) return announced(session, kind.list, search.found);
  const auto& registers = session.project().settings().registers;
  const std::string base = registers && stats::personal_set(kind.list) ? *registers : "data";
  const std::string folder = base + "/" + (kind.home == NewKind::common_list ? "commun" : fmt::format("{:04}", year));
  std::string path = fmt::format("{}/{}.yaml", folder, kind.list);
  auto bytes = session.files().read(path); // there, but without the list
  return NewPlace{std::move(path), bytes ? std::move(*bytes) : std::nullopt, false, folder};
}

} // namespace reso::cli
