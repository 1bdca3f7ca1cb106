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

TEST_CASE("numbers that are no phone, and an office's address, are left alone") {
  CHECK(found("contact@example.org, Accueil@example.org") == "");
  CHECK(found("@pole_des_aubes, 3 @ 5") == "");
  CHECK(found("140 000 heures, 31.12.2012, 0,5, le 01 02 03, SIRET 123 456 789 00012") == "");
  CHECK(found("2 55 08 14 168 025 39") == ""); // the key is wrong
  CHECK(found("00 12 34 56 78") == "");
}

TEST_CASE("names are compared by their words") {
  CHECK(check::name_words("Jean-Pierre LE GOFF") == check::NameWords{"jean", "pierre", "le", "goff"});
}
