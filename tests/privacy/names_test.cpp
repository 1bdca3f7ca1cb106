// Who did not agree to be named is named nowhere in public: neither in what pictures say, nor as a part of a figure,
// nor by initials; and what is hidden is hidden from `explain` too.
#include <doctest/doctest.h>

#include "tests/support/memory_host.hpp"

using namespace reso::tests;

namespace {

std::map<std::string, std::string> pole() {
  return {{"data/commun/personnes.csv", "id;nom\np1;Maëlle Trévidic\np2;Jean-Yves Le Goff\n"},
          {"data/commun/sections.yaml", "sections:\n  - id: s\n    titre: Section\n"},
          {"data/indicateurs.yaml",
           "x.tous: {nombre_de: entretiens, repartition_par: [personne, orientation, public]}\n"
           "x.d_une: {libelle: D’une seule, nombre_de: entretiens, filtre: {personne: p1}}\n"},
          {"data/2020/annee.yaml", "annee: 2020\n"},
          {"data/2020/entretiens.csv", "date;public;personne;orientation\n2020-01-07;autre;p1;Maëlle Trévidic\n"
                                       "2020-02-07;autre;p1;Formation\n2020-03-07;autre;p2;Formation\n"},
          {"report-templates/court/report.md", "# Année\n\n{{ activites.a.texte }}\n"}};
}

RunResult with_text(const std::string& text) {
  MemoryProject project(pole());
  project.put("report-templates/court/report.md", "# Année\n\n" + text + "\n");
  return project.run({"report", "2020", "--template", "court", "--format", "md"});
}

bool tells(const std::string& text) { return text.find("Trévidic") != std::string::npos; }

} // namespace

TEST_CASE("no form of a withheld name passes") {
  for (const char* text :
       {"Maëlle Trévidic est venue.", "TRÉVIDIC Maëlle est venue.", "LE GOFF Jean-Yves est venu.",
        "Avec M. Trévidic, et puis rien.", "Avec J. Le Goff, et puis rien.", "Maëlle Tré\u00ADvidic est venue.",
        "![Maëlle Trévidic à l’établi](images/a.png)", "Voir [sa page](https://maelle-trevidic.example.org).",
        "Voir [ici](tel:+33612345678).", "[Écrire](https://wa.me/33612345678)", "Au 06/12/34/56/78."}) {
    CAPTURE(text);
    const RunResult run = with_text(text);
    CHECK(run.status == 5);
    CHECK(run.err.find("donnee-personnelle") != std::string::npos);
  }
  for (const char* text :
       {"A. Trévidic est d’une autre famille.", "Le Goff est un nom. J. Dupont aussi.", "La rue du 19 mars. Le golf.",
        "Voir [ici](https://example.org/0612345678/2020).", "Du 05/10/2020 au 06/10/2020, puis le 12/12/2020."}) {
    CAPTURE(text);
    CHECK(with_text(text).status != 5);
  }
}

TEST_CASE("a name among other words of a part hides the parts, and reso.yaml's motives are read") {
  std::map<std::string, std::string> files = pole();
  files["data/2020/entretiens.csv"] = "date;public;orientation\n2020-01-07;autre;Suivi par Maëlle Trévidic\n"
                                      "2020-02-07;autre;Suivi par TRÉVIDIC Maëlle\n2020-03-07;autre;Formation\n";
  for (const std::vector<std::string>& command : {std::vector<std::string>{"stats", "2020", "--format", "json"},
                                                  {"stats", "2020", "--format", "csv"},
                                                  {"explain", "x.tous"}}) {
    const RunResult run = MemoryProject(files).run(command);
    CHECK(run.status == 0);
    CHECK_FALSE(tells(run.out));
    CHECK(run.out.find("TRÉVIDIC") == std::string::npos);
  }
  files = pole();
  files["reso.yaml"] = "ruptures:\n  - {chiffre: x.tous, depuis: 2020, motif: Maëlle Trévidic compte autrement}\n";
  const RunResult run = MemoryProject(files).run({"check", "2020", "--template", "court"});
  CHECK(run.status == 5);
  CHECK(run.out.find("reso.yaml:2") != std::string::npos);
}

TEST_CASE("parts that are persons are not said, nor what is counted of one of them") {
  const MemoryProject project(pole());
  for (const std::vector<std::string>& command : {std::vector<std::string>{"stats", "2020", "--format", "json"},
                                                  {"stats", "2020", "--format", "csv"},
                                                  {"stats", "2020"},
                                                  {"explain", "x.tous"},
                                                  {"explain", "x.d_une"}}) {
    CAPTURE(command[0]);
    const RunResult run = project.run(command);
    CHECK(run.status == 0);
    CHECK_FALSE(tells(run.out));
  }
  const std::string json = project.run({"explain", "x.d_une", "--format", "json"}).out;
  CHECK(json.find("\"status\": \"masked\"") != std::string::npos);
  CHECK(tells(project.run({"stats", "2020", "--format", "json", "--edition", "interne"}).out));
}

TEST_CASE("a hidden figure that is declared too does not say what was counted") {
  auto files = pole();
  files["data/indicateurs.yaml"] =
      "x.femmes: {libelle: Femmes, unite: personne, nombre_de: clauses_participants, filtre: {sexe: femme}}\n";
  files["data/2020/clauses/participants.csv"] = "id;sexe\na;femme\nb;femme\nc;femme\nd;femme\ne;homme\n";
  files["data/2020/chiffres.yaml"] = "chiffres:\n  x.femmes: masqué\n";
  const RunResult run = MemoryProject(files).run({"explain", "x.femmes"});
  CHECK(run.status == 0);
  CHECK(run.out.find("4 personnes") == std::string::npos);
}

TEST_CASE("a threshold that hides nobody is refused") {
  for (const char* threshold : {"-1", "0", "1"}) {
    CAPTURE(threshold);
    auto files = pole();
    files["reso.yaml"] = "parametres:\n  masquage: {personnes: " + std::string(threshold) + "}\n";
    const RunResult run = MemoryProject(files).run({"check", "2020"});
    CHECK(run.status == 1);
    CHECK(run.out.find("reso.yaml:2:") != std::string::npos);
  }
}

TEST_CASE("in public the line of a person says no more than what everybody can see") {
  auto files = pole();
  files["data/2020/instances.yaml"] =
      "instances:\n  - id: ca\n    nom: Conseil\n    membres:\n      - nom: Maëlle Trévidic\n        sexe: femme\n";
  const MemoryProject project(files);
  const RunResult run = project.run({"explain", "--at", "data/2020/instances.yaml:5"});
  CHECK(run.status == 0);
  CHECK(run.out.find("femme") == std::string::npos);
  CHECK(run.out.find("Trévidic") == std::string::npos);
  CHECK(project.run({"explain", "--at", "data/2020/instances.yaml:5", "--edition", "interne"}).out.find("Trévidic") !=
        std::string::npos);
}
