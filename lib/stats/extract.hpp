// One convention of the year: the activities that its actions name, and what is counted of these alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.hpp"
#include "schema/table.hpp"
#include "stats/figure.hpp"
#include "stats/objectives.hpp"

namespace reso::stats {

// The figures of a convention begin with this word, those of an action are cells of the breakdown.
inline constexpr std::string_view extract_word = "extrait";
inline constexpr std::string_view action_breakdown = "action";

// One of the `actions` of a convention.
struct FundedAction {
  std::string id;      // folded, unlike those of the convention's other actions
  std::string title;   // of the activity or section that it names; else as the convention writes it
  std::string subject; // "dla" or "clauses", when the action is that: the year's figures so called are about it
  std::vector<const model::Activity*> activities; // in the order of the year, with those attached to them
  // Of them, those that are told here: each activity under the action that names the fewest, those attached to another
  // one with that one.
  std::vector<const model::Activity*> told;

  bool recognised() const { return !subject.empty() || !activities.empty(); }
};

struct Extract {
  const model::Convention* convention = nullptr; // never null in an extract that was made
  std::vector<FundedAction> actions;             // in the order of the convention
};

// An action names an activity or a section, by its id or its title, or "DLA" or "clauses…"; an activity brings those
// that are attached to it, a section those of its sections. What names nothing known is kept as it is written.
// Both arguments must outlive the extract.
Extract extract_of(const model::Convention& convention, const model::Dataset& dataset);

// Every activity of the extract once, in the order of the year.
std::vector<const model::Activity*> activities_of(const Extract& extract, const model::Dataset& dataset);

// The convention's objectives, each with the action that it is about: the only one, the one whose activity or subject
// the figure is named after; else all of them, since the convention does not say.
std::vector<Objective> objectives_of(const Extract& extract, const Figures& figures);

// The figures of a year, and those of its extract: each of `measures` taken over the activities of the extract, and of
// each action as a cell of "action". Measures of a set that knows no activity are left out. Of a single activity, its
// own figure of the same last word is taken, which knows what was declared.
// `raw` are the year's figures before masking, `published` what is printed of them (the same object in the internal
// edition): nothing that is masked there is shown here, and what would call for hiding more than the annual report
// hides is hidden itself, so that the two can be read side by side; a measure of some persons (women…) always is.
Figures with_extract(const Figures& raw, const Figures& published, const Extract& extract,
                     const model::Dataset& dataset, const model::Indicators& measures,
                     const model::Indicators& indicators, const model::Settings& settings);

} // namespace reso::stats

namespace reso::schema {

template <>
struct Table<stats::FundedAction> {
  static constexpr std::string_view name = "actions";
  static constexpr std::string_view doc = "Une action que la convention finance.";
  static constexpr auto fields = std::tuple{
      field("titre", &stats::FundedAction::title, {.doc = "Titre de l'activité ou de la section, sinon l'action"}),
      field("sujet", &stats::FundedAction::subject, {.doc = "dla ou clauses"}),
  };
};

} // namespace reso::schema
