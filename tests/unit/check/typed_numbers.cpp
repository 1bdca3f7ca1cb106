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
  CHECK(found("Les 140\u202F000 heures d’insertion.") == "140000 heure_d_insertion");
  CHECK(found("45\u00A0% des 27 personnes, soit 12,5 jours") == "45 % | 27 personne | 12.5 jour");
  CHECK(found("9 personnes, l’article 35. 12") == "");
  CHECK(found("le 15/10/2012, au 06.12 et A4, 2-3") == "");
}

TEST_CASE("a sentence that names another year is about that year") {
  CHECK(check::names_another_year("En 2011, 27 personnes.", 9, 2012));
  CHECK_FALSE(check::names_another_year("En 2011, oui. Puis 27 personnes.", 19, 2012));
  CHECK_FALSE(check::names_another_year("En 2012, 27 personnes.", 9, 2012));
}

TEST_CASE("a typed number is a figure of its unit, equal or as it is rounded, never another activity's") {
  stats::Figures figures;
  const auto put = [&](const char* id, std::int64_t value, const char* unit) {
    stats::Figure figure;
    figure.id = id;
    figure.unit = unit;
    figure.value = base::exactly(value);
    figures.put(figure);
  };
  put("clauses.heures", 139'870, "heure");
  put("vivier.participants", 27, "personne");
  put("mois.participants", 31, "personne");
  put("adherents.total", 72, "adhérent");
  const check::KnownFigures known(figures, {"mois", "vivier"});
  const auto id = [&](std::string_view text, std::string_view activity) {
    const auto numbers = check::typed_numbers(text);
    const check::NamedFigure* one = numbers.empty() ? nullptr : known.find(numbers.front(), activity);
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
}
