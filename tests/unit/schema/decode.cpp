// The decoder, on a record of the tests' own.
#include "diag/printer.hpp"
#include "schema/table.hpp"

#include <doctest/doctest.h>

#include "tiny_yaml.hpp"

using namespace reso;

namespace {

struct HouseTag {
  static constexpr std::string_view list = "maisons";
};

struct Room {
  std::string name;
  std::optional<int> beds;
  diag::Span span;
};

struct House {
  std::string id;
  std::string name;
  bool open = true;
  int floors = 0;
  std::optional<base::Quantity> days;
  std::optional<base::Cents> rent;
  std::optional<base::Minutes> length;
  std::optional<base::Date> built;
  std::optional<base::Period> period;
  schema::LocatedText text;
  schema::Word kind;
  schema::Word sector;
  schema::Word college;
  schema::Reference<HouseTag> neighbour;
  std::optional<schema::ByYear<base::Quantity>> staff;
  schema::Located<std::string> postcode;
  std::vector<std::string> aliases;
  std::vector<schema::Word> themes;
  std::vector<Room> rooms;
  diag::Span span;
};

constexpr std::string_view kinds[] = {"cooperative", "association"};

} // namespace

template <>
struct schema::Table<Room> {
  static constexpr std::string_view name = "pieces";
  static constexpr std::string_view doc = "Une pièce.";
  static constexpr auto fields = std::tuple{field("nom", &Room::name, {.doc = "Nom"}), field("lits", &Room::beds)};
};

template <>
struct schema::Table<House> {
  static constexpr std::string_view name = "maisons";
  static constexpr std::string_view doc = "Une maison.";
  static constexpr auto fields = std::tuple{
      field("id", &House::id, {.optional = true}),
      field("nom", &House::name, {.doc = "Nom imprimé", .example = "Le Phare"}),
      field("ouverte", &House::open),
      field("etages", &House::floors, {.optional = true}),
      field("jours", &House::days, {.unit = "jour"}),
      field("loyer", &House::rent),
      field("duree", &House::length),
      field("construite", &House::built),
      field("periode", &House::period),
      field("texte", &House::text, {.optional = true}),
      field("genre", &House::kind, {.optional = true, .choices = kinds, .nomenclature = "genre"}),
      field("secteur", &House::sector, {.optional = true, .nomenclature = "secteur"}),
      field("college", &House::college, {.optional = true}),
      field("voisine", &House::neighbour, {.optional = true}),
      field("salaries", &House::staff, {.unit = "ETP"}),
      field("code_postal", &House::postcode, {.optional = true}),
      field("alias", &House::aliases),
      field("themes", &House::themes, {.choices = kinds}),
      field("pieces", &House::rooms),
  };
};

namespace {

struct Decoded {
  explicit Decoded(std::string text, diag::Language language = diag::Language::fr) : diagnostics(language) {
    const schema::Node node = tiny::read(sources, "m.yaml", std::move(text));
    schema::DecodeContext context{diagnostics, &justifications, &nomenclatures};
    good = schema::decode(context, node, house);
  }
  std::string said() const { return diag::print(diagnostics, sources, {}); }
  std::vector<std::string> codes() const {
    std::vector<std::string> all;
    for (const diag::Diagnostic* one : diagnostics.sorted()) all.emplace_back(one->rule->code);
    return all;
  }

  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  std::vector<diag::Justification> justifications;
  std::map<std::string, std::vector<std::string>, std::less<>> nomenclatures = {
      {"secteur", {"culture", "Petite enfance"}}};
  House house;
  bool good = false;
};

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("every member type") {
  const Decoded d("id: Le-Phare\n"
                  "nom: NO\n"
                  "ouverte: non\n"
                  "étages: 3\n"
                  "jours: 5,24 jours\n"
                  "loyer: 1 250,50 €\n"
                  "duree: 2 h 30\n"
                  "construite: 20 avril 1913\n"
                  "periode: octobre à décembre 2012\n"
                  "texte: Un texte\n"
                  "genre: Coopérative\n"
                  "secteur: petite enfance\n"
                  "college: Acteurs de l'ESS\n"
                  "voisine: la-tour\n"
                  "salaries:\n"
                  "  2011: 3,2\n"
                  "  2012: 2,3 ETP\n"
                  "code_postal: 075001\n"
                  "alias: [Phare, \"Le Phare, Rennes\"]\n"
                  "themes: association\n"
                  "pieces:\n"
                  "  - nom: Cuisine\n"
                  "  - nom: Chambre\n"
                  "    lits: 2\n");
  REQUIRE(d.said() == "");
  CHECK(d.good);
  CHECK(d.house.id == "le_phare");
  CHECK(d.house.name == "NO");
  CHECK_FALSE(d.house.open);
  CHECK(d.house.floors == 3);
  CHECK(d.house.days->decimals == 2);
  CHECK(d.house.rent->count == 125050);
  CHECK(d.house.length->count == 150);
  CHECK(base::iso(*d.house.built) == "1913-04-20");
  CHECK(base::months_in(*d.house.period) == 3);
  CHECK(d.house.text.text == "Un texte");
  CHECK(d.house.kind.id == "cooperative");
  CHECK(d.house.kind.written == "Coopérative");
  CHECK(d.house.sector.id == "petite_enfance");
  CHECK(d.house.college.written == "Acteurs de l'ESS");
  CHECK(d.house.neighbour.id == "la_tour");
  CHECK(d.house.staff->in(2012)->decimals == 1);
  CHECK(d.house.staff->in(2010) == nullptr);
  CHECK(d.house.postcode.value == "075001");
  CHECK(d.house.aliases == std::vector<std::string>{"Phare", "Le Phare, Rennes"});
  CHECK(d.house.themes[0].id == "association");
  REQUIRE(d.house.rooms.size() == 2);
  CHECK(*d.house.rooms[1].beds == 2);
  CHECK(d.house.span.somewhere());
  CHECK(d.sources.text(d.house.rooms[0].span) == "nom: Cuisine");
}

TEST_CASE("hours have the decimals they need") {
  const auto decimals = [](std::int64_t minutes) {
    return std::get<base::Quantity>(schema::Codec<base::Minutes>::value({minutes})).decimals;
  };
  CHECK(decimals(120) == 0);
  CHECK(decimals(2130) == 1); // 35,5 h
  CHECK(decimals(75) == 2);   // 1,25 h
}

TEST_CASE("unknown keys: the near field is proposed, and not missed as well") {
  CHECK(Decoded("nim: Le Phare\netage: 2\ntoiture: ardoise\n").said() ==
        "erreur[champ-inconnu] : « nim » n'est pas un champ de « maisons »\n"
        "  --> m.yaml:1:1\n"
        "   |\n"
        " 1 | nim: Le Phare\n"
        "   | ^^^ vouliez-vous dire « nom » ?\n"
        "   = à faire : écrire « nom: »\n"
        "\n"
        "erreur[champ-inconnu] : « etage » n'est pas un champ de « maisons »\n"
        "  --> m.yaml:2:1\n"
        "   |\n"
        " 2 | etage: 2\n"
        "   | ^^^^^ vouliez-vous dire « etages » ?\n"
        "   = à faire : écrire « etages: »\n"
        "\n"
        "erreur[champ-inconnu] : « toiture » n'est pas un champ de « maisons »\n"
        "  --> m.yaml:3:1\n"
        "   |\n"
        " 3 | toiture: ardoise\n"
        "   | ^^^^^^^\n"
        "   = à faire : champs possibles : id, nom, ouverte, etages, jours, loyer, duree, construite, periode, texte, "
        "genre, "
        "secteur, college, voisine, salaries, code_postal, alias, themes, pieces, justifier\n");
}

TEST_CASE("a missing field is said at the record's first key") {
  CHECK(Decoded("ouverte: oui\netages: 2\n").said() ==
        "erreur[champ-manquant] : il manque le champ « nom » à cette fiche de « maisons »\n"
        "  --> m.yaml:1:1\n"
        "   |\n"
        " 1 | ouverte: oui\n"
        "   | ^^^^^^^\n"
        "   = nom : Nom imprimé\n"
        "   = à faire : ajouter la ligne « nom: Le Phare »\n");
}

TEST_CASE("a key written twice shows both places, the first one counts") {
  const Decoded d("nom: A\netages: 1\nNom: B\n");
  CHECK(d.house.name == "A");
  CHECK(d.said() == "erreur[champ-en-double] : « Nom » est écrit deux fois\n"
                    "  --> m.yaml:3:1\n"
                    "   |\n"
                    " 1 | nom: A\n"
                    "   | --- la première fois\n"
                    " 3 | Nom: B\n"
                    "   | ^^^ la seconde fois\n"
                    "   = à faire : garder une seule des deux lignes\n");
}

TEST_CASE("an empty value is said at its key") {
  SUBCASE("nothing after the colon") {
    CHECK(Decoded("nom: A\netages:\n").said() ==
          "erreur[valeur-vide] : « etages » est vide : aucune valeur n'est écrite\n"
          "  --> m.yaml:2:1\n"
          "   |\n"
          " 2 | etages:\n"
          "   | ^^^^^^\n"
          "   = à faire : écrire une valeur, par exemple « etages: … », ou retirer la ligne\n");
  }
  SUBCASE("empty quotes say no more") { CHECK(Decoded("nom: \"\"\n").codes() == Codes{"valeur-vide"}); }
  SUBCASE("an item without text") { CHECK(Decoded("nom: A\nalias:\n  -\n  - b\n").codes() == Codes{"valeur-vide"}); }
}

TEST_CASE("the wrong kind") {
  SUBCASE("a list for a text") {
    CHECK(Decoded("nom: [A, B]\n").said() ==
          "erreur[type-inattendu] : « nom » attend un texte, pas une liste\n"
          "  --> m.yaml:1:6\n"
          "   |\n"
          " 1 | nom: [A, B]\n"
          "   |      ^^^^^^\n"
          "   = à faire : écrire une seule valeur sur la ligne : « nom: Le Phare »\n");
  }
  SUBCASE("a group of fields for a list") {
    CHECK(Decoded("nom: A\nalias: {a: b}\n").codes() == Codes{"type-inattendu"});
  }
  SUBCASE("a text for records") { CHECK(Decoded("nom: A\npieces: cuisine\n").codes() == Codes{"type-inattendu"}); }
}

TEST_CASE("values that cannot be read show an example") {
  CHECK(Decoded("nom: A\nconstruite: 31 février 2012\n").said() ==
        "erreur[valeur-illisible] : « 31 février 2012 » n'est pas une date\n"
        "  --> m.yaml:2:13\n"
        "   |\n"
        " 2 | construite: 31 février 2012\n"
        "   |             ^^^^^^^^^^^^^^^ valeur de « construite »\n"
        "   = à faire : écrire par exemple « construite: 20 avril 2013 »\n");
  for (const char* line :
       {"ouverte: peut-être", "etages: deux", "etages: 017 m", "jours: beaucoup", "jours: 14 00", "jours: 12 ?",
        "jours: 12 (estimation)", "jours: 12 et plus", "loyer: 3,333 €", "duree: longue", "periode: bientôt"}) {
    INFO(line);
    CHECK(Decoded(fmt::format("nom: A\n{}\n", line)).codes() == Codes{"valeur-illisible"});
  }
}

TEST_CASE("a unit must be the field's") {
  CHECK(Decoded("nom: A\njours: 3 jours\n").codes().empty());
  CHECK(Decoded("nom: A\njours: 3\n").codes().empty());
  CHECK(Decoded("nom: A\njours: 25 h\n").said() ==
        "erreur[unite-differente] : « jours » se donne en « jour », pas en « h »\n"
        "  --> m.yaml:2:8\n"
        "   |\n"
        " 2 | jours: 25 h\n"
        "   |        ^^^^\n"
        "   = à faire : convertir la valeur, et l'écrire en « jour » ou sans unité\n");
}

TEST_CASE("words") {
  SUBCASE("of a fixed list that the project may replace") {
    CHECK(Decoded("nom: A\ngenre: coperative\n").said() ==
          "erreur[mot-inconnu] : « coperative » n'est pas un mot connu pour « genre »\n"
          "  --> m.yaml:2:8\n"
          "   |\n"
          " 2 | genre: coperative\n"
          "   |        ^^^^^^^^^^ vouliez-vous dire « cooperative » ?\n"
          "   = à faire : mots possibles : cooperative, association\n");
  }
  SUBCASE("of the project's list, which may grow") {
    CHECK(Decoded("nom: A\nsecteur: pêche\n").said() ==
          "erreur[mot-inconnu] : « pêche » n'est pas un mot connu pour « secteur »\n"
          "  --> m.yaml:2:10\n"
          "   |\n"
          " 2 | secteur: pêche\n"
          "   |          ^^^^^\n"
          "   = à faire : mots possibles : culture, Petite enfance\n"
          "   = à faire : ou écrire toute la liste « secteur », ce mot compris, sous « nomenclatures » dans reso.yaml\n");
  }
  SUBCASE("each one of a list") {
    CHECK(Decoded("nom: A\nthemes: [association, x, y]\n").codes() == Codes{"mot-inconnu", "mot-inconnu"});
  }
}

TEST_CASE("identifiers are folded, then checked") {
  CHECK(Decoded("nom: A\nid: Été & Cie\n").said() ==
        "erreur[identifiant-invalide] : « Été & Cie » ne peut pas être un identifiant\n"
        "  --> m.yaml:2:5\n"
        "   |\n"
        " 2 | id: Été & Cie\n"
        "   |     ^^^^^^^^^\n"
        "   = un identifiant s'écrit en lettres sans accent, chiffres et « _ »\n"
        "   = à faire : écrire « ete_cie »\n");
  CHECK(Decoded("nom: A\nvoisine: a/b\n").codes() == Codes{"identifiant-invalide"});
}

TEST_CASE("values by year need years") {
  CHECK(Decoded("nom: A\nsalaries: 3\n").house.staff->in(1999) != nullptr);
  CHECK(Decoded("nom: A\nsalaries:\n  12: 3\n").codes() == Codes{"valeur-illisible"});
}

TEST_CASE("justifications go with the mapping that holds them") {
  const Decoded d(
      "nom: A\npieces:\n  - nom: B\n    justifier:\n      - regle: total-different\n        motif: arrondi\n");
  REQUIRE(d.said() == "");
  REQUIRE(d.justifications.size() == 1);
  CHECK(d.justifications[0].rule == "total-different");
  CHECK(d.justifications[0].motive == "arrondi");
  CHECK(d.justifications[0].scope == d.house.rooms[0].span);
  CHECK(d.sources.text(d.justifications[0].place).starts_with("regle: total-different"));
  SUBCASE("a single one may do without its dash") {
    CHECK(Decoded("nom: A\njustifier:\n  regle: total-different\n  motif: arrondi\n").justifications.size() == 1);
  }
  SUBCASE("of a rule that exists and can be justified") {
    const auto codes = [](std::string_view rule) {
      return Decoded(fmt::format("nom: A\njustifier: {{regle: {}, motif: x}}\n", rule)).codes();
    };
    CHECK(codes("total-diferent") == Codes{"mot-inconnu"});
    CHECK(codes("champ-inconnu") == Codes{"regle-imperative"});
  }
  SUBCASE("a motive is required") {
    CHECK(Decoded("nom: A\njustifier:\n  - regle: total-different\n").codes() == Codes{"champ-manquant"});
  }
}

TEST_CASE("nothing stops at the first fault, and the rest is read") {
  const Decoded d("nim: A\netages: x\njours: 3\nalias: [a]\n");
  CHECK_FALSE(d.good);
  CHECK(d.codes() == Codes{"champ-inconnu", "valeur-illisible"});
  CHECK(d.house.days.has_value());
  CHECK(d.house.aliases.size() == 1);
}

TEST_CASE("in English") {
  CHECK(Decoded("nim: A\n", diag::Language::en).said() ==
        "error[champ-inconnu]: \"nim\" is not a field of \"maisons\"\n"
        "  --> m.yaml:1:1\n"
        "   |\n"
        " 1 | nim: A\n"
        "   | ^^^ did you mean \"nom\"?\n"
        "   = help: write \"nom:\"\n");
}

TEST_CASE("the description of a table") {
  const schema::TypeDesc& type = schema::type_of<House>();
  CHECK(type.kind == schema::Kind::record);
  CHECK(type.name == "maisons");
  CHECK(type.find("absent") == nullptr);
  CHECK(type.find("nom")->required);
  CHECK_FALSE(type.find("ouverte")->required);
  CHECK_FALSE(type.find("alias")->required);
  CHECK(type.find("genre")->type->choices.size() == 2);
  CHECK(type.find("themes")->type->element->choices.size() == 2);
  CHECK(type.find("college")->type->choices.empty());
  CHECK(type.find("secteur")->nomenclature == "secteur");
  CHECK(type.find("voisine")->type->target == "maisons");
  CHECK(type.find("loyer")->unit == "€");
  CHECK(type.find("duree")->unit == "h");
  CHECK(type.find("pieces")->type->element->find("lits") != nullptr);
}

TEST_CASE("fields looked at without their types") {
  const Decoded d("nom: A\nloyer: 1 250,50 €\nduree: 90 min\nconstruite: 2012-03-05\nvoisine: tour\nsalaries:\n  2012: "
                  "4\npieces:\n  - nom: B\n");
  const schema::TypeDesc& type = schema::type_of<House>();
  const auto get = [&](std::string_view name) { return type.find(name)->get(&d.house); };
  CHECK(std::get<std::string_view>(get("nom")) == "A");
  CHECK(std::get<bool>(get("ouverte")));
  CHECK(std::get<base::Quantity>(get("loyer")).unit == "€");
  CHECK(*std::get<base::Quantity>(get("loyer")).min == base::Rational(125050, 100));
  CHECK(*std::get<base::Quantity>(get("duree")).min == base::Rational(3, 2));
  CHECK(base::iso(std::get<base::Period>(get("construite")).first) == "2012-03-05");
  CHECK(std::get<schema::ReferenceValue>(get("voisine")).id == "tour");
  CHECK_FALSE(get("periode").given());
  CHECK_FALSE(get("genre").given());
  CHECK_FALSE(get("salaries").given());
  CHECK(type.find("salaries")->in(&d.house, 2012).given());
  CHECK_FALSE(type.find("salaries")->in(&d.house, 2011).given());
  CHECK(type.find("nom")->in(&d.house, 2011).given());
  const auto rooms = std::get<schema::List>(get("pieces"));
  const auto room = std::get<schema::RecordRef>(rooms.at(0));
  CHECK(std::get<std::string_view>(room.type->find("nom")->get(room.record)) == "B");
}
