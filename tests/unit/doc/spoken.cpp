#include "doc/spoken.hpp"

#include <doctest/doctest.h>

using namespace reso;

namespace {

// "de [140 000=140000] heures"
std::string marked(std::string_view text) {
  std::string out;
  for (const doc::SpokenPart& part : doc::spoken_parts(text))
    out += part.voice.empty() ? part.text : "[" + part.text + "=" + part.voice + "]";
  return out;
}

} // namespace

TEST_CASE("grouped numbers are said whole, with their sign in words") {
  CHECK(marked("de 140\u202F000 heures") == "de [140\u202F000=140000] heures");
  CHECK(marked("1\u202F234\u202F567,5") == "[1\u202F234\u202F567,5=1234567,5]");
  CHECK(marked("≥ 12 et −3") == "[≥ 12=au moins 12] et [−3=moins 3]");
  CHECK(marked("en 2012 317 personnes") == "en 2012 317 personnes");
  CHECK(marked("≥ à tout") == "≥ à tout");
}

TEST_CASE("ordinals are said in words, and their letters stand above the line") {
  CHECK(marked("le 1er avril, la 2e fois") == "le [1er=premier] avril, la [2e=deuxième] fois");
  CHECK(marked("au XXe siècle") == "au [XXe=vingtième] siècle");
  CHECK(marked("CO2e, B2e, 12, Xérès, 2012e") == "CO2e, B2e, 12, Xérès, 2012e");
  CHECK(doc::spoken_parts("1er")[0].raised == 1);
  CHECK(doc::spoken_parts("140\u202F000")[0].raised == 0);
}

TEST_CASE("what is heard and never printed has no sign or group left") {
  CHECK(doc::spoken("Non attribuées (160\u202F000 h), ≥ 3 la 1re fois") ==
        "Non attribuées (160000 h), au moins 3 la première fois");
  CHECK(doc::spoken("") == "");
}

TEST_CASE("plain text is one part") {
  CHECK(marked("rien à dire de plus") == "rien à dire de plus");
  CHECK_FALSE(doc::needs_voice("rien à dire en 2012"));
  CHECK(doc::needs_voice("1er"));
  CHECK(doc::needs_voice("≈ 12"));
}
