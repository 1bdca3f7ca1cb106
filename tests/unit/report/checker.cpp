#include "report/checker.hpp"

#include <doctest/doctest.h>

#include "written.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

struct Row {
  std::string in, finding, help;
};

void check(const Row& row) {
  CAPTURE(row.in);
  const Written written(row.in);
  CHECK(written.findings() == row.finding);
  CHECK(written.help() == row.help);
}

constexpr const char* lists_members =
    "possibles : libelle, valeur, part, unite, qualificatif, annee, precedent, ecart, ecart_pct";

} // namespace

TEST_CASE("names that do not exist are told the nearest") {
  for (const Row& row : std::initializer_list<Row>{
           {"{{ anee }}", "nom-inconnu 1:4 anee", "vouliez-vous dire « annee » ?"},
           {"{{ organisatoin.nom }}", "nom-inconnu 1:4 organisatoin.nom", "vouliez-vous dire « organisation » ?"},
           {"{% pour a dans activite %}{% fin %}", "nom-inconnu 1:16 activite", "vouliez-vous dire « activites » ?"},
           {"{% pour section dans sections %}{{ sectoin.titre }}{% fin %}", "nom-inconnu 1:36 sectoin.titre",
            "vouliez-vous dire « section » ?"}})
    check(row);
}

TEST_CASE("members that do not exist, with what there is") {
  for (const Row& row : std::initializer_list<Row>{
           {"{{ organisation.nmo }}", "membre-inconnu 1:17 nmo", "vouliez-vous dire « nom » ?"},
           {"{{ annee.titre }}", "membre-inconnu 1:10 titre", ""},
           {"{{ textes.editorial.signatures }}", "membre-inconnu 1:21 signatures", "vouliez-vous dire « signature » ?"},
           {"{% pour s dans sections %}{{ s.title }}{% fin %}", "membre-inconnu 1:32 title",
            "vouliez-vous dire « titre » ?"},
           {"{% pour c dans b.forme.cellules %}{{ c.zzzzzz }}{% fin %}", "membre-inconnu 1:40 zzzzzz", lists_members}})
    check(row);
}

TEST_CASE("filters that do not exist") {
  check({"{{ annee | nombr }}", "filtre-inconnu 1:12 nombr", "vouliez-vous dire « nombre » ?"});
  check({"{{ annee | abracadabra }}", "filtre-inconnu 1:12 abracadabra",
         "filtres possibles : nombre, nu, lettres, unite, pourcent, euros, heures, date, date_longue, evolution, "
         "ecart, points, "
         "enumerer, majuscule, taille, connu"});
}

TEST_CASE("each filter takes its own types, and no more arguments than it has") {
  for (const Row& row :
       std::initializer_list<Row>{{"{{ organisation.nom | nombre }}", "gabarit-type 1:4 organisation.nom", ""},
                                  {"{{ \"a\" | unite }}", "gabarit-type 1:4 \"a\"", ""},
                                  {"{{ annee | date }}", "gabarit-type 1:4 annee", ""},
                                  {"{{ annee | evolution }}", "gabarit-type 1:4 annee", ""},
                                  {"{{ annee | enumerer }}", "gabarit-type 1:4 annee", ""},
                                  {"{{ annee | taille }}", "gabarit-type 1:4 annee", ""},
                                  {"{{ activites | majuscule }}", "gabarit-type 1:4 activites", ""},
                                  {"{{ a.exact | nombre(1, 2) }}", "filtre-arguments 1:24 2", ""},
                                  {"{{ a.exact | nu(1) }}", "filtre-arguments 1:17 1", ""},
                                  {"{{ a.exact | nombre(\"x\") }}", "gabarit-type 1:21 \"x\"", ""},
                                  {"{{ a.exact | unite(3) }}", "gabarit-type 1:20 3", ""},
                                  {"{{ a.exact | evolution(\"x\") }}", "gabarit-type 1:24 \"x\"", ""}})
    check(row);
  CHECK(Written("{{ a.exact | nu(1) }}").message() == "« nu » a trop d'arguments (au plus : 0)");
}

TEST_CASE("what cannot be printed, repeated, tested or compared") {
  for (const Row& row : std::initializer_list<Row>{
           {"{{ activites }}", "gabarit-type 1:4 activites", "écrire « | enumerer », ou une boucle « pour »"},
           {"{{ organisation }}", "gabarit-type 1:4 organisation",
            "ajouter un point et le champ voulu, comme « .titre » ou « .texte »"},
           {"{% pour x dans annee %}{% fin %}", "gabarit-type 1:16 annee", ""},
           {"{% pour x dans organisation.nom %}{% fin %}", "gabarit-type 1:16 organisation.nom", ""},
           {"{% si annee %}{% fin %}", "gabarit-type 1:7 annee", "comparer la valeur, ou écrire « | connu »"},
           {"{% si a.exact | connu et activites %}{% fin %}", "gabarit-type 1:26 activites",
            "comparer la valeur, ou écrire « | connu »"},
           {"{% si non organisation.nom %}{% fin %}", "gabarit-type 1:11 organisation.nom",
            "comparer la valeur, ou écrire « | connu »"},
           {"{% si organisation.nom < \"x\" %}{% fin %}", "gabarit-type 1:7 organisation.nom", ""},
           {"{% si annee == \"2012\" %}{% fin %}", "gabarit-type 1:16 \"2012\"", ""},
           {"{% si activites == 3 %}{% fin %}", "gabarit-type 1:7 activites", ""}})
    check(row);
  CHECK(Written("{% si annee %}{% fin %}").message() == "il faut ici oui ou non, pas un nombre");
}

TEST_CASE("every branch is checked, whether it will be printed or not") {
  for (const std::string text :
       {"{% si annee == 1 %}{{ zzz }}{% fin %}", "{% si annee == 1 %}{% sinon si zzz == 1 %}{% fin %}",
        "{% si annee == 1 %}{% sinon %}{{ zzz }}{% fin %}", "{% pour s dans sections %}{{ zzz }}{% fin %}",
        "{% pour s dans sections %}{% sinon %}{{ zzz }}{% fin %}", "{{ annee | nombre(zzz) }}"}) {
    CAPTURE(text);
    CHECK(Written(text).findings().starts_with("nom-inconnu 1:"));
  }
}

TEST_CASE("a variable lives in its loop alone") {
  CHECK(Written("{% pour s dans sections %}{{ s.titre }}{% fin %}").findings().empty());
  CHECK(Written("{% pour s dans sections %}{% fin %}{{ s }}").findings() == "nom-inconnu 1:39 s");
  CHECK(Written("{% pour s dans sections %}{% sinon %}{{ s }}{% fin %}").findings() == "nom-inconnu 1:41 s");
}

TEST_CASE("included files are checked where they are included, and see its variables") {
  const Files parts{{"report.md", "{% pour s dans sections %}\n{% inclure \"part.md\" %}\n{% fin %}\n"},
                    {"part.md", "{{ s.titre }} {{ s.zzz }}\n"}};
  const Written written(parts, sample_figures());
  CHECK(written.findings() == "membre-inconnu 1:20 zzz");
  CHECK(written.project.sources.path(written.project.diagnostics.sorted()[0]->span.file) == "part.md");
}

TEST_CASE("a file that is not there, and files that go round in a circle") {
  CHECK(Written("a\n{% inclure \"absent.md\" %}\n").findings() == "inclusion-absente 2:1 {% inclure \"absent.md\" %}");
  const Written circle(Files{{"report.md", "{% inclure \"a.md\" %}"},
                             {"a.md", "{% inclure \"b.md\" %}"},
                             {"b.md", "x {% inclure \"a.md\" %}"}},
                       sample_figures());
  CHECK(circle.findings() == "gabarit-syntaxe 1:3 {% inclure \"a.md\" %}");
  CHECK(circle.message() == "les inclusions tournent en rond");
  const Written itself("{% inclure \"report.md\" %}");
  CHECK(itself.findings() == "gabarit-syntaxe 1:1 {% inclure \"report.md\" %}");
  const Written twice(Files{{"report.md", "{% inclure \"a.md\" %}{% inclure \"a.md\" %}"}, {"a.md", "un "}},
                      sample_figures());
  CHECK(twice.words() == "un un");
}

TEST_CASE("a syntax error in an included file stops that file alone") {
  const Written written(Files{{"report.md", "{% inclure \"a.md\" %}\n{{ zzz }}\n"}, {"a.md", "{{ }}"}},
                        sample_figures());
  CHECK(written.findings() == "gabarit-syntaxe 1:4 }\nnom-inconnu 2:4 zzz");
}

TEST_CASE("Markdown fields are checked as templates are, without statements") {
  const auto field = [](const std::string& text) {
    return Written("x",
                   with(sample_figures(), {{"data/2012/textes/edito.md", "---\ntitre: Édito\n---\n" + text + "\n"}}))
        .findings();
  };
  CHECK(field("{{ a.exact }}").empty());
  CHECK(field("{{ a.exat }}") == "nom-inconnu 4:4 a.exat");
  CHECK(field("{{ b.forme.forme.cooperatives }}") == "membre-inconnu 4:12 forme");
  CHECK(field("un\n{{ annee | zzz }}") == "filtre-inconnu 5:12 zzz");
  CHECK(field("{% si annee == 1 %}") == "gabarit-syntaxe 4:1 {%");
  CHECK(field("{{ textes.edito.texte }}") == "gabarit-syntaxe 4:4 textes.edito.texte");
}
