#include "diag/diagnostics.hpp"

#include <doctest/doctest.h>

using namespace reso::diag;

namespace {

constexpr Rule<> unreadable{{"illisible", Severity::error, Family::loading}, {"illisible", "unreadable"}};
constexpr Rule<int> different{{"different", Severity::error, Family::figures}, {"écart de {}", "off by {}"}};

std::vector<std::string> messages(const Diagnostics& diagnostics) {
  std::vector<std::string> all;
  for (const Diagnostic* one : diagnostics.sorted()) all.push_back(one->message);
  return all;
}

} // namespace

TEST_CASE("findings come in the order of the files and places, doubles once") {
  Diagnostics diagnostics(Language::fr);
  diagnostics.report(different, Span{1, 5, 6}, 1);
  diagnostics.report(different, Span{0, 9, 12}, 2);
  diagnostics.report(different, Span{0, 3, 4}, 3);
  diagnostics.report(different, Span{1, 5, 6}, 1);
  diagnostics.report(unreadable, Span{});
  CHECK(messages(diagnostics) == std::vector<std::string>{"écart de 3", "écart de 2", "écart de 1", "illisible"});
  CHECK(diagnostics.count(Severity::error) == 4);
}

TEST_CASE("the severity of a rule can be set before and after its findings") {
  Diagnostics diagnostics(Language::en);
  diagnostics.report(different, Span{0, 1, 2}, 1);
  diagnostics.set_severity("different", Severity::to_check);
  diagnostics.report(different, Span{0, 3, 4}, 2);
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(diagnostics.count(Severity::to_check) == 2);
  diagnostics.set_severity("different", Severity::off);
  CHECK(messages(diagnostics).empty());
}

TEST_CASE("a justification sets aside the findings of its rule inside its scope") {
  Diagnostics diagnostics(Language::fr);
  diagnostics.report(different, Span{0, 12, 15}, 1);
  diagnostics.report(different, Span{0, 40, 42}, 2);
  diagnostics.report(unreadable, Span{0, 13, 14});
  const std::vector<Justification> written = {{"different", "arrondi", Span{0, 10, 20}, Span{0, 16, 20}},
                                              {"illisible", "tant pis", Span{0, 10, 20}, Span{0, 16, 20}},
                                              {"different", "ailleurs", Span{1, 0, 99}, Span{1, 0, 9}}};
  SUBCASE("those that covered nothing come back; loading faults cannot be justified") {
    const auto idle = diagnostics.justify(written);
    REQUIRE(idle.size() == 2);
    CHECK(idle[0]->motive == "tant pis");
    CHECK(idle[1]->motive == "ailleurs");
    REQUIRE(diagnostics.justified().size() == 1);
    CHECK(diagnostics.justified()[0].by->motive == "arrondi");
    CHECK(messages(diagnostics) == std::vector<std::string>{"illisible", "écart de 2"});
  }
  SUBCASE("one that covered a finding of an earlier stage is not idle later") {
    diagnostics.justify(written);
    diagnostics.report(different, Span{1, 3, 4}, 5);
    const auto idle = diagnostics.justify(written);
    REQUIRE(idle.size() == 1);
    CHECK(idle[0]->motive == "tant pis");
  }
}

TEST_CASE("a finding may be completed after others were reported") {
  Diagnostics diagnostics(Language::fr);
  constexpr Phrase<> mend{"corriger", "mend"};
  Finding first = diagnostics.report(different, Span{0, 1, 2}, 1);
  for (int i = 0; i < 1000; ++i) diagnostics.report(different, Span{0, 5, 6}, i);
  first.help(mend);
  CHECK(diagnostics.sorted().front()->help == std::vector<std::string>{"corriger"});
}
