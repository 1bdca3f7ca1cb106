// chiffre-mal-nomme, of declared figures; indicators are looked at without data (stats/indicators_check.cpp).
#include <algorithm>

#include "check/rules.hpp"
#include "diag/catalogue.hpp"
#include "diag/catalogue_figures.hpp"
#include "stats/field_names.hpp"

namespace reso::check {

void check_figure_names(const Audited& audited, diag::Diagnostics& diagnostics) {
  for (const model::DeclaredFigure& figure : audited.year.dataset->figures.list) {
    // "equipe.etp" is the sum of that field: the indicator says so.
    if (std::ranges::find(audited.indicators.list, figure.id, &model::Indicator::id) != audited.indicators.list.end())
      continue;
    const std::string owner = figure.id.substr(0, figure.id.find('.'));
    const auto& activities = audited.year.dataset->activities; // whose own figures begin with their ids
    if (std::ranges::find(activities, owner, &model::Activity::id) != activities.end()) continue;
    if (const auto field = stats::field_named(figure.id))
      diagnostics.report(diag::rule::figure_id_shape, figure.key_span, figure.id)
          .help(diag::phrase::names_a_field, field->set, field->field);
  }
}

} // namespace reso::check
