// What the public edition of small poles hides cannot be worked out from all that it publishes.
#include <array>
#include <random>

#include <doctest/doctest.h>

#include "render/zip_package.hpp"
#include "tests/privacy/attacker.hpp"
#include "tests/support/memory_host.hpp"
#include "tests/support/pdf_text.hpp"

using namespace reso::tests;
using nlohmann::json;

namespace {

constexpr double threshold = 5;

const std::string indicators = R"(t.personnes:
  libelle: Personnes
  unite: personne
  nombre_de: clauses_participants
  repartition_par: [sexe, age, commune, qpv, [sexe, age], [sexe, commune], [qpv, sexe]]
t.femmes:
  libelle: Femmes
  unite: personne
  nombre_de: clauses_participants
  filtre: {sexe: femme}
  repartition_par: [age, commune]
t.jeunes:
  libelle: Jeunes
  unite: personne
  nombre_de: clauses_participants
  filtre: {age: moins de 26}
  repartition_par: sexe
t.part_femmes:
  libelle: Part des femmes
  unite: "%"
  part: {de: {nombre_de: clauses_participants, filtre: {sexe: femme}}, sur: t.personnes}
t.part_jeunes_femmes:
  libelle: Part des jeunes parmi les femmes
  unite: "%"
  part: {de: {nombre_de: clauses_participants, filtre: {sexe: femme, age: moins de 26}}, sur: t.femmes}
t.avec_heures:
  libelle: Personnes qui ont travaillé
  unite: personne
  nombre_distinct: clauses_heures.participant
  repartition_par: [participant.sexe, mois, [participant.sexe, mois]]
t.heures:
  libelle: Heures
  unite: h
  somme: clauses_heures.heures
  filtre: {etat: realisees_saisies}
  repartition_par: [participant.sexe, mois, [participant.sexe, mois]]
t.sorties:
  libelle: Sorties
  unite: personne
  nombre_de: clauses_participants
  sauf: {sortie: non_renseigne}
  repartition_par: [sexe, commune]
t.age:
  libelle: Âge moyen
  unite: an
  moyenne: clauses_participants.age
  repartition_par: [sexe, commune]
t.age_des_femmes:
  libelle: Âge moyen des femmes
  unite: an
  moyenne: clauses_participants.age
  filtre: {sexe: femme}
t.age_le_plus_haut:
  libelle: Âge de la femme la plus âgée
  unite: an
  maximum: clauses_participants.age
  filtre: {sexe: femme}
t.recues:
  libelle: Personnes reçues
  unite: personne
  nombre_distinct: entretiens.personne
  repartition_par: [personne.commune, personne.sexe, [personne.sexe, personne.commune]]
t.rendez_vous:
  libelle: Rendez-vous
  unite: rendez-vous
  nombre_de: entretiens
  repartition_par: [personne.commune, personne.sexe, [personne.sexe, personne.commune]]
t.recues_femmes:
  libelle: Femmes reçues
  unite: personne
  nombre_distinct: entretiens.personne
  filtre: {personne.sexe: femme}
t.venues:
  libelle: Personnes venues
  unite: personne
  nombre_distinct: presences.personne
  repartition_par: [sexe, activite, [activite, sexe]]
t.presences:
  libelle: Présences
  unite: présence
  nombre_de: presences
  repartition_par: [sexe, [activite, sexe]]
)";

const std::vector<Attacker::Source> sources{
    {"t.personnes", "personnes", {}},
    {"t.femmes", "personnes", {{"sexe", "femme"}}},
    {"t.jeunes", "personnes", {{"age", "moins_de_26_ans"}}},
    {"t.sorties", "sorties", {}},
    {"t.heures", "heures", {}},
    {"t.recues", "recues", {}},
    {"t.recues_femmes", "recues", {{"sexe", "femme"}}},
    {"t.rendez_vous", "rendez-vous", {}},
    {"t.venues", "venues", {}, {"activite"}},
    {"cafe.participants", "venues", {{"activite", "cafe"}}},
    {"yoga.participants", "venues", {{"activite", "yoga"}}},
    {"t.presences", "presences", {}},
    {"cafe.presences", "presences", {{"activite", "cafe"}}},
    {"yoga.presences", "presences", {{"activite", "yoga"}}},
};

const std::string report_template = R"(# Personnes

{{ t.personnes }}

```tableau t.personnes.sexe
```

```graphique t.personnes.sexe
```

```graphique t.personnes.commune
```

```tableau t.personnes.sexe_x_age
```

```tableau t.femmes.age
```
)";

struct Pole {
  std::map<std::string, std::string> files;
};

class Dice {
public:
  explicit Dice(unsigned seed) : m_engine(seed) {}
  int up_to(int most) { return static_cast<int>(m_engine() % static_cast<unsigned>(most)); } // the same everywhere

private:
  std::mt19937 m_engine;
};

constexpr std::array<const char*, 6> towns{"Aubes", "Bief", "Melle", "Zonne", "Orme", "Lys"};

std::string sex_of(Dice& dice, int women) {
  return dice.up_to(100) < women ? "femme" : dice.up_to(25) == 0 ? "autre" : "homme";
}

void add_year(Pole& pole, int year, Dice& dice) {
  const int persons = 20 + dice.up_to(90), women = 2 + dice.up_to(60), places = 2 + dice.up_to(4);
  std::string people = "id;sexe;age;commune;qpv;sortie\n", hours = "participant;mois;heures;etat\n";
  for (int i = 0; i < persons; ++i) {
    const std::string id = "p" + std::to_string(year) + "-" + std::to_string(i);
    const std::string sex = sex_of(dice, women);
    people += id + ";" + sex + ";" + std::to_string(18 + dice.up_to(20) * (1 + dice.up_to(2))) + ";" +
              towns[static_cast<std::size_t>(dice.up_to(places) * dice.up_to(2))] + ";" +
              (dice.up_to(5) == 0 ? "oui" : "non") + ";" + (dice.up_to(3) == 0 ? "" : "emploi") + "\n";
    static constexpr std::array<const char*, 3> months{"mars", "avril", "mai"};
    for (int m = dice.up_to(3); m >= 0; --m)
      hours += id + ";" + months[static_cast<std::size_t>(m)] + " " + std::to_string(year) + ";" +
               std::to_string(7 * (1 + dice.up_to(9))) + ";realisees_saisies\n";
  }
  const std::string folder = "data/" + std::to_string(year) + "/";
  pole.files[folder + "annee.yaml"] = "annee: " + std::to_string(year) + "\n";
  pole.files[folder + "clauses/participants.csv"] = people;
  pole.files[folder + "clauses/heures.csv"] = hours;
}

// Persons of a year, their appointments and what they came to; most come once.
void add_visitors(Pole& pole, int year, Dice& dice) {
  const int persons = 15 + dice.up_to(40), women = 10 + dice.up_to(60), places = 2 + dice.up_to(4);
  std::string people = "personnes:\n", appointments = "date;public;personne\n";
  std::array<std::string, 2> came;
  const auto appoint = [&](const std::string& id) {
    appointments += std::to_string(year) + "-03-04;autre;" + id + "\n";
  };
  const auto come = [&](std::size_t where, const std::string& id) {
    came[where] += (came[where].empty() ? "" : ", ") + id;
  };
  for (int i = 0; i < persons; ++i) {
    const std::string id = "v" + std::to_string(year) + "-" + std::to_string(i);
    people += "  - {id: " + id + ", sexe: " + sex_of(dice, women) +
              ", commune: " + towns[static_cast<std::size_t>(dice.up_to(places) * dice.up_to(2))] + "}\n";
    for (int times = 1 + (dice.up_to(8) == 0 ? 1 : 0); times > 0; --times) appoint(id);
    const int activity = dice.up_to(7);
    if (activity != 3) come(activity < 3 ? 0 : 1, id);
    if (activity == 5) come(0, id);
  }
  const std::string folder = "data/" + std::to_string(year) + "/";
  pole.files[folder + "personnes.yaml"] = people;
  pole.files[folder + "entretiens.csv"] = appointments;
  const auto page = [&](const std::string& title, const std::string& ids) {
    return "---\ntitre: " + title + "\nseances:\n  - date: " + std::to_string(year) + "-03-02\n    presences: [" + ids +
           "]\n---\n\nTexte.\n";
  };
  pole.files[folder + "activites/cafe.md"] = page("Café", came[0]);
  pole.files[folder + "activites/yoga.md"] = page("Yoga", came[1]);
}

Pole random_pole(unsigned seed) {
  Pole pole;
  Dice dice(seed);
  pole.files["data/indicateurs.yaml"] = indicators;
  pole.files["data/commun/organisation.yaml"] = "organisation:\n  nom: Pôle des Aubes\n";
  pole.files["report-templates/secret/report.md"] = report_template;
  for (const int year : {2019, 2020}) {
    add_year(pole, year, dice);
    add_visitors(pole, year, dice);
  }
  return pole;
}

json figures_of(const MemoryProject& project, const std::string& year, const std::string& edition) {
  const RunResult run = project.run({"stats", year, "--format", "json", "--edition", edition});
  REQUIRE_MESSAGE(run.status == 0, run.err);
  return json::parse(run.out);
}

std::map<std::string, Interval> attack(const json& published) {
  Attacker attacker(published, sources);
  attacker.share(published, "t.part_femmes", "personnes", {{"sexe", "femme"}}, {});
  attacker.share(published, "t.part_jeunes_femmes", "personnes", {{"age", "moins_de_26_ans"}, {"sexe", "femme"}},
                 {{"sexe", "femme"}});
  attacker.mean(published, {"t.age", "ages", {}}, "personnes");
  attacker.mean(published, {"t.age_des_femmes", "ages", {{"sexe", "femme"}}}, "personnes");
  attacker.records(published, "t.age_le_plus_haut", "personnes", {{"sexe", "femme"}});
  attacker.records(published, "t.recues_femmes", "rendez-vous", {{"sexe", "femme"}});
  attacker.records(published, "t.heures", "lignes", {});
  attacker.at_most("recues", "rendez-vous");
  attacker.at_most("venues", "presences");
  attacker.at_most("sorties", "personnes");
  attacker.parts_are_within();
  return attacker.work_out();
}

// How many hidden numbers are told to less than the threshold.
int told(const json& published) {
  int count = 0;
  for (const auto& [name, interval] : attack(published)) {
    CAPTURE(name);
    CAPTURE(interval.least);
    CAPTURE(interval.most);
    if (interval.most - interval.least < threshold - 1e-6) ++count;
  }
  return count;
}

// What a masking without secondary suppression would publish.
json only_small_hidden(json figures) {
  for (json& figure : figures.at("figures"))
    for (json& breakdown : figure.at("breakdown"))
      for (json& cell : breakdown.at("cells"))
        if (figure.at("unit") == "personne" && cell.at("value").is_number() && cell.at("value") > 0 &&
            cell.at("value") < threshold)
          cell = {{"id", cell.at("id")}, {"status", "masked"}};
  return figures;
}

} // namespace

TEST_CASE("no hidden number of a random pole can be worked out") {
  int hidden = 0;
  for (unsigned seed = 1; seed <= 16; ++seed) {
    CAPTURE(seed);
    const MemoryProject project(random_pole(seed).files);
    for (const char* year : {"2019", "2020"}) {
      CAPTURE(year);
      const json published = figures_of(project, year, "publique");
      for (const auto& [name, interval] : attack(published)) {
        CAPTURE(name);
        CAPTURE(interval.least);
        CAPTURE(interval.most);
        CHECK(interval.most - interval.least >= threshold - 1e-6);
        ++hidden;
      }
    }
  }
  CHECK(hidden > 100); // the poles are small: there is something to hide
}

TEST_CASE("the attacker finds what hiding the small numbers alone would leave") {
  int found = 0;
  for (unsigned seed = 1; seed <= 10; ++seed)
    found += told(only_small_hidden(figures_of(MemoryProject(random_pole(seed).files), "2020", "interne")));
  CHECK(found > 10);
}

namespace {

// As many as there are of each kind, over and over: towns, sexes, activities.
Pole large_pole() {
  Pole pole = random_pole(1);
  std::string people = "personnes:\n", appointments = "date;public;personne\n", ids;
  std::string clauses = "id;sexe;age;commune;qpv;sortie\n", hours = "participant;mois;heures;etat\n";
  for (int i = 0; i < 480; ++i) {
    const std::string id = "g" + std::to_string(i), sex = i % 2 == 0 ? "femme" : "homme";
    const std::string town = towns[static_cast<std::size_t>(i / 2 % 3)];
    people += "  - {id: " + id + ", sexe: " + sex + ", commune: " + town + "}\n";
    for (int times = i % 5 == 0 ? 2 : 1; times > 0; --times) appointments += "2020-03-04;autre;" + id + "\n";
    if (i % 3 != 0 || i % 4 < 2) ids += (ids.empty() ? "" : ", ") + id;
    clauses += id + ";" + sex + ";" + std::to_string(20 + i / 6 % 40) + ";" + town + ";" +
               (i / 6 % 2 == 0 ? "oui" : "non") + ";" + (i / 6 % 3 == 0 ? "" : "emploi") + "\n";
    hours += id + ";mars 2020;" + std::to_string(7 + i % 40) + ";realisees_saisies\n";
  }
  pole.files["data/2020/personnes.yaml"] = people;
  pole.files["data/2020/entretiens.csv"] = appointments;
  pole.files["data/2020/clauses/participants.csv"] = clauses;
  pole.files["data/2020/clauses/heures.csv"] = hours;
  for (const char* activity : {"cafe", "yoga"})
    pole.files["data/2020/activites/" + std::string(activity) + ".md"] =
        "---\ntitre: " + std::string(activity) + "\nseances:\n  - date: 2020-03-02\n    presences: [" + ids +
        "]\n---\n\nTexte.\n";
  return pole;
}

} // namespace

TEST_CASE("where every part is large nothing is hidden") {
  const json published = figures_of(MemoryProject(large_pole().files), "2020", "publique");
  int cells = 0;
  for (const json& figure : published.at("figures")) {
    CAPTURE(figure.at("id").get<std::string>());
    CHECK(figure.at("status") != "masked");
    for (const json& breakdown : figure.at("breakdown"))
      for (const json& cell : breakdown.at("cells")) {
        CAPTURE(cell.at("id").get<std::string>());
        CHECK(cell.at("status") != "masked");
        ++cells;
      }
  }
  CHECK(cells > 80);
}

namespace {

// 3 others, whom 173 or 157 men hide, and 431 women.
std::string people(int men) {
  std::string csv = "id;sexe;age;commune\n";
  int id = 0;
  const auto add = [&](int count, const char* sex) {
    for (int i = 0; i < count; ++i)
      csv += "p" + std::to_string(++id) + ";" + sex + ";" + std::to_string(20 + i % 40) + ";" +
             (i % 2 == 0 ? "Aubes" : "Bief") + "\n";
  };
  add(3, "autre");
  add(men, "homme");
  add(431, "femme");
  return csv;
}

MemoryProject pole_of_men() {
  return MemoryProject({{"data/indicateurs.yaml", indicators},
                        {"data/commun/organisation.yaml", "organisation:\n  nom: Pôle des Aubes\n"},
                        {"report-templates/secret/report.md", report_template},
                        {"data/2019/annee.yaml", "annee: 2019\n"},
                        {"data/2019/clauses/participants.csv", people(157)},
                        {"data/2020/annee.yaml", "annee: 2020\n"},
                        {"data/2020/clauses/participants.csv", people(173)}});
}

// Words, what the structure says for those who listen, and metadata; sizes in bytes and points tell of nobody.
std::string told_by_pdf(const std::string& bytes) {
  const TemporaryFile file(bytes);
  return pdf_text(bytes) + output_of("pdfinfo -struct-text " + file.path()) +
         output_of("pdfinfo -struct " + file.path()) + output_of("pdfinfo " + file.path() + " | grep -vi size:") +
         output_of("pdfinfo -meta " + file.path());
}

// The colours and lengths of a style sheet tell of nobody either.
std::string without_style(std::string text) {
  const std::size_t begin = text.find("<style>"), end = text.find("</style>");
  return begin == std::string::npos || end == std::string::npos ? text : text.erase(begin, end - begin);
}

// The words of every part; widths and colours stand in attributes.
std::string told_by_odt(const std::string& bytes) {
  const auto parts = reso::render::read_zip(bytes);
  REQUIRE(parts);
  std::string words;
  for (const auto& [name, text] : *parts) {
    if (!name.ends_with(".xml")) continue;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t tag = std::min(text.find('<', at), text.size());
      words += text.substr(at, tag - at) + ' ';
      at = std::min(text.find('>', tag), text.size() - 1) + 1;
    }
  }
  return words;
}

// Everything that a public run leaves or says, by name.
std::map<std::string, std::string> published_by(const MemoryProject& project, const std::string& edition) {
  std::map<std::string, std::string> all;
  const RunResult run =
      project.run({"report", "2020", "--template", "secret", "--format", "pdf,md,html,odt,json", "--edition", edition});
  REQUIRE_MESSAGE(run.status == 0, run.err);
  all["report"] = run.out + run.err;
  for (const auto& [path, bytes] : project.files())
    if (path.starts_with("reports/"))
      all[path] = path.ends_with(".pdf")   ? told_by_pdf(bytes)
                  : path.ends_with(".odt") ? told_by_odt(bytes)
                                           : without_style(bytes);
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"stats", "2020"},
                                             {"stats", "2019", "--format", "csv"},
                                             {"explain", "t.personnes"},
                                             {"explain", "t.personnes.sexe.homme"}}) {
    std::vector<std::string> asked = command;
    asked.insert(asked.end(), {"--edition", edition});
    const RunResult said = project.run(asked);
    all[command[0] + " " + command[1] + std::to_string(command.size())] = said.out + said.err;
  }
  return all;
}

} // namespace

TEST_CASE("a hidden number stands nowhere: text, chart, metadata, list or explanation") {
  const MemoryProject project = pole_of_men();
  const auto published = published_by(project, "publique");
  CHECK(published.size() >= 8);
  int charts = 0;
  for (const auto& [name, text] : published) {
    CAPTURE(name);
    if (name.ends_with(".svg")) ++charts;
    for (const std::string secret : {"173", "157", "28,5", "28.5", "26,6", "26.6"}) {
      CAPTURE(secret);
      CHECK(text.find(secret) == std::string::npos);
    }
  }
  CHECK(charts > 0);
  CHECK(published.at("reports/2020/secret-2020.md").find("607") != std::string::npos);
}

TEST_CASE("the internal edition says everything") {
  const auto said = published_by(pole_of_men(), "interne");
  CHECK(said.at("reports/2020/secret-2020-interne.md").find("173") != std::string::npos);
  CHECK(said.at("stats 20202").find("173") != std::string::npos);
}

TEST_CASE("a sentence prints no hidden number, in whatever form, and none of its year before") {
  for (const char* slot : {"t.personnes.sexe.homme", "t.personnes.sexe.homme.part", "t.personnes.sexe.homme | lettres",
                           "t.personnes.sexe.homme | evolution", "t.personnes.sexe.homme@2019"}) {
    CAPTURE(slot);
    MemoryProject project = pole_of_men();
    project.put("report-templates/secret/report.md", "# Année\n\nIls sont {{ " + std::string(slot) + " }}.\n");
    const RunResult run = project.run({"report", "2020", "--template", "secret", "--format", "md"});
    CHECK(run.status == 5);
    CHECK(run.err.find("chiffre-masque-en-prose") != std::string::npos);
    CHECK_FALSE(project.has("reports/2020/secret-2020.md"));
    CHECK(project.run({"report", "2020", "--template", "secret", "--format", "md", "--edition", "interne"}).status ==
          0);
  }
}
