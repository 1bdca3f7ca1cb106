#include <doctest/doctest.h>

#include "codes.hpp"

using reso::tests::codes;

namespace {

const char* const implausible = "valeur-invraisemblable";
const char* const negative = "nombre-negatif";

} // namespace

TEST_CASE("ages of participants") {
  const auto age = [](const char* value) {
    return codes({{"clauses/participants.csv", std::string("id;age\np1;") + value + "\n"}});
  };
  CHECK(age("250") == implausible);
  CHECK(age("3") == implausible);
  CHECK(age("14") == "");
  CHECK(age("99") == "");
}

TEST_CASE("the full time of one person") {
  const auto fte = [](const char* value) {
    return codes({{"equipe.yaml", std::string("equipe:\n  - nom: Ana Ruz\n    fonction: Accueil\n    etp: ") + value}});
  };
  CHECK(fte("80\n") == implausible);
  CHECK(fte("1\n") == "");
  CHECK(fte("0,8\n") == "");
  CHECK(fte("\n      2011: 8\n      2012: 0,8\n") == ""); // the year's own value
}

TEST_CASE("numbers below zero") {
  const auto days = [](const char* value) {
    return codes({{"dla.yaml", std::string("structures: [{id: s, nom: S}]\ndla_accompagnements:\n  - id: a\n    "
                                           "structure: s\n    jours: \"") +
                                   value + "\"\n"}});
  };
  CHECK(days("-3") == negative);
  CHECK(days("au moins -2") == negative);
  CHECK(days("0") == "");
  CHECK(days("au plus 4") == "");
  CHECK(days("inconnu") == "");
  const auto page = [](const char* head) {
    return codes({{"activites/a.md", std::string("---\ntitre: Atelier\n") + head + "---\n"}});
  };
  CHECK(page("seances:\n  - {date: 2012-03-01, participants: \"-4\"}\n") == negative);
  CHECK(page("ordre: \"-1\"\n") == "");
  const auto employees = [](const char* by_year) {
    return codes({{"structures.yaml", std::string("structures:\n  - id: s\n    nom: S\n    salaries: ") + by_year}});
  };
  CHECK(employees("{2012: \"-4\"}\n") == negative);
  CHECK(employees("{2012: 4, 2011: 3}\n") == "");
}

TEST_CASE("sessions and days of more than 24 hours") {
  const auto session = [](const char* duration) {
    return codes({{"activites/a.md", std::string("---\ntitre: Atelier\nseances:\n  - {date: 2012-03-01, duree: ") +
                                         duration + ", participants: 4}\n---\n"}});
  };
  CHECK(session("230 h") == implausible);
  CHECK(session("2 h 30") == "");
  const auto time = [](const char* date, const char* hours) {
    return codes({{"dla/temps.csv", std::string("date;mission;heures\n") + date + ";a;" + hours + "\n"}});
  };
  CHECK(time("2012-03-01", "35") == implausible);
  CHECK(time("mars 2012", "35") == "");
}
