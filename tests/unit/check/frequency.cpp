#include <doctest/doctest.h>

#include "audited_project.hpp"

using reso::tests::AuditedProject;
using reso::tests::Files;

namespace {

std::string codes(const Files& files) {
  AuditedProject project(files);
  const reso::stats::Figures figures = project.figures();
  REQUIRE(project.printed() == "");
  project.audit(figures);
  return project.codes();
}

std::string activity(const std::string& fields) {
  return codes(Files{{"activites/a.yaml", "titre: L'atelier\n" + fields}});
}

} // namespace

TEST_CASE("monthly: one session in each month of the period") {
  CHECK(activity("frequence: mensuelle\nperiode: octobre à décembre 2012\nnombre_seances: 3\n") == "");
  CHECK(activity("frequence: mensuelle\nperiode: septembre à décembre 2012\nnombre_seances: 3\n") == "frequence");
  CHECK(activity("frequence: mensuelle\nperiode: septembre à décembre 2012\nnombre_seances: 5\n") == "frequence");
  SUBCASE("a period that outlasts the year: the count may be of either") {
    CHECK(activity("frequence: mensuelle\nperiode: octobre 2012 à janvier 2013\nnombre_seances: 3\n") == "");
    CHECK(activity("frequence: mensuelle\nperiode: octobre 2012 à janvier 2013\nnombre_seances: 4\n") == "");
    CHECK(activity("frequence: mensuelle\nperiode: octobre 2012 à janvier 2013\nnombre_seances: 5\n") == "frequence");
    CHECK(activity("frequence: mensuelle\nperiode: du 15 septembre au 10 décembre 2012\nnombre_seances: 3\n") == "");
  }
}

TEST_CASE("monthly without a period: the year, with a month of rest") {
  CHECK(activity("frequence: mensuelle\nnombre_seances: 12\n") == "");
  CHECK(activity("frequence: mensuelle\nnombre_seances: 11\n") == "");
  CHECK(activity("frequence: mensuelle\nnombre_seances: 10\n") == "frequence");
  CHECK(activity("frequence: mensuelle\nnombre_seances: 13\n") == "frequence");
  CHECK(activity("frequence: mensuelle\nnombre_seances: au moins 8\n") == "");
  CHECK(activity("frequence: mensuelle\nnombre_seances: environ 10\n") == "");
  CHECK(activity("frequence: mensuelle\nnombre_seances: inconnu\n") == "");
  CHECK(activity("frequence: mensuelle\n") == "");
}

TEST_CASE("dated sessions give the period that is not written") {
  const std::string three = "seances:\n  - {date: 2012-10-12}\n  - {date: 2012-11-12}\n  - {date: 2012-12-12}\n";
  CHECK(activity("frequence: mensuelle\n" + three) == "");
  CHECK(activity("frequence: mensuelle\nperiode: 2012\n" + three) == "frequence");
  CHECK(activity("frequence: trimestrielle\n" + three) == "frequence");
}

TEST_CASE("other rhythms") {
  CHECK(activity("frequence: hebdomadaire\nnombre_seances: 34\n") == "");
  CHECK(activity("frequence: hebdomadaire\nnombre_seances: 12\n") == "frequence");
  CHECK(activity("frequence: quotidienne\nnombre_seances: 210\n") == "");
  CHECK(activity("frequence: bimensuelle\nnombre_seances: 24\n") == "");
  CHECK(activity("frequence: bimensuelle\nnombre_seances: 6\n") == "frequence");
  CHECK(activity("frequence: bimestrielle\nnombre_seances: 6\n") == "");
  CHECK(activity("frequence: semestrielle\nnombre_seances: 2\n") == "");
  CHECK(activity("frequence: annuelle\nnombre_seances: 2\n") == "frequence");
  CHECK(activity("frequence: ponctuelle\nnombre_seances: 40\n") == "");
}

TEST_CASE("issues stand for sessions, when one figure counts them") {
  const std::string head =
      "frequence: mensuelle\nchiffres:\n  numeros: {libelle: Numéros, unite: numéro, valeur: 10}\n";
  CHECK(activity(head) == "frequence");
  CHECK(activity(head + "  reunions: {libelle: Réunions, unite: réunion, valeur: 12}\n") == "");
  CHECK(activity("frequence: mensuelle\nchiffres:\n  contacts: {libelle: Contacts, unite: contact, valeur: 10}\n") ==
        "");
}
