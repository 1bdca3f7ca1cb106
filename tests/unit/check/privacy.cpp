#include "check/contacts.hpp"
#include "check/public_names.hpp"

#include <doctest/doctest.h>

using namespace reso;
using check::Contact;

namespace {

std::string found(std::string_view text) {
  std::string out;
  for (const Contact& one : check::contacts_in(text)) out += (out.empty() ? "" : " ") + one.plain;
  return out;
}

} // namespace

TEST_CASE("addresses and numbers are found as people write them") {
  CHECK(found("écrire à Jeanne.Exemple@example.org.") == "jeanne.exemple@example.org");
  CHECK(found("(jeanne@exemple.example.org)") == "jeanne@exemple.example.org");
  CHECK(found("06 99 00 12 34, 06.99.00.12.34 ou 0699001234") == "0699001234 0699001234 0699001234");
  CHECK(found("+33 6 99 00 12 34") == "0699001234");
  CHECK(found("02\u00A099\u202F00 12 34") == "0299001234");
  CHECK(found("2 55 08 14 168 025 38") == "255081416802538");
}

TEST_CASE("numbers are found behind prefixes and beside other digits") {
  CHECK(found("+33 (0)6 99 00 12 34, (+33) 6 99 00 12 34, +33 06 99 00 12 34") == "0699001234 0699001234 0699001234");
  CHECK(found("0033699001234, 00 33 6 99 00 12 34") == "0699001234 0699001234");
  CHECK(found("(06) 99 00 12 34, (06 99 00 12 34)") == "0699001234 0699001234");
  CHECK(found("06 99 00 12 34 12h à 14h") == "0699001234");
  CHECK(found("Tél. 35 06 99 00 12 34") == "0699001234");
  CHECK(found("06 99 00 12 34 06 99 00 12 35") == "0699001234 0699001235");
}

TEST_CASE("addresses hidden from machines are found") {
  CHECK(found("jeanne [at] example.org") == "jeanne@example.org");
  CHECK(found("jeanne.exemple(arobase)example.org.") == "jeanne.exemple@example.org");
  CHECK(found("jeanne＠example.org, jeanne arobase example.org") == "jeanne@example.org jeanne@example.org");
  CHECK(found("contact [at] example.org, le mot arobase, voir [at]") == "");
}

TEST_CASE("numbers that are no phone, and an office's address, are left alone") {
  CHECK(found("contact@example.org, Accueil@example.org") == "");
  CHECK(found("@pole_des_aubes, 3 @ 5") == "");
  CHECK(found("140 000 heures, 31.12.2012, 0,5, le 01 02 03, SIRET 123 456 789 00012") == "");
  CHECK(found("2 55 08 14 168 025 39") == ""); // the key is wrong
  CHECK(found("00 12 34 56 78") == "");
  CHECK(found("le 05.10.2012 20 h, IBAN FR76 3000 6000 0112 3456 7890 189") == "");
}

TEST_CASE("names are compared by their words") {
  CHECK(check::name_words("Jean-Pierre LE GOFF") == check::NameWords{"jean", "pierre", "le", "goff"});
}

TEST_CASE("the family name in a name") {
  CHECK(check::surname_words("Maëlle Trévidic") == check::NameWords{"trevidic"});
  CHECK(check::surname_words("Jean-Pierre Le Goff") == check::NameWords{"le", "goff"});
  CHECK(check::surname_words("LE GOFF Jean-Pierre") == check::NameWords{"le", "goff"});
  CHECK(check::surname_words("Maëlle") == check::NameWords{});
}
