// Each declared or counted value of data/2012 is changed in turn: the PDF and the Markdown must both follow.
#include <doctest/doctest.h>

#include <regex>
#include <sstream>
#include <vector>

#include "tests/support/memory_host.hpp"
#include "tests/support/pdf_text.hpp"

using namespace reso::tests;

namespace {

constexpr const char* markdown_path = "reports/2012/rapport-activite-2012.md";
constexpr const char* pdf_path = "reports/2012/rapport-activite-2012.pdf";

struct Mutation {
  std::string path;
  int line;
  std::string before, after; // the whole line; `after` empty removes `count` lines
  int count = 1;
};

struct Printed {
  std::string markdown, pdf;
};

MemoryProject whole_year() {
  MemoryProject project(source_files("data", "."));
  // What is tested here is that figures are followed, not that they agree.
  project.put("reso.yaml", "regles:\n  total-different: non\n  chiffre-different: non\n  liste-differente: non\n"
                           "  justification-sans-objet: non\n");
  return project;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// A number one higher: its first digits, grouping blanks left alone.
std::string raised(const std::string& quantity) {
  static const std::regex digits("[0-9]+");
  std::smatch found;
  REQUIRE(std::regex_search(quantity, found, digits));
  return std::string(found.prefix()) + std::to_string(std::stol(found.str()) + 1) + std::string(found.suffix());
}

// Keys that hold words, ranks and dates, never counts.
bool counted_key(const std::string& key) {
  for (const char* other :
       {"ordre",     "annee",     "periode",  "date",    "titre",   "nom",         "lieu",         "entree",
        "sortie",    "libelle",   "sigle",    "chapeau", "adresse", "telephone",   "developpe",    "definition",
        "source",    "motif",     "objet",    "id",      "depuis",  "partenaires", "intervenants", "unite",
        "deduit_de", "structure", "personne", "nature",  "note",    "tagline",     "devise",       "frequence"})
    if (key == other) return false;
  return true;
}

// Lines "key: quantity" of YAML files and Markdown heads.
std::vector<Mutation> number_mutations(const std::string& path, const std::string& text) {
  static const std::regex value(
      R"(^(\s*(?:- )?)([^\s#:][^:#]*): ((?:au moins |au plus |plus de |moins de |environ )?[0-9][0-9 ,à]*(?: ?(?:%|€|h|m²|jours?))?)\s*$)");
  static const std::regex collective(R"(^(\s*valeur: )(une quinzaine|une soixantaine)$)");
  std::vector<Mutation> found;
  auto lines = lines_of(text);
  bool markdown = path.ends_with(".md");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (markdown && i > 0 && lines[i] == "---") break;
    std::smatch match;
    if (std::regex_match(lines[i], match, value) && counted_key(match[2]))
      found.push_back({path, static_cast<int>(i), lines[i], match[1].str() + match[2].str() + ": " + raised(match[3])});
    else if (std::regex_match(lines[i], match, collective))
      found.push_back({path, static_cast<int>(i), lines[i], match[1].str() + "une centaine"});
  }
  return found;
}

// One entry of a list that is counted is taken away: a member, a meeting, a glossary entry, a hosted project.
std::vector<Mutation> list_mutations(const std::string& path, const std::string& text, const std::string& opening) {
  auto lines = lines_of(text);
  std::vector<Mutation> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].find(opening) != lines[i].find_first_not_of(' ') ||
        lines[i].find_first_not_of(' ') == std::string::npos)
      continue;
    std::size_t indent = lines[i].find_first_not_of(' ');
    int count = 1;
    while (i + static_cast<std::size_t>(count) < lines.size()) {
      const std::string& next = lines[i + static_cast<std::size_t>(count)];
      std::size_t inner = next.find_first_not_of(' ');
      if (inner == std::string::npos || inner <= indent) break;
      ++count;
    }
    found.push_back({path, static_cast<int>(i), lines[i], "", count});
  }
  return found;
}

std::vector<Mutation> every_mutation(const MemoryProject& project) {
  std::vector<Mutation> all;
  auto add = [&](std::vector<Mutation> more) { all.insert(all.end(), more.begin(), more.end()); };
  for (const auto& [path, text] : project.files())
    if (path.starts_with("data/2012/") && path.find("/textes/") == std::string::npos) add(number_mutations(path, text));
  return all;
}

std::string mutated(const std::string& text, const Mutation& mutation) {
  auto lines = lines_of(text);
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::size_t at = static_cast<std::size_t>(mutation.line);
    if (mutation.after.empty() && i >= at && i < at + static_cast<std::size_t>(mutation.count)) continue;
    out += (i == at && !mutation.after.empty() ? mutation.after : lines[i]) + "\n";
  }
  return out;
}

Printed print(const MemoryProject& project) {
  RunResult run = project.run({"report", "2012"});
  REQUIRE_MESSAGE(run.status == 0, run.err);
  std::string markdown = project.at(markdown_path);
  return {markdown.substr(0, markdown.rfind("<!-- reso:")), pdf_text(project.at(pdf_path))};
}

void must_follow(const Printed& original, const Mutation& mutation) {
  CAPTURE(mutation.path);
  CAPTURE(mutation.line);
  CAPTURE(mutation.before);
  CAPTURE(mutation.after);
  MemoryProject project = whole_year();
  project.put(mutation.path, mutated(project.at(mutation.path), mutation));
  Printed printed = print(project);
  CHECK_MESSAGE(printed.markdown != original.markdown, "the Markdown did not follow");
  CHECK_MESSAGE(printed.pdf != original.pdf, "the PDF did not follow");
}

} // namespace

// Two cases, so that two cores share the work.
TEST_CASE("PDF and Markdown follow each declared value of 2012, first half") {
  Printed original = print(whole_year());
  auto all = every_mutation(whole_year());
  REQUIRE(all.size() > 60);
  for (std::size_t i = 0; i < all.size() / 2; ++i) must_follow(original, all[i]);
}

TEST_CASE("PDF and Markdown follow each declared value of 2012, second half") {
  Printed original = print(whole_year());
  auto all = every_mutation(whole_year());
  for (std::size_t i = all.size() / 2; i < all.size(); ++i) must_follow(original, all[i]);
}

TEST_CASE("PDF and Markdown follow what is counted in lists") {
  MemoryProject project = whole_year();
  Printed original = print(project);
  struct Counted {
    const char* path;
    const char* opening;
    std::size_t least;
  };
  for (const Counted& counted :
       {Counted{"data/2012/adherents.yaml", "- structure:", 48}, Counted{"data/2012/adherents.yaml", "- personne:", 24},
        Counted{"data/2012/instances.yaml", "- date:", 5}, Counted{"data/commun/glossaire.yaml", "- sigle:", 25},
        Counted{"data/2012/projets.yaml", "- id:", 5}}) {
    auto all = list_mutations(counted.path, project.at(counted.path), counted.opening);
    CAPTURE(counted.path);
    CHECK(all.size() >= counted.least);
    // Every entry counts alike: the first, the middle and the last stand for all.
    for (std::size_t i : {std::size_t{0}, all.size() / 2, all.size() - 1}) must_follow(original, all[i]);
  }
}
