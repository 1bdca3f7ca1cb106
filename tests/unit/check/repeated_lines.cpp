#include <doctest/doctest.h>

#include "codes.hpp"

using reso::tests::AuditedProject;
using reso::tests::codes;

namespace {

std::string interviews(const std::string& rows) {
  return codes({{"entretiens.csv", "date;public;orientation\n" + rows}});
}

const std::string three =
    "2012-01-12;porteur de projet;DLA\n2012-01-19;porteur de projet;formation\n2012-02-02;autre;DLA\n";
const std::string five = three + "2012-02-03;autre;DLA\n2012-02-04;autre;DLA\n";
const char* const repeated = "lignes-repetees";

} // namespace

TEST_CASE("a list pasted below itself") {
  CHECK(interviews(three + three) == repeated);
  CHECK(interviews(five + five) == repeated);
  CHECK(interviews("2012-01-02;autre;DLA\n" + five + "2012-03-02;autre;DLA\n" + five) == repeated);
  CHECK(interviews("2012-01-02;autre;DLA\n" + three + "2012-03-02;autre;DLA\n" + three) == "");
}

TEST_CASE("three copies are told once") { CHECK(interviews(five + five + five) == repeated); }

TEST_CASE("a table's findings are justified in annee.yaml") {
  const auto justified = [](const std::string& file) {
    AuditedProject project(
        {{"entretiens.csv", "date;public;orientation\n" + five + five},
         {"annee.yaml", "justifier:\n  - {regle: lignes-repetees, fichier: " + file + ", motif: Vrai.}\n"}});
    project.audit();
    const bool idle = !project.diagnostics.justify(project.dataset().justifications).empty();
    return project.codes() + (idle ? " (sans objet)" : "");
  };
  CHECK(justified("entretiens.csv") == "");
  CHECK(justified("data/2012/entretiens.csv") == "");
  CHECK(justified("dla/temps.csv") == "lignes-repetees (sans objet)");
}

TEST_CASE("equal lines that follow each other, and two kinds in turn, are no paste") {
  const std::string one = "2012-01-12;porteur de projet;DLA\n", other = "2012-01-19;porteur de projet;formation\n";
  std::string same, in_turn;
  for (int i = 0; i < 12; ++i) same += one;
  for (int i = 0; i < 12; ++i) in_turn += one + other;
  CHECK(interviews(same) == "");
  CHECK(interviews(in_turn) == "");
}

TEST_CASE("sessions of an activity") {
  const std::string head = "---\ntitre: Atelier\nseances:\n";
  std::string list;
  for (int day = 1; day <= 5; ++day) list += "  - {date: 2012-03-0" + std::to_string(day) + ", participants: 8}\n";
  CHECK(codes({{"activites/a.md", head + list + list + "---\n"}}) == repeated);
  CHECK(codes({{"activites/a.md", head + list + "---\n"}}) == "");
}
