#include "stats/extract.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "stats/compute.hpp"
#include "stats/masking.hpp"
#include "stats/record_sets.hpp"

namespace reso::stats {

namespace {

// --- Actions ---

// "DLA", "Dispositif local d'accompagnement", "clauses sociales".
std::string subject_of(const std::string& folded) {
  if (folded == "dla" || folded == "dispositif_local_d_accompagnement") return "dla";
  return folded == "clauses" || folded.starts_with("clauses_") ? "clauses" : "";
}

// The ids of a record and of all that stand below it.
template <class Records, class Parent>
std::set<std::string> with_those_below(const Records& records, std::string id, const Parent& parent_of) {
  std::set<std::string> ids{std::move(id)};
  for (bool more = true; more;) {
    more = false;
    for (const auto& one : records) more = (ids.contains(parent_of(one)) && ids.insert(one.id).second) || more;
  }
  return ids;
}

template <class Records>
auto find_named(const Records& records, const std::string& folded) {
  const auto by_id = std::ranges::find_if(records, [&](const auto& one) { return one.id == folded; });
  if (by_id != records.end()) return &*by_id;
  const auto by_title =
      std::ranges::find_if(records, [&](const auto& one) { return base::fold_id(one.title) == folded; });
  return by_title != records.end() ? &*by_title : nullptr;
}

const std::string& attached_to(const model::Activity& one) { return one.attached_to.id.text(); }
const std::string& parent_of(const model::Section& one) { return one.parent.id.text(); }

void add_activities(FundedAction& action, const std::string& folded, const model::Dataset& dataset) {
  std::set<std::string> ids;
  if (const model::Activity* activity = find_named(dataset.activities, folded)) {
    action.title = activity->title;
    ids = with_those_below(dataset.activities, activity->id, attached_to);
  } else if (const model::Section* section = find_named(dataset.sections, folded)) {
    action.title = section->title;
    const std::set<std::string> sections = with_those_below(dataset.sections, section->id, parent_of);
    for (const model::Activity& one : dataset.activities)
      if (sections.contains(one.section.id.text()))
        ids.merge(with_those_below(dataset.activities, one.id, attached_to));
  }
  for (const model::Activity& one : dataset.activities)
    if (ids.contains(one.id)) action.activities.push_back(&one);
}

bool names(const FundedAction& action, const model::Activity* activity) {
  return std::ranges::find(action.activities, activity) != action.activities.end();
}

// The same activity, section or subject, by its id and by its title.
bool is_there(const std::vector<FundedAction>& actions, const FundedAction& action) {
  return std::ranges::any_of(actions, [&](const FundedAction& other) {
    return other.id == action.id || (action.recognised() && other.title == action.title &&
                                     other.subject == action.subject && other.activities == action.activities);
  });
}

void share_out(std::vector<FundedAction>& actions, const model::Dataset& dataset) {
  for (const model::Activity& one : dataset.activities) {
    FundedAction* home = nullptr;
    bool with_another = false;
    for (FundedAction& action : actions) {
      with_another = with_another || std::ranges::any_of(action.activities, [&](const model::Activity* other) {
                       return other->id == one.attached_to.id.text();
                     });
      if (names(action, &one) && (home == nullptr || action.activities.size() < home->activities.size()))
        home = &action;
    }
    if (home != nullptr && !with_another) home->told.push_back(&one);
  }
}

bool begins_with_word(std::string_view figure, std::string_view word) {
  return !word.empty() && figure.size() > word.size() && figure.starts_with(word) && figure[word.size()] == '.';
}

bool is_about(const FundedAction& action, std::string_view figure) {
  return begins_with_word(figure, action.subject) ||
         std::ranges::any_of(action.activities,
                             [&](const model::Activity* one) { return begins_with_word(figure, one->id); });
}

// --- Figures ---

// The field of a set that says of which activity a row is; empty when none does.
std::string_view activity_field(std::string_view set) {
  if (set == "activites") return "id";
  const RecordSet* known = find_record_set(set);
  return known != nullptr && known->find("activite") != nullptr ? "activite" : "";
}

using Activities = std::vector<const model::Activity*>;

// Each measure twice or more: over all activities under its own id, and over those of each action under an id that no
// project can write.
class Restricted {
public:
  explicit Restricted(const model::Indicators& measures) : m_measures(measures) {}

  void add(const Activities& activities, const std::string& suffix) {
    if (activities.empty()) return;
    for (model::Indicator one : m_measures.list) {
      one.breakdowns.clear();
      if (limit(one, activities, suffix)) indicators.list.push_back(std::move(one));
    }
  }

  model::Indicators indicators;

private:
  bool limit(model::Indicator& one, const Activities& activities, const std::string& suffix) const {
    one.id += suffix;
    if (!one.of && !one.over) return limit(one.operand, activities, suffix);
    return one.of && one.over && limit(*one.of, activities, suffix) && limit(*one.over, activities, suffix);
  }

  bool limit(model::Operand& operand, const Activities& activities, const std::string& suffix) const {
    if (operand.parameter) return true;
    if (operand.figure) {
      const bool own =
          std::ranges::find(m_measures.list, *operand.figure, &model::Indicator::id) != m_measures.list.end();
      if (own) *operand.figure += suffix;
      return own;
    }
    const std::string_view field = activity_field(operand.set);
    if (field.empty()) return false;
    model::Condition condition;
    condition.field = field;
    for (const model::Activity* one : activities) condition.words.push_back(one->id);
    operand.filter.push_back(std::move(condition));
    return true;
  }

  const model::Indicators& m_measures;
};

std::string suffix_of(std::size_t action) { return "#" + std::to_string(action); }

std::string last_word(std::string_view id) { return std::string(id.substr(id.rfind('.') + 1)); }

// No record gives the number and none of the activities states it: nobody said that it is none.
bool unsaid(const Figure& figure, const std::string& word, const Activities& activities, const Figures& published) {
  if (figure.value != base::exactly(0) || figure.records > 0) return false;
  return std::ranges::none_of(activities, [&](const model::Activity* one) {
    const Figure* own = published.find(one->id + "." + word);
    return own != nullptr && own->value.known();
  });
}

// What the activity itself says, declared or counted, under the same last word.
base::Quantity own_value(const Figure& figure, const std::string& word, const Activities& activities,
                         const Figures& published) {
  if (unsaid(figure, word, activities, published)) return base::unknown_quantity();
  if (figure.value.masked || activities.size() != 1) return figure.value;
  const Figure* own = published.find(activities.front()->id + "." + word);
  return own != nullptr && (own->value.known() || own->value.masked) ? own->value : figure.value;
}

// True when masking, which now sees the extract too, hides of `figure` something that `published` shows.
bool hides_more(const Figure& figure, const Figures& published) {
  const Figure* shown = published.find(figure.id);
  if (shown == nullptr) return false;
  if (figure.value.masked && !shown->value.masked) return true;
  return std::ranges::any_of(figure.breakdowns, [&](const Breakdown& breakdown) {
    const Breakdown* other = shown->find_breakdown(breakdown.id);
    if (other == nullptr || other->withheld) return false;
    return breakdown.withheld || std::ranges::any_of(breakdown.cells, [&](const Cell& cell) {
             const Cell* beside = shown->find_cell(breakdown.id, cell.id);
             return cell.value.masked && beside != nullptr && !beside->value.masked;
           });
  });
}

void hide(Figure& figure) {
  figure.value = base::masked_quantity();
  figure.status = Status::masked;
  figure.numerator.reset();
  figure.denominator.reset();
  figure.computed.reset();
  figure.sources.clear();
  figure.counted = figure.records = 0;
  figure.records_withheld = true;
}

// Hides in `own` what cannot be said beside the annual report.
void mask_beside(Figures& own, const Figures& raw, const Figures& published, const model::Indicators& measures,
                 const model::Indicators& indicators, const model::Settings& settings) {
  Figures all = raw;
  model::Indicators of_all = indicators;
  for (const auto& [id, figure] : own.all()) all.put(figure);
  of_all.list.insert(of_all.list.end(), measures.list.begin(), measures.list.end());
  mask(all, of_all, settings);
  const bool tells_more = std::ranges::any_of(
      published.all(), [&](const auto& one) { return hides_more(*all.find(one.first), published); });
  std::vector<Figure> checked;
  for (const auto& [id, figure] : own.all()) {
    checked.push_back(*all.find(id));
    // Of some persons (women…): the year's number less the convention's would be those of all other activities.
    if (figure.personal || (tells_more && !figure.exposures.empty())) hide(checked.back());
  }
  for (Figure& figure : checked) own.put(std::move(figure));
}

} // namespace

Extract extract_of(const model::Convention& convention, const model::Dataset& dataset) {
  Extract extract{&convention, {}};
  for (const std::string& written : convention.actions) {
    FundedAction action;
    const std::string folded = base::fold_id(written);
    action.id = folded;
    action.title = written;
    action.subject = subject_of(folded);
    add_activities(action, folded, dataset);
    if (!is_there(extract.actions, action)) extract.actions.push_back(std::move(action));
  }
  share_out(extract.actions, dataset);
  return extract;
}

std::vector<const model::Activity*> activities_of(const Extract& extract, const model::Dataset& dataset) {
  std::set<const model::Activity*> funded;
  for (const FundedAction& action : extract.actions) funded.insert(action.activities.begin(), action.activities.end());
  Activities all;
  for (const model::Activity& one : dataset.activities)
    if (funded.contains(&one)) all.push_back(&one);
  return all;
}

std::vector<Objective> objectives_of(const Extract& extract, const Figures& figures) {
  std::vector<Objective> objectives = objectives_of(*extract.convention, figures);
  for (Objective& objective : objectives) {
    std::vector<std::string> about, all;
    for (const FundedAction& action : extract.actions) {
      all.push_back(action.title);
      if (is_about(action, objective.figure)) about.push_back(action.title);
    }
    objective.action = base::join(about.empty() ? all : about, " / ");
  }
  return objectives;
}

Figures with_extract(const Figures& raw, const Figures& published, const Extract& extract,
                     const model::Dataset& dataset, const model::Indicators& measures,
                     const model::Indicators& indicators, const model::Settings& settings) {
  const Activities all = activities_of(extract, dataset);
  Restricted restricted(measures);
  restricted.add(all, "");
  for (std::size_t i = 0; i < extract.actions.size(); ++i) restricted.add(extract.actions[i].activities, suffix_of(i));
  const Figures computed = compute_figures(dataset, restricted.indicators, settings);
  Figures own;
  own.year = published.year;
  for (const model::Indicator& one : restricted.indicators.list) own.put(*computed.find(one.id));
  if (&raw != &published) mask_beside(own, raw, published, restricted.indicators, indicators, settings);

  Figures out = published;
  for (const model::Indicator& measure : measures.list) {
    const Figure* whole = own.find(measure.id);
    if (whole == nullptr) continue;
    Figure figure = *whole;
    const std::string word = last_word(measure.id);
    Breakdown parts;
    parts.id = parts.label = action_breakdown;
    parts.multiple = true; // one person may come to two actions, one activity belong to two
    for (std::size_t i = 0; i < extract.actions.size(); ++i) {
      const FundedAction& action = extract.actions[i];
      const Figure* part = own.find(measure.id + suffix_of(i));
      if (part != nullptr)
        parts.cells.push_back({action.id,
                               action.title,
                               own_value(*part, word, action.activities, published),
                               {},
                               part->sources,
                               part->records});
    }
    figure.value = own_value(figure, word, all, published);
    if (figure.value.masked) figure.status = Status::masked;
    if (!figure.value.masked && !figure.value.known()) figure.status = Status::unknown, figure.computed.reset();
    if (!parts.cells.empty()) figure.breakdowns.push_back(std::move(parts));
    out.put(std::move(figure));
  }
  return out;
}

} // namespace reso::stats
