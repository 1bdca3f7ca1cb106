#include "wording/sentence.hpp"

#include <doctest/doctest.h>

#include <string>

#include "wording/chart_alternative.hpp"
#include "wording/chart_text.hpp"

using namespace reso::wording;

namespace {

struct Case {
  std::string in;
  std::string out;
};

} // namespace

TEST_CASE("enumerations") {
  CHECK(enumerate({}).empty());
  CHECK(enumerate({"a"}) == "a");
  CHECK(enumerate({"a", "b"}) == "a et b");
  CHECK(enumerate({"a", "b", "c"}) == "a, b et c");
}

TEST_CASE("elision before a vowel and a silent h") {
  for (const std::string word :
       {"annonceurs", "école", "Île", "une soixantaine", "heures", "habitants", "Yvonne", "œuvre"}) {
    CAPTURE(word);
    CHECK(de(word) == "d’");
    CHECK(que(word) == "qu’");
  }
  for (const std::string word :
       {"structures", "huit", "handicaps", "hauts", "onze", "oui", "yaourts", "98 entreprises", ""}) {
    CAPTURE(word);
    CHECK(de(word) == "de ");
    CHECK(que(word) == "que ");
  }
  CHECK("près " + de("une soixantaine") + "une soixantaine" == "près d’une soixantaine");
}

TEST_CASE("a capital keeps its accent") {
  for (const Case& one : std::initializer_list<Case>{{"école", "École"},
                                                     {"œuvre", "Œuvre"},
                                                     {"à", "À"},
                                                     {"« ici »", "« ici »"},
                                                     {"3 personnes", "3 personnes"},
                                                     {"", ""}})
    CHECK(capital(one.in) == one.out);
}

TEST_CASE("French spacing is put where it belongs") {
  for (const Case& one : std::initializer_list<Case>{{"Pourquoi ? Parce que !", "Pourquoi\u202F? Parce que\u202F!"},
                                                     {"Pourquoi?", "Pourquoi\u202F?"},
                                                     {"Quoi ?!", "Quoi\u202F?!"},
                                                     {"un ; deux", "un\u202F; deux"},
                                                     {"Le Phare : un immeuble", "Le Phare\u00A0: un immeuble"},
                                                     {"Le Phare: un immeuble", "Le Phare\u00A0: un immeuble"},
                                                     {"« ici »", "«\u00A0ici\u00A0»"},
                                                     {"«ici»", "«\u00A0ici\u00A0»"},
                                                     {"45 % et 45%", "45\u00A0% et 45\u00A0%"},
                                                     {"988 €", "988\u00A0€"},
                                                     {"140 000 heures", "140\u202F000 heures"},
                                                     {"1 234 567", "1\u202F234\u202F567"},
                                                     {"n° 12", "n°\u00A012"},
                                                     {"M. Roger et MM. Le Goff", "M.\u00A0Roger et MM.\u00A0Le Goff"},
                                                     {"l'ESS d'ici", "l’ESS d’ici"},
                                                     {"et puis...", "et puis…"},
                                                     {"(pourquoi ?)", "(pourquoi\u202F?)"}}) {
    CAPTURE(one.in);
    CHECK(typography(one.in) == one.out);
    CHECK(typography(one.out) == one.out); // once
  }
}

TEST_CASE("what typography must not touch") {
  for (const std::string text :
       {"http://a.b/c?d=1;e!f", "https://pole.example:8080/", "www.reso.example/?x=1", "(http://a.b/?c)",
        "contact@reso.example", "02 99 26 34 60", "+33 2 99 26 34 60", "14:30", "en 2012 300 personnes", "35000 Rennes",
        "dla.cout_jour", "Vrai/faux", "a:b", "1er mars 2012", "rock 'n' roll", "12 rue de la Paix"}) {
    CAPTURE(text);
    CHECK(typography(text) == text);
  }
}

TEST_CASE("alternatives say the bars, in at most 250 characters") {
  CHECK(bars_alternative({{"Associations", "141"}, {"Mutuelles", "4"}}) ==
        "Barres, de la plus longue à la plus courte\u00A0: Associations (141), Mutuelles (4).");
  std::vector<PointWords> many;
  for (int i = 9; i > 0; --i) many.push_back({"Forme " + std::to_string(i), std::to_string(i * 10)});
  CHECK(bars_alternative(many) == "9 barres. La plus longue\u00A0: Forme 9 (90). La plus courte\u00A0: Forme 1 (10).");
  const std::string text = bars_alternative({{std::string(300, 'a'), "3"}, {"b", "2"}});
  std::size_t letters = 0;
  for (char c : text) letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  CHECK(letters == 250);
  CHECK(text.ends_with("…"));
}

TEST_CASE("notes under tables end with one point") {
  CHECK(source_note("Enée") == "Source\u00A0: Enée.");
  CHECK(reading_note("une sur deux.") == "Lecture\u00A0: une sur deux.");
  CHECK(scope_note("adhérents…") == "Champ\u00A0: adhérents…");
  CHECK(sum_differs_note("175") == "Les parties font 175\u202F; voir les notes de méthode.");
}
