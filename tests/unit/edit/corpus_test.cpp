// Edits over every file of the repository, and over spoiled ones: nothing that was there is lost.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "edit/append.hpp"
#include "edit/lines.hpp"
#include "edit/reading.hpp"
#include "edit/tidy.hpp"
#include "edit/yaml_text.hpp"

using namespace reso;
using schema::Node;
using schema::NodeKind;

namespace {

namespace fs = std::filesystem;

struct File {
  std::string path;
  std::string text;
};

std::vector<File> files_in(std::initializer_list<const char*> folders, std::size_t most_bytes) {
  std::vector<File> files;
  for (const char* folder : folders)
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(RESO_SOURCE_DIR) / folder)) {
      if (!entry.is_regular_file() || !edit::kind_of_file(entry.path().string()) || entry.file_size() > most_bytes)
        continue;
      std::ostringstream text;
      text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      files.push_back({fs::relative(entry.path(), RESO_SOURCE_DIR).generic_string(), text.str()});
    }
  std::ranges::sort(files, {}, &File::path);
  return files;
}

Node scalar(std::string text) {
  Node node;
  node.kind = NodeKind::scalar;
  node.text.text = std::move(text);
  return node;
}

// A record of any shape, with values that YAML could take for something else.
Node some_record(std::mt19937& random) {
  constexpr const char* texts[] = {
      "Le Phare : un lieu", "3,2",     "> 1000 €", "salle #3", "l'été", "\"cité\"", "{{ x }}",
      "12 mars 2013",       "- tiret", "oui",      "null",     "a, b",  "[x]",      " bord ",
      "au moins 8"};
  const auto text = [&] { return scalar(texts[random() % std::size(texts)]); };
  Node record;
  record.kind = NodeKind::mapping;
  record.entries.push_back({"id", "id", {}, text()});
  if (random() % 2 == 0) record.entries.push_back({"nom", "nom", {}, text()});
  if (random() % 2 == 0) {
    Node list;
    list.kind = NodeKind::sequence;
    for (unsigned i = random() % 3; i > 0; --i) list.items.push_back(text());
    record.entries.push_back({"publier", "publier", {}, list});
  }
  if (random() % 3 == 0) {
    Node phase = record, list;
    list.kind = NodeKind::sequence;
    list.items = {phase, phase};
    record.entries.push_back({"phases", "phases", {}, list});
  }
  return record;
}

// The text is the old one with one piece put in: every byte is there, comments among them.
bool only_inserts(std::string_view before, std::string_view after) {
  const auto [a, b] = std::ranges::mismatch(before, after);
  const auto same = static_cast<std::size_t>(a - before.begin());
  return after.size() > before.size() && after.ends_with(before.substr(same));
}

void check_append(const File& file, std::mt19937& random, std::size_t& done, std::size_t& refused) {
  const auto before = edit::read_tree(file.text);
  if (!before) return;
  std::vector<std::string> keys{"structures"};
  for (const schema::Entry& entry : before->entries)
    if (entry.value.kind == NodeKind::sequence) keys.push_back(entry.key);
  const std::string key = keys[random() % keys.size()];
  const Node record = some_record(random);
  const auto after = edit::append_to_yaml(file.text, key, record);
  if (!after) {
    ++refused;
    return;
  }
  ++done;
  CAPTURE(file.path);
  CAPTURE(*after);
  CHECK(only_inserts(file.text, *after));
  CHECK((file.text.empty() || file.text.ends_with('\n')) == after->ends_with('\n'));
  const auto read = edit::read_tree(*after);
  REQUIRE(read);
  const Node* list = read->find(key);
  REQUIRE(list != nullptr);
  REQUIRE_FALSE(list->items.empty());
  CHECK(edit::same_tree(list->items.back(), record));
  const Node* old = before->find(key);
  const std::size_t count = old == nullptr ? 0 : old->items.size();
  REQUIRE(list->items.size() == count + 1);
  for (std::size_t i = 0; i < count; ++i) CHECK(edit::same_tree(list->items[i], old->items[i]));
  for (std::size_t i = 0; i < before->entries.size(); ++i)
    if (before->entries[i].key != key) CHECK(edit::same_tree(before->entries[i].value, read->entries[i].value));
}

// A line taken away, doubled, set off, commented, or another line end: files as people make them.
std::string spoiled(const std::string& text, std::mt19937& random) {
  std::vector<std::string> lines;
  for (const std::string_view line : edit::lines_of(text)) lines.emplace_back(line);
  if (lines.empty()) return "# vide";
  for (unsigned i = random() % 4; i > 0 && !lines.empty(); --i) {
    const auto at = lines.begin() + static_cast<std::ptrdiff_t>(random() % lines.size());
    switch (random() % 6) {
    case 0: lines.insert(at, "\n"); break;
    case 1: lines.insert(at, std::string(random() % 7, ' ') + "# note\n"); break;
    case 2: *at = "  " + *at; break;
    case 3: at->pop_back(), *at += " # suite\n"; break;
    case 4: lines.insert(at, *at); break;
    default: lines.erase(at + (at + 1 == lines.end() ? 0 : 1), lines.end()); break;
    }
  }
  std::string out;
  for (const std::string& line : lines) out += line;
  if (random() % 4 == 0) out = edit::with_line_ends(out, "\r\n");
  if (random() % 4 == 0) out = std::string(edit::without_end_blanks(out));
  return out;
}

// Lines "  key: value" of a file without values of several lines: what may be spoiled as a word processor would.
bool simple_lines(const std::string& text) {
  return text.find('|') == text.npos && text.find('>') == text.npos && text.find('\t') == text.npos &&
         std::ranges::all_of(edit::lines_of(text), [](std::string_view line) {
           const std::size_t first = line.find_first_not_of(" -\n");
           return first == line.npos || line[first] == '#' || line.find(':') != line.npos;
         });
}

std::string as_a_word_processor(const std::string& text, std::mt19937& random) {
  std::string out;
  for (const std::string_view line : edit::lines_of(text)) {
    std::string made(line);
    const std::size_t first = made.find_first_not_of(' '), key = made.find_first_not_of(" -");
    const std::size_t colon = key == made.npos ? made.npos : made.find(": ", key);
    const bool field = first != made.npos && made[first] != '#' && colon != made.npos && colon > key + 1 &&
                       made.find_first_of("\"'{}[]#", key) == made.npos && colon + 2 < made.size();
    switch (field ? random() % 6 : 6) {
    case 0:
      if (first % 2 == 0) made = std::string(first / 2, '\t') + made.substr(first);
      break;
    case 1: made = made.substr(0, colon) + "\u00A0" + made.substr(colon); break;
    case 2: made = made.substr(0, colon + 1) + "\u00A0" + made.substr(colon + 2); break;
    case 3:
      if (made.ends_with('\n'))
        made = made.substr(0, colon + 2) + "“" + made.substr(colon + 2, made.size() - colon - 3) + "”\n";
      break;
    case 4:
      if (first > 0) made = "\u202F" + made.substr(1);
      break;
    case 5: made.insert(made.ends_with('\n') ? made.size() - 1 : made.size(), " \t "); break;
    default: break;
    }
    out += made;
  }
  return out;
}

} // namespace

TEST_CASE("the repository's files are tidy, and tidying twice is tidying once") {
  std::size_t seen = 0;
  for (const File& file : files_in({"data", "examples", "cli/debut", "report-templates", "tests/golden"}, 1 << 16)) {
    if (file.path.find("bin/") != file.path.npos) continue;
    CAPTURE(file.path);
    ++seen;
    const edit::FileKind kind = *edit::kind_of_file(file.path);
    const edit::Tidied once = edit::tidy(kind, file.text);
    CHECK(edit::tidy(kind, once.text).text == once.text);
    const bool ours = file.path.starts_with("data/") || file.path.starts_with("examples/");
    if (ours) CHECK(once.text == file.text);
    if (kind != edit::FileKind::yaml) continue;
    const auto before = edit::read_tree(file.text);
    if (before) CHECK(edit::same_tree(*before, *edit::read_tree(once.text)));
  }
  CHECK(seen > 500);
}

TEST_CASE("a record added to any file leaves all that was there") {
  std::mt19937 random(2013);
  std::size_t done = 0, refused = 0;
  for (const File& file : files_in({"data", "examples/petit-pole", "examples/pole-fictif", "cli/debut"}, 6000)) {
    if (edit::kind_of_file(file.path) != edit::FileKind::yaml) continue;
    for (int run = 0; run < 12; ++run)
      check_append({file.path, run == 0 ? file.text : spoiled(file.text, random)}, random, done, refused);
  }
  MESSAGE(done << " added, " << refused << " refused");
  CHECK(done > 300);
  CHECK(refused * 20 < done);
}

TEST_CASE("what a word processor does to a file is undone") {
  std::mt19937 random(2014);
  std::size_t done = 0;
  for (const File& file : files_in({"data", "examples/petit-pole", "examples/pole-fictif", "cli/debut"}, 6000)) {
    if (edit::kind_of_file(file.path) != edit::FileKind::yaml || !simple_lines(file.text)) continue;
    const auto before = edit::read_tree(file.text);
    if (!before) continue;
    for (int run = 0; run < 8; ++run) {
      const std::string typed = as_a_word_processor(file.text, random);
      const edit::Tidied tidied = edit::tidy(edit::FileKind::yaml, typed);
      CAPTURE(file.path);
      CAPTURE(typed);
      CAPTURE(tidied.text);
      REQUIRE(tidied.readable);
      CHECK(edit::same_tree(*before, *edit::read_tree(tidied.text)));
      CHECK(edit::tidy(edit::FileKind::yaml, tidied.text).text == tidied.text);
      ++done;
    }
  }
  MESSAGE(done << " files mended");
  CHECK(done > 50);
}
