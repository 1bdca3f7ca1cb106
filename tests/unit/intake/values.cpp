#include "intake/values.hpp"

#include <doctest/doctest.h>

#include "intake/cell_faults.hpp"
#include "intake/days.hpp"
#include "model/dataset.hpp"

using namespace reso;
using intake::Cell;
using intake::CellKind;

namespace {

std::string day(const char* text) { return intake::read_period({CellKind::text, text}, 2012).value_or("-"); }

std::string value(std::string_view list, std::string_view field, Cell cell,
                  intake::Decimal decimal = intake::Decimal::unknown) {
  const auto read = intake::read_value(cell, *model::find_record_list(list)->type->find(field), {2012, decimal});
  return read.why.empty() ? read.text : "? " + read.why;
}

std::string hours(const char* text) { return value("clauses_heures", "heures", {CellKind::text, text}); }

} // namespace

TEST_CASE("accents that were misread are told from those that are right") {
  const auto meant = [](const char* text) { return intake::misread_accents(text).value_or("-"); };
  CHECK(meant("LefÃ¨vre") == "Lefèvre");
  CHECK(meant("HÃ©lÃ¨ne Lefèvre") == "Hélène Lefèvre");
  CHECK(meant("Câ€™est Å“uvre") == "C’est œuvre");
  for (const char* text : {"Lefèvre", "Âge", "ÉÈÀ", "« Éé »", "Noël Ã", "", "x", "Ça ira — où ?"})
    CHECK(meant(text) == std::string("-"));
}

TEST_CASE("a cell that a spreadsheet could not compute is told from words") {
  for (const char* text : {"#N/A", "#N/D", "#REF!", "#DIV/0!", "#VALEUR!", "#NOM?", "#NAME?"})
    CHECK(intake::fault_of({CellKind::text, text}, true, diag::Language::fr).has_value());
  for (const char* text : {"#1", "#", "#REF", "#ess !", "Wahou!", "#Jeunes!"})
    CHECK_FALSE(intake::fault_of({CellKind::text, text}, true, diag::Language::fr).has_value());
}

TEST_CASE("what a spreadsheet would compute is told from numbers and marks") {
  for (const char* text : {"=A1", "=HYPERLINK(\"x\")", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd|x"})
    CHECK(intake::formula({CellKind::text, text}));
  for (const char* text : {"+33 (0)6 99 00 12 34", "+", "-", "=", "@", "-2", "+5", "- oui", "a@b.example", ""})
    CHECK_FALSE(intake::formula({CellKind::text, text}));
  CHECK_FALSE(intake::formula({CellKind::number, "-2"}));
}

TEST_CASE("a day is found among words") {
  const auto day_in = [](const char* text) {
    const auto found = intake::day_among_words(text);
    return found ? base::iso(*found) : std::string("-");
  };
  CHECK(day_in("Édité le 12/01/2021") == "2021-01-12");
  CHECK(day_in("Extraction ABC du 15 janvier 2026, à 9 h") == "2026-01-15");
  CHECK(day_in("export (2025-12-31)") == "2025-12-31");
  CHECK(day_in("Mardi 3 décembre") == "-");
  CHECK(day_in("Feuille 12 de l'atelier 3") == "-");
  CHECK(day_in("06 99 00 12 34") == "-");
  CHECK(day_in("") == "-");
}

TEST_CASE("dates are read as staff write them") {
  CHECK(day("12/03/2012") == "2012-03-12");
  CHECK(day("12.3.12") == "2012-03-12");
  CHECK(day("3 déc. 2012") == "2012-12-03");
  CHECK(day("Mardi 3 décembre") == "2012-12-03");
  CHECK(day("1er août 2012") == "2012-08-01");
  CHECK(day("12/03") == "2012-03-12");
  CHECK(day("2012-03-12 00:00:00") == "2012-03-12");
  CHECK(day("2012-03-12T14:30") == "2012-03-12");
  CHECK(day("12/03/2012 14:30") == "2012-03-12");
  CHECK(day("mars 2012") == "2012-03");
  CHECK(day("03/2012") == "2012-03");
  CHECK(day("juil. 12") == "2012-07");
  CHECK(day("janvier") == "2012-01");
  CHECK(day("20120312") == "2012-03-12");
  CHECK(day("40980") == "2012-03-12");
  CHECK(day("octobre à décembre 2012") == "octobre à décembre 2012");
}

TEST_CASE("what is no date is not taken for one") {
  for (const char* text : {"30/02/2012", "ju 2012", "12", "Atelier 3", "x", "3,5", "13/13/2012", ""})
    CHECK(day(text) == "-");
  const auto month = [](const char* text) { return value("clauses_heures", "mois", {CellKind::text, text}); };
  CHECK(month("01/12") == "2012-01");
  CHECK(month("12-12") == "2012-12");
  CHECK(value("clauses_heures", "mois", {CellKind::date, "2012-04-01"}) == "2012-04");
  CHECK(month("mars 2012") == "2012-03");
  CHECK(month("octobre à décembre 2012") == "octobre à décembre 2012");
  CHECK(month("01/2012") == "2012-01");
  for (const char* text : {"01/11", "13/12", "15/3", "3/4"}) CHECK(month(text).starts_with("? "));
  const auto order = [](const char* text) { return intake::day_order({CellKind::text, text}, 2012); };
  for (const char* text : {"12/25/2012", "4/25", "04/13/12", "12/25/2012 14:30"})
    CHECK(order(text) == intake::DayOrder::month_first);
  for (const char* text : {"25/12/2012", "13/6", "mardi 25-12-2012"}) CHECK(order(text) == intake::DayOrder::day_first);
  for (const char* text : {"3/4", "03/04/12", "11-12-2012", "mar. 3/4"}) CHECK(order(text) == intake::DayOrder::either);
  for (const char* text : {"04/04/2012", "04/2012", "2012-03-04", "3.4.2012", "3 avril", "4-25", "25/25", "n/a", ""})
    CHECK(order(text) == intake::DayOrder::told);
  CHECK(value("clauses_contrats", "debut", {CellKind::text, "12/25/2012"}).starts_with("? "));
  SUBCASE("a month and the year of the import, or one beside it") {
    const auto order_in = [](const char* text, int year) { return intake::day_order({CellKind::text, text}, year); };
    CHECK(order_in("03/26", 2026) == intake::DayOrder::told);
    CHECK(order_in("12/25", 2026) == intake::DayOrder::told);
    CHECK(order_in("03/26", 2012) == intake::DayOrder::month_first);
    CHECK(order_in("03/26/26", 2026) == intake::DayOrder::month_first);
    CHECK(intake::read_period({CellKind::text, "03/26"}, 2026) == "2026-03");
    CHECK(intake::read_period({CellKind::text, "03/11"}, 2026) == "2026-11-03");
  }
}

TEST_CASE("hours are decimal, in hours and minutes, or a time of day") {
  CHECK(hours("51,75") == "51,75");
  CHECK(hours("1 234,50") == "1234,5");
  CHECK(hours("1\u202F234,5") == "1234,5");
  CHECK(hours("2h30") == "2,5");
  CHECK(hours("2 h 20") == "2 h 20");
  CHECK(hours("2:30") == "2,5");
  CHECK(hours("151,67 heures").starts_with("151")); // rounded to the minute
  CHECK(hours("35.5") == "35,5");
  CHECK(hours("trois") != "3");
  CHECK(value("clauses_heures", "heures", {CellKind::duration, "150"}) == "2,5");
  CHECK(value("clauses_heures", "heures", {CellKind::number, "35.5"}) == "35,5");
}

TEST_CASE("a point before three digits is asked about, unless the file tells") {
  CHECK(hours("1.234").starts_with("? "));
  CHECK(value("clauses_heures", "heures", {CellKind::text, "1.234"}, intake::Decimal::comma) == "1234");
  CHECK(value("clauses_heures", "heures", {CellKind::text, "1,234"}, intake::Decimal::point) == "1234");
  CHECK(value("clauses_heures", "heures", {CellKind::text, "1,234.5"}) == "1234,5");
  CHECK(hours("1.234,5") == "1234,5");
  CHECK(hours("1.234.567") == "1234567");
  intake::Sheet sheet{{}, {{{CellKind::text, "a"}}, {{CellKind::text, "1,5"}}, {{CellKind::text, "1.234"}}}};
  CHECK(intake::decimal_mark(sheet, 1) == intake::Decimal::comma);
  sheet.rows.push_back({{CellKind::text, "151.67"}}); // a file that has both
  CHECK(intake::decimal_mark(sheet, 1) == intake::Decimal::unknown);
}

TEST_CASE("amounts, words of a list, yes and no") {
  CHECK(value("dla_accompagnements", "cout_engage", {CellKind::text, "4 800,00 €"}) == "4800");
  CHECK(value("dla_accompagnements", "jours", {CellKind::text, "environ 10"}) == "environ 10");
  CHECK(value("personnes", "sexe", {CellKind::text, "Mme"}) == "femme");
  CHECK(value("structures", "forme", {CellKind::text, "Associations"}) == "association");
  CHECK(value("structures", "forme", {CellKind::text, "club"}).starts_with("? "));
  CHECK(value("clauses_heures", "etat", {CellKind::text, "Réalisées saisies"}) == "realisees_saisies");
  CHECK(value("clauses_participants", "qpv", {CellKind::text, "X"}) == "oui");
  CHECK(value("clauses_participants", "qpv", {CellKind::text, "peut-être"}).starts_with("? "));
  CHECK(value("clauses_participants", "criteres", {CellKind::text, "RSA | DELD"}) == "RSA, DELD");
  CHECK(intake::id_from("N° 2012-04/B ") == "n_2012_04_b");
}
