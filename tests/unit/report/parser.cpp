#include "report/parser.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace reso;
using namespace reso::report;

namespace {

std::string shown(const Expression& one) {
  std::string inner;
  for (const ExpressionPtr& operand : one.operands) inner += " " + shown(*operand);
  switch (one.kind) {
  case Expression::Kind::text: return "'" + one.word + "'";
  case Expression::Kind::number: return one.word;
  case Expression::Kind::name: {
    std::string name;
    for (const NamePart& part : one.parts) name += (name.empty() ? "" : ".") + part.word;
    return name + (one.year ? "@" + std::to_string(*one.year) : "");
  }
  case Expression::Kind::filter: return "(|" + one.word + inner + ")";
  case Expression::Kind::negation: return "(non" + inner + ")";
  case Expression::Kind::comparison: return "(" + one.word + inner + ")";
  case Expression::Kind::conjunction: return "(et" + inner + ")";
  case Expression::Kind::disjunction: return "(ou" + inner + ")";
  }
  return "?";
}

std::string shown(const Statements& all) {
  std::string out;
  for (const Statement& one : all) {
    std::string text = one.text;
    while (text.find('\n') != std::string::npos) text.replace(text.find('\n'), 1, "/");
    switch (one.kind) {
    case Statement::Kind::text: out += "<" + text + ">"; break;
    case Statement::Kind::output: out += "{" + shown(*one.expressions[0]) + "}"; break;
    case Statement::Kind::inclusion: out += "[inclure " + text + "]"; break;
    case Statement::Kind::loop:
      out += "[pour " + text + " " + shown(*one.expressions[0]) + ": " + shown(one.bodies[0]) + " sinon " +
             shown(one.bodies[1]) + "]";
      break;
    case Statement::Kind::condition:
      out += "[";
      for (std::size_t i = 0; i < one.bodies.size(); ++i)
        out += (i < one.expressions.size() ? "si " + shown(*one.expressions[i]) : std::string("sinon")) + ": " +
               shown(one.bodies[i]) + " ";
      out.back() = ']';
      break;
    }
  }
  return out;
}

struct Parsed {
  explicit Parsed(const std::string& text) : file(sources.add("report.md", text)) {
    statements = parse_template(file, sources, diagnostics);
  }
  std::string tree() const { return statements ? shown(*statements) : "none"; }
  // "1:4 x : message"
  std::string finding() const {
    const auto all = diagnostics.sorted();
    if (all.size() != 1) return std::to_string(all.size()) + " findings";
    const diag::Place at = sources.place(all[0]->span);
    return std::to_string(at.line) + ":" + std::to_string(at.column) + " " + std::string(sources.text(all[0]->span)) +
           " : " + all[0]->message;
  }

  diag::SourceMap sources;
  diag::Diagnostics diagnostics{diag::Language::fr};
  diag::FileId file;
  std::optional<Statements> statements;
};

} // namespace

TEST_CASE("expressions") {
  for (const auto& [in, out] : std::initializer_list<std::pair<std::string, std::string>>{
           {"a", "a"},
           {"Année.Précédent", "annee.precedent"},
           {"dla.cout_jour@2011.valeur", "dla.cout_jour.valeur@2011"},
           {"dla.cout_jour.valeur@2011", "dla.cout_jour.valeur@2011"},
           {"\"texte\"", "'texte'"},
           {"3,2", "3,2"},
           {"a | nombre", "(|nombre a)"},
           {"a|nombre(1)|majuscule", "(|majuscule (|nombre a 1))"},
           {"a | x(1, \"b\")", "(|x a 1 'b')"},
           {"a == b", "(== a b)"},
           {"a | x < b | y", "(< (|x a) (|y b))"},
           {"non a et b ou c", "(ou (et (non a) b) c)"},
           {"a ou b et c", "(ou a (et b c))"},
           {"non (a ou b)", "(non (ou a b))"},
           {"non a == b", "(non (== a b))"},
           {"a ou b ou c", "(ou (ou a b) c)"},
           {"(a | connu)", "(|connu a)"}}) {
    CAPTURE(in);
    CHECK(Parsed("{{" + in + "}}").tree() == "{" + out + "}");
  }
}

TEST_CASE("statements") {
  for (const auto& [in, out] : std::initializer_list<std::pair<std::string, std::string>>{
           {"", ""},
           {"texte\nsuite\n", "<texte/><suite/>"},
           {"un {{ a }} deux", "<un >{a}< deux>"},
           {"{ a } {} %} }}", "<{ a } {} %} }}>"},
           {"a{# note {{ x }} #}b", "<a><b>"},
           {"{% pour x dans l %}a{% fin %}", "[pour x l: <a> sinon ]"},
           {"{% pour x dans l %}a{% sinon %}b{% fin %}", "[pour x l: <a> sinon <b>]"},
           {"{% si a %}1{% fin %}", "[si a: <1>]"},
           {"{% si a %}1{% sinon si b %}2{% sinon si c %}3{% sinon %}4{% fin %}",
            "[si a: <1> si b: <2> si c: <3> sinon: <4>]"},
           {"{% si a %}{% pour x dans l %}{{ x }}{% fin %}{% fin %}", "[si a: [pour x l: {x} sinon ]]"},
           {"{% inclure \"a.md\" %}", "[inclure a.md]"}}) {
    CAPTURE(in);
    const Parsed parsed(in);
    CHECK(parsed.tree() == out);
  }
}

TEST_CASE("a line that holds only a statement or a note vanishes") {
  for (const auto& [in, out] : std::initializer_list<std::pair<std::string, std::string>>{
           {"a\n{% si x %}\nb\n{% fin %}\nc", "<a/>[si x: <b/>]<c>"},
           {"a\n  {% si x %}  \nb\n{% fin %}\r\nc", "<a/>[si x: <b/>]<c>"},
           {"a\n{# note #}\nb", "<a/><b>"},
           {"a\n{# note\nlongue #}\nb", "<a/><b>"},
           {"{% inclure \"p\" %}\nb", "[inclure p]<b>"},
           {"a {% si x %}\nb\n{% fin %} c\n", "<a >[si x: </><b/>]< c/>"},
           {"a\n{{ x }}\nb", "<a/>{x}</><b>"}}) { // a value's line stays
    CAPTURE(in);
    CHECK(Parsed(in).tree() == out);
  }
}

TEST_CASE("each syntax error has its place and its sentence") {
  struct Row {
    std::string in, out;
  };
  for (const Row& one : std::initializer_list<Row>{
           {"a {{ x", "1:3 {{ : « {{ » n'est jamais fermé"},
           {"a\n{% si x %}b", "2:1 {% si x %} : « si » n'est jamais fermé"},
           {"{% pour x dans l %}b", "1:1 {% pour x dans l %} : « pour » n'est jamais fermé"},
           {"{% si x", "1:1 {% : « {% » n'est jamais fermé"},
           {"{# x", "1:1 {# : « {# » n'est jamais fermé"},
           {"a{% fin %}", "1:2 {% fin %} : « fin » n'a pas de début"},
           {"a{% sinon %}", "1:2 {% sinon %} : « sinon » n'a pas de début"},
           {"{% sinon si x %}", "1:1 {% sinon si x %} : « sinon si » n'a pas de début"},
           {"{% si a %}{% sinon %}{% sinon %}{% fin %}", "1:22 {% sinon %} : « sinon » n'est pas attendu ici"},
           {"{% si a %}{% sinon %}{% sinon si b %}{% fin %}",
            "1:22 {% sinon si b %} : « sinon si » n'est pas attendu ici"},
           {"{% pour x dans l %}{% sinon si b %}{% fin %}",
            "1:20 {% sinon si b %} : « sinon si » n'est pas attendu ici"},
           {"{{ }}", "1:4 } : il manque une valeur"},
           {"{{ | x }}", "1:4 | : il manque une valeur"},
           {"{{ a | }}", "1:8 } : il manque le nom d'un filtre"},
           {"{{ a | 3 }}", "1:8 3 : il manque le nom d'un filtre"},
           {"{{ a b }}", "1:6 b : « b » n'est pas attendu ici"},
           {"{{ a \"b\" }}", "1:6 \"b\" : « \"b\" » n'est pas attendu ici"},
           {"{{ a + 1 }}", "1:6 + : « + » n'est pas attendu ici"},
           {"{{ a = 1 }}", "1:6 = : « = » n'est pas attendu ici"},
           {"{{ a < b < c }}", "1:10 < : « < » n'est pas attendu ici"},
           {"{{ (a }}", "1:7 } : il manque « ) »"},
           {"{{ a | x(1 }}", "1:12 } : il manque « ) »"},
           {"{{ a | x(1 2) }}", "1:12 2 : il manque « ) »"},
           {"{{ \"a }}", "1:4 \" : « \" » n'est jamais fermé"},
           {"{{ a.b@11 }}", "1:7 @11 : après « @ » vient une année de quatre chiffres"},
           {"{{ a.b@20112 }}", "1:7 @20112 : après « @ » vient une année de quatre chiffres"},
           {"{% pour dans l %}{% fin %}", "1:14 l : il manque « dans »"},
           {"{% pour x.y dans l %}{% fin %}", "1:9 x.y : il manque le nom de la variable : « pour x dans liste »"},
           {"{% pour 3 dans l %}{% fin %}", "1:9 3 : il manque le nom de la variable : « pour x dans liste »"},
           {"{% pour x l %}{% fin %}", "1:11 l : il manque « dans »"},
           {"{% inclure a.md %}", "1:12 a.md : il manque le nom du fichier entre guillemets"},
           {"{% %}", "1:1 {% %} : il manque une instruction"},
           {"{% poour x %}", "1:4 poour : « poour » n'est pas une instruction"},
           {"{% fin x %}", "1:8 x : « x » n'est pas attendu ici"}}) {
    CAPTURE(one.in);
    const Parsed parsed(one.in);
    CHECK(parsed.finding() == one.out);
    CHECK(!parsed.statements);
  }
}

TEST_CASE("a wrong statement is told the right one") {
  const Parsed near("{% poour x %}"), far("{% abracadabra %}");
  REQUIRE(near.diagnostics.sorted().size() == 1);
  CHECK(near.diagnostics.sorted()[0]->help.at(0) == "vouliez-vous dire « pour » ?");
  CHECK(far.diagnostics.sorted().at(0)->help.at(0) == "instructions possibles : pour, si, sinon, fin, inclure");
}

TEST_CASE("what is nested too deep is refused, not crashed on") {
  std::string blocks, parentheses, negations;
  for (int i = 0; i < 60; ++i) {
    blocks += "{% si a %}";
    parentheses += "(";
    negations += "non ";
  }
  for (const std::string& text : {blocks, "{{ " + parentheses + " }}", "{{ " + negations + "a }}"})
    CHECK(Parsed(text).finding().ends_with(": trop de niveaux emboîtés"));
  std::string many; // one after the other is not nested
  for (int i = 0; i < 200; ++i) many += "{% si a %}{% fin %}";
  CHECK(Parsed(many).diagnostics.sorted().empty());
}
