#include "cli/new_place.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "diag/catalogue_commands.hpp"
#include "diag/catalogue_edit.hpp"
#include "edit/reading.hpp"
#include "edit/tidy.hpp"
#include "stats/exposure.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

class Search {
public:
  Search(Session& session, std::string_view list) : m_session(session), m_list(list) {}

  // The files below `folder` that hold the list.
  void look_in(const std::string& folder) {
    for (const std::string& path : m_session.files().list(folder)) {
      const std::string inside = base::fold_id(path.substr(folder.size() + 1));
      const auto kind = edit::kind_of_file(path);
      if (!kind || *kind == edit::FileKind::markdown || inside.starts_with("activites/") ||
          inside.starts_with("textes/"))
        continue;
      auto bytes = m_session.files().read(path);
      if (!bytes || !*bytes) continue;
      const bool table = *kind == edit::FileKind::csv;
      if (table ? names_list(inside) : holds_list(**bytes)) found.push_back({path, std::move(**bytes), table});
    }
  }

  std::vector<NewPlace> found;

private:
  // "clauses/contrats.csv" is the list « clauses_contrats ».
  bool names_list(std::string inside) const {
    inside.resize(inside.size() - 4);
    std::ranges::replace(inside, '/', '_');
    return inside == m_list;
  }

  // A file that cannot be read may hold it all the same: adding to it then says so.
  bool holds_list(const std::string& text) const {
    if (const auto tree = edit::read_tree(text)) return tree->find(m_list) != nullptr;
    return text.starts_with(std::string(m_list) + ":") || text.find("\n" + std::string(m_list) + ":") != text.npos;
  }

  Session& m_session;
  std::string_view m_list;
};

std::optional<NewPlace> file_asked(Session& session, std::string_view named) {
  const std::string path = session.from_root(std::string(named));
  const auto kind = edit::kind_of_file(path);
  if (!kind || *kind == edit::FileKind::markdown) {
    session.stop = Stop{session.fail(bad_command_line, session.say(phrase::no_data_file, std::string(named)))};
    return std::nullopt;
  }
  auto bytes = session.files().read(path);
  if (!bytes) {
    const std::string message = session.say(phrase::cannot_read, std::string(named), bytes.message());
    session.stop = Stop{session.fail(cannot_work, message)};
    return std::nullopt;
  }
  return NewPlace{path, std::move(*bytes), *kind == edit::FileKind::csv};
}

} // namespace

std::optional<NewPlace> place_of_list(Session& session, const NewKind& kind, int year) {
  if (session.invocation().has("file")) return file_asked(session, session.invocation().value("file"));
  const auto& registers = session.project().settings().registers;
  std::vector<std::string> bases{"data"};
  if (registers) bases.push_back(*registers);
  const std::string of_year = fmt::format("{:04}", year);
  Search search(session, kind.list);
  if (kind.home == NewKind::common_list)
    for (const std::string& base : bases) search.look_in(base + "/commun");
  if (search.found.empty())
    for (const std::string& base : bases) search.look_in(base + "/" + of_year);
  if (search.found.size() == 1) return search.found.front();
  if (search.found.empty()) {
    const std::string& base = stats::personal_set(kind.list) ? bases.back() : bases.front();
    const std::string folder = kind.home == NewKind::common_list ? "commun" : of_year;
    std::string path = fmt::format("{}/{}/{}.yaml", base, folder, kind.list);
    auto bytes = session.files().read(path); // there, but without the list
    return NewPlace{std::move(path), bytes ? std::move(*bytes) : std::nullopt};
  }
  std::vector<std::string> names;
  for (const NewPlace& one : search.found) names.push_back("--file " + session.from_here(one.path));
  session.stop = Stop{session.fail(bad_command_line, session.say(phrase::several_files, std::string(kind.list)),
                                   session.say(phrase::choose_file, base::join(names, ", ")))};
  return std::nullopt;
}

} // namespace reso::cli
