#include "intake/plan.hpp"

#include <doctest/doctest.h>

using namespace reso;

namespace {

intake::Cell text(const char* words) { return {intake::CellKind::text, words}; }

intake::Plan plan_of(const intake::Sheet& sheet, const char* list) {
  intake::Request request;
  request.list = list;
  request.year = 2026;
  return intake::make_plan(sheet, request, model::Dataset());
}

} // namespace

TEST_CASE("hidden rows are read like the others, and told once") {
  const intake::Sheet sheet{
      "une", {{text("Nom")}, {text("Le Lavoir")}, {text("Le Moulin")}, {text("Le Pré")}, {}}, {1, 3, 4}};
  const intake::Plan plan = plan_of(sheet, "structures");
  CHECK(plan.records.size() == 3);
  CHECK(plan.issues.empty());
  REQUIRE(plan.notices.size() == 1);
  CHECK(plan.notices[0].place == intake::Place{1, 0});
  CHECK(plan.notices[0].read == "Le Lavoir");
  CHECK(plan.notices[0].why == "lignes que le classeur masque, lues comme les autres : 2 (ici la première)");
  CHECK(plan_of({"une", sheet.rows}, "structures").notices.empty());
}
