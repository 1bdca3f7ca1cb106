#include "cli/schema.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "cli/session.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_commands.hpp"
#include "model/dataset.hpp"
#include "model/file_types.hpp"
#include "schema/json_schema.hpp"

namespace reso::cli {

namespace phrase = diag::phrase;

namespace {

constexpr std::string_view kinds[] = {"donnees", "annee", "reglages"};
constexpr Argument arguments[] = {
    {{"FICHIERS", "FILES"}, {"donnees, annee ou reglages", "donnees, annee or reglages"}, false, false, 0, kinds}};
constexpr Option options[] = {
    {"write", 0, {}, {"les écrire, et le dire aux éditeurs", "write them, and tell editors"}}};
constexpr std::string_view examples[] = {"reso schema --write", "reso schema donnees > donnees.schema.json"};

// What tells editors with a YAML language server which schema a file obeys.
constexpr std::string_view modeline = "# yaml-language-server: $schema=";

std::string schema_of(Session& session, std::string_view kind) {
  const schema::WordLists& words = session.project().settings().nomenclatures;
  if (kind == "annee") return schema::json_schema_of_record("annee.yaml", model::year_file_type(), words);
  if (kind == "reglages") return schema::json_schema_of_record("reso.yaml", model::settings_file_type(), words);
  std::vector<const schema::TypeDesc*> records;
  for (const model::RecordList& list : model::record_lists()) records.push_back(list.type);
  return schema::json_schema_of_lists("data/*.yaml", records, "chiffres", words);
}

std::string file_of(std::string_view kind) { return fmt::format("schemas/{}.schema.json", kind); }

// The kind of a file of the project; empty when no schema is its own.
std::string_view kind_of(std::string_view path) {
  if (path == "reso.yaml") return "reglages";
  const bool yaml = path.ends_with(".yaml") || path.ends_with(".yml");
  if (!yaml || !path.starts_with("data/") || path == "data/indicateurs.yaml") return {};
  if (path.ends_with("/annee.yaml")) return "annee";
  const bool page =
      path.find("/activites/") != std::string_view::npos || path.find("/textes/") != std::string_view::npos;
  return page ? std::string_view() : "donnees";
}

// The text with the line that names the schema first, instead of one that names another.
std::string with_modeline(std::string_view path, const std::string& text, std::string_view kind) {
  std::string up;
  for (const char c : path)
    if (c == '/') up += "../";
  const std::string line = fmt::format("{}{}{}\n", modeline, up, file_of(kind));
  if (!text.starts_with(modeline)) return line + text;
  return line + text.substr(std::min(text.find('\n'), text.size() - 1) + 1);
}

bool write(Session& session, const std::string& path, const std::string& bytes) {
  if (session.writer().read(path) == bytes) return true;
  if (auto written = session.writer().write(path, bytes); !written) {
    session.fail(cannot_work, session.say(phrase::cannot_write, session.from_here(path), written.message()));
    return false;
  }
  *session.host().out << session.from_here(path) << '\n';
  return true;
}

// The schemas, then the files that name them: path and bytes.
std::vector<std::pair<std::string, std::string>> files_to_be(Session& session) {
  std::vector<std::pair<std::string, std::string>> wanted;
  for (const std::string_view kind : kinds) wanted.emplace_back(file_of(kind), schema_of(session, kind));
  std::vector<std::string> files = session.project().list_files("data");
  files.emplace_back("reso.yaml");
  for (const std::string& path : files) {
    const std::string_view kind = kind_of(path);
    if (const auto text = kind.empty() ? std::nullopt : session.writer().read(path))
      wanted.emplace_back(path, with_modeline(path, *text, kind));
  }
  return wanted;
}

int write_all(Session& session) {
  for (const auto& [path, bytes] : files_to_be(session))
    if (!write(session, path, bytes)) return cannot_work;
  return done;
}

int run_schema(const Invocation& invocation, Host& host) {
  Session session(invocation, host);
  if (session.stop) return session.stop->status;
  if (invocation.has("write")) return write_all(session);
  *host.out << schema_of(session, invocation.arguments.empty() ? "donnees" : invocation.arguments[0]);
  return done;
}

} // namespace

std::optional<std::vector<std::string>> outdated_schemas(Session& session) {
  const auto there = [&](std::string_view kind) { return session.writer().read(file_of(kind)).has_value(); };
  if (std::ranges::none_of(kinds, there)) return std::nullopt;
  std::vector<std::string> outdated;
  for (const auto& [path, bytes] : files_to_be(session))
    if (session.writer().read(path) != bytes) outdated.push_back(path);
  return outdated;
}

const Command schema_command{
    "schema",
    "schemas",
    {"les schémas JSON des fichiers, pour les éditeurs", "JSON schemas of the files, for editors"},
    arguments,
    options,
    examples,
    run_schema};

} // namespace reso::cli
