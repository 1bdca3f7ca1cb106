// reso.yaml and annee.yaml.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/tags.hpp"

namespace reso::model {

enum class Edition { publique, interne };
enum class Rounding { un_par_un, plus_fort_reste };

struct Break {        // `ruptures`
  std::string figure; // may end in ".*"
  int since = 0;
  std::string motive;
  diag::Span span;
};

using Parameters = std::map<std::string, base::Quantity, std::less<>>;

// seuil_regulier 3, diviseur_etp 1607, seuil_commentaire 10 %.
Parameters default_parameters();

struct Settings {
  int schema = 1;
  std::string language = "fr";
  std::string report_template = "annuel";
  std::optional<std::string> theme;
  Edition edition = Edition::publique;
  std::string output = "reports";
  std::vector<std::string> formats = {"pdf", "md"};
  std::optional<std::string> registers;
  Parameters parameters = default_parameters();
  Rounding rounding = Rounding::un_par_un;
  std::map<std::string, int, std::less<>> masking = {{"personnes", 5}, {"structures", 3}};
  std::map<std::string, std::vector<base::Rational>, std::less<>> bands = {{"age", {26, 50}}, {"etp", {2, 10}}};
  std::map<std::string, std::vector<std::string>, std::less<>> nomenclatures;
  std::vector<Break> breaks;
  std::map<std::string, schema::Located<std::string>, std::less<>>
      rules; // code -> erreur | avertissement | a_verifier | non
};

struct YearSettings {
  int year = 0;
  bool report = true;
  std::optional<base::Date> date;
  bool closed = false;
  diag::Span closed_at; // where `cloture` is written
  std::map<std::string, bool, std::less<>> complete;
  diag::Span span;
};

// --- Interface ---

// Reads reso.yaml into `out`, which keeps its defaults where the file says nothing. False when anything was wrong.
bool decode_settings(schema::DecodeContext& context, const schema::Node& node, Settings& out);

// Reads annee.yaml into `out`; a year that the file does not give is left as it is.
bool decode_year_settings(schema::DecodeContext& context, const schema::Node& node, YearSettings& out);

// The severity that `regles` writes as erreur, avertissement, a_verifier or non; nothing for another word.
std::optional<diag::Severity> severity_named(std::string_view word);

// The field tables of both files, for the reference documentation.
const schema::TypeDesc& settings_type();
const schema::TypeDesc& year_settings_type();

} // namespace reso::model
