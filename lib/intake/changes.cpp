#include "intake/changes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "diag/catalogue_import.hpp"
#include "input/csv.hpp"
#include "intake/activity_text.hpp"
#include "intake/shell.hpp"

namespace reso::intake {

namespace phrase = diag::phrase;

std::string csv_path(const std::string& folder, std::string_view list) {
  std::string name(list);
  for (const std::string_view room : {"dla_", "clauses_"})
    if (name.starts_with(room)) name[room.size() - 1] = '/';
  return folder + name + ".csv";
}

namespace {

std::string quoted(const std::string& text, char separator) {
  const bool plain = text.find(separator) == std::string::npos && text.find_first_of("\"\n\r") == std::string::npos &&
                     !text.starts_with('#') && base::trim(text) == text;
  if (plain) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

// A text that YAML takes for itself.
std::string as_yaml(const std::string& text) {
  const bool plain = text.find_first_of(":#\"'{}[]&*!|>%@`") == std::string::npos && base::trim(text) == text &&
                     !text.empty() && text[0] != '-' && text[0] != '?';
  if (plain) return text;
  std::string out = "\"";
  for (const char c : text) out += (c == '"' || c == '\\') ? std::string("\\") + c : std::string(1, c);
  return out + "\"";
}

class Writer {
public:
  Writer(const Plan& plan, const Request& request, const Ground& ground)
      : m_plan(plan), m_request(request), m_ground(ground) {}

  Changes write() {
    for (const std::string list : {"structures", "personnes"}) {
      std::vector<const NewRecord*> records;
      for (const NewName& name : m_plan.names)
        if (name.list == list) records.push_back(&name.record);
      add_list(list, records);
    }
    std::vector<const NewRecord*> own;
    for (const NewRecord& record : m_plan.records) own.push_back(&record);
    if (m_request.list != attendance_list) add_list(m_request.list, own);
    add_sessions();
    return std::move(m_out);
  }

private:
  void issue(std::string why, std::string help = {}) {
    m_out.issues.push_back({std::nullopt, {}, std::move(why), std::move(help)});
  }
  template <class... Args>
  std::string say(const diag::Phrase<Args...>& phrase, const std::type_identity_t<Args>&... args) const {
    return phrase.say(m_request.language, args...);
  }

  std::string registers() const { return m_ground.settings.registers.value_or(std::string()); }

  // "commun/" or "2012/": lists that outlive a year stand in « commun », the others in the year; a list stays where it
  // is.
  std::string level_of(const std::string& list) const {
    const auto known = m_ground.dataset.present.find(list);
    bool common = list == "structures" || list == "personnes" || list == "equipe" || list == "partenaires" ||
                  list == "glossaire" || list == "conventions";
    if (known != m_ground.dataset.present.end())
      common = m_ground.sources.path(known->second.file).find("/commun/") != std::string_view::npos;
    return common ? "commun/" : fmt::format("{:04}/", m_request.year);
  }

  // "data/2012/". What is kept of persons goes to the registers, when the project has them and not yet the list.
  std::string folder_of(const std::string& list) const {
    const bool of_persons = list == "entretiens" || list == "clauses_participants" || list == "clauses_contrats" ||
                            list == "clauses_heures";
    const auto known = m_ground.dataset.present.find(list);
    const bool outside = known == m_ground.dataset.present.end()
                             ? of_persons
                             : m_ground.sources.path(known->second.file).starts_with(registers() + "/");
    return (outside && !registers().empty() ? registers() : std::string("data")) + "/" + level_of(list);
  }

  void add_list(const std::string& list, const std::vector<const NewRecord*>& records) {
    if (records.empty()) return;
    const bool nested = std::ranges::any_of(records, [](const NewRecord* record) {
      return std::ranges::any_of(record->fields, [](const auto& field) { return field.path.starts_with("phases."); });
    });
    if (nested) return add_yaml(list, records);
    if (list != "personnes") return add_rows(csv_path(folder_of(list), list), list, records, {});
    const std::string level = level_of(list);
    if (registers().empty()) {
      add_rows(csv_path("data/" + level, list), list, records, {});
      if (!m_out.files.empty()) m_out.files.back().personal = true;
      return;
    }
    // Who they are stays outside; that they are, and of which structure, is what figures need.
    add_rows(csv_path("data/" + level, list), list, records, {"id", "structure"});
    add_rows(csv_path(registers() + "/" + level, list), list, records, {});
  }

  std::string read(const std::string& path, bool& fresh) const {
    auto bytes = m_ground.files.read(path);
    fresh = !bytes || !*bytes;
    return fresh ? std::string() : **bytes;
  }

  // The titles of a CSV that is there, else the fields that some record gives, in the order of the table.
  std::vector<std::string> titles_of(const std::string& path, const std::string& bytes, const std::string& list,
                                     const std::vector<const NewRecord*>& records,
                                     const std::vector<std::string_view>& only, char& separator) const {
    std::vector<std::string> out;
    if (!bytes.empty()) {
      diag::SourceMap scratch;
      diag::Diagnostics ignored(m_request.language);
      if (const auto table = input::open_csv(path, bytes, scratch, ignored)) {
        separator = table->separator;
        for (const schema::Entry& title : table->head.entries) out.push_back(title.folded);
      }
      return out;
    }
    for (const schema::FieldDesc& field : model::find_record_list(list)->type->fields) {
      const bool wanted = only.empty() || std::ranges::find(only, field.name) != only.end();
      if (wanted &&
          std::ranges::any_of(records, [&](const NewRecord* one) { return one->find(field.name) != nullptr; }))
        out.emplace_back(field.name);
    }
    return out;
  }

  void add_rows(const std::string& path, const std::string& list, const std::vector<const NewRecord*>& records,
                const std::vector<std::string_view>& only) {
    bool fresh = false;
    std::string bytes = read(path, fresh);
    if (!fresh && base::first_invalid_utf8(bytes)) return issue(say(phrase::import_not_utf8, path));
    char separator = ';';
    const std::vector<std::string> titles = titles_of(path, bytes, list, records, only, separator);
    std::vector<std::string> missing;
    for (const NewRecord* record : records)
      for (const FieldValue& field : record->fields)
        if ((only.empty() || std::ranges::find(only, field.path) != only.end()) &&
            std::ranges::find(titles, field.path) == titles.end() &&
            std::ranges::find(missing, field.path) == missing.end())
          missing.push_back(field.path);
    if (!missing.empty()) return columns_missing(path, bytes, missing, separator);
    const std::string end = bytes.find("\r\n") != std::string::npos ? "\r\n" : "\n";
    FileChange change{path, std::move(bytes), fresh, {}, false};
    if (fresh) change.added.push_back(base::join(titles, std::string(1, separator)));
    if (!m_ground.comment.empty()) change.added.push_back("# " + m_ground.comment);
    for (const NewRecord* record : records) change.added.push_back(row_of(*record, titles, separator));
    append(change, end);
    m_out.files.push_back(std::move(change));
  }

  // What the person who imports would type: the line of titles, and what is added to each row.
  void columns_missing(const std::string& path, const std::string& bytes, const std::vector<std::string>& fields,
                       char separator) {
    std::string titles, map;
    for (const std::string_view line : base::split(bytes, '\n'))
      if (titles.empty() && !line.starts_with('#')) titles = base::trim(line);
    for (const std::string& field : fields) {
      titles += separator + field;
      for (const Column& column : m_plan.header.columns)
        if (column.path == field || column.path.ends_with("." + field))
          map += (map.empty() ? "--map " : " --map ") + shell_word(column.title + "=-");
    }
    issue(say(phrase::import_no_file_column, path, base::join(fields, ", ")),
          say(phrase::import_add_column, titles, std::string(fields.size(), separator), map));
  }

  static std::string row_of(const NewRecord& record, const std::vector<std::string>& titles, char separator) {
    std::string out;
    for (std::size_t i = 0; i < titles.size(); ++i) {
      const FieldValue* field = record.find(titles[i]);
      out += (i == 0 ? "" : std::string(1, separator)) + (field == nullptr ? "" : quoted(field->text, separator));
    }
    return out;
  }

  static void append(FileChange& change, const std::string& end) {
    if (!change.bytes.empty() && !change.bytes.ends_with('\n')) change.bytes += end;
    for (const std::string& line : change.added) change.bytes += line + end;
  }

  // --- Records with phases: YAML ---

  // A file whose last key is the list's, or one that is not there.
  std::string yaml_path(const std::string& list, std::string& bytes, bool& fresh) const {
    std::string stem = csv_path(folder_of(list), list);
    stem.resize(stem.size() - 4);
    for (int n = 1;; ++n) {
      std::string path = n == 1 ? stem + ".yaml" : fmt::format("{}-{}.yaml", stem, n);
      bytes = read(path, fresh);
      if (fresh || last_key(bytes) == list) return path;
    }
  }

  static std::string last_key(const std::string& bytes) {
    std::string key;
    for (const std::string_view line : base::split(bytes, '\n'))
      if (!line.empty() && line[0] >= 'a' && line[0] <= 'z') {
        const std::string_view name = line.substr(0, line.find(':'));
        // A value on the key's own line cannot be added to.
        key = base::trim(line.substr(std::min(line.size(), name.size() + 1))).empty() ? base::fold_id(name) : "-";
      }
    return key;
  }

  static std::string item_indent(const std::string& bytes, const std::string& list) {
    bool inside = false;
    for (const std::string_view line : base::split(bytes, '\n')) {
      if (line.starts_with(list + ":")) inside = true;
      const std::size_t dash = line.find_first_not_of(' ');
      if (inside && dash != std::string_view::npos && line[dash] == '-') return std::string(dash, ' ');
    }
    return "  ";
  }

  void add_yaml(const std::string& list, const std::vector<const NewRecord*>& records) {
    bool fresh = false;
    std::string bytes;
    const std::string path = yaml_path(list, bytes, fresh);
    const std::string indent = fresh ? "  " : item_indent(bytes, list);
    const std::string end = bytes.find("\r\n") != std::string::npos ? "\r\n" : "\n";
    FileChange change{path, std::move(bytes), fresh, {}, false};
    if (fresh) change.added.push_back(list + ":");
    if (!m_ground.comment.empty()) change.added.push_back(indent + "# " + m_ground.comment);
    const schema::TypeDesc& type = *model::find_record_list(list)->type;
    for (const NewRecord* record : records) add_item(*record, type, indent, change.added);
    append(change, end);
    m_out.files.push_back(std::move(change));
  }

  static void add_item(const NewRecord& record, const schema::TypeDesc& type, const std::string& indent,
                       std::vector<std::string>& lines) {
    bool first = true;
    const auto line = [&](const std::string& text) {
      lines.push_back(indent + (first ? "- " : "  ") + text);
      first = false;
    };
    for (const FieldValue& field : record.fields) {
      if (field.path.starts_with("phases.")) continue;
      const schema::FieldDesc* desc = type.find(field.path);
      const bool several = desc != nullptr && desc->type->kind == schema::Kind::list;
      line(field.path + ": " + (several ? yaml_list(field.text) : as_yaml(field.text)));
    }
    bool phases = false;
    for (const FieldValue& field : record.fields) {
      if (!field.path.starts_with("phases.")) continue;
      if (!phases) line("phases:");
      phases = true;
      lines.push_back(indent + "    - phase: " + field.path.substr(7));
      lines.push_back(indent + "      date: " + field.text);
    }
  }

  static std::string yaml_list(const std::string& text) {
    std::vector<std::string> parts;
    for (const std::string_view part : base::split(text, ',')) parts.push_back(as_yaml(std::string(base::trim(part))));
    return "[" + base::join(parts, ", ") + "]";
  }

  // --- Sessions ---

  void add_sessions() {
    std::map<std::string, std::vector<const Attendance*>> by_activity;
    for (const Attendance& one : m_plan.attendances) by_activity[one.activity].push_back(&one);
    for (const auto& [id, attendances] : by_activity) {
      const auto activity = std::ranges::find(m_ground.dataset.activities, id, &model::Activity::id);
      const std::string path(m_ground.sources.path(activity->span.file));
      bool fresh = false;
      const std::string bytes = read(path, fresh);
      const std::string_view text = m_ground.sources.text(activity->span.file);
      ActivityEdit edit = add_attendances(*activity, text, path.ends_with(".md"), attendances, m_ground.comment);
      // The text that was read is the file's, but for a mark at its beginning.
      if (!edit.refused.empty() || !bytes.ends_with(text)) {
        const auto line = 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, edit.refused_at), '\n'));
        issue(say(phrase::import_flow, path, line, edit.refused), say(phrase::import_flow_help, edit.to_type));
        continue;
      }
      m_out.files.push_back(
          {path, bytes.substr(0, bytes.size() - text.size()) + edit.text, false, std::move(edit.added), false});
    }
  }

  const Plan& m_plan;
  const Request& m_request;
  const Ground& m_ground;
  Changes m_out;
};

} // namespace

Changes make_changes(const Plan& plan, const Request& request, const Ground& ground) {
  return Writer(plan, request, ground).write();
}

} // namespace reso::intake
