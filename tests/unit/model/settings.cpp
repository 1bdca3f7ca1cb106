#include "model/settings.hpp"

#include <doctest/doctest.h>

#include "decoded.hpp"

using namespace reso;

namespace {

struct SettingsReading : Reading {
  explicit SettingsReading(std::string text) {
    const schema::Node tree = node(std::move(text));
    schema::DecodeContext decoding = context();
    good = model::decode_settings(decoding, tree, value);
  }
  model::Settings value;
  bool good = false;
};

struct YearReading : Reading {
  explicit YearReading(std::string text) {
    const schema::Node tree = node(std::move(text));
    schema::DecodeContext decoding = context();
    good = model::decode_year_settings(decoding, tree, value);
  }
  model::YearSettings value;
  bool good = false;
};

} // namespace

TEST_CASE("reso.yaml, whole") {
  const SettingsReading d("schema: 1\n"
                          "langue: en\n"
                          "modele: court\n"
                          "theme: sobre\n"
                          "edition: interne\n"
                          "sortie: rapports\n"
                          "formats: [pdf, html]\n"
                          "registres: ../registres\n"
                          "parametres:\n"
                          "  seuil_regulier: 4\n"
                          "  diviseur_etp: 1820\n"
                          "  arrondi: plus_fort_reste\n"
                          "  masquage: {personnes: 11}\n"
                          "  seuil_commentaire: 20 %\n"
                          "tranches:\n"
                          "  age: [16, 26, 50]\n"
                          "nomenclatures:\n"
                          "  secteur: [culture, petite enfance]\n"
                          "ruptures:\n"
                          "  - {chiffre: dla.*, depuis: 2012, motif: nouveau référentiel}\n"
                          "regles:\n"
                          "  total-different: a_verifier\n");
  REQUIRE(d.said() == "");
  CHECK(d.good);
  CHECK(d.value.language == "en");
  CHECK(d.value.report_template == "court");
  CHECK(*d.value.theme == "sobre");
  CHECK(d.value.edition == model::Edition::interne);
  CHECK(d.value.output == "rapports");
  CHECK(d.value.formats == std::vector<std::string>{"pdf", "html"});
  CHECK(*d.value.registers == "../registres");
  CHECK(d.value.parameters.at("seuil_regulier") == base::exactly(4));
  CHECK(d.value.parameters.at("diviseur_etp") == base::exactly(1820));
  CHECK(d.value.rounding == model::Rounding::plus_fort_reste);
  CHECK(d.value.masking.at("personnes") == 11);
  CHECK(d.value.masking.at("structures") == 3);
  CHECK(d.value.bands.at("age").size() == 3);
  CHECK(d.value.nomenclatures.at("secteur")[1] == "petite enfance");
  CHECK(d.value.breaks[0].figure == "dla.*");
  CHECK(d.value.rules.at("total-different").value == "a_verifier");
  CHECK(model::severity_named("a_verifier") == diag::Severity::to_check);
}

TEST_CASE("an empty reso.yaml keeps the defaults") {
  Reading reading;
  schema::Node empty;
  empty.kind = schema::NodeKind::mapping;
  schema::DecodeContext context = reading.context();
  model::Settings settings;
  CHECK(model::decode_settings(context, empty, settings));
  CHECK(settings.parameters.at("seuil_regulier") == base::exactly(3));
  CHECK(settings.parameters.at("seuil_commentaire").unit == "%");
  CHECK(settings.formats == std::vector<std::string>{"pdf", "md"});
  CHECK(settings.bands.at("age").size() == 2);
}

TEST_CASE("settings that cannot be") {
  const auto codes = [](std::string text) { return SettingsReading(std::move(text)).codes(); };
  SUBCASE("a newer schema says only that") { CHECK(codes("schema: 2\nnouveau: oui\n") == Codes{"schema-trop-recent"}); }
  CHECK(codes("schema: un\n") == Codes{"valeur-illisible"});
  CHECK(codes("lange: fr\n") == Codes{"champ-inconnu"});
  CHECK(codes("edition: privee\n") == Codes{"mot-inconnu"});
  CHECK(codes("formats: [pdf, docx]\n") == Codes{"mot-inconnu"});
  CHECK(codes("parametres:\n  seuil_regulie: 3\n") == Codes{"champ-inconnu"});
  CHECK(codes("tranches:\n  age: [50, 26]\n") == Codes{"tranches-en-desordre"});
  CHECK(codes("tranches:\n  age: [environ 26]\n") == Codes{"valeur-illisible"});
  CHECK(codes("nomenclatures:\n  secteurs: [a]\n") == Codes{"mot-inconnu"});
  CHECK(codes("ruptures:\n  - {chiffre: dla, depuis: 2012, motif: x}\n") == Codes{"identifiant-invalide"});
  CHECK(codes("regles:\n  total-diferent: non\n") == Codes{"mot-inconnu"});
  CHECK(codes("regles:\n  total-different: parfois\n") == Codes{"mot-inconnu"});
  CHECK(codes("regles:\n  champ-inconnu: non\n") == Codes{"regle-imperative"});
}

TEST_CASE("annee.yaml") {
  const YearReading d(
      "annee: 2012\nrapport: non\ndate: 20 avril 2013\ncloture: oui\ncomplet: {presences: non, adherents: oui}\n");
  REQUIRE(d.said() == "");
  CHECK(d.value.year == 2012);
  CHECK_FALSE(d.value.report);
  CHECK(base::iso(*d.value.date) == "2013-04-20");
  CHECK(d.value.closed);
  CHECK_FALSE(d.value.complete.at("presences"));
  CHECK(YearReading("complet: {presence: non}\n").codes() == Codes{"mot-inconnu"});
  CHECK(YearReading("anee: 2012\n").codes() == Codes{"champ-inconnu"});
}

TEST_CASE("both files describe themselves") {
  CHECK(model::settings_type().find("regles") != nullptr);
  CHECK(model::year_settings_type().find("complet") != nullptr);
}
