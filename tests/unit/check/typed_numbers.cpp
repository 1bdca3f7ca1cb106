#include "check/typed_numbers.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "check/years_named.hpp"

using namespace reso;

namespace {

std::string found(std::string_view text) {
  std::string out;
  for (const check::TypedNumber& one : check::typed_numbers(text))
    out += (out.empty() ? "" : " | ") + base::machine_digits(one.value) + " " + base::join(one.after, "_");
  return out;
}

} // namespace

TEST_CASE("numbers are read with the words after them") {
  CHECK(found("Les 140\u202F000 heures d’insertion.") == "140000 h_d_insertion");
  CHECK(found("45\u00A0% des 27 personnes, soit 12,5 jours") == "45 % | 27 personne | 12.5 jour");
  CHECK(found("9 personnes, l’article 35. 12") == "");
  CHECK(found("le 15/10/2012, au 06.12 et A4, 2-3") == "");
  CHECK(found("1 234 euros, 12 k€, 45 pour cent, 12 équivalents temps plein") == "1234 € | 12000 € | 45 % | 12 etp");
}

TEST_CASE("times of day and rates are no figures") {
  CHECK(found("à 18 heures, de 12 h à 14 h, 12 h 30") == "");
  CHECK(found("25 h par semaine, 35 heures") == "35 h");
}

TEST_CASE("numbers below ten and in letters, for texts that quote them") {
  const auto quoted = [](std::string_view text) {
    std::string out;
    for (const check::TypedNumber& one : check::quoted_numbers(text))
      out += (out.empty() ? "" : " ") + base::machine_digits(one.value);
    return out;
  };
  CHECK(quoted("7 personnes, deux ateliers et vingt-sept séances") == "7 2 27");
  CHECK(quoted("soixante et onze jours, quatre-vingts heures, quatre-vingt-dix-neuf lots") == "71 80 99");
  CHECK(quoted("dix-huit mois, vingt et une personnes, trente projets") == "18 21 30");
  CHECK(quoted("une personne, une dizaine de lots, deux cents repas, cent vingt repas") == "");
}

TEST_CASE("a sentence that names another year is about that year") {
  CHECK(check::names_another_year("En 2011, 27 personnes.", 9, 2012));
  CHECK_FALSE(check::names_another_year("En 2011, oui. Puis 27 personnes.", 19, 2012));
  CHECK_FALSE(check::names_another_year("En 2012, 27 personnes.", 9, 2012));
  CHECK(check::names_another_year("L’an dernier, 27 personnes.", 17, 2012));
  CHECK(check::names_another_year("27 personnes, contre 22 l'année précédente.", 0, 2012));
  CHECK(check::names_another_year("Un an plus tôt, 27 personnes.", 16, 2012));
  CHECK_FALSE(check::names_another_year("Une année plus riche : 27 personnes.", 23, 2012));
}

TEST_CASE("a typed number is a figure of its unit, equal or as it is rounded, never another activity's") {
  stats::Figures figures;
  const auto put = [&](const char* id, std::int64_t value, const char* unit, const char* label = "") {
    stats::Figure figure;
    figure.label = label;
    figure.id = id;
    figure.unit = unit;
    figure.value = base::exactly(value);
    figures.put(figure);
  };
  put("clauses.heures", 139'870, "heure");
  put("vivier.participants", 27, "personne");
  put("mois.participants", 31, "personne");
  put("adherents.total", 72, "adhérent");
  put("dla.temps", 980, "h");
  put("dla.cout_jour", 1234, "€");
  put("clauses.part_activite", 45, "%", "Part de l’activité des entreprises d’insertion");
  put("mois.part", 61, "%", "Part des retours");
  const check::KnownFigures known(figures, {"mois", "vivier"});
  const auto id = [&](std::string_view text, std::string_view activity) {
    const auto numbers = check::typed_numbers(text);
    const check::NamedFigure* one = numbers.empty() ? nullptr : known.find(numbers.front(), activity, text);
    return one != nullptr ? one->id : std::string();
  };
  CHECK(id("140 000 heures de travail", "") == "clauses.heures");
  CHECK(id("139 000 heures", "") == "clauses.heures");
  CHECK(id("120 000 heures", "") == "");
  CHECK(id("27 personnes", "vivier") == "vivier.participants");
  CHECK(id("27 personnes", "mois") == "");
  CHECK(id("27 personnes", "") == "");
  CHECK(id("72 adhérents", "mois") == "adherents.total");
  CHECK(id("72 structures", "") == "");
  CHECK(id("73 adhérents", "") == "");
  CHECK(id("980 heures de travail", "") == "dla.temps");
  CHECK(id("1 230 euros", "") == "dla.cout_jour");
  CHECK(id("45 % des habitants", "") == "");
  CHECK(id("45 % de l’activité", "") == "clauses.part_activite");
  CHECK(id("45 pour cent des entreprises", "mois") == "clauses.part_activite");
  CHECK(id("61 % des gens", "mois") == "mois.part");
}
