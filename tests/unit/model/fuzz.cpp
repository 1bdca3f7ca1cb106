// Random trees through every decoder: whatever is written, it ends with findings that can be printed.
#include <doctest/doctest.h>

#include <random>

#include "decoded.hpp"
#include "model/dataset.hpp"

using namespace reso;

namespace {

constexpr std::string_view words[] = {"",
                                      "id",
                                      "titre",
                                      "seances",
                                      "date",
                                      "chiffres",
                                      "valeur",
                                      "a.b",
                                      "unite",
                                      "jour",
                                      "repartitions",
                                      "partielles",
                                      "justifier",
                                      "regle",
                                      "motif",
                                      "part",
                                      "de",
                                      "sur",
                                      "filtre",
                                      "somme",
                                      "presences.personne",
                                      "12",
                                      "au moins 3",
                                      "5 à 7",
                                      "25 h",
                                      "octobre 2012",
                                      "2012",
                                      "oui",
                                      "structures",
                                      "regles",
                                      "tranches",
                                      "parametres",
                                      "total-different",
                                      "non",
                                      "éà\xF0\x9F\x8E\x89",
                                      "nombre_de",
                                      "repartition_par",
                                      "formats",
                                      "pdf",
                                      "\xFF\xFE",
                                      "champ-inconnu",
                                      "sans_total"};

class Trees {
public:
  explicit Trees(unsigned seed) : m_random(seed) {}

  schema::Node tree(int depth) {
    schema::Node node;
    node.span = span();
    const int kind = number(depth > 0 ? 8 : 4);
    if (kind == 0) return node;
    if (kind < 4)
      scalar(node);
    else if (kind == 4)
      sequence(node, depth);
    else
      mapping(node, depth);
    return node;
  }

private:
  int number(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }
  std::string_view word() { return words[static_cast<std::size_t>(number(static_cast<int>(std::size(words))))]; }
  // Sometimes nowhere, sometimes past the end of the file.
  diag::Span span() {
    if (number(10) == 0) return {};
    const auto begin = static_cast<std::uint32_t>(number(60));
    return {0, begin, begin + static_cast<std::uint32_t>(number(20))};
  }
  void scalar(schema::Node& node) {
    node.kind = schema::NodeKind::scalar;
    node.text.text = word();
    node.text.span = node.span;
  }
  void sequence(schema::Node& node, int depth) {
    node.kind = schema::NodeKind::sequence;
    for (int i = number(4); i > 0; --i) node.items.push_back(tree(depth - 1));
  }
  void mapping(schema::Node& node, int depth) {
    node.kind = schema::NodeKind::mapping;
    for (int i = number(6); i > 0; --i) {
      const std::string key(word());
      node.entries.push_back({key, base::fold_id(key), span(), tree(depth - 1)});
    }
  }

  std::mt19937 m_random;
};

// Reads `node` as T; a refusal has a finding and a finding is a refusal.
template <class T>
void check(const schema::Node& node) {
  Reading reading;
  reading.sources.add("f.yaml", "titre: \"é\"\n\tvaleur: 12\r\n\xFF\nseances:\n");
  schema::DecodeContext context = reading.context();
  T value{};
  const bool good = schema::decode(context, node, value);
  CHECK(good == reading.codes().empty());
  CHECK(reading.said().empty() == good);
}

} // namespace

TEST_CASE("no tree is too strange") {
  Trees trees(2012);
  for (int i = 0; i < 2000; ++i) {
    const schema::Node node = trees.tree(5);
    check<model::Activity>(node);
    check<model::DeclaredFigures>(node);
    check<model::Indicators>(node);
    check<model::Structure>(node);
    check<std::vector<model::GoverningBody>>(node);
    Reading reading;
    reading.sources.add("f.yaml", "");
    schema::DecodeContext context = reading.context();
    model::Settings settings;
    const bool good = model::decode_settings(context, node, settings);
    CHECK(good == reading.codes().empty());
  }
}
