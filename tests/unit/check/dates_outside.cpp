#include <doctest/doctest.h>

#include "codes.hpp"

using reso::tests::codes;

namespace {

const char* const one = "date-hors-annee";

} // namespace

TEST_CASE("projects, contracts, members and mandates of another year") {
  const auto project = [](const char* dates) {
    return codes({{"p.yaml", std::string("projets:\n  - {id: p, statut: accompagne, ") + dates + "}\n"}});
  };
  CHECK(project("entree: 2013-02-01") == one);
  CHECK(project("entree: 2011, sortie: 2012-05") == "");
  CHECK(project("entree: 2009, sortie: 2010") == one);
  CHECK(project("entree: 2012-03, sortie: 2011-12-31") == "dates-en-desordre"); // one cause, one finding
  const auto contract = [&](const char* dates) {
    return codes(
        {{"clauses/participants.yaml", "clauses_participants:\n  - id: a\n"},
         {"clauses/contrats.yaml", std::string("clauses_contrats:\n  - {id: c, participant: a, ") + dates + "}\n"}});
  };
  CHECK(contract("debut: 2009-01-01, fin: 2009-06-30") == one);
  CHECK(contract("debut: 2009-01-01") == "");
  CHECK(contract("debut: 2013-01-01") == one);
  CHECK(contract("debut: 2012-10-01, fin: 2013-06-30") == "");
  const auto member = [](const char* since) {
    return codes(
        {{"a.yaml",
          std::string("structures:\n  - {id: s, nom: Sel}\nadherents:\n  - {structure: s, depuis: ") + since + "}\n"}});
  };
  CHECK(member("2014") == one);
  CHECK(member("2003") == "");
  CHECK(codes({{"i.yaml", "instances:\n  - id: bureau\n    nom: Bureau\n    membres: [{entree: 2014}]\n"}}) == one);
}

TEST_CASE("phases of an accompaniment may be some years old, never to come") {
  const auto phase = [](const char* date) {
    return codes({{"s.yaml", "structures:\n  - {id: s, nom: Sel}\n"},
                  {"dla/a.yaml", std::string("dla_accompagnements:\n  - id: x\n    structure: s\n    phases: [{phase: "
                                             "diagnostic, date: ") +
                                     date + "}]\n"}});
  };
  CHECK(phase("2014-02-01") == one);
  CHECK(phase("2009-02-01") == "");
  CHECK(phase("2003-02-01") == one);
}

TEST_CASE("a record of commun holds for several years") {
  CHECK(codes({{"data/commun/p.yaml", "projets:\n  - {id: p, statut: accompagne, entree: 2013-02-01}\n"}}) == "");
}

TEST_CASE("a person twice in one session") {
  const auto session = [](const char* presences) {
    return codes({{"p.yaml", "personnes:\n  - {id: a}\n  - {id: b}\n"},
                  {"activites/x.md", std::string("---\ntitre: X\nseances:\n  - {date: 2012-03-01, presences: [") +
                                         presences + "]}\n  - {date: 2012-04-01, presences: [a]}\n---\n"}});
  };
  CHECK(session("a, b, a") == "presence-en-double");
  CHECK(session("a, b") == "");
}
