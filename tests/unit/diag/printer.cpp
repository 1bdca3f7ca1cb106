#include "diag/printer.hpp"

#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace reso::diag;

namespace {

constexpr Rule<> total{{"total-different", Severity::error, Family::figures},
                       {"le total ne correspond pas à la somme des parties", "the total is not the sum of its parts"}};
constexpr Rule<> unreadable{{"illisible", Severity::error, Family::loading}, {"illisible", "unreadable"}};
constexpr Rule<> doubtful{{"douteux", Severity::warning, Family::loading}, {"douteux", "doubtful"}};
constexpr Rule<> unsure{{"a-voir", Severity::to_check, Family::project}, {"à voir", "to be seen"}};
constexpr Phrase<int> declared{"total déclaré : {}", "declared total: {}"};
constexpr Phrase<int> sum{"somme des 4 parties : {}", "sum of the 4 parts: {}"};
constexpr Phrase<int> gap{"écart : {}", "difference: {}"};
constexpr Phrase<> mend{"corriger le total ou une partie", "mend the total or a part"};
constexpr Phrase<> here{"ici", "here"};
constexpr Phrase<> there{"là", "there"};

struct Run {
  explicit Run(Language language = Language::fr) : diagnostics(language) {}
  std::string human() const { return print(diagnostics, sources, {}); }
  // The place of `text` in the file.
  Span find(FileId file, std::string_view text) const {
    const auto at = static_cast<std::uint32_t>(sources.text(file).find(text));
    return {file, at, at + static_cast<std::uint32_t>(text.size())};
  }

  SourceMap sources;
  Diagnostics diagnostics;
};

constexpr const char* figures = "chiffres:\n"
                                "  participation.structures:\n"
                                "    # décompte\n"
                                "    valeur: 178\n"
                                "    source: le pôle\n"
                                "    repartitions:\n"
                                "      forme:\n"
                                "        cooperative: 12\n";

void report_total(Run& run) {
  const FileId file = run.sources.add("data/2012/participation.yaml", figures);
  run.diagnostics.report(total, run.find(file, "178"))
      .label(declared, 178)
      .related(run.find(file, "cooperative: 12"), sum, 175)
      .note(gap, 3)
      .help(mend);
}

} // namespace

TEST_CASE("a finding as PRODUCT.md shows it") {
  SUBCASE("in French") {
    Run run;
    report_total(run);
    CHECK(run.human() == "erreur[total-different] : le total ne correspond pas à la somme des parties\n"
                         "  --> data/2012/participation.yaml:4:13\n"
                         "   |\n"
                         " 4 |     valeur: 178\n"
                         "   |             ^^^ total déclaré : 178\n"
                         " 8 |         cooperative: 12\n"
                         "   |         --------------- somme des 4 parties : 175\n"
                         "   = écart : 3\n"
                         "   = à faire : corriger le total ou une partie, ou coller ici :\n"
                         "       justifier:\n"
                         "         - regle: total-different\n"
                         "           motif: …\n");
    CHECK(summary(run.diagnostics) == "1 erreur dans 1 fichier.");
  }
  SUBCASE("in English") {
    Run run(Language::en);
    report_total(run);
    CHECK(run.human() == "error[total-different]: the total is not the sum of its parts\n"
                         "  --> data/2012/participation.yaml:4:13\n"
                         "   |\n"
                         " 4 |     valeur: 178\n"
                         "   |             ^^^ declared total: 178\n"
                         " 8 |         cooperative: 12\n"
                         "   |         --------------- sum of the 4 parts: 175\n"
                         "   = difference: 3\n"
                         "   = help: mend the total or a part, or paste here:\n"
                         "       justifier:\n"
                         "         - regle: total-different\n"
                         "           motif: …\n");
    CHECK(summary(run.diagnostics) == "1 error in 1 file.");
  }
}

TEST_CASE("places in other files have a block of their own, lines of one file go up") {
  Run run;
  const FileId first = run.sources.add("a.yaml", "un: 1\ndeux: 2\ntrois: 3\n");
  const FileId second = run.sources.add("b.yaml", std::string(11, '\n') + "quatre: 4\n");
  run.diagnostics.report(unreadable, run.find(first, "deux"))
      .related(run.find(second, "quatre"), there)
      .related(run.find(first, "un"), here)
      .related(run.find(first, "2"), here);
  CHECK(run.human() == "erreur[illisible] : illisible\n"
                       "   --> a.yaml:2:1\n"
                       "    |\n"
                       "  1 | un: 1\n"
                       "    | -- ici\n"
                       "  2 | deux: 2\n"
                       "    | ^^^^\n"
                       "    |       - ici\n"
                       "   ::: b.yaml:12:1\n"
                       "    |\n"
                       " 12 | quatre: 4\n"
                       "    | ------ là\n");
}

TEST_CASE("carets stand under what they mark") {
  Run run;
  SUBCASE("after tabs, accents and wide characters") {
    const FileId file = run.sources.add("a.yaml", "\té日本: x\n");
    run.diagnostics.report(unreadable, run.find(file, "x"));
    CHECK(run.human().find(" 1 |     é日本: x\n"
                           "   |            ^\n") != std::string::npos);
  }
  SUBCASE("of a span over several lines, the first one") {
    const FileId file = run.sources.add("a.yaml", "un: \"deux\n  trois\"\n");
    run.diagnostics.report(unreadable, run.find(file, "\"deux\n  trois\""));
    CHECK(run.human().find(" 1 | un: \"deux\n"
                           "   |     ^^^^^\n") != std::string::npos);
  }
  SUBCASE("of a point at the end of the file") {
    const FileId file = run.sources.add("a.yaml", "un:");
    run.diagnostics.report(unreadable, Span{file, 3, 3});
    CHECK(run.human().find(" 1 | un:\n"
                           "   |    ^\n") != std::string::npos);
  }
  SUBCASE("of an empty line") {
    const FileId file = run.sources.add("a.yaml", "\n");
    run.diagnostics.report(unreadable, Span{file, 0, 0});
    CHECK(run.human().find(" 1 |\n   | ^\n") != std::string::npos);
  }
  SUBCASE("in a very long line, cut on both sides") {
    const FileId file = run.sources.add("a.yaml", std::string(500, 'a') + " FAUTE " + std::string(500, 'b') + "\n");
    run.diagnostics.report(unreadable, run.find(file, "FAUTE"));
    const std::string text = run.human();
    CHECK(text.find(" 1 | …aaaa") != std::string::npos);
    CHECK(text.find("bbb…\n   | " + std::string(30, ' ') + "^^^^^\n") != std::string::npos);
  }
  SUBCASE("of a span wider than the window") {
    const FileId file = run.sources.add("a.yaml", std::string(300, 'a') + "\n");
    run.diagnostics.report(unreadable, Span{file, 0, 300});
    CHECK(run.human().find("aaa…\n   | " + std::string(100, '^') + "\n") != std::string::npos);
  }
}

TEST_CASE("characters that would drive the terminal are not passed on") {
  Run run;
  const FileId file = run.sources.add("a.yaml", "a\x1b[2Jb\u202Ec\n");
  run.diagnostics.report(unreadable, Span{file, 0, 1});
  CHECK(run.human().find(" 1 | a·[2Jb·c\n") != std::string::npos);
}

TEST_CASE("a finding that is nowhere has no excerpt") {
  Run run;
  run.diagnostics.report(unreadable, Span{}).note(gap, 3);
  CHECK(run.human() == "erreur[illisible] : illisible\n   = écart : 3\n");
  CHECK(summary(run.diagnostics) == "1 erreur.");
}

TEST_CASE("lines to paste") {
  Run run;
  const FileId file = run.sources.add("a.yaml", "un: 1\n");
  SUBCASE("given by the finding") {
    run.diagnostics.report(unreadable, Span{file, 0, 2}).paste("un: 2");
    CHECK(run.human().find("   = à faire : coller ici :\n       un: 2\n") != std::string::npos);
  }
  SUBCASE("none for what cannot be justified") {
    run.diagnostics.report(unreadable, Span{file, 0, 2});
    CHECK(run.human().find("justifier") == std::string::npos);
  }
}

TEST_CASE("colours only when wanted") {
  Run run;
  const FileId file = run.sources.add("a.yaml", "un: 1\n");
  run.diagnostics.report(doubtful, Span{file, 0, 2}).label(here);
  CHECK(run.human().find('\x1b') == std::string::npos);
  const std::string coloured = print(run.diagnostics, run.sources, {.colour = true});
  CHECK(coloured.find("\x1b[1;33mavertissement[douteux]\x1b[0m : \x1b[1mdouteux\x1b[0m\n") == 0);
  CHECK(coloured.find("\x1b[1;33m^^ ici\x1b[0m\n") != std::string::npos);
}

TEST_CASE("only so many are printed, all are counted") {
  Run run;
  for (int one = 0; one < 6; ++one) {
    const FileId file = run.sources.add(fmt::format("{}.yaml", one), std::string(60, 'x'));
    for (std::uint32_t i = 0; i < 12; ++i) run.diagnostics.report(unreadable, Span{file, i, i + 1});
  }
  const std::string terse = print(run.diagnostics, run.sources, {.format = Format::terse});
  const std::string rest = "… et 22 alertes de plus (reso check --format json les donne toutes)\n";
  CHECK(terse.find("0.yaml:1:1: erreur [illisible] illisible\n") == 0);
  CHECK(terse.find("0.yaml:1:10: erreur [illisible] illisible\n1.yaml:1:1: ") != std::string::npos);
  CHECK(terse.ends_with("4.yaml:1:10: erreur [illisible] illisible\n" + rest));
  CHECK(run.human().ends_with("\n\n" + rest));
  CHECK(summary(run.diagnostics) == "72 erreurs dans 6 fichiers.");
}

TEST_CASE("nothing is said of nothing") {
  Run run;
  CHECK(run.human().empty());
  CHECK(summary(run.diagnostics).empty());
}

TEST_CASE("the summary names what there is") {
  Run run;
  run.diagnostics.report(unreadable, Span{0, 0, 1});
  run.diagnostics.report(doubtful, Span{1, 0, 1});
  run.diagnostics.report(doubtful, Span{1, 2, 3});
  CHECK(summary(run.diagnostics) == "1 erreur et 2 avertissements dans 2 fichiers.");
  run.diagnostics.report(unsure, Span{1, 4, 5});
  CHECK(summary(run.diagnostics) == "1 erreur, 2 avertissements et 1 point à vérifier dans 2 fichiers.");
}

TEST_CASE("GitHub workflow commands, escaped") {
  Run run;
  const FileId file = run.sources.add("données, 1:2.yaml", "un: 1\n");
  run.diagnostics.report(unsure, Span{file, 0, 2}).help(Phrase<>{"passer à 100 %", "go to 100 %"});
  CHECK(print(run.diagnostics, run.sources, {.format = Format::github}) ==
        "::notice file=données%2C 1%3A2.yaml,line=1,col=1,endLine=1,endColumn=3,title=a-voir::à voir%0Aà faire : "
        "passer à 100 %25\n");
}

TEST_CASE("reso.check/1 has sorted keys, and an object even when there is nothing to say") {
  Run run;
  CHECK(print(run.diagnostics, run.sources, {.format = Format::json}) == "{\n"
                                                                         "  \"diagnostics\": [],\n"
                                                                         "  \"schema\": \"reso.check/1\",\n"
                                                                         "  \"summary\": {\n"
                                                                         "    \"errors\": 0,\n"
                                                                         "    \"files\": 0,\n"
                                                                         "    \"notes\": 0,\n"
                                                                         "    \"warnings\": 0\n"
                                                                         "  },\n"
                                                                         "  \"year\": null\n"
                                                                         "}\n");
  report_total(run);
  const std::string text = print(run.diagnostics, run.sources, {.format = Format::json, .year = 2012});
  CHECK(text.find("      \"code\": \"total-different\",\n"
                  "      \"column\": 13,\n"
                  "      \"end_column\": 16,\n"
                  "      \"end_line\": 4,\n"
                  "      \"file\": \"data/2012/participation.yaml\",\n"
                  "      \"help\": [\n"
                  "        \"corriger le total ou une partie\"\n"
                  "      ],\n"
                  "      \"line\": 4,\n") != std::string::npos);
  CHECK(text.find("\"severity\": \"error\"") != std::string::npos);
  CHECK(text.find("\"year\": 2012") != std::string::npos);
}

TEST_CASE("GitLab's Code Quality report") {
  Run run;
  CHECK(print(run.diagnostics, run.sources, {.format = Format::gitlab}) == "[]\n");
  report_total(run);
  const nlohmann::json list = nlohmann::json::parse(print(run.diagnostics, run.sources, {.format = Format::gitlab}));
  REQUIRE(list.size() == 1);
  CHECK(list[0]["fingerprint"].get<std::string>().size() == 32);
  nlohmann::json expected = {{"check_name", "total-different"},
                             {"description",
                              "le total ne correspond pas à la somme des parties · écart : 3 · à faire : "
                              "corriger le total ou une partie"},
                             {"location", {{"path", "data/2012/participation.yaml"}, {"lines", {{"begin", 4}}}}},
                             {"severity", "major"},
                             {"fingerprint", list[0]["fingerprint"]}};
  CHECK(list[0] == expected);
}

TEST_CASE("a fingerprint for GitLab follows the words, not their line") {
  const auto report = [](const std::string& text, Language language) {
    Run run(language);
    const FileId file = run.sources.add("a.yaml", text);
    for (std::size_t at = text.find("deux"); at != std::string::npos; at = text.find("deux", at + 1))
      run.diagnostics.report(doubtful, Span{file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 4)});
    run.diagnostics.report(unsure, Span{});
    return nlohmann::json::parse(print(run.diagnostics, run.sources, {.format = Format::gitlab}));
  };
  const auto prints = [](const nlohmann::json& list) {
    std::multiset<std::string> found;
    for (const nlohmann::json& one : list) found.insert(one["fingerprint"].get<std::string>());
    return found;
  };
  const auto before = report("un: 1\ndeux: 2\ntrois: 3\ndeux: 2\n", Language::fr);
  const auto moved = report("zero: 0\nun: 1\n  deux: 2\ntrois: 3\n  deux: 2\n", Language::en);
  const auto changed = report("un: 1\ndeux: 5\ntrois: 3\ndeux: 2\n", Language::fr);
  CHECK(prints(before) == prints(moved));
  CHECK(prints(before) != prints(changed));
  const auto all = prints(before);
  CHECK(std::set<std::string>(all.begin(), all.end()).size() == 3);
  CHECK(before[0]["severity"] == "minor");
  bool of_the_project = false; // has a place, since it must
  for (const nlohmann::json& one : before)
    if (one["check_name"] == "a-voir")
      of_the_project =
          one["location"]["path"] == "reso.yaml" && one["location"]["lines"]["begin"] == 1 && one["severity"] == "info";
  CHECK(of_the_project);
}
