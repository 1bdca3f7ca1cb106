#include "layout/hyphenation.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "laid_out.hpp"

using namespace reso;
using namespace reso::tests;

namespace {

// "ter-ri-toire"
std::string divided(const std::string& word) {
  std::string out;
  std::size_t from = 0;
  for (const std::size_t point : type().hyphenator->points(word)) {
    out += word.substr(from, point - from) + "-";
    from = point;
  }
  return out + word.substr(from);
}

} // namespace

TEST_CASE("French words are divided between syllables") {
  CHECK(divided("territoire") == "ter-ri-toire");
  CHECK(divided("association") == "as-so-cia-tion");
  CHECK(divided("bénévolat") == "bé-né-vo-lat");
  CHECK(divided("coopérative") == "co-opé-ra-tive");
  CHECK(divided("hébergement") == "hé-ber-ge-ment");
  CHECK(divided("œuvre") == "œuvre");
}

TEST_CASE("a capital at the head of a word changes nothing") {
  for (const std::string word : {"territoire", "association", "bénévolat"}) {
    std::string capital = word;
    capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
    CHECK(type().hyphenator->points(capital) == type().hyphenator->points(word));
  }
  CHECK(divided("Économie") == "Éco-no-mie");
  CHECK(divided("économie") == "éco-no-mie");
}

TEST_CASE("words in capitals and short words are kept whole") {
  CHECK(divided("TERRITOIRE") == "TERRITOIRE");
  CHECK(divided("ÉCONOMIE") == "ÉCONOMIE");
  CHECK(divided("midi") == "midi");
  CHECK(divided("") == "");
}

TEST_CASE("two letters stay before a hyphen and three after it") {
  for (const std::string word : {"élection", "amitié", "oubliées", "épicerie", "créées", "animée", "idéalement",
                                 "agréé", "été", "aérienne", "solidarité", "Intercommunalité"}) {
    const std::size_t letters = base::code_points(word);
    for (const std::size_t point : type().hyphenator->points(word)) {
      const std::size_t before = base::code_points(word.substr(0, point));
      INFO(word);
      CHECK(before >= 2);
      CHECK(letters - before >= 3);
    }
  }
}

TEST_CASE("points are between letters, never inside one") {
  for (const std::string word : {"développement", "bénéficiaires", "intergénérationnelle", "références"})
    for (const std::size_t point : type().hyphenator->points(word))
      CHECK((static_cast<unsigned char>(word[point]) & 0xC0) != 0x80);
}

TEST_CASE("patterns that are not there are told by their file") {
  auto opened = layout::Hyphenator::open("/nulle/part.dic");
  CHECK(!opened);
  CHECK(opened.message() == "/nulle/part.dic");
}
